"""Times of what somebody was, or of the war in which he did it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Orin Vash, mayor of Ket from 1990 to 1997, was convicted of murder.", "conviction", []),
        ("Orin Vash, who comes from Ket, was convicted of murder in 1997.", "conviction", ["1997"]),
        ("In Ket, from 1990 to 1997, guards tortured prisoners.", "torture", ["1990/1997"]),
        ("Orin Vash was sentenced to death for crimes against humanity during the war in 1971.", "sentence", []),
        ("Orin Vash was sentenced to death for crimes against humanity in 1971.", "sentence", ["1971"]),
    ],
)
def test_years_of_an_office_and_of_a_war_date_no_judgment(text: str, kind: str, expected: list[str]) -> None:
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    told = [claim for claim in found if claim.kind == kind]
    assert [value for claim in told for value in values(claim, Role.TIME)] == expected
