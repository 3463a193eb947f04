"""Scores an engine against the sentences of `sentences.jsonl`, which we wrote and annotated."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from answerable.model.claim import WHO, Claim, Role
from answerable.model.source import Source
from answerable.model.when import Basis, When
from answerable.reading import Engine

GOLD = Path(__file__).parent / "sentences.jsonl"
DOES = {Role.PERPETRATOR, Role.ACTOR}


def gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def source(published: str, language: str = "en") -> Source:
    return Source(
        id="s-gold",
        location="gold.txt",
        digest="0" * 64,
        size=1,
        media_type="text/plain",
        text_digest="0" * 64,
        length=1,
        reader="plain/1",
        language=language,
        published=When(edtf=published, basis=Basis.METADATA) if published else When(),
    )


def items(claim: Claim) -> Iterator[tuple[str, ...]]:
    """What is scored of a claim: itself with kind, with modality, with speaker, and each who and whom."""
    yield ("kind", claim.kind)
    yield ("modality", claim.kind, claim.modality.value)
    yield ("speaker", claim.kind, claim.speaker.name)
    for argument in claim.arguments:
        if argument.role in WHO and not argument.pronoun:  # these are not annotated
            yield ("who" if argument.role in DOES else "whom", claim.kind, argument.value)


def expected(claim: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    yield ("kind", claim["kind"])
    yield ("modality", claim["kind"], claim["modality"])
    yield ("speaker", claim["kind"], claim["speaker"])
    for side in ("who", "whom"):
        for value in claim[side]:
            yield (side, claim["kind"], value)


def score(engine: Engine) -> dict[str, tuple[float, float]]:
    """Precision and recall by what is scored. Claims of a sentence are matched by kind."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for row in gold():
        found = Counter(i for c in engine.read(source(row["published"]), row["text"]).claims for i in items(c))
        truth = Counter(i for c in row["claims"] for i in expected(c))
        for counter, bag in ((given, found), (wanted, truth), (right, found & truth)):
            for item, count in bag.items():
                counter[item[0]] += count
    return {name: (right[name] / max(given[name], 1), right[name] / wanted[name]) for name in wanted}
