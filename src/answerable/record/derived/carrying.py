"""Decisions that outlive a reading: what a person decided on a claim holds for the claim that takes its place.

A newer engine reads a document anew, and its claims have other ids. A decision is carried to the one claim of the same
document that says the same, and to none where there is none or more than one. Where a newer version stands in the place
of a page, what was decided on the older one's claims is carried to the claim of the newer that says the same in the
very same sentence.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from answerable.model.claim import WHO, Claim
from answerable.model.identity import decode
from answerable.model.judgement import Judgement, Verdict
from answerable.record.kept.connection import Connection
from answerable.record.kept.standing import claims_of, standing_of
from answerable.record.queries.claims import select

_ON_RIGHTNESS = frozenset({Verdict.ACCEPT, Verdict.REJECT})


def heirs(connection: Connection, held: Claim) -> set[str]:
    """Ids of the claims that say the same as one of an older reading, or of an older version of its page.

    Of each the one that has the same kind and words, where there is one only. The tables must be up to date.
    """
    found = set(_only_ones(held, claims_standing(connection, held.source, sys.maxsize).values()).values())
    newer = "SELECT other FROM versions WHERE relation = 'superseded_by' AND source = ?"
    for (version,) in connection.execute(newer, (held.source,)).fetchall():
        told = claims_standing(connection, version, sys.maxsize).values()
        same = [each for each in told if each.sentence.quote == held.sentence.quote]
        found |= set(_only_ones(held, same).values())
    return found


def carried(
    connection: Connection, judgements: Sequence[Judgement], *, before: int, done: int = 0
) -> tuple[Judgement, ...]:
    """The judgements, each about the claims that stand where an older one has been replaced.

    What was accepted or rejected is carried to a claim with the same kind, words, manner, speaker and persons; what was
    tied or told apart to one with the same kind and words. The result rests on the log alone.

    Args:
        connection: to the record.
        judgements: to be carried.
        before: as the log stands up to the entry before this one.
        done: up to which entry the table `claims` is made, by which most claims are known to stand; 0 for none.
    """
    named = {about for judgement in judgements for about in judgement.about if about.startswith("c-")}
    unsure = named - _standing(connection, named, before, done) if done else named
    if not unsure:
        return tuple(judgements)
    found: dict[tuple[str, bool], str] = {}
    for source, claims in _by_source(connection, unsure, before).items():
        candidates = claims_standing(connection, source, before)
        for claim in claims:
            if claim.id in candidates:
                continue
            found |= _only_ones(claim, candidates.values())
    return tuple(replace(judgement, about=_about(judgement, found)) for judgement in judgements)


def carried_on(
    connection: Connection, judgements: Sequence[Judgement], *, before: int, tabled: bool
) -> tuple[Judgement, ...]:
    """The judgements, each about the claims of the newest version of a page where an older one says the same.

    It rests on the table `versions`, which must be filled.

    Args:
        connection: to the record.
        judgements: as `carried` gives them.
        before: as the log stands up to the entry before this one.
        tabled: whether the table `claims` holds the claims of older versions; else the log is looked through.
    """
    named = {about for judgement in judgements for about in judgement.about if about.startswith("c-")}
    newer = dict(connection.execute("SELECT source, other FROM versions WHERE relation = 'superseded_by'").fetchall())
    if not named or not newer:
        return tuple(judgements)
    held = _tabled(connection, named) if tabled else _by_source(connection, named, before)
    found: dict[tuple[str, bool], str] = {}
    for source in sorted(held.keys() & newer.keys()):
        candidates = claims_standing(connection, newer[source], before)
        for claim in held[source]:
            sentence = claim.sentence.quote
            found |= _only_ones(claim, [each for each in candidates.values() if each.sentence.quote == sentence])
    return tuple(replace(judgement, about=_about(judgement, found)) for judgement in judgements)


def _tabled(connection: Connection, identities: Iterable[str]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in select(connection, ids=identities):
        found[claim.source].append(claim)
    return found


def _about(judgement: Judgement, found: dict[tuple[str, bool], str]) -> tuple[str, ...]:
    is_strict = judgement.verdict in _ON_RIGHTNESS
    return tuple(dict.fromkeys(found.get((about, is_strict), about) for about in judgement.about))


def _only_ones(claim: Claim, candidates: Iterable[Claim]) -> dict[tuple[str, bool], str]:
    """The one candidate that says the same, strictly and not; neither where there is none or more than one."""
    held = list(candidates)
    found = {}
    for is_strict in (True, False):
        same = [other.id for other in held if says_the_same(claim, other, is_strict=is_strict)]
        if len(same) == 1:
            found[claim.id, is_strict] = same[0]
    return found


def says_the_same(one: Claim, other: Claim, *, is_strict: bool) -> bool:
    """Whether two claims have the same kind and words; with `is_strict`, the same manner, speaker and persons too."""
    words = (
        one.kind == other.kind
        and one.trigger.quote == other.trigger.quote
        and (one.trigger.start == other.trigger.start or one.sentence.quote == other.sentence.quote)
    )
    if not words or not is_strict:
        return words
    return one.modality is other.modality and one.speaker.name == other.speaker.name and _who(one) == _who(other)


def _who(claim: Claim) -> list[tuple[str, str]]:
    return sorted((argument.role.value, argument.value) for argument in claim.arguments if argument.role in WHO)


def _standing(connection: Connection, identities: Iterable[str], before: int, done: int) -> set[str]:
    """Those that the table `claims` holds, of sources of which nothing was read since."""
    rows = connection.execute(
        "SELECT id FROM claims WHERE id IN (SELECT value FROM json_each(?)) AND source NOT IN "
        "(SELECT id FROM log WHERE seq > ? AND seq < ? AND kind IN ('source', 'reading'))",
        (json.dumps(sorted(identities)), done, before),
    )
    return {row[0] for row in rows}


def _by_source(connection: Connection, identities: Iterable[str], before: int) -> dict[str, list[Claim]]:
    """Claims of the log up to the entry before this one, by their source.

    They have no index there, so that the whole log is looked through once.
    """
    rows = connection.execute(
        "SELECT body FROM log WHERE kind = 'claim' AND id IN (SELECT value FROM json_each(?)) AND seq < ? "
        "ORDER BY id, seq",
        (json.dumps(sorted(identities)), before),
    )
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for (body,) in rows:
        claim = decode(body, Claim)
        found[claim.source][claim.id] = claim
    return {source: list(claims.values()) for source, claims in found.items()}


def claims_standing(connection: Connection, source: str, before: int) -> dict[str, Claim]:
    """The claims of a source that stand, by id, as the log is up to the entry before this one."""
    one = standing_of(connection, source, before)
    if one is None:
        return {}
    return {claim.id: claim for seq, reading in one.readings for _, claim in claims_of(connection, seq, reading)}
