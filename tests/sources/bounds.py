"""What one document may take: thirty seconds of a core, since lines are counted, and a gigabyte more of memory."""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

SECONDS, MEMORY = 30, 1 << 30


class TookTooLong(BaseException):
    """Not an `Exception`, so that no reader takes it for a broken file."""


@contextmanager
def bounded() -> Iterator[None]:
    """Fail what takes longer or more; want of memory comes as `MemoryError`, or ends the process."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise TookTooLong(f"It takes more than {SECONDS} s of a core.")

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    handler = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    if sys.platform == "linux":
        in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (in_use + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, handler)
