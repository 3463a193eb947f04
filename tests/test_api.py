"""The public surface: what a program may rely on, frozen here."""

from __future__ import annotations

import inspect
import os
from datetime import date
from pathlib import Path

import pytest

import answerable
from answerable.api import Listing, Record, default_path
from answerable.cli import main
from answerable.errors import (
    BadInput,
    BadQuestion,
    NotARecord,
    RecordBusy,
    RecordDamaged,
    RecordError,
    RecordFull,
    UnknownName,
)
from answerable.record.file import RecordFile
from answerable.record.intake import Tick
from tests.asking.made import KILLED, Page, claim_of, make, on

SURFACE = {
    "actor": "(name: str, *, as_of: Day | None = None, limit: int | None = None) -> ActorPage",
    "actors": "(*, as_of: Day | None = None, limit: int | None = None) -> Listing[Actor]",
    "at": "(path: Path, *, create: bool = False) -> Self",
    "case": "(asked: str, *, as_of: Day | None = None) -> CasePage",
    "cases": "(*, as_of: Day | None = None, limit: int | None = None) -> Listing[TimelineLine]",
    "changes": "(*, since: Day | None = None, limit: int | None = None) -> Changes",
    "chronology": "(topic: str = '', *, actor: str | None = None, place: str | None = None, case: str | None = None, "
    "days: int = 20, sentences: int = 2, since: Day | None = None, until: Day | None = None, as_of: Day | None = None) "
    "-> Listing[ChronologyDay]",
    "claims": "(*, kind: str | None = None, modality: Modality | str | None = None, speaker: str | None = None, "
    "source: str | None = None, as_of: Day | None = None, limit: int | None = None) -> Listing[Claim]",
    "close": "() -> None",
    "counts": "() -> dict[str, int]",
    "data": "(source: str) -> bytes",
    "disputed": "(*, as_of: Day | None = None, limit: int | None = None) -> Listing[Dispute]",
    "doctor": "() -> Listing[Check]",
    "doubtful": "(*, of: str | None = None, limit: int | None = None) -> Listing[Pair]",
    "dossier": "(asked: str, path: Path | str, *, form: str = '', as_of: Day | None = None, "
    "fonts: Iterable[Path | str] = (), progress: Callable[[str, int, int], None] | None = None) -> None",
    "dossier_of_actor": "(name: str, path: Path | str, *, form: str = '', as_of: Day | None = None, "
    "fonts: Iterable[Path | str] = (), progress: Callable[[str, int, int], None] | None = None) -> None",
    "editions": "(*, as_of: Day | None = None) -> tuple[Edition, ...]",
    "event": "(identity: str, *, as_of: Day | None = None) -> EventPage",
    "events": "(*, actor: str | None = None, kind: str | None = None, family: Family | str | None = None, "
    "place: str | None = None, since: Day | None = None, until: Day | None = None, unplaced: bool = False, "
    "order: Order | str = <Order.WEIGHT: weight>, as_of: Day | None = None, "
    "limit: int | None = None) -> Listing[TimelineLine]",
    "export": "(path: Path | str, *, format: str = 'jsonl', public: bool = False, actor: str | None = None, "
    "kind: str | None = None, family: Family | str | None = None, place: str | None = None, since: Day | None = None, "
    "until: Day | None = None, undated: bool = False, unplaced: bool = False, as_of: Day | None = None) -> int",
    "followed": "(identity: str, *, days: int, family: Family | str | None = None, actor: str | None = None, "
    "as_of: Day | None = None, limit: int | None = None) -> Followed",
    "head": "() -> tuple[int, str]",
    "is_published": "(identity: str) -> bool",
    "judge": "(verdict: Verdict | str, *about: str, by: str, why: str, relation: str = '', "
    "progress: Callable[[str, int, int], None] | None = None) -> Judgement",
    "judgements": "() -> Listing[Judgement]",
    "lines": "(*, public: bool = False, actor: str | None = None, kind: str | None = None, "
    "family: Family | str | None = None, place: str | None = None, since: Day | None = None, until: Day | None = None, "
    "undated: bool = False, unplaced: bool = False, as_of: Day | None = None) -> Iterator[dict[str, Any]]",
    "path": "",
    "problems": "() -> Listing[Problem]",
    "publish": "(folder: Path | str, *, case: str | None = None, as_of: Day | None = None, "
    "earlier: Path | str | None = None) -> int",
    "read": "(paths: Iterable[Path | str] | Path | str, *, engine: Engine | str | None = None, "
    "options: Mapping[str, str] | None = None, workers: int = 2, "
    "progress: Callable[[Tick], None] | None = None) -> Summary",
    "rebuild": "(progress: Callable[[str, int, int], None] | None = None) -> None",
    "refresh": "(progress: Callable[[str, int, int], None] | None = None) -> None",
    "screen": "(actor: str | None = None, *, found: str | None = None, limit: int | None = None) -> Listing[Screened]",
    "search": "(words: str, *, as_of: Day | None = None, limit: int = 20) -> Listing[Found]",
    "show": "(claim: str) -> Passage",
    "source": "(identity: str) -> SourcePage",
    "sources": "(*, as_of: Day | None = None, limit: int | None = None) -> Listing[Source]",
    "stale": "() -> bool",
    "text": "(source: str) -> str",
    "timeline": "(actor: str | None = None, *, kind: str | None = None, family: Family | str | None = None, "
    "place: str | None = None, since: Day | None = None, until: Day | None = None, undated: bool = False, "
    "unplaced: bool = False, as_of: Day | None = None, limit: int | None = None) -> Listing[TimelineLine]",
    "unanswered": "(actor: str | None = None, *, kind: str | None = None, place: str | None = None, "
    "since: Day | None = None, until: Day | None = None, unplaced: bool = False, "
    "as_of: Day | None = None, answers: Iterable[str] = (), within: int | None = None, "
    "order: Order | str = <Order.WEIGHT: weight>, "
    "limit: int | None = None) -> Listing[Unanswered]",
    "in_other_languages": "() -> str",
    "undated": "() -> str",
    "verify": "(progress: Callable[[str, int, int], None] | None = None) -> Report",
}


