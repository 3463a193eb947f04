from __future__ import annotations

import pytest

from answerable.reading.confidence import LEAST, MOST, WEIGHTS, confidence
from tests.reading.sentence import claim_of


def test_confidence_stays_modest() -> None:
    assert confidence(["nobody", "noun", "governed", "far governed", "long sentence", "rivals"]) == LEAST
    assert confidence(["verb", *[f for f, w in WEIGHTS.items() if w > 0 and f != "start"]]) <= MOST


def test_more_words_make_a_claim_surer_and_distance_less_sure() -> None:
    full = claim_of("Police arrested Emil Tarn in Sarde on 3 May 2020.", "arrest").confidence
    bare = claim_of("The arrest of Emil Tarn was ordered.", "arrest").confidence
    assert full > bare


def test_an_unknown_feature_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        confidence(["verb", "no such feature"])
