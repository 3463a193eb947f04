"""A listing: answers in a stable order, as Python and a notebook see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

import msgspec

from answerable.errors import BadInput

Item = TypeVar("Item", covariant=True)
LIBRARIES = ("pandas", "polars")


class Listing(Sequence[Item], Generic[Item]):
    """Answers in a stable order. A notebook shows it as a table."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = tuple(items)

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Listing[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | Listing[Item]:
        return Listing(self._items[at]) if isinstance(at, slice) else self._items[at]

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Listing) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"<Listing of {len(self)}>"

    def _repr_html_(self) -> str:
        from answerable.showing import notebook

        return notebook.listing(self._items)

    def to_frame(self, library: str = "") -> Any:
        """A pandas or polars data frame with a row for each item.

        Raises:
            BadInput: neither is installed, or not the one named.
        """
        return frame(self._items, library)


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
    from answerable.asking.events.events import TimelineLine
    from answerable.showing.lines import reports  # noqa: F401 - teaches `answer` more of what a listing may hold
    from answerable.showing.lines.answers import answer

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
