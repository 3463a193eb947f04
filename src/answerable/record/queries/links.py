"""Queries for links."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from answerable.model.link import Evidence, Link, Relation
from answerable.record.kept.connection import Connection


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
    evidence: dict[str, list[tuple[Evidence, str | None]]] = defaultdict(list)
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
    day = None if as_of is None else as_of.isoformat()
    return [
        Link(
            id=identity,
            source=source,
            target=target,
            relation=Relation(relation),
            speaker=speaker,
            evidence=tuple(
                found
                for found, visible in evidence[identity]
                if day is None or (visible is not None and visible <= day)
            ),
            confidence=confidence,
        )
        for identity, source, target, relation, speaker, confidence in rows
    ]
