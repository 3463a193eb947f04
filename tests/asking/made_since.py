"""A record that documents entered on two days of November 2026."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from answerable.record.file import RecordFile
from answerable.record.kept import log
from tests.asking.made import CONVICTED, KILLED, PARDONED, Page, claim_of, on, pages, tie

FIRST, LATER = 2, 9
"""The two days."""
DEATH, DENIAL, VERDICT, PARDON, TORTURE, BOMBING, RECOUNT, OPINION = range(8)
"""What the documents of `made.pages` are about."""


class Clock:
    """A clock that is set by hand."""

    at = datetime(2026, 11, FIRST, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:
        return cls.at


def enter(record: RecordFile, day: int, *told: Page) -> None:
    """Keep pages on a day of November 2026, by the clock that is set by hand."""
    Clock.at = datetime(2026, 11, day, 9, tzinfo=UTC)
    for page in told:
        page.add_to(record)
    record.rebuild()


def versions() -> tuple[Page, Page]:
    """Two versions of one page."""
    address = "https://harbour-gazette.example/1989/nothing"
    first, later = (
        Page(f"Nothing happened.{more}\n", "Nothing", "Harbour Gazette", on(f"1989-01-0{day}"), url=address)
        for day, more in ((1, ""), (3, " Nobody came."))
    )
    return first, later


def make_since(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The record: on the later day came a denial, a verdict, a pardon, another act and a newer version of a page."""
    monkeypatch.setattr(log, "datetime", Clock)
    told, (older, newer) = pages(), versions()
    with RecordFile.open(path, create=True) as record:
        enter(record, FIRST, told[DEATH], older)
        enter(record, LATER, told[DENIAL], told[VERDICT], told[PARDON], told[TORTURE], newer)
        tie(record, claim_of(record, CONVICTED, "conviction"), claim_of(record, KILLED, "killing"), "answers")
        tie(record, claim_of(record, PARDONED, "pardon"), claim_of(record, CONVICTED, "conviction"), "reverses")
        record.rebuild()
    return path
