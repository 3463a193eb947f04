from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest
from benchmarks.scores.timeline import aligned, dates

from benchmarks import timeline
from benchmarks.scores import rouge

ONE, TWO, FOUR = date(2001, 1, 1), date(2001, 1, 2), date(2001, 1, 4)


def test_words_are_stemmed_and_stop_words_left_out() -> None:
    assert rouge.words("The police-men were shooting at him.") == ["polic", "men", "shoot"]


def test_a_timeline_fits_itself() -> None:
    held = {ONE: ["A bridge collapsed over the river."], FOUR: ["The builder stood trial."]}
    assert dates(held, held).f1 == 1.0
    assert [each.f1 for each in aligned(held, held)] == [1.0, 1.0]


def test_words_on_a_day_beside_count_less() -> None:
    one, two = aligned({TWO: ["Bridge collapsed"]}, {ONE: ["Bridge collapsed"]})
    assert (one.precision, one.recall) == (0.5, 0.5)
    assert two.f1 == pytest.approx(0.5)


def test_each_day_goes_to_the_one_closest_in_time_and_words() -> None:
    found = {TWO: ["Bridge collapsed yesterday", "Divers searched"]}
    one, _ = aligned(found, {ONE: ["Bridge collapsed"], FOUR: ["Builder convicted"]})
    # Five words said, two of them of the day before; four asked for, of which two are said a day late.
    assert one.precision == pytest.approx(2 / 2 / 5)
    assert one.recall == pytest.approx(2 / 2 / 4)


def test_nothing_found() -> None:
    assert dates({}, {ONE: ["a"]}).f1 == 0.0
    assert [each.f1 for each in aligned({}, {ONE: ["a"]})] == [0.0, 0.0]


def test_a_whole_run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        {
            "path": "InputDocs/2001-01-02/1.txt",
            "text": "The bridge at Orvel fell yesterday .\nNine workers drowned .\n",
        },
        {"path": "InputDocs/2001-01-04/2.txt", "text": "The builder of the bridge was arrested today .\n"},
        {
            "path": "timelines/a.txt",
            "text": "2001-01-01\nThe bridge fell .\n----\n2001-01-04\nThe builder was arrested .\n----\n",
        },
    ]
    path = tmp_path / "bridge.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    topic = timeline.read(path)
    assert len(topic.sentences) == 3
    assert [sorted(each) for each in topic.references] == [[ONE, FOUR]]
    monkeypatch.setattr("sys.argv", ["timeline", str(tmp_path)])
    timeline.main()
    printed = capsys.readouterr().out
    assert "| bridge | 2 | 1.0 | answerable |" in printed
    assert "DATEWISE" in printed
