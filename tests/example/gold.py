"""What a careful person codes out of the bundled documents: `expected.json` as values, and how a reader is scored."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from answerable.model.when import bounds

TOLERANCE = 31  # days: a date given to the month may stand for the day, a year may not


@dataclass(frozen=True, slots=True, kw_only=True)
class Blamed:
    """Somebody who is said to have done it: how that is put at the most, and by whom."""

    name: str
    put: str
    by: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One happening a person codes; the fields are those of `Event`, in the documents' words."""

    id: str
    kind: str
    happened: str
    modality: str
    documents: tuple[str, ...]
    accept: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    blamed: tuple[Blamed, ...] = ()
    place: str = ""
    counts: tuple[str, ...] = ()
    charge: str = ""
    term: str = ""
    speaker: str = ""
    answers: tuple[str, ...] = ()
    reverses: tuple[str, ...] = ()
    optional: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """The kind and those that are defensible too."""
        return frozenset((self.kind, *self.accept))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement that makes no event of its own, with the words that say it."""

    kind: str
    modality: str
    words: str
    document: str
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A cause that somebody claims; `cause` is empty where it is no happening of the vocabulary."""

    effect: str
    cause: str
    speaker: str
    words: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldCase:
    """All that is expected of one case."""

    title: str
    events: tuple[Expected, ...]
    said: tuple[Said, ...]
    claimed_causes: tuple[Cause, ...]
    copies: tuple[tuple[str, ...], ...]


@cache
def gold() -> dict[str, GoldCase]:
    """The cases by id. A misspelt field is an error."""
    table: dict[str, Any] = json.loads((Path(__file__).parent / "expected.json").read_bytes())
    for case in table["cases"].values():
        _refuse_unknown(case["events"], Expected)
        _refuse_unknown(case["said"], Said)
        _refuse_unknown(case["claimed_causes"], Cause)
    return msgspec.convert(table["cases"], dict[str, GoldCase])


def _refuse_unknown(rows: Iterable[dict[str, Any]], kind: type[Expected] | type[Said] | type[Cause]) -> None:
    known = {one.name for one in fields(kind)}
    for row in rows:
        unknown = set(row) - known
        if unknown:
            raise ValueError(f"{kind.__name__} has no field {sorted(unknown)}: {row}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How far found happenings go with the expected ones, by kind and date.

    Attributes:
        found: expected id → found id.
        missing: expected ids that nothing found goes with.
        extra: found ids that go with nothing expected.
    """

    found: dict[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        """Share of the expected that was found."""
        return len(self.found) / ((len(self.found) + len(self.missing)) or 1)

    @property
    def precision(self) -> float:
        """Share of the found that was expected."""
        return len(self.found) / ((len(self.found) + len(self.extra)) or 1)


def agree(expected: Expected, kind: str, happened: str) -> bool:
    """Whether a happening of `kind` at `happened` (EDTF) is the expected one, its roles aside."""
    if kind not in expected.kinds or not happened:
        return False
    first, last = bounds(happened)
    early, late = bounds(expected.happened)
    return first <= late and early <= last and (last - first).days <= max(TOLERANCE, (late - early).days)


def score(expected: Iterable[Expected], found: Iterable[tuple[str, str, str]]) -> Score:
    """Pairs found happenings (id, kind, EDTF) with the expected, each once, the kind itself before `accept`.

    Optional happenings count neither for recall nor against precision.
    """
    wanted, got = list(expected), list(found)
    pairs: dict[str, str] = {}
    for exact in (True, False):
        for want in sorted(wanted, key=lambda one: one.optional):
            for identity, kind, happened in got:
                free = want.id not in pairs and identity not in pairs.values()
                if free and (kind == want.kind or not exact) and agree(want, kind, happened):
                    pairs[want.id] = identity
    needed = {want.id for want in wanted if not want.optional}
    return Score(
        found={want: identity for want, identity in pairs.items() if want in needed},
        missing=tuple(want.id for want in wanted if want.id in needed and want.id not in pairs),
        extra=tuple(identity for identity, _, _ in got if identity not in pairs.values()),
    )
