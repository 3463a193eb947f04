"""The engines and the network, and the options that choose its weights."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from answerable.model.vocabulary import kinds
from answerable.reading import Rules
from answerable.reading.encoder.network import Network, network
from answerable.reading.language.words import Word


def options(description: str | None) -> argparse.ArgumentParser:
    """The options that every benchmark has."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, help="folder of other weights than those that the program carries")
    parser.add_argument("--most", type=int, default=0, help="read so many items only, to try it out")
    return parser


def load(weights: Path | None) -> Network:
    """The network of a folder, or the one that the program carries."""
    return Network(weights) if weights is not None else network()


@cache
def rules() -> Rules:
    """The engine that reads by rules."""
    return Rules(kinds().values())


def words_of(texts: Sequence[str]) -> list[Word]:
    """Given words as the program has them, one blank between two."""
    found, place = [], 0
    for text in texts:
        found.append(Word(place, place + len(text), text))
        place += len(text) + 1
    return found
