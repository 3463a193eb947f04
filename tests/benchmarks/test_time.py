from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.data.time import Document, Marked, load
from benchmarks.time import Counts, ours, table

from answerable.errors import BadInput

TML = """<?xml version="1.0" ?><TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22">2013-03-22</TIMEX3></DCT>
<TEXT>He &amp; she <EVENT eid="e1">left</EVENT> <TIMEX3 tid="t1" type="DATE" value="2013-03-21">yesterday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>"""
TIMEX2 = """<DOC><DATETIME><TIMEX2 val="2009-12-19">2009-12-19</TIMEX2></DATETIME><TEXT>
He came <TIMEX2 val="P2D"><TIMEX2 set="YES" val="P1W">each week</TIMEX2> for two days</TIMEX2>.</TEXT></DOC>"""


def test_timeml_and_timex2_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(TML, encoding="utf-8")
    (tmp_path / "b.xml").write_text(TIMEX2, encoding="utf-8")
    first, second = load([tmp_path])
    assert (first.scheme, first.published, second.scheme) == ("TIMEX3", date(2013, 3, 22), "TIMEX2")
    assert [(first.text[m.start : m.end], m.type, m.value) for m in first.marks] == [
        ("yesterday", "DATE", "2013-03-21"),
        ("two days", "DURATION", "P2D"),
    ]
    assert [(second.text[m.start : m.end], m.type) for m in second.marks] == [
        ("each week", "SET"),
        ("each week for two days", "DURATION"),
    ]


def test_a_folder_without_marks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<a>Nothing</a>", encoding="utf-8")
    with pytest.raises(BadInput):
        load([tmp_path])


def test_the_measure_is_that_of_tempeval_3() -> None:
    wanted = [Marked(0, 4, "DATE", "1988"), Marked(10, 20, "DURATION", "P2D"), Marked(30, 34, "DATE", "1990")]
    given = [Marked(0, 4, "DATE", "1988"), Marked(12, 20, "DURATION", "P3D"), Marked(50, 54, "DATE", "1991")]
    counts = Counts()
    counts.add(wanted, given)
    scores = counts.scores()
    assert scores["strict F1"] == pytest.approx(1 / 3)
    assert scores["relaxed F1"] == pytest.approx(2 / 3)
    assert scores["type F1"] == pytest.approx(2 / 3)
    assert scores["value F1"] == pytest.approx(1 / 3)
    assert "| ours | .333 |" in table({"ours": (counts, 2.0)})


def test_nothing_scores_nothing() -> None:
    assert set(Counts().scores().values()) == {0.0}


def test_timex3_leaves_words_that_only_qualify_a_noun() -> None:
    text = "The former judge left."
    assert [m.value for m in ours(Document("a", text, None, (), "TIMEX2"))] == ["PAST_REF"]
    assert ours(Document("a", text, None, (), "TIMEX3")) == []
