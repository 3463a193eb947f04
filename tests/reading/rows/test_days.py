from __future__ import annotations

import pytest

from answerable.reading.rows.days import birth, day


@pytest.mark.parametrize(
    ("words", "label", "language", "found"),
    [
        ("۱۴۰۱/۰۶/۲۵", "", "fa", "2022-09-16"),
        ("25/6/1401", "", "fa", "2022-09-16"),
        ("۲۵ شهریور ۱۴۰۱", "", "", "2022-09-16"),
        ("۱۳۶۷", "", "fa", "1988-03-21/1989-03-20"),
        ("1401/06/25", "Date of arrest", "en", ""),
        ("1401/06/25", "Date of arrest (Persian calendar)", "en", "2022-09-16"),
        ("1443/05/12", "تاريخ الوفاة", "ar", ""),
        ("1443/05/12 هـ", "تاريخ الوفاة", "ar", "2021-12-16~"),
        ("٢٠١٣-٠٨-٢١", "", "ar", "2013-08-21"),
        ("03/04/2019", "", "", "2019-03-04/2019-04-03"),
        ("03/04/2019", "Date (month/day/year)", "", "2019-03-04"),
        ("03/04/2019", "Date_of_arrest (dd/mm/yyyy)", "", "2019-04-03"),
        ("31/04/2019", "Date (dd/mm/yyyy)", "", "2019"),
        ("12 марта 2021 г.", "", "ru", "2021-03-12"),
        ("no date", "", "", ""),
        ("1401/13/40", "", "fa", ""),
        ("دیروز", "", "fa", ""),
    ],
)
def test_a_day_in_the_calendar_of_its_list(words: str, label: str, language: str, found: str) -> None:
    assert day(words, label, language) == found


def test_a_birth_may_be_a_time_of_years() -> None:
    assert birth("1960 to 1965") == "1960/1965"
    assert birth("۱۳۷۱/۰۱/۰۱", "", "fa") == "1992-03-21"
