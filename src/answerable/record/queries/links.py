"""Queries for links."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from answerable.model.link import Evidence, Link, Relation
from answerable.record.kept.connection import Connection
from answerable.record.queries.versions import earlier_claims

_Evidence = dict[str, list[tuple[Evidence, str | None]]]
"""From a link to its evidence, each with the day from which on it can be known."""


def select(connection: Connection, events: Iterable[str] | None = None, as_of: date | None = None) -> list[Link]:
    """Links, by id; with `events`, those from or to one of these; with `as_of`, those that could be known then."""
    conditions: list[str] = ["TRUE"]
    values: dict[str, str] = {}
    if events is not None:
        conditions.append(
            "id IN (SELECT id FROM links WHERE source_event IN (SELECT value FROM json_each(:events)) "
            "UNION SELECT id FROM links WHERE target_event IN (SELECT value FROM json_each(:events)))"
        )
        values["events"] = json.dumps(sorted(set(events)))
    if as_of is not None:
        conditions.append("visible_from <= :as_of")
        values["as_of"] = as_of.isoformat()
    chosen = " AND ".join(conditions)
    evidence: _Evidence = defaultdict(list)
    for link, claim, start, end, quote, rule, visible in connection.execute(
        'SELECT e.link, e.claim, e."start", e."end", e.quote, e.rule, sources.visible_from '  # noqa: S608
        "FROM link_evidence AS e LEFT JOIN claims ON claims.id = e.claim "
        "LEFT JOIN sources ON sources.id = claims.source "
        f"WHERE e.link IN (SELECT id FROM links WHERE {chosen}) ORDER BY e.link, e.position",
        values,
    ):
        evidence[link].append((Evidence(claim=claim, start=start, end=end, quote=quote, rule=rule), visible))
    rows = connection.execute(
        "SELECT id, source_event, target_event, relation, speaker, confidence FROM links "  # noqa: S608
        f"WHERE {chosen} ORDER BY id",
        values,
    )
    if as_of is not None:
        evidence = _as_known(connection, evidence, as_of.isoformat())
    return [
        Link(
            id=identity,
            source=source,
            target=target,
            relation=Relation(relation),
            speaker=speaker,
            evidence=tuple(found for found, _ in evidence[identity]),
            confidence=confidence,
        )
        for identity, source, target, relation, speaker, confidence in rows
    ]


def _as_known(connection: Connection, evidence: _Evidence, day: str) -> _Evidence:
    """What of it could be known on a day: the words of an older version where that stood then and has the same."""
    found: _Evidence = defaultdict(list)
    later = {one.claim for its in evidence.values() for one, visible in its if visible is None or visible > day}
    stood = earlier_claims(connection, later)
    for link, its in evidence.items():
        for one, visible in its:
            if one.claim not in later:
                found[link].append((one, visible))
            for each in stood.get(one.claim, ()):
                at = each.claim.sentence.quote.find(one.quote)
                if at >= 0 and each.known_from <= day < each.known_until:
                    start = each.claim.sentence.start + at
                    words = replace(one, claim=each.claim.id, start=start, end=start + len(one.quote))
                    found[link].append((words, each.known_from))
    return found
