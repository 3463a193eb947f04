"""Persons told of by their number or post and not by name: "the five", "both men", "the captain of the Aurora".

Such words stand for the persons of an earlier step only where nobody else can be meant; in doubt for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from answerable.joining.actors.names import fold, same_in_text
from answerable.joining.matching.name_words import CALENDAR, OFFICES, RANKS
from answerable.model.claim import Argument, Claim, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.language.given_names import given_names

_NUMBERS = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4,
}  # fmt: skip
_COLLECTIVE = frozenset({"couple", "pair", "duo", "trio", "quartet"})
_PEOPLE = frozenset({"person", "people", "man", "men", "woman", "women", "defendant", "suspect", "other", "individual"})
"""Nouns that tell nobody from others."""
_PLURALS = {"men": "man", "women": "woman", "people": "person"}
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,3}})"
_SMALL = r"(?:to|of|in|for|on|at|by|from|over|who|and|or|were|was|are|is|has|had|have|held|this|his|its)\b"
_MODIFIER = rf"(?!{_SMALL})[\w'’-]+"
_GROUP = re.compile(
    rf"(?:(?P<points>the|both|these|those|all(?:\s+the)?|all of the)\s+)?(?P<number>{_NUMBER})\b"
    r"(?!\s*(?:%|per cent|years?|months?|weeks?|days?|hours?|counts?|times))"
    rf"(?:\s+(?P<noun>(?:{_MODIFIER}\s+){{0,2}}?(?!{_SMALL})(?:[^\W\d_]{{3,}}s|men|women|people))\b)?",
    re.I,
)
_BEHIND = re.compile(
    rf"\b(?:(?:of|against|on)\s+|for\s+(?=the\b|both\b|all\b))"
    rf"(?P<group>(?:(?:the|both|all|these|those)\s+)?{_NUMBER}\b[^,;.]*)",
    re.I,
)
_LEAD = re.compile(rf"(?:\b(?:the|both|these|those|all)\s+)?(?:\b{_NUMBER}\s+(?:[\w'’-]+\s+)?)?$", re.I)
_CLAUSE = re.compile(r"[,;:.()]|\b(?:and|but|who|which|after|before|while|when)\b", re.I)
_PRONOUNS = {"he": "one", "him": "one", "his": "one", "she": "one", "her": "one"} | dict.fromkeys(
    ("they", "them", "their"), "many"
)
_SEX = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_PRONOUN = re.compile(
    r"\b(?:him|them"
    r"|(?:his|her|their)(?=\s+(?:[\w-]+\s+){0,2}?(?:convictions?|sentences?|verdicts?|judgments?|punishments?|terms?"
    r"|charges?|indictments?|cases?|trials?|fines?|appeals?|release|parole|bail|freedom|extradition|arrests?|warrants?)\b))",
    re.I,
)
"""A person as an object, or as whose step it is; not "withdrew her evidence"."""
_SUBJECT = re.compile(r"\b(he|she|they)\s+(?:(?:was|were|has|had|have|been|is|are|later|then|also)\s+)*$", re.I)
_ONCE = r"(?:(?:former|ex|then|retired|late|ousted)[\s-]+)?"
_FORMERLY = re.compile(rf"^{_ONCE}", re.I)
_TO_SOMETHING = (
    r"(?P<noun>[a-zé-]+(?:\s[a-zé-]+)?)\s+(?:of|at)\s+(?:the\s+)?"
    r"(?P<name>[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,3}(?:\s[a-zé]+)?)"
)
_DESCRIBED = re.compile(rf"[Tt]he\s+{_ONCE}{_TO_SOMETHING}")
_OF_SOMETHING = re.compile(
    r"(?:[Tt]he\s+)?(?P<name>[^\W\d_a-z][\w’'-]*?(?:\s[^\W\d_a-z][\w’'-]*?|\s[a-zé]+?){0,3})['’]s?\s+"
    rf"{_ONCE}(?P<noun>[a-zé-]+(?:\s[a-zé-]+)?)"
)
_BEHIND_IT = re.compile(rf",\s+(?:(?:aged\s+)?\d+,\s+)?(?:(?:the|an?)\s+)?{_ONCE}{_TO_SOMETHING}(?=\s*,)")
_BEFORE_IT = re.compile(rf"\b[Tt]he\s+{_ONCE}{_TO_SOMETHING},\s+$")
_KIN = frozenset(
    "aunt brother child colleague cousin daughter father friend husband mother nephew niece relative sister son uncle "
    "widow wife".split()
)
"""Nouns for somebody whom the name beside them is somebody else to, and who may be one of several."""
_ANYBODY = frozenset({"accused", "convict", "prisoner", "detainee", "inmate", "latter", "former", "victim", "child"})
"""Nouns that a step by itself makes true of somebody, and that tell nobody from others."""
_LOW = r"[^\W\dA-Z_][\w-]*"
_NOT = (
    r"(?!(?:an?|his|her|their|its|and|who|which|was|were|is|has|had|from|over|with|for|the|on|in|at|of|to|by|as|near|after"
    r"|when|then)\b)"
)
_MORE = rf"{_NOT}[^\W\d_][\w-]*"
_NOUN = rf"{_NOT}{_LOW}(?:\s{_MORE}){{0,3}}(?:\sof\s{_LOW})?"
_WHAT = rf"(?P<what>{_NOUN})"
_WHATS = rf"(?P<what>{_NOUN}(?:\sand\s(?:an?\s)?{_LOW}(?:\s{_MORE})?(?:\sof\s{_LOW})?)?)"
_WHERE = r"(?:\s(?:at|in|of|from|for|with)\s[^,;]{1,60}?)?"
_POINTED = re.compile(rf"\b[Tt]he\s+{_WHAT}$")
_TOLD = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[^\W\d_a-z][\w’'-]*?['’]s)\s+{_WHAT}$")
_BROUGHT_IN = re.compile(rf"\b[Aa]n?\s+(?P<what>{_LOW}(?:\s{_MORE}){{1,3}})$")
_JUDGED = re.compile(
    r",?\s+(?:who\s+(?:was|had\s+been|has\s+been|is)\s+)?(?:serving|convicted|jailed|imprisoned|sentenced|held|detained|arrested"
    r"|charged|indicted|accused|wanted)\b",
    re.I,
)
_AHEAD = re.compile(rf"\b(?:[Tt]he|[Aa]n?)\s+{_WHAT},?\s+$")
_BEHIND_NAME = re.compile(rf",\s+(?:(?:aged\s+)?\d+,\s+)?(?:(?:the|an?)\s+)?{_WHATS}{_WHERE}\s*,")
_DONE_TO = re.compile(rf"\s+(?:the|an?)\s+{_WHAT}(?!\w)")
_UNDERGOES = re.compile(rf"\b(?:[Tt]he|[Aa]n?)\s+{_WHAT}{_WHERE}\s+(?:was|is|has been|had been)\s+(?:\w+\s+)?$")
_RANKED = re.compile(r"(?:^|(?<=[\s(“\"]))(?P<what>(?:[^\W\d_a-z][^\W\d_A-Z]+\s){1,3})$")
"""Capital words right before a name, which may be a rank: "Lance Corporal" "Ana Tarn"."""
_AND = re.compile(r"\sand\s(?:an?\s)?")
_OBJECT = re.compile(
    r"\s+(him|them|her(?=\s*(?:[.,;]|$)|\s+(?:on|in|for|to|at|over|after|with|and|from|by)\b))\b", re.I
)
_BEFORE_NAMES = re.compile(r"\b(?P<noun>[^\W\d_]{3,}s|[Mm]en|[Ww]omen),?\s+$")
_LISTS = re.compile(r"\s*(?:,(?:\s+\d+,)?|,?\s+and)\s+")
_BEFORE_NOUN = 20
"""Code points from the beginning of the words for a person within which the noun phrase itself begins."""
_FARTHEST = 60
"""Code points behind a trigger within which the words for the group begin."""


@dataclass(frozen=True, slots=True)
class Group:
    """Persons by their number.

    Attributes:
        size: how many.
        noun: what they are, in the singular and in lower case ("kestrian officer"); empty where that tells nothing.
        pointed: whether the words point back to persons told of before: "the five".
    """

    size: int
    noun: str = ""
    pointed: bool = False

    def may_be(self, other: Group) -> bool:
        """Whether both may be the same persons: as many, and not of two sorts."""
        return self.size == other.size and (self.noun == other.noun or not self.noun or not other.noun)


def group_in(words: str) -> Group | None:
    """The group that words for persons begin with; None where they begin with no number of them."""
    found = _GROUP.match(words.strip())
    if found is None:
        return None
    number = found["number"].lower()
    size = _NUMBERS.get(number) or int(number)
    if size < 2:
        return None
    points = found["points"] is not None or number == "both"
    if number in _COLLECTIVE and not points:
        return None  # "couple of": an estimate
    return Group(size, _noun(found["noun"] or ""), points)


def _noun(words: str) -> str:
    *_, last = words.lower().split() or [""]
    one = _PLURALS.get(last, last.removesuffix("s"))
    return "" if one in _PEOPLE else one


def group_of(claim: Claim) -> Group | None:
    """The group that an answer or a reversal is directed at; None where it names somebody or gives no number."""
    told = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    if any(each.name for each in told):
        return None
    found = [group for each in told if (group := _around(claim, each) or _described(claim, each)) is not None]
    if not found:
        found = [group for each in claim.arguments if each.role is Role.COUNT and (group := _around(claim, each))]
    if not found and not told:
        behind = claim.sentence.quote[claim.trigger.end - claim.sentence.start :]
        ahead = _BEHIND.search(behind)
        near = ahead is not None and ahead.start() < _FARTHEST and not _CLAUSE.search(behind[: ahead.start()])
        group = group_in(ahead["group"]) if ahead is not None and near else None
        found = [group] if group is not None else []
    return found[0] if len(set(found)) == 1 else None


def _around(claim: Claim, argument: Argument) -> Group | None:
    """The group in an argument's words, with the number and the article that may stand before them."""
    sentence, start = claim.sentence.quote, argument.span.start - claim.sentence.start
    lead = _LEAD.search(sentence[:start])
    begin = lead.start() if lead is not None else start
    end = claim.sentence.quote.find(",", start)
    return group_in(sentence[begin : end if end > 0 else len(sentence)])


