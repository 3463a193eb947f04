"""A case: an act with its answers, their reversals and what followed, in order."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.model.event import Event
from answerable.model.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An act with its answers, their reversals and what followed. Computed, never typed in.

    Attributes:
        id: that of the act's event.
        act: the act.
        steps: every answer, reversal and later event tied to the act, directly or through another, in order of time.
        links: the links among them.
    """

    id: str
    act: Event
    steps: tuple[Event, ...]
    links: tuple[Link, ...]
