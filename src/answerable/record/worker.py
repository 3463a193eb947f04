"""Reading one document in a process of its own, so that no document can take the program down."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass, field

from answerable.errors import AnswerableError
from answerable.model.claim import Reading
from answerable.model.source import Document, Problem, Source
from answerable.reading import Engine
from answerable.reading.account import Account
from answerable.reading.engines import Checked, default
from answerable.reading.official import read_by
from answerable.record.processes.aside import failed, large
from answerable.record.processes.bounds import bound_memory, bound_time
from answerable.record.processes.collecting import collect_seldom
from answerable.sources import read

_OF_THE_MACHINE = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.ENOENT, errno.EMFILE, errno.ENFILE}
)
"""What the system refuses whatever the document: readers are handed bytes, and open nothing but temporary files."""

_engine: Engine | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A document that was read."""

    source: Source
    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a document, and what its reading has cost."""

    outcome: Read | Problem
    account: Account = field(default_factory=Account)


def read_with(engine: Engine, document: Document) -> Done:
    """The source, text and reading of a document, or why there are none. Raises for want of memory or room alone."""
    outcome = _outcome(engine, document)
    return Done(outcome, engine.settle() if isinstance(engine, Checked) else Account())


def _outcome(engine: Engine, document: Document) -> Read | Problem:
    try:
        source, text = read(document)
        return Read(source, text, read_by(engine, source, text))
    except AnswerableError as error:
        return problem_of(document.location, error)
    except MemoryError:
        raise
    except OSError as error:
        if error.errno in _OF_THE_MACHINE:
            raise
        return problem_of(document.location, failed(error))
    except Exception as error:  # noqa: BLE001 - whatever a library raises is this document's problem, not the others'
        return problem_of(document.location, failed(error))


def start(engine: Engine | None) -> None:
    """Make a worker ready: load the engine and what reading loads at its first use, then bound the memory."""
    global _engine
    _engine = engine if engine is not None else default()
    collect_seldom()
    if not getattr(_engine, "remote", False):
        with suppress(OSError):  # it is told with the first document
            read_with(_engine, Document(location="", data=b"The first text takes longest.", media_type="text/plain"))
    bound_memory()


def read_in_worker(document: Document, seconds: float) -> Done:
    """As `read_with`, by the worker's engine. The system ends a worker that takes more seconds of a core than that."""
    if _engine is None:
        raise RuntimeError("The worker was not started.")
    bound_time(seconds)
    try:
        return read_with(_engine, document)
    except MemoryError:
        return Done(problem_of(document.location, large()))


def problem_of(location: str, error: AnswerableError) -> Problem:
    """That a document was not read for this reason."""
    return Problem(location=location, code=error.name, cause=error.cause, next_step=error.next_step)


def is_of_the_script(engine: Engine | None) -> bool:
    """Whether the caller's script or notebook defines an engine: a process started afresh would not find it."""
    inner = engine.engine if isinstance(engine, Checked) else engine
    return inner is not None and type(inner).__module__ == "__main__"
