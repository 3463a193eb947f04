"""Whom the encoder's claims name for a pronoun."""

from __future__ import annotations

import pytest
from benchmarks.ours.source import source

from answerable.model.claim import Claim, Role, Voice
from answerable.reading import rules
from answerable.reading.encoder.learned import learned


def _claims(text: str) -> dict[str, Claim]:
    """The claims of a text by their kind."""
    return {each.kind: each for each in learned(rules()).read(source(), text).claims}


def _whom(claim: Claim) -> list[tuple[str, bool]]:
    touched = {Role.VICTIM, Role.RECIPIENT}
    return [(each.value, each.name) for each in claim.arguments if each.role in touched]


def test_whose_trial_it_is_is_who_was_arrested() -> None:
    text = "Emil Tarn, a poet, was arrested in Orsk on Monday. Police took him to Vark. His trial begins in May."
    claim = _claims(text)["trial"]
    assert _whom(claim) == [("Emil Tarn", True)]
    assert next(each.span.start for each in claim.arguments if each.name) == text.index("Emil Tarn")


def test_who_says_me_is_who_is_quoted() -> None:
    text = "Officers in Orsk held prisoners. “Three officers tortured me in the cells for days,” Emil Tarn said."
    claim = _claims(text)["torture"]
    assert _whom(claim) == [("Emil Tarn", True)]
    assert (claim.speaker.voice, claim.speaker.name) == (Voice.NAMED, "Emil Tarn")


def _of_pronouns(claim: Claim) -> list[tuple[Role, str]]:
    return [(each.role, each.value) for each in claim.arguments if each.pronoun]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Karl Venn and Emil Tarn were at the harbour. Soldiers shot him.", "shooting", [(Role.VICTIM, "him")]),
        (
            "“Three officers tortured me in the cells for days,” read the letter.",
            "torture",
            [(Role.VICTIM, "me")],
        ),
        (
            "Ana Tarn and Lena Venn were at the harbour. Her arrest came at noon.",
            "arrest",
            [(Role.RECIPIENT, "Her")],
        ),
    ],
)
def test_who_may_be_another_or_is_not_told_is_a_pronoun(text: str, kind: str, told: list[tuple[Role, str]]) -> None:
    claim = _claims(text)[kind]
    assert not any(name for _, name in _whom(claim))
    assert _of_pronouns(claim) == told


def test_a_pronoun_stands_on_no_side_that_has_a_name() -> None:
    text = "Emil Tarn, a poet, was arrested in Orsk on Monday. Police took him to Vark. His trial begins in May."
    assert not any(_of_pronouns(each) for each in _claims(text).values() if each.kind == "trial")


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("One of the cooks told the court she had been raped in Orsk.", [("she", False)]),
        ("Tarn claims she was raped in a cell.", [("Tarn", True)]),
    ],
)
def test_who_tells_is_who_is_told_of(said: str, whom: list[tuple[str, bool]]) -> None:
    text = f"Ada Tarn, a teacher, was convicted of fraud on Monday. Tarn was tried in Orsk, where she lives. {said}"
    assert _whom(_claims(text)["sexual_violence"]) == whom


def test_who_is_named_on_is_another() -> None:
    text = (
        "Ada Tarn, a teacher, was jailed. Tarn was tried in Orsk. She told a cook that she met Tarn in Karsa on Monday."
    )
    meeting = _claims(text)["meeting"]
    assert [(each.role, each.value) for each in meeting.arguments if each.name] == [(Role.RECIPIENT, "Tarn")]
