"""Cases: an act with what was tied to it, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from answerable.model.case import Case
from answerable.model.event import Event
from answerable.model.link import Link
from answerable.model.vocabulary import kinds


def build_case(act: Event, steps: Sequence[Event], links: Sequence[Link]) -> Case:
    """The case of `act`: those of `steps` that lead to it through `links`, directly or through another step.

    Steps with a date come first, in order of time; then those without, by their first report.

    Args:
        act: the event that the case is about.
        steps: events that may belong to it, in any order.
        links: among them, in any order; those that lead elsewhere are left out.
    """
    reached = reachable(act.id, links)
    table = kinds()

    def order(step: Event) -> tuple[bool, object, object, int, str]:
        known, kind = step.placed, table.get(step.kind)
        return (not step.happened.known, known.earliest, known.latest, kind.step if kind else 0, step.id)

    found = {step.id: step for step in steps if step.id in reached and step.id != act.id}
    held = found.keys() | {act.id}
    ties = {link.id: link for link in links if link.source in held and link.target in held}
    return Case(
        id=act.id,
        act=act,
        steps=tuple(sorted(found.values(), key=order)),
        links=tuple(ties[identity] for identity in sorted(ties)),
    )


def reachable(act: str, links: Iterable[Link]) -> frozenset[str]:
    """Ids of the events that answer, reverse or follow the event with the id `act`, or another of them; with `act`."""
    behind: dict[str, list[str]] = defaultdict(list)
    for link in links:
        behind[link.target].append(link.source)
    reached, waiting = {act}, [act]
    while waiting:
        for source in behind.get(waiting.pop(), ()):
            if source not in reached:
                reached.add(source)
                waiting.append(source)
    return frozenset(reached)
