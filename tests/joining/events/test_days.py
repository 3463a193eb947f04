"""A death told on two days."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.model.event import Event, Status
from tests.joining.made import Text, events_of


def _killed(
    source: str, day: str, whom: str = "Lena Ost", kind: str = "killing", modality: Modality = Modality.HAPPENED
) -> Text:
    text = Text(source, f"{whom} was killed in Karsa on that day.", published="2019-08-30")
    text.claim(kind, "killed", victim=whom, time=("that day", day), modality=modality)
    return text


def _days(*texts: Text) -> list[Event]:
    return events_of(*texts)


@pytest.mark.parametrize("other", ["2019-07-15", "2019-07-16", "2019-07-14", "2019-07"])
def test_one_person_dies_once_whatever_day_texts_give(other: str) -> None:
    assert len(_days(_killed("s-1", "2019-07-14"), _killed("s-2", other))) == 1
    assert len(_days(_killed("s-1", "2019-07-14"), _killed("s-2", other, kind="assassination"))) == 1


def test_the_days_stand_side_by_side() -> None:
    (event,) = _days(_killed("s-1", "2019-07-14"), _killed("s-2", "2019-07-14"), _killed("s-3", "2019-07-15"))
    assert event.happened.edtf == "2019-07-14"
    assert event.status is Status.DISPUTED


def test_days_do_not_drift() -> None:
    days = [_killed(f"s-{day}", f"2019-07-{day}") for day in (14, 16, 18)]
    assert len(_days(*days)) == 2


@pytest.mark.parametrize(
    "other",
    [
        _killed("s-2", "2019-07-18"),
        _killed("s-2", "2019-07-15", whom="Ivo Tarn"),
        _killed("s-2", "2019-07-15", whom="<a reporter>"),
        _killed("s-2", "2019-07-15", modality=Modality.ATTEMPTED),
    ],
    ids=["days later", "another", "nobody named", "an attempt"],
)
def test_near_misses_stay_two(other: Text) -> None:
    assert len(_days(_killed("s-1", "2019-07-14"), other)) == 2


def test_steps_of_the_law_keep_their_days() -> None:
    first, second = (_killed(f"s-{day}", f"2019-07-{day}", kind="arrest") for day in (14, 15))
    assert len(_days(first, second)) == 2


def test_who_died_with_another_lends_the_other_no_day() -> None:
    both = Text("s-3", "Lena Ost and Ivo Tarn were killed this month.", published="2019-08-30")
    both.claim("killing", "killed", victim=("Lena Ost", "Ivo Tarn"), time=("this month", "2019-07"))
    assert len(_days(_killed("s-1", "2019-07-14"), _killed("s-2", "2019-07-15", whom="Ivo Tarn"), both)) > 1


def test_the_abduction_of_one_person_is_one_a_day_apart() -> None:
    texts = []
    for number, day in ((1, "2019-10-12"), (2, "2019-10-13")):
        text = Text(f"s-{number}", f"Mira Karst was abducted on {day}.", published="2019-12-01")
        text.claim("abduction", "abducted", victim="Mira Karst", time=(day, day))
        texts.append(text)
    assert len(events_of(*texts)) == 1
