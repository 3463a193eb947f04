from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Claim, Modality
from answerable.model.source import Genre
from answerable.reading import engines, rules
from answerable.reading.official import read_by
from tests.gold.score import source


def killing(text: str, genre: Genre = Genre.NEWS) -> Claim:
    given = replace(source("2015-06-15", "en"), genre=genre)
    return next(claim for claim in read_by(rules(), given, text).claims if claim.kind == "killing")


@pytest.mark.parametrize(
    "text",
    [
        "Judges quashed the conviction of Piet Tarn. Tarn was found guilty in 2010 of murdering two clerks.",
        "Piet Tarn was convicted of the murder of Ada Venn. A court overturned the conviction of Tarn on Monday.",
    ],
)
def test_a_judgment_that_fell_makes_no_fact_of_what_it_was_for(text: str) -> None:
    assert killing(text).modality is Modality.ALLEGED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Judges quashed the conviction of Piet Tarn for murder and torture.", "torture"),
        ("Judges overturned the convictions on Monday for incitement to commit genocide.", "incitement"),
        ("Judges overturned the conviction of Piet Tarn for genocide and incitement.", "incitement"),
    ],
)
def test_nor_does_one_that_falls_of_what_it_says_itself(text: str, kind: str) -> None:
    found = read_by(engines.make("encoder"), source("2015-06-15", "en"), text).claims
    assert {claim.modality for claim in found if claim.kind == kind} == {Modality.ALLEGED}


def test_what_is_known_stays_a_fact_whoever_did_it() -> None:
    text = "Judges quashed the conviction of Piet Tarn for the murder of Ada Venn."
    found = read_by(engines.make("encoder"), source("2015-06-15", "en"), text).claims
    assert [(claim.modality, claim.speaker.who) for claim in found if claim.kind == "killing"] != []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (
            "Judges overturned the tribunal's 2010 verdict, which had found him guilty of murdering two clerks.",
            Modality.ALLEGED,
        ),
        (
            "A bench quashed the verdict of the tribunal, which had sentenced Tarn to death for murdering two clerks.",
            Modality.ALLEGED,
        ),
        (
            "Judges overturned a ruling that had upheld the conviction of Piet Tarn. "
            "Tarn was found guilty in 2010 of murdering two clerks.",
            Modality.ALLEGED,
        ),
        (
            "Judges overturned the verdict on Emil Holt. A tribunal found Piet Tarn guilty of murdering two clerks.",
            Modality.HAPPENED,
        ),
    ],
)
def test_so_does_one_that_falls_in_its_own_sentence(text: str, modality: Modality) -> None:
    found = read_by(engines.make("encoder"), source("2015-06-15", "en"), text).claims
    assert next(claim for claim in found if claim.kind == "killing").modality is modality


@pytest.mark.parametrize(
    "text",
    [
        "Judges quashed the conviction of Piet Tarn. Emil Holt was found guilty in 2010 of murdering two clerks.",
        "Judges quashed the conviction of Piet Tarn. In May Piet Tarn was again convicted of murdering two clerks.",
        "The court overturned one conviction of Tarn but upheld another. Tarn was convicted of murdering two clerks.",
        "Judges quashed the acquittal of Piet Tarn. Tarn was found guilty in 2010 of murdering two clerks.",
    ],
)
def test_a_judgment_that_stands_does(text: str) -> None:
    assert killing(text).modality is Modality.HAPPENED


def test_a_court_tells_itself_what_it_finds() -> None:
    text = "Judges quashed the conviction of Piet Tarn. Tarn was found guilty in 2010 of murdering two clerks."
    assert killing(text, Genre.COURT).modality is Modality.HAPPENED
