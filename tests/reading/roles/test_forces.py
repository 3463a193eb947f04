from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.reading import engines
from answerable.reading.roles.forces import is_of_a_force
from tests.gold.score import source
from tests.reading.sentence import claim_of, shape_of, values


def heard(text: str) -> dict[str, Claim]:
    """The claims of the learned engine by kind."""
    return {claim.kind: claim for claim in engines.make("encoder").read(source("2020-06-15"), text).claims}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine people were killed in a US operation.", []),
        ("Nine people were killed in a Norland army operation.", []),
        ("Emil Tarn was killed in a United States counterterrorism operation in Karsa.", ["Karsa"]),
        ("Two men were killed in a Norland prison.", ["Norland prison"]),
        ("Ten civilians were killed in the Karsa bombing.", ["Karsa"]),
    ],
)
def test_whose_operation_it_is_is_no_place(text: str, places: list[str]) -> None:
    assert values(heard(text)["killing"], Role.PLACE) == places


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Emil Tarn was killed in a US drone strike.", ["US"]),
        ("Four civilians were killed in Russian air strikes on Monday.", ["Russian"]),
        ("Four civilians were killed in air strikes on Monday.", []),
        ("Four civilians were killed in the Karsa air strikes.", []),
    ],
)
def test_whose_air_strike_it_is(text: str, doers: list[str]) -> None:
    assert values(heard(text)["air_strike"], Role.PERPETRATOR) == doers


def test_the_rules_know_whose_air_strike_it_is() -> None:
    claim = claim_of("A US drone strike hit the village of Ombra.", "air_strike")
    assert values(claim, Role.PERPETRATOR) == ["US"]


def test_a_place_that_ends_its_sentence_is_of_no_force() -> None:
    shape = shape_of("Soldiers killed two men by the US,")
    end = len(shape.words)
    assert not any(is_of_a_force(shape, first, last) for first in range(end) for last in range(first, end + 1))


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Nine people died in a rebel attack near Karsa.", "armed_attack", ["rebel"]),
        ("They were killed in an insurgent attack on Monday.", "armed_attack", ["insurgent"]),
        ("He was held in an army crackdown on students.", "crackdown", ["army"]),
        ("Nine people died in a school attack near Karsa.", "armed_attack", []),
        ("Norland began a military offensive on Monday.", "armed_attack", ["Norland"]),
    ],
)
def test_whose_attack_it_is(text: str, kind: str, doers: list[str]) -> None:
    claim = next(each for each in engines.make("rules").read(source("2020-06-15"), text).claims if each.kind == kind)
    assert values(claim, Role.PERPETRATOR) == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Critics spoke of the Russian invasion of Ukraine.", ["Russian"]),
        ("Critics spoke of the invasion of Ukraine.", []),
    ],
)
def test_whose_invasion_it_is(text: str, doers: list[str]) -> None:
    assert values(heard(text)["invasion"], Role.PERPETRATOR) == doers


@pytest.mark.parametrize(
    ("text", "doers", "means"),
    [
        ("Two clerks were killed by a UNITA car bomb.", ["UNITA"], ["car bomb"]),
        ("Two clerks were killed by rebel mortar fire.", ["rebel"], ["mortar fire"]),
        ("An army bullet killed two clerks.", ["army"], ["bullet"]),
        ("Two clerks were killed by Israeli fire.", ["Israeli"], ["fire"]),
        ("Two clerks were killed by an Israeli bomb.", [], ["Israeli bomb"]),
        ("Two clerks were killed by a roadside bomb.", [], ["roadside bomb"]),
    ],
)
def test_whose_weapon_it_is(text: str, doers: list[str], means: list[str]) -> None:
    claim = next(each for each in heard(text).values() if each.kind == "killing")
    assert values(claim, Role.PERPETRATOR) == doers
    assert values(claim, Role.INSTRUMENT) == means
