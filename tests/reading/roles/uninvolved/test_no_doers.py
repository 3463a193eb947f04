"""Who stands near an act and did not do it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("The clerks had prior knowledge of the coup of July 2016.", "coup", Role.ACTOR),
        ("The paper claimed that the clerks had knowledge of the bombing.", "bombing", Role.PERPETRATOR),
    ],
)
def test_who_only_knew_of_it_did_not_do_it(engine: Engine, text: str, kind: str, role: Role) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    assert all(not values(each, role) for each in claims if each.kind == kind)


def test_those_whom_it_was_done_to_are_no_part_of_who_did_it(engine: Engine) -> None:
    text = "Tarn was found guilty of the killings by soldiers of ten villagers."
    killing = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "killing")
    assert values(killing, Role.PERPETRATOR) == ["soldiers"]
    assert values(killing, Role.VICTIM) == ["villagers"]


def test_who_did_a_deed_does_not_denounce_it(engine: Engine) -> None:
    text = "The murder of two clerks by guards of the camp was denounced on Monday."
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "condemnation"]
    assert all(not values(each, Role.ACTOR) for each in told)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("They met at the site of Bolivia's worst massacre of miners since the war.", []),
        ("It was Bolivia's massacre of miners.", ["Bolivia"]),
    ],
)
def test_a_land_where_nothing_worse_was_done_did_not_do_it(engine: Engine, text: str, doers: list[str]) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "mass_killing"]
    assert [values(each, Role.PERPETRATOR) for each in told] == [doers]
