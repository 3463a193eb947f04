"""A finding: what was looked for and not found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """As of a date, in so many sources, no answer to an event.

    Attributes:
        id: `f-` and 20 hexadecimal digits.
        event: id of the act that has no answer.
        as_of: the date (ISO 8601) up to which was looked.
        sources: how many sources published up to then were searched.
        undated: how many sources were left out since their date is unknown.
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
