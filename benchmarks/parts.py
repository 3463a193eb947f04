"""How well acts are found to be part of greater ones, over dossiers of a few documents each.

    python -m benchmarks.parts benchmarks/parts_gold
    python -m benchmarks.parts benchmarks/parts_gold --half tune --errors

Three ways, as in `benchmarks.answers`: the linker alone, which is given the marked claims and which of them are one
happening, and the whole program with each engine. Beside each stand two baselines on the same events: every act is part
of the act of a greater kind that stands nearest in the same document; and of that of which the time, as far as it is
known, holds its own.

A tie counts by the labels of its two ends; an end that no marked words tell of makes it wrong. *Joined* counts parts
that became one event with their whole, *disputed* parts and wholes whose numbers are shown as disputed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from answerable.joining.facts.extent import COLLECTIVE
from answerable.model.event import Event, Family, Status
from answerable.model.link import Relation
from benchmarks.answers import GIVEN, Told, command, given, read, show_ties
from benchmarks.data.dossiers import Dossier, Pair
from benchmarks.scores.tables import figure
from benchmarks.scores.tally import Tally

_SCORED = (Relation.PART_OF,)


@dataclass(slots=True)
class Score:
    """Of one system."""

    parts: Tally = field(default_factory=Tally)
    joined: int = 0
    disputed: int = 0

    def add(self, dossier: Dossier, pairs: set[Pair]) -> None:
        """Count one dossier; a tie between two events of one label says nothing of parts."""
        self.parts.add(dossier.wanted, {pair for pair in pairs - dossier.allowed if pair[0] != pair[2]})


def nearest(told: Told, part: Event, wholes: list[Event]) -> Event | None:
    """The greater act nearest to the part in one document."""

    def away(whole: Event) -> int | None:
        gaps = [
            abs(one.trigger.start - two.trigger.start)
            for one in told.claims[part.id]
            for two in told.claims[whole.id]
            if one.source == two.source
        ]
        return min(gaps, default=None)

    near = [(gap, each.id, each) for each in wholes if (gap := away(each)) is not None]
    return min(near)[2] if near else None


def within(told: Told, part: Event, wholes: list[Event]) -> Event | None:
    """The greater act within whose time the part lies, the shortest such."""
    fitting = [
        each
        for each in wholes
        if each.happened.known
        and part.happened.known
        and each.happened.earliest <= part.happened.earliest
        and part.happened.latest <= each.happened.latest
    ]
    return min(fitting, key=lambda each: (each.happened.days, each.id), default=None)


BASELINES: dict[str, Callable[[Told, Event, list[Event]], Event | None]] = {
    "nearest greater act, same document": nearest,
    "within the time of a greater act": within,
}


def baseline(told: Told, choose: Callable[[Told, Event, list[Event]], Event | None]) -> set[Pair]:
    """The ties that a baseline makes on the events of a record."""
    acts = [event for event in told.events.values() if event.family is Family.ACT]
    wholes = [event for event in acts if event.kind in COLLECTIVE]
    pairs: set[Pair] = set()
    for part in acts:
        whole = choose(told, part, [each for each in wholes if each is not part]) if part not in wholes else None
        if whole is not None:
            pairs |= set(told.tie(part.id, Relation.PART_OF, whole.id))
    return pairs


def measure(dossiers: list[Dossier], ways: list[str], errors: bool) -> dict[str, Score]:
    """Every way and every baseline over the dossiers."""
    scores: dict[str, Score] = {}
    for dossier in dossiers:
        for way in ways:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                told = given(dossier, folder, _SCORED) if way == GIVEN else read(dossier, folder, way, _SCORED)
            score = scores.setdefault(way, Score())
            score.add(dossier, told.pairs)
            score.joined += sum(
                {part, whole} <= labels for part, _, whole in dossier.wanted for labels in told.labels.values()
            )
            ends = {label for part, _, whole in dossier.wanted for label in (part, whole)}
            score.disputed += sum(
                event.status is Status.DISPUTED and not ends.isdisjoint(told.labels[event.id])
                for event in told.events.values()
            )
            for name, choose in BASELINES.items():
                scores.setdefault(f"{way}: {name}", Score()).add(dossier, baseline(told, choose))
            if errors and dossier.half == "tune":
                show_ties(dossier, way, told, {pair for pair in told.pairs if pair[0] != pair[2]})
    return scores


def table(half: str, scores: dict[str, Score]) -> str:
    """One Markdown table."""
    rows = [f"| {half} | P | R | F1 | joined | disputed |", "|---|" + "--:|" * 5]
    for name, score in scores.items():
        cells = [figure(score.parts.precision), figure(score.parts.recall), figure(score.parts.f1)]
        cells += ["", ""] if ": " in name else [str(score.joined), str(score.disputed)]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main() -> None:
    command(__doc__, "parts_gold", lambda half, *asked: table(half, measure(*asked)))


if __name__ == "__main__":
    main()
