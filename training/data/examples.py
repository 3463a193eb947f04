"""What a model is trained on: words with whatever labels a data set has."""

from __future__ import annotations

import lzma
import pickle
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from answerable.reading.encoder.features import LONGEST, Pieces, Window, windows


@dataclass(slots=True, kw_only=True)
class Asked:
    """A predicate and what belongs to it.

    Attributes:
        first, last: its words.
        layer: which labels `spans` has: `roles`, `propbank` or `said`.
        spans: (first word, last word, label), half-open.
        modality: index of the modality, or -1.
        factuality: −3 … 3, or NaN.
    """

    first: int
    last: int
    layer: str = ""
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    modality: int = -1
    factuality: float = float("nan")


@dataclass(slots=True, kw_only=True)
class Example:
    """A window.

    Attributes:
        window: pieces.
        sentences: of each word the number of its sentence.
        names: of each word the labels that it may have, as indices; empty without names.
        kinds: of each word the index of the kind whose trigger begins there, 0 for none; empty without happenings.
        more: of each word whether it goes on with a trigger.
        kinds_hint: of each word the indices of kinds that list it.
        cues: of each word the index of its label; empty without.
        heads: of each word the index of its head's word, its own for a root, -1 where unknown; empty without trees.
        relations: of each word the index of its relation.
        asked: predicates.
        document: number of a document, where windows belong together.
    """

    window: Window
    sentences: list[int]
    names: list[tuple[int, ...]] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    more: list[int] = field(default_factory=list)
    hints: list[tuple[int, ...]] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    victims: list[int] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    document: int = -1

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.window.firsts)

    @property
    def size(self) -> int:
        """How many pieces it has."""
        return len(self.window.ids)


@dataclass(slots=True, kw_only=True)
class Labelled:
    """A sentence before it is put into a window; the fields are those of `Example`, counted in the sentence."""

    words: list[str]
    names: list[tuple[int, ...]] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    more: list[int] = field(default_factory=list)
    hints: list[tuple[int, ...]] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    victims: list[int] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)


def joined(pieces: Pieces, sentences: Sequence[Labelled], document: int = -1, longest: int = LONGEST) -> list[Example]:
    """The windows over the sentences of one text."""
    counts = [pieces.count(sentence.words) for sentence in sentences]
    found = []
    for start, end in windows(counts, longest):
        group = sentences[start:end]
        if sum(counts[start:end]) > 2 * longest:
            continue
        example = Example(
            window=pieces.window([sentence.words for sentence in group]),
            sentences=[k for k, sentence in enumerate(group) for _ in sentence.words],
            document=document,
        )
        base = 0
        for sentence in group:
            for name in ("names", "kinds", "more", "hints", "cues", "relations", "victims"):
                getattr(example, name).extend(getattr(sentence, name))
            example.heads.extend(head + base if head >= 0 else -1 for head in sentence.heads)
            for asked in sentence.asked:
                spans = [(first + base, last + base, label) for first, last, label in asked.spans]
                example.asked.append(
                    Asked(
                        first=asked.first + base,
                        last=asked.last + base,
                        layer=asked.layer,
                        spans=spans,
                        modality=asked.modality,
                        factuality=asked.factuality,
                    )
                )
            base += len(sentence.words)
        found.append(example)
    return found


def tags(length: int, spans: Sequence[tuple[int, int, str]], labels: Sequence[str]) -> list[int]:
    """The index of each word's label; where spans overlap the earlier listed stands."""
    index = {label: i for i, label in enumerate(labels)}
    found = [0] * length
    for first, last, label in spans:
        if f"B-{label}" in index and not any(found[first:last]):
            found[first:last] = [index[f"B-{label}"], *[index[f"I-{label}"]] * (last - first - 1)]
    return found


@dataclass(slots=True)
class Windows:
    """What is trained on.

    Attributes:
        of: name of a set → its windows.
        articles: of HRDsAttack, each the numbers of its windows.
        held_out: windows of the texts that are kept out of training.
    """

    of: dict[str, list[Example]]
    articles: list[list[int]]
    held_out: list[Example]


def unpacked(path: Path) -> Windows:
    """What `training.pack` wrote. Only for files of one's own: a pickle runs what it holds."""
    with lzma.open(path) as file:
        held: Windows = pickle.load(file)
    return held
