from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.engines import default
from tests.gold.score import source


@pytest.mark.parametrize(
    "text",
    [
        "According to the witness, Piet Tarn ordered a guard to torture him.",
        "Piet Tarn told the men to shoot him.",
    ],
)
def test_who_orders_a_deed_does_not_suffer_it(text: str) -> None:
    told = [
        argument.value
        for claim in default().read(source("2015-06-15", "en"), text).claims
        for argument in claim.arguments
        if argument.role is Role.VICTIM
    ]
    assert told
    assert not [value for value in told if value.endswith("Tarn")]
