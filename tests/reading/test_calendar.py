from __future__ import annotations

from datetime import date

import pytest

from answerable.model.when import When, bounds
from answerable.reading import calendar
from answerable.reading.calendar import Anchor

DAY = Anchor(date(2019, 1, 4), date(2019, 1, 4))
MONTH = Anchor(date(2022, 8, 1), date(2022, 8, 31))
TURN = Anchor(date(2021, 12, 20), date(2022, 1, 10))


@pytest.mark.parametrize("edtf", ["", "2017/..", "../1999", "199X", "2001/2003"])
def test_a_wide_or_open_date_is_no_anchor(edtf: str) -> None:
    assert Anchor.of(When(edtf=edtf)) is None


def test_an_anchor_is_the_interval_of_publication() -> None:
    assert Anchor.of(When(edtf="2022-08")) == MONTH


def test_nothing_becomes_more_precise_than_the_anchor() -> None:
    assert calendar.shifted(DAY, -1) == "2019-01-03"
    assert calendar.shifted(MONTH, -1) == "2022-07-31/2022-08-30"
    assert calendar.weekday(MONTH, 0) == ""
    assert calendar.year(TURN, -1) == "2020/2021"
    assert calendar.month(TURN, -1) == "2021-11-01/2021-12-31"


def test_weekdays_look_back_or_ahead() -> None:
    assert calendar.weekday(DAY, 0) == "2018-12-31"  # the Friday's Monday
    assert calendar.weekday(DAY, 4) == "2019-01-04"
    assert calendar.weekday(DAY, 4, strict=True) == "2018-12-28"
    assert calendar.weekday(DAY, 4, ahead=True, strict=True) == "2019-01-11"


def test_a_day_without_a_year_is_the_nearest_past_one() -> None:
    assert calendar.month_day(MONTH, 7, 14) == "2022-07-14"
    assert calendar.month_day(MONTH, 9, 14) == "2021-09-14"
    assert calendar.month_day(MONTH, 9, 14, ahead=True) == "2022-09-14"
    assert calendar.month_day(MONTH, 8, 12) == "2022-08-12"
    assert calendar.month_day(DAY, 2, 29) == "2016-02-29"
    assert calendar.month_day(DAY, 2, 30) == ""


def test_no_year_is_invented_where_the_anchor_leaves_it_open() -> None:
    half = Anchor(date(2021, 6, 1), date(2022, 3, 1))
    assert calendar.month_day(half, 12, 5) == ""
    assert calendar.month_alone(half, 12) == ""


def test_seasons() -> None:
    assert calendar.season(1988, calendar.SUMMER) == "1988-22"
    assert calendar.season_near(MONTH, calendar.SUMMER) == "2022-22"
    assert calendar.season_near(MONTH, calendar.SUMMER, strict=True) == "2021-22"
    assert calendar.season_near(DAY, calendar.WINTER) == "2018-24"
    assert calendar.season_near(TURN, calendar.SPRING) == "2021-21"


def test_weeks_and_the_ends_of_time() -> None:
    assert bounds(calendar.week(DAY, -1)) == (date(2018, 12, 24), date(2018, 12, 30))
    start = Anchor(date(1, 1, 2), date(1, 1, 2))
    assert calendar.shifted(start, -5) == ""
    assert calendar.week(start, -2) == ""
    assert calendar.month(start, -1) == ""
    assert calendar.year(start, -1) == ""
