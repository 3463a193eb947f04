"""What crashes, falls or burns in a text that tells of an attack on the same thing had no accident."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot down a helicopter on Monday. The helicopter crashed near Sarde, killing four soldiers.",
        "A bomb destroyed Flight 210 over Sarde on 3 May 2019. The jet crashed into a field near Karsa.",
        "A jet fell on the town of Sarde on 3 May 2019. The cause was not known.",
    ],
)
def test_what_was_attacked_had_no_accident(engine: Learned, text: str) -> None:
    assert "accident" not in {claim.kind for claim in claims_of(text)}
    assert "accident" not in {claim.kind for claim in engine.read(source("2020-06-15"), text).claims}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb destroyed Flight 210 over Sarde on 3 May 2019. Flight 77 crashed near Karsa in 2018.",
        "The bus crashed near Sarde on Monday, killing nine. Gunmen attacked a hotel in Karsa.",
        "Rebels attacked a bus on Monday. A bus was in an accident near Sarde on Friday.",
        "Two trains collided near Sarde on Monday.",
    ],
)
def test_an_accident_of_another_thing_stays_one(engine: Learned, text: str) -> None:
    assert "accident" in {claim.kind for claim in engine.read(source("2020-06-15"), text).claims}


def test_what_explodes_in_a_text_of_a_bombing_was_bombed(engine: Learned) -> None:
    text = (
        "Prosecutors accuse them of the murder of 120 people who died when Flight 210 exploded over Sarde on 3 May "
        "2019. The bomb was hidden in a radio. The bombing was the worst in the country."
    )
    exploded = [each for each in engine.read(source("2020-06-15"), text).claims if each.trigger.quote == "exploded"]
    assert [(each.kind, values(each, Role.VICTIM)) for each in exploded] == [("bombing", ["Flight 210"])]
