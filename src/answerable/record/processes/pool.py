"""Pure functions worked on a second core, their results in the order of the tasks, whatever core had which."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from importlib import import_module
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Self, TypeVar

from answerable.record.processes.collecting import collect_seldom
from answerable.record.processes.interrupts import result_of, uninterrupted
from answerable.record.processes.spawning import Afresh

T = TypeVar("T")
R = TypeVar("R")

MOST_WORKERS = 3
"""The process that writes the tables keeps no more of them busy."""

WORTH_IT = 2000
"""Sources from which on starting a process, which takes a second or two, is worth it."""

_IMPOSSIBLE = (ImportError, NotImplementedError, OSError)
"""What is raised where the system has no room for processes, or not the means by which they are told what to do."""

_AHEAD = 12
"""Tasks of each worker that wait, besides the one it works on."""


def workers_for(sources: int) -> int:
    """How many processes to start beside this one for the work that so many sources make: none on a single core."""
    if sources < WORTH_IT or multiprocessing.current_process().daemon:
        return 0
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores - 1, MOST_WORKERS)


class Pool:
    """So many processes beside this one, which works too while it would wait. With none all is done here.

    A process that is lost (the system may end one for its memory) is done without: its tasks are worked here.

    What only this process can do, and nothing waits for yet, is done `meanwhile`, so that the others need not wait.

    Args:
        workers: how many.
        own: what `map_with` gives to the tasks that are worked here.
        opening: what makes the like in another process; of a module, since it is sent there.
    """

    def __init__(self, workers: int, own: Any = None, opening: Callable[[], Any] | None = None) -> None:
        self._own = own
        self._ahead = workers * _AHEAD
        self._beside: deque[Iterator[object]] = deque()
        self._executor: ProcessPoolExecutor | None = None
        if workers:
            try:
                self._executor = ProcessPoolExecutor(
                    workers, mp_context=Afresh(), initializer=_begin, initargs=(opening,)
                )
                for _ in range(workers):  # they take a second or two to begin, while there is other work here
                    with uninterrupted():
                        self._executor.submit(_ready)
            except _IMPOSSIBLE:
                self._ahead = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor is not None:
            with uninterrupted():
                self._executor.shutdown(wait=True, cancel_futures=True)

    def meanwhile(self, steps: Iterable[object]) -> None:
        """Go through these steps here, a step whenever the others have tasks enough; whatever is left, in `settle`."""
        self._beside.append(iter(steps))

    def settle(self) -> None:
        """Go through what is left of the steps."""
        while self._step():
            pass

    def _step(self) -> bool:
        """Go one step on; whether there was one left."""
        while self._beside:
            for _ in self._beside[0]:
                return True
            self._beside.popleft()
        return False

    def map(self, work: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
        """What `work`, a function of a module, makes of each task, in order."""
        return self._map(work, work, tasks)

    def map_with(self, work: Callable[[Any, T], R], tasks: Iterable[T]) -> Iterator[R]:
        """The same of a function that is given, before each task, what its process has opened."""
        return self._map(partial(work, self._own), partial(_with_opened, work), tasks)

    def _map(self, here: Callable[[T], R], elsewhere: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
        if self._executor is None:
            yield from map(here, tasks)
            return
        waiting: deque[_Task[T, R]] = deque()
        for task in tasks:
            waiting.append(_Task(here, task, self._submit(elsewhere, task)))
            while len(waiting) > self._ahead and not waiting[0].is_done:
                if not (self._step() or any(each.take() for each in reversed(waiting))):
                    break
            if len(waiting) > self._ahead:
                yield waiting.popleft().result()
        while waiting:
            if not waiting[0].is_done:
                _ = any(each.take() for each in reversed(waiting)) or self._step()
            yield waiting.popleft().result()

    def _submit(self, work: Callable[[T], R], task: T) -> Future[R] | None:
        if self._executor is None:
            return None
        try:
            with uninterrupted():
                return self._executor.submit(work, task)
        except (BrokenProcessPool, *_IMPOSSIBLE):
            self._executor = None
            return None


class _Task(Generic[T, R]):
    """A task that is worked elsewhere, or here."""

    def __init__(self, work: Callable[[T], R], task: T, future: Future[R] | None) -> None:
        self._work = work
        self._task = task
        self._future = future if future is not None else self._worked()

    @property
    def is_done(self) -> bool:
        """Whether asking for the result would not wait."""
        with uninterrupted():
            return self._future.done()

    def take(self) -> bool:
        """Work it here, if nobody has begun it; whether that was so."""
        with uninterrupted():
            if not self._future.cancel():
                return False
        self._future = self._worked()
        return True

    def result(self) -> R:
        """What came of it; waits for it."""
        try:
            return result_of(self._future)
        except BrokenProcessPool:
            return self._work(self._task)

    def _worked(self) -> Future[R]:
        done: Future[R] = Future()
        try:
            done.set_result(self._work(self._task))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised where the result is asked for
            done.set_exception(error)
        return done


def _ready() -> None:
    """Load what the tasks are made of."""
    import_module("answerable.record.derived.happenings")


_opened: Any = None
"""In a process that a pool began: what it has opened there."""


def _with_opened(work: Callable[[Any, T], R], task: T) -> R:
    return work(_opened, task)


def _begin(opening: Callable[[], Any] | None) -> None:
    """Leave interrupts to the process that began this one, and end when that one does, however it ends."""
    global _opened
    collect_seldom()
    if opening is not None:
        _opened = opening()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
