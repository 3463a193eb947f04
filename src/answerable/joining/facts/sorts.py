"""Which sort of step the words around a claim name: an asset freeze lifted, a red notice, a release on bail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.joining.actors.states import states_in
from answerable.joining.facts.set_aside import sets_aside_acquittal
from answerable.model.claim import Claim, Role

_WORD = re.compile(r"[^\W\d_]+")
_AHEAD = 3
"""Words before an invasion that may say whose it is."""
_AMERICAN = re.compile(r"\badministration$", re.I)
"""Whose government is called after the president: "the Bush administration"."""


def phrase(claim: Claim) -> str:
    """The words around a trigger, in lower case."""
    at = claim.trigger.start - claim.sentence.start
    return claim.sentence.quote[max(0, at - 40) : at + len(claim.trigger.quote) + 60].lower()


_MEASURES = {
    "designation": r"\b(?:de)?list(?:s|ed|ing|ings)?\b|\bblacklist\w*|\bdesignat\w+",
    "asset_freeze": r"\b(?:un)?fr(?:ee|o)z\w+|\b(?:assets|funds|accounts)\b",
    "travel_ban": r"\b(?:travel|visa|entry)\s+(?:ban|restriction)s?\b",
    "arms_embargo": r"\barms\s+embargo",
    "aid_suspension": r"\baid\b",
    "dismissal": (
        r"\bsuspen\w+|\bmember\w*|\breadmi\w+|\breinstat\w+|\bdemot\w+|\bdismiss\w+"
        r"|\b(?:rank|command|post|seat|vote|voting)\b"
    ),
    "expulsion": r"\bmember\w*|\breadmi\w+|\bexpell?\w+|\bexpulsion",
}
"""Words that name the sort of a measure."""

_ORDERS = {"notice": r"\b(?:red|wanted)\s+notice", "warrant": r"\bwarrants?\b"}

_OFFICES = {
    "vice_president": r"\b(?:vice|deputy)[\s-]+president\b|\bpresidential\s+deputy\b",
    "prime_minister": r"\bprime\s+minister\b",
}
"""Offices to which one decree often appoints two persons."""

_JUDGMENTS = {"conviction": r"\bconvict\w*|\bfound guilty\b"}

_SORTS = {
    "appointment": _OFFICES,
    "sanction_lifted": _MEASURES,
    "arrest_warrant": _ORDERS,
    "charges_dropped": {**_ORDERS, "charge": r"\b(?:charges?|counts?|indictments?)\b"},
    "release": {
        "bail": r"\bbail\b|\bon\s+bond\b",
        "parole": r"\bparol\w+|\bon\s+(?:licen[cs]e|probation)\b|\bconditional\w*",
        "illness": r"\b(?:health|medical|compassionate|humanitarian)\b",
        "pardon": r"\bpardon\w*|\bamnest\w+|\bclemency\b",
        "exchange": r"\bexchang\w+|\bswap\w*",
    },
}
"""Words that tell a step of a kind from another of that kind."""


def measures_named(phrases: Sequence[str]) -> frozenset[str]:
    """The kinds of measure that the words around a lifting name; empty for none.

    Args:
        phrases: in lower case.
    """
    return _named(_MEASURES, phrases)


def sorts_of(claim: Claim) -> frozenset[str]:
    """The sorts of a step that its own words or else those around it name; empty for a kind without sorts, or for none.

    "Withdrew the warrant" names its sort, whatever the sentence goes on with. An invasion is told from others by the
    states that came, and an acquittal that is set aside from a conviction that is.
    """
    if claim.kind == "conviction_overturned":
        return frozenset({"acquittal"} if sets_aside_acquittal(claim) else _named(_JUDGMENTS, [phrase(claim)]))
    if claim.kind == "invasion":
        return _sides(claim)
    sorts = _SORTS.get(claim.kind)
    if not sorts:
        return frozenset()
    words = _clause(claim) if claim.kind == "appointment" else phrase(claim)
    return _named(sorts, [claim.trigger.quote.lower()]) or _named(sorts, [words])


def _sides(claim: Claim) -> frozenset[str]:
    """Codes of the states that invade by a claim's words: "the Soviet occupation", "the invasion by Norland"."""
    start = claim.trigger.start - claim.sentence.start
    ahead = _WORD.findall(claim.sentence.quote[:start])[-_AHEAD:]
    doers = [each.value for each in claim.arguments if each.role is Role.PERPETRATOR]
    doers += ["US"] if any(map(_AMERICAN.search, doers)) else []
    invaded = [each.value for each in claim.arguments if each.role in (Role.VICTIM, Role.PLACE)]
    return frozenset().union(*map(states_in, [*doers, *ahead])) - frozenset().union(*map(states_in, invaded))


def _clause(claim: Claim) -> str:
    """The words around a trigger, in lower case, as far as no semicolon parts them from it."""
    start, end = claim.trigger.start - claim.sentence.start, claim.trigger.end - claim.sentence.start
    sentence = claim.sentence.quote.lower()
    before, after = sentence[max(0, start - 40) : start], sentence[end : end + 60]
    return before.rpartition(";")[2] + sentence[start:end] + after.partition(";")[0]


def _named(sorts: dict[str, str], phrases: Sequence[str]) -> frozenset[str]:
    return frozenset(sort for sort, words in sorts.items() if any(re.search(words, each) for each in phrases))
