"""Examples → tensors, and the loss of every head on them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from answerable.reading.encoder.network import FAR
from training import labels
from training.examples import Asked, Example, tags
from training.model import Batch, Reader

MASK = 103
"""Id of BERT's mark for a hidden piece."""

_MOST_ASKED = 160
"""Predicates that a step takes; others are left for another round."""


def batches(examples: Sequence[Example], pieces: int, order: random.Random) -> Iterator[list[Example]]:
    """Groups of examples of like length, in random order, each of at most so many pieces with the padding."""
    shuffled = sorted(examples, key=lambda e: e.size + order.random() * 12)
    groups: list[list[Example]] = [[]]
    for example in shuffled:
        if groups[-1] and (len(groups[-1]) + 1) * max(example.size, groups[-1][0].size) > pieces:
            groups.append([])
        groups[-1].append(example)
    order.shuffle(groups)
    yield from (group for group in groups if group)


def padded(rows: Sequence[Sequence[int]], width: int, fill: int = 0) -> Tensor:
    """Rows of one width."""
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows])


def hidden(example: Example, order: random.Random, share: float) -> list[int]:
    """The pieces of a window with some words hidden, so that hints and neighbours have to tell what they say.

    Args:
        example: whose kinds are known.
        order: of what is hidden.
        share: of the words that are listed or say a happening; of others a fifth of it.
    """
    ids = list(example.window.ids)
    ends = [*example.window.firsts[1:], len(ids) - 1]
    for w, (first, end) in enumerate(zip(example.window.firsts, ends, strict=True)):
        if order.random() < (share if example.hints[w] or example.kinds[w] else share / 5):
            ids[first:end] = [MASK] * (end - first)
    return ids


def collate(group: Sequence[Example], ids: Sequence[list[int]] | None = None) -> Batch:
    """The inputs of a group; `ids` instead of the windows' own."""
    size, words = max(e.size for e in group), max(e.words for e in group)
    hints = torch.zeros(len(group), words, 2 * len(labels.KINDS))
    for b, example in enumerate(group):
        for w, numbers in enumerate(example.hints):
            hints[b, w, list(numbers)] = 1.0
    return Batch(
        ids=padded(ids or [e.window.ids for e in group], size),
        shapes=padded([e.window.shapes for e in group], size),
        mask=padded([[1] * e.size for e in group], size),
        firsts=padded([e.window.firsts for e in group], words),
        words=padded([[1] * e.words for e in group], words),
        hints=hints,
        sentences=padded([e.sentences for e in group], words, -1),
    )


@dataclass(slots=True)
class Asking:
    """Predicates as tensors; each with the words of its own sentence, the longest of them W words long.

    Attributes:
        windows: (P,), number of the window.
        places: (P, W), the words of the sentence in the window.
        marks: (P, W), 1 for the predicate's words.
        distances: (P, W), from the predicate, moved to begin at 0.
        reach: (P, W), 1 for words of the sentence.
    """

    windows: Tensor
    places: Tensor
    marks: Tensor
    distances: Tensor
    reach: Tensor

    def words(self, encoded: Tensor) -> Tensor:
        """(B, W, H) → (P, W, H)."""
        return encoded[self.windows.unsqueeze(1), self.places]


def sentence_of(example: Example, word: int) -> tuple[int, int]:
    """The first word of the sentence that holds `word`, and one past its last."""
    number = example.sentences[word]
    first = word
    while first and example.sentences[first - 1] == number:
        first -= 1
    last = word + 1
    while last < example.words and example.sentences[last] == number:
        last += 1
    return first, last


def asking(asked: Sequence[tuple[int, Asked]], group: Sequence[Example]) -> Asking:
    """For predicates, each with the number of its window."""
    bounds = [sentence_of(group[b], a.first) for b, a in asked]
    width = max(last - first for first, last in bounds)
    start = torch.tensor([first for first, _ in bounds]).unsqueeze(1)
    length = torch.tensor([last - first for first, last in bounds]).unsqueeze(1)
    steps = torch.arange(width).unsqueeze(0)
    first = torch.tensor([a.first for _, a in asked]).unsqueeze(1) - start
    last = torch.tensor([a.last for _, a in asked]).unsqueeze(1) - start
    inside = steps < length
    distances = torch.where(steps < first, steps - first, torch.where(steps >= last, steps - last + 1, 0))
    return Asking(
        windows=torch.tensor([b for b, _ in asked]),
        places=torch.where(inside, start + steps, start),
        marks=((steps >= first) & (steps < torch.minimum(last, length))).float(),
        distances=distances.clamp(-FAR, FAR) + FAR,
        reach=inside.float(),
    )


