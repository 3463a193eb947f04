from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.when import Basis, When, bounds
from answerable.reading.times import grammar
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import Expression, find_expressions, is_history
from answerable.reading.times.moments import Sort

DAY = "2013-03-22"  # a Friday


def found(text: str, published: str = DAY, language: str = "en") -> list[Expression]:
    return find_expressions(text, Anchor.of(When(edtf=published)) if published else None, language)


@pytest.mark.parametrize(
    ("text", "words", "sort", "value"),
    [
        ("They met on July 14, 2012 in Orsk.", "July 14, 2012", Sort.DATE, "2012-07-14"),
        ("They met on 14 July.", "14 July", Sort.DATE, "2012-07-14"),
        ("They will meet on 14 July.", "14 July", Sort.DATE, "2013-07-14"),
        ("They met on Friday night.", "Friday night", Sort.TIME, "2013-03-22TNI"),
        ("They met earlier this week.", "earlier this week", Sort.DATE, "2013-W12"),
        ("They met last summer.", "last summer", Sort.DATE, "2012-SU"),
        ("It fell in the third quarter.", "the third quarter", Sort.DATE, "2012-Q3"),
        ("It fell in fiscal 2012.", "fiscal 2012", Sort.DATE, "2012"),
        ("It lasted nearly two years.", "nearly two years", Sort.DURATION, "P2Y"),
        ("It lasted a decade.", "a decade", Sort.DURATION, "P1DE"),
        ("It lasted several months.", "several months", Sort.DURATION, "PXM"),
        ("It lasted two and a half years.", "two and a half years", Sort.DURATION, "P2.5Y"),
        ("It lasted two days and six hours.", "two days and six hours", Sort.DURATION, "P2DT6H"),
        ("He held office over the next two years.", "the next two years", Sort.DURATION, "P2Y"),
        ("The 24-hour strike failed.", "24-hour", Sort.DURATION, "PT24H"),
        ("The 35-year-old clerk left.", "35-year-old", Sort.DURATION, "P35Y"),
        ("He died aged 57.", "57", Sort.DURATION, "P57Y"),
        ("They meet daily.", "daily", Sort.SET, "P1D"),
        ("They meet every Friday.", "every Friday", Sort.SET, "XXXX-WXX-5"),
        ("They met twice a week.", "twice a week", Sort.SET, "P1W"),
        ("He is now a judge.", "now", Sort.DATE, "PRESENT_REF"),
        ("He left recently.", "recently", Sort.DATE, "PAST_REF"),
        ("It is a matter for the future.", "the future", Sort.DATE, "FUTURE_REF"),
        ("It was built in the 1980s.", "the 1980s", Sort.DATE, "198"),
        ("It was built in the 19th century.", "the 19th century", Sort.DATE, "18"),
        ("It was built in the nineties.", "the nineties", Sort.DATE, "199"),
        ("It was built by the end of 2008.", "the end of 2008", Sort.DATE, "2008"),
        ("It was built in the second half of 2008.", "the second half of 2008", Sort.DATE, "2008-H2"),
        ("It was built in 490 BC.", "490 BC", Sort.DATE, "BC0490"),
        ("It began at 5:30 p.m. on Tuesday.", "5:30 p.m. on Tuesday", Sort.TIME, "2013-03-19T17:30"),
        ("It began two weeks ago.", "two weeks ago", Sort.DATE, "2013-W10"),
        ("The year began on 18 Tir 1378.", "18 Tir 1378", Sort.DATE, "1999-07-09"),
        ("It began the day before yesterday.", "the day before yesterday", Sort.DATE, "2013-03-20"),
    ],
)
def test_types_and_values(text: str, words: str, sort: Sort, value: str) -> None:
    (one,) = found(text)
    assert (text[one.start : one.end], one.sort, one.value) == (words, sort, value)


