"""Reading documents into a record: many at a time, each within bounds, kept in the order in which they were found."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from answerable.errors import BrokenLaw
from answerable.model.identity import sha256
from answerable.model.source import Document, Problem, source_id
from answerable.reading import Engine
from answerable.reading.account import Account
from answerable.reading.engines import Checked, default
from answerable.record.file import RecordFile
from answerable.record.kept.disk import files_of
from answerable.record.processes.aside import Aside, crashed, large, slow
from answerable.record.processes.bounds import SECONDS, ran_out_of_time, seconds_for
from answerable.record.processes.interrupts import let_fall, result_of, uninterrupted
from answerable.record.processes.spawning import Afresh
from answerable.record.worker import (
    Done,
    Read,
    is_of_the_script,
    problem_of,
    read_in_worker,
    read_with,
    start,
)
from answerable.sources import READERS
from answerable.sources.bytes.media_type import PDF
from answerable.sources.formats import ocr
from answerable.sources.lists.media_types import CONTENTS
from answerable.sources.walk import Walk, here

PATIENCE = 6.0
"""How much longer it may take by the clock, on a machine that is busy with other things."""

OCR_SECONDS = 120.0
"""The longest for a PDF where Tesseract is installed: a scanned page takes it some seconds."""

IN_FLIGHT = 16
"""Documents a worker that are being read or wait to be kept."""

BYTES_IN_FLIGHT = 128 << 20
"""Bytes of documents that are being read or wait to be kept; one document may exceed it alone."""

SMALL = 256 << 10
"""A lone text of no more bytes is read without starting a worker."""

_TEXT_READERS = {
    media_type: f"{reader.NAME}/{reader.VERSION}" for reader in READERS for media_type in reader.MEDIA_TYPES
}
_SIMPLE = ("text/plain", "text/markdown")
_GROUP = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What became of the documents.

    Attributes:
        read: documents read and kept.
        held: documents that the record held already.
        copies: sources that are near-copies of others, of those that came in.
        problems: documents that could not be read.
        claims: claims in the documents read.
        bytes: of the documents read.
        seconds: how long it took, with the rebuilding of the derived tables.
        interrupted: whether it was stopped before its end. What was counted is kept.
        account: what a plug-in engine has cost, and what was refused of what it said.
    """

    read: int = 0
    held: int = 0
    copies: int = 0
    problems: int = 0
    claims: int = 0
    bytes: int = 0
    seconds: float = 0.0
    interrupted: bool = False
    editions: tuple[str, ...] = ()
    account: Account = field(default_factory=Account)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """How far `take_in` is. Documents are counted when they are safe on the disk.

    Attributes:
        step: `reading`, or a step of `RecordFile.refresh`.
        done: documents so far, or how much of the step is done.
        total: how many there are; 0 while that is not known.
        summary: the counts so far.
        location: of the document just counted.
        problem: why it could not be read, if it could not.
        account: what its reading has cost, and what was refused of it.
    """

    step: str
    done: int
    total: int
    summary: Summary
    location: str = ""
    problem: Problem | None = None
    account: Account = field(default_factory=Account)


@dataclass(frozen=True, slots=True)
class _Held:
    """A document that need not be read again."""

    source: str


