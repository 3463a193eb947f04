"""Queries for events, as the record stands or as it could be known at a date."""

from __future__ import annotations

import heapq
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from answerable.errors import BadQuestion, UnknownName
from answerable.joining.acts import CAMPAIGNS, SINGLE
from answerable.model.claim import Modality, Role
from answerable.model.event import Count, Event, Family, Inferred, Number, Order, RoleHolder, Status
from answerable.model.identity import decode
from answerable.model.place import Place
from answerable.model.when import Basis, When
from answerable.record.folding import fold_name
from answerable.record.kept.connection import Connection, Cursor
from answerable.record.queries import claims, weighing
from answerable.record.queries.countries import inferred_of

_BATCH = 200


_OF_KIND = "kind = :kind"
_TOLD_AS = "(told_as <> '' AND ' ' || told_as || ' ' LIKE '% ' || :kind || ' %')"
_AT = (
    "place_folded = :place",
    "id IN (SELECT event FROM event_places WHERE place IN (SELECT value FROM json_each(:places)))",
)
_INFERRED = "inferred_country IN (SELECT value FROM json_each(:countries))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Conditions that an event must meet, all of them.

    Attributes:
        kind: id of its kind, or of another that one of its claims says.
        family: its family.
        actor: full id of an actor that takes a role in it.
        place: name of its place, or of one that holds it; a name with two meanings finds both.
        status: how far its sources go together.
        since: it may have happened on this day or later.
        until: it may have happened on this day or earlier. With either, an event without a date is left out.
        undated: an event without a date stands where it was first reported: in the order, and for `since` and `until`.
        unplaced: an event without a place meets `place` too where its country is inferred, and `place` names that.
    """

    kind: str | None = None
    family: Family | None = None
    actor: str | None = None
    place: str | None = None
    status: Status | None = None
    since: date | None = None
    until: date | None = None
    undated: bool = False
    unplaced: bool = False

    @property
    def by(self) -> str:
        """By which columns of a table it is placed in time."""
        return "placed" if self.undated else "happened"

    def when(self, event: Event) -> When:
        """By which of its times an event is placed."""
        return event.placed if self.undated else event.happened

    def order(self, event: Event) -> tuple[date, date, str]:
        """By what events are put in order: first day, last day, id."""
        when = self.when(event)
        return when.earliest, when.latest, event.id

    def conditions(self) -> tuple[list[str], dict[str, str]]:
        """The same in SQL, with its values."""
        found: list[str] = ["TRUE"]
        values: dict[str, str] = {}
        if self.kind is not None:
            found.append(f"({_OF_KIND} OR {_TOLD_AS})")
            values["kind"] = self.kind
        if self.family is not None:
            found.append("family = :family")
            values["family"] = self.family.value
        if self.actor is not None:
            found.append("id IN (SELECT event FROM event_roles WHERE actor = :actor)")
            values["actor"] = self.actor
        if self.place is not None:
            from answerable.reading.places.places import countries_meant, ids_of

            found.append(f"({' OR '.join((*_AT, _INFERRED) if self.unplaced else _AT)})")
            values["place"] = fold_name(self.place)
            values["places"] = json.dumps(sorted(ids_of(self.place)))
            values["countries"] = json.dumps(sorted(countries_meant(self.place)))
        if self.status is not None:
            found.append(f"status = '{self.status.value}'")  # no parameter: the index holds one status
        if self.since is not None or self.until is not None:
            found.append(f"NOT ({self.by}_earliest = '0001-01-01' AND {self.by}_latest = '9999-12-31')")
        if self.since is not None:
            found.append(f"{self.by}_latest >= :since")
            values["since"] = self.since.isoformat()
        if self.until is not None:
            found.append(f"{self.by}_earliest <= :until")
            values["until"] = self.until.isoformat()
        return found, values

    def meets(self, event: Event) -> bool:
        """Whether `event` meets them."""
        when = self.when(event)
        return (
            (when.known or (self.since is None and self.until is None))
            and (self.kind is None or self.kind in (event.kind, *event.told_as))
            and (self.family is None or event.family == self.family)
            and (self.actor is None or any(holder.actor == self.actor for holder in event.roles))
            and self._there(event)
            and (self.status is None or event.status == self.status)
            and (self.since is None or when.latest >= self.since)
            and (self.until is None or when.earliest <= self.until)
        )

    def _there(self, event: Event) -> bool:
        if self.place is None or fold_name(event.place) == fold_name(self.place):
            return True
        from answerable.reading.places.places import countries_meant, ids_of

        if event.location is None:
            found = event.inferred if self.unplaced else None
            return found is not None and found.country in countries_meant(self.place)
        return not ids_of(self.place).isdisjoint(event.location.path)


ANY = Wanted()
"""No condition."""


def select(
    connection: Connection,
    wanted: Wanted,
    *,
    order: Order = Order.TIME,
    as_of: date | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Event]:
    """Events that meet the conditions, in order of time or by weight; as they could be known at `as_of`, if given."""
    if order is Order.WEIGHT:
        return _weighed(connection, wanted, as_of, limit, offset)
    if as_of is None and wanted.actor is not None and not wanted.undated:
        return _of_actor(connection, wanted, limit, offset)
    conditions, values = wanted.conditions()
    if as_of is None:
        return _ordered(connection, wanted.by, conditions, {**values}, limit, offset)
    values["as_of"] = as_of.isoformat()
    whole = _ordered(connection, wanted.by, [*conditions, "whole_from <= :as_of"], {**values}, None, 0)
    earlier = (event for event in _earlier(connection, wanted, as_of) if wanted.meets(event))
    others = (event for event in _assembled(connection, wanted, as_of) if wanted.meets(event))
    assembled = sorted(others, key=wanted.order)
    merged = heapq.merge(whole, earlier, assembled, key=wanted.order)
    return islice(merged, offset, None if limit is None else offset + limit)


def _weighed(
    connection: Connection, wanted: Wanted, as_of: date | None, limit: int | None, offset: int
) -> Iterator[Event]:
    if as_of is not None:
        past = None if limit is None else offset + limit
        return islice(weighing.in_order(connection, select(connection, wanted, as_of=as_of), as_of), offset, past)
    conditions, values = wanted.conditions()
    rows = connection.execute(
        f"SELECT id FROM events WHERE {' AND '.join(conditions)} ORDER BY {_BY_WEIGHT} LIMIT :limit OFFSET :offset",  # noqa: S608
        {**values, "limit": -1 if limit is None else limit, "offset": offset},
    )
    return _in_batches(connection, rows)


def _of_actor(connection: Connection, wanted: Wanted, limit: int | None, offset: int) -> Iterator[Event]:
    """The same of one actor, whose events are kept in their order; the others' are not looked at."""
    conditions, values = replace(wanted, actor=None).conditions()
    rows = connection.execute(
        "SELECT id FROM actor_events CROSS JOIN events ON events.id = actor_events.event "  # noqa: S608
        f"WHERE actor_events.actor = :actor AND {' AND '.join(conditions)} "
        "ORDER BY first, last, actor_events.event LIMIT :limit OFFSET :offset",
        {**values, "actor": wanted.actor, "limit": -1 if limit is None else limit, "offset": offset},
    )
    return _in_batches(connection, rows)


