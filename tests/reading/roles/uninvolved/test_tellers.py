from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.engines import default
from tests.gold.score import source


def takers(text: str) -> set[str]:
    """Who takes a step in court."""
    return {
        argument.value
        for claim in default().read(source("2015-06-15", "en"), text).claims
        if claim.kind in {"trial", "conviction"}
        for argument in claim.arguments
        if argument.role is Role.ACTOR
    }


@pytest.mark.parametrize("pleaded", ["pleaded", "pled"])
def test_who_announces_a_plea_has_not_pleaded(pleaded: str) -> None:
    text = f"Attorney General Piet Orr and U.S. Attorney Bo Lind announced that Rolf Tarn {pleaded} guilty to murder."
    assert takers(text).isdisjoint({"Piet Orr", "Bo Lind"})


def test_who_announces_what_it_did_has_done_it() -> None:
    assert takers("The High Court announced that it had convicted Rolf Tarn of murder.")


def test_the_judge_before_whom_it_is_brings_no_charge() -> None:
    text = "A former guard pleaded guilty today before Magistrate Judge Piet B. Orr to two charges of assault."
    told = [
        argument.value
        for claim in default().read(source("2015-06-15", "en"), text).claims
        if claim.kind == "charge"
        for argument in claim.arguments
        if argument.role in {Role.ACTOR, Role.RECIPIENT}
    ]
    assert "former guard" in told
    assert not [value for value in told if value.endswith("Orr")]


def test_a_sentence_in_which_no_verb_stands_is_read() -> None:
    assert not takers("Image : Norland journalists Ada Venn and Bo Lind await sentencing in Velin on February 18.")


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor presented an indictment to the Federal Court.",
        "The prosecutor filed an indictment with the High Court.",
    ],
)
def test_the_court_to_which_charges_are_brought_is_no_side_of_them(text: str) -> None:
    claims = default().read(source("2015-06-15", "en"), text).claims
    told = [each.value for claim in claims for each in claim.arguments if each.role in {Role.ACTOR, Role.RECIPIENT}]
    assert told == ["prosecutor"]
