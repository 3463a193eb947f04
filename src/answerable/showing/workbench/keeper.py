"""The record behind the server: a few readers that take turns, one writer, and the tables kept up to date."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from answerable.asking.overview import Overview, overview
from answerable.asking.review.decide import decide
from answerable.asking.review.doubtful import doubtful
from answerable.asking.review.pairs import Pair
from answerable.asking.review.review import by_two, doubts, sent_again
from answerable.asking.review.taking_back import with_it
from answerable.errors import AnswerableError, RecordBusy, RecordError
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile
from answerable.record.kept.connection import may_write
from answerable.record.processes.spawning import Afresh
from answerable.record.queries.tallies import Doubt
from answerable.showing.workbench.lookout import PAIRS, Lookout

READERS = 3
"""How many questions are answered at a time. SQLite keeps up to 64 MB for each."""

AT_ONCE = 20_000
"""Up to so many claims the tables are made anew in this process where a decision asks for it.

Above, a decision is worked into them, and they are made anew only when somebody asks, in a process of its own."""

PAIRS_AT_ONCE = 5_000
"""Up to so many claims the pairs are looked for in this process, each time anew: half a second of a core."""

QUEUE = 400
"""How many claims of the review queue are looked up at a time."""

MOST_KEPT = 64
"""How many answers about the whole record are kept."""

WAIT_SECONDS = 30.0
SHORTLY_SECONDS = 3.0

Value = TypeVar("Value")


class Keeper:
    """One open record. Where its file or folder cannot be written, it is read and nothing is decided.

    Args:
        path: of the record file.
        two_people: whether a decision takes effect only once a second person has made it too.
    """

    def __init__(self, path: Path, *, two_people: bool = False) -> None:
        self.path = path
        self.two_people = two_people
        self.read_only = not may_write(path)
        self._writer = RecordFile.open(path, read_only=self.read_only)
        self._writing = threading.Lock()
        self._beginning = threading.Lock()
        self._readers: queue.SimpleQueue[RecordFile] = queue.SimpleQueue()
        for _ in range(READERS):
            self._readers.put(RecordFile.open(path, read_only=True))
        self._kept: dict[str, tuple[tuple[int, bool], object]] = {}
        self._asking: dict[str, threading.Lock] = {}
        self._keeping = threading.Lock()
        self._lookout = Lookout(path)
        self._rebuild: threading.Thread | None = None
        claims = self._writer.counts()["claims"]
        self._is_small = claims <= AT_ONCE
        self._has_few_pairs = claims <= PAIRS_AT_ONCE
        self.failure = ""

    def close(self) -> None:
        """Finish a rebuild that is under way and close the file."""
        self._lookout.close()
        if self._rebuild is not None:
            self._rebuild.join()
        for _ in range(READERS):
            self._readers.get(timeout=WAIT_SECONDS).close()
        self._writer.close()

    @contextmanager
    def reading(self) -> Iterator[RecordFile]:
        """The record as it stands at the first question, whatever is written meanwhile.

        Raises:
            RecordBusy: too many ask at once.
        """
        try:
            record = self._readers.get(timeout=WAIT_SECONDS)
        except queue.Empty:
            raise RecordBusy("Too many questions are being answered.", "Try again in a moment.") from None
        try:
            with record.snapshot():
                yield record
        finally:
            self._readers.put(record)

    @contextmanager
    def handing_on(self) -> Iterator[RecordFile]:
        """The same for a file to be handed on, which tells of all that the record holds or is not made.

        Raises:
            RecordBusy: its tables do not show all that yet.
            RecordError: they cannot be brought up to date here.
        """
        with self.reading() as record:
            if record.stale():
                cause = "The record's tables do not show all that it holds."
                if self.read_only:
                    step = "Copy it to a folder that can be written, and serve the copy."
                    raise RecordError(cause, step, code="record_read_only")
                raise RecordBusy(cause, "Try again when the notice at the top of the page is gone.")
            yield record

    # What is the same until something is written

    def once(self, name: str, record: RecordFile, ask: Callable[[RecordFile], Value]) -> Value:
        """The answer to a question about the whole record, kept until the record changes."""
        state = (record.head()[0], record.stale())
        held = self._kept.get(name)
        if held is None or held[0] != state:
            with self._keeping:
                if len(self._kept) >= MOST_KEPT:
                    self._kept.clear()
                    self._asking.clear()
                asking = self._asking.setdefault(name, threading.Lock())
            with asking:
                held = self._kept.get(name)
                if held is None or held[0] != state:
                    held = (state, ask(record))
                    self._kept[name] = held
        return held[1]  # type: ignore[return-value]

    def warm(self) -> None:
        """Work out what the first page needs, before anybody asks for it."""
        with suppress(AnswerableError), self.reading() as record:
            self.overview(record)
            self.doubts(record)
            self.pairs(record)

    def overview(self, record: RecordFile) -> Overview:
        """The record at a glance."""
        return self.once("overview", record, overview)

    def judgements(self, record: RecordFile) -> tuple[Judgement, ...]:
        """Every judgement, by time, about the claims that stand now."""
        return self.once("judgements", record, lambda held: held.decisions())

    def doubts(self, record: RecordFile) -> tuple[Doubt, ...]:
        """The claims whose decision would change most: enough that some of them are not decided yet."""
        decided = len(self.judgements(record))
        most = QUEUE * (1 + (decided + QUEUE // 2) // QUEUE)
        return self.once(f"doubts {most}", record, lambda held: doubts(held, most))

    def pairs(self, record: RecordFile) -> tuple[Pair, ...]:
        """The pairs that may be one, decided since or not; of a large record as they were a few decisions ago."""
        if self._has_few_pairs:
            return self.once("pairs", record, lambda held: doubtful(held, limit=PAIRS))
        return self._lookout.pairs(record.head()[0])

    @property
    def looking(self) -> bool:
        """Whether the pairs are looked for for the first time, so that none is known yet."""
        return not self._has_few_pairs and self._lookout.waiting

    # Writing

    def judge(self, verdict: Verdict, about: tuple[str, ...], *, by: str, why: str, relation: str = "") -> Judgement:
        """Keep a decision, or under the two-person rule a proposal, and put it to effect.

        Raises:
            BadQuestion: what is given does not fit the verdict.
            UnknownName: the record holds no such thing.
            RecordBusy: another process is writing, or the tables are being made anew.
        """

        def keep(record: RecordFile) -> Judgement:
            judgement = decide(record, verdict, about, by=by, why=why, relation=relation)
            if self.two_people:
                judgement = by_two(record.decisions(), judgement)
            if (kept := sent_again(tuple(record.judgements()), judgement)) is not None:
                return kept
            record.add_judgement(judgement)
            for each in with_it(record, judgement):
                record.add_judgement(each)
            return judgement

        return self.write(keep)

    def write(self, change: Callable[[RecordFile], Value]) -> Value:
        """Change the record, and bring its tables up to date where that is soon done.

        Raises:
            RecordBusy: another process is writing, or the tables are being made anew.
            RecordError: the file or its folder cannot be written.
        """
        if self.read_only:
            raise RecordError(
                "This record can only be read here.",
                "Copy it to a folder that can be written, and serve the copy.",
                code="record_read_only",
            )
        if not self._writing.acquire(timeout=SHORTLY_SECONDS):
            raise RecordBusy(
                "The record's tables are being made anew.", "Try again when the notice at the top of the page is gone."
            )
        try:
            value = change(self._writer)
        finally:
            self._writing.release()
        self._begin(anew=self._is_small)
        if self._rebuild is not None:
            self._rebuild.join(SHORTLY_SECONDS)
        return value

    def rebuild(self) -> None:
        """Begin to bring the tables up to date, anew where they must, unless that is being done or they are."""
        self._begin(anew=True)

    def _begin(self, *, anew: bool) -> None:
        with self._beginning:
            if self.read_only or self.rebuilding or not self._writer.stale():
                return
            thread = threading.Thread(target=self._make_tables, args=(anew,), name="rebuild")
            thread.start()
            self._rebuild = thread  # once it runs: others wait for its end

    @property
    def rebuilding(self) -> bool:
        """Whether the tables are being made anew."""
        return self._rebuild is not None and self._rebuild.is_alive()

    @property
    def behind(self) -> bool:
        """Whether the log holds what the tables do not show yet."""
        return self._writer.stale() if not self.rebuilding else True

    def _make_tables(self, anew: bool) -> None:
        with self._writing:
            try:
                while self._writer.stale():
                    if self._is_small:
                        self._writer.refresh()
                    elif not self._writer.work_in():
                        if not anew:
                            break
                        _in_a_process(self.path)
                self.failure = ""
            except AnswerableError as error:
                self.failure = f"{error.cause} {error.next_step}"


def _in_a_process(path: Path) -> None:
    """Bring them up to date in a process of its own, so that the server keeps its size and goes on answering."""
    process = Afresh().Process(target=rebuild_at, args=(path,))
    process.start()
    process.join()
    if process.exitcode:
        raise RecordBusy("The tables could not be made anew.", "Stop the server and run `answerable rebuild`.")


def rebuild_at(path: Path) -> None:
    """Bring the derived tables of the record at `path` up to date."""
    with RecordFile.open(path) as record:
        record.refresh()
