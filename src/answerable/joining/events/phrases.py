"""How a claim names its happening: the noun phrase of its trigger, and the proper names that tell it from others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from answerable.joining.actors.names import fold
from answerable.joining.actors.states import state
from answerable.joining.matching.name_words import CALENDAR, HONORIFICS, OFFICES
from answerable.model.claim import Claim, Role
from answerable.model.place import Precision
from answerable.model.vocabulary import kinds
from answerable.reading.language.geography import DEMONYMS, PLACES
from answerable.reading.language.lexicon import word_set
from answerable.reading.places.places import candidates
from answerable.reading.places.toponyms import MIDDLE, WIDE

_WORD = re.compile(r"[^\W_][\w'’‑-]*|[^\w\s]")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_INDEFINITE = frozenset({"a", "an", "another", "his", "her", "its", "their", "such", "any", "no", "every"})
_BOUNDARIES = frozenset(
    {"of", "in", "on", "at", "by", "for", "to", "from", "with", "and", "or", "but", "as", "was", "were", "is", "are"}
    | {"had", "has", "have", "who", "which", "after", "before", "during", "over", "against", "into", "since", "said"}
)
_COMPLEMENTS = frozenset(
    {"of", "in", "on", "at", "against", "near", "outside", "that", "which", "by", "where", "when"}
    | {"into", "about", "over", "for", "to", "from", "between", "with", "involving"}
)
_AWAY = re.compile(
    r"[.;:()]|,\s|\b(?:and|but|who|which|that|after|before|when|while|because|was|were|had|has|have|said|by)\b"
)
_NAMED = re.compile(
    r"\b(?:at|in|of|on|near|against|outside|aboard|over)\s+(?:the\s+)?"
    r"([^\W\d_a-z][\w'’-]*(?:\s+(?:[^\W\d_a-z][\w'’-]*|\d{2,4}\b))*)"
)
_INNER = rf"(?:(?!(?:{'|'.join(sorted(_BOUNDARIES | _DEFINITE | _INDEFINITE))})\b)[\w’'-]+\s+){{0,3}}$"
"""Words of a phrase before its noun."""
_MONTH = r"january|february|march|april|may|june|july|august|september|october|november|december"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:last|this|next)\s+(?:week|month))\b"
_MONTH_AHEAD = re.compile(rf"\b(?:{_MONTH})\s+{_INNER}", re.I)
_MONTH_BEHIND = re.compile(rf"\s+(?:(?:late|early|on|last)\s+)*(?:{_MONTH})\s+\d+\b", re.I)
_DAY_AHEAD = re.compile(rf"\b{_WEEKDAY}(?:['’]s)?\s+{_INNER}", re.I)
_DAY_BEHIND = re.compile(rf"\b{_WEEKDAY}", re.I)
_OF_MANY = re.compile(
    r"\b(?:all|any|few|kind|many|most|none|number|one|series|several|some|spate|string|two|wave)\s+(?:of\s+)?"
    rf"(?:the|these|those)\s+{_INNER}",
    re.I,
)
_STRETCHES = WIDE | MIDDLE | word_set("area border coast delta desert frontier hills mountains peninsula plains")
"""Nouns for a stretch of land, in which much of one kind happens."""
_STRETCH = "|".join(sorted(_STRETCHES))
_STRETCH_AHEAD = re.compile(rf"\b(?:{_STRETCH})\s+of\s+$", re.I)
_STRETCH_BEHIND = re.compile(rf"\s+(?:{_STRETCH})\b", re.I)
_WHOSE = re.compile(rf"['’]s\s+{_INNER}", re.I)
"""Of whom it is, which names no happening: "Paris's crackdown"."""
_COMMON = CALENDAR | HONORIFICS | OFFICES | _DEFINITE | _INDEFINITE
_MANY = 100_000
"""People of a town in which much of one kind happens."""
_LONGEST_PHRASE = 3
_REACH = 80
"""Code points before and after a trigger that belong to its phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun phrase that ends in a trigger.

    Attributes:
        words: in lower case, empty for a verb or a noun alone.
        pointed: whether "the", "this" or "that" begins it.
        bare: whether it is that word and the noun alone, which point back ("the attack").
        general: whether it is a noun that no word before it points to: "convicted of murder".
        compound: the one of these that stands right before the trigger ("Lockerbie bombing"), empty for none.
        labels: folded words for places and targets by which its text knows the happening ("lockerbie", "pan am flight
            103", "the crossing").
        names: those of them in the phrase itself that are names to other texts too ("the raid on Ket"); none where it
            is told from others by a day that nothing dates ("Friday's raid on Ket"), or is one of many.
    """

    words: str = ""
    pointed: bool = False
    bare: bool = False
    general: bool = False
    compound: str = ""
    labels: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def phrase_of(claim: Claim, *, undated: bool = False) -> Phrase:
    """The noun phrase of the claim's trigger.

    Args:
        claim: any claim.
        undated: whether nothing tells when its text was published, so that "Friday" is no day.
    """
    start, end = claim.trigger.start - claim.sentence.start, claim.trigger.end - claim.sentence.start
    sentence = claim.sentence.quote
    before = _WORD.findall(sentence[max(0, start - _REACH) : start])
    inner, first = _modifiers(before)
    pointed = first in _DEFINITE
    noun = _is_noun(claim)
    compound = fold(_ahead(before)) if first not in _INDEFINITE and noun else ""
    following = _WORD.search(sentence, end)
    open_end = following is not None and following.group().lower() in _COMPLEMENTS
    places = [argument.value for argument in claim.arguments if argument.role is Role.PLACE]
    after = sentence[end : end + _REACH]
    away = _AWAY.search(after)
    after = after[: away.start()] if away else after
    behind = [name for name, _ in _behind(after)]
    return Phrase(
        words=" ".join([*(word.lower() for word in inner), claim.trigger.quote.lower()]) if inner and first else "",
        pointed=pointed,
        bare=pointed and not inner and not open_end,
        general=noun and not first and not compound,
        compound=compound if _tells(compound) else "",
        labels=frozenset(filter(_tells, map(fold, [compound, *behind, *places]))),
        names=_names(claim, compound, sentence[max(0, start - _REACH) : start], after, undated=undated),
    )


def _modifiers(before: list[str]) -> tuple[list[str], str]:
    """The words between the determiner and the trigger, and the determiner; nothing where there is no determiner."""
    for place, word in enumerate(reversed(before)):
        lower = word.lower()
        if lower in _DEFINITE or lower in _INDEFINITE:
            return before[len(before) - place :], lower
        if lower in _BOUNDARIES or not word[0].isalnum() or place == _LONGEST_PHRASE:
            break
    return [], ""


def _is_noun(claim: Claim) -> bool:
    """Whether the trigger may be a noun: "the Paris murders", and not "Gunmen murdered"."""
    kind, word = kinds().get(claim.kind), claim.trigger.quote.lower()
    return kind is not None and not {word, word.removesuffix("s")}.isdisjoint(kind.triggers.nouns)


def _ahead(before: list[str]) -> str:
    """The words with a capital right before the trigger."""
    capitals = takewhile(lambda word: word[0].isupper() and word.lower() not in _BOUNDARIES, reversed(before))
    return " ".join(reversed(list(capitals)))


def _behind(after: str) -> Iterator[tuple[str, bool]]:
    """Names in what follows the trigger in its phrase, each with whether it is that of a stretch of land.

    No day is part of one: "at Ket Monday".
    """
    for found in _NAMED.finditer(after):
        words = found[1].split()
        while len(words) > 1 and words[-1].lower() in CALENDAR:
            words.pop()
        is_stretch = _STRETCH_AHEAD.search(after[: found.start(1)]) or _STRETCH_BEHIND.match(after, found.end())
        yield " ".join(words), bool(is_stretch)


def _names(claim: Claim, compound: str, before: str, after: str, *, undated: bool) -> frozenset[str]:
    """The names in a phrase that may mean one happening to other texts, unless other words of it tell which."""
    if claim.argument(Role.TIME) is None:
        if _MONTH_AHEAD.search(before) or _MONTH_BEHIND.match(after):
            return frozenset()
        if undated and (_DAY_AHEAD.search(before) or _DAY_BEHIND.search(after)):
            return frozenset()
    if _WHOSE.search(before) or (claim.trigger.quote.endswith("s") and _OF_MANY.search(before)):
        return frozenset()
    behind = [name for name, is_stretch in _behind(after) if not is_stretch]
    places = (each for each in claim.arguments if each.role is Role.PLACE and not each.value.islower())
    ahead = [each.value for each in places if 0 <= claim.trigger.start - each.span.end <= 1]
    return frozenset(filter(_tells, map(fold, [compound, *behind, *ahead])))


@lru_cache(maxsize=1 << 13)
def _tells(label: str) -> bool:
    """Whether a folded name tells one happening from another: no state, demonym, day or office."""
    words = label.split()
    if len(label) == 1 or state(label):
        return False
    return any(word not in _COMMON and word not in DEMONYMS for word in words)


def is_distinctive(label: str) -> bool:
    """Whether a label is narrower than a great city or region, where much of one kind happens."""
    return label not in PLACES


@lru_cache(maxsize=1 << 13)
def is_rare(label: str) -> bool:
    """Whether a folded name is hardly that of two happenings: of a house, a ship, a village, a small town."""
    known, size = candidates(label)
    if size is Precision.PROVINCE or not is_distinctive(label) or label.rpartition(" ")[2] in _STRETCHES:
        return False
    towns = [place for place in known if place.precision is Precision.CITY]
    return not known or (bool(towns) and max(place.people for place in towns) < _MANY)
