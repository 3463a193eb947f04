from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claims_of, values


def test_an_article_that_advocates_strikes_is_a_threat_of_its_publisher() -> None:
    text = (
        "On July 27, the Sarde news agency published an article advocating military strikes against the exiles abroad."
    )
    (claim,) = [c for c in claims_of(text, "2022-08") if c.kind == "threat"]
    assert claim.trigger.quote == "advocating military strikes"
    assert claim.modality.value == "happened"
    assert values(claim, Role.PERPETRATOR) == ["Sarde news agency"]
    assert values(claim, Role.TIME) == ["2022-07-27"]
    assert values(claim, Role.VICTIM) == ["exiles"]


def test_a_person_who_advocates_violence() -> None:
    (claim,) = [c for c in claims_of("The cleric Omar Tarn advocated the killing of writers.") if c.kind == "threat"]
    assert values(claim, Role.PERPETRATOR) == ["Omar Tarn"]


@pytest.mark.parametrize(
    "text",
    [
        "The union urged strikes in May.",
        "The article advocated reform.",
        "The party never advocated the killing of writers.",
    ],
)
def test_what_calls_for_no_violence(text: str) -> None:
    assert [c for c in claims_of(text) if c.kind == "threat"] == []
