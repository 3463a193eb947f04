"""Acquittals of who was convicted before, in one sentence."""

from __future__ import annotations

import pytest

from answerable.reading import engines
from answerable.reading.official import read_by
from tests.gold.score import source


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court sentenced Orin Vash to three years in 2004 but later acquitted him of all charges.", True),
        ("Orin Vash was convicted of fraud in 2004 and subsequently acquitted.", True),
        ("Orin Vash was convicted of fraud but acquitted of murder.", False),
        ("Orin Vash was convicted of fraud in 2004, and Ana Velin was later acquitted.", False),
    ],
)
def test_a_later_acquittal_undoes_a_conviction(text: str, told: bool) -> None:
    claims = read_by(engines.make("encoder"), source("2020-06-15"), text).claims
    assert any(claim.kind == "conviction_overturned" for claim in claims) is told
    assert any(claim.kind == "acquittal" for claim in claims) is not told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Court of Appeal in Orsk has cleared Ivo Tarn of murder charges. Tarn was convicted in 1959.", True),
        ("Tarn was convicted of murder in 1959. The Court of Appeal acquitted Ivo Tarn in 2007.", True),
        ("Tarn was convicted of murder in 1959. The district court acquitted Tarn of theft in 2007.", False),
        ("Tarn was convicted of murder in 1959. The Court of Appeal acquitted Ana Velin in 2007.", False),
        ("The Court of Appeal acquitted Tarn of theft in 2007. Tarn was later convicted of murder.", False),
        ("On appeal the High Court acquitted Ivo Tarn, who had served ten months in prison.", True),
        ("Tarn was jailed for theft in 1959. On appeal the High Court acquitted Ivo Tarn of fraud.", False),
        ("Tarn was convicted of murder. The Court of Appeal upheld it and acquitted Tarn of theft.", False),
    ],
)
def test_an_acquittal_on_appeal_undoes_the_conviction(text: str, told: bool) -> None:
    claims = read_by(engines.make("encoder"), source("2020-06-15"), text).claims
    assert any(claim.kind == "conviction_overturned" for claim in claims) is told
    assert any(claim.kind == "acquittal" for claim in claims) is not told
