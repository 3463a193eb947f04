"""What two events must be for a tie between them to stand, whatever single words say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from answerable.joining.links.reversible import JUDGMENTS
from answerable.model.claim import Modality
from answerable.model.link import Relation
from answerable.model.when import Basis

_TOLD = frozenset({Basis.STATED, Basis.RELATIVE})
"""What times rest on that the words of a text give."""
_AFTER = frozenset({Relation.ANSWERS, Relation.REVERSES})
_TO_COME = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.CALLED_FOR, Modality.POSSIBLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """An event as one end of a tie.

    Attributes:
        kind: id of its kind.
        modality: how it is put.
        basis: what its time rests on.
        earliest: first day on which it can have happened, as ISO 8601.
        latest: last such day.
        for_now: whether some text says that it lets somebody out only until a court decides.
    """

    kind: str
    modality: Modality
    basis: Basis
    earliest: str
    latest: str
    for_now: bool = False


Ends = Callable[[str], End | None]
"""From an event's id to what it is as an end; None where that is not known."""


def may_stand(source: End, relation: Relation, target: End) -> bool:
    """Whether the one event may stand so to the other.

    Nothing is answered or reversed before it began, where texts give both times; an act that is yet to come may be.
    What lets somebody out for now undoes no judgment.
    """
    if relation not in _AFTER:
        return True
    if relation is Relation.REVERSES and source.for_now and target.kind in JUDGMENTS:
        return False
    told = source.basis in _TOLD and target.basis in _TOLD and target.modality not in _TO_COME
    return not (told and source.latest < target.earliest)
