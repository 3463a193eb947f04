"""Who goes on speaking behind a sentence that names its one speaker."""

from __future__ import annotations

import pytest

from tests.reading.sentence import claim_of


@pytest.mark.parametrize(
    ("before", "pronoun", "name"),
    [
        ("The Ministry of Justice said a bridge was closed.", "It added that", "Ministry of Justice"),
        ("A spokeswoman said a bridge was closed.", "She said", "spokeswoman"),
        ("Emil Tarn criticised the closure.", "He said", "Emil Tarn"),
        ("The council's spokesman told reporters that a bridge was closed.", "He said", "council's spokesman"),
        ("Police said a bridge was closed.", "They added that", "Police"),
        ("The letter said a bridge was closed.", "It also said", "letter"),
        ("Emil Tarn told reporters that a bridge was closed. He said a road was, too.", "He added that", "Emil Tarn"),
    ],
)
def test_whoever_spoke_right_before_goes_on(before: str, pronoun: str, name: str) -> None:
    speaker = claim_of(f"{before} {pronoun} soldiers killed ten men.", "killing").speaker
    assert speaker.name == name
    assert speaker.cue is not None


def test_who_goes_on_is_named_in_full() -> None:
    text = "A lawyer, Mrs Ada Velin, spoke. Velin said a bridge was closed. She said soldiers killed ten men."
    assert claim_of(text, "killing").speaker.name == "Ada Velin"


def test_what_somebody_is_quoted_as_saying_lies_between() -> None:
    text = (
        "Ada Velin said a bridge was closed. “It is a shame. Soldiers killed ten of our men in the valley. "
        "Emil Tarn saw it,” she said."
    )
    assert claim_of(text, "killing").speaker.name == "Ada Velin"


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The Ministry of Justice said a bridge was closed. The river rose. It added that", "it"),
        ("The Ministry of Justice said that the Courier reported a flood. It added that", "it"),
        ("Emil Tarn said a bridge was closed. They added that", "they"),
        ("In the week that the ministry urged calm, a bridge was closed. It added that", "it"),
        ("The ministry said a bridge was closed. He added that", "he"),
    ],
)
def test_where_another_may_be_meant_nobody_is_named(text: str, pronoun: str) -> None:
    assert claim_of(f"{text} soldiers killed ten men.", "killing").speaker.name.lower() == pronoun


def test_whom_the_sentence_names_before_may_speak_himself() -> None:
    text = "A lawyer said a bridge was closed. When Emil Tarn was free, he said soldiers had killed ten men."
    assert claim_of(text, "killing").speaker.name != "lawyer"
