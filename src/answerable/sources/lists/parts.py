"""The Treasury's list in several tables: the entries in one, further names, addresses and remarks in others.

Each table alone is of little use, and which file is which nothing but its content and its name tells. Those that lie
together, in one folder, archive or call, are read as one list: the lines on an entry go with the entry's own line, and
the document is all of them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.lists import lists, treasury
from answerable.sources.lists.media_types import OFAC_ADDRESSES, OFAC_ALIASES, OFAC_COMMENTS, OFAC_CSV, PARTS

MEDIA_TYPES = (OFAC_CSV, *PARTS)
"""What is laid aside until all that lies together is known."""

_CELLS = {OFAC_ALIASES: treasury.ALIAS, OFAC_ADDRESSES: treasury.ADDRESS, OFAC_COMMENTS: treasury.COMMENT}
_HOLDS = {OFAC_ALIASES: "other names", OFAC_ADDRESSES: "addresses", OFAC_COMMENTS: "remarks that go on"}
_OWN_WORDS = frozenset({"sdn", "prim", "alt", "add", "comments"})
"""What tells the tables of one list apart in their names."""
_LONG = 20
"""Digits of what is no number of a line."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was found."""

    media_type: str
    location: str
    data: bytes

    @property
    def name(self) -> str:
        """That of its file."""
        return re.split(r"[/!]", self.location)[-1]

    @property
    def edition(self) -> tuple[str, ...]:
        """What its name shares with those of the tables that belong to it: "cons_prim.csv" with "cons_alt.csv"."""
        words = re.split(r"[^a-z0-9]+", self.name.lower())
        return tuple(word for word in words if word and word not in _OWN_WORDS)

    def lines(self) -> list[bytes]:
        """Its lines."""
        return list(treasury.split_rows(io.BytesIO(self.data), []))


class Tables:
    """The tables of the Treasury's lists that lie together."""

    def __init__(self) -> None:
        self._found: list[Table] = []

    def add(self, table: Table) -> None:
        """Lay a table aside."""
        self._found.append(table)

    def documents(self) -> Iterator[Document | Problem]:
        """The entries, each with the lines on it, in the order in which their tables were found.

        What belongs to no entry is a problem: a table without the one whose entries it is on, and lines on entries
        that this does not hold.
        """
        heads = [table for table in self._found if table.media_type == OFAC_CSV]
        parts = [table for table in self._found if table.media_type != OFAC_CSV]
        of = {id(part): _head_of(part, heads) for part in parts}
        for head in heads:
            yield from _list(head, [part for part in parts if of[id(part)] is head])
        yield from (_alone(part, heads) for part in parts if of[id(part)] is None)


def _head_of(part: Table, heads: Sequence[Table]) -> Table | None:
    """The table of entries that a part is on: the only one there is, or the one so named."""
    named = [head for head in heads if head.edition == part.edition] if len(heads) > 1 else heads
    return named[0] if len(named) == 1 else None


def _list(head: Table, parts: Sequence[Table]) -> Iterator[Document | Problem]:
    entries = {_number(line) for line in head.lines()}
    on: dict[bytes, dict[bytes, None]] = {}
    problems = []
    for part in sorted(parts, key=lambda each: PARTS.index(each.media_type)):
        lines = part.lines()
        held = [line for line in lines if _number(line) in entries and _whole(line, _CELLS[part.media_type])]
        for line in sorted(held, key=_order):
            on.setdefault(_number(line), {})[line] = None
        if len(held) < len(lines):
            problems.append(_left(part, head, len(lines) - len(held), len(lines)))
    stream = io.BytesIO(head.data)
    try:
        yield from lists.entries(
            stream, head.location, OFAC_CSV, lambda line: b"\n".join((line, *on.get(_number(line), ())))
        )
    except UnreadableSource as error:
        yield problem(head.location, error)
    yield from problems


def _number(line: bytes) -> bytes:
    return line.partition(b",")[0].strip()


def _order(line: bytes) -> tuple[int, bytes]:
    """By the line's own number, so that a table in another order gives the same document."""
    second = line.split(b",", 2)[1].strip()
    return (int(second) if second.isdigit() and len(second) < _LONG else 0, line)


def _whole(line: bytes, cells: int) -> bool:
    """Whether a line has as many cells as its table."""
    try:
        rows = list(csv.reader([line.decode("latin-1")], strict=True))
    except csv.Error:
        return False
    return [len(row) for row in rows] == [cells]


def _alone(part: Table, heads: Sequence[Table]) -> Problem:
    beside = "none of the lists beside it has its name" if heads else "that list (SDN.CSV) is not beside it"
    return Problem(
        location=part.location,
        code="part_of_a_list",
        cause=f"It holds {_HOLDS[part.media_type]} for entries of a list of the United States Treasury, and {beside}.",
        next_step="Put SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV of one day in one folder, and read the folder.",
    )


def _left(part: Table, head: Table, left: int, of: int) -> Problem:
    return Problem(
        location=part.location,
        code="lines_of_no_entry",
        cause=f"{left:,} of its {of:,} lines are damaged, or on entries that “{head.name}” does not hold.",
        next_step="Download the files of the list anew, all on one day, and read them together.",
    )
