"""What an answer is for, in words that can be compared with those of another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from answerable.joining.actors.names import fold
from answerable.joining.facts.told_by_verbs import WORD, Verb, verbs_in
from answerable.joining.matching.name_words import CALENDAR
from answerable.model.claim import Claim
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.told_as import all_may_be_one
from answerable.reading.language.lexicon import UNITS, word_set

_TO_WHOM = re.compile(r"\b(?:against|of|(?:assaults?|attacks?)\s+on)\b", re.I)
_NAMED = re.compile(r"(?<![\w’'-])([^\W\d_a-z][\w-]*(?:\s+[^\W\d_a-z][\w-]*)*)")
_OF_A_DEED = re.compile(
    r"(?<![\w’'-])([^\W\d_][\w-]*)\s+(?:acquittal|case|charge|conviction|count|indictment|inquiry|inquirie|investigation|probe"
    r"|sentence|trial|verdict)s?$",
    re.I,
)
_AT = re.compile(
    r"(?<!\bimplicated )(?<!\binvolved )(?<!\bpart )(?<!\brole )"
    r"(?<!\bassault )(?<!\bassaults )(?<!\battack )(?<!\battacks )"
    r"\b(?:at|from|in|inside|near|on|outside|over)\s+(?:the\s+)?$"
    r"|\b(?:city|district|port|province|region|town|village)\s+of\s+$",
    re.I,
)
_ANOTHERS = re.compile(r"(?P<whose>[\w'’-]+)\s+of\s+(?:the\s+)?$", re.I)
"""What leads to a name that only says who somebody is: "the bishop of Tarmo", "the wife of Ost"."""
_SAYS_NOTHING = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "for", "to", "by", "with", "from", "and", "or", "over", "against", "as"}
    | {"his", "her", "its", "their", "he", "she", "it", "who", "that", "which", "was", "were", "been", "during", "into"}
    | {
        "role",
        "part",
        "charge",
        "count",
        "crime",
        "case",
        "alleged",
        "people",
        "person",
        "man",
        "men",
        "woman",
        "women",
    }
    | {
        "aiding",
        "involvement",
        "connection",
        "other",
        "two",
        "three",
        "four",
        "five",
        "six",
        "year",
        "one",
        "several",
        "same",
    }
)
_GAIN = word_set("burglary forgery larceny narcotic shoplifting theft")
"""Offences that are no violence, and no acts of the vocabulary."""
_NUMBERS = {word: value for word, value in UNITS.items() if value in range(2, 13)}
_ONES = re.compile(r"\b(?:her|his)\s+([\w’'-]+)", re.I)
_SO_MANY = re.compile(
    rf"(?<![\w'’-])(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+"
    r"(?P<what>counts\s+of(?:\s+[\w'’-]+){1,3}|(?:[\w'’-]+\s+){0,2}[\w'’-]+s\b)",
    re.I,
)
_OF_ONE = re.compile(r"\s+(?:of\s+)?an?\s+(?!(?:couple|crowd|dozen|family|group|number|score|series|string)\b)\w", re.I)
"""What stands behind an act that was done to one: "the murder of a pedlar"."""
_OF_SO_MANY = re.compile(
    rf"\s+(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:[\w’'-]+\s+){{0,2}}?(?:[\w'’-]+s|children|men|people|women)\b",
    re.I,
)
"""What stands behind a verb of an act that was done to several: "murdering three women"."""
_ON_ONE = word_set("abduction assassination ill_treatment killing sexual_violence torture wounding")
"""Acts that are done to persons, so that those to two are not one."""
_DESCRIBED = re.compile(
    r"\s+(?:[a-z][\w’'-]*\s+){0,4}?(?P<what>[a-z][\w’'-]*)"
    r"(?=\s*$|[,;.)]|\s+(?:[^\W\d_a-z]|(?:and|at|by|during|from|in|near|of|on|or|to|when|while|who|with)\b))"
)
"""Words for a person behind an act: "his neighbour", "the tally clerk Finch"."""
_GRAVE = 4
_DEADLY = 5
_SLIGHT = 2


@dataclass(frozen=True, slots=True)
class Charge:
    """What a step is for, made comparable.

    Attributes:
        what: kinds of act that it names; where it names none, its other words that say something.
        names: names and numbers, by which one such act is told from another.
        grave: whether it is for violence; False for what is surely none, None where that is not known.
        number: of such acts: "three counts of murder", "her murder"; 0 where none is told.
        whom: the last words, folded, of the names of those to whom it was done: "the murders of Lena Ost and Dorn".
        places: those of the names that tell where it was done.
        others: words that say something and neither name an act nor are names.
        victims: words for what those are to whom it was done: "two students", "the bishop of Tarmo".
    """

    what: frozenset[str]
    names: frozenset[str]
    grave: bool | None
    number: int = 0
    whom: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()

    def same(self, other: Charge) -> bool | None:
        """Whether both may be one charge; None if nothing can be said."""
        named, its = self.names - self.places, other.names - other.places
        if self.names and other.names and not self.names & other.names:
            alike = bool(self.what & other.what) and bool(named) != bool(its)
            return None if alike else False  # "the murder of Ost", "the murder in Rosen Street"
        if self.what and other.what and not self.what & other.what:
            if self._befell_others(other):
                return False
            befell_one = not self.victims.isdisjoint(other.victims) or not self.whom.isdisjoint(other.whom)
            if befell_one and all_may_be_one(self.what, other.what):
                return True  # "shooting the bishop", "the killing of the bishop"
            violent = self.what & _violence() and other.what & _violence()
            shared = self._shared(other)
            return True if shared > 1 else None if violent or shared else False
        if self.what and other.what:
            return True
        return True if self.names & other.names else None

    def _shared(self, other: Charge) -> int:
        """How many words two have in common of which one names no act: "the mill fire", "setting fire to the mill"."""
        return 0 if self.what | other.what <= kinds().keys() | _GAIN else len(self.others & other.others)

    def is_another(self, other: Charge) -> bool:
        """Whether the words rule out that both are one charge: other kinds of act, other victims, more of them."""
        if self.whom and other.whom and self.what & other.what:
            return not self.whom & other.whom
        if self.what & other.what:
            numbers = [each.number or len(each.whom) for each in (self, other)]
            return all(numbers) and max(numbers) > 1 and numbers[0] != numbers[1]
        known = bool(self.what and other.what) and self.what | other.what <= kinds().keys() | _GAIN
        violent = self.what & _violence() and other.what & _violence()
        return known and (not violent or self._befell_others(other))

    def _befell_others(self, other: Charge) -> bool:
        """Whether both are for what is done to persons, of different sorts and to others by names or by what they are.

        "The assault on Riet", "the murder of Saal"; "murdering his neighbour", "abducting two students".
        """
        if not (self.what | other.what) <= _ON_ONE or self.what & other.what:
            return False
        if self.whom and other.whom:
            return not self.whom & other.whom
        described = bool(self.victims and other.victims) and not self.whom and not other.whom
        return described and not self.victims & other.victims

    def names_other_acts(self, other: Charge) -> bool:
        """Whether both name kinds of act, and none in common."""
        told = bool(self.what and other.what) and self.what | other.what <= kinds().keys()
        return told and not self.what & other.what

    def is_both(self, one: Charge, other: Charge) -> bool:
        """Whether it names what two charges are that are not one: "murder and fraud", "the murders of Ost and Dorn"."""
        if one.what & other.what:
            return bool(self.whom & one.whom and self.whom & other.whom)
        return bool(self.what & one.what and self.what & other.what)

    def part_of(self, other: Charge) -> bool:
        """Whether both name kinds of act, the other all of these and more: "torture" of "torture and murder"."""
        return bool(self.what) and self.what < other.what and other.what <= kinds().keys()


def named_deed(claim: Claim) -> Span | None:
    """The word before the noun of a legal step that tells which act it is for: "bribery" of "bribery conviction"."""
    before = claim.sentence.quote[: claim.trigger.end - claim.sentence.start]
    found = _OF_A_DEED.search(before)
    if found is None or found.end(1) > claim.trigger.end - claim.sentence.start:
        return None
    if not any(each in kinds() and kinds()[each].family is Family.ACT for each in charge_of(found[1]).what):
        return None
    start = claim.sentence.start + found.start(1)
    return Span(start=start, end=start + len(found[1]), quote=found[1])


@lru_cache(maxsize=1 << 13)
def charge_of(words: str) -> Charge:
    """The words of a charge, made comparable."""
    verbs = list(verbs_in(words))
    acts: set[str] = set()
    others: set[str] = set()
    names: set[str] = set()
    places: set[str] = set()
    for found in WORD.finditer(words):
        word = found[0]
        low = word.lower().removesuffix("'s").removesuffix("’s")
        one = _singular(low)
        if low in _SAYS_NOTHING or one in _SAYS_NOTHING or low in CALENDAR:
            continue
        kind = _act_nouns().get(low) or _act_nouns().get(one)
        if kind:
            acts.add(kind)
        elif word[0].isupper() or word[0].isdigit():
            names.add(fold(low))
        else:
            others.add(one)
    proper = list(_names(words))
    for name in proper:
        if _AT.search(words[: name.start()]):
            places |= {fold(each) for each in name[1].split()} & names
    named = frozenset(acts)
    acts |= {_life(verb.kind) for verb in verbs}
    what = frozenset(acts or others)
    grave = _is_grave(what) or (None if verbs else _is_grave(named or what))
    number, whom = _number(words, verbs), _whom(words, verbs, acts, proper)
    victims = _victims(words, verbs) & others
    return Charge(what, frozenset(names), grave, number, whom, frozenset(places), frozenset(others), victims)


def words_for_crimes(words: str) -> frozenset[str]:
    """The words of a charge that say something and are no names, in the singular: "murder" is not "manslaughter"."""
    found = (word.lower().removesuffix("'s").removesuffix("’s") for word in WORD.findall(words) if word[0].islower())
    return frozenset(_singular(word) for word in found if not {word, _singular(word)} & (_SAYS_NOTHING | CALENDAR))


def _victims(words: str, verbs: Sequence[Verb]) -> frozenset[str]:
    """Last words, in the singular, of the descriptions right behind the acts."""
    ends = [verb.end for verb in verbs] + [each.end() for each in _TO_WHOM.finditer(words)]
    found = (_DESCRIBED.match(words, end) for end in ends)
    return frozenset(_singular(each["what"]) for each in found if each is not None)


def _whom(words: str, verbs: Sequence[Verb], acts: Collection[str], names: Iterable[re.Match[str]]) -> frozenset[str]:
    """Last words of the names of those to whom it was done; of no name that only says who somebody is."""
    to_whom = _TO_WHOM.search(words)
    starts = [*([to_whom.end()] if to_whom is not None and acts else []), *(verb.end for verb in verbs)]
    if not starts:
        return frozenset()
    first = min(starts)
    found = (each for each in names if each.start() >= first)
    whose = ((each, _ANOTHERS.search(words[: each.start()])) for each in found)
    own = (each for each, of in whose if of is None or _is_act(of["whose"]) or of["whose"].lower() in _SAYS_NOTHING)
    return _last_words(words, own)


def _is_act(word: str) -> bool:
    low = word.lower()
    return low in _act_nouns() or _singular(low) in _act_nouns() or any(verb.start == 0 for verb in verbs_in(low))


def _number(words: str, verbs: Sequence[Verb]) -> int:
    """Of how many acts words are: "three Los Angeles murders", "her murder"; 0 where none is told."""
    one = _ONES.search(words)
    if one is not None and one[1].lower() in _act_nouns():
        return 1
    found = _SO_MANY.search(words)
    if found is not None and any(_is_act(word) for word in WORD.findall(found["what"].lower())):
        return _value(found["number"])
    ends = [verb.end for verb in verbs if _life(verb.kind) in _ON_ONE]
    many = next(filter(None, (_OF_SO_MANY.match(words, end) for end in ends)), None)
    if many is not None:
        return _value(many["number"])
    ends += [each.end() for each in WORD.finditer(words) if _act_nouns().get(each[0].lower()) in _ON_ONE]
    return int(len(ends) == 1 and _OF_ONE.match(words, ends[0]) is not None)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _NUMBERS[number.lower()]


def names_in(words: str) -> frozenset[str]:
    """Last words, folded, of the names in what a step is for; a place where it was done is no such name.

    "The murder of Lena Ost in Marl" is for Ost.
    """
    return _last_words(words, _names(words))


def _names(words: str) -> Iterator[re.Match[str]]:
    return _NAMED.finditer(words)


def _last_words(words: str, names: Iterable[re.Match[str]]) -> frozenset[str]:
    last = (fold(each[1].rsplit(maxsplit=1)[-1]) for each in names if not _AT.search(words[: each.start()]))
    return frozenset(each for each in last if each not in CALENDAR and each not in _SAYS_NOTHING)


def _is_grave(what: frozenset[str]) -> bool | None:
    severities = [known.severity for each in what if (known := kinds().get(each)) is not None]
    if any(severity >= _GRAVE for severity in severities) or what & _violence():
        return True
    if not severities and what & _GAIN:
        return False
    return False if severities and max(severities) <= _SLIGHT and len(severities) == len(what) else None


@cache
def acts_of_life(kind: str) -> frozenset[str]:
    """A kind of act as `charge_of` has it: kinds that take a life count as one."""
    return frozenset({kind, _life(kind)})


def _life(kind: str) -> str:
    return "killing" if kinds()[kind].severity >= _DEADLY and "kill" in kind else kind


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _violence() -> frozenset[str]:
    """Kinds of act that may be one act under two names: a bombing is charged as murder."""
    acts = (each for each in kinds().values() if each.family is Family.ACT)
    return frozenset(each.id for each in acts if each.severity >= _GRAVE) | {"plot", "killing"}


@cache
def _act_nouns() -> dict[str, str]:
    """Nouns of one word to the kind of act that they name, the same for those that name a life taken."""
    found: dict[str, str] = {}
    for kind in sorted(kinds().values(), key=lambda each: each.id):
        if kind.family is Family.ACT:
            for noun in kind.triggers.nouns:
                found.setdefault(noun, _life(kind.id))
    return found
