"""The name by which a judgement means one of several actors of that name: "Ana Lopes (born 1946)"."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.joining.actors.names import fold
from answerable.joining.matching.births import label
from answerable.model.actor import Actor
from answerable.model.claim import Vital
from answerable.model.when import bounds
from answerable.record.file import RecordFile


def births_of(actor: Actor) -> tuple[str, ...]:
    """The dates of birth that sources give an actor, EDTF, each once, sorted."""
    return tuple(sorted({told.date for told in actor.life if told.what == Vital.BORN.value}))


def with_birth(name: str, births: Iterable[str]) -> str:
    """The name with the date of birth that is known most closely.

    Args:
        name: of an actor.
        births: dates of birth, EDTF, one at least.
    """

    def days(edtf: str) -> tuple[int, str]:
        first, last = bounds(edtf)
        return (last - first).days, edtf

    return f"{name} ({label(min(births, key=days))})"


def names_for_judging(record: RecordFile, actor: Actor) -> tuple[str, ...]:
    """What a judgement names to mean an actor: its spellings, or where others share its name, that with a birth."""
    names = tuple(dict.fromkeys((actor.name, *(used.name for used in actor.names))))
    births = births_of(actor)
    others = (other for other in record.find_actors(actor.name) if other.id != actor.id)
    if births and any(fold(used.name) == fold(actor.name) for other in others for used in other.names):
        return (with_birth(actor.name, births),)
    return names
