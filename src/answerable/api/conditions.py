"""What events must meet, as a person gives it, made into what the questions take."""

from __future__ import annotations

from typing import Any

from answerable.errors import BadQuestion
from answerable.given import Day, between, one_of
from answerable.model.event import Family
from answerable.model.vocabulary import kind as kind_of
from answerable.record.file import RecordFile


def conditions(
    record: RecordFile,
    actor: str | None,
    kind: str | None,
    place: str | None,
    since: Day | None,
    until: Day | None,
    family: Family | str | None = None,
    unplaced: bool = False,
) -> dict[str, Any]:
    """The same by name: the actor's full id, the kind's id, the place, the first and the last day, the family,
    and whether what has no place is wanted too.

    Raises:
        UnknownName: there is no such kind or actor.
        BadQuestion: there is no such family; what has no place is wanted, and no place is given; or the last day is
            before the first.
    """
    start, end = between(since, until)
    if unplaced and place is None:
        raise BadQuestion("What has no place of its own is listed for a place.", "Name one: --place Kenya --unplaced.")
    return {
        "actor": actor_id(record, actor),
        "kind": None if kind is None else kind_of(kind).id,
        "place": place,
        "since": start,
        "until": end,
        "family": None if family is None else one_of(Family, family),
        "unplaced": unplaced,
    }


def actor_id(record: RecordFile, actor: str | None) -> str | None:
    """Id of the actor that has this id or name; None where none is given."""
    if actor is None:
        return None
    from answerable.asking.actors.actors import find_actors

    return find_actors(record, actor)[0].id
