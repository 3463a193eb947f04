from __future__ import annotations

import pytest

from answerable.model.when import Basis, When, bounds
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import Time, find_times, placed


def times(text: str, published: str) -> list[Time]:
    return find_times(text, 0, len(text), Anchor.of(When(edtf=published)))


@pytest.mark.parametrize(
    ("text", "words", "edtf", "basis"),
    [
        ("in the summer of 1988 they", "the summer of 1988", "1988-22", Basis.STATED),
        ("on 14 July 2022 he", "14 July 2022", "2022-07-14", Basis.STATED),
        ("on July 14, 2022, he", "July 14, 2022", "2022-07-14", Basis.STATED),
        ("on 2022-07-14 he", "2022-07-14", "2022-07-14", Basis.STATED),
        ("in November 2019.", "November 2019", "2019-11", Basis.STATED),
        ("in 2018.", "2018", "2018", Basis.STATED),
        ("since late 2017", "since late 2017", "2017/..", Basis.STATED),
        ("from 2015 to 2017", "2015 to 2017", "2015/2017", Basis.STATED),
        ("in 2017-18", "2017-18", "2017/2018", Basis.STATED),
        ("in the 1980s", "the 1980s", "198X", Basis.STATED),
        ("on 12 and 13 March 2020", "12 and 13 March 2020", "2020-03-12/2020-03-13", Basis.STATED),
        ("on (Wednesday) the 4th of July 2018 he", "Wednesday) the 4th of July 2018", "2018-07-04", Basis.STATED),
        ("Last year, a court", "Last year", "2018", Basis.RELATIVE),
        ("On July 14, a court", "July 14", "2018-07-14", Basis.RELATIVE),
        ("yesterday afternoon", "yesterday afternoon", "2019-01-03", Basis.RELATIVE),
        ("last night", "last night", "2019-01-03", Basis.RELATIVE),
        ("on Monday", "Monday", "2018-12-31", Basis.RELATIVE),
        ("two years ago", "two years ago", "2017", Basis.RELATIVE),
        ("three days ago", "three days ago", "2019-01-01", Basis.RELATIVE),
        ("last month", "last month", "2018-12", Basis.RELATIVE),
        ("last week", "last week", "2018-12-24/2018-12-30", Basis.RELATIVE),
        ("In late December", "late December", "2018-12", Basis.RELATIVE),
        ("Since May", "Since May", "2018-05/..", Basis.RELATIVE),
        ("December 22, last year", "December 22, last year", "2018-12-22", Basis.RELATIVE),
        ("March 3-5, 2018", "March 3-5, 2018", "2018-03-03/2018-03-05", Basis.STATED),
        ("last summer", "last summer", "2018-22", Basis.RELATIVE),
        ("over the weekend", "the weekend", "2018-12-29/2018-12-30", Basis.RELATIVE),
        ("this weekend", "this weekend", "2019-01-05/2019-01-06", Basis.RELATIVE),
        ("the 2016 Easter Sunday blasts", "the 2016 Easter Sunday", "2016", Basis.STATED),
        ("on 2016 Christmas Day", "2016 Christmas Day", "2016-12-25", Basis.STATED),
        ("last year on Dec. 1", "last year on Dec. 1", "2018-12-01", Basis.RELATIVE),
        ("Last year, in June, he", "Last year, in June", "2018-06", Basis.RELATIVE),
        ("last March 27", "last March 27", "2018-03-27", Basis.RELATIVE),
        ("today (on Sunday)", "today (on Sunday)", "2018-12-30", Basis.RELATIVE),
        ("171 years ago today", "171 years ago today", "1848-01-04", Basis.RELATIVE),
        ("two weeks ago today", "two weeks ago today", "2018-12-21", Basis.RELATIVE),
        ("on Human Rights Day in 2016", "Human Rights Day in 2016", "2016-12-10", Basis.STATED),
        ("in October and November 2018", "October and November 2018", "2018-10/2018-11", Basis.STATED),
        ("in 2007 and 2008", "2007 and 2008", "2007/2008", Basis.STATED),
        ("next Wednesday, January 9", "next Wednesday, January 9", "2019-01-09", Basis.RELATIVE),
    ],
)
def test_values(text: str, words: str, edtf: str, basis: Basis) -> None:
    (found,) = times(text, "2019-01-04")
    assert text[found.start : found.end] == words
    assert (found.edtf, found.basis) == (edtf, basis)
    bounds(found.edtf)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They attacked Eid near the house. Gamal Eid is a lawyer.", []),
        ("They freed him for Eid.", ["2018"]),
        ("They freed him for Eid. Happy Eid to all.", ["2018"]),
        ("September’s arrest shocked them. Ana September is a lawyer.", []),
        ("September fell. Vesda September taught; Vesda September wrote.", []),
        ("In September she was freed. Ana September is a lawyer.", ["2017-09"]),
        ("September’s arrests shocked them. He left Tarn September 5.", ["2017-09"]),
    ],
)
def test_a_feast_may_be_a_family_name(text: str, expected: list[str]) -> None:
    assert [time.edtf for time in times(text, "2018-06-20")][:1] == expected


