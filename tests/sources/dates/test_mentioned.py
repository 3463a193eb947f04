from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.when import UNKNOWN, Basis, When, bounds
from answerable.sources.dates.anchors import ANCHORS
from answerable.sources.dates.mentioned import MOST_REASONS, mentioned

OPINION = """Europe must not look away

Last year a Belgian court handed a 20-year prison sentence to Assadollah Assadi for the plot of 2018.

On July 14, Hamid Noury was sentenced to life in Sweden. On July 27, a news agency published a threat.

In November 2019, protesters were shot. The governments are set to receive the president in September.
"""


def quotes_hold(when: When, text: str) -> None:
    """Every quotation in the reasons is in the text."""
    found = re.findall("“(.*?)”", when.why)
    assert found
    assert all(quote in text for quote in found)


def test_an_opinion_without_a_date() -> None:
    when = mentioned(OPINION)
    assert (when.edtf, when.basis) == ("2022-07/2022-08", Basis.INFERRED)
    quotes_hold(when, OPINION)
    for words in ("Last year a Belgian court", "On July 27, a news agency published", "in September", "Hamid Noury"):
        assert words in when.why
    assert when.why.endswith("That leaves 2022-07-27 to 2022-08-31.")


def test_each_passage_adds_its_bound() -> None:
    attack = "Some even hailed the attack on Salman Rushdie in New York."
    assert mentioned(OPINION + attack).edtf == "2022-08"
    assert mentioned(OPINION.replace("in September", "soon")).edtf == "2022-07/2022-12"
    assert mentioned(OPINION.replace("On July 27", "Then")).edtf == "2022-07/2022-08"
    without_year = OPINION.replace("Last year a", "A")
    assert mentioned(without_year).edtf == "2022-07/.."
    assert mentioned(attack).edtf == "2022-08/.."
    assert "That leaves 2022-08-12 or later." in mentioned(attack).why


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Protesters were shot in November 2019.", "2019-11/.."),
        ("Thousands were killed during a 2019 crackdown.", "2019/.."),
        ("The village was burned on 3 May 1992, and the court ruled in 1997.", "1997/.."),
        ("Earlier this year Hamid Noury was sentenced to life in Sweden.", "2022-07/2022-12"),
        ("The killing of Jamal Khashoggi in Istanbul last month shocked many.", "2018-11"),
        ("The killing of Jamal Khashoggi last year shocked many.", "2019"),
        ("Megrahi was convicted by a Scottish court.", "2001/.."),
    ],
)
def test_bounds(text: str, edtf: str) -> None:
    assert mentioned(text).edtf == edtf
    quotes_hold(mentioned(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A court sentenced a colonel.",
        "The law will enter into force in 2035.",
        "The deadline currently stands at October 31, 2019.",
        "They pledged to close the prison in 2030.",
        "The state planned the full-scale invasion of Ukraine.",
        "Some feared the killing of Jamal Khashoggi.",
        "On July 27 a paper printed a threat.",
        "It is due to be heard in September.",
        "Salman Rushdie wrote a novel in New York.",
    ],
)
def test_what_bounds_nothing(text: str) -> None:
    assert mentioned(text) == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Last year the man convicted of the Lockerbie bombing died.",
        "Last year a court ruled on the victims of the Lockerbie bombing.",
        "Last year was hard. The Lockerbie bombing was remembered.",
    ],
)
def test_last_year_beside_an_event_that_somebody_is_only_known_for(text: str) -> None:
    assert mentioned(text).edtf == "1988-12/.."


def test_contradictions_are_not_resolved_by_guessing() -> None:
    text = "Last year Hamid Noury was sentenced to life in Sweden. The court was reformed in 2031."
    assert mentioned(text) == UNKNOWN
    upper = mentioned("The court was reformed in 2031.", upper=date(2020, 5, 1), why="It was captured on 2020-05-01.")
    assert upper == When(edtf="../2020-05-01", basis=Basis.INFERRED, why="It was captured on 2020-05-01.")


def test_a_day_that_would_leave_no_day_is_left_out() -> None:
    text = "This year Hamid Noury was sentenced to life in Sweden. On July 3 a paper printed a threat."
    assert mentioned("Earlier " + text).edtf == "2022-07/2022-12"
    weekday = (
        "Earlier this year Hamid Noury was sentenced to life in Sweden.\nOn Monday, August 8, a paper printed a threat."
    )
    assert mentioned(weekday).edtf == "2022-08/2022-12"
    assert mentioned(weekday.replace("Monday", "Tuesday")).edtf == "2022-07/2022-12"


def test_a_day_in_a_paragraph_about_another_year_says_nothing() -> None:
    first = "Earlier this year Hamid Noury was sentenced to life in Sweden."
    text = f"{first}\nIt began in 1988. On October 28 an order was given."
    assert mentioned(text).edtf == "2022-07/2022-12"
    assert mentioned(text.replace("It began in 1988. ", "")).edtf == "2022-10/2022-12"


def test_not_every_reason_is_told() -> None:
    text = " ".join(f"The court ruled in {year}." for year in range(1990, 2010))
    assert mentioned(text).edtf == "2009/.."
    assert mentioned(text).why.count("It tells of") == MOST_REASONS


def test_anchors_are_sound() -> None:
    assert [anchor.day for anchor in ANCHORS] == sorted(anchor.day for anchor in ANCHORS)
    assert len({anchor.label for anchor in ANCHORS}) == len(ANCHORS) >= 60
    for anchor in ANCHORS:
        assert date(1950, 1, 1) < anchor.day < date(2026, 1, 1)
        assert all(anchor.names)
        assert anchor.words


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*OPINION.split("\n"), "On July 3 he said so.", "last year", "in 1990 it was", "\u202e", "2019"]
        )
    )
)
def test_any_text_gives_whole_months_or_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    when = mentioned(text)
    assert when == mentioned(text)
    if when.known:
        first, last = bounds(when.edtf)
        assert first.day == 1
        assert (last - first).days >= 27
        quotes_hold(when, text)
