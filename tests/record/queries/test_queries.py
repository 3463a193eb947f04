"""Questions to a record of a killing, its trial, and what others said of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from answerable.errors import BadQuestion, UnknownName
from answerable.joining.context import Context
from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.judgement import Judgement, Verdict
from answerable.model.link import Relation
from answerable.model.when import Basis, When
from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from tests.record.made import Made, claim, document, said, story

SIGNATURE = tuple(range(64))


def _killing(text: str, published: str, publisher: str, location: str, shingles: tuple[int, ...] = ()) -> Made:
    made = document(text, published=published, publisher=publisher, location=location, shingles=shingles)
    return said(
        made,
        claim(
            made.source.id,
            text,
            "killing",
            "killed",
            who="Karl Brenner",
            whom="Ana Lopes",
            when="3 May 2011",
            day="2011-05-03",
            place="Porto Velo",
        ),
    )


FIRST = _killing(
    "Karl Brenner killed Ana Lopes in Porto Velo on 3 May 2011.", "2011-05-04", "The Coast", "1.txt", shingles=SIGNATURE
)
COPY = _killing(
    "Karl Brenner killed Ana Lopes in Porto Velo on 3 May 2011. (Agency)",
    "2011-05-05",
    "Harbour News",
    "2.txt",
    shingles=SIGNATURE,
)
LATER = _killing(
    "Prosecutors: Karl Brenner killed Ana Lopes in Porto Velo on 3 May 2011.", "2012-03-01", "The Capital", "3.txt"
)
UNDATED = _killing("It is known that Karl Brenner killed Ana Lopes in Porto Velo on 3 May 2011.", "", "A blog", "4.txt")
_TRIAL = "A court convicted Karl Brenner on 1 June 2012. The court said it was for the killing of Ana Lopes."
TRIAL = story(
    _TRIAL,
    "conviction",
    "convicted",
    about={
        "whom": "Karl Brenner",
        "when": "1 June 2012",
        "day": "2012-06-01",
        "charge": "the killing of Ana Lopes",
    },
    published="2012-06-02",
    publisher="The Capital",
    location="5.txt",
    title="Verdict in Porto Velo",
)
TORTURE = story(
    "Guards tortured José Núñez in Sol in 2009. On the wall stood 自由 and آزادی برای همه.",
    "torture",
    "tortured",
    about={"whom": "José Núñez", "when": "2009", "day": "2009", "place": "Sol"},
    published="2010",
    publisher="The Coast",
    location="6.txt",
    title="Folter in Sol",
)
PLAN = story(
    "A protest is planned in Porto Velo.",
    "protest",
    "protest",
    about={"place": "Porto Velo", "modality": Modality.PLANNED},
    published="2013-01-01",
    location="7.txt",
)
ALL = (FIRST, COPY, LATER, UNDATED, TRIAL, TORTURE, PLAN)
LINK = Judgement.make(
    verdict=Verdict.LINK,
    about=(TRIAL.reading.claims[0].id, FIRST.reading.claims[0].id),
    relation="answers",
    by="A. Reader",
    at="2020-01-01T00:00:00Z",
    why="The verdict names the killing.",
)
SAME = Judgement.make(
    verdict=Verdict.SAME,
    about=tuple(made.reading.claims[0].id for made in (FIRST, COPY, LATER, UNDATED)),
    by="A. Reader",
    at="2020-01-01T00:00:01Z",
    why="One killing.",
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("queries") / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for made in ALL:
            record.add(*made.parts)
        record.add_judgement(LINK)
        record.add_judgement(SAME)
        record.rebuild()
    return path


@pytest.fixture
def record(path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(path, read_only=True) as record:
        yield record


def kinds(record: RecordFile, **wanted: object) -> list[str]:
    return [event.kind for event in record.events(**wanted)]  # type: ignore[arg-type]


def test_sources_come_back_as_they_went_in(record: RecordFile) -> None:
    for made in ALL:
        assert record.source(made.source.id) == made.source
        assert record.text(made.source.id) == made.text
        assert record.data(made.source.id[:12]) == made.data
        assert list(record.claims(source=made.source.id)) == list(made.reading.claims)
    assert [source.id for source in record.sources()] == sorted(made.source.id for made in ALL)
    assert record.copies(FIRST.source.id) == [COPY.source.id]
    assert record.copies(LATER.source.id) == []
    assert record.contexts([COPY.source.id, COPY.source.id]) == {
        COPY.source.id: Context(
            id=COPY.source.id,
            published=When(edtf="2011-05-05", basis=Basis.METADATA),
            publisher="Harbour News",
            copies=min(FIRST.source.id, COPY.source.id),
            known_from="2011-05-05",
        )
    }


def test_a_source_says_which_group_of_copies_it_is_in_and_the_log_does_not(record: RecordFile, path: Path) -> None:
    group = min(FIRST.source.id, COPY.source.id)
    assert {source.id: source.copies for source in record.sources()} == {
        made.source.id: group if made in (FIRST, COPY) else made.source.id for made in ALL
    }
    assert record.source(FIRST.source.id).copies == record.source(COPY.source.id).copies == group
    with closing(sqlite3.connect(path)) as database:
        (bodies,) = database.execute("SELECT group_concat(body) FROM log WHERE kind = 'source'").fetchone()
    assert '"copies"' not in bodies


def test_ids_may_be_shortened_and_wrong_ones_are_refused(record: RecordFile) -> None:
    wanted = TRIAL.reading.claims[0]
    assert record.claim(wanted.id) == record.claim(wanted.id[:12]) == wanted
    for given in ("c-", "c-%", "c-zzzz", "s-0000000000", "c-_____"):
        with pytest.raises(UnknownName):
            record.claim(given)
    for noun in (record.source, record.event, record.actor, record.text, record.copies, record.event_of):
        with pytest.raises(UnknownName):
            noun("x-00000")


def test_an_id_that_could_be_two_is_refused(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        for number in range(600):
            record.add(*document(f"Text {number}.").parts)
        record.rebuild()
        ids = [source.id for source in record.sources()]
        twin = next(one[:4] for one, other in pairwise(ids) if one[:4] == other[:4])
        with pytest.raises(UnknownName, match="More than one"):
            record.source(twin)


def test_events_are_joined_and_found_by_what_they_are(record: RecordFile) -> None:
    assert kinds(record) == ["torture", "killing", "conviction"]
    assert kinds(record, kind="killing") == ["killing"]
    assert kinds(record, family="act") == kinds(record, family=Family.ACT) == ["torture", "killing"]
    assert kinds(record, place="porto VELO") == ["killing"]
    assert kinds(record, since=date(2009, 12, 31)) == ["torture", "killing", "conviction"]
    assert kinds(record, since=date(2010, 1, 1)) == ["killing", "conviction"]
    assert kinds(record, until=date(2011, 5, 3)) == ["torture", "killing"]
    assert kinds(record, until=date(2011, 5, 2)) == ["torture"]
    assert kinds(record, limit=1) == ["torture"]
    assert kinds(record, limit=1, offset=1) == ["killing"]
    [brenner] = record.find_actors("karl brenner")
    assert kinds(record, actor=brenner.id[:10]) == ["killing", "conviction"]
    assert kinds(record, actor=brenner.id, family="answer", until=date(2011, 1, 1)) == []


def test_an_event_holds_its_claims_and_a_claim_its_event(record: RecordFile) -> None:
    [killing] = record.events(kind="killing")
    ids = sorted(made.reading.claims[0].id for made in (FIRST, COPY, LATER, UNDATED))
    assert killing.claims == tuple(ids)
    assert sorted(one.id for one in record.claims(event=killing.id)) == ids
    assert killing.sources == 3
    assert record.event(killing.id) == killing
    assert {record.event_of(one) for one in ids} == {killing.id}
    assert record.event_of(PLAN.reading.claims[0].id) == ""
    assert [one.kind for one in record.claims(kind="torture")] == ["torture"]
    assert len(list(record.claims(as_of=date(2011, 12, 31)))) == 3


@pytest.mark.parametrize(
    ("day", "sources", "reported"),
    [
        (date(2011, 5, 4), {FIRST}, "2011-05-04"),
        (date(2011, 6, 1), {FIRST, COPY}, "2011-05-04/2011-05-05"),
        (date(2024, 1, 1), {FIRST, COPY, LATER}, "2011-05-04/2012-03-01"),
    ],
)
def test_an_event_as_it_could_be_known_rests_on_what_was_published(
    record: RecordFile, day: date, sources: set[Made], reported: str
) -> None:
    [then] = record.events(kind="killing", as_of=day)
    assert set(then.claims) == {made.reading.claims[0].id for made in sources}
    assert then.reported.edtf == reported
    assert record.event(then.id, as_of=day) == then


def test_what_was_not_published_yet_is_not_known(record: RecordFile) -> None:
    assert kinds(record, as_of=date(2010, 12, 30)) == []
    assert kinds(record, as_of=date(2010, 12, 31)) == ["torture"]
    assert kinds(record, as_of=date(2011, 5, 4)) == ["torture", "killing"]
    assert kinds(record, as_of=date(2024, 1, 1)) == ["torture", "killing", "conviction"]
    assert kinds(record, as_of=date(2024, 1, 1), limit=1, offset=1) == ["killing"]
    [brenner] = record.find_actors("Karl Brenner")
    assert kinds(record, as_of=date(2011, 5, 4), actor=brenner.id, place="Porto Velo") == ["killing"]
    assert kinds(record, as_of=date(2011, 5, 4), actor=brenner.id, since=date(2012, 1, 1)) == []
    [conviction] = record.events(kind="conviction")
    with pytest.raises(UnknownName, match="2011-05-04"):
        record.event(conviction.id, as_of=date(2011, 5, 4))


def test_links_are_known_when_both_events_are(record: RecordFile) -> None:
    [link] = record.links()
    [killing], [conviction] = record.events(kind="killing"), record.events(kind="conviction")
    assert (link.source, link.target, link.relation) == (conviction.id, killing.id, Relation.ANSWERS)
    assert record.links([killing.id]) == record.links([conviction.id, killing.id]) == [link]
    assert record.links(["e-none"]) == []
    assert record.links(as_of=date(2012, 6, 1)) == []
    assert record.links(as_of=date(2012, 6, 2)) == [link]


def unanswered(record: RecordFile, day: date, **more: object) -> list[str]:
    return [event.kind for event in record.unanswered(as_of=day, **more)]  # type: ignore[arg-type]


def test_acts_without_an_answer(record: RecordFile) -> None:
    assert unanswered(record, date(2010, 1, 1)) == []
    assert unanswered(record, date(2011, 1, 1)) == ["torture"]
    assert unanswered(record, date(2012, 1, 1)) == ["torture", "killing"]
    assert unanswered(record, date(2012, 6, 2)) == ["torture"]
    assert unanswered(record, date(2012, 6, 2), answers=["legal"]) == ["torture"]
    assert unanswered(record, date(2012, 6, 2), answers=["conviction"]) == ["torture"]
    assert unanswered(record, date(2012, 6, 2), answers=["sanction"]) == ["torture", "killing"]
    assert unanswered(record, date(2012, 6, 2), answers=["sanction"], limit=1) == ["torture"]
    with pytest.raises(BadQuestion):
        record.unanswered(as_of=date(2012, 1, 1), answers=["pizza"])


def test_an_answer_to_the_whole_answers_its_part(tmp_path: Path) -> None:
    part = Judgement.make(
        verdict=Verdict.LINK,
        about=(TORTURE.reading.claims[0].id, FIRST.reading.claims[0].id),
        relation="part_of",
        by="A. Reader",
        at="2020-01-01T00:00:02Z",
        why="It was part of the same night.",
    )
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        for made in (FIRST, TRIAL, TORTURE):
            record.add(*made.parts)
        record.add_judgement(LINK)
        record.rebuild()
        assert unanswered(record, date(2013, 1, 1)) == ["torture"]
        record.add_judgement(part)
        record.rebuild()
        assert unanswered(record, date(2013, 1, 1)) == []
        assert unanswered(record, date(2013, 1, 1), answers=["sanction"]) == ["torture", "killing"]


def test_answers_that_came_too_late(record: RecordFile) -> None:
    assert unanswered(record, date(2013, 1, 1), within_days=365) == ["torture", "killing"]
    assert unanswered(record, date(2013, 1, 1), within_days=400) == ["torture"]
    assert unanswered(record, date(2011, 5, 10), within_days=30) == ["torture"]
    with pytest.raises(BadQuestion):
        record.unanswered(as_of=date(2012, 1, 1), within_days=-1)


def test_an_act_that_is_only_partly_known_is_shown_as_it_was(record: RecordFile) -> None:
    [_, killing] = record.unanswered(as_of=date(2011, 5, 4))
    assert killing.claims == (FIRST.reading.claims[0].id,)


def test_actors_are_found_by_name_without_case_and_accents(record: RecordFile) -> None:
    names = [actor.name for actor in record.actors()]
    assert names[0] == "Karl Brenner"
    assert sorted(names) == ["Ana Lopes", "José Núñez", "Karl Brenner"]
    assert [actor.name for actor in record.actors(limit=1)] == ["Karl Brenner"]
    assert record.actors(offset=1) == record.actors()[1:]
    [nunez] = record.find_actors("jose nunez")
    assert record.actor(nunez.id) == nunez
    assert [name.sources for name in nunez.names] == [(TORTURE.source.id,)]
    assert record.find_actors("josé") == record.find_actors("Nuñez") == [nunez]
    assert record.find_actors("nobody") == record.find_actors("?") == []


@pytest.mark.parametrize(
    ("query", "made", "quote"),
    [
        ("brenner convicted", TRIAL, "convicted Karl Brenner"),
        ('"killed ana"', FIRST, "killed Ana"),
        ("nunez", TORTURE, "Núñez"),
        ("自由", TORTURE, "自由"),
        ("由", TORTURE, "由"),
        ("ازادي", TORTURE, "آزادی"),
        ("tortur*", TORTURE, "tortur"),
        ("folter", TORTURE, TORTURE.text),
    ],
)
def test_search_finds_the_words_in_the_true_text(record: RecordFile, query: str, made: Made, quote: str) -> None:
    hits = record.search(query)
    [hit] = [hit for hit in hits if hit.source == made.source.id]
    assert hit.quote == quote == made.text[hit.start : hit.end]
    assert hit.score > 0


def test_search_knows_days_limits_and_order(record: RecordFile) -> None:
    hits = record.search("killed lopes")
    assert {hit.source for hit in hits} == {made.source.id for made in (FIRST, COPY, LATER, UNDATED)}
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert record.search("killed lopes", limit=2) == hits[:2]
    assert {hit.source for hit in record.search("killed", as_of=date(2011, 5, 4))} == {FIRST.source.id}
    assert record.search("nothing of the sort") == []
    with pytest.raises(BadQuestion):
        record.search("killed", limit=0)
    for query in (
        'NEAR("a b", 3)',
        "title: x",
        "a AND",
        "a OR",
        "^a",
        "- a",
        "{a b}: c",
        "a\x00b",
        "'; DROP TABLE log",
    ):
        assert isinstance(record.search(query), list)


def test_counts(record: RecordFile) -> None:
    assert record.counts() == {
        "sources": 7,
        "copies": 1,
        "claims": 7,
        "events": 3,
        "acts": 2,
        "answers": 1,
        "reversals": 0,
        "context": 0,
        "actors": 3,
        "links": 1,
        "judgements": 2,
        "problems": 0,
        "entries": 23,
    }


def test_the_file_can_be_browsed_as_it_is(path: Path) -> None:
    assert verify(path).faults == ()
    with closing(sqlite3.connect(path)) as database:
        lines = database.execute("SELECT happened, kind, who, whom, place, event FROM timeline").fetchall()
        assert [line[:5] for line in lines[1:]] == [
            ("2011-05-03", "killing", "Karl Brenner", "Ana Lopes", "Porto Velo"),
            ("2012-06-01", "conviction", None, "Karl Brenner", ""),
        ]
        assert database.execute("SELECT words FROM quotes WHERE kind = 'torture'").fetchall() == [(TORTURE.text,)]
        assert len(database.execute("SELECT * FROM near_copies").fetchall()) == 2
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        keys = {table: database.execute(f'PRAGMA foreign_key_list("{table}")').fetchall() for table in tables}
        assert {key[2] for key in keys["event_claims"]} == {"events", "claims"}
