"""Where each claim of a document happened: its place argument as a place of the gazetteer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from answerable.model.claim import Argument, Claim, Reading, Role
from answerable.model.place import Place
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.reading.language.names import Sort, find_names
from answerable.reading.language.words import Word
from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.places.places import Setting, resolve, setting
from answerable.reading.places.toponyms import LEADING, Toponym, Use, toponyms, with_datelines

_LABELS = {
    Sort.PERSON: "person", Sort.ORGANISATION: "organisation", Sort.PLACE: "place", Sort.STATE: "place",
    Sort.DEMONYM: "demonym", Sort.THING: "other",
}  # fmt: skip
_COUNTRY_OF_DOMAIN = {"uk": "GB", "su": "RU"}
_NO_COUNTRY = frozenset({"io", "tv", "me", "co", "ai", "fm", "ly", "cc", "ws", "to", "gg", "la", "im", "is", "eu"})
"""Endings of addresses that are sold to anybody."""
_WITHIN = re.compile(
    r",?\s+(?:(?:located|situated)\s+)?(?:in|inside|(near|outside)|on\s+the\s+(?:outskirts|edge)\s+of)\s+([a-z ,’']*)"
)
"""What stands between a facility and the place in which it is said to lie."""
_WORDS = re.compile(r"[^\s’'](?:[’']s|[^\s’',])*")
_BORDER = re.compile(
    r"(?:\s?[’']s)?\s+(?:border|frontier|coast)\b(?!\s+(?:city|town|village|province|district|region))"
)
_OWNED = re.compile(r"\s?[’']s?\s+(?:[\w-]+\s+){0,2}")
"""What stands between a place and the facility that is its: "Karsa's central prison"."""


def home_of(source: Source) -> str:
    """ISO code of the country whose ending the source's address has; empty for none."""
    host = urlsplit(source.url).hostname or ""
    ending = host.rpartition(".")[2]
    if len(ending) != 2 or ending in _NO_COUNTRY:
        return ""
    code = _COUNTRY_OF_DOMAIN.get(ending, ending.upper())
    return code if gazetteer().country(code) is not None else ""


def named(words: list[Word], people: frozenset[str]) -> list[tuple[int, int, str]]:
    """The names that rules find in a sentence, and what they hold each for; none of those they cannot tell."""
    return [(n.first, n.last, _LABELS[n.sort]) for n in find_names(words, people) if n.sort in _LABELS]


def located(
    reading: Reading, source: Source, text: str, sentences: Sequence[list[Word]], people: frozenset[str]
) -> Reading:
    """A reading whose claims say where they happened, as far as their place arguments and the document tell.

    Args:
        reading: of the source.
        source: that was read.
        text: its working text.
        sentences: its words, tagged.
        people: folded last names of persons whom it names in full.
    """
    if not any(argument.role is Role.PLACE for claim in reading.claims for argument in claim.arguments):
        return reading
    found = [
        (words, toponyms(words, named(list(words), people) if number >= 0 else ()))
        for number, words in with_datelines(text, sentences)
    ]
    around = setting([names for _, names in found], home_of(source))
    stands = [
        _Stands(words[name.first].start, words[name.last - 1].end, name) for words, names in found for name in names
    ]
    locating = _Locating(text, around, sorted(stands, key=lambda each: each.start))
    return replace(reading, claims=tuple(map(locating.claim, reading.claims)))


@dataclass(frozen=True, slots=True)
class _Stands:
    """A name of a place and where it stands, in code points."""

    start: int
    end: int
    name: Toponym


class _Locating:
    """Where the claims of one text happened.

    Args:
        text: the working text.
        around: what it says of where it is set.
        stands: its names of places, in order.
    """

    def __init__(self, text: str, around: Setting, stands: Sequence[_Stands]) -> None:
        self.text, self.around, self.stands = text, around, stands
        self.at = {each.start: each.name for each in stands}
        self.starts = [each.start for each in stands]

    def claim(self, claim: Claim) -> Claim:
        """The claim with its place, if it is told and known."""
        given = [each for each in claim.arguments if each.role is Role.PLACE]
        places = [place for each in given if (place := self._place(each, given)) is not None]
        return replace(claim, location=narrowest(places)) if places else claim

    def _place(self, argument: Argument, beside: Iterable[Argument]) -> Place | None:
        name = self.at.get(argument.span.start)
        if name is not None and name.use in {Use.PEOPLE, Use.GOVERNMENT}:
            name = None
        outer = name.outer if name is not None else ()
        others = tuple(each.value for each in beside if each is not argument and each.span.start > argument.span.end)
        size = name.size if name is not None else None
        beside_it = outer or others
        found = resolve(argument.value, self.around, size, beside_it or self._holder(argument.span))
        if found is None and not beside_it and (near := self._holder(argument.span, near=True)):
            found = resolve(argument.value, self.around, size, near)
        return found

    def _holder(self, span: Span, *, near: bool = False) -> tuple[str, ...]:
        """What the words beside a facility say holds it, narrowest first: "a prison in Karsa, Norland".

        Args:
            span: of the facility.
            near: whether what it is near does too.
        """
        number = bisect_left(self.starts, span.end)
        behind = self.stands[number] if number < len(self.stands) else None
        if behind is not None and behind.name.use is Use.PLACE:
            gap = _WITHIN.fullmatch(self.text, span.end, behind.start)
            told = gap is not None and (near or not gap[1]) and LEADING.issuperset(_WORDS.findall(gap[2]))
            if told and not _BORDER.match(self.text, behind.end):
                return (behind.name.name, *behind.name.outer)
        owner = self.stands[number - 1] if number else None
        if owner is not None and owner.name.use is Use.PLACE and owner.end < span.end:
            inside = owner.start == span.start and _OWNED.match(self.text, owner.end, span.end)
            if inside or _OWNED.fullmatch(self.text, owner.end, span.start):
                return (owner.name.name, *owner.name.outer)
        return ()


def narrowest(places: Sequence[Place]) -> Place | None:
    """The narrowest of places that lie in one another; what holds all where they do not; none where nothing does."""
    best = max(places, key=lambda place: len(place.path), default=None)
    if best is None or all(place.holds(best) for place in places):
        return best
    common = [identity for identity in best.within if all(identity in place.path for place in places)]
    held = gazetteer().by_id(int(common[-1])) if common and common[-1].isdigit() else None
    return gazetteer().place(held, "what holds the places named") if held is not None else None
