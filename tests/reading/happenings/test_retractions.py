"""What a sentence, another, or the head of a text takes back."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Reading
from answerable.model.source import Source
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.happenings.retractions import as_vouched
from tests.gold.score import source
from tests.reading.sentence import reading_of


def _put(text: str, kind: str) -> list[Modality]:
    return [claim.modality for claim in reading_of(text).claims if claim.kind == kind]


@pytest.mark.parametrize(
    "behind",
    [
        "That is not so.",
        "This is not true.",
        "That was wrong.",
        "The report was wrong.",
        "The story has since been retracted.",
        "It has since been withdrawn.",
        "In fact, nothing of the kind happened.",
        "That turned out to be false.",
        "We regret the error.",
    ],
)
def test_what_the_next_sentence_takes_back_is_denied(behind: str) -> None:
    assert _put(f"The Herald reported yesterday that soldiers killed Ana Kell. {behind}", "killing") == [
        Modality.DENIED
    ]
    assert _put(f"Soldiers killed Ana Kell, the Herald reported yesterday. {behind}", "killing") == [Modality.DENIED]


@pytest.mark.parametrize(
    "behind",
    [
        "The ministry says that this is not true.",
        "The claim could not be independently verified.",
        "Our reporters were unable to verify the claim.",
        "Police have not confirmed this.",
        "There was no independent confirmation.",
    ],
)
def test_what_another_disputes_or_nobody_confirms_is_alleged(behind: str) -> None:
    assert _put(f"The Herald reported that soldiers killed Ana Kell. {behind}", "killing") == [Modality.ALLEGED]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed Ana Kell. That was wrong, and the minister should go.",
        "Soldiers killed Ana Kell. The claim that she was armed was false.",
        "Soldiers killed Ana Kell. The ministry's story was false.",
        "Soldiers killed Ana Kell. Police have not confirmed how many fired.",
        "The Herald reported that soldiers killed Ana Kell. That is true.",
        "The Herald reported that soldiers killed Ana Kell. It was not wrong.",
        "The report was wrong. Soldiers killed Ana Kell.",
    ],
)
def test_what_is_not_taken_back_stands(text: str) -> None:
    assert _put(text, "killing") == [Modality.HAPPENED]


def test_only_what_is_told_is_taken_back() -> None:
    text = "After police arrested Emil Tarn, the Herald said that guards had tortured Holm Karr. That is not so."
    assert _put(text, "arrest") == [Modality.HAPPENED]
    assert _put(text, "torture") == [Modality.DENIED]


def test_what_is_taken_for_granted_is_left_open() -> None:
    text = "The Herald reported that the arrest of Emil Tarn angered the town. That is not so."
    assert _put(text, "arrest") == [Modality.ALLEGED]


def test_a_correction_is_the_outlets_own_word_whoever_it_cites() -> None:
    text = "Correction: We reported that police arrested Emil Tarn. His lawyer says that this is not so."
    assert _put(text, "arrest") == [Modality.DENIED]


@pytest.mark.parametrize("head", ["Correction", "Clarification:", "20:20 Correction"])
def test_what_a_correction_says_was_printed_is_no_fact(head: str) -> None:
    text = f"{head}\n\nOur article of 3 May said that police arrested Emil Tarn. Police arrested Holm Karr."
    assert _put(text, "arrest") == [Modality.ALLEGED, Modality.HAPPENED]


@pytest.mark.parametrize(
    "head", ["Retracted: Soldiers in Dravna", "RETRACTION", "Editor's note: This story has been withdrawn."]
)
def test_nothing_of_a_withdrawn_article_is_a_fact(head: str) -> None:
    text = f"{head}\n\n3 May 2020\n\nSoldiers killed Ana Kell in Dravna. A court sentenced Emil Tarn to four years."
    assert _put(text, "killing") == [Modality.ALLEGED]
    assert _put(text, "sentence") == [Modality.ALLEGED]


def test_a_withdrawn_article_of_others_is_news() -> None:
    text = "The Herald's story has been withdrawn.\n\nSoldiers killed Ana Kell in Dravna."
    assert _put(text, "killing") == [Modality.HAPPENED]


def test_the_title_withdraws_too() -> None:
    given = source("2020-06-15")
    withdrawn = Source(**{name: getattr(given, name) for name in Source.__slots__} | {"title": "Retracted: soldiers"})
    read = rules().read(withdrawn, "Soldiers killed Ana Kell in Dravna.")
    assert [claim.modality for claim in read.claims] == [Modality.ALLEGED]


def _put_alone(sentence: str, word: str = "killed") -> Modality:
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
    assert _put_alone(sentence) is Modality.DENIED


def test_what_an_earlier_version_said_is_alleged() -> None:
    said = "An earlier version of this article said that police killed twelve people."
    assert _put_alone(said) is Modality.ALLEGED


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
    assert _put_alone(sentence) is Modality.HAPPENED


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Correction: Emil Tarn was not arrested on 30 May.", Modality.DENIED),
        ("An earlier version of this article said that Emil Tarn was held. He was not arrested.", Modality.DENIED),
        ("Emil Tarn was not arrested on 30 May, contrary to our earlier report.", Modality.DENIED),
        ("Emil Tarn was not arrested on 30 May.", Modality.DID_NOT_HAPPEN),
    ],
)
def test_what_a_correction_says_did_not_happen_is_denied(text: str, modality: Modality) -> None:
    assert _put(text, "arrest")[-1] is modality


def test_what_is_no_fact_anyway_is_left_as_it_is() -> None:
    sentence = "We withdraw our report that police had planned to kill Ana Kell."
    assert as_vouched(Modality.PLANNED, sentence, sentence.index("kill")) is Modality.PLANNED


def test_a_correction_is_no_second_source_of_what_it_corrects() -> None:
    read = rules().read(source("2024-05-04"), "Our report that soldiers killed Ana Kell in Dravna was wrong.")
    assert [(claim.kind, claim.modality) for claim in read.claims] == [("killing", Modality.DENIED)]


def test_what_is_taken_back_may_stand_in_capitals_and_the_who_ends_no_clause() -> None:
    assert _put_alone("THE PAPER WRONGLY REPORTED THAT İVO KET killed HIM.") is Modality.DENIED
    assert _put_alone("The paper wrongly reported that a WHO doctor killed Ana Kell.") is Modality.DENIED
    assert _put_alone("The paper wrongly reported that a doctor who killed Ana Kell fled.") is not Modality.DENIED


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def test_the_learned_engine_heeds_it_too(engine: Learned) -> None:
    def read(text: str) -> Reading:
        return engine.read(source("2020-06-15"), text)

    text = "The Herald reported yesterday that soldiers killed Ana Kell. That is not so."
    assert [(claim.kind, claim.modality) for claim in read(text).claims] == [("killing", Modality.DENIED)]