def _described(claim: Claim, argument: Argument) -> Group | None:
    """One person told of by what he or she is to something that has a name: "the captain of the Aurora"."""
    what = _is_to(_DESCRIBED.fullmatch(_with_article(claim, argument)))
    return Group(1, what, pointed=True) if what else None


def _with_article(claim: Claim, argument: Argument) -> str:
    """The words for somebody, with the "the" that may stand before them."""
    before = claim.sentence.quote[: argument.span.start - claim.sentence.start]
    lead = "the " if before.lower().endswith("the ") else ""
    return lead + argument.span.quote.strip()


def _is_to(found: re.Match[str] | None) -> str:
    if found is None or found["noun"].lower() in _PEOPLE | _KIN or fold(found["name"]) in CALENDAR:
        return ""
    return fold(f"{found['noun']} of {found['name']}")


def told_by_names(claim: Claim, argument: Argument) -> set[str]:
    """What one person is told of as to something with a name: "choirmaster of minster" of "the Minster's choirmaster".

    Of who has a name what stands beside it: "Ana Tarn, the organist of Marl cathedral, was".
    """
    sentence, base = claim.sentence.quote, claim.sentence.start
    start, end = argument.span.start - base, argument.span.end - base
    if start < 0 or end > len(sentence):
        return set()
    if argument.name:
        told = [_BEFORE_IT.search(sentence[:start]), _BEHIND_IT.match(sentence, end)]
    else:
        words = _with_article(claim, argument)
        told = [_DESCRIBED.fullmatch(words), _OF_SOMETHING.fullmatch(words)]
    return {what for found in told if (what := _is_to(found))}


