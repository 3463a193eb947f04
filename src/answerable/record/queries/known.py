"""What must be known of some claims to compare and to join them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from answerable.joining.context import Context
from answerable.joining.events.events import personal, persons_of
from answerable.joining.facts.accused import is_step
from answerable.joining.facts.facts import Facts, facts_of
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Claim, Role
from answerable.model.event import Inferred
from answerable.model.link import Relation
from answerable.model.vocabulary import kinds
from answerable.record.kept.connection import Connection, listed
from answerable.record.queries.claims import actors_named
from answerable.record.queries.contexts import contexts
from answerable.record.queries.countries import inferred_of
from answerable.record.queries.versions import EarlierClaims, earlier_claims


@dataclass(frozen=True, slots=True)
class Known:
    """What must be known of some claims.

    Attributes:
        contexts: of their sources.
        named: from a source's id and a name to the id of the actor.
        persons: ids of the actors among them that are persons.
        called: from the ids of the actors among them that may be persons to their folded names.
        charged: from the id of a claim to the actors against whom its text tells steps of the law for what it says.
        inferred: from the ids of claims to the countries inferred.
        earlier: the claims in whose place some of them stand. What must be known of these is known too.
    """

    contexts: dict[str, Context]
    named: dict[tuple[str, str], str]
    persons: frozenset[str]
    called: dict[str, str] = field(default_factory=dict)
    charged: dict[str, list[str]] = field(default_factory=dict)
    inferred: Mapping[str, Inferred] = field(default_factory=dict)
    earlier: EarlierClaims = field(default_factory=dict)

    @classmethod
    def of(cls, connection: Connection, claims: Iterable[Claim], left_out: Collection[str] = ()) -> Known:
        """The same, out of the record's tables.

        Args:
            connection: to the record.
            claims: of any kinds.
            left_out: ids of claims of steps of the law that do not count: those that are rejected.
        """
        sources = {claim.id: claim.source for claim in claims}
        earlier = earlier_claims(connection, sources)
        sources |= {each.claim.id: each.claim.source for its in earlier.values() for each in its}
        named = actors_named(connection, sources)
        charged = charged_for(connection, sources, left_out)
        actors = actors_among(connection, {*named.values(), *chain.from_iterable(charged.values())})
        given = contexts(connection, set(sources.values()))
        inferred = inferred_of(connection, sources)
        return cls(given, named, persons_among(actors), persons_of(actors), charged, inferred, earlier)

    def find(self, source: str, name: str) -> str:
        """Id of the actor that a name stands for in a source; empty for none."""
        return self.named.get((source, name), "")

    def facts(self, claim: Claim) -> Facts:
        """The facts of one of the claims."""
        charged = self.charged.get(claim.id, ())
        return facts_of(claim, self.contexts, self.find, self.persons.__contains__, charged, self._called)

    def _called(self, actor: str) -> str:
        return self.called.get(actor, "")


def charged_for(connection: Connection, claims: Iterable[str], left_out: Collection[str] = ()) -> dict[str, list[str]]:
    """From the id of each of these claims to the actors against whom its text tells steps of the law for it."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim, step, actor in connection.execute(
        "SELECT target, ties.claim, actor FROM ties JOIN claims ON claims.id = ties.claim "
        "JOIN arguments ON arguments.claim = ties.claim "
        "WHERE target IN (SELECT value FROM json_each(?)) AND relation = ? AND role = ? AND actor IS NOT NULL "
        "AND claims.kind IN (SELECT value FROM json_each(?))",
        (listed(claims), Relation.ANSWERS.value, Role.RECIPIENT.value, listed(_steps())),
    ):
        if step not in left_out:
            found[claim].append(actor)
    return found


@cache
def _steps() -> frozenset[str]:
    """Kinds of the steps of the law against a person."""
    return frozenset(each.id for each in kinds().values() if is_step(each))


def actors_among(connection: Connection, identities: Iterable[str]) -> list[Actor]:
    """The actors with these full ids: their names and sorts only."""
    rows = connection.execute(
        "SELECT id, name, type FROM actors WHERE id IN (SELECT value FROM json_each(?))", (listed(identities),)
    ).fetchall()
    return [Actor(id=identity, name=name, type=ActorType(sort)) for identity, name, sort in rows]


def persons_among(actors: Iterable[Actor]) -> frozenset[str]:
    """Ids of those that are persons as far as is known."""
    return frozenset(actor.id for actor in actors if personal(actor.type, actor.name))
