"""Hits on official lists, for people."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.asking.actors.screen import Screened
from answerable.joining.matching.screening import Class
from answerable.showing.screen import BOLD, DIM, Screen, oneline
from answerable.showing.terminal import short

_STYLE = {Class.MATCH: "red", Class.POSSIBLE: "yellow", Class.NAME_ONLY: "cyan", Class.EXCLUDED: "dim"}
MOST = 4
"""Parts of a score that are shown."""


def hits(screen: Screen, found: Iterable[Screened]) -> None:
    """A hit on three lines: who may be who, the entry, and why."""
    dot = f" {screen.signs.dot} "
    for each in found:
        entry, hit = each.entry, each.hit
        screen.put(
            (hit.found.value, _STYLE[hit.found]),
            f" {hit.points:+.1f}  ",
            (oneline(each.actor.name), BOLD),
            f" {screen.signs.to} {oneline(entry.mark)}  ",
            (short(each.source.id), "cyan"),
        )
        said = [entry.list, entry.programme, f"designated {entry.listed}" if entry.listed else "", each.standing]
        screen.put((oneline(dot.join(filter(None, said))), DIM), indent=4)
        why = "; ".join(f"{part.words} {part.points:+.1f}" for part in hit.parts[:MOST])
        rest = sum(part.points for part in hit.parts[MOST:])
        more = f"; all else {rest:+.1f}" if len(hit.parts) > MOST else ""
        screen.put(f"“{oneline(hit.actor_name)}” and “{oneline(hit.entry_name)}”: {oneline(why)}{more}", indent=4)