def test_a_year_before_a_term_is_none_of_its_bounds() -> None:
    first, second = found("He was sentenced on 3 May 2010 to two years.")
    assert (first.value, second.value) == ("2010-05-03", "P2Y")
    (both,) = found("He was sentenced to two to three years.")
    assert both.value == "P3Y"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Troops came on May 4 and 5.", ["2012-05-04", "2012-05-05"]),
        ("They sat from 13 to 15 June 2001.", ["2001-06-13", "2001-06-15"]),
        ("Between March and June 1940 they fled.", ["1940-03", "1940-06"]),
        ("He ruled 1910-12.", ["1910", "1912"]),
        ("He ruled from 1910 to 1912.", ["1910", "1912"]),
        ("He came on 3 May 2001. The next day he left.", ["2001-05-03", "2001-05-04"]),
        ("He came on 3 May 2001. Two weeks later he left.", ["2001-05-03", "2001-W20"]),
        ("He came on 3 May 2001 and left later that year.", ["2001-05-03", "2001"]),
    ],
)
def test_what_is_joined_or_told_before(text: str, values: list[str]) -> None:
    assert [each.value for each in found(text)] == values


def test_in_a_history_now_is_what_was_told_last() -> None:
    text = (
        "In 1938 the general took power. In 1939 he fell out with Velia. On 3 December 1939 the border was closed. "
        "In January the harbour followed. The next month fighting began. In 1940 and 1941 the town starved."
    )
    assert is_history(text, date(2009, 12, 19))
    values = [each.value for each in found(text, "2009-12-19")]
    assert values == ["1938", "1939", "1939-12-03", "1940-01", "1940-02", "1940", "1941"]


def test_a_report_is_no_history() -> None:
    assert not is_history("In 2012 he was jailed. On Friday he was freed.", date(2013, 3, 22))


@pytest.mark.parametrize("text", ["in March they", "last year", "on Monday", "two weeks ago", "the next day"])
def test_no_year_is_invented(text: str) -> None:
    assert [each.edtf for each in found(text, "")] == [""]


def test_a_publication_known_to_the_month_gives_an_interval() -> None:
    (one,) = found("He was freed yesterday.", "2013-03")
    assert (one.edtf, one.basis, one.by) == ("2013-02-28/2013-03-30", Basis.RELATIVE, "publication")


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("fr", "Il fut arrêté le 14 juillet 2019.", ["2019-07-14"]),
        (
            "fr",
            "Il fut arrêté il y a trois jours, hier soir, en mars dernier.",
            ["2013-03-19", "2013-03-21", "2012-03"],
        ),
        ("de", "Am 3. Oktober 2019 wurde er verhaftet.", ["2019-10-03"]),
        ("de", "Im Sommer 1988, gestern und letzten Monat.", ["1988-22", "2013-03-21", "2013-02"]),
        ("es", "El 14 de julio de 2019 fue detenido.", ["2019-07-14"]),
        ("es", "Ayer, a finales de marzo de 2011, el mes pasado.", ["2013-03-21", "2011-03", "2013-02"]),
        ("ru", "14 июля 2019 года он был арестован.", ["2019-07-14"]),
        ("ru", "Вчера, в марте 2011 года, в прошлом году, в среду.", ["2013-03-21", "2011-03", "2012", "2013-03-20"]),
        ("fa", "در ۱۸ تیر ۱۳۷۸ بازداشت شد.", ["1999-07-09"]),
        ("fa", "سال ۱۳۶۷، دیروز، ۱۴ ژوئیه ۲۰۱۱", ["1988-03-21/1989-03-20", "2013-03-21", "2011-07-14"]),
        ("ar", "اعتقل في 14 تموز 2011.", ["2011-07-14"]),
        ("ar", "في مارس 2011، أمس، العام الماضي، 10 محرم 1434 هـ", ["2011-03", "2013-03-21", "2012", "2012-11-24~"]),
    ],
)
def test_other_languages(language: str, text: str, edtf: list[str]) -> None:
    assert [each.edtf for each in found(text, language=language)] == edtf


