from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.model.when import Basis
from tests.reading.sentence import claims_of

FIRST = "A court convicted Emil Tarn of murder on 31 January 2001."


def last(text: str, kind: str) -> Claim:
    return [claim for claim in claims_of(text, "2001-02-01") if claim.kind == kind][-1]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("The court sentenced him to life in prison.", "sentence"),
        ("It sentenced Tarn to life in prison.", "sentence"),
        ("The judges acquitted Piet Venn.", "acquittal"),
        ("The court sentenced him to life in prison. The court acquitted Piet Venn.", "acquittal"),
        ("It sentenced him to life in prison. The court acquitted Piet Venn.", "acquittal"),
        ("The court rose at noon. It acquitted Piet Venn.", "acquittal"),
    ],
)
def test_a_verdict_and_what_goes_with_it_are_of_one_day(more: str, kind: str) -> None:
    text = f"{FIRST} {more}"
    day = last(text, kind).argument(Role.TIME)
    assert day is not None
    assert (day.value, day.basis) == ("2001-01-31", Basis.INFERRED)
    assert day.span.quote == "31 January 2001"
    assert day.span.holds_in(text)


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("The court had acquitted Piet Venn.", "acquittal"),
        ("The court will sentence Tarn to life in prison.", "sentence"),
        ("The court later sentenced Tarn to life in prison.", "sentence"),
        ("A tribunal in Orsk acquitted Piet Venn.", "acquittal"),
        ("Police arrested Piet Venn.", "arrest"),
        ("Witnesses wept. The court acquitted Piet Venn.", "acquittal"),
        ("The court opened the trial of Piet Venn.", "trial"),
    ],
)
def test_what_is_of_another_time_or_by_others_stays_undated(more: str, kind: str) -> None:
    assert last(f"{FIRST} {more}", kind).argument(Role.TIME) is None


def test_a_new_paragraph_starts_afresh() -> None:
    text = f"{FIRST}\n\nThe court acquitted Piet Venn."
    assert last(text, "acquittal").argument(Role.TIME) is None


def test_a_month_is_no_day_to_take_over() -> None:
    text = "A court convicted Emil Tarn of murder in January 2001. The court acquitted Piet Venn."
    assert last(text, "acquittal").argument(Role.TIME) is None


def test_verbs_joined_by_and() -> None:
    text = "A court convicted Emil Tarn of murder on 31 January 2001 and sentenced him to life in prison."
    day = last(text, "sentence").argument(Role.TIME)
    assert day is not None
    assert day.value == "2001-01-31"
    text = "Velia recalled its ambassador from Orsk on 31 January 2001 and expelled four diplomats."
    day = last(text, "expulsion").argument(Role.TIME)
    assert day is not None
    assert day.basis == Basis.INFERRED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrested Emil Tarn on 30 January 2001 and charged him with murder.", "charge"),
        ("A court convicted Emil Tarn on 30 January 2001 and then sentenced him to life in prison.", "sentence"),
    ],
)
def test_steps_that_take_their_time(text: str, kind: str) -> None:
    assert last(text, kind).argument(Role.TIME) is None
