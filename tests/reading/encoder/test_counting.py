"""Which numbers count a happening, as the network hears it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "kind", "counts"),
    [
        ("Police say nearly 90 others were wounded on Wednesday.", "wounding", ["~90 wounded"]),
        ("Seven militants were reported captured on Tuesday near Karsa.", "arrest", ["7 arrested"]),
        ("About 7,000 Tarn supporters have held a rally in Karsa.", "protest", ["~7000 supporters"]),
        ("Three young workers were sentenced to two years for taking part in a strike.", "labour_strike", []),
        (
            "Three people were killed and hundreds of others, including 15 guards, injured in a clash.",
            "wounding",
            ["200.. wounded"],
        ),
        ("My brother was killed by two herdsmen.", "killing", []),
    ],
)
def test_a_number_counts_those_who_undergo_it(text: str, kind: str, counts: list[str]) -> None:
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    assert values(next(claim for claim in found if claim.kind == kind), Role.COUNT) == counts
