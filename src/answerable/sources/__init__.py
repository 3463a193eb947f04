"""Bytes → Source: one file a format."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from answerable.sources.reader import READERS, read

__all__ = ["READERS", "read"]


def __getattr__(name: str) -> Any:
    # Looked up when first used: who asks a record about its sources needs no reader of any format.
    if name in __all__:
        from answerable.sources import reader

        return getattr(reader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
