"""Fitting to corrections, for real: sentences in a wording that the engine does not know."""

from pathlib import Path

import numpy as np
import pytest

from answerable.errors import BadInput
from answerable.model.claim import Modality
from answerable.reading.encoder.adjustment import Adjustment, Outcome, Score, adjust, corpus
from answerable.reading.encoder.corrections import Correction, Happening
from answerable.reading.encoder.network import network

PEOPLE = ("the editor", "Ana Velin", "two farmers", "her brother", "the poet", "Omid Rahbari", "the mayor", "a nurse")
WHEN = ("last spring", "in 2014", "on Monday", "after the vote", "for a leaflet")
EMPTY = Adjustment(np.zeros((385, 117), np.float32), np.zeros((385, 9), np.float32))


def corrections() -> list[Correction]:
    found = []
    for who in PEOPLE:
        for when in WHEN:
            text = f"They sent {who} to the salt works {when}."
            start = text.index("sent")
            found.append(Correction(text, (Happening("imprisonment", Modality.HAPPENED, start, start + 4),)))
    return found


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return adjust(network(), corrections(), 0.3)


def test_corrections_are_learned_and_the_corpus_is_not_forgotten(outcome: Outcome) -> None:
    before, after = outcome.held_out
    assert after.kinds > before.kinds + 0.3
    assert outcome.floor[1].kinds >= outcome.floor[0].kinds - 0.01
    assert outcome.better


def test_what_was_fitted_is_kept_and_read_again(outcome: Outcome, tmp_path: Path) -> None:
    path = tmp_path / "adjusted.npz"
    outcome.adjustment.save(path)
    held = Adjustment.load(path)
    assert np.allclose(held.kinds, outcome.adjustment.kinds, atol=1e-2)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"nothing"])
def test_a_file_that_is_none_is_named(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.npz"
    path.write_bytes(data)
    with pytest.raises(BadInput, match="bad_adjustment"):
        Adjustment.load(path)


def test_too_few_corrections_judge_nothing() -> None:
    with pytest.raises(BadInput, match="too_few"):
        adjust(network(), corrections()[:5], 0.3)


def test_worse_on_either_side_is_not_better() -> None:
    good, bad = Score(0.8, 0.9, 10), Score(0.7, 0.9, 10)
    assert Outcome(EMPTY, 10, (bad, good), (good, good)).better
    assert not Outcome(EMPTY, 10, (good, bad), (good, good)).better
    assert not Outcome(EMPTY, 10, (bad, good), (good, bad)).better
    assert not Outcome(EMPTY, 10, (good, good), (good, good)).better


def test_what_the_corpus_lends_holds() -> None:
    assert len(corpus("rehearsal")) == 600
    assert len(corpus("floor")) == 300
    assert not {c.text for c in corpus("rehearsal")} & {c.text for c in corpus("floor")}