def description_of(claim: Claim, argument: Argument) -> str:
    """What one person without a name is told of as: "taxi driver" of "the taxi driver"; else empty.

    A reversal must point back to whom the outlet told of before, or tell of it: "freed a shipping agent convicted of";
    an answer may bring somebody in: "a taxi driver".
    """
    start, end = argument.span.start - claim.sentence.start, argument.span.end - claim.sentence.start
    if argument.name or start < 0:
        return ""
    words = claim.sentence.quote[:end]
    reversal = kinds()[claim.kind].family is Family.REVERSAL
    found = (_POINTED if reversal else _TOLD).search(words)
    if found is None and reversal and _JUDGED.match(claim.sentence.quote, end):
        found = _BROUGHT_IN.search(words)
    return described_as(found["what"]) if found is not None and found.start("what") - start <= _BEFORE_NOUN else ""


def told_as(claim: Claim, argument: Argument) -> set[str]:
    """All that one person is told of as: by the whole words, and by the noun alone but for who is only brought in."""
    if argument.name:
        return with_heads(descriptions_of(claim, argument))
    what = {description_of(claim, argument)} - {""}
    before = claim.sentence.quote[: argument.span.end - claim.sentence.start]
    reversal = kinds()[claim.kind].family is Family.REVERSAL
    return what if reversal and _POINTED.search(before) is None else with_heads(what)


