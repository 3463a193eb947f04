"""A process beside this one in which the parsers of whole files run, so that no file can take the program down."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Self, TypeVar

from answerable.errors import AnswerableError, UnreadableSource
from answerable.record.processes.bounds import bound_memory, bound_time, ran_out_of_time, unbound_memory
from answerable.record.processes.collecting import collect_seldom
from answerable.record.processes.interrupts import let_fall
from answerable.record.processes.spawning import Afresh
from answerable.sources.bytes.limits import Begun

T = TypeVar("T")

_TOGETHER = 64
"""Things that are sent at once."""

_BYTES_TOGETHER = 4 << 20
"""Bytes from which on they are sent, however few."""

_LARGE = "too_large"

_A_WHILE = 0.1
"""The longest, in seconds, that Ctrl-C goes unheard."""


class Aside:
    """Runs what parses a file in one other process, which is begun when it is first needed, and anew where it is lost.

    Args:
        seconds: how many seconds of a core may go by from one thing found in a file of so many bytes to the next. It is
            a function of a module, and holds for a part of a file as well from where that is begun (`Begun`).
    """

    def __init__(self, seconds: Callable[[int], float]) -> None:
        self._seconds = seconds
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def __call__(self, take: Callable[..., Iterable[T]], /, *args: object) -> Iterator[T]:
        """What `take`, a function of a module, finds in its arguments.

        Raises:
            UnreadableSource: as `take` does, or it takes too long (`too_slow`), too much memory (`too_large`), or fails
                in a way that its manual does not know (`reader_crashed`).
        """
        seconds = self._seconds(sum(map(_size, args)))
        whole = False
        try:
            for found in self._answers(take, args, seconds):
                if isinstance(found, AnswerableError):
                    whole = found.name != _LARGE  # a process that ran out of memory ends
                    raise found
                yield from found
            whole = True
        finally:
            if not whole:
                self._end()

    def _answers(
        self, take: Callable[..., Iterable[T]], args: tuple[object, ...], seconds: float
    ) -> Iterator[list[T] | AnswerableError]:
        try:
            pipe = self._ready()
            pipe.send((take, args, seconds, self._seconds))
            while True:
                while not pipe.poll(_A_WHILE):
                    let_fall()
                found = pipe.recv()
                if found is None:
                    return
                yield found
        except (EOFError, BrokenPipeError, ConnectionResetError) as error:
            raise self._lost(seconds) from error

    def _ready(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self._end()
            own, other = Afresh().Pipe()
            self._process = Afresh().Process(target=_serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
            self._pipe = own
        return self._pipe

    def _lost(self, seconds: float) -> UnreadableSource:
        """The error for what the process did not outlive."""
        code = None
        if self._process is not None:
            self._process.join()
            code = self._process.exitcode
        return slow(seconds) if ran_out_of_time(code) else crashed(f"Its reader ended with code {code}.")

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None


def large() -> UnreadableSource:
    """The error for what needs more memory than a process may take that reads it."""
    return UnreadableSource("Reading it takes more than 1 GB of memory.", "Split it into smaller files.", code=_LARGE)


def slow(seconds: float) -> UnreadableSource:
    """The error for what takes longer than it may."""
    return UnreadableSource(
        f"Reading it takes more than {seconds:.0f} s.", "Split it into smaller files.", code="too_slow"
    )


def crashed(cause: str) -> UnreadableSource:
    """The error for what a reader fails on as it should not."""
    return UnreadableSource(cause, "Please report it with the document.", code="reader_crashed")


def failed(error: Exception) -> UnreadableSource:
    """The same, told by what it raised."""
    return crashed(f"Reading it failed ({type(error).__name__}: {error}).")


def _size(given: object) -> int:
    if isinstance(given, Path):
        try:
            return given.stat().st_size
        except OSError:
            return 0
    return len(given) if isinstance(given, bytes) else len(getattr(given, "data", b""))


def _serve(pipe: Connection) -> None:
    """Answer what is asked until nobody asks any more, or until a file has taken all the memory."""
    # What is loaded later is counted to the memory of a file; without this, NumPy asks for some for each core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import answerable.sources.containers  # noqa: F401 - what it loads is no file's doing

    collect_seldom()
    bound_memory()
    try:
        while _answer(pipe):
            pass
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _answer(pipe: Connection) -> bool:
    """Answer one question; whether another can be answered."""
    take, args, seconds, seconds_for = pipe.recv()
    try:
        bound_time(seconds)
        together: list[object] = []
        size = 0
        for found in take(*args):
            together.append(found)
            size += _size(found)
            if len(together) == _TOGETHER or size >= _BYTES_TOGETHER or isinstance(found, Begun):
                pipe.send(together)
                together, size = [], 0
                bound_time(min(seconds, seconds_for(found.size)) if isinstance(found, Begun) else seconds)
        if together:
            pipe.send(together)
        pipe.send(None)
    except AnswerableError as error:
        pipe.send(error)
    except MemoryError:
        unbound_memory()
        pipe.send(large())
        return False
    except (EOFError, BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever a parser raises is this file's problem, not the others'
        pipe.send(failed(error))
    return True
