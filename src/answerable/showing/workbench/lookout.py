"""The doubtful pairs of a large record, looked for in a process of its own while pages are answered."""

from __future__ import annotations

import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from answerable.asking.review.doubtful import doubtful
from answerable.asking.review.pairs import Pair
from answerable.errors import AnswerableError
from answerable.record.file import RecordFile
from answerable.record.processes.spawning import Afresh

PAIRS = 400
"""How many doubtful pairs are looked up at a time."""

PAIRS_KEPT = 25
"""After so many further entries of the log the pairs are looked for anew."""


class Lookout:
    """The pairs as they were a few decisions ago.

    Looking takes seconds of a core and some 150 MB: in this process every page would wait for it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: tuple[int, tuple[Pair, ...]] | None = None
        self._looking: threading.Thread | None = None
        self._process: BaseProcess | None = None
        self._lock = threading.Lock()

    def pairs(self, number: int) -> tuple[Pair, ...]:
        """What was found last, of which nothing is known yet at first; it is looked for anew where that is due.

        Args:
            number: of the log's last entry.
        """
        with self._lock:
            due = self._found is None or not 0 <= number - self._found[0] < PAIRS_KEPT
            if due and self._looking is None:
                self._looking = threading.Thread(target=self._look, args=(number,), name="pairs", daemon=True)
                self._looking.start()
            return self._found[1] if self._found is not None else ()

    @property
    def waiting(self) -> bool:
        """Whether nothing is known yet."""
        return self._found is None

    def wait(self, seconds: float) -> None:
        """Until what is looked for is found."""
        if (looking := self._looking) is not None:
            looking.join(seconds)

    def close(self) -> None:
        """Look no more."""
        with self._lock:
            if self._process is not None:
                self._process.terminate()
        self.wait(10)

    def _look(self, number: int) -> None:
        context = Afresh()
        receiving, sending = context.Pipe(duplex=False)
        with self._lock:
            self._process = context.Process(target=send_pairs, args=(self._path, sending), daemon=True)
            self._process.start()
        sending.close()
        found = self._found[1] if self._found is not None else ()
        with suppress(EOFError):  # where it failed or was stopped, the old ones stand until it is due again
            found = receiving.recv()
        self._process.join()
        with self._lock:
            self._found = (number, found)
            self._looking = self._process = None


def send_pairs(path: Path, sending: Connection) -> None:
    """Send the pairs of the record at `path`; nothing where it cannot be read."""
    try:
        with RecordFile.open(path, read_only=True) as record, record.snapshot():
            sending.send(doubtful(record, limit=PAIRS))
    except AnswerableError:
        sending.close()
