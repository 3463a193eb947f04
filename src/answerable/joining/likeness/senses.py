"""What verbs and nouns of happening mean: which share a sense, and which name a kind of what the other names.

A table of WordNet 3.0 (Fellbaum 1998), made by `training/senses.py`: its verbs, and its nouns of acts, events,
processes, states, feelings, phenomena and communication, with those that are derived from a verb. Fixed numbers, so
that every machine computes the same.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_RARER = 0.35
"""How fast a word's later, rarer senses count for less."""
_DERIVED, _ABOVE = 0.95, 0.6
"""What a sense counts for that is derived from one of the word's, and one that is a step above it."""
_SHORTEST = 4
"""Letters of a word from which on an ending is taken off."""

_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", "e"), ("ed", ""), ("ied", "y"), ("ing", "e"), ("ing", ""), ("", "e"),
)  # fmt: skip

Concepts = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Shared:
    """How far two words mean the same, each from 0 to 1.

    Attributes:
        same: a sense is common to both, or derived from one of the other's ("die", "death").
        above: a sense of one is a step above one of the other's ("strike", "kick").
        common: some sense is at most a step above both.
        unknown: 1 where the table lacks one of them.
    """

    same: float
    above: float
    common: float
    unknown: float


class Senses:
    """Senses by word.

    Args:
        above: by the number of a sense, the senses a step above it.
        words: by base form, its senses, the commonest first, each followed by those derived from it.
    """

    def __init__(self, above: Sequence[Sequence[int]], words: Mapping[str, Sequence[Sequence[int]]]) -> None:
        self._above = above
        self._words = words
        self.shared = lru_cache(maxsize=200_000)(self._shared)
        self._held = lru_cache(maxsize=20_000)(self._concepts)

    def base(self, word: str) -> str:
        """The base form that the table has for a word; the word where it has none."""
        if word in self._words or len(word) < _SHORTEST:
            return word
        return next((each for each in _bases(word) if each in self._words), word)

    def _shared(self, one: str, other: str) -> Shared:
        if one == other:
            return Shared(1.0, 1.0, 1.0, 0.0)
        if one not in self._words or other not in self._words:
            return Shared(0.0, 0.0, 0.0, 1.0)
        (here, over_here), (there, over_there) = self._held(one), self._held(other)
        return Shared(
            same=_most(here, there),
            above=max(_most(here, over_there), _most(over_here, there)),
            common=_most(over_here, over_there),
            unknown=0.0,
        )

    def _concepts(self, word: str) -> tuple[Concepts, Concepts]:
        """The word's senses with what each counts for; and with those a step above."""
        own: dict[int, float] = {}
        for rank, (sense, *derived) in enumerate(self._words[word]):
            counts = 1 / (1 + _RARER * rank)
            own[sense] = max(own.get(sense, 0.0), counts)
            for each in derived:
                own[each] = max(own.get(each, 0.0), counts * _DERIVED)
        over = dict(own)
        for sense, counts in own.items():
            for each in self._above[sense]:
                over[each] = max(over.get(each, 0.0), counts * _ABOVE)
        return own, over


def _bases(word: str) -> Iterator[str]:
    for ending, base in _ENDINGS:
        if word.endswith(ending):
            rest = word[: len(word) - len(ending)]
            yield rest + base
            if not base and ending in {"ed", "ing"} and rest[-1:] == rest[-2:-1]:  # "stopped"
                yield rest[:-1]


def _most(one: Concepts, other: Concepts) -> float:
    return max((min(one[sense], other[sense]) for sense in one.keys() & other.keys()), default=0.0)


@cache
def senses() -> Senses:
    """The table that this version of the program carries."""
    held = resources.files("answerable.joining") / "weights" / "senses.json.gz"
    table = json.loads(gzip.decompress(held.read_bytes()))
    return Senses(table["above"], table["words"])
