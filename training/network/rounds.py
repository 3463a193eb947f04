"""Which windows come when: every set has its turns by its share, and goes round."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import chain, count

from torch.utils.data import Dataset, Sampler

from training.data.examples import Windows
from training.network.batches import Prepared, batches, prepared

Key = tuple[str, tuple[int, ...], int]
"""A set, the numbers of its windows, and a seed."""


def steps(found: Windows, pieces: int, seed: int, shares: dict[str, float]) -> Iterator[Key]:
    """Batches without end: the set is drawn by its share, its batches go round.

    Args:
        found: the sets.
        pieces: word pieces of a batch.
        seed: of the order.
        shares: name of a set → how often it has its turn.
    """
    order = random.Random(seed)
    rounds: dict[str, Iterator[list[int]]] = {}
    names = [name for name, share in shares.items() if found.of.get(name) and share]
    sizes = {name: [example.size for example in found.of[name]] for name in names}
    for number in count():
        name = order.choices(names, [shares[each] for each in names])[0]
        batch = next(rounds[name], None) if name in rounds else None
        if batch is None:
            rounds[name] = pairs(found.articles, order) if name == "hrds" else batches(sizes[name], pieces, order)
            batch = next(rounds[name])
        yield name, tuple(batch), seed * 1_000_003 + number


def pairs(articles: Sequence[list[int]], order: random.Random) -> Iterator[list[int]]:
    """Articles two by two, whole: what happened to whom is told once for all of an article."""
    shuffled = list(articles)
    order.shuffle(shuffled)
    yield from (list(chain.from_iterable(shuffled[i : i + 2])) for i in range(0, len(shuffled), 2))


class Batches(Dataset[tuple[str, Prepared]]):
    """A key → a batch as tensors.

    Args:
        found: the sets.
        hiding: share of the words that are hidden.
    """

    def __init__(self, found: Windows, hiding: float) -> None:
        self.found, self.hiding = found, hiding

    def __getitem__(self, key: Key) -> tuple[str, Prepared]:
        name, numbers, seed = key
        group = [self.found.of[name][n] for n in numbers]
        return name, prepared(group, random.Random(seed), self.hiding)


class Endless(Sampler[Key]):
    """Keys, as a loader asks for them."""

    def __init__(self, keys: Iterator[Key]) -> None:
        self.keys = keys

    def __iter__(self) -> Iterator[Key]:
        return self.keys
