from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking.questions import followed, timeline
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


def test_the_count_stands_beside_the_rate_at_other_times(tmp_path: Path) -> None:
    def day(number: int) -> str:
        return f"{1 + number % 28} March {2001 + number // 28}"

    with RecordFile.open(tmp_path / "rate.answerable", create=True) as record:
        numbers = [0, 20, 25, *range(56, 28 * 9, 28)]
        sentences = [f"Guards beat prisoner {n} of Tarn on {day(n)}." for n in numbers]
        page = Page(" ".join(sentences), "Tarn", published=on("2020-01-01"))
        for n, words in zip(numbers, sentences, strict=True):
            edtf = f"{2001 + n // 28}-03-{1 + n % 28:02}"
            page.say(words, "ill_treatment", "beat", victim=f"prisoner {n}", time=(day(n), edtf))
        page.add_to(record)
        record.rebuild()
        first = next(line for line in timeline(record) if line.event.happened.edtf == "2001-03-01")
        answer = followed(record, first.event.id, days=30)
    assert answer.counted == 2
    assert answer.rate is not None
    assert answer.rate.events == 7
    assert answer.rate.expected == pytest.approx(7 * 30 / answer.rate.days)
    assert answer.rate.low < answer.rate.expected < answer.rate.high < answer.counted
    assert answer.rate.chance < 0.05
    assert "no cause is claimed" in answer.text
    assert "2 events in the 30 days after" in answer.text


def test_days_are_counted_from_the_last_day_on_which_it_may_have_happened(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "wide.answerable", create=True) as record:
        sentences = ("Guards beat prisoner 1 of Tarn in 2001.", "Guards beat prisoner 2 of Tarn on 3 January 2002.")
        page = Page(" ".join(sentences), "Tarn", published=on("2020-01-01"))
        page.say(sentences[0], "ill_treatment", "beat", victim="prisoner 1", time=("2001", "2001"))
        page.say(sentences[1], "ill_treatment", "beat", victim="prisoner 2", time=("3 January 2002", "2002-01-03"))
        page.add_to(record)
        record.rebuild()
        first = next(line for line in timeline(record) if line.event.happened.edtf == "2001")
        answer = followed(record, first.event.id, days=30)
    assert answer.after == "2001-12-31"
    assert "in the 30 days after 2001-12-31, the last day on which it may have happened" in answer.text