@pytest.mark.parametrize(
    "text",
    ["on July 14", "last year", "on Monday", "yesterday", "in September", "March 3-5", "two weeks ago", "last summer"],
)
def test_without_a_publication_date_nothing_relative_is_placed(text: str) -> None:
    (found,) = times(text, "")
    assert (found.edtf, found.ahead) == ("", "")


def test_looking_ahead() -> None:
    (found,) = times("in September", "2022-08")
    assert (found.edtf, found.ahead) == ("2021-09", "2022-09")


@pytest.mark.parametrize(
    ("published", "back", "ahead"),
    [
        ("2019-01-04", "2018-12-29/2018-12-30", "2019-01-05/2019-01-06"),
        ("2019-01-06", "2019-01-05/2019-01-06", "2019-01-05/2019-01-06"),
    ],
)
def test_the_weekend_is_the_one_just_over_or_the_coming_one(published: str, back: str, ahead: str) -> None:
    (time,) = times("at the weekend", published)
    assert (time.edtf, time.ahead) == (back, ahead)


def test_a_feast_with_its_year_leaves_no_year_to_be_worked_out() -> None:
    assert [times(text, "2019-01-04")[0].yearless for text in ("at Easter", "at Easter 2016")] == [True, False]


def test_what_was_planned_for_a_day_just_past_lies_no_year_ahead() -> None:
    ahead = [times(text, "2022-08-10")[0].ahead for text in ("on July 31", "on May 31", "on August 12")]
    assert ahead == ["2022-07-31", "2023-05-31", "2022-08-12"]


def test_a_month_may_be_that_of_last_year() -> None:
    assert [(each.edtf, each.end) for each in times("last year’s September vote", "2022-08-10")] == [("2021-09", 21)]
    assert [each.edtf for each in times("in today’s Orsk raid, last year’s March for peace", "2022-08-10")] == [
        "2022-08-10",
        "2021",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2000 people marched",
        "He may march",
        "flight 1999.5",
        "at 12:30",
        "$2019",
        "on 31 June 2019",
        "June 2,019 times",
        "voted for resolution 1906",
        "Resolutions 1970 and 1973 on Velia",
        "took Flight 1988 to Orsk",
        "under No. 1906 of the register",
        "Article 1907 of the code",
        "section 1907 of it",
        "1906 | End of sanctions",
        "in 1506",
        "in Mon district",
        "by Jan de Tarn",
        "June Tarn was shot",
        "the Mon people fled",
        "in 2150",
        "The raid began at 2100",
        "The raid began at about 1930 and was over at 2000",
        "At 1845 the guards fled",
        "around 2000 GMT",
        "He lived in Mill Road, no 1978",
        "This day in history",
        "Today in Norland’s history",
        "in today’s Norland.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert not [time for time in times(text, "2019-01-04") if time.edtf]


def test_a_year_before_a_noun_is_adnominal() -> None:
    (found,) = times("the 1988 massacre", "2019-01-04")
    assert found.adnominal
    (inside,) = times("his role in the 1988 massacre", "2019-01-04")
    assert inside.adnominal
    (other,) = times("in 1988", "2019-01-04")
    assert not other.adnominal
    (early,) = times("in the 1988 and 1989 seasons", "2019-01-04")[:1]
    assert not early.adnominal


def test_impossible_days_have_no_value() -> None:
    assert [time.edtf for time in times("on February 30, 2019", "2019-05-01")] == [""]
    assert [time.edtf for time in times("on June 12-20, 2019", "2019-08-01")] == ["2019-06-12/2019-06-20"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("adopted resolution 1970 in 2011", "2011"),
        ("resolution 1970 (2011)", "2011"),
        ("No court sat in 1992", "1992"),
        ("the flight in 1988", "1988"),
        ("1506 | 12 September 2003 | End", "2003-09-12"),
        ("in 2100", "2100"),
    ],
)
def test_a_year_stands_beside_a_number_that_is_none(text: str, edtf: str) -> None:
    assert [time.edtf for time in times(text, "2019-01-04")] == [edtf]


