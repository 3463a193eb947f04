"""Listings as data frames, with pandas or with polars, whichever is there."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import msgspec

from answerable.asking.events.events import TimelineLine
from answerable.errors import BadInput
from answerable.showing.lines import reports  # noqa: F401 - teaches `answer` more of what a listing may hold
from answerable.showing.lines.answers import answer

LIBRARIES = ("pandas", "polars")


def frame(items: Iterable[object], library: str = "") -> Any:
    """A data frame with a row for each item. Parts become columns (`published_edtf`); lists stay lists.

    Args:
        items: answers or nouns, all of one type.
        library: pandas or polars; the first of these that is installed where none is named.

    Raises:
        BadInput: it is not installed, or is neither of the two.
    """
    if library and library not in LIBRARIES:
        raise BadInput(f"“{library}” makes no data frames here.", "Choose pandas or polars.")
    rows = [_row(item) for item in items]
    for name in (library,) if library else LIBRARIES:
        try:
            module = import_module(name)
        except ImportError:
            continue
        return module.DataFrame(rows)
    missing = f"{library} is not installed." if library else "Neither pandas nor polars is installed."
    raise BadInput(missing, "Install one: pip install 'answerable[frames]'.", code="no_data_frames")


def _row(item: object) -> dict[str, Any]:
    plain: dict[str, Any] = _flat(msgspec.to_builtins(answer(item)))
    if isinstance(item, TimelineLine):
        plain["who"] = [holder.name for holder in item.who]
        plain["whom"] = [holder.name for holder in item.whom]
    return plain


def _flat(plain: dict[str, Any], before: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in plain.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{before}{name}_")
        else:
            found[before + name] = value
    return found
