"""What is called off did not happen; what came about beside it did."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    "text",
    [
        "A deal was reached on Monday after the union called off the strike.",
        "The strike was called off on Monday after a deal was reached.",
    ],
)
def test_a_deal_is_reached_where_a_strike_is_called_off(text: str, engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source("2019-06-15"), text).claims:
        for claim in claims:
            happened = claim.kind == "agreement"
            assert claim.modality is (Modality.HAPPENED if happened else Modality.DID_NOT_HAPPEN)


@pytest.mark.parametrize("text", ["No deal was reached on Monday.", "The government called off talks with the rebels."])
def test_what_did_not_come_about_did_not_happen(text: str, engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source("2019-06-15"), text).claims:
        assert all(claim.modality is Modality.DID_NOT_HAPPEN for claim in claims)
