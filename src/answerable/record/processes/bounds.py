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


def ran_out_of_time(exit_code: int | None) -> bool:
    """Whether a process that ended with that code was ended for the time it took."""
    return sys.platform != "win32" and exit_code == -signal.SIGXCPU
