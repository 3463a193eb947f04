"""Source → Claims: sentences, names, times, counts, happenings, roles, speakers, modality."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from answerable.model.claim import Reading
from answerable.model.source import Source
from answerable.model.vocabulary import kinds

if TYPE_CHECKING:
    from answerable.reading.engine import Rules

__all__ = ["LANGUAGES", "Engine", "Rules", "rules"]

LANGUAGES = frozenset({"en", "und"})
"""Those that the program's own engines read."""


class Engine(Protocol):
    """Whatever turns a source's working text into claims. Every span it gives must hold in that text.

    Attributes:
        name: name and version, which every claim carries.
    """

    @property
    def name(self) -> str:
        """Name and version, for example `rules/1`."""

    def read(self, source: Source, text: str) -> Reading:
        """All that the engine says of `text`. Pure: the same text gives the same reading."""


@cache
def rules() -> Rules:
    """The built-in engine, made once a process."""
    from answerable.reading.engine import Rules

    return Rules(kinds().values())


def __getattr__(name: str) -> Any:
    # Looked up when first used: joining and questions need some tables of words, and no engine.
    if name == "Rules":
        from answerable.reading.engine import Rules

        return Rules
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
