from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claims_of, values


@pytest.mark.parametrize(
    ("text", "punished"),
    [
        (
            "A court sentenced Emil Tarn to death and Ana Venn to twenty-five years for murder.",
            {("Emil Tarn", "death"), ("Ana Venn", "P25Y")},
        ),
        (
            "A court sentenced Emil Tarn to ten years, Ana Venn to life and two clerks to five years on Monday.",
            {("Emil Tarn", "P10Y"), ("Ana Venn", "life"), ("clerks", "P5Y")},
        ),
        (
            "Emil Tarn was sentenced to ten years and Ana Venn to life for murder.",
            {("Emil Tarn", "P10Y"), ("Ana Venn", "life")},
        ),
        ("A court sentenced Emil Tarn to ten years and a fine of 5,000 euros.", {("Emil Tarn", "P10Y")}),
        ("A court sentenced Emil Tarn to ten years and Ana Venn went to Orvel.", {("Emil Tarn", "P10Y")}),
    ],
)
def test_each_has_his_own_punishment(text: str, punished: set[tuple[str, str]]) -> None:
    claims = [claim for claim in claims_of(text) if claim.kind == "sentence"]
    told = [(values(claim, Role.RECIPIENT), values(claim, Role.TERM)) for claim in claims]
    assert {(who, term) for whos, terms in told for who in whos for term in terms} == punished
    assert len(told) == len(punished)
