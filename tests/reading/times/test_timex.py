from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.model.when import bounds
from answerable.reading.times import timex
from answerable.reading.times.timex import Point


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("1988", "1988"),
        ("1988-07", "1988-07"),
        ("1988-07-14", "1988-07-14"),
        ("1988-07-14TNI", "1988-07-14"),
        ("1988-07-XX", "1988-07"),
        ("1988-SU", "1988-22"),
        ("198", "198X"),
        ("19", "19XX"),
        ("1988-Q3", "1988-07/1988-09"),
        ("1988-H2", "1988-07/1988-12"),
        ("2013-W12", "2013-03-18/2013-03-24"),
        ("2013-W12-WE", "2013-03-23/2013-03-24"),
        ("BC0490", ""),
        ("PRESENT_REF", ""),
        ("XXXX-WXX-5", ""),
        ("1988-02-30", ""),
        ("2013-W60", ""),
        ("P3D", ""),
    ],
)
def test_edtf_of_a_value(value: str, edtf: str) -> None:
    assert timex.edtf(value) == edtf
    bounds(edtf)


@pytest.mark.parametrize(
    ("point", "unit", "steps", "value"),
    [
        (Point(1940, 12, 31), "D", 1, "1941-01-01"),
        (Point(1940, 12), "D", 1, "1940-12-XX"),
        (Point(1940), "D", 1, ""),
        (Point(1940, 12, 31), "W", 1, "1941-W02"),
        (Point(1940, 12), "M", 1, "1941-01"),
        (Point(1940), "M", 1, ""),
        (Point(1940, 2), "Q", -1, "1939-Q4"),
        (Point(1940), "Y", -1, "1939"),
        (Point(1940), "DE", -1, "193"),
        (Point(1940), "CE", -1, "18"),
        (Point(-490), "Y", 1, "BC0489"),
        (Point(-490, 12), "M", 1, "BC0489-01"),
        (Point(9999), "Y", 1, ""),
        (Point(9999, 12, 31), "D", 1, ""),
    ],
)
def test_what_lies_so_many_units_away(point: Point, unit: str, steps: int, value: str) -> None:
    assert timex.moved(point, unit, steps) == value


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [("3", "D", "P3D"), ("24", "TH", "PT24H"), ("X", "M", "PXM"), ("2.5", "Y", "P2.5Y"), ("2", "F", "P4W")],
)
def test_durations(amount: str, unit: str, value: str) -> None:
    assert timex.lasting(amount, unit) == value


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    point = Point(day.year, day.month, day.day)
    assert Point.of(point.value) == point
    assert point.date == day
    assert timex.edtf(point.value) == day.isoformat()
