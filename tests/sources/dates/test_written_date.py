from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.when import bounds
from answerable.sources.dates.written_date import dates_in, understand

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def only(text: str) -> str:
    """The EDTF of the one date in a text."""
    (found,) = dates_in(text)
    return found.edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Friday, January 4, 2019\u00a0", "2019-01-04"),
        ("on Monday the 3rd of February 2020 in", "2020-02-03"),
        ("Sept. 3, 2014", "2014-09-03"),
        ("August 2022", "2022-08"),
        ("2021-02-04T10:00:00Z", "2021-02-04"),
        ("2021/2/4", "2021-02-04"),
        ("04.02.2021", "2021-02-04"),
        ("13/04/2021", "2021-04-13"),
        ("04/04/2021", "2021-04-04"),
        ("Montag, den 3. März 2014", "2014-03-03"),
        ("3 de agosto de 2022", "2022-08-03"),
        ("5 août 2019", "2019-08-05"),
        ("5 aou\u0302t 2019", "2019-08-05"),
        ("4 февраля 2021 г.", "2021-02-04"),
        ("۴ فوریهٔ ۲۰۲۱", "2021-02-04"),
        ("٤ فبراير ٢٠٢١", "2021-02-04"),
        ("4 كانون الثاني 2021", "2021-01-04"),
        ("更新 2021年2月4日", "2021-02-04"),
        ("21 Αυγούστου 2020", "2020-08-21"),
        ("10. prosince 2020", "2020-12-10"),
    ],
)
def test_dates_as_they_are_written(words: str, edtf: str) -> None:
    assert only(words) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "31 February 2021",
        "31.02.2021",
        "99/99/2021",
        "4 people in 2019",
        "۱۴۰۱/۰۵/۲۳",
        "January 4",
        "1/2/21",
        "5 May 12345",
        "x2021-02-04",
    ],
)
def test_what_is_no_date_or_another_calendars(words: str) -> None:
    assert list(dates_in(words)) == []


def test_figures_that_can_be_read_in_two_ways_give_both() -> None:
    (found,) = dates_in("03/04/2021")
    assert found.edtf == "2021-03-04/2021-04-03"
    assert found.why == "“03/04/2021” may be read as 2021-03-04 or as 2021-04-03."


def test_a_weekday_that_does_not_fit_makes_the_date_uncertain() -> None:
    (found,) = dates_in("Thursday, January 4, 2019")
    assert found.edtf == "2019-01-04?"
    assert "Thursday, January 4, 2019" in found.why


def test_several_dates_with_their_places() -> None:
    text = "from 3 May 2019 to Friday, 5 June 2020, and in 2021"
    assert [(text[one.start : one.end], one.edtf) for one in dates_in(text)] == [
        ("3 May 2019", "2019-05-03"),
        ("Friday, 5 June 2020", "2020-06-05"),
    ]


@settings(max_examples=60, deadline=None)
@given(
    DAYS, st.sampled_from(["en", "en_GB", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "cs", "ru", "uk", "tr", "el"])
)
def test_what_other_programs_write_is_understood(day: date, language: str) -> None:
    assert only(format_date(day, "long", locale=language)) == day.isoformat()


@settings(max_examples=60, deadline=None)
@given(DAYS, st.sampled_from(["%Y", "%Y-%m", "%B %Y", "%Y-%m-%d", "%d %B %Y", "%d/%m/%Y", "%A, %B %d, %Y", "%d.%m.%Y"]))
def test_no_date_is_more_precise_than_its_words(day: date, form: str) -> None:
    found = understand(day.strftime(form))
    assert found is not None
    first, last = bounds(found[0])
    assert first <= day <= last
    if "%d" not in form:
        assert last - first >= timedelta(days=27)
    if "%m" not in form and "%B" not in form:
        assert last - first >= timedelta(days=364)
    if "/" in form and day.day <= 12 and day.day != day.month:
        assert first < last


@pytest.mark.parametrize(
    ("field", "edtf"),
    [
        ("2021-02-04T10:00:00+01:00", "2021-02-04"),
        ("2021-2-4", "2021-02-04"),
        ("20210204", "2021-02-04"),
        ("20210204103000", "2021-02-04"),
        ("D:20210204103000+01'00'", "2021-02-04"),
        ("D:2021", "2021"),
        ("Thu, 04 Feb 2021 23:30:00 -0500", "2021-02-04"),
        ("1612433000", "2021-02-04"),
        ("1612433000000", "2021-02-04"),
        ("4 February 2021 at 10:00", "2021-02-04"),
        ("2021", "2021"),
        ("2021-02", "2021-02"),
        ("../2021-02-04", "../2021-02-04"),
        ("2021-02/2021-03", "2021-02/2021-03"),
        ("202X", "202X"),
    ],
)
def test_fields(field: str, edtf: str) -> None:
    assert understand(field) == (edtf, "")


@pytest.mark.parametrize(
    "field", ["", "nonsense", "12", "99999999", "2021-13-01", "0001-01-01", "3 May 2019, 4 May 2019", "9999"]
)
def test_fields_that_say_nothing(field: str) -> None:
    assert understand(field) is None


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80) | st.text("0123456789-/.TZ:XYM ~?[]{},年月日", max_size=30))
def test_any_field_gives_a_date_or_nothing(field: str) -> None:
    found = understand(field)
    if found is not None:
        first, last = bounds(found[0])
        assert first <= last


@pytest.mark.parametrize(
    "piece", ["1" + " " * 50_000, "1 a" * 20_000, "1 a" + " " * 30_000, "May " * 20_000, "a\u0301" * 30_000]
)
def test_pages_full_of_white_space_and_figures_come_to_an_end(piece: str) -> None:
    assert list(dates_in(piece)) == []
