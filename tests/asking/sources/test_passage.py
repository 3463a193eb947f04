from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from answerable.asking.questions import show
from answerable.asking.sources.passage import around
from answerable.record.file import RecordFile
from tests.asking.made import DENIED, KILLED, claim_of


def test_the_marks_are_the_words_of_the_claim(file: RecordFile) -> None:
    page = show(file, claim_of(file, DENIED, "killing").id[:10])
    assert [(mark.what, mark.span.quote) for mark in page.marks] == [
        ("speaker", "Joss Brand"),
        ("cue", "denied"),
        ("trigger", "killed"),
        ("victim", "Mara Lenz"),
        ("place", "Port Alder"),
        ("time", "10 March 1990"),
    ]
    for mark in page.marks:
        assert page.text[mark.span.start - page.start : mark.span.end - page.start] == mark.span.quote
    assert page.whole
    assert page.event.startswith("e-")


def test_the_passage_is_part_of_the_text(file: RecordFile) -> None:
    page = show(file, claim_of(file, KILLED, "killing").id)
    assert file.text(page.source.id)[page.start :].startswith(page.text)


@given(st.text(alphabet="ab \n", min_size=1, max_size=60), st.data())
def test_around_never_cuts_into_what_it_surrounds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = around(text, start, end, 10)
    assert 0 <= first <= start < end <= last <= len(text)
    assert start - first <= 10
    assert last - end <= 10


def test_around_cuts_between_words() -> None:
    text = "word " * 600
    first, last = around(text, 1500, 1504, 700)
    assert text[first:last].split() == ["word"] * len(text[first:last].split())
    assert around("x" * 3000, 1500, 1504, 700) == (1500, 1504)
    assert around("He fled.", 0, 8, 700) == (0, 8)
