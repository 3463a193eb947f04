"""What steps of the law are for: of how many acts, against whom, and whether two are no one step."""

from __future__ import annotations

import pytest

from answerable.joining.facts.charges import charge_of
from tests.joining.made import Text, events_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("three counts of murder", 3),
        ("two counts of first-degree murder", 2),
        ("three Norland murders", 3),
        ("12 murders", 12),
        ("her murder", 1),
        ("murder", 0),
        ("the murders of four women in Orsk", 0),
        ("the 1994 murder of Lena Ost", 0),
        ("two years of torture", 0),
    ],
)
def test_of_how_many_acts_a_charge_is(words: str, number: int) -> None:
    assert charge_of(words).number == number


def test_whom_a_charge_names() -> None:
    assert charge_of("the murders of Lena Ost, Emil Tarn and Rafa Sol in Orsk").whom == {"ost", "tarn", "sol"}
    assert charge_of("the murder in Orsk").whom == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the murder of Lena Ost", "the murder of Emil Tarn", True),
        ("the murder of Lena Ost", "the murders of Emil Tarn and Lena Ost", False),
        ("three counts of murder", "eight murders", True),
        ("three counts of murder", "the murder of Lena Ost", True),
        ("her murder", "the murder of Lena Ost", False),
        ("murder", "the murder of Lena Ost", False),
        ("theft", "the murder of Lena Ost", True),
        ("the bombing of the mill", "the murder of Lena Ost", False),
        ("spreading false news", "defamation of the president", False),
    ],
)
def test_when_words_rule_out_that_two_are_one_charge(one: str, other: str, apart: bool) -> None:
    assert charge_of(one).is_another(charge_of(other)) is apart
    assert charge_of(other).is_another(charge_of(one)) is apart


def _charged(*charges: str, time: str = "") -> list[int]:
    """How many claims each event holds that a text makes of one person's charges."""
    told = " ".join(f"Prosecutors charged Doro Malk with {each}{time}." for each in charges)
    made = Text("s-1", told, published="2003-05-01")
    for n, each in enumerate(charges, 1):
        when = ("in May 2002#" + str(n), "2002-05") if time else None
        made.claim("charge", f"charged#{n}", recipient=f"Doro Malk#{n}", charge=each, time=when)
    return sorted(len(event.claims) for event in events_of(made))


def test_undated_charges_against_one_person_for_other_victims_are_two() -> None:
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn") == [1, 1]
    assert _charged("the murder of Lena Ost", "the killing of Ost") == [2]
    assert _charged("the murder of Lena Ost", "the murders of Lena Ost and Emil Tarn") == [2]


def test_a_charge_of_one_kind_ties_no_two_that_are_for_others() -> None:
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn", "a murder") == [1, 1, 1]


def test_what_names_both_ties_them() -> None:
    both = "the murders of Lena Ost and Emil Tarn"
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn", both) == [3]


def test_charges_of_one_month_are_as_their_times_say() -> None:
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn", time=" in May 2002") == [2]


def _killings(text: str, *claims: tuple[str, str]) -> list[list[str]]:
    made = Text("s-1", text, published="2003-05-01")
    said = {}
    for n, (word, victim) in enumerate(claims, 1):
        claim = made.claim("killing", word, perpetrator=f"Doro Malk#{n}", victim=(victim,) if victim else ())
        said[claim.id] = word
    return sorted(sorted(said[claim] for claim in event.claims) for event in events_of(made))


def test_several_counts_of_murder_are_no_one_persons_murder() -> None:
    text = "Doro Malk was tried for the murder of Lena Ost. Doro Malk was charged with {} of murder."
    claims = ("murder", "Lena Ost"), ("murder#2", "")
    assert _killings(text.format("three counts"), *claims) == [["murder"], ["murder#2"]]
    assert _killings(text.format("the crime"), *claims) == [["murder", "murder#2"]]


def test_her_murder_is_not_hers_who_is_named_later() -> None:
    later = "Doro Malk was charged with her murder. Doro Malk was tried for the murder of Lena Ost."
    before = "Doro Malk was tried for the murder of Lena Ost. Doro Malk was charged with her murder."
    assert _killings(later, ("murder", ""), ("murder#2", "Lena Ost")) == [["murder"], ["murder#2"]]
    assert _killings(before, ("murder", "Lena Ost"), ("murder#2", "")) == [["murder", "murder#2"]]
