"""Those whom the next sentence names of a party without names."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def _named(engine: Learned, text: str, kind: str) -> list[str]:
    claims = [claim for claim in engine.read(source("2020-06-15"), text).claims if claim.kind == kind]
    assert claims
    patients = {Role.RECIPIENT, Role.VICTIM}
    return [each.value for each in claims[0].arguments if each.role in patients and each.name]


@pytest.mark.parametrize(
    ("below", "named"),
    [
        ("They are Ana Tarn and Lev Brask.", ["Ana Tarn", "Lev Brask"]),
        ("They were identified as Ana Tarn, 35, and Lev Brask, 26, and were questioned.", ["Ana Tarn", "Lev Brask"]),
        ("The two were named as the lawyer Ana Tarn and a clerk, Lev Brask.", ["Ana Tarn", "Lev Brask"]),
        ("They include Ana Tarn, who was held in May.", ["Ana Tarn"]),
        ("Among those arrested was Ana Tarn, a friend of Lev Brask.", ["Ana Tarn"]),
        ("They are Ana Tarn, Lev Brask and Jon Orlik.", []),
        ("They are friends of Ana Tarn and Lev Brask.", []),
        ("They are represented by Ana Tarn and Lev Brask.", []),
        ("They are Ana Tarn's and Lev Brask's sons.", []),
        ("Among those killed was Ana Tarn.", []),
        ("It rained. They are Ana Tarn and Lev Brask.", []),
    ],
)
def test_they_are_those_told_of_right_before(engine: Learned, below: str, named: list[str]) -> None:
    assert _named(engine, f"Police arrested two students on Monday. {below}", "arrest") == named


def test_of_two_parties_neither_is_named(engine: Learned) -> None:
    text = "Police arrested two men and charged two women. They are Ana Tarn and Lisa Brask."
    assert _named(engine, text, "arrest") == []


def test_bodies_are_no_persons(engine: Learned) -> None:
    text = "Police raided nine groups on Monday. Among them are the Norland Council, Ana Tarn and Open Doors."
    assert _named(engine, text, "crackdown") == []
    text = "Police arrested nine men on Monday. They include Ana Tarn and the Norland Council."
    assert _named(engine, text, "arrest") == []


def test_of_two_sorts_of_people_some_are_named(engine: Learned) -> None:
    text = "Police detained several lawyers and clerks on Monday. They include Ana Tarn, a friend of Lev Brask."
    assert "Ana Tarn" in _named(engine, text, "arbitrary_detention")


def test_who_has_a_name_is_not_named_again(engine: Learned) -> None:
    assert _named(engine, "Police arrested Jon Orlik. They include Ana Tarn.", "arrest") == ["Jon Orlik"]