def descriptions_of(claim: Claim, argument: Argument) -> set[str]:
    """What a claim's sentence says beside a name that its bearer is: "Ana Tarn, a midwife and mother of three, was".

    So is a rank before it. Where the next sentence gives the name, it is what the claim's verb is done to: "nabbed a
    taxi driver".
    """
    sentence, base = claim.sentence.quote, claim.sentence.start
    if base <= argument.span.start and argument.span.end <= claim.sentence.end:
        start, end = argument.span.start - base, argument.span.end - base
        told = [_AHEAD.search(sentence[:start]), _BEHIND_NAME.match(sentence, end)]
    else:
        told = [
            _DONE_TO.match(sentence, claim.trigger.end - base),
            _UNDERGOES.search(sentence[: claim.trigger.start - base]),
        ]
        start = 0
    each = [part for found in told if found is not None for part in _AND.split(found["what"])]
    rank = _RANKED.search(sentence[:start])
    words = rank["what"].lower().split() if rank is not None else []
    while words and words[0] not in OFFICES | RANKS:
        words = words[1:]
    if words and all(word in OFFICES | RANKS for word in words):
        each.append(" ".join(words))
    return {what for part in each if (what := described_as(part))}


def group_named(claim: Claim) -> Group | None:
    """The group of those named together whose sort a noun before their names tells: "Captains Tarn and Venn"."""
    named = [each for each in claim.arguments if each.role is Role.RECIPIENT and each.name]
    sentence, base = claim.sentence.quote, claim.sentence.start
    if len(named) < 2 or named[0].span.start < base or named[-1].span.end > claim.sentence.end:
        return None
    gaps = (sentence[one.span.end - base : other.span.start - base] for one, other in pairwise(named))
    found = _BEFORE_NAMES.search(sentence[: named[0].span.start - base])
    if found is None or not all(map(_LISTS.fullmatch, gaps)) or (noun := _noun(found["noun"])) == "":
        return None
    return Group(len(named), noun)


def with_heads(told: set[str]) -> set[str]:
    """What somebody is told of as, and each by its noun alone: "military attaché" and "attaché"."""
    return told | {what.partition(" of ")[0].split()[-1] for what in told}


