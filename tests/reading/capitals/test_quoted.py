"""What is read of a text in capitals holds in the text as it stands."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading import Engine, rules
from answerable.reading.encoder.learned import learned
from tests.gold.score import source

WIRE = (
    "SOLDIERS OF THE TARN BRIGADE KILLED THE TEACHER ANA VASTREK IN LIMA ON 3 MAY, HER BROTHER SAID TODAY.  "
    "THE THREE SOLDIERS WHO WERE ARRESTED WILL BE TRIED BY A MILITARY COURT. COLONEL JUAN ORVEK DENIED THE CHARGE."
)


@pytest.mark.parametrize("engine", [rules(), learned(rules())])
def test_every_quote_and_name_stands_in_the_text(engine: Engine) -> None:
    reading = engine.read(source("1989-06-15"), WIRE)
    assert reading.claims
    for span in reading.spans():
        assert span.holds_in(WIRE)
    for claim in reading.claims:
        assert claim.speaker.name.isupper() or claim.speaker.name in {"", "somebody unnamed"}
        assert all(each.value in WIRE for each in claim.arguments if each.role in {Role.VICTIM, Role.PERPETRATOR})
        assert claim.id == claim.remade().id


def test_what_will_be_has_not_happened() -> None:
    claims = learned(rules()).read(source("1989-06-15"), WIRE).claims
    assert [claim.modality for claim in claims if claim.kind == "trial"] == [Modality.PLANNED]
    killing = next(claim for claim in claims if claim.kind == "killing")
    victims = [each for each in killing.arguments if each.role is Role.VICTIM]
    assert [(each.value, each.name) for each in victims] == [("ANA VASTREK", True)]
