"""Doubtful pairs, for people."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from rich.style import Style

from answerable.asking.review.pairs import AGAINST, FOR, Pair, Reason, Side
from answerable.showing.screen import BOLD, DIM, Screen, oneline
from answerable.showing.terminal import short

MOST = 4
"""Parts of a score that are shown."""

SIGNS = {FOR: "+", AGAINST: "−"}
"""What stands before a reason; `~` where it may speak either way."""


def pairs(screen: Screen, found: Iterable[Pair]) -> None:
    """A pair: the two, the score, what else is known, and how to decide."""
    for pair in found:
        dot = f" {screen.signs.dot} "
        screen.put((f"{pair.weight:.2f}", BOLD), f"  {pair.chance:.0%} one{dot}", *_named(pair.one))
        screen.put(*_named(pair.other), indent=6)
        score = "; ".join(f"{part.words} {part.points:+.1f}" for part in pair.parts[:MOST])
        rest = sum(part.points for part in pair.parts[MOST:])
        screen.put((f"{score}; all else {rest:+.1f}" if pair.parts[MOST:] else score, DIM), indent=4)
        for reason in pair.reasons:
            screen.put(f"{SIGNS.get(reason.speaks, '~')} {oneline(reason.words)}{_counted(reason)}", indent=4)
        about = " ".join(shlex.quote(oneline(side.about)) for side in (pair.one, pair.other))
        command = f"answerable judge same {about} --by NAME --why REASON"
        screen.put((command, "cyan"), ("  (or: judge different …)", DIM), indent=4)


def _counted(reason: Reason) -> str:
    return f" {reason.points:+.1f}" if reason.points else ""


def _named(side: Side) -> tuple[str | tuple[str, str | Style], ...]:
    told = f" (as “{oneline(side.alike)}”)" if side.alike != side.name and not side.id.startswith("e-") else ""
    return (oneline(side.name), BOLD), f"{told}  ", (short(side.id), "cyan")
