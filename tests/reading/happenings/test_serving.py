from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading.happenings.serving import transfers
from tests.reading.sentence import claim_of, claims_of, shape_of, values


@pytest.mark.parametrize(
    "text",
    [
        "Peru transferred the convict Ilmar Tesk to Germany in March to serve the rest of his sentence there.",
        "Radek Holm was sent home to finish his nine-year term.",
        "Ilmar Tesk, who was moved to a jail in Germany to serve out his term, wept.",
        "The nurse Oda Ferrill was returned to her home country to serve her sentence.",
        "Convicted arsonist flown home to serve sentence",
    ],
)
def test_a_convict_is_sent_abroad(text: str) -> None:
    assert len(list(transfers(shape_of(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ilmar Tesk was transferred to Belmarsh prison to serve his sentence.",
        "Ilmar Tesk was sent back to jail to serve the rest of his sentence.",
        "Ilmar Tesk was moved to a prison in Sarde to serve his sentence.",
        "The ministry transferred Captain Luc Varn to Germany in June.",
        "Luc Varn was sent to Germany to serve as attaché.",
        "Ilmar Tesk asked to serve the rest of his sentence at home.",
        "Luc Varn was sent home, and Ilmar Tesk went to prison to serve his sentence.",
    ],
)
def test_others_are_not(text: str) -> None:
    assert list(transfers(shape_of(text))) == []


def test_who_sends_whom() -> None:
    claim = claim_of("Peru transferred Ilmar Tesk to Germany to serve his sentence.", "transfer_treaty")
    assert values(claim, Role.ACTOR) == ["Peru"]
    assert values(claim, Role.RECIPIENT) == ["Ilmar Tesk"]


def test_it_may_be_planned_or_refused() -> None:
    planned = claim_of("Ilmar Tesk will be transferred to Germany to serve his sentence.", "transfer_treaty")
    refused = claim_of("Peru refused to transfer Ilmar Tesk to Germany to serve his sentence.", "transfer_treaty")
    assert (planned.modality, refused.modality) == (Modality.PLANNED, Modality.DID_NOT_HAPPEN)


def test_a_town_is_no_other_country() -> None:
    assert "transfer_treaty" not in {
        claim.kind for claim in claims_of("Ilmar Tesk was transferred to Leeds to serve his sentence.")
    }
