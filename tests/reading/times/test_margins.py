"""When something was that the words only bound or round."""

import pytest

from answerable.model.when import When
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import find_expressions
from answerable.reading.times.margins import lies
from answerable.reading.times.timex import Point

ANCHOR = Anchor.of(When(edtf="2024-06-15"))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("more than three decades ago", "1984/1994"),
        ("over 20 years ago", "1994/2004"),
        ("almost 30 years ago", "1994/1999"),
        ("nearly a decade ago", "2014/2019"),
        ("a decade ago", "2009/2019"),
        ("half a century ago", "1949/1999"),
        ("about two years ago", "2021/2022"),
        ("more than four years ago", "2019/2020"),
        ("over a hundred years ago", "1874/1924"),
        ("less than a year ago", "2023/2024"),
        ("at least five years ago", "../2019"),
        ("more than two months ago", "2024-03/2024-04"),
        ("nearly three weeks ago", "2024-05-25/2024-05-28"),
        ("more than five days ago", "2024-06-09/2024-06-10"),
        # what is counted out
        ("20 years ago", "2004"),
        ("two months ago", "2024-04"),
        ("three days ago", "2024-06-12"),
    ],
)
def test_no_more_precise_than_the_words(text: str, edtf: str) -> None:
    assert [each.edtf for each in find_expressions(f"It fell {text}.", ANCHOR)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ferry sank in 1994 and the owner was tried more than a decade later.", "2004/2014"),
        ("The ferry sank in 1994 and the owner was tried a year later.", "1995"),
        # nothing is told of after the publication
        ("The owner was tried more than a decade later.", ""),
        ("The owner died the following year.", ""),
        ("The owners met and were arrested the next day.", ""),
        ("The owner will be tried the following year.", "2025"),
    ],
)
def test_what_is_told_to_have_been_later(text: str, edtf: str) -> None:
    assert find_expressions(text, ANCHOR)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("point", "unit", "amount"),
    [(Point(1994), "M", 2.0), (Point(1994, 5), "W", 2.0), (Point(-40), "Y", 2.0), (Point(12), "CE", 1.0)],
)
def test_a_point_that_is_too_vague_gives_none(point: Point, unit: str, amount: float) -> None:
    assert not lies(point, unit, amount, -1, "MORE_THAN")
