from __future__ import annotations

import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from answerable.asking.review.doubtful import doubtful
from answerable.errors import NotARecord, RecordBusy, RecordError
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from answerable.showing.workbench import keeper as module
from answerable.showing.workbench import lookout
from answerable.showing.workbench.keeper import Keeper
from answerable.showing.workbench.lookout import Lookout
from tests.asking.made import KILLED, claim_of

WHO = {"by": "A. Tester", "why": "I read it"}


@pytest.fixture
def claim(own_path: Path) -> str:
    with RecordFile.open(own_path, read_only=True) as record:
        return claim_of(record, KILLED, "killing").id


def test_a_decision_is_kept_and_shown(own_path: Path, claim: str) -> None:
    keeper = Keeper(own_path)
    try:
        with keeper.reading() as record:
            assert claim in {doubt.claim for doubt in keeper.doubts(record)}
            before = keeper.overview(record)
        made = keeper.judge(Verdict.REJECT, (claim,), **WHO)
        assert not keeper.behind
        with keeper.reading() as record:
            assert record.event_of(claim) == ""
            assert made in keeper.judgements(record)
            assert keeper.overview(record) != before
    finally:
        keeper.close()


def test_a_record_that_cannot_be_written_is_read_and_nothing_is_decided(
    own_path: Path, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "may_write", lambda path: False)
    keeper = Keeper(own_path)
    try:
        with keeper.reading() as record:
            assert keeper.overview(record).counts
        with pytest.raises(RecordError) as refused:
            keeper.judge(Verdict.REJECT, (claim,), **WHO)
        assert refused.value.name == "record_read_only"
        keeper.rebuild()
        assert not keeper.rebuilding
    finally:
        keeper.close()


def test_in_a_large_record_a_decision_is_worked_in(own_path: Path, claim: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 0)
    monkeypatch.setattr(module, "SHORTLY_SECONDS", 60)
    keeper = Keeper(own_path)
    try:
        made = keeper.judge(Verdict.REJECT, (claim,), **WHO)
        assert not keeper.behind
        with keeper.reading() as record:
            assert record.event_of(claim) == ""
        keeper.judge(Verdict.UNDO, (made.id,), **WHO)
        with keeper.reading() as record:
            assert record.event_of(claim)
    finally:
        keeper.close()


def test_where_tables_must_be_made_anew_a_large_record_waits_until_somebody_asks(
    own_path: Path, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 0)
    monkeypatch.setattr(RecordFile, "work_in", lambda record: False)
    keeper = Keeper(own_path)
    try:
        keeper.judge(Verdict.REJECT, (claim,), **WHO)
        assert keeper._rebuild is not None
        keeper._rebuild.join(60)
        assert keeper.behind
        assert keeper.failure == ""
        with keeper.reading() as record:
            assert record.event_of(claim)
        keeper.rebuild()
        assert keeper.behind
        assert keeper._rebuild is not None
        keeper._rebuild.join(60)
        assert keeper.failure == ""
        with keeper.reading() as record:
            assert record.event_of(claim) == ""
    finally:
        keeper.close()


def test_while_the_tables_are_made_decisions_have_to_wait(
    own_path: Path, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SHORTLY_SECONDS", 0.05)
    keeper = Keeper(own_path)
    try:
        with keeper._writing, pytest.raises(RecordBusy, match="made anew"):
            keeper.judge(Verdict.REJECT, (claim,), **WHO)
        with keeper.reading() as record:
            assert keeper.judgements(record) == record.decisions()
    finally:
        keeper.close()


def test_no_more_than_a_few_ask_at_a_time(own_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAIT_SECONDS", 0.05)
    monkeypatch.setattr(module, "READERS", 1)
    keeper = Keeper(own_path)
    try:
        with keeper.reading(), pytest.raises(RecordBusy, match="Too many"), keeper.reading():
            pass
        with keeper.reading() as record:
            assert record.head()[0] > 0
    finally:
        keeper.close()


def test_what_the_whole_record_is_asked_is_asked_once(own_path: Path, claim: str) -> None:
    keeper = Keeper(own_path)
    asked = []
    try:
        for _ in range(3):
            with keeper.reading() as record:
                keeper.once("name", record, lambda held: asked.append(held.head()))
        assert len(asked) == 1
        keeper.judge(Verdict.ACCEPT, (claim,), **WHO)
        with keeper.reading() as record:
            keeper.once("name", record, lambda held: asked.append(held.head()))
        assert len(asked) == 2
    finally:
        keeper.close()


def test_there_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(NotARecord):
        Keeper(tmp_path / "none")


def test_the_pairs_of_a_large_record_are_looked_for_beside_it_and_kept_for_some_decisions(
    own_path: Path, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordFile.open(own_path, read_only=True) as record:
        wanted = doubtful(record, limit=lookout.PAIRS)
    monkeypatch.setattr(module, "PAIRS_AT_ONCE", 0)
    monkeypatch.setattr(lookout, "PAIRS_KEPT", 2)
    monkeypatch.setattr(module, "SHORTLY_SECONDS", 60)
    begun: list[int] = []
    look = Lookout._look

    def noted(self: Lookout, number: int) -> None:
        begun.append(number)
        look(self, number)

    monkeypatch.setattr(Lookout, "_look", noted)
    keeper = Keeper(own_path)
    try:
        with keeper.reading() as record:
            assert (keeper.pairs(record), keeper.looking) == ((), True)
            keeper._lookout.wait(60)
            assert (keeper.pairs(record), keeper.looking) == (wanted, False)
        for verdict in (Verdict.ACCEPT, Verdict.REJECT):
            assert len(begun) == 1
            keeper.judge(verdict, (claim,), **WHO)
            with keeper.reading() as record:
                assert keeper.pairs(record) == wanted
        keeper._lookout.wait(60)
        assert len(begun) == 2
    finally:
        keeper.close()


def test_what_fails_to_find_pairs_is_not_begun_again_at_once(tmp_path: Path) -> None:
    looking = Lookout(tmp_path / "none")
    assert looking.pairs(7) == ()
    looking.wait(60)
    assert (looking.pairs(7), looking.waiting, looking._looking) == ((), False, None)
    looking.close()


def test_who_decides_while_another_begins_to_make_the_tables_waits(
    own_path: Path, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = threading.Thread.start
    failed: list[Exception] = []

    def slowly(thread: threading.Thread) -> None:
        if thread.name == "rebuild":
            time.sleep(0.3)
        begin(thread)

    def decide(by: str) -> None:
        try:
            held.judge(Verdict.ACCEPT, (claim,), by=by, why="seen")
        except Exception as error:  # noqa: BLE001 - a thread would swallow it
            failed.append(error)

    monkeypatch.setattr(threading.Thread, "start", slowly)
    with closing(Keeper(own_path)) as held:
        both = [threading.Thread(target=decide, args=(name,)) for name in ("A", "B")]
        for one in both:
            one.start()
        for one in both:
            one.join()
        assert failed == []
        assert {each.by for each in held._writer.judgements()} >= {"A", "B"}
