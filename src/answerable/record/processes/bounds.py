"""How much of the machine a process may take that reads what others wrote: seconds of a core, and memory."""

from __future__ import annotations

import math
import signal
import sys
import time
from pathlib import Path

if sys.platform != "win32":
    import resource

MEMORY = 1 << 30
"""Address space, in bytes, that reading may take beyond what a process has when it starts."""


SECONDS = 10.0
"""The longest that a short document may take to read, in seconds of a core, an engine's own allowance left aside."""

SECONDS_A_BYTE = 2e-4
"""What each byte adds to that: a report of some hundred pages takes longer, and is no attack."""

MOST_SECONDS = 900.0
"""The longest that any may take by its length."""


def seconds_for(length: int) -> float:
    """Seconds of a core that so many bytes may take."""
    return min(MOST_SECONDS, SECONDS + SECONDS_A_BYTE * length)


def bound_time(seconds: float) -> None:
    """Have the system end this process once it has taken so many more seconds of a core.

    Seconds of a core and not of the clock: what can be read must not hang on how busy the machine is.
    """
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = math.ceil(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def bound_memory() -> None:
    """Refuse this process more than `MEMORY` beyond what it has."""
    status = Path("/proc/self/statm")
    if sys.platform == "win32" or not status.exists():
        return  # the system does not say how much is in use, or cannot bound it
    in_use = int(status.read_text().split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = in_use + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def unbound_memory() -> None:
    """Allow this process, which has used up what it may take, to say so before it ends."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def ran_out_of_time(exit_code: int | None) -> bool:
    """Whether a process that ended with that code was ended for the time it took."""
    return sys.platform != "win32" and exit_code == -signal.SIGXCPU
