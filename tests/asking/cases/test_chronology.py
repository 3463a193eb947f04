from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import answerable
from answerable.asking.cases.chronology import days_of
from answerable.asking.questions import chronology, find_actors
from answerable.errors import BadQuestion, UnknownName
from answerable.reading.times.anchor import Anchor
from answerable.record.file import RecordFile
from tests.asking.made import KILLED

KILLING, VERDICT = date(1990, 3, 10), date(1991, 6, 4)


def test_the_days_of_a_topic_with_sentences_as_they_stand(file: RecordFile) -> None:
    found = chronology(file, "Port Alder")
    assert [each.day for each in found] == [KILLING, VERDICT]
    for each in found:
        for quoted in each.sentences:
            assert quoted.words.holds_in(file.text(quoted.source.id))
    assert found[0].sources == 2


def test_of_an_actor_a_place_and_a_case(file: RecordFile) -> None:
    (actor,) = find_actors(file, "Joss Brand")
    assert date(1995, 1, 19) in [each.day for each in chronology(file, actor=actor.id)]
    assert [each.day for each in chronology(file, place="Kestrel")] == [date(1992, 5, 3)]
    case = [each.day for each in chronology(file, case="killing Mara Lenz")]
    assert case == [KILLING, VERDICT, date(1995, 1, 19)]


def test_how_many_and_when(file: RecordFile) -> None:
    assert [each.day for each in chronology(file, "Port Alder", days=1)] == [KILLING]
    assert [len(each.sentences) for each in chronology(file, "Port Alder", sentences=1)] == [1, 1]
    assert [each.day for each in chronology(file, "Port Alder", since=date(1991, 1, 1))] == [VERDICT]
    assert [each.day for each in chronology(file, "Port Alder", until=date(1991, 1, 1))] == [KILLING]


def test_as_of_leaves_out_what_came_later(file: RecordFile) -> None:
    (only,) = chronology(file, "Port Alder", as_of=date(1990, 12, 31))
    assert only.sources == 2
    (actor,) = find_actors(file, "Joss Brand")
    assert [each.day for each in chronology(file, actor=actor.id, as_of=date(1990, 12, 31))] == [KILLING]


def test_a_copy_adds_nothing(tmp_path: Path) -> None:
    told = " ".join(f"Witness number {n} told the inquiry of the harbour quarter on that day." for n in range(40))
    for outlet in ("gazette", "courier"):
        (tmp_path / f"{outlet}.txt").write_text(f"{outlet.title()}\n\n{KILLED}\n\n{told}\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text(f"{KILLED} The inquiry ended.\n", encoding="utf-8")
    with answerable.open(tmp_path / "a.answerable") as record:
        record.read([tmp_path])
        assert len(record.sources()) == 3
        (only,) = record.chronology("Mara Lenz")
        assert (only.day, only.sources) == (KILLING, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He stays in custody until his next hearing on April 5.", date(2019, 4, 5)),
        ("He was held on April 5.", date(2018, 4, 5)),
        ("He will be tried on January 5.", date(2019, 1, 5)),
        ("The talks set for April 5 were put off.", date(2019, 4, 5)),
    ],
)
def test_a_day_to_which_the_words_look_forward_is_the_coming_one(text: str, day: date) -> None:
    anchor = Anchor(date(2019, 3, 17), date(2019, 3, 17))
    assert days_of(text, 0, len(text), anchor) == {day}


def test_one_matter(file: RecordFile) -> None:
    with pytest.raises(BadQuestion):
        chronology(file)
    with pytest.raises(BadQuestion):
        chronology(file, "Port Alder", place="Port Alder")
    with pytest.raises(BadQuestion):
        chronology(file, "Port Alder", days=0)
    with pytest.raises(UnknownName):
        chronology(file, case="nothing of the kind")


def test_only_times_known_to_the_day() -> None:
    text = "He was held on 3 May 1992, in June 1992 and yesterday."
    anchor = Anchor(date(1992, 7, 2), date(1992, 7, 2))
    assert days_of(text, 0, len(text), anchor) == {date(1992, 5, 3), date(1992, 7, 1)}
