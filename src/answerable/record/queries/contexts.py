"""What joining needs to know of the sources that a record holds, and what judgements say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.joining.actors.names import fold
from answerable.joining.context import Context
from answerable.joining.provenance.outlets import owners_by
from answerable.joining.setting import Setting
from answerable.model.judgement import standing as not_undone
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import judgements
from answerable.record.queries.sources import publications


@dataclass(frozen=True, slots=True)
class Settled:
    """What judgements say of sources, whichever these are.

    Attributes:
        owners: from the folded names of outlets to what each counts as (see `owners_by`).
        numbers: how numbers are settled.
    """

    owners: Mapping[str, str]
    numbers: Setting


def settled(connection: Connection) -> Settled:
    """What the judgements of the record say of its sources."""
    decided = not_undone(tuple(judgements(connection)))
    return Settled(owners_by(decided), Setting.by(decided))


def contexts(connection: Connection, sources: Iterable[str], known: Settled | None = None) -> dict[str, Context]:
    """What joining needs to know of the sources with these full ids.

    Args:
        connection: to the record.
        sources: ids.
        known: what judgements say of sources, if it is at hand.
    """
    held = known or settled(connection)
    return {
        identity: Context(
            identity,
            published,
            publisher,
            copies,
            held.owners.get(fold(publisher), ""),
            genre,
            held.numbers,
            known_from,
        )
        for identity, published, publisher, copies, genre, known_from in publications(connection, sources)
    }