class Losses:
    """The loss of every head that the group has labels for.

    Args:
        reader: the model.
        weights: of the heads, by name; 1 where not given.
        smoothing: of the labels of kinds (Szegedy et al. 2016): 117 classes of which most words have none are soon
            known by heart.
        hiding: the share of words that are hidden from it where kinds are asked.
    """

    def __init__(
        self, reader: Reader, weights: dict[str, float] | None = None, smoothing: float = 0.0, hiding: float = 0.0
    ) -> None:
        self.reader, self.weights, self.smoothing, self.hiding = reader, weights or {}, smoothing, hiding

    def __call__(self, group: Sequence[Example], order: random.Random) -> dict[str, Tensor]:
        ids = [hidden(e, order, self.hiding) if e.kinds else e.window.ids for e in group] if self.hiding else None
        batch = collate(group, ids)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            words = self.reader.encoder(batch.ids, batch.shapes, batch.mask, batch.firsts)
        words = words.float()
        found: dict[str, Tensor] = {}
        if any(e.names or e.kinds or e.cues or e.victims for e in group):
            self._words(group, batch, words, found)
        asked = [(b, a) for b, e in enumerate(group) for a in e.asked]
        if asked:
            if len(asked) > _MOST_ASKED:
                asked = order.sample(asked, _MOST_ASKED)
            self._asked(asked, group, words, found)
        if any(e.heads for e in group):
            self._trees(group, batch, words, found)
        return {name: loss * self.weights.get(name, 1.0) for name, loss in found.items()}

    def _words(self, group: Sequence[Example], batch: Batch, words: Tensor, found: dict[str, Tensor]) -> None:
        names, kinds, more, cues, victims = self.reader.words(words, batch.hints)
        width = words.shape[1]
        if any(e.names for e in group):
            allowed = torch.full(names.shape, -1e4)
            has = torch.zeros(names.shape[:2])
            for b, example in enumerate(group):
                for w, indices in enumerate(example.names):
                    allowed[b, w, list(indices)] = 0.0
                    has[b, w] = 1.0
            scores = torch.logsumexp(names + allowed, -1) - torch.logsumexp(names, -1)
            found["names"] = -(scores * has).sum() / has.sum()
        for name, scores, rows in (
            ("kinds", kinds, [e.kinds for e in group]),
            ("more", more, [e.more for e in group]),
            ("cues", cues, [e.cues for e in group]),
            ("victims", victims, [e.victims for e in group]),
        ):
            if any(rows):
                found[name] = functional.cross_entropy(
                    scores.flatten(0, 1), padded(rows, width, -100).flatten(), ignore_index=-100,
                    label_smoothing=self.smoothing if name == "kinds" else 0.0,
                )  # fmt: skip

    def _asked(
        self, asked: list[tuple[int, Asked]], group: Sequence[Example], words: Tensor, found: dict[str, Tensor]
    ) -> None:
        around = asking(asked, group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outs = self.reader.asker(around.words(words), around.marks, around.distances, around.reach)
        outs = tuple(out.float() for out in outs)
        width = around.reach.shape[1]
        for layer, scores, names in zip(
            ("roles", "propbank", "said"), outs[:3], (labels.ROLES, labels.PROPBANK, labels.SAID), strict=True
        ):
            wanted = [k for k, (_, a) in enumerate(asked) if a.layer == layer]
            if wanted:
                rows = []
                for k in wanted:
                    b, predicate = asked[k]
                    start, end = sentence_of(group[b], predicate.first)
                    spans = [(max(f, start) - start, min(t, end) - start, label) for f, t, label in predicate.spans]
                    rows.append(tags(width, [span for span in spans if span[0] < span[1]], names))
                target = torch.where(around.reach[wanted] > 0, torch.tensor(rows), -100)
                found[layer] = functional.cross_entropy(
                    scores[wanted].flatten(0, 1), target.flatten(), ignore_index=-100
                )
        put = outs[3]
        modality = torch.tensor([a.modality for _, a in asked])
        if (modality >= 0).any():
            found["modality"] = functional.cross_entropy(
                put[:, :-1], torch.where(modality >= 0, modality, -100), ignore_index=-100
            )
        factuality = torch.tensor([a.factuality for _, a in asked])
        has = ~factuality.isnan()
        if has.any():
            found["factuality"] = functional.smooth_l1_loss(put[has, -1], factuality[has])

    def _trees(self, group: Sequence[Example], batch: Batch, words: Tensor, found: dict[str, Tensor]) -> None:
        arcs, children, heads = self.reader.trees(words)
        width = words.shape[1]
        target = padded([e.heads for e in group], width, -1)
        apart = batch.sentences.unsqueeze(2) != batch.sentences.unsqueeze(1)
        arcs = arcs.masked_fill(apart, -1e4)
        found["arcs"] = functional.cross_entropy(
            arcs.flatten(0, 1), torch.where(target >= 0, target, -100).flatten(), ignore_index=-100
        )
        b, w = torch.nonzero(target >= 0, as_tuple=True)
        relations = padded([e.relations for e in group], width, 0)
        scores = self.reader.trees.relations(children[b, w], heads[b, target[b, w]])
        found["relations"] = functional.cross_entropy(scores, relations[b, w])


def victims_loss(reader: Reader, windows: Sequence[Example]) -> dict[str, Tensor]:
    """The loss of the head for the names of victims on one article.

    Args:
        windows: of the article.
    """
    batch = collate(windows)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        encoded = reader.encoder(batch.ids, batch.shapes, batch.mask, batch.firsts)
    encoded = encoded.float()
    spotted = reader.words(encoded, batch.hints)[4]
    target = padded([e.victims for e in windows], encoded.shape[1], -100)
    return {"victims": functional.cross_entropy(spotted.flatten(0, 1), target.flatten(), ignore_index=-100)}