def described_as(words: str) -> str:
    """What one person is told of as, folded; empty for words that tell nobody from others, and for several persons."""
    what = fold(_FORMERLY.sub("", words))
    *_, noun = what.partition(" of ")[0].split() or [""]
    return "" if noun.endswith("s") or noun in _PEOPLE or noun in _ANYBODY else what


def is_pronoun(argument: Argument) -> bool:
    """Whether the words for a person are a pronoun."""
    return argument.span.quote.lower() in _PRONOUNS


def number_of(claim: Claim) -> str:
    """Whether a pronoun says whom a step is directed at: "one" or "many"; empty for none (see `pronouns_of`)."""
    return number_among(pronouns_of(claim))


def number_among(pronouns: Iterable[str]) -> str:
    """Whether pronouns, in any case, are all of one person or all of several; empty for neither, and for none."""
    numbers = {_PRONOUNS.get(word.lower(), "") for word in pronouns}
    return numbers.pop() if len(numbers) == 1 else ""


def pronouns_of(claim: Claim) -> list[str]:
    """The pronouns, or the words read as whom it is directed at, in lower case, that say whom a step is directed at.

    They stand in the step's own words, "reduced their sentences", are what they are of, their object, "arrested him",
    or their subject: "he was freed".
    """
    start, end = (each - claim.sentence.start for each in (claim.trigger.start, claim.trigger.end))
    told = [each.value for each in claim.arguments if each.role is Role.RECIPIENT]
    object_ = _OBJECT.match(claim.sentence.quote[end:])
    before = _SUBJECT.search(claim.sentence.quote[:start])
    said = claim.sentence.quote
    words = told or [
        *(found[0] for found in _PRONOUN.finditer(said, start) if found.start() <= end + 1),
        *([before[1]] if before else []),
        *([object_[1]] if object_ else []),
    ]
    return [word.lower() for word in words]


def may_be_said_of(pronouns: Iterable[str], name: str) -> bool:
    """Whether "he" or "she" may be said of who bears a name, as far as the given name tells.

    Args:
        pronouns: in lower case.
        name: any.
    """
    given, *_ = fold(name).split() or [""]
    sex = given_names().get(given, "")
    return not sex or all(_SEX.get(each, sex) == sex for each in pronouns)


def those_meant(number: str, earlier: Iterable[list[Argument]]) -> list[Argument]:
    """The named persons of a text whom a pronoun stands for: those of every step told before; nobody in doubt.

    Args:
        number: see `number_of`.
        earlier: of each step that the text tells before, whom it names.
    """
    every, sets = _persons(earlier)
    if len(sets) != 1 or not number:
        return []
    return list(every.values()) if (len(every) == 1) == (number == "one") else []


def persons_meant(group: Group, earlier: Iterable[list[Argument]]) -> list[Argument]:
    """The named persons of a text for whom a group that points back stands; nobody in doubt.

    Args:
        group: any.
        earlier: of each step that the text tells before, whom it names.
    """
    if not group.pointed:
        return []
    every, sets = _persons(earlier)
    if group.size == 1 and any(set(name.split()) & set(group.noun.split()) for name in every):
        return []  # "the driver of Tarn" is not Tarn
    fitting = [told for names, told in sets.items() if len(names) == group.size]
    if len(fitting) == 1:
        return fitting[0]
    return list(every.values()) if not fitting and len(every) == group.size else []


def _persons(
    earlier: Iterable[list[Argument]],
) -> tuple[dict[str, Argument], dict[frozenset[str], list[Argument]]]:
    """Everybody named, by folded name, and those named together; short names stand for the first that they fit."""
    sets: dict[frozenset[str], list[Argument]] = {}
    every: dict[str, Argument] = {}
    for named in earlier:
        held: dict[str, Argument] = {}
        for each in named:
            name = next((one for one in every if same_in_text(one, fold(each.value))), fold(each.value))
            held[name] = every.setdefault(name, each)
        sets.setdefault(frozenset(held), list(held.values()))
    return every, sets