def _ordered(
    connection: Connection,
    by: str,
    conditions: list[str],
    values: dict[str, str | int],
    limit: int | None,
    offset: int,
) -> Iterator[Event]:
    either = f"({_OF_KIND} OR {_TOLD_AS})"
    ways = [conditions]
    if either in conditions:  # one question each, which an index answers in order; SQLite merges the two
        others = [each for each in conditions if each != either]
        ways = [[_OF_KIND, *others], [f"NOT {_OF_KIND}", _TOLD_AS, *others]]
    nowhere = f"{by}_earliest = '0001-01-01' AND {by}_latest = '9999-12-31'"
    query = " UNION ALL ".join(
        f"SELECT id, {by}_earliest, {by}_latest, {nowhere} AS nowhere FROM events WHERE {' AND '.join(way)}"  # noqa: S608
        for way in ways
    )
    last = "nowhere, " if by == "placed" and "since" not in values and "until" not in values else ""
    rows = connection.execute(
        f"{query} ORDER BY {last}{by}_earliest, {by}_latest, id LIMIT :limit OFFSET :offset",
        {**values, "limit": -1 if limit is None else limit, "offset": offset},
    )
    return _in_batches(connection, rows)


def _in_batches(connection: Connection, rows: Cursor) -> Iterator[Event]:
    while batch := rows.fetchmany(_BATCH):
        yield from load(connection, [row[0] for row in batch])


