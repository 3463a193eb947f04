from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.sources.text.signature import LENGTH, LONGEST, signature
from tests.sources.samples import SCRIPTS

STORY = " ".join(
    f"{word}{number}" for number in range(30) for word in ("court", "judge", "colonel", "village", "appeal")
)


def likeness(one: tuple[int, ...], two: tuple[int, ...]) -> float:
    """The share of equal numbers, which estimates the Jaccard similarity."""
    return sum(a == b for a, b in zip(one, two, strict=True)) / LENGTH


def test_it_is_fixed_for_ever() -> None:
    # Signatures are kept in records: these numbers may never change.
    assert signature(STORY)[:4] == (105278809, 74500708, 40319554, 92544204)


def test_it_goes_through_json() -> None:
    numbers = signature(STORY)
    assert len(numbers) == LENGTH
    assert tuple(json.loads(json.dumps(numbers))) == numbers
    assert all(0 <= number < 2**32 for number in numbers)


def test_case_and_white_space_do_not_matter() -> None:
    assert signature(STORY.upper().replace(" ", "\n\n")) == signature(STORY)


@pytest.mark.parametrize("changed", [0, 5, 20, 75, 150])
def test_it_estimates_how_much_is_shared(changed: int) -> None:
    words = STORY.split()
    other = " ".join(["other" + word for word in words[:changed]] + words[changed:])
    one, two = ({tuple(t.split()[i : i + 5]) for i in range(len(words) - 4)} for t in (STORY, other))
    assert likeness(signature(STORY), signature(other)) == pytest.approx(len(one & two) / len(one | two), abs=0.2)


def test_short_texts_have_none() -> None:
    assert signature("") == ()
    assert signature("word " * 19) == ()
    assert len(signature("word " * 20)) == LENGTH
    assert signature("法院判处上校二十年监禁") == ()


@pytest.mark.parametrize("script", ["chinese", "japanese"])
def test_scripts_without_spaces(script: str) -> None:
    text = SCRIPTS[script] * 3
    assert len(signature(text)) == LENGTH
    assert likeness(signature(text), signature(text + text[:9])) > 0.7


def test_only_the_beginning_of_a_very_long_text_counts() -> None:
    text = "one two three four five six seven " * (LONGEST // 30)
    assert signature(text) == signature(text + "eight nine ten")


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    assert len(signature(text)) in (0, LENGTH)
    assert signature(text) == signature(text)
