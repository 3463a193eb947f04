"""Whom a text describes in its first sentence and names in the next."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claim_of, values


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        (
            "Police arrested a taxi driver on Friday. Emil Tarn, 29, was brought before a judge.",
            "arrest",
            ["Emil Tarn"],
        ),
        ("A court released the nurse on Friday. Ana Tarn will go home to her children.", "release", ["Ana Tarn"]),
        # who only says something, or is told of as something else, is another
        ("Police arrested a taxi driver on Friday. Emil Tarn said that he was sorry.", "arrest", ["taxi driver"]),
        ("Police arrested a taxi driver on Friday. The baker Emil Tarn was shot.", "arrest", ["taxi driver"]),
        # but who is brought in with an age, or called the same again, is meant whatever follows
        ("Police arrested a taxi driver on Friday. Emil Tarn, 29, spoke only once.", "arrest", ["Emil Tarn"]),
        (
            "Police arrested a baker for the murder of Ivo Lenk. The baker, Emil Tarn, denies it.",
            "arrest",
            ["Emil Tarn"],
        ),
        ("Police arrested a baker at St Anne's. Emil Tarn, 29, bowed as Justice Holt spoke.", "arrest", ["Emil Tarn"]),
        # two may be meant, by the description or by the name
        ("A nurse was arrested with a taxi driver. Emil Tarn, 29, was brought before a judge.", "arrest", ["nurse"]),
        (
            "Police arrested a taxi driver. Emil Tarn and Ana Holt were brought before a judge.",
            "arrest",
            ["taxi driver"],
        ),
        # a woman is not whom a man's name names
        ("Police arrested a nun. John Tarn was brought before a judge.", "arrest", ["nun"]),
        # where somebody has been named before, the description is his or hers or another's
        ("Ivo Lenk fled. Police arrested a taxi driver. Emil Tarn, 29, was charged.", "arrest", ["taxi driver"]),
    ],
)
def test_whom_the_next_sentence_names(text: str, kind: str, recipients: list[str]) -> None:
    assert values(claim_of(text, kind), Role.RECIPIENT) == recipients


def test_a_name_of_one_word_is_a_persons_where_the_sentence_goes_on_so() -> None:
    told = "A court released the baker on Friday. Tarn waved from {} window."
    assert values(claim_of(told.format("his"), "release"), Role.RECIPIENT) == ["Tarn"]
    assert values(claim_of(told.format("a"), "release"), Role.RECIPIENT) == ["baker"]
