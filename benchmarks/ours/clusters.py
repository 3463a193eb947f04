"""Groups of documents and of mentions: average-link agglomeration, and the heuristics that it stands beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from answerable.joining.likeness.company import company, second_look
from answerable.joining.likeness.likeness import FEATURES, Model, features, model, profiles_alike
from answerable.joining.likeness.mentions import Mention, Profile

DOCUMENTS_ALIKE = 0.2
"""Documents are one predicted topic while their mean cosine is this at least; by the train part's topics."""

Array = NDArray[np.float64]
Labels = dict[int, Hashable]
Unit = TypeVar("Unit", bound=Hashable)


def agglomerated(alike: Array, least: float) -> list[int]:
    """A label for each item: groups are joined while the mean likeness of their items is `least` or more."""
    if len(alike) == 1:
        return [0]
    distance = 1.0 - alike
    np.fill_diagonal(distance, 0.0)
    return [int(n) for n in fcluster(linkage(squareform(distance, checks=False), "average"), 1 - least, "distance")]


def topics(profiles: Mapping[str, Profile], least: float = DOCUMENTS_ALIKE) -> dict[str, int]:
    """Predicted topic of each document."""
    names = sorted(profiles)
    alike = np.array([[profiles_alike(profiles[a], profiles[b]) for b in names] for a in names])
    return dict(zip(names, agglomerated(alike, least), strict=True))


def pairs(units: Sequence[Unit]) -> dict[Unit, list[int]]:
    """The numbers of the mentions in each unit; mentions of two units are never compared."""
    found: dict[Unit, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        found[unit].append(number)
    return found


def rows(mentions: Sequence[Mention], numbers: Sequence[int]) -> Array:
    """Features of every two of some mentions, in the order of `combinations`."""
    found = [features(mentions[i], mentions[j]) for i, j in combinations(numbers, 2)]
    return np.array(found).reshape(-1, len(FEATURES))


def square(chances: Array, size: int) -> Array:
    """Chances of every two as a table."""
    table = np.zeros((size, size))
    table[np.triu_indices(size, 1)] = chances
    result: Array = table + table.T
    return result


def joined(held: Mapping[Hashable, Array], units: Sequence[Hashable], by: Model) -> Labels:
    """A label for each mention: within a unit, average-link over the model's chances.

    Args:
        held: by unit, the `rows` of its mentions.
        units: of every mention.
        by: the weights.
    """
    return _labels(units, lambda unit, _: by.chances(held[unit]), by.joins)


def _labels(units: Sequence[Hashable], chances: Callable[[Hashable, Sequence[int]], Array], least: float) -> Labels:
    labels: Labels = {}
    for unit, numbers in pairs(units).items():
        found = agglomerated(square(chances(unit, numbers), len(numbers)), least)
        labels |= {number: (unit, label) for number, label in zip(numbers, found, strict=True)}
    return labels


def company_of(mentions: Sequence[Mention], numbers: Sequence[int], chances: Array) -> Array:
    """What the others of a unit say of every two of its mentions (see `answerable.joining.likeness.company`).

    Args:
        mentions: all.
        numbers: of those of the unit.
        chances: of every two of these, in the order of `combinations`.
    """
    documents = [mentions[number].document for number in numbers]
    sentences = [(mentions[number].document, mentions[number].sentence) for number in numbers]
    return company(square(chances, len(numbers)), documents, sentences)


def joined_at_second_look(
    mentions: Sequence[Mention], held: Mapping[Hashable, Array], units: Sequence[Hashable]
) -> Labels:
    """A label for each mention: within a unit, average-link over the chances of the second look.

    Args:
        mentions: all.
        held: by unit, the `rows` of its mentions.
        units: of every mention.
    """
    first, second = model("documents"), second_look()

    def chances(numbers: Sequence[int], rows: Array) -> Array:
        return second.trees.chances(np.hstack([rows, company_of(mentions, numbers, first.chances(rows))]))

    return _labels(units, lambda unit, numbers: chances(numbers, held[unit]), second.joins)


def linked(
    mentions: Sequence[Mention], units: Mapping[Hashable, Sequence[int]], alike: Callable[[Mention, Mention], bool]
) -> Labels:
    """A label for each mention: within a unit, those that a chain of alike ones connects."""
    parents = list(range(len(mentions)))

    def root(number: int) -> int:
        while parents[number] != number:
            number = parents[number]
        return number

    for numbers in units.values():
        for i, j in combinations(numbers, 2):
            if alike(mentions[i], mentions[j]):
                parents[root(j)] = root(i)
    return {number: root(number) for number in range(len(mentions))}
