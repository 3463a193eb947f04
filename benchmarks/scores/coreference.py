"""Scores of clusters of mentions against gold chains: MUC, B-cubed, CEAF-e and their mean, the CoNLL F1.

As the reference scorer counts them (Pradhan and others 2014, "Scoring coreference partitions of predicted mentions"):
mentions that the other side lacks stay where they are and count against precision or recall; singletons are scored.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Cluster = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Half:
    """Recall and precision of one measure, each a share from 0 to 1."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Harmonic mean; 0 where both are."""
        whole = self.recall + self.precision
        return 2 * self.recall * self.precision / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures of one set of clusters."""

    muc: Half
    b_cubed: Half
    ceaf_e: Half

    @property
    def conll(self) -> float:
        """Mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def clusters(labels: Mapping[Hashable, Hashable]) -> list[Cluster]:
    """Clusters from a table of mention → label."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, label in labels.items():
        found[label].add(mention)
    return [frozenset(each) for each in found.values()]


def score(gold: Sequence[Cluster], given: Sequence[Cluster]) -> Scores:
    """The measures of `given` against `gold`; within each, a mention is in one cluster."""
    at_gold, at_given = _where(gold), _where(given)
    return Scores(
        muc=Half(_links(gold, at_given), _links(given, at_gold)),
        b_cubed=Half(_shares(gold, at_given), _shares(given, at_gold)),
        ceaf_e=_ceaf(gold, given, at_gold),
    )


def _where(found: Iterable[Cluster]) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(found) for mention in cluster}


def _links(found: Iterable[Cluster], other: Mapping[Hashable, int]) -> float:
    """Vilain and others 1995: the share of a cluster's links that the other side's parts keep."""
    kept, whole = 0, 0
    for cluster in found:
        parts = {other[m] for m in cluster if m in other}
        alone = sum(m not in other for m in cluster)
        kept += len(cluster) - len(parts) - alone
        whole += len(cluster) - 1
    return kept / whole if whole else 0.0


def _shares(found: Sequence[Cluster], other: Mapping[Hashable, int]) -> float:
    """Bagga and Baldwin 1998: for each mention, how much of its cluster the other side's cluster holds too."""
    got, whole = 0.0, 0
    for cluster in found:
        parts = Counter(other[m] for m in cluster if m in other)
        got += sum(count * count for count in parts.values()) / len(cluster)
        whole += len(cluster)
    return got / whole if whole else 0.0


def _ceaf(gold: Sequence[Cluster], given: Sequence[Cluster], at_gold: Mapping[Hashable, int]) -> Half:
    """Luo 2005, φ4: clusters paired one to one so that the sum of their Dice scores is largest.

    Pairs are sought among clusters that share a mention, piece by piece: nothing else can add to the sum.
    """
    overlap: dict[int, Counter[int]] = {
        number: Counter(at_gold[m] for m in cluster if m in at_gold) for number, cluster in enumerate(given)
    }
    total = 0.0
    for rows, columns in _pieces(overlap):
        table = np.zeros((len(rows), len(columns)))
        place = {column: j for j, column in enumerate(columns)}
        for i, row in enumerate(rows):
            for column, shared in overlap[row].items():
                table[i, place[column]] = 2 * shared / (len(given[row]) + len(gold[column]))
        best = linear_sum_assignment(table, maximize=True)
        total += float(table[best].sum())
    return Half(total / len(gold) if gold else 0.0, total / len(given) if given else 0.0)


def _pieces(overlap: Mapping[int, Counter[int]]) -> list[tuple[list[int], list[int]]]:
    """The connected parts of who overlaps whom."""
    holders: dict[int, list[int]] = defaultdict(list)
    for row, columns in overlap.items():
        for column in columns:
            holders[column].append(row)
    found, seen = [], set[int]()
    for start in overlap:
        if start in seen:
            continue
        seen.add(start)
        rows, reached, waiting = [], set[int](), [start]
        while waiting:
            row = waiting.pop()
            rows.append(row)
            for column in set(overlap[row]) - reached:
                reached.add(column)
                for other in holders[column]:
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        found.append((rows, sorted(reached)))
    return found
