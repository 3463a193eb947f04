from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import Future
from pathlib import Path

import pytest

from answerable.record import RecordFile
from answerable.record.intake import take_in
from answerable.record.processes.interrupts import let_fall, result_of, uninterrupted
from tests.record.engines import Words


def test_what_was_begun_is_finished_before_an_interrupt_falls() -> None:
    steps: list[str] = []
    before = signal.getsignal(signal.SIGINT)

    @uninterrupted()
    def work() -> None:
        signal.raise_signal(signal.SIGINT)
        steps.append("within")
        with uninterrupted():
            steps.append("deeper")
        steps.append("at the end")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["within", "deeper", "at the end"]
    assert signal.getsignal(signal.SIGINT) is before


def test_an_error_inside_is_told_as_it_is() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="told"), uninterrupted():
        raise ValueError("told")
    assert signal.getsignal(signal.SIGINT) is before


def test_a_kept_interrupt_falls_where_it_is_let() -> None:
    steps: list[str] = []

    @uninterrupted()
    def work() -> None:
        let_fall()
        signal.raise_signal(signal.SIGINT)
        steps.append("kept")
        let_fall()
        steps.append("past it")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["kept"]
    let_fall()


def test_a_handler_of_the_program_is_left_as_it_is() -> None:
    heard = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            assert heard == [signal.SIGINT]
        let_fall()
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_threads_need_no_guard() -> None:
    seen: list[object] = []
    before = signal.getsignal(signal.SIGINT)

    def look() -> None:
        with uninterrupted():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [before]


def test_an_interrupt_is_heard_while_waiting_and_leaves_the_future_free() -> None:
    future: Future[int] = Future()
    calling = threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT))
    calling.start()
    with pytest.raises(KeyboardInterrupt):
        result_of(future)
    calling.join()
    assert future.cancel()


def test_a_result_or_an_error_is_what_the_future_holds() -> None:
    done: Future[int] = Future()
    done.set_result(3)
    assert result_of(done) == 3
    failed: Future[int] = Future()
    failed.set_exception(ValueError("refused"))
    with pytest.raises(ValueError, match="refused"):
        result_of(failed)


def test_an_interrupt_with_a_lock_taken_does_not_hang_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(50):
        (folder / f"{number:02}.txt").write_text(f"{number} were killed in Tarn.")
    asked = 0

    def done(future: Future[object]) -> bool:
        nonlocal asked
        future._condition.acquire()  # what the `with` of the standard library does, its unguarded step drawn out
        asked += 1
        if asked == 5:
            signal.raise_signal(signal.SIGINT)
        is_done = future._state == "FINISHED"
        future._condition.release()
        return is_done

    monkeypatch.setattr(Future, "done", done)
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        summary = take_in(record, [folder], engine=Words())
    assert summary.interrupted
    assert summary.read < 50
