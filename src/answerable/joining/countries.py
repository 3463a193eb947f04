"""In which country a happening was that its text gives no place: inferred, with the words that it rests on.

One rule, and nothing where it does not hold. Every place that the text gives lies in one country, and it gives places
in two sentences, or in one while three or more name the country, and few another. Of the countries that its sentences
name this is half the mentions or more. The sentence of the happening names no other. And the happening is none that is
as often one from abroad: a condemnation, a sanction, a speech. A country is named by its name, its people or a large
town: "Berlin court" names Germany.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from operator import itemgetter

from answerable.model.claim import Claim, Role
from answerable.model.event import HAPPENING, Family, Inferred
from answerable.model.link import Evidence
from answerable.model.place import Precision
from answerable.model.vocabulary import Kind, kinds
from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import PLACE_WORDS, TITLES
from answerable.reading.language.organs import ORGANISATION_WORDS
from answerable.reading.language.words import fold
from answerable.reading.places.gazetteer import Entry, gazetteer, key
from answerable.reading.places.places import bears, country_of
from answerable.reading.places.toponyms import DIRECTIONS, NEVER, WATERS

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]|\.(?=\w))*\.?")
_POSSESSIVE = re.compile(r"[’']s?$")
_LONGEST = 4
"""Words of a state's name: "Islamic Republic of Iran"."""
_WITHIN = word_set("and of the state province county")
"""Words in small letters that a name may hold: "Isle of Man", "Niger state"."""
_SENTENCES, _OFTEN, _MOSTLY, _HALF = 2, 3, 0.75, 0.5
"""In how many sentences a text gives places, or in one while so many name the country and such a share no other."""
_WORDS = PLACE_WORDS | DIRECTIONS | (NEVER - word_set("us"))
"""Words of which no name of a place is made alone: "Eastern", "Island"."""
_COMMON = _WORDS | ORGANISATION_WORDS | TITLES
_SHORT = 3
"""Letters of what is an abbreviation in capitals and else no country."""
_LARGE, _TIMES_LARGER = 500_000, 10
"""People in a town or division that is known by its name alone, and how many times those of its name elsewhere."""
_FROM_ANYWHERE = word_set("agreement fact_finding meeting report_published speech talks visit")


def countries_of(claims: Iterable[Claim]) -> dict[str, Inferred]:
    """The country of each happening of one text that has no place, as far as it can be inferred, by the claim's id.

    Args:
        claims: all of the text that count, in any order.
    """
    told = sorted(claims, key=lambda each: (each.sentence.start, each.trigger.start, each.id))
    country, lying, named = _spoken_of(told)
    if not country:
        return {}
    starts = [each.sentence.start for each in lying]
    by = [Inferred(country=country, evidence=_words(each)) for each in lying]
    return {
        claim.id: by[max(0, bisect(starts, claim.sentence.start) - 1)]
        for claim in told
        if claim.location is None
        and claim.modality in HAPPENING
        and named[claim.sentence.start] <= {country}
        and _is_on_the_spot(claim.kind)
    }


def country_of_text(claims: Iterable[Claim]) -> str:
    """Code of the one country in which every place of a text lies and of which it speaks most; empty if there is none.

    Args:
        claims: all of the text that count, in any order.
    """
    return _spoken_of(list(claims))[0]


def _spoken_of(told: Sequence[Claim]) -> tuple[str, list[Claim], dict[int, frozenset[str]]]:
    """The country that a text is of, empty if none is; its claims with a place; from the start of each sentence to the
    countries that it names, where all places lie in one."""
    lying = [each for each in told if each.location is not None and each.location.country]
    countries = {each.location.country for each in lying if each.location is not None}
    if len(countries) != 1:
        return "", lying, {}
    (country,) = countries
    sentences = {each.sentence.start: each.sentence.quote for each in told}
    named = {start: frozenset(countries_named(quote)) for start, quote in sentences.items()}
    return country if _speaks_of(country, lying, named.values()) else "", lying, named


