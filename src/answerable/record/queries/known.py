"""What must be known of some claims to compare and to join them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.joining.context import Context
from answerable.joining.events.events import personal
from answerable.joining.events.facts import Facts, facts_of
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Claim
from answerable.record.kept.connection import Connection, listed
from answerable.record.queries.claims import actors_named
from answerable.record.queries.events import contexts


@dataclass(frozen=True, slots=True)
class Known:
    """What must be known of some claims.

    Attributes:
        contexts: of their sources.
        named: from a source's id and a name to the id of the actor.
        persons: ids of the actors among them that are persons.
    """

    contexts: dict[str, Context]
    named: dict[tuple[str, str], str]
    persons: frozenset[str]

    @classmethod
    def of(cls, connection: Connection, claims: Iterable[Claim]) -> Known:
        """The same, out of the record's tables."""
        sources = {claim.id: claim.source for claim in claims}
        named = actors_named(connection, sources)
        persons = persons_among(actors_among(connection, named.values()))
        return cls(contexts(connection, set(sources.values())), named, persons)

    def find(self, source: str, name: str) -> str:
        """Id of the actor that a name stands for in a source; empty for none."""
        return self.named.get((source, name), "")

    def facts(self, claim: Claim) -> Facts:
        """The facts of one of the claims."""
        return facts_of(claim, self.contexts, self.find, self.persons.__contains__)


def actors_among(connection: Connection, identities: Iterable[str]) -> list[Actor]:
    """The actors with these full ids: their names and sorts only."""
    rows = connection.execute(
        "SELECT id, name, type FROM actors WHERE id IN (SELECT value FROM json_each(?))", (listed(identities),)
    ).fetchall()
    return [Actor(id=identity, name=name, type=ActorType(sort)) for identity, name, sort in rows]


def persons_among(actors: Iterable[Actor]) -> frozenset[str]:
    """Ids of those that are persons as far as is known."""
    return frozenset(actor.id for actor in actors if personal(actor.type, actor.name))