@pytest.fixture(scope="module")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made") / "made.answerable")


def test_the_package() -> None:
    assert answerable.__all__ == ["AnswerableError", "Listing", "Record", "__version__", "open", "vocabulary"]
    assert dir(answerable) == sorted(answerable.__all__)
    for name in answerable.__all__:
        assert getattr(answerable, name) is not None
    with pytest.raises(AttributeError, match="nothing_here"):
        answerable.nothing_here  # noqa: B018
    assert (
        str(inspect.signature(answerable.open))
        == "(path: 'Path | str | None' = None, create: 'bool' = True) -> 'Record'"
    )


def test_the_methods() -> None:
    held = {}
    for name, member in inspect.getmembers(Record):
        if not name.startswith("_"):
            held[name] = ""
            if callable(member):
                signature = str(inspect.signature(member)).replace("'jsonl'", "\0").replace("= ''", "= \1")
                plain = signature.replace("'", "").replace("\0", "'jsonl'").replace("\1", "''")
                held[name] = plain.replace("(self, ", "(").replace("(self)", "()")
    assert held == SURFACE


def test_every_command_that_asks_is_a_method() -> None:
    here_only = {"completion", "demo", "engines", "serve", "train"}
    assert set(main.commands) - here_only <= {*SURFACE, *answerable.__all__}


def test_the_vocabulary() -> None:
    assert len(answerable.vocabulary()) >= 70
    assert {kind.family.value for kind in answerable.vocabulary(family="reversal")} == {"reversal"}
    assert [kind.label for kind in answerable.vocabulary("killing")] == ["Killing"]
    assert "killing" in list(answerable.vocabulary(family="act").to_frame()["id"])
    with pytest.raises(UnknownName):
        answerable.vocabulary("frowning")
    with pytest.raises(BadQuestion):
        answerable.vocabulary(family="feud")


def test_open_makes_a_record_and_closes_it(tmp_path: Path) -> None:
    path = tmp_path / "new.answerable"
    with pytest.raises(NotARecord):
        answerable.open(path, create=False)
    with answerable.open(path) as record:
        assert record.path == path
        assert record.counts()["sources"] == 0
        assert len(record.timeline()) == 0
    with pytest.raises(Exception, match="closed"):
        record.counts()


def test_the_default_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANSWERABLE_RECORD", raising=False)
    assert default_path() == Path("record.answerable")
    monkeypatch.setenv("ANSWERABLE_RECORD", str(tmp_path / "mine.answerable"))
    with answerable.open() as record:
        assert record.path == tmp_path / "mine.answerable"


def test_open_brings_the_tables_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "new.answerable"
    words = "Police arrested Ivo Dorn in Tarn on 1 May 1999."
    with RecordFile.open(path, create=True) as file:
        page = Page(words, "Tarn", published=on("1999-05-02"))
        page.say(words, "arrest", "arrested", recipient="Ivo Dorn", time=("1 May 1999", "1999-05-01")).add_to(file)
    with answerable.open(path) as record:
        assert [line.event.kind for line in record.timeline()] == ["arrest"]


@pytest.mark.parametrize(
    ("error", "said"),
    [(RecordBusy("Locked."), "being written"), (RecordFull("Full."), "no room to work in")],
)
def test_open_where_the_tables_cannot_be_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: RecordError, said: str
) -> None:
    path = make(tmp_path / "busy.answerable")
    with RecordFile.open(path) as file:
        Page("More words.", "More", published=on("2000")).add_to(file)

    def locked(self: Record, progress: object = None) -> None:
        raise error

    monkeypatch.setattr(Record, "refresh", locked)
    with pytest.warns(UserWarning, match=said), answerable.open(path) as record:
        assert len(record.timeline()) == 5


def test_open_does_not_get_in_the_way_of_a_writer(tmp_path: Path) -> None:
    path = make(tmp_path / "busy.answerable")
    with RecordFile.open(path) as file:
        Page("More words.", "More", published=on("2000")).add_to(file)
        with pytest.warns(UserWarning, match="newest documents"), answerable.open(path) as record:
            assert record.stale()
    with answerable.open(path) as record:
        assert not record.stale()


