"""Where each claim of a document happened: its place argument as a place of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from answerable.model.claim import Argument, Claim, Reading, Role
from answerable.model.place import Place
from answerable.model.source import Source
from answerable.reading.language.names import Sort, find_names
from answerable.reading.language.words import Word
from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.places.places import Setting, resolve, setting
from answerable.reading.places.toponyms import Toponym, Use, toponyms, with_datelines

_LABELS = {
    Sort.PERSON: "person", Sort.ORGANISATION: "organisation", Sort.PLACE: "place", Sort.STATE: "place",
    Sort.DEMONYM: "demonym", Sort.THING: "other",
}  # fmt: skip
_COUNTRY_OF_DOMAIN = {"uk": "GB", "su": "RU"}
_NO_COUNTRY = frozenset({"io", "tv", "me", "co", "ai", "fm", "ly", "cc", "ws", "to", "gg", "la", "im", "is", "eu"})
"""Endings of addresses that are sold to anybody."""


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
    at = {words[name.first].start: name for words, names in found for name in names}
    return replace(reading, claims=tuple(_claim(claim, around, at) for claim in reading.claims))


def _claim(claim: Claim, around: Setting, at: Mapping[int, Toponym]) -> Claim:
    given = [each for each in claim.arguments if each.role is Role.PLACE]
    places = [place for each in given if (place := _place(each, given, around, at)) is not None]
    return replace(claim, location=narrowest(places)) if places else claim


def _place(argument: Argument, beside: Iterable[Argument], around: Setting, at: Mapping[int, Toponym]) -> Place | None:
    name = at.get(argument.span.start)
    if name is not None and name.use in {Use.PEOPLE, Use.GOVERNMENT}:
        name = None
    outer = name.outer if name is not None else ()
    others = tuple(each.value for each in beside if each is not argument and each.span.start > argument.span.end)
    return resolve(argument.value, around, name.size if name is not None else None, outer or others)


def narrowest(places: Sequence[Place]) -> Place | None:
    """The narrowest of places that lie in one another; what holds all where they do not; none where nothing does."""
    best = max(places, key=lambda place: len(place.path), default=None)
    if best is None or all(place.holds(best) for place in places):
        return best
    common = [identity for identity in best.within if all(identity in place.path for place in places)]
    held = gazetteer().by_id(int(common[-1])) if common and common[-1].isdigit() else None
    return gazetteer().place(held, "what holds the places named") if held is not None else None
