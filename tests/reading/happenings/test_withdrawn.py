from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.reading import rules
from answerable.reading.happenings.withdrawn import as_vouched
from tests.gold.score import source


def _put(sentence: str, word: str = "killed") -> Modality:
    return as_vouched(Modality.HAPPENED, sentence, sentence.index(word))


@pytest.mark.parametrize(
    "sentence",
    [
        "Correction: our report of 3 May that police killed Ana Kell was wrong.",
        "Reports in Dravna Daily that police killed Ana Kell have since been retracted.",
        "We withdraw our report that police killed Ana Kell.",
        "The agency disowned a dispatch by its stringer that police killed Ana Kell.",
        "It is simply not true that police killed Ana Kell.",
        "It wasn't true that police killed Ana Kell.",
        "The ministry called the report that police killed Ana Kell false.",
        "The minister dismissed a story that police killed Ana Kell as a fabrication.",
        "The paper wrongly reported that police killed Ana Kell.",
        "The article “Police killed Ana Kell” has been withdrawn.",
    ],
)
def test_what_is_taken_back_is_denied(sentence: str) -> None:
    assert _put(sentence) is Modality.DENIED


def test_what_an_earlier_version_said_is_alleged() -> None:
    said = "An earlier version of this article said that police killed twelve people."
    assert _put(said) is Modality.ALLEGED


@pytest.mark.parametrize(
    "sentence",
    [
        "The report that police killed Ana Kell was not wrong.",
        "It is wrong that police killed Ana Kell and went free.",
        "The report says that police killed Ana Kell; the minister's account was false.",
        "The report that police killed Ana Kell came out, and the minister was wrong to hide it.",
        "The report that police killed a man whose alibi was false shocked Dravna.",
        "The report that police killed Ana Kell was wrong about the street.",
        "Police wrongly reported that it rained, but they killed Ana Kell.",
        "Police killed Ana Kell after the report that she spied was withdrawn.",
    ],
)
def test_what_stands_beside_is_left_as_it_is(sentence: str) -> None:
    assert _put(sentence) is Modality.HAPPENED


def test_what_is_no_fact_anyway_is_left_as_it_is() -> None:
    sentence = "We withdraw our report that police had planned to kill Ana Kell."
    assert as_vouched(Modality.PLANNED, sentence, sentence.index("kill")) is Modality.PLANNED


def test_a_correction_is_no_second_source_of_what_it_corrects() -> None:
    read = rules().read(source("2024-05-04"), "Our report that soldiers killed Ana Kell in Dravna was wrong.")
    assert [(claim.kind, claim.modality) for claim in read.claims] == [("killing", Modality.DENIED)]


def test_what_is_taken_back_may_stand_in_capitals_and_the_who_ends_no_clause() -> None:
    assert _put("THE PAPER WRONGLY REPORTED THAT İVO KET killed HIM.") is Modality.DENIED
    assert _put("The paper wrongly reported that a WHO doctor killed Ana Kell.") is Modality.DENIED
    assert _put("The paper wrongly reported that a doctor who killed Ana Kell fled.") is not Modality.DENIED
