"""How much the record holds."""

from __future__ import annotations

from answerable.record.kept.connection import Connection

_QUERIES = {
    "sources": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'sources'",
    "copies": "SELECT count(*) - count(DISTINCT copies) FROM sources",
    "claims": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'claims'",
    "events": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'events'",
    "acts": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'act'",
    "answers": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'answer'",
    "reversals": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'reversal'",
    "context": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'context'",
    "actors": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'actors'",
    "links": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'links'",
    "judgements": "SELECT count(*) FROM log WHERE id >= 'j-' AND id < 'j.' AND kind = 'judgement' AND kind <> 'claim'",
    "problems": "SELECT count(*) FROM log WHERE id >= 'p-' AND id < 'p.' AND kind = 'problem' AND kind <> 'claim'",
    "entries": "SELECT ifnull(max(seq), 0) FROM log",
}


def counts(connection: Connection) -> dict[str, int]:
    """How many there are of each noun, of near-copies (sources beyond the first of each group) and of log entries."""
    return {name: connection.execute(query).fetchone()[0] for name, query in _QUERIES.items()}
