"""How a legal step is put beyond its kind: in absentia, pending an appeal, on conditions, after the whole term.

What is told from words is told only where they stand by the step's own word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol

from answerable.joining.facts.set_aside import NEAR, clause_of
from answerable.joining.links.reversals.reversible import lets_out_for_now


class Quoted(Protocol):
    """Words of a source."""

    @property
    def start(self) -> int | None:
        """Where they stand, in code points; None where that is not shown."""

    @property
    def quote(self) -> str:
        """The words."""


class Said(Protocol):
    """A claim as far as its words go."""

    @property
    def trigger(self) -> Quoted:
        """The words that say it happened."""

    @property
    def sentence(self) -> Quoted:
        """The passage around them."""


_ABSENT = re.compile(r"\bin\s+absentia\b|\bin\s+(?:his|her|their)\s+absence\b", re.I)
_CONDITIONS = re.compile(
    r"\bconditional|\bon\s+(?:[\w-]+\s+)?conditions?\b|\bparole|\bon\s+probation|\bon\s+licence|\belectronic\s+tag",
    re.I,
)
_SERVED = re.compile(
    r"\b(?:serv|complet)\w+\s+(?:out\s+)?(?:his|her|their|the)\s+(?:(?:full|whole|entire|complete)\s+)?"
    r"(?:[\w-]+\s+){0,2}?(?:sentence|term)s?\b",
    re.I,
)
_IN_PART = re.compile(r"\b(?:half|part|most|two[- ]thirds|a\s+third|portion|some)\s+of\b", re.I)
_UPHELD = re.compile(r"\b(?:uph(?:old|eld)|affirm|confirm)", re.I)
_REJECTED = re.compile(r"\b(?:reject|dismiss|refus|lost\b|threw\s+out|thrown\s+out|turned\s+down)", re.I)
_LODGED = re.compile(
    r"\b(?:lodg|fil(?:e|ed|ing)\b|launch|appealed\b|appeals?\s+(?:against|to|the)\b|notice\s+of\s+appeal)", re.I
)
_EXTRADITION = re.compile(r"\bextradit", re.I)
_RETRIAL = re.compile(r"\bre-?trial|\b(?:new|second|fresh)\s+trial|\btried\s+again\b|\bbe\s+retried\b", re.I)
_ON_APPEAL = re.compile(r"\bacquitted\s+on\s+appeal\b", re.I)
_UNDONE = {
    "acquittal": re.compile(r"\bacquittals?\b", re.I),
    "conviction": re.compile(r"\bconvictions?\b|\bfinding\s+of\s+guilt\b|\bguilty\s+verdict", re.I),
    "verdict": re.compile(r"\bverdicts?\b|\bjudge?ments?\b|\brulings?\b", re.I),
    "sentence": re.compile(r"\bsentences?\b|\bfines?\b|\bterms?\b", re.I),
}
"""What a court sets aside, by the first of these that the words name."""

_OTHERS = re.compile(
    r"\b(?:on|of)\s+(?:(?:all|any|the|two|three|four|five|six|\d+|some|several)\s+)*"
    r"(?:others?(?:\s+(?:charge|count|indictment|allegation|offen[cs]e)s?)?|rest|remainder"
    r"|remaining\s+(?:charge|count|allegation|offen[cs]e)?s?)(?=\W*$|[,;.]|\s+(?:by|on|in|at|but|and)\b)",
    re.I,
)
"""Words by which counts are told from those named before."""


def manner(kind: str, claims: Iterable[Said]) -> str:
    """How a step is put, in words that stand after or in the place of its kind's: "in absentia"; empty for no more.

    Args:
        kind: id of the step's kind.
        claims: that tell of it.
    """
    tell = _TELLS.get(kind)
    return "" if tell is None else next(filter(None, map(tell, claims)), "")


def set_aside(claims: Iterable[Said]) -> str:
    """What a court undid by its words: conviction, acquittal, verdict or sentence; empty where they do not say.

    A verdict that is named beside a sentence counts: a sentence is said to fall only where it is named alone.
    """
    told = [_near(claim) for claim in claims]
    return next((what for what, words in _UNDONE.items() if any(map(words.search, told))), "")


def orders_retrial(claims: Iterable[Said]) -> bool:
    """Whether the words about a judgment set aside say that the case is to be heard again."""
    return any(_RETRIAL.search(claim.sentence.quote) for claim in claims)


def _judged(claim: Said) -> str:
    return "in absentia" if _ABSENT.search(_near(claim)) else ""


def _released(claim: Said) -> str:
    after = _after(claim)
    if lets_out_for_now(clause_of(after, len(claim.trigger.quote))):
        return "until a court decides"
    if _CONDITIONS.search(_near(claim)):
        return "on conditions"
    served = _SERVED.search(after)
    return "sentence served" if served and not _IN_PART.search(after) else ""


def _appealed(claim: Said) -> str:
    words = _near(claim)
    for told in (claim.trigger.quote, words):
        if _UPHELD.search(told):
            return "judgment upheld on appeal"
        if _REJECTED.search(told):
            return "appeal rejected"
        if _LODGED.search(told):
            return "appeal lodged"
    return ""


def _dropped(claim: Said) -> str:
    return "extradition refused" if _EXTRADITION.search(claim.trigger.quote) else ""


def says_of_others(claim: Said) -> bool:
    """Whether the words behind a step say that it is for other counts than those named: "acquitted on the others"."""
    return _OTHERS.search(clause_of(_after(claim), len(claim.trigger.quote))[len(claim.trigger.quote) :]) is not None


def _of_others(claim: Said) -> str:
    return "on other counts" if says_of_others(claim) else ""


def _cleared(claim: Said) -> str:
    return "acquitted on appeal" if _ON_APPEAL.search(_near(claim)) else ""


_TELLS: dict[str, Callable[[Said], str]] = {
    "acquittal": _of_others,
    "conviction": _judged,
    "sentence": _judged,
    "release": _released,
    "appeal": _appealed,
    "charges_dropped": _dropped,
    "conviction_overturned": _cleared,
}


def _near(claim: Said) -> str:
    """The step's own words and a few on either side, within the clause."""
    before = re.split(r"[;:.]", _before(claim))[-1][-NEAR:]
    return before + clause_of(_after(claim), len(claim.trigger.quote))[: len(claim.trigger.quote) + NEAR]


def place_of(claim: Said) -> int:
    """Where a step's own words stand in their sentence, in code points."""
    if claim.trigger.start is not None and claim.sentence.start is not None:
        return claim.trigger.start - claim.sentence.start
    return max(claim.sentence.quote.find(claim.trigger.quote), 0)


def _before(claim: Said) -> str:
    return claim.sentence.quote[: place_of(claim)]


def _after(claim: Said) -> str:
    return claim.sentence.quote[place_of(claim) :]
