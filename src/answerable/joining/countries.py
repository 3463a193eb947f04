"""In which country a happening was that its text gives no place: inferred, with the words that it rests on.

One rule, and nothing where it does not hold: every place that the text gives lies in one country, of the states that
its sentences name this is half the mentions or more, the sentence of the happening names no other, and the happening
is none that is as often one from abroad: a condemnation, a sanction, a speech.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from answerable.model.claim import Claim, Role
from answerable.model.event import HAPPENING, Family, Inferred
from answerable.model.link import Evidence
from answerable.model.vocabulary import Kind, kinds
from answerable.reading.language.lexicon import word_set
from answerable.reading.places.places import country_of

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]|\.(?=\w))*\.?")
_POSSESSIVE = re.compile(r"[’']s?$")
_LONGEST = 4
"""Words of a state's name: "Islamic Republic of Iran"."""
_FROM_ANYWHERE = word_set("agreement fact_finding meeting report_published speech talks visit")


def countries_of(claims: Iterable[Claim]) -> dict[str, Inferred]:
    """The country of each happening of one text that has no place, as far as it can be inferred, by the claim's id.

    Args:
        claims: all of the text that count, in any order.
    """
    told = sorted(claims, key=lambda each: (each.sentence.start, each.trigger.start, each.id))
    named = {each.sentence.start: frozenset(states_named(each.sentence.quote)) for each in told}
    lying = [each for each in told if each.location is not None and each.location.country]
    country = _country(lying, named.values())
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


def _country(lying: Iterable[Claim], named: Collection[frozenset[str]]) -> str:
    """The country of all that a text places; empty for two, and where its sentences name other states more often."""
    found = {each.location.country for each in lying if each.location is not None}
    if len(found) != 1:
        return ""
    (country,) = found
    times = Counter(code for codes in named for code in codes)
    return country if 2 * times[country] >= times.total() else ""


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
    return held.family in {Family.ACT, Family.CONTEXT} or "legal" in held.answers


def states_named(text: str) -> Iterator[str]:
    """Codes of the states that a text names, or whose people: "Kenyan police" gives KE."""
    words = [_POSSESSIVE.sub("", each) for each in _WORD.findall(text)]
    at = 0
    while at < len(words):
        size = next((n for n in range(_LONGEST, 0, -1) if _state_called(" ".join(words[at : at + n]))), 0)
        if size:
            yield _state_called(" ".join(words[at : at + size]))
        at += max(size, 1)


@lru_cache(maxsize=1 << 15)
def _state_called(name: str) -> str:
    return "" if name[0].islower() and name[0].isascii() else country_of(name)
