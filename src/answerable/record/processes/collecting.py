"""Python's collector of cycles, told to look seldom: what a rebuild makes is in no cycles, and is much at a time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 100_000
"""Objects made and not given up since it last looked; each is some hundred bytes."""


def collect_seldom() -> None:
    """Let the collector look only so often from here on, in this process."""
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """The same for the work inside."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
