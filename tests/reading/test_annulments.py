"""Whose listings a judgment annuls. The texts and the people are invented."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.model.source import Document
from answerable.reading import rules
from answerable.reading.official import read_by
from answerable.sources import read


def _annulled(text: str) -> list[Claim]:
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    reading = read_by(rules(), source, plain)
    assert all(span.holds_in(plain) for span in reading.spans())
    return [each for each in reading.claims if each.kind == "sanction_lifted" and each.argument(Role.RECIPIENT)]


def _told(claim: Claim) -> dict[Role, str]:
    return {each.role: each.value for each in claim.arguments}


@pytest.mark.parametrize(
    "text",
    [
        "The General Court annuls Council Decision (CFSP) 2021/999 of 4 March 2021 in so far as it concerns "
        "Mr Zoran Exemplar.",
        "The General Court annulled Council Implementing Regulation (EU) 2021/998 of 4 March 2021 implementing "
        "Regulation (EU) No 99/2014, and Council Decision (CFSP) 2021/999, insofar as those acts relate to "
        "Zoran Exemplar.",
        "Judgment of the General Court\n\n1. Annuls Council Decision (CFSP) 2021/999 in so far as that decision "
        "applies to Mr Zoran Exemplar;\n\n2. Orders the Council to pay the costs.",
        "The General Court ruled for the applicant. Council Decision (CFSP) 2021/999 was annulled in so far as it "
        "concerned Zoran Exemplar.",
    ],
)
def test_a_judgment_takes_off_the_list_whom_it_names(text: str) -> None:
    (claim,) = _annulled(text)
    assert _told(claim) == {Role.ACTOR: "General Court", Role.RECIPIENT: "Zoran Exemplar"}


def test_the_day_is_that_of_the_judgment_and_not_of_what_it_annuls() -> None:
    (claim,) = _annulled(
        "By judgment of 12 September 2023, the General Court annulled Council Decision (CFSP) 2021/999 of 4 March 2021 "
        "in so far as it concerns Zoran Exemplar."
    )
    assert _told(claim)[Role.TIME] == "2023-09-12"


def test_each_of_several_is_taken_off() -> None:
    claims = _annulled(
        "The General Court annuls Decision (CFSP) 2021/999 in so far as it concerns "
        "Mr Zoran Exemplar and Ms Mira Testova."
    )
    assert [_told(each)[Role.RECIPIENT] for each in claims] == ["Zoran Exemplar", "Mira Testova"]


@pytest.mark.parametrize(
    "text",
    [
        "The applicant claims that the Court should declare that the Council erred and annulled Decision (CFSP) "
        "2021/999 in so far as it concerns Zoran Exemplar.",
        "The Court of Justice set aside the judgment by which the General Court annulled Decision (CFSP) 2021/999 in "
        "so far as it concerns Zoran Exemplar.",
        "The General Court refused to say whether it annuls Decision (CFSP) 2021/999 in so far as it concerns Zoran "
        "Exemplar.",
        "The General Court annuls the trade mark in so far as it concerns Testoil Group.",
    ],
)
def test_what_is_only_asked_for_or_was_set_aside_takes_nobody_off(text: str) -> None:
    assert not _annulled(text)
