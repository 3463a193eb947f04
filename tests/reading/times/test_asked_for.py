"""A weekday on which somebody asked for something is no day of what is asked for."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values

DAY = "2019-06-15"


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    "text",
    [
        "Governor Lann had asked for his resignation Monday night, an aide said.",
        "Governor Lann had asked the minister to resign Monday night, an aide said.",
        "The union called on Friday for the minister to resign.",
    ],
)
def test_the_day_of_the_asking_is_none_of_what_is_asked_for(text: str, engine: Learned) -> None:
    for claims in claims_of(text, DAY), engine.read(source(DAY), text).claims:
        asked = [each for each in claims if each.kind == "resignation"]
        assert all(each.modality is Modality.CALLED_FOR and not values(each, Role.TIME) for each in asked)
    assert asked


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The party urged its followers to demonstrate by Friday.", "2019-06-21"),
        ("The party urged its followers to demonstrate on Friday.", "2019-06-21"),
    ],
)
def test_a_day_behind_what_is_asked_for_lies_ahead(text: str, day: str, engine: Learned) -> None:
    (claim,) = engine.read(source(DAY), text).claims
    assert claim.modality is Modality.CALLED_FOR
    assert values(claim, Role.TIME) == [day]