@pytest.mark.parametrize(
    ("words", "references", "edtf"),
    [
        ("on the same day", ["2001-01-31"], "2001-01-31"),
        ("later that day", ["2001-01-31"], "2001-01-31"),
        ("that night", ["2001-01-31"], "2001-01-31"),
        ("the same evening", ["2001-01-31"], "2001-01-31"),
        ("that morning", ["2001-01"], ""),
        ("a day later", ["2001-01-31"], "2001-02-01"),
        ("two days later", ["1999", "2001-02-27"], "2001-03-01"),
        ("the following day", ["2001-12-31"], "2002-01-01"),
        ("in the same month", ["1992-10"], "1992-10"),
        ("in the same year", ["1992-10-03"], "1992"),
        ("on the same day", ["2001-01"], ""),
        ("on the same day", ["1988-12-21", "2001-01-31"], ""),
        ("two days later", [], ""),
    ],
)
def test_a_day_told_before(words: str, references: list[str], edtf: str) -> None:
    (found,) = times(f"He was freed {words}.", "2019-01-04")
    assert (found.edtf, found.told is not None) == ("", True)
    after = placed(found, references)
    assert (after.edtf, after.ahead, after.basis) == (edtf, edtf, Basis.RELATIVE)


@pytest.mark.parametrize(
    "words", ["on the same day as the vote", "the same day that he left", "two days later than she"]
)
def test_a_day_told_by_another_happening_goes_by_no_date(words: str) -> None:
    assert not [time for time in times(f"He was freed {words}.", "2019-01-04") if time.told]


def test_from_when_on() -> None:
    assert [time.begins for time in times("banned from 15 April", "2019-01-04")] == [True]
    assert [time.begins for time in times("banned on 15 April", "2019-01-04")] == [False]
    assert [time.begins for time in times("held from 2015 to 2017", "2019-01-04")] == [False]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("judges freed Kaj Winter", []),
        ("since the Arab Spring they", []),
        ("In Winter they", ["Winter"]),
        ("last Winter they", ["last Winter"]),
        ("in winter they", ["winter"]),
    ],
)
def test_a_season_behind_a_name_is_part_of_it(text: str, words: list[str]) -> None:
    assert [text[time.start : time.end] for time in times(text, "2001-02-09")] == words


def test_an_end_that_is_not_known_leaves_the_interval_open() -> None:
    text = "took the money from April 2007 until last month."
    (found,) = times(text, "")
    assert (text[found.start : found.end], found.edtf) == ("April 2007 until last month", "2007-04/..")
    (found,) = times(text, "2009-04-03")
    assert found.edtf == "2007-04/2009-03"


@pytest.mark.parametrize("text", ["during the 1980 - 88 war", "during the 1980-88 war", "during the 1980–88 war"])
def test_two_years_of_one_interval(text: str) -> None:
    (found,) = times(text, "2009-04-03")
    assert found.edtf == "1980/1988"


def test_a_weekday_may_be_the_name_of_what_was_on_it() -> None:
    assert [time.edtf for time in times("They marked Bloody Sunday on Monday.", "2018-06-20")] == ["2018-06-18"]


def test_a_weekday_in_the_name_of_a_paper_is_none() -> None:
    assert times("The Sunday Leader editor was shot.", "2018-06-20") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police have arrested 300 people in the past two years.", ["2018/2020"]),
        ("In the last 12 months ten guards were shot.", ["2019-06/2020-06"]),
        ("Within the past week ten guards were shot.", ["2020-06-08/2020-06-15"]),
        ("He was held for the past two years.", []),
        ("In the next two years ten will be tried.", []),
        ("It was the worst attack in recent years.", []),
        ("Ten were shot in the past decades.", []),
    ],
)
def test_a_stretch_ends_with_the_publication(text: str, expected: list[str]) -> None:
    anchor = Anchor.of(When(edtf="2020-06-15"))
    assert [time.edtf for time in find_times(text, 0, len(text), anchor)] == expected
    assert [time.edtf for time in find_times(text, 0, len(text), None)] == [""] * len(expected)
    month = Anchor.of(When(edtf="2020-06"))
    assert [time.edtf for time in find_times(text, 0, len(text), month)] == [""] * len(expected)


def test_the_date_of_a_post_dates_nothing() -> None:
    assert times("They were shot by the regime — Mara Venn (@maravenn) July 14, 2021", "2021-07-20") == []
    assert times("They were shot — Mara Venn (a witness) on July 14, 2021", "2021-07-20") != []


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("at 9 a.m. on Tuesday", "2020-06-09"),
        ("at about 6pm yesterday", "2020-06-14"),
        ("at 10:30 pm on 4 May 2020", "2020-05-04"),
        ("at noon on Friday", "2020-06-12"),
        ("at 3 a.m.", ""),
        ("at noon", ""),
    ],
)
def test_a_time_of_day_dates_by_the_day_in_its_words(words: str, edtf: str) -> None:
    text = f"Soldiers shot two men {words}."
    found = find_times(text, 0, len(text), Anchor.of(When(edtf="2020-06-15")))
    assert [each.edtf for each in found] == ([edtf] if edtf else [])


@pytest.mark.parametrize(
    "text",
    [
        "under the Laws of Velin State 2003",
        "the Procedure Act No. 15 of 1979",
        "the Penal Code Cap 30 of 1963",
    ],
)
def test_the_year_of_a_law_is_no_time(text: str) -> None:
    assert not times(text, "2015-06-15")