@pytest.mark.parametrize("engine", [7, object(), type("Nameless", (), {"read": print})()])
def test_what_is_no_engine_is_one_clear_error(tmp_path: Path, engine: object) -> None:
    (tmp_path / "a.txt").write_text("One was killed.")
    with answerable.open(tmp_path / "r.answerable") as record, pytest.raises(BadInput, match="is no engine"):
        record.read(str(tmp_path / "a.txt"), engine=engine)  # type: ignore[arg-type]


def test_open_closes_what_it_cannot_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Record) -> bool:
        raise RecordDamaged("A page is damaged.")

    monkeypatch.setattr(Record, "stale", broken)
    with pytest.raises(RecordDamaged):
        answerable.open(tmp_path / "new.answerable")


def test_a_record_that_may_only_be_read_is(made_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: mode == os.F_OK)
    with answerable.open(made_path) as record:
        assert len(record.timeline()) == 5
        with pytest.raises(answerable.AnswerableError):
            record.judge("withhold", "Mara Lenz", by="me", why="asked")


def test_answers_are_those_of_the_command_line(made_path: Path) -> None:
    with answerable.open(made_path) as record:
        (killing, *_) = record.timeline(
            "joss brand", kind="killing", family="act", since="1990", until=date(1990, 12, 31)
        )
        assert killing.event.place == "Port Alder"
        assert record.event(killing.event.id).line == killing
        assert record.case(killing.event.id).act == killing
        assert record.events(place="Kestrel")[0].label == "Bombing"
        assert (
            record.followed(killing.event.id, days=800, family="answer", actor="Joss Brand").lines[0].label
            == "Conviction"
        )
        assert [u.line.label for u in record.unanswered(as_of="1995")] == ["Bombing", "Torture"]
        assert [u.line.label for u in record.unanswered(as_of="1995", kind="torture")] == ["Torture"]
        assert [u.line.label for u in record.unanswered(place="Kestrel", since="1980")] == ["Bombing"]
        assert record.claims(modality="called_for", kind="sanction")[0].trigger.quote == "sanctions"
        claim = claim_of(record._file, KILLED, "killing")
        assert record.text(claim.source)[claim.trigger.start : claim.trigger.end] == "killed"
        assert record.data(claim.source).decode() == record.text(claim.source)
        assert record.verify().faults == ()
        assert record.head()[0] > 20
        assert {check.name for check in record.doctor()} >= {"record", "answerable"}
        assert len(record.problems()) == 0


def test_a_day_may_be_a_year_a_month_or_a_date(made_path: Path) -> None:
    with answerable.open(made_path) as record:
        assert len(record.timeline(since="1992")) == len(record.timeline(since=date(1992, 1, 1))) == 3
        assert len(record.timeline(until="1991-06")) == len(record.timeline(until="1991-06-04")) == 2
        assert len(record.sources(as_of="1990")) == 2
        with pytest.raises(BadInput):
            record.timeline(since="whenever")
        for ask in (record.timeline, record.events, record.unanswered):
            with pytest.raises(BadQuestion):
                ask(since="1992", until="1991")


def test_a_closed_record_says_so(made_path: Path) -> None:
    with answerable.open(made_path) as record:
        assert record.timeline()
    record.close()
    assert record.path == made_path
    with pytest.raises(RecordError, match="closed"):
        record.timeline()
    with pytest.raises(RecordError, match="closed"):
        record.read([made_path])


def test_words_that_are_no_choice(made_path: Path) -> None:
    with answerable.open(made_path) as record:
        with pytest.raises(BadQuestion, match="family"):
            record.timeline(family="tree")
        with pytest.raises(BadQuestion, match="verdict"):
            record.judge("maybe", "Mara Lenz", by="me", why="asked")
        with pytest.raises(UnknownName):
            record.timeline(kind="frowning")


def test_reading_and_judging(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("TARN, 2 March 2000 — Police arrested Ivo Dorn in Tarn on 1 March 2000.", "utf-8")
    ticks: list[Tick] = []
    with answerable.open(tmp_path / "new.answerable") as record:
        summary = record.read([str(tmp_path / "a.txt")], workers=0, progress=ticks.append)
        assert summary.read == 1
        assert ticks
        made = record.judge("reject", record.claims(kind="arrest")[0].id, by="me", why="wrong")
        assert list(record.judgements()) == [made]
        assert len(record.events(kind="arrest")) == 0
        record.rebuild()
        assert not record.stale()
        assert record.export(tmp_path / "a.jsonl") == len((tmp_path / "a.jsonl").read_bytes().splitlines())


def test_a_listing_is_a_sequence() -> None:
    listing = Listing("abc")
    assert listing[0] == "a"
    assert list(listing[1:]) == ["b", "c"]
    assert isinstance(listing[1:], Listing)
    assert len(listing) == 3
    assert listing == Listing("abc")
    assert listing != ["a", "b", "c"]
    assert hash(listing) == hash(Listing("abc"))
    assert repr(listing) == "<Listing of 3>"