def _earlier(connection: Connection, wanted: Wanted, as_of: date) -> Iterator[Event]:
    """Events of which only some claims were published by `as_of`, as they could be known then, in order."""
    for (body,) in _rows_of_earlier(
        connection,
        replace(wanted, place=None, status=None),
        as_of,
        "body",
        f"body IS NOT NULL ORDER BY {wanted.by}_earliest, {wanted.by}_latest, event",
    ):
        yield decode(body, Event)


def _assembled(connection: Connection, wanted: Wanted, as_of: date) -> Iterator[Event]:
    """The same for events with claims of so many days that `derive` did not keep them as of each."""
    anywhen = replace(wanted, family=None, place=None, status=None, since=None, until=None)
    for (identity,) in _rows_of_earlier(connection, anywhen, as_of, "event", "body IS NULL").fetchall():
        event = _as_known(connection, identity, as_of)
        if event is not None:
            yield event


def _rows_of_earlier(connection: Connection, wanted: Wanted, as_of: date, column: str, more: str) -> Cursor:
    conditions, values = replace(wanted, actor=None).conditions()
    if wanted.actor is not None:
        conditions.append(
            "(event IN (SELECT event FROM event_roles WHERE actor = :actor) OR event IN ("
            "SELECT event FROM earlier_claims JOIN arguments ON arguments.claim = earlier_claims.claim "
            "JOIN event_claims ON event_claims.claim = instead_of WHERE actor = :actor))"
        )
        values["actor"] = wanted.actor
    return connection.execute(
        f"SELECT {column} FROM earlier_events WHERE {' AND '.join(conditions)} AND known_from <= :as_of "  # noqa: S608
        f"AND (known_until IS NULL OR known_until > :as_of) AND {more}",
        {**values, "as_of": as_of.isoformat()},
    )


def _as_known(connection: Connection, identity: str, as_of: date) -> Event | None:
    """The event with that full id out of the claims that could be known at `as_of`; None for none."""
    from answerable.joining.events.events import assemble  # takes long to load, and few events need it
    from answerable.record.queries.contexts import contexts

    found = list(claims.select(connection, event=identity, as_of=as_of))
    if not found:
        return None
    named = claims.actors_named(connection, {claim.id: claim.source for claim in found})
    return assemble(
        identity,
        found,
        contexts(connection, {claim.source for claim in found}),
        lambda source, name: named.get((source, name), ""),
        inferred_of(connection, (claim.id for claim in found)),
    )


def one(connection: Connection, identity: str, as_of: date | None) -> Event:
    """The event with that full id.

    Raises:
        UnknownName: it could not be known at `as_of`.
    """
    found = known(connection, [identity], as_of)
    if not found:
        raise UnknownName(f"Nothing published by {as_of} tells of {identity}.", "Give a later date.")
    return found[0]


