"""Ctrl-C kept from falling where it would hang the program.

Python raises `KeyboardInterrupt` between any two steps of the main thread, also right after it has taken the lock of a
queue or a future: then nobody gives the lock back, and whoever needs it waits for ever.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

_A_WHILE = 0.1
"""The longest, in seconds, that Ctrl-C goes unheard while a future is waited for."""

_heard = False


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C until the end of what is inside, or until `let_fall`.

    Only Python's own handler raises anywhere: where a program has set another, or in another thread, nothing is done.
    """
    by_python = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not by_python or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGINT, _hear)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        let_fall()


def let_fall() -> None:
    """Raise the interrupt that was kept, if there was one.

    Raises:
        KeyboardInterrupt: Ctrl-C was heard.
    """
    global _heard
    if _heard and threading.current_thread() is threading.main_thread():
        _heard = False
        raise KeyboardInterrupt


def result_of(future: Future[T]) -> T:
    """Wait for a future; Ctrl-C is heard meanwhile, and never with the lock of the future taken.

    Raises:
        KeyboardInterrupt: Ctrl-C was heard.
        Exception: whatever the future holds.
    """
    while True:
        with uninterrupted():
            if wait([future], timeout=_A_WHILE).done:
                return future.result()
        let_fall()


def _hear(_: int, __: FrameType | None) -> None:
    global _heard
    _heard = True
