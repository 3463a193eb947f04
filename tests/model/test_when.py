from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.errors import BadInput
from answerable.model.when import UNKNOWN, Basis, When, between, bounds, until
from tests.model import made


@settings(max_examples=200)
@given(made.days, made.days)
def test_bounds_give_back_what_between_was_made_from(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert bounds(between(first, last)) == (first, last)


@settings(max_examples=50)
@given(made.days)
def test_a_month_and_a_year_take_their_short_form(day: date) -> None:
    after = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    assert between(day.replace(day=1), after - timedelta(days=1)) == f"{day:%Y-%m}"
    assert between(date(day.year, 1, 1), date(day.year, 12, 31)) == f"{day.year:04}"
    assert between(day, day) == day.isoformat()


@settings(max_examples=50)
@given(made.days)
def test_until_is_open_at_the_start(day: date) -> None:
    assert bounds(until(day)) == (date.min, day)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1988", date(1988, 1, 1), date(1988, 12, 31)),
        ("1992-02", date(1992, 2, 1), date(1992, 2, 29)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("2018-06-30/2018-07-02", date(2018, 6, 30), date(2018, 7, 2)),
        ("2017/..", date(2017, 1, 1), date.max),
        ("../1999", date.min, date(1999, 12, 31)),
        ("2022-08~", date(2022, 8, 1), date(2022, 8, 31)),
        ("1997-04-10?", date(1997, 4, 10), date(1997, 4, 10)),
        ("", date.min, date.max),
    ],
)
def test_bounds_of_the_forms_that_the_record_uses(edtf: str, first: date, last: date) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize("edtf", ["1988-22", "2003-21", "2003-23"])
def test_a_season_lies_in_or_at_its_year(edtf: str) -> None:
    first, last = bounds(edtf)
    assert first <= last
    assert first.year == int(edtf[:4])


@pytest.mark.parametrize("edtf", ["yesterday", "2018-13", "2018-02-30", "30.6.2018", "2018-06-31", "1988-22/x"])
def test_what_is_no_date_is_refused_in_plain_words(edtf: str) -> None:
    with pytest.raises(BadInput, match="is not a date in EDTF"):
        bounds(edtf)


@settings(max_examples=100)
@given(st.text(max_size=12))
def test_any_text_gives_bounds_in_order_or_the_one_error(edtf: str) -> None:
    try:
        first, last = bounds(edtf)
    except BadInput:
        return
    assert first <= last


def test_a_when_knows_its_length_and_whether_anything_is_known() -> None:
    assert When(edtf="2000", basis=Basis.STATED).days == 366
    assert When(edtf="2001-02-03").days == 1
    assert When(edtf="2001").known
    assert not UNKNOWN.known
    assert (UNKNOWN.earliest, UNKNOWN.latest) == (date.min, date.max)


@pytest.mark.parametrize("first", ["2018", "2016-02", "2018-05-06", ".."])
@pytest.mark.parametrize("last", ["2019", "2020-02", "2018-05-07", ".."])
def test_plain_intervals_have_the_bounds_that_the_library_gives(first: str, last: str) -> None:
    parsed = parse_edtf(f"{first}/{last}")
    one = date.min if first == ".." else date(*parsed.lower_strict()[:3])
    other = date.max if last == ".." else date(*parsed.upper_strict()[:3])
    assert bounds(f"{first}/{last}") == (one, other)
