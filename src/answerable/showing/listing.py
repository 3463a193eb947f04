"""A listing: answers in a stable order, as Python and a notebook see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar, overload

from answerable.showing import notebook

Item = TypeVar("Item", covariant=True)


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
        return notebook.listing(self._items)

    def to_frame(self, library: str = "") -> Any:
        """A pandas or polars data frame with a row for each item.

        Raises:
            BadInput: neither is installed, or not the one named.
        """
        from answerable.showing.frames import frame

        return frame(self._items, library)
