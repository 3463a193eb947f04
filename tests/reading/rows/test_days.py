from __future__ import annotations

import pytest

from answerable.reading.rows.days import birth, day


@pytest.mark.parametrize(
    ("words", "label", "language", "found"),
    [
        ("۱۴۰۱/۰۶/۲۵", "", "fa", "2022-09-16"),
        ("25/6/1401", "", "fa", "2022-09-16"),
        ("۲۵ شهریور ۱۴۰۱", "", "", "2022-09-16"),
        ("8 Mehr 1401", "", "", "2022-09-30"),
        ("Mehr 8, 1401", "", "", "2022-09-30"),
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
        ("14–16 July 2019", "", "", "2019-07"),
        ("between 3 and 5 May 2019", "", "", "2019-05"),
        ("del 3 al 5 de mayo de 2019", "", "es", "2019-05"),
        ("2019-05-03 to 2019-05-05", "", "", "2019-05-03/2019-05-05"),
        ("1988 or 1989", "", "", "1988-01-01/1989-12-31"),
        ("Arrested 2012; died 2013", "", "", "2012-01-01/2013-12-31"),
        ("before 3 May 2019", "", "", "../2019-05-03"),
        ("не ранее 3 мая 2019", "", "ru", "2019-05-03/.."),
        ("approx. 3 May 2019", "", "", "2019-05-03~"),
        ("14 July 2019?", "", "", "2019-07-14~"),
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
