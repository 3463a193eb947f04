"""What a headline calls somebody of whose step it tells: "Bell ringer sent to prison", "nine years for foreman"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.model.vocabulary.groups import HELD_GUILTY, PROSECUTION

_SHUT_OUT = frozenset({"dismissal", "sanction", "expulsion", "travel_ban", "designation"})
_UNDERGONE = {
    "arrest": (
        r"arrested|detained|held|remanded|seized|caught|picked\s+up|taken\s+into\s+custody|in\s+custody",
        frozenset({"arrest"}),
    ),
    "charge": (
        r"charged|indicted|accused|in\s+(?:the\s+)?dock|in\s+court|on\s+trial|tried|faces?\s+(?:court|trial|charges?)",
        frozenset({"charge", "trial", "arrest"}),
    ),
    "judged": (
        r"convicted|(?:found\s+)?guilty|sentenced|jailed|imprisoned|gets|given|condemned|sent\s+(?:to\s+prison|to\s+jail|down)"
        r"|goes\s+(?:to\s+prison|to\s+jail|down)",
        HELD_GUILTY,
    ),
    "fined": (r"fined", frozenset({"fine"})),
    "wanted": (r"wanted", frozenset({"arrest_warrant"})),
    "out": (
        r"suspended|sacked|dismissed|fired|removed|demoted|banned|barred|blacklisted|expelled|loses?\s+(?:post|job|seat|command)",
        _SHUT_OUT,
    ),
}
"""What a headline says befell somebody, and the kinds of steps that it may tell of."""
_FOR = {
    "judged": (r"years?|months?|life|prison|jail|sentence|(?:life|jail|prison)\s+terms?", HELD_GUILTY),
    "fined": (r"fine", frozenset({"fine"})),
    "wanted": (r"warrant", frozenset({"arrest_warrant"})),
    "charge": (r"charges?|trial", PROSECUTION),
}
"""The same of what there is "for" somebody: "nine years for foreman"."""
_WHAT = r"(?:the\s+|an?\s+)?(?P<what>[^\W\d_][\w’'-]*(?:\s(?!for\b|over\b|in\b|of\b|to\b|who\b)[\w’'-]+){0,2}?)"
_OUT = (
    r"freed|released|bailed|paroled|let\s+(?:out|go)|(?:walks?|goes)\s+free|leaves?\s+(?:prison|jail)|out\b"
    r"|(?:back\s+)?home"
)
_LET_OFF = {
    "release": _OUT,
    "amnesty": _OUT,
    "pardon": rf"pardoned|forgiven|reprieved|{_OUT}",
    "prisoner_swap": rf"swapped|exchanged|traded|{_OUT}",
    "conviction_overturned": rf"cleared|acquitted|exonerated|wins?\s+appeal|{_OUT}",
    "charges_dropped": rf"cleared|{_OUT}",
}
"""What a headline says of whom a step lets off, by the kind of the step."""
_WHO = r"(?P<what>(?:[\w’'-]+\s){0,3}?(?P<who>[^\W\d_][\w’'-]+))\s+(?i:(?:is\s+|was\s+)?(?:@@))\b"
_BEFALLING = [
    *((frozenset({kind}), re.compile(_WHO.replace("@@", words))) for kind, words in _LET_OFF.items()),
    *((steps, re.compile(_WHO.replace("@@", words))) for words, steps in _UNDERGONE.values()),
]
_HEADLINES = [
    *(
        (re.compile(rf"{_WHAT}\s+(?:is\s+|was\s+|again\s+)?(?:{words})\b", re.I), steps)
        for words, steps in _UNDERGONE.values()
    ),
    *(
        (re.compile(rf".*\b(?:{words})\s+for\s+{_WHAT}(?=$|\s+(?:over|in|after|who|at|of|from|as)\b)", re.I), steps)
        for words, steps in _FOR.values()
    ),
]
_TOPIC = re.compile(r"(?P<who>[^\W\d_a-z][^\W_A-Z][\w’'-]*):\s")
"""Whom a headline is about: "Tarn: charge dropped"."""


def called(title: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What a headline may call somebody, each with the kinds of the steps that it may tell of."""
    for pattern, steps in _HEADLINES:
        found = pattern.match(title.strip())
        if found is not None:
            yield found["what"], steps


def befallen(title: str, kind: str) -> tuple[str, str]:
    """Whom a headline says that a step of a kind befalls: the last name, and what it calls him; empty for none.

    "Baker Tarn freed" gives a name, "village baker freed" none, and the one word of "Baker freed" may be either.
    """
    for steps, pattern in _BEFALLING:
        found = pattern.match(title.strip()) if kind in steps else None
        if found is not None:
            name = found["who"] if found["who"][0].isupper() else ""
            return name, "" if name and name != found["what"] else found["what"]
    found = _TOPIC.match(title.strip())
    return (found["who"], "") if found is not None else ("", "")
