"""A row of a table of persons, such as a list of victims or of prisoners, as a text that people can read, and back.

The words are the table's own, those before the colon too: a column is a line, what the table calls it and what the row
says there, which may be nothing. What a column holds is known by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.model.identity import sha256
from answerable.sources.bytes.limits import printable
from answerable.sources.person_words import ACTS, field_of, find, fold, is_all

READER = "persons/2"
"""The reader's name and version, which stand in every source that it reads."""

_TELLING = frozenset({*ACTS, "cause", "fate", "sentence", "sentenced"})
_OF_PEOPLE = frozenset({"given", "alias", "born", "age", "sex", "occupation", "cause", "charge"})
_LINE = re.compile(r"^(?P<label>[^:\n]+): (?P<value>[^\n]+)$", re.MULTILINE)
_COLUMN = re.compile(r"^(?P<label>[^:\n]+):(?: |$)", re.MULTILINE)
_NAME_LABEL, _NO_LABEL = "Name", "–"


def is_of_persons(names: Iterable[str]) -> bool:
    """Whether a table with these columns tells of persons, one a row, and what happened to them."""
    fields = set(map(field_of, names))
    return bool(fields & {"name", "family"} and fields & _TELLING)


def is_list_within(names: Sequence[str]) -> bool:
    """Whether a table within a report surely is such a list: a column has the day of an act, a cause of death, or what
    only people have. "Name, killed, wounded" may be a table of attacks, "name, released" one of films."""
    if not is_of_persons(names):
        return False
    fields = {field_of(name): name for name in names}
    if fields.keys() & _OF_PEOPLE or {"name", "family"} <= fields.keys():
        return True
    return any(field in ACTS and find("day", name) is not None for field, name in fields.items())


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a row: where its name and its value stand in the working text, in code points.

    Attributes:
        field: as in `person_words.FIELDS`; empty where it is none of them.
        label: the column's name.
        start, end: of the value.
        value: the words from `start` to `end`.
        labelled: where the column's name begins.
    """

    field: str
    label: str
    start: int
    end: int
    value: str
    labelled: int


def name_of(words: Mapping[str, str]) -> str:
    """The name of whom a row is about, from the columns' names to its values; that in parts put together."""
    return _whole_name(words)[0]


def _whole_name(words: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """The same, and of which fields it is put together.

    Where a list has a column for one part of the name, "Surname", that called "Name" may hold the other or all of it.
    """
    found = {field_of(name): _flat(value) for name, value in reversed(list(words.items())) if _flat(value)}
    whole, given, middle, family = (found.get(field, "") for field in ("name", "given", "middle", "family"))
    if whole and bool(given) != bool(family) and _is_missing(given or family, whole):
        given, family = given or whole, family or whole
        parts = frozenset({"name", "given", "middle", "family"})
    elif whole:
        return whole, frozenset()
    else:
        parts = frozenset({"given", "middle", "family"})
    return " ".join(filter(None, (given, middle, family))), parts


def _is_missing(part: str, whole: str) -> bool:
    """Whether a part of a name is none of the words of another, written in the same letters."""
    one, other = fold(part).text.split(), fold(whole).text.split()
    if not (one and other and one[0][0].isalpha()) or set(one) & set(other) or is_all("nothing", part):
        return False
    return one[0][0].isascii() == other[0][0].isascii()


def recorded_in(words: Mapping[str, str]) -> str:
    """When the row was written or published, in its words; empty where no column says so."""
    return next((_flat(value) for name, value in words.items() if field_of(name) == "recorded"), "")


def write(words: Mapping[str, str]) -> str:
    """The working text of a row, from the columns' names to its values."""
    whole, parts = _whole_name(words)
    lines = []
    named = False
    for name, value in words.items():
        if field_of(name) in parts:
            if not named and whole:
                lines.append(f"{_NAME_LABEL}: {whole}")
            named = True
        else:
            label = _flat(name).replace(":", "") or _NO_LABEL
            lines.append(f"{label}: {_flat(value)}" if _flat(value) else f"{label}:")
    return "\n".join(lines)


def read_back(text: str) -> list[Cell]:
    """The columns of a row that a working text is."""
    return [
        Cell(field_of(found["label"]), found["label"], *found.span("value"), found["value"], found.start())
        for found in _LINE.finditer(text)
    ]


def row_of(text: str) -> str:
    """Of which list a row is, known by the names of its columns, and behind a `#` which row, where a column says so."""
    labels = [found["label"] for found in _COLUMN.finditer(text)]
    number = next((cell.value for cell in read_back(text) if cell.field == "number"), "")
    return f"{sha256(chr(10).join(labels).encode())[:16]}{'#' if number else ''}{number}"


def _flat(words: str) -> str:
    return printable(" ".join(words.split()))
