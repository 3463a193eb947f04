"""What a command prints with `--json` and `--jsonl`. Only then is it loaded: it knows the shape of every answer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from answerable.cli.frame import emit
from answerable.showing.lines import jsonl, reports
from answerable.showing.lines.answers import answer, parts

if TYPE_CHECKING:
    from answerable.record.intake import Summary


def listing(of: str, items: Iterable[object], form: str, as_of: str | None) -> None:
    """Answers of one type: an object that holds them, or a line for each."""
    if form == "json":
        emit(jsonl.encode_listing(of, map(answer, items), {"as_of": as_of}))
    else:
        for item in items:
            emit(jsonl.encode(answer(item)))


def page(found: object, form: str) -> None:
    """One answer: an object, or a line for each of its parts."""
    if form == "json":
        emit(jsonl.encode_page(answer(found)))
    else:
        for part in parts(answer(found)):
            emit(jsonl.encode(part))


def whole(found: object, form: str) -> None:
    """One answer, its parts in it: an object over many lines, or in one line."""
    _emit(answer(found), form)


def summary(read: Summary, record: Path, counts: dict[str, int], form: str) -> None:
    """What `read` did, and what the record now holds."""
    _emit(reports.summary_answer(read, str(record), counts), form)


def _emit(told: Struct, form: str) -> None:
    emit(jsonl.encode_page(told) if form == "json" else jsonl.encode(told))
