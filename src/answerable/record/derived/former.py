"""Ids that were given out and stand no more: what holds what they stood for.

An id of an event is made from the least of its claims, that of an actor from the least of its names. A judgement,
another document or a newer reading may change which that is; the claim and the name themselves are found again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answerable.errors import UnknownName
from answerable.joining.actors.key_signs import PARTED
from answerable.model.claim import Claim
from answerable.model.identity import decode, make_id
from answerable.record.derived.carrying import heirs
from answerable.record.derived.made import actor_id, makers, numbers, older_readings, own_id
from answerable.record.kept.connection import Connection
from answerable.record.queries.claims import event_of
from answerable.record.queries.ids import begun, full_id

_USES = "SELECT DISTINCT key, source FROM actor_names"


@dataclass(frozen=True, slots=True)
class Former:
    """An id, and what holds what it stands for or once stood for.

    Attributes:
        id: the id in full.
        now: the same where it stands; else the id of what holds the very claim or name that it was made from; empty
            where nothing surely does.
        perhaps: where nothing surely does, ids of what may, sorted: what is told in the same sentence, or bears the
            same name.
        claims: of an event that stands no more, ids of the claims that say what its id was made from; sorted.
    """

    id: str
    now: str = ""
    perhaps: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Ids:
    """The ids that a record gives, and those that it once gave.

    Args:
        connection: to the record, its tables up to date.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def former(self, noun: str, given: str) -> Former:
        """What holds what the id that `given` begins stands for, or once stood for.

        Args:
            noun: source, event, actor or claim.
            given: the id, or its first characters.

        Raises:
            UnknownName: no source, claim or name of the record makes such an id, or several ids begin so.
        """
        if noun == "source" or begun(self._connection, noun, given):
            identity = full_id(self._connection, noun, given)
            return Former(identity, now=identity)
        return _actor(self._connection, given) if noun == "actor" else _told(self._connection, noun, given)

    def every(self, noun: str) -> Iterator[str]:
        """Every id that a source, event, actor or claim has, or may have had; some more than once."""
        if noun == "source":
            yield from (row[0] for row in self._connection.execute("SELECT id FROM sources"))
        elif noun == "actor":
            yield from (actor_id(row[0]) for row in self._connection.execute("SELECT key FROM name_keys"))
            yield from (own_id(key, source) for key, source in self._connection.execute(_USES))
            parted = self._connection.execute(f"{_USES} WHERE instr(key, ?)", (PARTED,))
            yield from (made for key, source in parted for made in _members(key, source))
        else:
            for (claim,) in self._connection.execute("SELECT id FROM log WHERE kind = 'claim'"):
                yield claim if noun == "claim" else make_id("e", claim)


def _only(noun: str, given: str, found: Iterable[str]) -> str:
    ids = sorted(set(found))
    if not ids:
        raise UnknownName(f"The record holds no {noun} “{given}”.")
    if len(ids) > 1:
        raise UnknownName(f"More than one {noun} began with “{given}”.", "Give more of the id.")
    return ids[0]


# Claims and the events that they make


def _told(connection: Connection, noun: str, given: str) -> Former:
    made: dict[str, int] = {}
    for entry, claim in makers(connection, given):
        identity = claim if noun == "claim" else make_id("e", claim)
        if identity.startswith(given):
            made[identity] = entry
    identity = _only(noun, given, made)
    (body,) = connection.execute("SELECT body FROM log WHERE seq = ?", (made[identity],)).fetchone()
    held = decode(body, Claim)
    stands = {held.id, *heirs(connection, held)} & _standing(connection, held.source)
    if noun == "claim":
        return _of(identity, stands, _beside(connection, held))
    events = {event for claim in stands if (event := event_of(connection, claim))}
    near = {event for claim in _beside(connection, held) if (event := event_of(connection, claim))}
    return _of(identity, events, near, stands)


def _of(identity: str, now: set[str], perhaps: set[str], claims: Iterable[str] = ()) -> Former:
    told = tuple(sorted(claims))
    if len(now) == 1:
        return Former(identity, now=min(now), claims=told)
    return Former(identity, perhaps=tuple(sorted(now | perhaps)), claims=told)