def _speaks_of(country: str, lying: Iterable[Claim], named: Iterable[frozenset[str]]) -> bool:
    """Whether a text that gives places in one country speaks of this enough, and not of others more often."""
    times = Counter(code for codes in named for code in codes)
    share = times[country] / times.total() if times else 1.0
    often = times[country] >= _OFTEN and share >= _MOSTLY
    return share >= _HALF and (often or len({each.sentence.start for each in lying}) >= _SENTENCES)


def _words(claim: Claim) -> Evidence:
    """The words in which a claim says where it was."""
    place = claim.argument(Role.PLACE)
    span = claim.trigger if place is None else place.span
    return Evidence(claim=claim.id, start=span.start, end=span.end, quote=span.quote, rule="places_of_text")


@cache
def _is_on_the_spot(kind: str) -> bool:
    """Whether a happening of a kind is seldom one from abroad."""
    held: Kind | None = kinds().get(kind)
    if held is None or kind in _FROM_ANYWHERE:
        return False
    return held.family in {Family.ACT, Family.CONTEXT} or held.legal


def countries_named(text: str) -> Iterator[str]:
    """Codes of the countries that a text names, by name, people or large town: "Kenyan police" gives KE."""
    for run in _names(text):
        at = 0
        while at < len(run):
            tried = ((size, _country_named(run, at, at + size)) for size in range(_LONGEST, 0, -1))
            size, code = next(filter(itemgetter(1), tried), (1, ""))
            if code:
                yield code
            at += size


def _names(text: str) -> Iterator[list[str]]:
    """Words one after the other that may be a name's: those with a capital or in other letters, and "of" between.

    A mark between two words ends a run, as does the possessive of the first.
    """
    run: list[str] = []
    end = 0
    for found in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", found[0])
        named = word in _WITHIN or not (word.islower() and word.isascii())
        if run and not (named and text[end : found.start()].isspace()):
            yield run
            run = []
        if named:
            run.append(word)
        end = found.start() + len(word)
    if run:
        yield run


def _country_named(run: Sequence[str], first: int, last: int) -> str:
    """Code of the country that some words of a run name; empty for none, and where they are part of another name."""
    name = " ".join(run[first:last])
    code = _country_called(name) if last <= len(run) else ""
    after = run[last] if last < len(run) else ""
    if not code or after.lower() in WATERS:
        return ""
    return code if country_of(name) or not _is_person(run, first, last) else ""


def _is_person(run: Sequence[str], first: int, last: int) -> bool:
    """Whether a town's name is a person's: behind a given name, or one itself before a word that is nothing else's."""
    if first and fold(run[first - 1]) in given_names() and not _country_called(run[first - 1]):
        return True
    if fold(run[first]) not in given_names() or last >= len(run) or last - first > 1:
        return False
    after = run[last].lower()
    return after not in _WITHIN | _COMMON and not _country_called(run[last])


@lru_cache(maxsize=1 << 15)
def _country_called(name: str) -> str:
    """Code of the country that a name means, or in which the large place lies that alone bears it; empty for none."""
    words = key(name).split()
    if (len(name) < _SHORT and not name.isupper()) or all(word in _WORDS for word in words):
        return ""
    if code := country_of(name):
        return code
    found = sorted(filter(partial(_goes_by, name), gazetteer().find(name)), key=lambda each: -each.people)
    own = next((each for each in found if bears(each, name)), None)
    if own is None or own.country != found[0].country or (len(name) <= _SHORT and name.isupper()):
        return ""
    elsewhere = max((each.people for each in found if each.country != found[0].country), default=0)
    return found[0].country if found[0].people >= max(_LARGE, _TIMES_LARGER * elsewhere) else ""


def _goes_by(name: str, place: Entry) -> bool:
    """Whether a place is called so: a county is not, where the name lacks the word, but for a town that bears it."""
    return place.precision is not Precision.DISTRICT or place not in gazetteer().find(f"{name} County")
