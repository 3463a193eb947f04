"""GUM's coreference as the archives in CoNLL form have it: tokens and chains of spans (Zeldes 2017)."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Place = tuple[int, int]
"""First token of a mention and the token after its last."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text with gold chains.

    Attributes:
        name: of the document.
        tokens: as they stand.
        chains: from a chain's label to its mentions.
    """

    name: str
    tokens: tuple[str, ...]
    chains: dict[str, tuple[Place, ...]]


def documents(path: Path, scheme: str, genre: str) -> Iterator[Document]:
    """The documents of a genre ("news"; "" for all) under a scheme ("gum", "ontogum") of a `coref.jsonl.gz`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            name = Path(row["path"]).stem
            if row["path"].startswith(f"{scheme}/conll/") and (not genre or f"_{genre}_" in name):
                yield parse(name, row["text"])


def parse(name: str, text: str) -> Document:
    """A document in CoNLL form: number, token, and the mentions that open and close at it."""
    tokens: list[str] = []
    open_: dict[str, list[int]] = defaultdict(list)
    chains: dict[str, list[Place]] = defaultdict(list)
    for line in text.splitlines():
        columns = line.split("\t")
        if len(columns) != 3 or not columns[0].isdigit():
            continue
        place = len(tokens)
        tokens.append(columns[1])
        for opened, label, closed in _marks(columns[2]):
            if opened:
                open_[label].append(place)
            if closed and open_[label]:
                chains[label].append((open_[label].pop(), place + 1))
    return Document(name, tuple(tokens), {label: tuple(sorted(set(found))) for label, found in chains.items()})


def _marks(column: str) -> Iterator[tuple[bool, str, bool]]:
    """Each mark of a column: whether it opens, the label of its chain, whether it closes."""
    if column == "_":
        return
    for mark in re.findall(r"\([^()]+\)|\([^()]+|[^()]+\)", column):
        label = mark.strip("()")
        yield mark.startswith("("), _chain(label), mark.endswith(")")


def _chain(label: str) -> str:
    """`person-1-Daniel_Bernoulli` and `person-1` are chain 1; so is `1`."""
    parts = label.split("-")
    return parts[1] if len(parts) > 1 and parts[1].isdigit() else parts[0]