def unanswered(
    connection: Connection,
    wanted: Wanted = ANY,
    *,
    as_of: date | None = None,
    kinds: Iterable[str] | None = None,
    within_days: int | None = None,
    order: Order = Order.TIME,
    limit: int | None = None,
    offset: int = 0,
) -> list[Event]:
    """Acts that could be known at `as_of` and had no answer then.

    Without a day the whole record counts, sources without a date among it.

    An answer to an act answers its parts: who is convicted of a bombing answers for those it killed; but what answers
    an invasion or a persecution of years answers no single act in it. An answer to a part answers an attack of one
    place and time, and not a crackdown of which it was one day. Acts that nothing tells
    from others, no time, place, participant or link, are left out: of them nothing can be looked for.

    Args:
        connection: to the record.
        wanted: what the act must meet, as far as it could be known at `as_of`.
        as_of: the day up to which is looked; none for whatever the record holds.
        kinds: ids of the kinds of answer that count; all, if none are given.
        within_days: an answer counts only up to so many days after the act, and an act only once they have passed; of
            an act without a date they are counted from its first report, by which it had happened. Without `as_of`
            they have passed if the last publication came so long after it.
        order: by weight, or in order of time, those without a first day last.
        limit: at most so many.
        offset: leave out so many of the first.
    """
    # What place and time it had in words published by then is not in the tables: then all are looked at.
    looked_at = wanted if as_of is None else replace(wanted, place=None, since=None, until=None)
    most = None if limit is None or looked_at != wanted or order is Order.WEIGHT else offset + limit
    past = None if limit is None else offset + limit
    act, given = looked_at.conditions()
    answer, part = ["TRUE"], "TRUE"
    values: dict[str, str | int] = {"single": json.dumps(sorted(SINGLE)), "campaigns": json.dumps(sorted(CAMPAIGNS))}
    values |= given
    if as_of is not None:
        values["as_of"] = as_of.isoformat()
        act += ["act.visible_from <= :as_of", "happened_earliest <= :as_of"]
        answer.append("links.visible_from <= :as_of")
        part = "part.visible_from <= :as_of"
    if kinds is not None:
        answer.append("answer.kind IN (SELECT value FROM json_each(:kinds))")
        values["kinds"] = json.dumps(sorted(set(kinds)))
    if within_days is not None:
        if within_days < 0 or within_days > ((as_of or date.max) - date.min).days:
            raise BadQuestion(f"{within_days} days cannot have passed.", "Give a number of days from 0 up.")
        until = ":as_of" if as_of is not None else "(SELECT max(visible_from) FROM sources)"
        act.append(f"act.placed_latest <= date({until}, :back)")
        answer.append("answer.happened_earliest <= date(act.placed_latest, :within)")
        values |= {"back": f"-{within_days} days", "within": f"+{within_days} days"}
    found: list[str] = []
    for dated in (">", "="):  # one question each, so that the index gives either in its order
        if most is None or len(found) < most:
            values["limit"] = -1 if most is None else most - len(found)
            query = _UNANSWERED.format(dated=dated, act=" AND ".join(act), answer=" AND ".join(answer), part=part)
            found += [row[0] for row in connection.execute(query, values)]
    if as_of is None:
        if order is Order.WEIGHT:
            found = by_weight(connection, found)
        return load(connection, found[offset:past])
    if order is Order.TIME and looked_at == wanted:
        return known(connection, found[offset:past], as_of)
    met = (event for event in known(connection, found, as_of) if wanted.meets(event))
    return list(islice(met if order is Order.TIME else weighing.in_order(connection, met, as_of), offset, past))


def by_weight(connection: Connection, identities: list[str]) -> list[str]:
    """The same full ids, the weightiest first."""
    rows = connection.execute(
        f"SELECT id FROM events WHERE id IN (SELECT value FROM json_each(?)) ORDER BY {_BY_WEIGHT}",  # noqa: S608
        (json.dumps(identities),),
    )
    return [row[0] for row in rows]


_BY_WEIGHT = (
    "(SELECT weighed.weight FROM event_weights AS weighed WHERE event = events.id) DESC, placed_latest DESC, id"
)


_UNANSWERED = """
        SELECT id FROM events AS act
        WHERE family = 'act' AND modality <> 'denied' AND happened_earliest {dated} '0001-01-01'
          AND {act}
          AND (happened <> '' OR place <> '' OR EXISTS (SELECT 1 FROM event_roles WHERE event = act.id)
            OR EXISTS (SELECT 1 FROM links WHERE target_event = act.id))
          AND NOT EXISTS (
            SELECT 1 FROM links JOIN events AS answer ON answer.id = links.source_event
            WHERE links.target_event IN (
                SELECT act.id UNION ALL
                SELECT part.target_event FROM links AS part JOIN events AS whole ON whole.id = part.target_event
                WHERE part.source_event = act.id AND part.relation = 'part_of' AND {part}
                  AND whole.kind NOT IN (SELECT value FROM json_each(:campaigns))
                UNION ALL
                SELECT part.source_event FROM links AS part
                WHERE part.target_event = act.id AND part.relation = 'part_of' AND {part}
                  AND act.kind IN (SELECT value FROM json_each(:single))
              )
              AND links.relation = 'answers'
              AND {answer}
          )
        ORDER BY happened_earliest, happened_latest, id LIMIT :limit
"""


