from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from answerable.asking import actor, actors, find_actors, glance
from answerable.errors import UnknownName
from answerable.record.file import RecordFile
from tests.asking.made import Page, on


def test_those_with_most_events_first(file: RecordFile) -> None:
    assert actors(file)[0].name == "Joss Brand"
    assert {found.name for found in actors(file)} >= {"Joss Brand", "Mara Lenz", "Odo Marr", "Ilan Voss"}
    assert len(actors(file, limit=2)) == 2


def test_at_a_date_only_those_named_by_then(file: RecordFile) -> None:
    assert {found.name for found in actors(file, as_of=date(1990, 3, 11))} == {"Joss Brand", "Mara Lenz"}
    (joss,) = [a for a in actors(file, as_of=date(1990, 3, 11)) if a.name == "Joss Brand"]
    assert len(joss.names[0].sources) == 1


def test_the_standing_says_no_more_than_the_sources(file: RecordFile) -> None:
    page = actor(file, "joss brand")
    assert page.standing == (
        "Legal steps, as reported: conviction (1991-06-04). "
        "Sources name this actor as the one who did 1 act; that is what they say, not a verdict."
    )
    assert [step.event.kind for step in page.steps] == ["conviction"]
    assert [line.event.kind for line in page.lines] == ["killing", "conviction", "pardon"]
    early = actor(file, "Joss Brand", as_of=date(1990, 12, 31))
    assert early.steps == ()
    assert "Legal" not in early.standing


def test_by_id_and_unknown(file: RecordFile) -> None:
    (found,) = find_actors(file, "Odo Marr")
    assert actor(file, found.id).standing == ""
    with pytest.raises(UnknownName, match="Nobody Known"):
        actor(file, "Nobody Known")
    with pytest.raises(UnknownName, match="1990-01-01"):
        actor(file, "Odo Marr", as_of=date(1990, 1, 1))


def test_a_spelling_only_a_later_source_has_is_not_shown_earlier(tmp_path: Path) -> None:
    first = "Police arrested Anatole Verhoeven on 3 March 2001."
    second = "Police arrested A. Verhoeven, also written Anatole  Verhoeven, on 3 March 2001."
    with RecordFile.open(tmp_path / "two.answerable", create=True) as record:
        Page(first, "One", published=on("2001-03-04")).say(
            first, "arrest", "arrested", recipient="Anatole Verhoeven", time=("3 March 2001", "2001-03-03")
        ).add_to(record)
        Page(second, "Two", published=on("2005-01-01")).say(
            second, "arrest", "arrested", recipient="A. Verhoeven", time=("3 March 2001", "2001-03-03")
        ).add_to(record)
        record.rebuild()
        early = actors(record, as_of=date(2002, 1, 1))
        assert [[used.name for used in found.names] for found in early] == [["Anatole Verhoeven"]]
        assert early[0].why == ()


def test_too_many_events_are_not_summed_up(file: RecordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    (joss,) = file.find_actors("Joss Brand")
    assert glance(file, joss.id) == actor(file, joss.id)
    monkeypatch.setattr(sys.modules["answerable.asking.actors"], "MOST_SUMMED", 1)
    found = glance(file, joss.id, limit=2)
    assert len(found.lines) == 2
    assert found.steps == ()
    assert "conviction" not in found.standing.lower()
    assert "too many" in found.standing
