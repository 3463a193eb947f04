"""The lines as tables: one for each type, and one for each list of parts that a type holds.

A part within a line becomes columns (`published` → `published_edtf`), a list of words one cell with ` | ` between them,
a list of parts a table of its own whose first column is the id of the line it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from msgspec.inspect import type_info

from answerable.showing.lines.lines import LINES

SEPARATOR = " | "
_INJECTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what it holds."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, its columns; `part` names the list it is made from."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    part: str = ""


@cache
def tables() -> dict[str, tuple[Table, ...]]:
    """For each type of line, its table and those of its lists of parts."""
    found: dict[str, tuple[Table, ...]] = {}
    for kind in LINES:
        columns: list[Column] = []
        parts: list[Table] = []
        tag = str(kind.__struct_config__.tag)
        info = type_info(kind)
        assert isinstance(info, msgspec.inspect.StructType)
        for field in info.fields:
            inner = _struct_in_list(field.type)
            if inner is None:
                columns += _columns(field.encode_name, field.type)
                continue
            own = [Column(tag, f"id of the {tag}")]
            own += [c for part in inner.fields for c in _columns(part.encode_name, part.type)]
            parts.append(Table(f"{tag}_{field.encode_name}", _summary(inner.cls), tuple(own), field.encode_name))
        found[tag] = (Table(f"{tag}s", _summary(kind), tuple(columns)), *parts)
    return found


def _plain_type(kind: msgspec.inspect.Type) -> tuple[msgspec.inspect.Type, str]:
    """The type below its description and its "or null"."""
    if isinstance(kind, msgspec.inspect.Metadata):
        inner, deeper = _plain_type(kind.type)
        return inner, (kind.extra_json_schema or {}).get("description", "") or deeper
    if isinstance(kind, msgspec.inspect.UnionType):
        (inner,) = [t for t in kind.types if not isinstance(t, msgspec.inspect.NoneType)]
        return _plain_type(inner)
    return kind, ""


def _struct_in_list(kind: msgspec.inspect.Type) -> msgspec.inspect.StructType | None:
    inner, _ = _plain_type(kind)
    if isinstance(inner, msgspec.inspect.VarTupleType):
        item, _ = _plain_type(inner.item_type)
        return item if isinstance(item, msgspec.inspect.StructType) else None
    return None


def _columns(name: str, kind: msgspec.inspect.Type) -> list[Column]:
    inner, meaning = _plain_type(kind)
    if isinstance(inner, msgspec.inspect.StructType):
        return [column for field in inner.fields for column in _columns(f"{name}_{field.encode_name}", field.type)]
    return [Column(name, meaning)]


def _summary(kind: type) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]


def rows(line: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows that a line of the export makes: the name of each row's table, and its cells."""
    own, *parts = tables()[line["type"]]
    yield own.name, {column.name: _cell(line, column.name) for column in own.columns}
    for part in parts:
        for item in line[part.part]:
            first, *others = part.columns
            yield part.name, {first.name: line["id"], **{c.name: _cell(item, c.name) for c in others}}


def _cell(value: Any, name: str) -> Any:
    """The value of a column: of the field of that name, or of the field in a part before the last `_`."""
    if value is None:
        return None
    if name in value:
        found = value[name]
        return SEPARATOR.join(found) if isinstance(found, (list, tuple)) else found
    for at, letter in enumerate(name):
        if letter == "_" and name[:at] in value:
            return _cell(value[name[:at]], name[at + 1 :])
    raise KeyError(name)


def guarded(value: Any) -> str:
    """A cell as text, with an apostrophe before what a spreadsheet would take for a formula (CWE-1236)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    return f"'{value}" if value.startswith(_INJECTS) or value.lstrip().startswith(_INJECTS) else value