def test_a_language_without_rules_has_no_expressions() -> None:
    assert "is" not in grammar.languages()
    assert found("14. júlí 2019", language="is") == []


RELATIVE = ["yesterday", "today", "three days ago", "tomorrow", "the day before yesterday", "in two days"]
WORDS = ["2011", "March 2011", "3 March 2011", "the summer of 2011", "the 1980s", "last month", "last year", "Monday",
         "14 July", "two years ago", "early May", "the third quarter", "last week", "the 19th century"]  # fmt: skip
DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))


@given(DAYS, st.integers(-400, 400), st.sampled_from(RELATIVE[:5]))
@settings(max_examples=60, deadline=None)
def test_what_is_relative_moves_with_the_publication(day: date, shift: int, words: str) -> None:
    moved = day + timedelta(days=shift)
    (one,), (other,) = found(f"He left {words}.", day.isoformat()), found(f"He left {words}.", moved.isoformat())
    assert bounds(other.edtf)[0] - bounds(one.edtf)[0] == timedelta(days=shift)


@given(DAYS, st.sampled_from(WORDS))
@settings(max_examples=80, deadline=None)
def test_no_value_is_more_precise_than_its_words_and_edtf_keeps_it(day: date, words: str) -> None:
    (one,) = found(f"He left {words} for good.", day.isoformat())
    first, last = bounds(one.edtf)
    least = 1 if words in {"3 March 2011", "Monday", "14 July"} else 7 if words == "last week" else 28
    assert (last - first).days + 1 >= least
    assert bounds(When(edtf=one.edtf).edtf) == (first, last)


@given(DAYS, st.integers(1, 60), st.sampled_from([*RELATIVE[:5], "Monday", "last month", "last week", "14 July"]))
@settings(max_examples=60, deadline=None)
def test_an_interval_of_publication_gives_no_more_than_its_days(day: date, length: int, words: str) -> None:
    whole = Anchor(day, day + timedelta(days=length))
    (one,) = find_expressions(f"He left {words}.", whole)
    if one.edtf:
        ends = [find_expressions(f"He left {words}.", Anchor(d, d))[0].edtf for d in (whole.first, whole.last)]
        if one.yearless:
            assert one.edtf in ends
        else:
            assert bounds(one.edtf)[0] <= bounds(ends[0])[0]
            assert bounds(one.edtf)[1] >= bounds(ends[1])[1]


@given(st.text(alphabet="0123456789 -/.,'snMaydJulthe2019BCADQ\n", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for each in found(text):
        assert 0 <= each.start < each.end <= len(text)
        bounds(each.edtf)


def test_within_its_sentences_the_same_is_found_and_nothing_across_them() -> None:
    text = "On 3 June 1999 it began. Two days later it was over. Nobody came in May. 2001 was quiet."
    ends = [i + 1 for i, c in enumerate(text) if c == "."]
    within = list(zip([0, *(end + 1 for end in ends)], ends, strict=False))
    anchor = Anchor.of(When(edtf=DAY))
    kept = find_expressions(text, anchor, within=within)
    assert [text[each.start : each.end] for each in kept] == ["3 June 1999", "Two days later", "May", "2001"]
    assert [each for each in find_expressions(text, anchor) if text[each.start : each.end] != "May. 2001"][:2] == kept[
        :2
    ]


@pytest.mark.parametrize(
    ("text", "words", "sort", "value"),
    [
        ("The raid began at 0530 hours.", "0530 hours", "TIME", "T05:30"),
        ("They left at 1430 GMT.", "1430 GMT", "TIME", "T14:30"),
        ("He did 2000 hours of work.", "2000 hours", "DURATION", "PT2000H"),
        ("After the month-long trial he left.", "the month-long", "DURATION", "P1M"),
    ],
)
def test_four_figures_and_lengths_of_one(text: str, words: str, sort: str, value: str) -> None:
    (one,) = find_expressions(text, Anchor.of(When(edtf=DAY)))
    assert (text[one.start : one.end], one.sort, one.value[-len(value) :]) == (words, sort, value)
