from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking import followed, timeline
from answerable.errors import BadQuestion
from answerable.model.event import Family
from answerable.record.file import RecordFile
from tests.asking.made import Page, on


def test_only_what_surely_lies_in_the_days(file: RecordFile) -> None:
    killing = timeline(file)[0].event.id
    page = followed(file, killing, days=800)
    assert [line.event.kind for line in page.lines] == ["conviction", "bombing"]
    assert page.unsure == 0
    assert [line.event.kind for line in followed(file, killing, days=451).lines] == ["conviction"]
    assert followed(file, killing, days=450).lines == ()


def test_family_and_limit(file: RecordFile) -> None:
    killing = timeline(file)[0].event.id
    assert [x.event.kind for x in followed(file, killing, days=9999, family=Family.REVERSAL).lines] == ["pardon"]
    assert len(followed(file, killing, days=10**9, limit=1).lines) == 1


def test_a_date_too_wide_to_tell_is_counted_apart(tmp_path: Path) -> None:
    first = "Guards killed Ola Rand in Tarn on 3 March 2001."
    second = "Police arrested Ivo Dorn in Tarn in 2001."
    third = "Guards tortured Una Hale in Tarn."
    with RecordFile.open(tmp_path / "wide.answerable", create=True) as record:
        page = Page(f"{first} {second} {third}", "Tarn", published=on("2002-01-01"))
        page.say(first, "killing", "killed", victim="Ola Rand", time=("3 March 2001", "2001-03-03"))
        page.say(second, "arrest", "arrested", recipient="Ivo Dorn", time=("2001", "2001"))
        page.say(third, "torture", "tortured", victim="Una Hale")
        page.add_to(record)
        record.rebuild()
        killing = next(record.events(kind="killing"))
        answer = followed(record, killing.id, days=400)
        assert (answer.lines, answer.unsure) == ((), 1)


def test_an_event_without_an_end_cannot_be_counted_from(tmp_path: Path) -> None:
    words = "Guards tortured Una Hale in Tarn."
    with RecordFile.open(tmp_path / "open.answerable", create=True) as record:
        Page(words, "Tarn").say(words, "torture", "tortured", victim="Una Hale").add_to(record)
        record.rebuild()
        (event,) = record.events()
        with pytest.raises(BadQuestion, match="by which day"):
            followed(record, event.id, days=10)


def test_no_days(file: RecordFile) -> None:
    with pytest.raises(BadQuestion):
        followed(file, timeline(file)[0].event.id, days=0)
