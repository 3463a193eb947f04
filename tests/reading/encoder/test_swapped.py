"""Whom a swap of prisoners frees."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Ana Tarn landed in Norland on Friday in a prisoner swap.", ["Ana Tarn"]),
        ("Ana Tarn and Lev Brask came home on Friday in a prisoner exchange.", ["Ana Tarn", "Lev Brask"]),
        ("Ana Tarn returned home on Friday as part of a prisoner exchange.", ["Ana Tarn"]),
        ("Ana Tarn was included in a prisoner swap on Friday.", ["Ana Tarn"]),
        ("Norland and Velia exchanged Ana Tarn for Lev Brask.", ["Ana Tarn", "Lev Brask"]),
        ("Lev Brask was handed over to Velia in exchange for Ana Tarn.", ["Lev Brask", "Ana Tarn"]),
        ("He spoke of the player Ana Tarn, who was exchanged for the dealer Lev Brask.", ["Ana Tarn", "Lev Brask"]),
        ("Norland freed Ana Tarn in exchange for the bodies of two soldiers.", ["Ana Tarn"]),
        ("Ana Tarn flew home on Friday in exchange for Lev Brask.", ["Ana Tarn", "Lev Brask"]),
        ("The attaché was sent home in return for a jailed banker.", ["attaché", "jailed banker"]),
        ("Ana Tarn will return home in a prisoner swap.", []),
        ("The war ended on Friday in a prisoner swap.", []),
    ],
)
def test_who_comes_home_in_a_swap_and_for_whom(engine: Learned, text: str, freed: list[str]) -> None:
    claims = [each for each in engine.read(source("2020-06-15"), text).claims if each.kind == "prisoner_swap"]
    found = {one.value: None for each in claims for one in each.arguments if one.role is Role.RECIPIENT}
    assert list(found) == freed


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Ana Tarn and Lev Brask walked separately out of prisons outside Velia.", ["Ana Tarn", "Lev Brask"]),
        ("Ana Tarn left jail on Friday.", ["Ana Tarn"]),
        ("The court freed Ana Tarn on Friday.", ["Ana Tarn"]),
    ],
)
def test_who_leaves_a_prison_is_freed_and_frees_nobody(engine: Learned, text: str, freed: list[str]) -> None:
    claims = [each for each in engine.read(source("2020-06-15"), text).claims if each.kind == "release"]
    assert [one.value for each in claims for one in each.arguments if one.role is Role.RECIPIENT] == freed
    assert not any(one.role is Role.ACTOR and one.name for each in claims for one in each.arguments)
