from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from answerable.model.judgement import Judgement, Verdict
from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from answerable.record.derived import happenings, schema
from answerable.record.kept.connection import Connection, connect
from answerable.record.kept.log import judgements
from answerable.record.kept.standing import name_and_version
from answerable.record.queries import contexts
from answerable.record.queries.events import Wanted
from tests.record.contents import contents
from tests.record.made import Made, claim, document, said, story
from tests.record.random_readings import judged

TEXT = "On 3 May 2011 guards killed Ana Lopes. Karl Brenner was arrested."
PLAIN = document(TEXT)
OLD = said(
    PLAIN, claim(PLAIN.source.id, TEXT, "torture", "killed", whom="Ana Lopes", reader="rules/9"), engine="rules/9"
)
NEW = said(
    PLAIN, claim(PLAIN.source.id, TEXT, "killing", "killed", whom="Ana Lopes", reader="rules/10"), engine="rules/10"
)
OTHER = said(
    PLAIN, claim(PLAIN.source.id, TEXT, "arrest", "arrested", whom="Karl Brenner", reader="llm/1"), engine="llm/1"
)


def kinds(path: Path) -> list[str]:
    with RecordFile.open(path) as record:
        record.rebuild()
        return sorted(event.kind for event in record.events())


def test_a_newer_version_of_an_engine_replaces_the_older_and_another_engine_stands_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    for order in ((NEW, OLD, OTHER), (OLD, OTHER, NEW), (OTHER, NEW, OLD)):
        path.unlink(missing_ok=True)
        with RecordFile.open(path, create=True) as record:
            for made in order:
                assert record.add(*made.parts)
        assert kinds(path) == ["arrest", "killing"]
        assert verify(path).checked["claims"] == 3


def test_a_newer_reader_of_the_format_replaces_the_text_and_its_readings(tmp_path: Path) -> None:
    page = b"<p>On 3 May 2011 guards killed Ana Lopes.</p><nav>Home</nav>"
    first = story(
        "On 3 May 2011 guards killed Ana Lopes. Home",
        "killing",
        "killed",
        data=page,
        reader="html/1",
    )
    better = story("On 3 May 2011 guards killed Ana Lopes.", "torture", "killed", data=page, reader="html/2")
    assert first.source.id == better.source.id
    digests = []
    for order in ((first, better), (better, first)):
        path = tmp_path / f"{order[0].source.reader[-1]}.answerable"
        with RecordFile.open(path, create=True) as record:
            for made in order:
                assert record.add(*made.parts)
            record.rebuild()
            assert record.text(first.source.id) == better.text
            assert record.source(first.source.id) == better.source
            assert [one.kind for one in record.claims()] == ["torture"]
            assert len(record.search("home")) == 0
        assert verify(path).faults == ()
        digests.append(contents(path))
    assert digests[0] == digests[1]


def test_a_rejected_claim_makes_no_event_until_the_judgement_is_undone(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    reject = Judgement.make(
        verdict=Verdict.REJECT,
        about=(NEW.reading.claims[0].id,),
        by="A. Reader",
        at="2020-01-01T00:00:00Z",
        why="Misread.",
    )
    undo = Judgement.make(
        verdict=Verdict.UNDO, about=(reject.id,), by="A. Reader", at="2020-01-02T00:00:00Z", why="It was right."
    )
    with RecordFile.open(path, create=True) as record:
        record.add(*NEW.parts)
    before = kinds(path)
    with RecordFile.open(path) as record:
        record.add_judgement(reject)
        assert record.stale()
    assert (before, kinds(path)) == (["killing"], [])
    with RecordFile.open(path) as record:
        record.add_judgement(undo)
        assert record.judgements() == [reject, undo]
    assert kinds(path) == ["killing"]


def test_derived_tables_of_another_version_are_made_empty_and_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record.add(*NEW.parts)
        record.rebuild()
        assert not record.stale()
    monkeypatch.setattr(schema, "VERSION", "next")
    with RecordFile.open(path) as record:
        assert record.stale()
        assert list(record.events()) == []
        record.rebuild()
        assert not record.stale()
        assert len(list(record.events())) == 1
    connection = connect(path, read_only=True)
    assert schema.current(connection)
    connection.close()


def test_rebuilding_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        record.rebuild()
        for number in range(3):
            record.add(*document(f"Text {number}.").parts)
        record.rebuild(lambda *tick: told.append(tick))
    assert [tick for tick in told if tick[0] == "sources"] == [
        ("sources", 0, 0),
        *(("sources", number, 3) for number in (1, 2, 3)),
    ]
    steps = ["clearing", "sources", "actors", "claims", "events", "links", "indexing", "digesting"]
    assert list(dict.fromkeys(step for step, _, _ in told)) == steps


@pytest.mark.parametrize(
    ("reader", "parts"),
    [
        ("rules/1", ("rules", (1,))),
        ("rules/1.10", ("rules", (1, 10))),
        ("a/b/2", ("a/b", (2,))),
        ("rules", ("rules", ())),
        ("rules/new", ("rules/new", ())),
    ],
)
def test_versions_are_compared_as_numbers(reader: str, parts: tuple[str, tuple[int, ...]]) -> None:
    assert name_and_version(reader) == parts


def test_the_place_that_comes_first_in_the_alphabet_stands_for_a_source(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for location in ("m.txt", "b.txt", "z.txt"):
            record.add(*NEW.at(location).parts)
        record.rebuild()
        assert record.source(NEW.source.id) == replace(NEW.source, location="b.txt")
        assert record.locations(NEW.source.id) == ["b.txt", "m.txt", "z.txt"]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=judged())
def test_events_kept_as_of_a_day_are_those_put_together_when_asked(
    held: tuple[list[Made], list[Judgement]], monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [date(2011, 5, 3), date(2011, 12, 31), date(2012, 12, 31), date(2024, 1, 1)]
    answers = []
    for most in (0, 24):
        monkeypatch.setattr(happenings, "MOST_KEPT", most)
        with (
            tempfile.TemporaryDirectory() as folder,
            RecordFile.open(Path(folder) / "r.answerable", create=True) as record,
        ):
            for made in held[0]:
                record.add(*made.parts)
            record.rebuild()
            answers.append([list(record.events(as_of=day)) for day in days])
            for day, events in zip(days, answers[-1], strict=True):
                assert events == sorted(events, key=Wanted().order)
                assert events == [record.event(event.id, as_of=day) for event in events]
                visible = {one.id for one in record.claims(as_of=day)}
                assert all(visible.issuperset(event.claims) for event in events)
    assert answers[0] == answers[1]


def test_judgements_are_looked_through_once_for_the_publishers_of_all_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def counted(connection: Connection) -> list[Judgement]:
        asked.append(1)
        return judgements(connection)

    monkeypatch.setattr(happenings, "_CLAIMS", 1)
    monkeypatch.setattr(contexts, "judgements", counted)
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        for day in range(1, 9):
            record.add(*story(f"On {day} May 2011 guards killed Ana Lopes.", "killing", "killed").parts)
        record.rebuild()
        assert record.counts()["claims"] == 8
    assert len(asked) == 1
