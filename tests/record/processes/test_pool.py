from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, parent_process
from pathlib import Path

import pytest

from answerable.record import RecordFile
from answerable.record.derived.rebuild import rebuild
from answerable.record.processes import pool
from answerable.record.processes.pool import WORTH_IT, Pool, workers_for
from tests.record import small_world
from tests.record.contents import contents


def doubled(number: int) -> int:
    return 2 * number


def doubled_by_survivors(number: int) -> int:
    if number == 3 and parent_process() is not None:
        os._exit(1)
    return 2 * number


def refused(number: int) -> int:
    raise ValueError(f"{number} is refused.")


def test_results_come_in_the_order_of_the_tasks_whoever_works_them() -> None:
    for workers in (0, 1, 2):
        with Pool(workers) as some:
            assert list(some.map(doubled, range(100))) == [2 * number for number in range(100)]
            assert list(some.map(doubled, [])) == []


def test_what_a_lost_process_had_is_worked_here() -> None:
    with Pool(1) as some:
        assert list(some.map(doubled_by_survivors, range(30))) == [2 * number for number in range(30)]
        assert list(some.map(doubled_by_survivors, range(5))) == [0, 2, 4, 6, 8]


def test_all_is_worked_here_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("There is no room.")

    with Pool(1) as some, monkeypatch.context() as patched:
        patched.setattr(ProcessPoolExecutor, "submit", refuse)
        assert list(some.map(doubled, range(30))) == [2 * number for number in range(30)]
    monkeypatch.setattr(pool, "ProcessPoolExecutor", refuse)
    with Pool(1) as some:
        assert list(some.map(doubled, range(30))) == [2 * number for number in range(30)]


def slowly(number: int) -> int:
    time.sleep(0.01)
    return number


def noting(done: list[int], numbers: Iterable[int]) -> Iterator[None]:
    for number in numbers:
        done.append(number)
        yield


def test_what_can_wait_is_done_while_the_others_work() -> None:
    done: list[int] = []
    with Pool(1) as some:
        some.meanwhile(noting(done, range(3)))
        assert list(some.map(slowly, range(40))) == list(range(40))
        assert done == [0, 1, 2]


def test_what_waited_is_done_in_its_order_when_all_is_settled() -> None:
    for workers in (0, 1):
        done: list[int] = []
        with Pool(workers) as some:
            some.meanwhile(noting(done, range(3)))
            some.meanwhile(noting(done, range(3, 5)))
            some.settle()
            assert done == [0, 1, 2, 3, 4]
            some.settle()
        assert done == [0, 1, 2, 3, 4]


def opened() -> list[int]:
    return []


def with_own(own: list[int], number: int) -> tuple[int, int]:
    own.append(number)
    return number, len(own)


def test_each_process_is_given_what_it_has_opened_once() -> None:
    for workers in (0, 1, 2):
        own: list[int] = []
        with Pool(workers, own, opened) as some:
            found = list(some.map_with(with_own, range(100)))
        assert [number for number, _ in found] == list(range(100))
        assert sorted(had for number, had in found if number in own) == list(range(1, len(own) + 1))
        assert sum(had == 1 for _, had in found) <= workers + 1


def test_processes_begin_before_there_is_a_task() -> None:
    before = set(active_children())
    with Pool(2):
        assert len(set(active_children()) - before) == 2


def test_an_error_of_the_work_is_raised() -> None:
    for workers in (0, 1):
        with Pool(workers) as some, pytest.raises(ValueError, match="0 is refused"):
            list(some.map(refused, range(3)))


def test_a_second_process_is_started_where_there_is_a_core_for_it_and_enough_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cores = {0}
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: cores, raising=False)
    assert workers_for(10 * WORTH_IT) == 0
    cores = {0, 1}
    assert workers_for(10 * WORTH_IT) == 1
    assert workers_for(WORTH_IT - 1) == 0
    cores = set(range(64))
    assert workers_for(10 * WORTH_IT) == pool.MOST_WORKERS


@pytest.mark.skipif(sys.platform == "win32", reason="Processes are looked for as Unix has them.")
def test_a_process_ends_with_the_one_that_began_it() -> None:
    script = (
        "import os, time\nfrom answerable.record.processes.pool import Pool\n"
        "with Pool(1) as some:\n"
        "    some._executor.submit(os.getpid).add_done_callback(lambda done: print(done.result(), flush=True))\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        process.kill()
    for _ in range(600):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("The process goes on alone.")


def test_the_tables_are_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    chance = random.Random(5)
    documents = [small_world.made(chance, number) for number in range(60)]
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for made in documents:
            record.add(*made.parts)
        for judgement in small_world.decisions(chance, documents):
            record.add_judgement(judgement)
        rebuild(record._connection, workers=0)
    alone = contents(path)
    with RecordFile.open(path) as record:
        rebuild(record._connection, workers=2)
    assert contents(path) == alone
