"""Which kind a happening is of, where its words alone leave that open."""

from __future__ import annotations

from benchmarks.ours.source import source

from answerable.reading import rules
from answerable.reading.encoder.learned import learned


def test_a_death_of_blows_is_a_killing() -> None:
    text = "The court acquitted four wardens in the beating death of Ivo Tarn."
    kinds = {each.kind for each in learned(rules()).read(source("2021-03-05"), text).claims}
    assert kinds == {"acquittal", "killing"}


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