_Outcome = Read | Problem | _Held


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A document on its way, and what became of it or will."""

    location: str
    seconds: float
    data: bytes
    outcome: Future[Done] | Done | _Held | Problem

    @property
    def done(self) -> bool:
        return not isinstance(self.outcome, Future) or self.outcome.done()

    def settled(self) -> tuple[_Outcome, Account]:
        """What became of it, and what that has cost; waits for it."""
        outcome = self.outcome
        if isinstance(outcome, Future):
            outcome = self._result(outcome)
        return (outcome.outcome, outcome.account) if isinstance(outcome, Done) else (outcome, Account())

    def _result(self, outcome: Future[Done]) -> Done | Problem:
        try:
            return result_of(outcome)
        except TookTooLong:
            failed = slow(self.seconds)
        except MemoryError:
            failed = large()
        except ProcessExpired as error:
            ended = f"Its reader ended with code {error.exitcode}."
            failed = slow(self.seconds) if ran_out_of_time(error.exitcode) else crashed(ended)
        return problem_of(self.location, failed)


def take_in(
    record: RecordFile,
    paths: Sequence[Path],
    *,
    engine: Engine | None = None,
    workers: int = 2,
    progress: Callable[[Tick], None] | None = None,
) -> Summary:
    """Read every document under `paths` into the record, then bring the derived tables up to date.

    A document is not read again if the record holds it with a text by the present reader of its format and a reading
    by the same engine, so that a second call goes on where the first was stopped. Ctrl-C stops it; what was counted is
    kept.

    Args:
        record: open for writing.
        paths: files and folders.
        engine: what reads the texts; the default engine if none is given. It must pickle, and every reading of it is
            held to the quote law (`answerable.reading.law`).
        workers: how many processes read; with 0, or by an engine that the caller's script defines, this process does,
            without bounds of time and memory.
        progress: called after each document and in the steps of rebuilding.

    Raises:
        RecordError: the record cannot be written. What was counted is kept.
    """
    intake = _Intake(record, engine, workers, progress)
    return intake.run(paths)


class _Intake:
    def __init__(
        self, record: RecordFile, engine: Engine | None, workers: int, progress: Callable[[Tick], None] | None
    ) -> None:
        self.record = record
        self.engine = Checked(engine) if engine is not None else None
        self.reader = (engine if engine is not None else default()).name
        self.workers = 0 if is_of_the_script(engine) else workers
        self.progress = progress
        self.began = time.perf_counter()
        self.summary = Summary()
        self.done = 0
        self.total = 0

    def run(self, paths: Sequence[Path]) -> Summary:
        copies, own = self.record.counts()["copies"], files_of(self.record.path)
        try:
            with Aside(seconds_for) as aside:
                apart = aside if self.workers else here
                walk = Walk(own, apart)
                if self.progress is not None:
                    self.total = walk.count(paths)
                self._read_all(walk.found(paths))
            if self.record.stale():
                self.record.refresh(self._tell)
                self.summary = replace(self.summary, copies=max(0, self.record.counts()["copies"] - copies))
        except KeyboardInterrupt:
            self.summary = replace(self.summary, interrupted=True)
        return replace(self.summary, seconds=time.perf_counter() - self.began)

    def _read_all(self, found: Iterator[Document | Problem]) -> None:
        first = list(islice(found, 2))
        documents = chain(first, found)
        if self.workers < 1 or (len(first) == 1 and _is_simple(first[0])):
            self._read_here(documents)
        else:
            with uninterrupted():
                self._read_in_workers(documents)

    def _read_here(self, found: Iterable[Document | Problem]) -> None:
        engine = self.engine if self.engine is not None else default()
        for one in found:
            self._keep([self._waiting(one, partial(read_with, engine))])

    def _read_in_workers(self, found: Iterable[Document | Problem]) -> None:
        pool = ProcessPool(max_workers=self.workers, initializer=start, initargs=(self.engine,), context=Afresh())

        def read_there(document: Document) -> Future[Done]:
            seconds = self._allowance(document)
            future: Future[Done] = pool.schedule(read_in_worker, args=(document, seconds), timeout=seconds * PATIENCE)
            return future

        waiting: deque[_Waiting] = deque()
        size = 0
        try:
            for one in found:
                let_fall()
                waiting.append(self._waiting(one, read_there))
                size += len(waiting[-1].data)
                while waiting and (
                    waiting[0].done or len(waiting) > IN_FLIGHT * self.workers or size > BYTES_IN_FLIGHT
                ):
                    size -= self._keep(_front(waiting))
            while waiting:
                let_fall()
                self._keep(_front(waiting))
            pool.close()  # type: ignore[no-untyped-call]
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise
        finally:
            pool.join()

    def _waiting(self, found: Document | Problem, read: Callable[[Document], Future[Done] | Done]) -> _Waiting:
        """The document with its reading begun, unless the record holds one."""
        if isinstance(found, Problem):
            return _Waiting(found.location, SECONDS, b"", found)
        identity = source_id(sha256(found.data), found.media_type, found.given)
        is_held = self.record.has(identity, self.reader, _TEXT_READERS.get(found.media_type, ""))
        seconds = self._allowance(found)
        return _Waiting(found.location, seconds, found.data, _Held(identity) if is_held else read(found))

    def _allowance(self, document: Document) -> float:
        """Seconds that reading a document of that type and length may take."""
        own = self.engine.seconds if self.engine is not None else 0.0
        least = OCR_SECONDS if document.media_type == PDF and ocr.available() else SECONDS
        return own + max(least, seconds_for(len(document.data)))

    def _keep(self, group: Sequence[_Waiting]) -> int:
        """Commit a group of documents, then count them; their bytes."""
        settled = [(one, one.settled()) for one in group]
        with self.record.writing():
            kept = [(one, self._keep_one(one, outcome), account) for one, (outcome, account) in settled]
        for one, outcome, account in kept:
            self._count(one, outcome, account)
        return sum(len(one.data) for one in group)

    def _keep_one(self, one: _Waiting, outcome: _Outcome) -> _Outcome:
        """Add a document to the record; what became of it."""
        if isinstance(outcome, Read):
            try:
                is_new = self.record.add(outcome.source, one.data, outcome.text, outcome.reading)
            except BrokenLaw as error:
                outcome = problem_of(one.location, error)
            else:
                return outcome if is_new else _Held(outcome.source.id)
        if isinstance(outcome, Problem):
            self.record.add_problem(outcome)
        else:
            self.record.add_sighting(outcome.source, one.location)
        return outcome

    def _count(self, one: _Waiting, outcome: _Outcome, account: Account) -> None:
        self.done += 1
        so_far = replace(self.summary, account=self.summary.account + account)
        if isinstance(outcome, Problem):
            self.summary = replace(so_far, problems=so_far.problems + 1)
        elif isinstance(outcome, _Held):
            self.summary = replace(so_far, held=so_far.held + 1)
        else:
            self.summary = replace(
                so_far,
                read=so_far.read + 1,
                claims=so_far.claims + len(outcome.reading.claims),
                bytes=so_far.bytes + len(one.data),
                editions=so_far.editions + ((outcome.source.id,) if outcome.source.media_type == CONTENTS else ()),
            )
        problem = outcome if isinstance(outcome, Problem) else None
        self._tell("reading", self.done, self.total, location=one.location, problem=problem, account=account)

    def _tell(
        self,
        step: str,
        done: int,
        total: int,
        *,
        location: str = "",
        problem: Problem | None = None,
        account: Account | None = None,
    ) -> None:
        if self.progress is None:
            return
        so_far = replace(self.summary, seconds=time.perf_counter() - self.began)
        spent = account if account is not None else Account()
        self.progress(
            Tick(step=step, done=done, total=total, summary=so_far, location=location, problem=problem, account=spent)
        )


def _is_simple(found: Document | Problem) -> bool:
    return isinstance(found, Problem) or (found.media_type in _SIMPLE and len(found.data) <= SMALL)


def _front(waiting: deque[_Waiting]) -> list[_Waiting]:
    """The first that waits, and those right behind it that are done."""
    group = [waiting.popleft()]
    while waiting and waiting[0].done and len(group) < _GROUP:
        group.append(waiting.popleft())
    return group
