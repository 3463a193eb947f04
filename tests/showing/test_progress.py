from __future__ import annotations

import io

import pytest

from answerable.model.source import Problem
from answerable.record.intake import Summary, Tick
from answerable.showing.progress import documents, steps
from answerable.showing.screen import Screen


def test_off_a_terminal_only_problems_are_told() -> None:
    stream = io.StringIO()
    told = Problem(location="scan\x1b.pdf", code="pdf_without_text", cause="It has no text.", next_step="Install OCR.")
    with documents(Screen(stream)) as tell:
        tell(Tick(step="reading", done=1, total=2, summary=Summary(seconds=1.0)))
        tell(Tick(step="reading", done=2, total=2, summary=Summary(seconds=1.0), problem=told))
        tell(Tick(step="claims", done=1, total=0, summary=Summary()))
    assert stream.getvalue() == (
        "not read[pdf_without_text] scan\N{REPLACEMENT CHARACTER}.pdf: It has no text. Install OCR.\n"
    )


def test_off_a_terminal_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.showing.progress.SECONDS", -1)
    stream = io.StringIO()
    with documents(Screen(stream)) as tell:
        tell(Tick(step="reading", done=1200, total=2000, summary=Summary()))
    with steps(Screen(stream)) as step:
        step("claims", 3, 0)
    assert stream.getvalue() == "reading 1,200 of 2,000\nclaims 3\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal()


def test_on_a_terminal_a_bar_with_documents_a_second(terminal: Terminal) -> None:
    with documents(Screen(terminal)) as tell:
        tell(Tick(step="reading", done=30, total=60, summary=Summary(seconds=2.0)))
    assert "30/60" in terminal.getvalue()
    assert "15.0 documents/s" in terminal.getvalue()


def test_steps(terminal: Terminal) -> None:
    with steps(Screen(terminal)) as tell:
        tell("the log", 1, 4)
        tell("the log", 4, 4)
        tell("the bytes", 2, 0)
    assert "the bytes" in terminal.getvalue()
    quiet = io.StringIO()
    with steps(Screen(quiet)) as tell:
        tell("the log", 1, 4)
    assert quiet.getvalue() == ""
