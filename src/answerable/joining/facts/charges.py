"""What an answer is for, in words that can be compared with those of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from answerable.joining.actors.names import fold
from answerable.joining.matching.name_words import CALENDAR
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.language.lexicon import UNITS, word_set

_TO_WHOM = re.compile(r"\b(?:against|of)\b(.*)", re.S)
_WORD = re.compile(r"\w[\w'’-]*")
_NAMED = re.compile(r"(?<![\w’'-])([^\W\d_a-z][\w-]*(?:\s+[^\W\d_a-z][\w-]*)*)")
_AT = re.compile(
    r"(?<!\bimplicated )(?<!\binvolved )(?<!\bpart )(?<!\brole )\b(?:at|in|inside|near|on|outside)\s+(?:the\s+)?$", re.I
)
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
    """

    what: frozenset[str]
    names: frozenset[str]
    grave: bool | None
    number: int = 0
    whom: frozenset[str] = frozenset()

    def same(self, other: Charge) -> bool | None:
        """Whether both may be one charge; None if nothing can be said."""
        if self.names and other.names and not self.names & other.names:
            return False
        if self.what and other.what and not self.what & other.what:
            return None if self.what & _violence() and other.what & _violence() else False
        if self.what and other.what:
            return True
        return True if self.names & other.names else None

    def is_another(self, other: Charge) -> bool:
        """Whether the words rule out that both are one charge: other kinds of act, other victims, more of them."""
        if self.what & other.what:
            if self.whom and other.whom:
                return not self.whom & other.whom
            numbers = [each.number or len(each.whom) for each in (self, other)]
            return all(numbers) and max(numbers) > 1 and numbers[0] != numbers[1]
        known = bool(self.what and other.what) and self.what | other.what <= kinds().keys() | _GAIN
        return known and not (self.what & _violence() and other.what & _violence())

    def is_both(self, one: Charge, other: Charge) -> bool:
        """Whether it names what two charges are that are not one: "murder and fraud", "the murders of Ost and Dorn"."""
        if one.what & other.what:
            return bool(self.whom & one.whom and self.whom & other.whom)
        return bool(self.what & one.what and self.what & other.what)

    def part_of(self, other: Charge) -> bool:
        """Whether both name kinds of act, the other all of these and more: "torture" of "torture and murder"."""
        return bool(self.what) and self.what < other.what and other.what <= kinds().keys()


@lru_cache(maxsize=1 << 13)
def charge_of(words: str) -> Charge:
    """The words of a charge, made comparable."""
    acts: set[str] = set()
    others: set[str] = set()
    names: set[str] = set()
    for word in _WORD.findall(words):
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
    what = frozenset(acts or others)
    to_whom = _TO_WHOM.search(words)
    whom = names_in(to_whom[1]) if to_whom is not None and acts else frozenset[str]()
    return Charge(what, frozenset(names), _is_grave(what), _number(words), whom)


def _number(words: str) -> int:
    """Of how many acts words are: "three Los Angeles murders", "her murder"; 0 where none is told."""
    one = _ONES.search(words)
    if one is not None and one[1].lower() in _act_nouns():
        return 1
    found = _SO_MANY.search(words)
    if found is None or not any(_singular(word) in _act_nouns() for word in _WORD.findall(found["what"].lower())):
        return 0
    number = found["number"].lower()
    return int(number) if number.isdigit() else _NUMBERS[number]


def names_in(words: str) -> frozenset[str]:
    """Last words, folded, of the names in what a step is for; a place where it was done is no such name.

    "The murder of Lena Ost in Marl" is for Ost.
    """
    found = (each for each in _NAMED.finditer(words) if not _AT.search(words[: each.start()]))
    last = (fold(each[1].rsplit(maxsplit=1)[-1]) for each in found)
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
    known = kinds()[kind]
    return frozenset({kind, "killing"} if known.severity >= _DEADLY and "kill" in kind else {kind})


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
                found.setdefault(noun, "killing" if kind.severity >= _DEADLY and "kill" in kind.id else kind.id)
    return found
