"""What storms and floods destroy is nobody's act."""

from __future__ import annotations

import pytest

from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of

KIND = "property_destruction"


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Floods tore through Ostrel on Monday. Many houses were destroyed.", False),
        ("Winds of 140 km/h brought down trees and destroyed homes in Ostrel.", False),
        ("Soldiers destroyed 200 houses in Ostrel on Monday.", True),
        ("After the storm, soldiers destroyed ten shops.", True),
    ],
)
def test_only_people_destroy(text: str, act: bool, engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source("2019-06-15"), text).claims:
        assert (KIND in {claim.kind for claim in claims}) is act
