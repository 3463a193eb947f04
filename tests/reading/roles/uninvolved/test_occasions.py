"""Who only stands in a clause beside what a noun tells."""

from __future__ import annotations

import pytest

from answerable.model.claim import WHO
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("At the time of the mass killings the accused held the post of clerk.", "mass_killing", set()),
        ("At the time of the killings Bo Malk commanded the camp.", "killing", set()),
        ("During the mass executions Malk was deputy prosecutor.", "mass_killing", set()),
        ("Before Venn’s murder, Norland was a quiet land.", "killing", {"Venn"}),
        ("During the raid Malk was hurt.", "armed_attack", {"Malk"}),
        ("The Tarn Party won, despite many abstentions and allegations of vote-rigging.", "fraud", set()),
        ("The party won amid allegations of ballot-stuffing.", "fraud", set()),
        ("Malk was convicted of spreading reports of torture.", "torture", set()),
    ],
)
def test_who_was_something_when_others_did_it_has_no_part_in_it(
    engine: Learned, text: str, kind: str, sides: set[str]
) -> None:
    claim = next(each for each in engine.read(source("2020-06-15"), text).claims if each.kind == kind)
    assert {each.value for each in claim.arguments if each.role in WHO} == sides
