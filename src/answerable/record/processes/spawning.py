"""Processes started afresh, without the caller's script and deaf to Ctrl-C."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnContext, SpawnProcess


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep the caller's script from being run again in the process, as spawning would have it."""
    main = sys.modules["__main__"]
    kept = {name: getattr(main, name) for name in ("__file__", "__spec__") if hasattr(main, name)}
    main.__dict__.pop("__file__", None)
    main.__dict__["__spec__"] = None
    try:
        yield
    finally:
        main.__dict__.update(kept)


@contextmanager
def _deaf() -> Iterator[None]:
    """Have what is started here never hear Ctrl-C, not even while it loads: whoever starts it ends it."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # which, where it is begun later, would undo the mask
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Process(SpawnProcess):
    def start(self) -> None:
        with _without_main(), _deaf():
            super().start()


class Afresh(SpawnContext):
    """How processes are started that need nothing of the caller's script."""

    Process = _Process
