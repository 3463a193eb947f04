from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.sources.text.working_text import has_words, headline, tidy
from tests.sources.samples import SCRIPTS


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_normalised(script: str) -> None:
    assert tidy(f"\ufeff{SCRIPTS[script]}") == f"\ufeff{SCRIPTS[script]}"


def test_line_ends_and_no_characters() -> None:
    assert tidy("a\r\nb\rc\x00d\ud800e") == "a\nb\nc\ufffdd\ufffde"


def test_outer_blank_lines_go_and_inner_ones_stay() -> None:
    assert tidy(" \n\t\n  first\n\n\nlast  \n \n") == "  first\n\n\nlast"


@pytest.mark.parametrize(
    "below",
    [
        "Comments are closed.",
        "COMMENTS ARE CLOSED",
        "Share this:",
        "Leave a comment",
        "Related articles\n\nRead more »",
    ],
)
def test_what_a_system_writes_below_an_article_goes(below: str) -> None:
    assert tidy(f"The verdict stands.\n\n{below}\n") == "The verdict stands."


def test_the_same_words_elsewhere_stay() -> None:
    text = "Comments are closed.\nThe registrar said: comments are closed."
    assert tidy(text) == text
    assert tidy("Comments are closed.") == "Comments are closed."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Colonel sentenced to twenty years\n\nA court …", "Colonel sentenced to twenty years"),
        ("Who ordered the attack?\nNobody says.", "Who ordered the attack?"),
        ("Attack of 11 September 2001\nWords", "Attack of 11 September 2001"),
        ("دادگاه سرهنگ پیشین را محکوم کرد\n\nدادگاه", "دادگاه سرهنگ پیشین را محکوم کرد"),
        ("A court sentenced him.\nMore.", ""),
        ("法院判处上校监禁。\n更多", ""),
        ("Friday, January 4, 2019\n\nWords", ""),
        ("By Mara Lindqvist\nWords", ""),
        ("1997-04-10\nwords", ""),
        ("one line alone", ""),
        ("long " * 60 + "\nwords", ""),
    ],
)
def test_headline(text: str, title: str) -> None:
    assert headline(text) == title


def test_has_words() -> None:
    assert has_words("12 法")
    assert not has_words("12 — …")


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters()))
def test_tidy_text_can_be_stored_and_is_left_alone_the_second_time(text: str) -> None:
    once = tidy(text)
    once.encode("utf-8")
    assert tidy(once) == once
    assert "\r" not in once
