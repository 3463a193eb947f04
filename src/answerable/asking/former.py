"""Ids that were handed on: what holds what an id stood for before the record changed, or stands for in an edition."""

from __future__ import annotations

from answerable.asking.published import behind
from answerable.errors import UnknownName
from answerable.record.derived.former import Former
from answerable.record.file import RecordFile

MOST = 6
"""Ids that an error names."""

NOUNS = {"s": "source", "e": "event", "a": "actor", "c": "claim"}
"""The nouns whose ids may be asked by, each by its letter."""
_COMMANDS = {"source": "source", "event": "event", "actor": "actor", "claim": "show"}
_A = {"source": "a source", "event": "an event", "actor": "an actor", "claim": "a claim"}


def standing_id(record: RecordFile, noun: str, given: str) -> str:
    """The full id of a source, an event, an actor or a claim; of one that stands no more, that of what holds the same.

    An id that a public edition gives in the place of the record's own is led back to it.

    Args:
        record: any.
        noun: source, event, actor or claim.
        given: an id, or its first characters.

    Raises:
        UnknownName: there is none and never was (`unknown_name`); what it stood for stands apart, and the error names
            what may be meant (`stands_apart`); or nothing is held of it (`stands_no_more`).
    """
    held = _held(record, noun, given)
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


def _held(record: RecordFile, noun: str, given: str) -> Former:
    try:
        return record.ids().former(noun, given)
    except UnknownName:
        own = behind(record, noun, [given]) if given[:1] == noun[:1] else {}
        if not own:
            refuse_another(record, noun, given)
            raise
        return record.ids().former(noun, own[given])


def refuse_another(record: RecordFile, noun: str, given: str) -> None:
    """Say so where the id of another noun was given in the place of one.

    Raises:
        UnknownName: it is another's, and which command shows that (`other_noun`).
    """
    other = NOUNS.get(given[:1], noun) if given[1:2] == "-" else noun
    if other == noun:
        return
    try:
        record.ids().former(other, given)
    except UnknownName:
        return
    raise UnknownName(
        f"“{given}” is the id of {_A[other]}, not of {_A[noun]}.",
        f"See it with `answerable {_COMMANDS[other]} {given}`.",
        code="other_noun",
    )


def is_published(record: RecordFile, given: str) -> bool:
    """Whether an id is none of the record's own, and stands for one of them in its public editions."""
    noun = NOUNS[given[:1]]
    try:
        record.ids().former(noun, given)
    except UnknownName:
        return bool(behind(record, noun, [given]))
    return False
