"""What the product itself says of a row, without training on any: a claim's kind, mapped to PLV's classes."""

from __future__ import annotations

from answerable.model.claim import Argument, Claim, Role
from answerable.reading import Engine
from benchmarks.ours.source import source
from benchmarks.plv.classes import UNKNOWN, put, root_of
from benchmarks.plv.rows import Row, Spans

_DOERS = frozenset({Role.PERPETRATOR, Role.ACTOR})
_TARGETS = frozenset({Role.VICTIM, Role.RECIPIENT})


def _touches(argument: Argument, spans: Spans) -> bool:
    return any(argument.span.start < end and argument.span.end > start for start, end in spans)


def fit(claim: Claim, row: Row) -> float:
    """How well the claim's participants are the row's: 1 for each of source and target, and its confidence."""
    who = any(a.role in _DOERS and _touches(a, row.source) for a in claim.arguments)
    whom = any(a.role in _TARGETS and _touches(a, row.target) for a in claim.arguments)
    speaks = claim.speaker.span is not None and any(
        claim.speaker.span.start < end and claim.speaker.span.end > start for start, end in row.source
    )
    return float(who or speaks) + float(whom) + 0.5 * claim.confidence


def root(engine: Engine, row: Row) -> str:
    """The class of the claim that fits best; `UNKNOWN` where no claim has one."""
    best, answer = -1.0, UNKNOWN
    for claim in engine.read(source("2020-06-15"), row.text).claims:
        code = put(root_of(claim.kind), claim.modality)
        if code and fit(claim, row) > best:
            best, answer = fit(claim, row), code
    return answer
