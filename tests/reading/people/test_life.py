from __future__ import annotations

import pytest

from tests.reading.sentence import reading_of

Told = tuple[str, str, str, str]


def _told(text: str, published: str = "2020-06-15") -> list[Told]:
    return [(each.what.value, each.of, each.date, each.span.quote) for each in reading_of(text, published).life]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Emil Tarn, born on 22 December 1971 in Sarde, was arrested.",
            [("born", "Emil Tarn", "1971-12-22", "born on 22 December 1971")],
        ),
        (
            "Emil Tarn, who was born in Sarde in 1985, denies it.",
            [("born", "Emil Tarn", "1985", "born in Sarde in 1985")],
        ),
        ("Guards killed Emil Tarn (born 1946).", [("born", "Emil Tarn", "1946", "born 1946")]),
        ("Emil Tarn (b. 12 March 1960) was arrested.", [("born", "Emil Tarn", "1960-03-12", "b. 12 March 1960")]),
        (
            "Emil Tarn (1923–1997) was a judge.",
            [("born", "Emil Tarn", "1923", "1923"), ("died", "Emil Tarn", "1997", "1997")],
        ),
        (
            "Emil Tarn (12 March 1923 - 4 May 1937) was a pupil.",
            [("born", "Emil Tarn", "1923-03-12", "12 March 1923"), ("died", "Emil Tarn", "1937-05-04", "4 May 1937")],
        ),
        ("Emil Tarn, aged 34, was arrested.", [("born", "Emil Tarn", "1985/1986", "aged 34")]),
        ("Emil Tarn, 34, was arrested.", [("born", "Emil Tarn", "1985/1986", "34")]),
        ("Police arrested Emil Tarn (34) in Sarde.", [("born", "Emil Tarn", "1985/1986", "34")]),
        ("Emil Tarn, a 34-year-old lawyer, was arrested.", [("born", "Emil Tarn", "1985/1986", "34-year-old")]),
        ("The 34-year-old lawyer Emil Tarn was arrested.", [("born", "Emil Tarn", "1985/1986", "34-year-old")]),
        (
            "Emil Tarn was arrested. He was born on 3 May 1985 in Sarde.",
            [("born", "Emil Tarn", "1985-05-03", "born on 3 May 1985")],
        ),
        ("Guards killed the late President Emil Tarn.", [("died", "Emil Tarn", "../2020-06-15", "the late")]),
    ],
)
def test_dates_of_birth_and_death(text: str, found: list[Told]) -> None:
    assert _told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In 1988, Emil Tarn, 24, was executed.",
        "Emil Tarn was aged 24 at the time.",
        "Emil Tarn (1981-1989) was minister.",
        "Emil Tarn, 34,000 say, must go.",
        "The 34-year-old told Emil Tarn of it.",
        "Emil Tarn was born in a village.",
        "Emil Tarn was born on 3 May.",
        "Emil Tarn (born 2031) was arrested.",
        "A 34-year-old Sarde girl was arrested.",
        "The singer, who left the band with Emil Tarn, was born in Sarde in 1985.",
        "The strike began in 1988.\n\nIt spread.\n\nIts leader was the preacher Emil Tarn, 24.",
    ],
)
def test_what_gives_no_date(text: str) -> None:
    assert _told(text) == []


def test_an_age_in_a_document_without_a_date_gives_nothing() -> None:
    assert _told("Emil Tarn, aged 34, was arrested.", "") == []
    assert _told("Emil Tarn, born in 1985, was arrested.", "") == [("born", "Emil Tarn", "1985", "born in 1985")]


def test_a_date_keeps_its_place_and_its_speaker() -> None:
    (told,) = reading_of("The minister said that Emil Tarn, born in Sarde in 1985, was a spy.").life
    assert told.speaker.name == "minister"
    assert told.place is not None
    assert (told.place.quote, told.name.quote, told.basis) == ("Sarde", "Emil Tarn", "stated")


def test_a_date_beside_a_family_name_is_of_the_full_name() -> None:
    assert _told("Guards met Emil Tarn. Tarn, 34, was arrested.") == [("born", "Emil Tarn", "1985/1986", "34")]
