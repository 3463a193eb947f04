"""Which kind a happening is of, where its words alone leave that open."""

from __future__ import annotations

import pytest
from benchmarks.ours.source import source

from answerable.reading import rules
from answerable.reading.encoder.learned import learned


def test_a_death_of_blows_is_a_killing() -> None:
    text = "The court acquitted four wardens in the beating death of Ivo Tarn."
    kinds = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert kinds == {"acquittal", "killing"}


@pytest.mark.parametrize(
    "text", ["He was convicted over a Tarn Exchange bomb plan.", "She was jailed for a murder plan."]
)
def test_what_is_only_planned_is_a_plot(text: str) -> None:
    told = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert "plot" in told
    assert told.isdisjoint({"bombing", "killing"})


@pytest.mark.parametrize(
    ("text", "bombed"),
    [
        ("Oil has been leaking since a drilling rig blew up on 20 April, killing 11 workers.", False),
        ("Rebels blew up a bridge in Tarn on Monday.", True),
    ],
)
def test_what_blows_up_by_itself_is_no_bombing(text: str, *, bombed: bool) -> None:
    told = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert ("bombing" in told) is bombed


def test_who_is_thrown_to_the_ground_is_hurt() -> None:
    text = "Prosecutors have indicted a police officer for allegedly throwing a nurse to the ground and gagging her."
    kinds = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert "wounding" in kinds
    assert "killing" not in kinds


def test_who_is_found_not_guilty_is_not_convicted() -> None:
    text = "A border activist from Orsk was found not guilty of hiding migrants."
    kinds = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert "acquittal" in kinds
    assert "conviction" not in kinds


def test_no_prize_is_a_sentence() -> None:
    text = "Emil Tarn was last week awarded the Norland Cross for his acts of bravery."
    assert "sentence" not in {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ada Tarn was found not-guilty of murder.", {"acquittal", "killing"}),
        ("Both the prosecutor and the convicted appealed.", {"appeal"}),
        ("The court convicted Ada Tarn of theft, and the convicted man appealed.", {"conviction", "appeal"}),
    ],
)
def test_who_is_cleared_and_who_only_is_the_convict(text: str, kinds: set[str]) -> None:
    told = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert told == kinds
