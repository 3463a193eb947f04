"""Whom prose says that a maker of lists listed. The texts and the people are invented."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.model.source import Document
from answerable.reading import rules
from answerable.reading.official import read_by
from answerable.sources import read


def _listed(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Of each claim of a measure its kind, who took it and whom it is against."""
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    reading = read_by(rules(), source, plain)
    assert all(span.holds_in(plain) for span in reading.spans())
    return [
        (
            claim.kind,
            next((each.value for each in claim.arguments if each.role is Role.ACTOR), ""),
            tuple(each.value for each in claim.arguments if each.role is Role.RECIPIENT),
        )
        for claim in reading.claims
        if claim.kind in ("designation", "sanction")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Council listed Zoran Exemplar and Mira Testova.",
        "The Council has also listed Zoran Exemplar, head of the Testville prison, and Mira Testova, his deputy.",
        "Mr Zoran Exemplar and Mira Testova were listed by the Council.",
    ],
)
def test_each_whom_a_maker_of_lists_lists_is_listed(text: str) -> None:
    assert _listed(text) == [
        ("designation", "Council", ("Zoran Exemplar",)),
        ("designation", "Council", ("Mira Testova",)),
    ]


def test_a_measure_against_several_is_one_against_each() -> None:
    assert _listed("The European Union imposed sanctions on Zoran Exemplar and Mira Testova.") == [
        ("sanction", "European Union", ("Zoran Exemplar",)),
        ("sanction", "European Union", ("Mira Testova",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The European Union imposed sanctions on Iran and Syria.",
        "The bishop imposed sanctions on Zoran Exemplar and Mira Testova.",
    ],
)
def test_what_is_on_states_or_by_others_is_one_measure(text: str) -> None:
    assert len(_listed(text)) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The EU lists Zoran Exemplar as a member of the guard.",
        "The EU listed Exemplar's reasons.",
        "The exchange listed Testoil Group.",
        "Zoran Exemplar was listed by the newspaper.",
    ],
)
def test_listing_in_another_sense_lists_nobody(text: str) -> None:
    assert _listed(text) == []
