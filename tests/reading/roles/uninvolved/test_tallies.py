"""Whom the number of a happening counts."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "kind", "counts"),
    [
        ("Two guards and the cook on duty beat and dragged her to another cell.", "wounding", []),
        ("The panel found that three men allegedly involved in the murder of a baker had fled.", "killing", []),
        ("The baker received 17 stab wounds.", "wounding", []),
        ("There have been nearly a dozen massacres in the valley.", "mass_killing", []),
        ("Two guards wounded five bakers in Karsa.", "wounding", ["5 wounded"]),
        ("Three men were murdered in Karsa.", "killing", ["3 killed"]),
        ("Teachers say 2 of 17 abductees freed in Karsa.", "release", ["2 released"]),
        ("Teachers say 2 of 17 abductees freed in Karsa.", "abduction", ["17 abducted"]),
        ("Two of the 17 bakers who were kidnapped on Friday have been freed.", "abduction", ["17 abducted"]),
        ("Two of the 17 bakers who were kidnapped on Friday have been freed.", "release", ["2 released"]),
        ("Among those killed were three bakers.", "killing", ["3.. killed"]),
        ("The dead included two soldiers and a nurse.", "death", ["2.. dead"]),
        ("Police arrested four men over the murder of two bakers.", "killing", ["2 killed"]),
        ("Police foiled two plots to kill the mayor.", "killing", []),
        ("Police foiled two plots to kill the mayor.", "plot", ["2 plots"]),
        ("The agency says that 15 of those arrested are implicated in murders.", "killing", []),
        ("The agency says that 15 of those arrested are implicated in murders.", "arrest", ["15 arrested"]),
        ("Ivo Tarn is serving time for attacks on two other women in the park.", "imprisonment", []),
    ],
)
def test_those_who_undergo_it_are_counted(text: str, kind: str, counts: list[str]) -> None:
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    assert [values(claim, Role.COUNT) for claim in found if claim.kind == kind] == [counts]
