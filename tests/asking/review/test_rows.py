"""Rows of lists of persons in the queue of pairs: who stands in a list twice, and no other two of a name."""

from __future__ import annotations

from pathlib import Path

from answerable.api import Record
from answerable.model.judgement import Verdict
from tests.cli.run import good

LIST = """No,Name,Age,Date of death,Cause of death
1,Ana Lopes,34,14 July 2019,Shot
2,Ana Lopes,,18 July 2019,Shot
3,Ana Lopes,,18 July 2019,Shot
4,Ivo Tarn,,14 July 2019,Shot
5,Ivo Tarn,,2 August 2020,Shot
"""


def test_who_stands_in_a_list_twice_is_asked_about_and_joined_by_the_words_that_are_given(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST)
    path = tmp_path / "r.answerable"
    good("read", tmp_path / "list.csv", "-r", path, "--workers", "0", "--engine", "rules")
    with Record.at(path) as record:
        (pair,) = record.doubtful(of="actors")
        assert {pair.one.name, pair.other.name} == {"Ana Lopes"}
        said = {reason.words: reason.points for reason in pair.reasons}
        assert said["sources give both one day of death (2019-07-18 and 2019-07-18)"] > 0
        assert not [words for words in said if "official list" in words]
        record.judge(Verdict.SAME, pair.one.about, pair.other.about, by="A. Tester", why="twice in the list")
        assert not record.doubtful(of="actors")
        assert sorted(len(each.sources) for actor in record.actors() for each in actor.names) == [1, 1, 1, 2]
