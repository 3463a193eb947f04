"""A finding: what was looked for and not found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """As of a date, in so many sources, no answer to an event.

    Attributes:
        id: `f-` and 20 hexadecimal digits.
        event: id of the act that has no answer.
        as_of: the date (ISO 8601) up to which was looked: the one asked for, else that of the last publication;
            empty where no source has a date.
        sources: how many sources were searched: those published up to a date that was asked for, else all.
        undated: how many sources have no date; left out where a date was asked for, else among those searched.
        families: what was looked for: answer kinds, or all.
        text: the finding in one sentence, wording that claims no more than was looked for.
    """

    id: str
    event: str
    as_of: str
    sources: int
    undated: int
    families: tuple[str, ...]
    text: str