def known(connection: Connection, identities: Sequence[str], as_of: date | None) -> list[Event]:
    """The events with these full ids, in this order; with `as_of`, as they could be known then, or left out."""
    if as_of is None:
        return load(connection, identities)
    given = (as_of.isoformat(), json.dumps(identities))
    whole = connection.execute(
        "SELECT id FROM events WHERE whole_from <= ? AND id IN (SELECT value FROM json_each(?))", given
    )
    found = {event.id: event for event in load(connection, [row[0] for row in whole])}
    for identity, body in connection.execute(
        "SELECT event, body FROM earlier_events WHERE known_from <= ?1 AND (known_until IS NULL OR known_until > ?1) "
        "AND event IN (SELECT value FROM json_each(?2))",
        given,
    ).fetchall():
        event = _as_known(connection, identity, as_of) if body is None else decode(body, Event)
        if event is not None:
            found[identity] = event
    return [found[identity] for identity in identities if identity in found]


def load(connection: Connection, identities: Sequence[str]) -> list[Event]:
    """The events with these full ids, in this order."""
    given = (json.dumps(identities),)
    roles: dict[str, list[RoleHolder]] = defaultdict(list)
    for event, role, actor, name, modality, said_by in connection.execute(
        "SELECT event, role, actor, name, modality, said_by FROM event_roles "
        "WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, position",
        given,
    ):
        roles[event].append(
            RoleHolder(
                role=Role(role),
                actor=actor or "",
                name=name,
                modality=Modality(modality),
                said_by=tuple(json.loads(said_by)),
            )
        )
    counts: dict[str, list[Count]] = defaultdict(list)
    for event, value, speaker, claim in connection.execute(
        "SELECT event, value, speaker, claim FROM event_counts "
        "WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, position",
        given,
    ):
        counts[event].append(Count(value=value, speaker=speaker, claim=claim))
    members: dict[str, list[str]] = defaultdict(list)
    for event, claim in connection.execute(
        "SELECT event, claim FROM event_claims WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, claim",
        given,
    ):
        members[event].append(claim)
    found = {}
    for row in connection.execute(
        "SELECT id, kind, told_as, family, modality, happened, happened_basis, happened_why, known, known_basis, "
        "known_why, reported, reported_basis, reported_why, first_reported, first_reported_basis, first_reported_why, "
        "place, location, inferred, charge, term, status, status_rule, numbers, sources FROM events "
        "WHERE id IN (SELECT value FROM json_each(?))",
        given,
    ):
        identity, kind, told_as, family, modality = row[:5]
        place, location, inferred, charge, term, status, rule, numbers, sources = row[17:]
        found[identity] = Event(
            id=identity,
            kind=kind,
            told_as=tuple(told_as.split()),
            family=Family(family),
            modality=Modality(modality),
            happened=_when(*row[5:8]),
            known=_when(*row[8:11]),
            reported=_when(*row[11:14]),
            first_reported=_when(*row[14:17]),
            place=place,
            location=decode(location, Place) if location else None,
            inferred=decode(inferred, Inferred) if inferred else None,
            roles=tuple(roles[identity]),
            counts=tuple(counts[identity]),
            numbers=tuple(Number(unit=unit, value=value, rule=by) for unit, value, by in json.loads(numbers)),
            charge=charge,
            term=term,
            status=Status(status),
            status_rule=rule,
            sources=sources,
            claims=tuple(members[identity]),
        )
    return [found[identity] for identity in identities]


def _when(edtf: str, basis: str, why: str) -> When:
    return When(edtf=edtf, basis=Basis(basis), why=why)
