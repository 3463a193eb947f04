from __future__ import annotations

from pathlib import Path

from benchmarks.across import given
from benchmarks.data.dossiers import load, parse

FOLDER = Path(__file__).parents[2] / "benchmarks" / "same_gold"


def test_hardly_a_near_miss_is_joined() -> None:
    found = [given(dossier) for dossier in load(FOLDER)]
    assert len(found) == 24
    assert sum(len(each.wrong) for each in found) <= 1
    assert sum(len(each.right) for each in found) >= 80


def test_a_noun_that_fits_two_dated_acts_is_joined_with_neither() -> None:
    told = (
        "--- 1983-02-02 | Echo | news\nBlast\nA [bomb|a1] tore open the coaster Skua [on Tuesday|a1.on=1983-02-01].\n"
    )
    other = "--- 1985-02-02 | Echo | news\nBlast\nA [bomb|a2] sank the coaster Skua [on Friday|a2.on=1985-02-01].\n"
    noun = "--- 1991-08-08 | Strait | news\nStone\nThey recalled the [bombing|a1] of the Skua.\n"
    assert not given(parse("two", f"{told}{other}{noun}\n===\na1 bombing\na2 bombing\n")).joined
