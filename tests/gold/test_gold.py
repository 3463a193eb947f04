"""Accuracy floors on sentences that we wrote and annotated, with the digest of the file that they hold for.

The sentences served while the rules were made: the floors guard against loss, they do not tell how well the rules
read what they have never seen.
"""

from __future__ import annotations

import hashlib

import pytest

from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds
from answerable.reading import rules
from tests.gold.score import GOLD, gold, score

DIGEST = "d876c0c8b12ce850549c6761352b37bd1fe1810350fe9e2de9d4a298bd41df99"
FLOORS = {
    "kind": (0.95, 0.93),
    "modality": (0.95, 0.93),
    "speaker": (0.95, 0.93),
    "who": (0.95, 0.90),
    "whom": (0.93, 0.93),
}


def test_the_file_is_the_one_that_the_floors_are_for() -> None:
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest() == DIGEST


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors(name: str) -> None:
    precision, recall = score(rules())[name]
    least_precision, least_recall = FLOORS[name]
    assert precision >= least_precision
    assert recall >= least_recall


def test_the_annotation_holds_in_the_text_and_the_vocabulary() -> None:
    rows = gold()
    assert len(rows) >= 60
    for row in rows:
        for claim in row["claims"]:
            assert claim["kind"] in kinds()
            assert Modality(claim["modality"])
            for words in (claim["trigger"], claim["speaker"], *claim["who"], *claim["whom"]):
                assert words in row["text"], (words, row["text"])


def test_the_sentences_cover_every_modality() -> None:
    held = {claim["modality"] for row in gold() for claim in row["claims"]}
    assert held == {modality.value for modality in Modality}
