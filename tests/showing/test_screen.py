from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.showing.screen import ASCII, Screen, oneline, safe


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_escape_sequences_are_seen_and_not_obeyed() -> None:
    assert oneline("a\x1b[2Jb\r\n c") == "a\N{REPLACEMENT CHARACTER}[2Jb c"
    assert safe("دادگاه برلین") == "دادگاه برلین"


def test_a_pipe_gets_whole_lines_without_colour() -> None:
    stream = io.StringIO()
    Screen(stream).put(("word " * 100, "bold red"), indent=2)
    assert stream.getvalue() == "  " + "word " * 99 + "word\n"


def test_a_terminal_gets_lines_that_fit_with_a_hanging_indent() -> None:
    stream = io.StringIO()
    Screen(stream, width=30).put("word " * 20, indent=2, hang=4)
    lines = stream.getvalue().splitlines()
    assert len(lines) > 2
    assert all(len(line) <= 30 and line == line.rstrip() for line in lines)
    assert lines[0].startswith("  word")
    assert all(line.startswith("    word") for line in lines[1:])


def test_markup_in_a_text_is_text() -> None:
    stream = io.StringIO()
    Screen(stream, width=60).put("[bold]no[/bold] :smile: [red]")
    assert stream.getvalue() == "[bold]no[/bold] :smile: [red]\n"


@pytest.mark.parametrize("wide", ["法院周四判处该前官员终身监禁。" * 5, "دادگاه برلین در رأی خود را صادر کرد " * 5])
def test_every_script_fits(wide: str) -> None:
    stream = io.StringIO()
    Screen(stream, width=40).put(wide)
    assert "".join(stream.getvalue().split()) == "".join(wide.split())


def test_a_stream_that_is_not_utf8_gets_plain_signs() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    assert Screen(stream).signs == ASCII
    assert Screen(io.StringIO()).signs.of("agreed") == "●"
    assert ASCII.of("disputed") == "!"
