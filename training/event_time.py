"""Temporal dependency graphs → the weights by which an event's time is chosen.

python -m training.event_time --data ../shared/data/temporal_graphs/train.jsonl.gz
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.event_time import right
from benchmarks.event_time_data import Graph, expressions, load

from answerable.reading.event_time import Features, choose, options, placed
from training.logit import fit

OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "event_time.json"
FOLDS = 5
RIDGES = (1.0, 10.0)

Choice = tuple[dict[int, Features], int | None]
"""Candidates with their features, and the right one; none where it is not among them."""


def choices(graph: Graph) -> list[Choice]:
    """The candidates of each event of an article."""
    times = placed(graph.sentences, expressions(graph))
    found = []
    for event in graph.events:
        given = options(graph.sentences, times, event.place[0], event.place[1])
        found.append((given, next((k for k in given if right(graph, event, times, k)), None)))
    return found


def crossed(articles: Sequence[Sequence[Choice]], ridge: float) -> float:
    """Share of events given the right time by weights that did not see their article."""
    good = total = 0
    for number in range(FOLDS):
        train = [c for k, a in enumerate(articles) if k % FOLDS != number for c in a]
        weights = fit([(given, best) for given, best in train if best is not None], ridge)
        for article in articles[number::FOLDS]:
            good += sum(choose(given, weights)[0] == best for given, best in article)
            total += len(article)
    return good / total


def main() -> None:
    """Fits, prints, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    articles = [choices(graph) for graph in load(given.data)]
    reached = np.mean([best is not None for article in articles for _, best in article])
    print(f"{sum(map(len, articles))} events, the right time among the candidates of {100 * reached:.1f} %")
    results = {ridge: crossed(articles, ridge) for ridge in RIDGES}
    for ridge, share in results.items():
        print(f"penalty {ridge}: {100 * share:.1f} % right")
    ridge = max(RIDGES, key=lambda each: results[each])
    weights = fit([(c, best) for article in articles for c, best in article if best is not None], ridge)
    for name in sorted(weights, key=lambda each: -abs(weights[each]))[: given.show]:
        print(f"  {weights[name]:+.2f} {name}")
    OUT.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
