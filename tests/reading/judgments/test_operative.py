from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Claim, Modality, Role
from answerable.model.source import Genre
from answerable.reading import rules
from answerable.reading.official import read_by
from tests.gold.score import source

HEAD = "SPECIAL COURT FOR NORLAND\n\n26 February 2009\n\nThe Prosecutor v. Piet TARN and Milo Hadar\n\nJUDGMENT\n\n"
ALONE = HEAD.replace(" and Milo Hadar", "")
OPENING = "FOR THESE REASONS, THE CHAMBER,\n\n"


def told(text: str, head: str = HEAD) -> list[tuple[str, ...]]:
    """Kind, whom, for what and for how long."""
    return [
        (c.kind, *(value(c, role) for role in (Role.RECIPIENT, Role.CHARGE, Role.TERM))) for c in claims(text, head)
    ]


def claims(text: str, head: str = HEAD) -> list[Claim]:
    document = replace(source("2015-06-15", "en"), genre=Genre.COURT)
    return list(read_by(rules(), document, head + text).claims)


def value(claim: Claim, role: Role) -> str:
    return "; ".join(each.value for each in claim.arguments if each.role is role)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (
            "FINDS Milo Hadar GUILTY of counts 1 and 3 and NOT GUILTY of counts 2, 4 and 5;",
            [("conviction", "Milo Hadar", "", ""), ("acquittal", "Milo Hadar", "", "")],
        ),
        (
            "FINDS the Accused, Piet Tarn, GUILTY of Count 2, torture as a war crime;",
            [("conviction", "Piet Tarn", "torture as a war crime", "")],
        ),
        (
            "FINDS Piet Tarn GUILTY of the following counts: Count 2: deportation; Count 5: persecution;",
            [("conviction", "Piet Tarn", "deportation; persecution", "")],
        ),
        (
            "FINDS Piet Tarn NOT GUILTY of murder and ACQUITS him of it;",
            [("acquittal", "Piet Tarn", "murder", "")],
        ),
        (
            "SENTENCES Milo Hadar to twelve years of imprisonment on Count 1 and six years on Count 3, to be served"
            " concurrently;",
            [("sentence", "Milo Hadar", "", "P12Y")],
        ),
        (
            "SENTENCES Milo Hadar to twelve years on Count 1 and six years on Count 3, to be served consecutively;",
            [("sentence", "Milo Hadar", "", "")],
        ),
        ("SENTENCES Milo Hadar to 20 years, less 305 days spent on remand;", [("sentence", "Milo Hadar", "", "P20Y")]),
        ("ORDERS that credit be given for the time spent in detention;", []),
        ("GRANTS Ground 2 of Tarn's appeal;", []),
        ("REVERSES, Judge Olm dissenting, Tarn's conviction for murder;", [("conviction_overturned", "Tarn", "", "")]),
        ("AFFIRMS Hadar's sentence;", [("appeal", "Hadar", "", "")]),
        ("DISMISSES Hadar's appeal in all other respects;", []),
        (
            "REDUCES Hadar's sentence of 28 years of imprisonment to 24 years;",
            [("sentence_reduction", "Hadar", "", "P24Y")],
        ),
    ],
)
def test_an_order(order: str, found: list[tuple[str, ...]]) -> None:
    assert told(OPENING + order) == found


def test_who_was_named_last_is_meant() -> None:
    assert told(OPENING + "FINDS Milo Hadar GUILTY of theft;\n\nSENTENCES him to two years;") == [
        ("conviction", "Milo Hadar", "theft", ""),
        ("sentence", "Milo Hadar", "", "P2Y"),
    ]


def test_the_only_accused_is_meant_and_of_two_neither() -> None:
    order = OPENING + "FINDS the Accused GUILTY of theft;"
    assert told(order, ALONE) == [("conviction", "Piet TARN", "theft", "")]
    assert told(order) == [("conviction", "", "theft", "")]


def test_a_list_below_its_heading_in_small_letters() -> None:
    text = "DISPOSITION\n\n1. Finds Piet Tarn guilty of theft;\n\n2. Sentences him to two years."
    assert [each[:2] for each in told(text)] == [("conviction", "Piet Tarn"), ("sentence", "Piet Tarn")]


def test_the_court_decides_on_the_day_in_the_head() -> None:
    (claim,) = claims(OPENING + "FINDS Milo Hadar GUILTY of theft;")
    assert claim.modality is Modality.HAPPENED
    assert value(claim, Role.ACTOR) == "SPECIAL COURT FOR NORLAND"
    assert value(claim, Role.TIME) == "2009-02-26"


def test_an_american_court_says_we() -> None:
    assert told("III. CONCLUSION\n\nWe AFFIRM Tarn's conviction, VACATE his sentence, and REMAND.") == [
        ("appeal", "Tarn", "", ""),
        ("conviction_overturned", "Tarn", "", ""),
    ]
