"""Whom a court orders to pay compensation pays it, and the court does not."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading import engines
from answerable.reading.official import read_by
from tests.gold.score import source


@pytest.mark.parametrize(
    ("text", "payer", "paid"),
    [
        (
            "The High Court of Orsk ordered the mayor to pay the victims 2,000 euros in compensation.",
            "mayor",
            "victims",
        ),
        ("A warden was ordered to pay 2,000 euros in damages by the High Court of Orsk.", "warden", ""),
        ("A clerk was jailed, while a warden was fined and ordered to pay 2,000 euros in damages.", "", ""),
        ("The High Court of Orsk awarded Ada Tarn 2,000 euros in damages.", "High Court of Orsk", "Ada Tarn"),
    ],
)
def test_who_pays_and_who_is_paid(text: str, payer: str, paid: str) -> None:
    claims = read_by(engines.make("encoder"), source("2020-06-15", "en"), text).claims
    told = [each for each in claims if each.kind == "compensation"]
    assert told
    assert all(each.modality is Modality.HAPPENED for each in told)
    assert {one.value for each in told for one in each.arguments if one.role is Role.ACTOR} <= {payer}
    assert {one.value for each in told for one in each.arguments if one.role is Role.RECIPIENT} <= {paid}


def test_what_a_court_may_order_is_not_awarded() -> None:
    text = "The High Court could order the mayor to pay the victims 2,000 euros in compensation."
    claims = read_by(engines.make("encoder"), source("2020-06-15", "en"), text).claims
    assert all(each.modality is not Modality.HAPPENED for each in claims if each.kind == "compensation")
