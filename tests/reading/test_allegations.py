from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Claim, Modality
from answerable.model.source import Genre
from answerable.reading import engines, rules
from answerable.reading.official import read_by
from tests.gold.score import source


def shootings(text: str, genre: Genre = Genre.OFFICIAL) -> list[Claim]:
    given = replace(source("2015-06-15", "en"), genre=genre)
    return [claim for claim in read_by(rules(), given, text).claims if claim.kind == "shooting"]


@pytest.mark.parametrize(
    "opening",
    [
        "The indictment alleges that Piet Tarn ran the camp.",
        "According to the superseding indictment, Piet Tarn ran the camp.",
        "As set out in the complaint, Piet Tarn ran the camp.",
        "Prosecutors allege that Piet Tarn ran the camp.",
        "It is alleged that Piet Tarn ran the camp.",
    ],
)
def test_what_an_accusation_goes_on_to_tell_is_alleged(opening: str) -> None:
    (found,) = shootings(f"{opening} On 3 May 2003, he shot two prisoners.")
    assert found.modality is Modality.ALLEGED


def test_what_somebody_is_charged_with_having_done_is_alleged() -> None:
    text = (
        "Piet Tarn was charged on three counts, including having ordered, planned or taken part in raids, and having "
        "shot two men."
    )
    (found,) = shootings(text)
    assert found.modality is Modality.ALLEGED


def test_by_whom_it_is_alleged() -> None:
    (found,) = shootings("The indictment alleges that Piet Tarn ran the camp. He shot two prisoners.")
    assert found.speaker.name == "indictment"


@pytest.mark.parametrize(
    "by",
    ["As alleged in the complaint", "As per the FIR", "As per the prosecution case", "According to the charge-sheet"],
)
def test_what_an_accusation_opens_with_is_alleged(by: str) -> None:
    (found,) = shootings(f"{by}, Piet Tarn shot two prisoners.")
    assert found.modality is Modality.ALLEGED


@pytest.mark.parametrize(
    "text",
    [
        "The indictment alleges that Tarn ran the camp.\n\nHe shot two prisoners.",
        "The indictment alleges that Tarn ran the camp. He was arrested in May. He shot two policemen.",
        "The indictment alleges that Tarn ran the camp. Soldiers shot two prisoners.",
        "The indictment was filed in May. He shot two prisoners.",
    ],
)
def test_what_else_is_told_is_not(text: str) -> None:
    (found,) = shootings(text)
    assert found.modality is Modality.HAPPENED


def test_a_judgment_tells_it_in_its_own_ways() -> None:
    text = (
        "SPECIAL COURT FOR NORLAND\n\nFINDINGS\n\nAccording to the indictment, Tarn ran the camp.\n\nHe shot two men."
    )
    assert shootings(text, Genre.COURT)


def test_what_somebody_is_arrested_for_is_alleged_and_what_he_pleads_guilty_to_is_not() -> None:
    def killings(text: str) -> list[Modality]:
        made = read_by(engines.make("encoder"), source("2015-06-15", "en"), text)
        return [claim.modality for claim in made.claims if claim.kind == "killing"]

    assert killings("Norland arrests a Tarnish ex-policeman over wartime killing of 51 civilians.") == [
        Modality.ALLEGED
    ]
    assert killings("Police arrested Piet Tarn, who killed a guard in 2003.") == [Modality.HAPPENED]
    assert killings("Piet Tarn pleaded guilty to killing a guard.") == [Modality.HAPPENED]
