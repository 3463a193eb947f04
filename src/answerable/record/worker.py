"""Reading one document in a process of its own, so that no document can take the program down."""

from __future__ import annotations

import errno
import math
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from answerable.errors import AnswerableError
from answerable.model.claim import Reading
from answerable.model.source import Document, Problem, Source
from answerable.reading import Engine
from answerable.reading.account import Account
from answerable.reading.engines import Checked, default
from answerable.reading.official import read_by
from answerable.record.processes.collecting import collect_seldom
from answerable.sources import read

if sys.platform != "win32":
    import resource

MEMORY = 1 << 30
"""Address space, in bytes, that reading may take beyond what a worker has when it starts."""

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
        return Problem(location=document.location, code=error.name, cause=error.cause, next_step=error.next_step)
    except MemoryError:
        raise
    except OSError as error:
        if error.errno in _OF_THE_MACHINE:
            raise
        return crashed(document.location, f"Reading it failed ({type(error).__name__}: {error}).")
    except Exception as error:  # noqa: BLE001 - whatever a library raises is this document's problem, not the others'
        cause = f"Reading it failed ({type(error).__name__}: {error})."
        return crashed(document.location, cause)


def start(engine: Engine | None) -> None:
    """Make a worker ready: load the engine and what reading loads at its first use, then bound the memory."""
    global _engine
    _engine = engine if engine is not None else default()
    collect_seldom()
    if not getattr(_engine, "remote", False):
        with suppress(OSError):  # it is told with the first document
            read_with(_engine, Document(location="", data=b"The first text takes longest.", media_type="text/plain"))
    _bound_memory()


def read_in_worker(document: Document, seconds: float) -> Done:
    """As `read_with`, by the worker's engine. The system ends a worker that takes more seconds of a core than that."""
    if _engine is None:
        raise RuntimeError("The worker was not started.")
    _bound_time(seconds)
    try:
        return read_with(_engine, document)
    except MemoryError:
        return Done(too_large(document.location))


def too_large(location: str) -> Problem:
    """That a document needs more memory than a worker may take."""
    return Problem(
        location=location,
        code="too_large",
        cause="Reading it takes more than 1 GB of memory.",
        next_step="Split it into smaller files.",
    )


def too_slow(location: str, seconds: float) -> Problem:
    """That reading a document takes longer than it may."""
    return Problem(
        location=location,
        code="too_slow",
        cause=f"Reading it takes more than {seconds:.0f} s.",
        next_step="Split it into smaller files.",
    )


def crashed(location: str, cause: str) -> Problem:
    """That a reader or an engine failed on a document as it should not."""
    return Problem(
        location=location, code="reader_crashed", cause=cause, next_step="Please report it with the document."
    )


def ran_out_of_time(exit_code: int) -> bool:
    """Whether a worker that ended with that code was ended for the time it took."""
    return sys.platform != "win32" and exit_code == -signal.SIGXCPU


def _bound_time(seconds: float) -> None:
    # Seconds of a core and not of the clock: what can be read must not hang on how busy the machine is.
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = math.ceil(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def _bound_memory() -> None:
    status = Path("/proc/self/statm")
    if sys.platform == "win32" or not status.exists():
        return  # the system does not say how much is in use, or cannot bound it
    in_use = int(status.read_text().split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = in_use + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def is_of_the_script(engine: Engine | None) -> bool:
    """Whether the caller's script or notebook defines an engine: a process started afresh would not find it."""
    inner = engine.engine if isinstance(engine, Checked) else engine
    return inner is not None and type(inner).__module__ == "__main__"
