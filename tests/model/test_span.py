from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.errors import BrokenLaw
from answerable.model.span import Span
from tests.model import made


@settings(max_examples=60)
@given(st.data())
def test_a_span_holds_in_its_text_and_in_no_text_that_differs_there(data: st.DataObject) -> None:
    text = data.draw(made.texts)
    span = data.draw(made.spans(text))
    assert span.holds_in(text)
    assert text[span.start : span.end] == span.quote
    changed = text[: span.start] + "\ue000" * (span.end - span.start) + text[span.end :]
    assert span.holds_in(changed) == (changed == text)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 6), (5, 6)])
def test_a_range_that_is_empty_or_outside_is_refused(start: int, end: int) -> None:
    with pytest.raises(BrokenLaw, match="does not lie in a text of 5 characters"):
        Span.of("Texte", start, end)


def test_offsets_count_code_points_not_bytes_or_letters() -> None:
    text = "\U0001f469\u200d\u2696\ufe0f e\u0301té 法院"
    span = Span.of(text, 5, 9)
    assert span.quote == "e\u0301té"
    assert not span.holds_in(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    "span", [Span(start=0, end=0, quote=""), Span(start=-2, end=5, quote="te"), Span(start=3, end=9, quote="te")]
)
def test_a_span_made_by_hand_outside_the_text_does_not_hold(span: Span) -> None:
    assert not span.holds_in("Texte")


@pytest.mark.parametrize(("start", "end", "shared"), [(0, 3, True), (0, 2, False), (4, 9, True), (5, 9, False)])
def test_two_overlap_that_share_a_code_point(start: int, end: int, shared: bool) -> None:
    text = "A court ruled."
    one, other = Span.of(text, 2, 5), Span.of(text, start, end)
    assert one.overlaps(other) is shared
    assert other.overlaps(one) is shared
