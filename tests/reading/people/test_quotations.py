"""Who speaks a paragraph that is all quotation and names nobody."""

from __future__ import annotations

import pytest

from tests.reading.sentence import claims_of

_BEFORE = "“The curfew helped nobody,” Mara Venn said.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{_BEFORE}“Soldiers arrested Emil Tarn on Friday.”\n\n“We wait for him,” Venn said.", "Mara Venn"),
        (f"{_BEFORE}“Soldiers arrested Emil Tarn on Friday.”\n\n“We wait for him,” she added.", "Mara Venn"),
        (f"{_BEFORE}“We wait for all of them.”\n\n“Soldiers arrested Emil Tarn on Friday.”", "Mara Venn"),
        (f"{_BEFORE}“Soldiers arrested Emil Tarn on Friday. We wait.\n\n“We are tired.”", "Mara Venn"),
        (f"{_BEFORE}“Soldiers arrested Emil Tarn on Friday.”\n\nOsk Ruhn said that he hoped for more.", ""),
        (f"{_BEFORE}The market was full.\n\n“Soldiers arrested Emil Tarn on Friday.”", ""),
        (f"{_BEFORE}‘Soldiers arrested Emil Tarn on Friday’\n\nThe market was full.", ""),
        ("A guard told us “wait outside”, Venn said.\n\n“Soldiers arrested Emil Tarn on Friday.”", "Venn"),
    ],
)
def test_it_goes_on_with_whom_the_one_before_names(text: str, speaker: str) -> None:
    (arrest,) = [claim for claim in claims_of(text) if claim.kind == "arrest"]
    assert arrest.speaker.name == speaker
