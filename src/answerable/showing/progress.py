"""Progress on a terminal, and a line now and then where there is none."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from answerable.showing.screen import DIM, Screen, oneline, safe

if TYPE_CHECKING:
    from rich.progress import TaskID

    from answerable.record.intake import Tick

READING = "reading"

SECONDS = 60
"""Between two lines where there is no terminal."""


@contextmanager
def steps(screen: Screen) -> Iterator[Callable[[str, int, int], None]]:
    """A bar for work in named steps: what is given is called with the step, how much is done, how much there is."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=screen.console,
        transient=True,
        disable=not screen.terminal,
    )
    tasks: dict[str, TaskID] = {}
    told_at = time.monotonic()

    def tell(step: str, done: int, total: int) -> None:
        nonlocal told_at
        if not screen.terminal and time.monotonic() - told_at > SECONDS:
            told_at = time.monotonic()
            screen.put(f"{step} {done:,} of {total:,}" if total else f"{step} {done:,}")
        if step not in tasks:
            for finished in tasks.values():
                bar.update(finished, visible=False)
            tasks[step] = bar.add_task(step, total=total or None)
        bar.update(tasks[step], completed=done, total=total or None)

    with bar:
        yield tell


@contextmanager
def documents(screen: Screen) -> Iterator[Callable[[Tick], None]]:
    """A bar for reading: documents done and to do, documents a second, time left. A problem is told as it comes up."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=screen.console,
        transient=True,
        disable=not screen.terminal,
    )
    tasks: dict[str, TaskID] = {}
    told_at = time.monotonic()

    def tell(tick: Tick) -> None:
        nonlocal told_at
        if not screen.terminal and time.monotonic() - told_at > SECONDS:
            told_at = time.monotonic()
            screen.put(f"{tick.step} {tick.done:,} of {tick.total:,}" if tick.total else f"{tick.step} {tick.done:,}")
        if tick.step not in tasks:
            for finished in tasks.values():
                bar.update(finished, visible=False)
            tasks[tick.step] = bar.add_task(tick.step, total=None, rate="")
        seconds = tick.summary.seconds
        rate = f"{tick.done / seconds:.1f} documents/s" if tick.step == READING and seconds > 0 else ""
        bar.update(tasks[tick.step], completed=tick.done, total=tick.total or None, rate=rate)
        if tick.problem is not None:
            told = tick.problem
            words = f"{safe(told.location)}: {oneline(told.cause)} {oneline(told.next_step)}"
            screen.put((f"not read[{told.code}] ", "yellow"), words)
        if tick.account:
            screen.put(("engine ", DIM), f"{safe(tick.location)}: {tick.account.words()}")

    with bar:
        yield tell
