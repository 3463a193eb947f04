"""An actor that may be on an official list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.asking.answer import Answer
from answerable.model.actor import Actor
from answerable.model.source import Source
from answerable.sources.lists.listing import ListEntry

if TYPE_CHECKING:
    from answerable.joining.matching.screening import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened(Answer):
    """An actor that may be on a list.

    Attributes:
        actor: the actor.
        entry: the entry, as its list has it.
        source: the entry's source, which opens at its words.
        hit: how far it goes and why.
        standing: whether the entry is on the newest edition of its list that the record holds.
    """

    actor: Actor
    entry: ListEntry
    source: Source
    hit: Hit
    standing: str