def _versions(connection: Connection, source: str) -> list[str]:
    """The source, and the newer version of its page where there is one."""
    rows = connection.execute("SELECT other FROM versions WHERE source = ? AND relation = 'superseded_by'", (source,))
    return [source, *(str(row[0]) for row in rows)]


def _standing(connection: Connection, source: str) -> set[str]:
    """Ids of the claims of a source, and of the newer version of its page, that the tables hold."""
    given = (json.dumps(_versions(connection, source)),)
    rows = connection.execute("SELECT id FROM claims WHERE source IN (SELECT value FROM json_each(?))", given)
    return {str(row[0]) for row in rows}


def _beside(connection: Connection, held: Claim) -> set[str]:
    """Ids of the claims that stand in the sentence of a claim, whatever they say."""
    rows = connection.execute(
        "SELECT claims.id FROM claims JOIN log ON log.seq = claims.entry "
        "WHERE claims.source IN (SELECT value FROM json_each(?)) AND json_extract(log.body, '$.sentence.quote') = ?",
        (json.dumps(_versions(connection, held.source)), held.sentence.quote),
    )
    return {str(row[0]) for row in rows}


# Actors


def _actor(connection: Connection, given: str) -> Former:
    certain: dict[str, set[str]] = {}
    bearing: dict[str, set[str]] = {}
    for key, root in connection.execute("SELECT key, root FROM name_keys WHERE number BETWEEN ? AND ?", numbers(given)):
        certain.setdefault(actor_id(key), set()).add(actor_id(root))
    for key, source, actor in _bearing(connection, given):
        for identity in _members(key, source):
            bearing.setdefault(identity, set()).add(actor)
    certain, bearing = ({i: its for i, its in held.items() if i.startswith(given)} for held in (certain, bearing))
    if not certain and not bearing:
        bearing = _named_before(connection, given)
    identity = _only("actor", given, certain.keys() | bearing.keys())
    bearers = bearing.get(identity, set())
    sure = {actor for actor in certain.get(identity, ()) if _is_actor(connection, actor)}
    return _of(identity, sure or (bearers if len(bearers) == 1 else set()), bearers)


def _bearing(connection: Connection, given: str) -> Iterator[tuple[str, str, str]]:
    """Key, source and actor of the uses of names that may make an id that begins so."""
    yield from connection.execute(
        "SELECT DISTINCT key, source, actor FROM actor_names WHERE own BETWEEN ?1 AND ?2 "
        "OR key IN (SELECT key FROM name_keys WHERE number BETWEEN ?1 AND ?2 OR instr(key, ?3))",
        (*numbers(given), PARTED),
    )


def _members(key: str, source: str) -> Iterator[str]:
    """The ids of the actors that a name of a source may have made."""
    for each in dict.fromkeys((key, key.partition(PARTED)[0])):
        yield actor_id(each)
        yield own_id(each, source)


def _is_actor(connection: Connection, identity: str) -> bool:
    return connection.execute("SELECT 1 FROM actors WHERE id = ?", (identity,)).fetchone() is not None


def _named_before(connection: Connection, given: str) -> dict[str, set[str]]:
    """Of ids that begin so, made from names that only an older reading holds: the actors where those names stood."""
    found: dict[str, set[str]] = {}
    if not older_readings(connection):
        return found
    from answerable.joining.actors.keys import key_of

    for (body,) in connection.execute(
        "SELECT body FROM log WHERE kind = 'claim' AND id NOT IN (SELECT id FROM claims) ORDER BY seq"
    ):
        claim = decode(body, Claim)
        for argument in claim.arguments:
            if not argument.name:
                continue
            for identity in _members(key_of(argument.value, frozenset()), claim.source):
                if identity.startswith(given):
                    found.setdefault(identity, set()).update(_there(connection, claim, argument.span.quote))
    return found


def _there(connection: Connection, claim: Claim, words: str) -> set[str]:
    """The actors whom the readings that stand name with words that hold these, or that these hold, in one sentence."""
    beside = json.dumps(sorted(_beside(connection, claim)))
    rows = connection.execute(
        "SELECT DISTINCT actor FROM arguments WHERE claim IN (SELECT value FROM json_each(?)) AND actor IS NOT NULL "
        "AND (instr(quote, ?) OR instr(?, quote))",
        (beside, words, words),
    )
    return {str(row[0]) for row in rows}
