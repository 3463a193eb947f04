"""Whether two claims of one text tell of others: by the words for whom it befell or who did it, and by their numbers.

A writer who goes on with one happening calls those in it by their name, by the same word, or by one that fits all
("the victims"). "Relief volunteers" and "residents of the camp" are others, and so are one named person and many.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import product

from answerable.joining.events.other_words import KILLED, ONCE
from answerable.joining.facts.counts import MOST, Range, counts_clash
from answerable.joining.facts.facts import Facts
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.language.lexicon import PREPOSITIONS, RELATIVES, word_set

_ANYBODY = word_set(
    "accused adult adults assailant assailants attacker attackers bodies body boy boys captive captives child "
    "children citizen citizens civilian civilians crowd crowds defendant defendants demonstrator demonstrators "
    "detainee detainees dozens family girl girls group groups gunman gunmen hostage hostages hundreds individual "
    "individuals local locals man many member members men most number other others passenger passengers people "
    "person persons prisoner prisoners protester protesters resident residents scores several some suspect "
    "suspects them they those thousands victim victims villager villagers woman women youth youths"
)
"""Words for somebody that say no more than that he is one, lives there, or was in it."""
_ATTACKERS = word_set(
    "assailant assailants attacker attackers bomber bombers gunman gunmen hijacker hijackers killer killers knifeman "
    "shooter shooters"
)
"""Words for who did it, of whom a text may tell that it was done to him in turn."""
_ENDS = PREPOSITIONS | RELATIVES
_COORDINATED = re.compile(r"[^.;:]\s*,?\s+(?:and|then)\s+(?:\w+ly\s+)?$")
_ALSO = re.compile(r"\balso\s+(?:been\s+)?$", re.I)
_UNDID = re.compile(
    r"\s+(?:(?:has|had|have|also)\s+)*(?:overturn|quash|annul|revers|vacat|uph[eo]ld|confirm|replac)\w*"
    r"\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+){0,2}",
    re.I,
)
_ONE = re.compile(r"\b(?:an?|another|first)\s+(?:[\w-]+\s+){0,2}$")
"""In lower case, before the word for one whom it befell."""
_SHORTLY = 60
"""Code points before that word in which such words stand."""
_THEM = word_set("each her him it them themselves they this those")
_MONTH = 31
_NEAR = 10
"""Per cent by which two numbers of one thing may differ, where one is a bound: "more than 100", "104"."""


def befell_others(one: Facts, other: Facts) -> bool:
    """Whether two claims tell of different people whom it befell, of whom one names a person at most."""
    if one.receivers and other.receivers:
        return False  # names are compared by those who know them
    here, there = _described(one, "receivers"), _described(other, "receivers")
    if one.receivers or other.receivers:
        named, told = (one, there) if one.receivers else (other, here)
        return len(named.persons) == len(named.receivers) == 1 and bool(told) and all(map(are_many, told))
    return _differ(here, there)


def befell_other_strangers(one: Facts, other: Facts) -> bool:
    """Whether two claims of acts describe different people whom they befell, and name none of them.

    "The beating of an immigrant" means no act that befell "a missionary"; "those killed" may be of any.
    """
    if one.receivers or other.receivers or one.phrase.people or other.phrase.people:
        return False
    return all(kinds()[each.kind].family is Family.ACT for each in (one, other)) and befell_others(one, other)


def _died_too(one: Facts, other: Facts) -> bool:
    """Whether one claim tells of whom else somebody killed than whom the text told of: "the driver was also killed"."""
    if one.kind not in KILLED or other.kind not in KILLED or one.source != other.source or one.at < other.at:
        return False
    here, there = _whom(one), _whom(other)
    also = _ALSO.search(one.wording[: one.offset]) is not None
    return also and bool(here and there) and here.isdisjoint(there) and here.isdisjoint(_THEM)


def _is_done_to(one: Facts, other: Facts) -> bool:
    """Whether one is what undoes or upholds the other: "the verdict overturned a previous conviction"."""
    before, behind = sorted((one, other), key=lambda each: each.offset)
    if one.wording != other.wording or before.offset == behind.offset:
        return False
    return _UNDID.fullmatch(before.wording[before.offset + len(before.trigger) : behind.offset]) is not None


def befell_who_did(one: Facts, other: Facts) -> bool:
    """Whether one claim tells what was done to who did what the other tells: "killed four", "police shot the attacker".

    So where it says who did that, and the other whom else it befell, how many or who did it, and names nobody of these.
    """
    return _befell_attacker(one, other) or _befell_attacker(other, one)


def _befell_attacker(one: Facts, other: Facts) -> bool:
    whom = _heads(one, "receivers")
    if not whom or not whom <= _ATTACKERS or other.receivers or not _heads(one, "doers"):
        return False
    others = _heads(other, "receivers")
    return others.isdisjoint(_ATTACKERS) and bool(others or other.counts or _heads(other, "doers"))


def _heads(each: Facts, part: str) -> set[str]:
    """The last words of what is told of those in a part."""
    return {_head(words.lower().split()) for its, words in each.parts if its == part and words.strip()}


def done_by_others(one: Facts, other: Facts) -> bool:
    """Whether two claims that name nobody describe different people who did it."""
    if one.doers or other.doers:
        return False
    return _differ(_described(one, "doers"), _described(other, "doers"))


def are_side_by_side(one: Facts, other: Facts) -> bool:
    """Whether a sentence tells both by verbs of one subject, each with those whom it befell.

    "Guards wounded two men and beat several women": who goes on with the same people says "them". So are two killings
    told side by side of which the later is of somebody "also", and a judgment and what it overturned or upheld.
    """
    if _died_too(one, other) or _died_too(other, one) or _is_done_to(one, other):
        return True
    if one.wording != other.wording or one.trigger == other.trigger or not (_is_verb(one) and _is_verb(other)):
        return False
    before, behind = sorted((one, other), key=lambda each: each.offset)
    if not _COORDINATED.search(before.wording[before.offset + len(before.trigger) : behind.offset]):
        return False
    here, there = _whom(one), _whom(other)
    if not here or not there or not here.isdisjoint(there):
        return False
    return (here | there).isdisjoint(_THEM)


def did_to_others(one: Facts, other: Facts) -> bool:
    """Whether one subject is said by one verb to have done it to some and to others: "the guards killed"."""
    here, there = _whom(one), _whom(other)
    return one.trigger.endswith("ed") and bool(here and there) and here.isdisjoint(there)


def _whom(each: Facts) -> set[str]:
    """To whom its words say it was done."""
    return {words.lower() for part, words in each.parts if part == "receivers"}


def _is_verb(each: Facts) -> bool:
    phrase = each.phrase
    return not (phrase.general or phrase.pointed or phrase.new or phrase.back or phrase.compound or phrase.words)


def number_others(one: Iterable[Range], other: Iterable[Range]) -> bool:
    """Whether two claims give numbers of one thing of which none is like one of the other's.

    "At least two" and "at least six" are none, although both can be true.
    """
    pairs = [(here, there) for here, there in product(one, other) if here[0] == there[0]]
    return bool(pairs) and not any(_alike(here, there) for here, there in pairs)


def _alike(one: Range, other: Range) -> bool:
    if counts_clash(one, other):
        return False
    if MOST not in (one[2], other[2]):
        return True
    return abs(one[1] - other[1]) * 100 <= _NEAR * max(one[1], other[1])


def befell_one(each: Facts) -> bool:
    """Whether a claim tells only of one whom it befell, by what he is: "a policeman", "the first soldier"."""
    told = [words for part, words in each.parts if part == "receivers"]
    if len(told) != 1 or each.counts or _head(told[0].lower().split()) in _ANYBODY:
        return False
    wording, one = each.wording.lower(), told[0].lower()
    at = wording.find(one)
    while at >= 0:
        whole = not wording[at + len(one) : at + len(one) + 1].isalnum()
        if whole and _ONE.search(wording, max(0, at - _SHORTLY), at):
            return True
        at = wording.find(one, at + 1)
    return False


def befell_ones_people(each: Facts) -> bool:
    """Whether a claim counts many dead and names one alone, whose people they are: "killed 250 of Tarn's men"."""
    told = {words for part, words in each.parts if part == "receivers"}
    return each.kind in ONCE and len(told) == len(each.persons) == 1 and any(least > 1 for _, least, _ in each.counts)


def _described(facts: Facts, part: str) -> list[str]:
    """The words for those in a part that name nobody, in lower case."""
    named = {words for its, words in facts.parts if its == "names"}
    return [words.lower() for its, words in facts.parts if its == part and words not in named]


def _differ(here: Collection[str], there: Collection[str]) -> bool:
    one, other = _telling(here), _telling(there)
    return bool(one and other) and one.isdisjoint(other)


def _telling(described: Iterable[str]) -> set[str]:
    """Telling words of descriptions, in the singular; none where one of them may be anybody."""
    found: set[str] = set()
    for each in described:
        words = each.split()
        if _head(words) in _ANYBODY or words[-1:] == ["dead"]:
            return set()
        found.update(word.strip("’'").removesuffix("s") for word in words if word not in _ENDS)
    return found


def _head(words: list[str]) -> str:
    """The noun of a description: "members" of "four members of the crew"."""
    ends = next((place for place, word in enumerate(words) if place and word in _ENDS), len(words))
    return words[ends - 1] if words else ""


def are_many(described: str) -> bool:
    """Whether a description in lower case is of several: "women", "members of the crew"."""
    head = _head(described.split())
    return head in {"people", "men", "women", "children"} or (head.endswith("s") and not head.endswith("ss"))


def are_one_and_several(one: Facts, other: Facts) -> bool:
    """Whether the one tells of several by name, "the murders of Dorn and Ost", and the other of one of these.

    They may have died years apart, so that neither lends the other its day, its place or who did it. So may those have
    been arrested or judged whom a text only lists: "14 writers were jailed last year, among them Dorn and Ost".
    """
    return _is_among(one, other) or _is_among(other, one)


def _is_among(one: Facts, several: Facts) -> bool:
    if not (one.persons and one.persons < several.persons) or one.phrase.plural:
        return False
    if several.dated and several.last - several.first <= _MONTH:
        return False
    if several.kind in ONCE:
        return several.phrase.plural
    if not (_is_of_law(one) and _is_of_law(several)):
        return False
    if any(least > len(several.persons) for _, least, _ in several.counts):
        return True
    told = one.dated and one.last - one.first <= _MONTH
    return told and (several.dated or one.group != several.group)


def _is_of_law(each: Facts) -> bool:
    """Whether a claim tells of a step of the law, or of a detention."""
    kind = kinds()[each.kind]
    return kind.step > 0 or kind.legal or each.kind == "arbitrary_detention"


def is_one_of_places(each: Facts, other: Facts) -> bool:
    """Whether a claim gives a place, and the other several: "the attack in Lomm" of "attacks in Ket and Lomm"."""
    return other.phrase.scattered and bool(each.place or each.phrase.compound) and not each.phrase.scattered
