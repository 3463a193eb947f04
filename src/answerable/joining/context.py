"""What joining needs to know of a source, and nothing more of it."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.joining.setting import RANGE, Setting
from answerable.model.source import Genre
from answerable.model.when import UNKNOWN, When


@dataclass(frozen=True, slots=True)
class Context:
    """A source as joining sees it.

    Attributes:
        id: of the source.
        published: when it was published.
        publisher: who published it.
        owner: whom it counts as, where a judgement says so; empty otherwise.
        genre: what sort of document it is.
        numbers: how the owner of the record wants numbers settled that differ.
        known_from: day from which on its text can be known, as ISO 8601; None where none is known.
        copies: id of its group of near-copies (see `copies.group_copies`); its own id when it is alone.
    """

    id: str
    published: When = UNKNOWN
    publisher: str = ""
    copies: str = ""
    owner: str = ""
    genre: str = Genre.UNKNOWN.value
    numbers: Setting = RANGE
    known_from: str | None = None
