"""What an answer is for, in words that can be compared with those of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from answerable.joining.actors.names import fold
from answerable.joining.matching.name_words import CALENDAR
from answerable.model.event import Family
from answerable.model.vocabulary import kinds

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
    """

    what: frozenset[str]
    names: frozenset[str]
    grave: bool | None

    def same(self, other: Charge) -> bool | None:
        """Whether both may be one charge; None if nothing can be said."""
        if self.names and other.names and not self.names & other.names:
            return False
        if self.what and other.what and not self.what & other.what:
            return None if self.what & _violence() and other.what & _violence() else False
        if self.what and other.what:
            return True
        return True if self.names & other.names else None

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
    return Charge(what, frozenset(names), _is_grave(what))


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
