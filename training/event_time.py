"""Temporal dependency graphs → the weights by which an event's time is chosen.

python -m training.event_time --data ../shared/data/temporal_graphs/train.jsonl.gz
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.data.event_time import Graph, expressions, load
from benchmarks.event_time import right

from answerable.reading.times.event_time import Before, Features, Placed, choose_all, options, placed
from training.fitting.logit import fit

OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "event_time.json"
FOLDS = 4
RIDGES = (3.0,)

Choice = tuple[dict[int, Features], int | None]
"""Candidates with their features, and the right one; none where it is not among them."""


@dataclass(frozen=True)
class Read:
    """An article with its times and, for each event, its candidates; what came before is taken from the labels."""

    graph: Graph
    times: list[Placed]
    choices: list[Choice]


def read(graph: Graph) -> Read:
    """The candidates of each event of an article."""
    times = placed(graph.sentences, expressions(graph))
    found: list[Choice] = []
    before: Before | None = None
    for event in graph.events:
        given = options(graph.sentences, times, event.place[0], event.place[1], before)
        best = next((k for k in given if right(graph, event, times, k)), None)
        found.append((given, best))
        before = Before(event.place[0], best) if best is not None else before
    return Read(graph, times, found)


def fitted(reads: Sequence[Read], ridge: float) -> dict[str, float]:
    """The weights of some articles."""
    return fit([(given, best) for each in reads for given, best in each.choices if best is not None], ridge)


def crossed(reads: Sequence[Read], ridge: float) -> float:
    """Share of events given the right time by weights that did not see their article, one event after another."""
    good = total = 0
    for number in range(FOLDS):
        weights = fitted([each for k, each in enumerate(reads) if k % FOLDS != number], ridge)
        for each in reads[number::FOLDS]:
            events = [(event.place[0], event.place[1]) for event in each.graph.events]
            chosen = choose_all(each.graph.sentences, each.times, events, weights)
            good += sum(choice == best for (choice, _), (_, best) in zip(chosen, each.choices, strict=True))
            total += len(events)
    return good / total


def main() -> None:
    """Fits, prints, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the graphs, as compressed JSON Lines")
    parser.add_argument("--show", type=int, default=0, help="how many of the heaviest features to print")
    given = parser.parse_args()
    reads = [read(graph) for graph in load(given.data)]
    reached = np.mean([best is not None for each in reads for _, best in each.choices])
    total = sum(len(each.choices) for each in reads)
    print(f"{total} events, the right time among the candidates of {100 * reached:.1f} %", flush=True)
    results = {ridge: crossed(reads, ridge) for ridge in RIDGES}
    for ridge, share in results.items():
        print(f"penalty {ridge}: {100 * share:.1f} % right", flush=True)
    weights = fitted(reads, max(RIDGES, key=lambda each: results[each]))
    for name in sorted(weights, key=lambda each: -abs(weights[each]))[: given.show]:
        print(f"  {weights[name]:+.2f} {name}")
    OUT.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
