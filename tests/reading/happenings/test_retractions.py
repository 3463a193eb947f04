"""What another sentence, or the head of a text, takes back."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Reading
from answerable.model.source import Source
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
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


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def test_the_learned_engine_heeds_it_too(engine: Learned) -> None:
    def read(text: str) -> Reading:
        return engine.read(source("2020-06-15"), text)

    text = "The Herald reported yesterday that soldiers killed Ana Kell. That is not so."
    assert [(claim.kind, claim.modality) for claim in read(text).claims] == [("killing", Modality.DENIED)]
