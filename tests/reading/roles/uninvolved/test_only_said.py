from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Modality, Role
from answerable.model.source import Document
from answerable.reading.engines import default
from answerable.reading.official import read_by
from answerable.sources import read


def told(sentence: str) -> list[Claim]:
    """The claims of a sentence."""
    source, text = read(Document(location="a.txt", data=sentence.encode(), media_type="text/plain"))
    return list(read_by(default(), source, text).claims)


@pytest.mark.parametrize(
    ("sentence", "doer", "modality"),
    [
        ("Ana Tarn was killed on 3 May 2019, allegedly by police.", "police", Modality.ALLEGED),
        ("The journalist was shot dead, reportedly by soldiers.", "soldiers", Modality.ALLEGED),
        ("The teacher was abducted in May, ostensibly by soldiers.", "soldiers", Modality.POSSIBLE),
    ],
)
def test_who_is_only_said_to_have_done_it_stands_in_a_claim_of_its_own(
    sentence: str, doer: str, modality: Modality
) -> None:
    said, sure = sorted(told(sentence), key=lambda claim: claim.modality is Modality.HAPPENED)
    assert (sure.modality, sure.argument(Role.PERPETRATOR)) == (Modality.HAPPENED, None)
    assert sure.argument(Role.VICTIM) == said.argument(Role.VICTIM)
    whom = said.argument(Role.PERPETRATOR)
    assert whom is not None
    assert (said.modality, said.trigger, whom.value) == (modality, sure.trigger, doer)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Ana Tarn was killed on 3 May 2019 by police.", Modality.HAPPENED),
        ("Ana Tarn was allegedly killed by police.", Modality.ALLEGED),
        ("Ana Tarn was reportedly killed, allegedly by police.", Modality.ALLEGED),
    ],
)
def test_any_other_claim_is_one(sentence: str, modality: Modality) -> None:
    [claim] = told(sentence)
    assert claim.modality is modality
    assert claim.argument(Role.PERPETRATOR) is not None
