"""Old ids: what holds what an id stood for that was handed on before the record changed."""

from __future__ import annotations

from answerable.errors import UnknownName
from answerable.record.file import RecordFile

MOST = 6
"""Ids that an error names."""

_COMMANDS = {"event": "event", "actor": "actor", "claim": "show"}


def standing_id(record: RecordFile, noun: str, given: str) -> str:
    """The full id of an event, an actor or a claim; of one that stands no more, the id of what holds its claim or name.

    Args:
        record: any.
        noun: event, actor or claim.
        given: an id, or its first characters.

    Raises:
        UnknownName: there is none and never was (`unknown_name`); what it stood for stands apart, and the error names
            what may be meant (`stands_apart`); or nothing is held of it (`stands_no_more`).
    """
    held = record.ids().former(noun, given)
    if held.now:
        return held.now
    if not held.perhaps:
        raise UnknownName(
            f"{held.id} stands no more: what it was made from is rejected, retracted or read otherwise.",
            "Search for its words with `answerable search`.",
            code="stands_no_more",
        )
    more = f" and {len(held.perhaps) - MOST} more" if len(held.perhaps) > MOST else ""
    raise UnknownName(
        f"{held.id} stands no more, and what it stood for stands apart: it may be "
        f"{' or '.join(held.perhaps[:MOST])}{more}.",
        f"Look at each: `answerable {_COMMANDS[noun]} {held.perhaps[0]}`.",
        code="stands_apart",
    )
