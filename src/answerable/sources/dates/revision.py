"""Whether a document says that it was changed after it was published, and when.

Pages say so in their mark-up (`article:modified_time` of Open Graph, `dateModified` of schema.org) and in a line of
their own ("Correction: …", "This article was amended on 3 May 2021").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from answerable.model.when import bounds
from answerable.sources.dates.written_date import dates_in, understand

Moments = tuple[datetime, datetime]
"""The first and the last moment, in UTC, that a stated time may mean: of a day its begin and its end."""

_NAMES = rb"(?:article:modified_time|og:updated_time|dcterms\.modified|datemodified)"
_VALUE = rb"""["']([^"'<>]{4,40})["']"""
_MARKED = (
    re.compile(_NAMES + rb"""["']?\s*(?:content\s*=|datetime\s*=|:)\s*""" + _VALUE, re.IGNORECASE),
    re.compile(rb"(?:content|datetime)=" + _VALUE + rb"""\s+(?:property|name|itemprop)=["']""" + _NAMES, re.IGNORECASE),
)
_NOTE = re.compile(
    r"\W*(?:editor[’']?s['’]? (?:note|correction)\W+)?"
    r"(?:this (?:article|story|report|page|piece|item) (?:has been|was) (?:\w+ )?"
    r"(?:amended|corrected|updated|revised|changed)\b"
    r"|(?:correction|corrections|corrected|clarification|updated|last updated|erratum|rectificatif|mis à jour|korrektur"
    r"|aktualisiert|corrección|actualizado|обновлено)(?=\s*(?:[:.,;(–—-]|on\b|at\b|le\b|am\b|el\b|\d|\w+ \d|$)))",
    re.IGNORECASE,
)
_BEFORE_DATE = 24
"""How many characters stand at most between such words and their date: " at 10:30 GMT on Tuesday "."""

_LINES = 12
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Revision:
    """What a document says of its own changes.

    Attributes:
        is_stated: whether a line of its text says that it was changed.
        at: when it was last changed; None where it does not say.
    """

    is_stated: bool = False
    at: Moments | None = None


def revision(text: str, data: bytes) -> Revision:
    """What a document says of its own changes.

    Args:
        text: the working text.
        data: the bytes, of whatever format.
    """
    notes = [line[:_LONGEST] for line in _edges(text) if _NOTE.match(line)]
    found = [of_days(*bounds(edtf)) for note in notes if (edtf := _date_of(note))]
    fields = (match[1].decode("utf-8", "replace") for pattern in _MARKED for match in pattern.finditer(data))
    found += [at for field in fields if (at := moments(field)) is not None]
    return Revision(is_stated=bool(notes), at=max(found, default=None))


def _date_of(note: str) -> str:
    """The date that stands right after the words of a note: any later one may be that of what it speaks of."""
    match = _NOTE.match(note)
    written = next(dates_in(note[match.end() :]), None) if match is not None else None
    return written.edtf if written is not None and written.start <= _BEFORE_DATE else ""


def _edges(text: str) -> Iterator[str]:
    """The first lines of a text and its last, where such notes stand."""
    lines = [line for line in text.split("\n") if line.strip()]
    yield from lines[:_LINES]
    yield from lines[max(_LINES, len(lines) - _LINES) :]


def moments(stated: str) -> Moments | None:
    """The time that a field gives; None where it cannot be told. A time of day without a zone counts as its day."""
    try:
        moment = datetime.fromisoformat(stated.strip())
    except ValueError:
        moment = None
    if moment is not None and moment.tzinfo is not None:
        try:
            exact = moment.astimezone(UTC)
        except OverflowError:
            return None
        return exact, exact
    understood = understand(stated)
    return None if understood is None else of_days(*bounds(understood[0]))


def of_days(first: date, last: date) -> Moments:
    """The moments of the days from one to another."""
    return datetime.combine(first, time.min, UTC), datetime.combine(last, time.max, UTC)
