"""Answerable: who did what to whom, who answered for it, and what followed."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from answerable.api import Listing, Record, open, vocabulary
    from answerable.errors import AnswerableError

    __version__: str

__all__ = ["AnswerableError", "Listing", "Record", "__version__", "open", "vocabulary"]


def __getattr__(name: str) -> Any:
    # Looked up when first used: a process that only reads one document needs none of these rooms.
    if name in ("Listing", "Record", "open", "vocabulary"):
        from answerable import api

        return getattr(api, name)
    if name == "AnswerableError":
        from answerable.errors import AnswerableError

        return AnswerableError
    if name == "__version__":
        from importlib.metadata import version

        return version("answerable")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
