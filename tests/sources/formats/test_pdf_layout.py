from __future__ import annotations

import pytest

from answerable.sources.formats.pdf_layout import Line, join, paragraphs_of

WIDE = {"left": 50.0, "right": 500.0, "size": 10.0}


def line(text: str, y: float, **changes: float) -> Line:
    return Line(text, **{**WIDE, "first": y, "last": y, **changes})


def test_space_above_begins_a_paragraph() -> None:
    lines = [line("one", 700), line("two", 688), line("three", 676), line("four", 656), line("five", 644)]
    assert paragraphs_of(lines) == ["one two three", "four five"]


def test_a_short_last_line_ends_one() -> None:
    lines = [line("It began", 700), line("there.", 688, right=200), line("then", 676), line("more", 664)]
    assert paragraphs_of(lines) == ["It began there.", "then more"]


def test_a_short_line_without_a_stop_is_a_heading_if_a_capital_follows() -> None:
    lines = [line("Findings", 700, right=120), line("The court", 688), line("sat.", 676)]
    assert paragraphs_of(lines) == ["Findings", "The court sat."]


def test_another_size_of_type_and_a_bullet_begin_one() -> None:
    lines = [line("Title", 700, size=14), line("text", 688), line("• item", 676), line("goes on", 664)]
    assert paragraphs_of(lines) == ["Title", "text", "• item goes on"]


def test_the_next_column_goes_on_with_the_sentence_or_begins_a_paragraph() -> None:
    left, right = {"left": 50.0, "right": 250.0}, {"left": 300.0, "right": 500.0}
    assert paragraphs_of([line("He was", 100, **left), line("led away", 700, **right)]) == ["He was led away"]
    assert paragraphs_of([line("He went.", 100, **left), line("Then she", 700, **right)]) == ["He went.", "Then she"]


def test_in_a_column_a_line_is_as_long_as_others_of_that_column() -> None:
    narrow, beside = {"left": 50.0, "right": 250.0}, {"left": 300.0, "right": 500.0}
    first = [line("Guards of the harbour shot Lio", 700, **narrow), line("Tarn on the quay, said two", 686, **narrow)]
    second = [line("witnesses. A third saw nothing", 700, **beside), line("of it.", 686, **beside)]
    assert paragraphs_of([*first, *second]) == [
        "Guards of the harbour shot Lio Tarn on the quay, said two witnesses. A third saw nothing of it."
    ]


def test_cells_of_one_row_stay_together() -> None:
    assert paragraphs_of([line("1992", 700, right=90), line("attack", 700, left=100)]) == ["1992 attack"]


def test_the_next_number_begins_a_paragraph() -> None:
    lines = [line("4. He was led away.", 700), line("5. She was heard.", 688), line("on 7. May", 676)]
    assert paragraphs_of(lines) == ["4. He was led away.", "5. She was heard. on 7. May"]


def test_lines_in_the_middle_that_had_room_for_more_stand_apart() -> None:
    lines = [
        line("THE COURT", 700, left=200, right=350),
        line("The Prosecutor against Tarn", 688, left=180, right=370),
        line("It sat in Karsa in the spring of that", 676),
        line("year.", 664, right=90),
    ]
    assert paragraphs_of(lines) == [
        "THE COURT",
        "The Prosecutor against Tarn",
        "It sat in Karsa in the spring of that year.",
    ]


def test_without_places_a_stop_ends_a_paragraph() -> None:
    assert paragraphs_of([Line("one"), Line("two."), Line("three")]) == ["one two.", "three"]


def test_no_lines() -> None:
    assert paragraphs_of([]) == []


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("the infor-", "mation", "the information"),
        ("from al-", "Hadar", "from al-Hadar"),
        ("in 1991-", "92", "in 1991-92"),
        ("he said -", "and left", "he said - and left"),
        ("one", "two", "one two"),
        ("thirty-", "eight people", "thirty-eight people"),
    ],
)
def test_join(above: str, below: str, whole: str) -> None:
    assert join(above, below) == whole
