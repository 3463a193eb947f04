"""Who takes part in events with whom."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.asking.answer import Answer
from answerable.errors import UnknownName
from answerable.record.file import RecordFile
from answerable.record.queries.tallies import Named, Tie

LOOKED_AT = 2000
"""How many events of an actor are looked at."""

_TRIED = 20
"""Of how many actors one is taken who takes part in events with others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network(Answer):
    """An actor and those who take part in events with it.

    Attributes:
        centre: the actor.
        others: the others, those with most events in common first.
        ties: how often, in which roles and in what family of events, most often first; with `others` only.
        left_out: whether there are more others than are given.
        whole: whether every event of the actor was looked at.
    """

    centre: Named
    others: tuple[Named, ...]
    ties: tuple[Tie, ...]
    left_out: bool
    whole: bool


def network(record: RecordFile, identity: str = "", *, most: int = 24) -> Network:
    """The network around an actor; where none is named, around the one with most events of those who are not alone.

    Args:
        record: where to look.
        identity: full id of the actor.
        most: how many others.

    Raises:
        UnknownName: there is no such actor, or none at all.
    """
    tallies = record.tallies()
    found = tallies.actors_with([identity]) if identity else tallies.actors(_TRIED)
    if not found:
        raise UnknownName("The record names no such actor.", "List them with `answerable actors`.")
    around = ((each, tallies.ties(each.id, 40 * most, LOOKED_AT)) for each in found)
    centre, ties = next((each for each in around if each[1]), (found[0], []))
    numbers: dict[str, int] = {}
    for tie in ties:
        numbers[tie.other] = numbers.get(tie.other, 0) + tie.number
    chosen = sorted(numbers, key=lambda other: (-numbers[other], other))[:most]
    return Network(
        centre=centre,
        others=tuple(tallies.actors_with(chosen)),
        ties=tuple(tie for tie in ties if tie.other in chosen),
        left_out=len(numbers) > most,
        whole=centre.events <= LOOKED_AT,
    )
