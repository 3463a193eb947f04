"""Examples → tensors with what every head should say of them, and the loss of every head."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from answerable.reading.encoder.network import FAR
from training.data import labels
from training.data.examples import Asked, Example, tags
from training.network.model import Batch, Reader

MASK = 103
"""Id of BERT's mark for a hidden piece."""

_MOST_ASKED = 160
"""Predicates that a step takes; others are left for another round."""

_LAYERS = {"roles": labels.ROLES, "propbank": labels.PROPBANK, "said": labels.SAID}


def batches(sizes: Sequence[int], pieces: int, order: random.Random) -> Iterator[list[int]]:
    """Groups of windows of like length, in random order, each of at most so many pieces with the padding.

    Args:
        sizes: of the windows, in pieces.
        pieces: of a group at most.
        order: of the groups, and which of windows of like length come together.

    Yields:
        The numbers of the windows.
    """
    groups: list[list[int]] = [[]]
    for number in sorted(range(len(sizes)), key=lambda n: sizes[n] + order.random() * 12):
        longest = max(sizes[number], sizes[groups[-1][0]] if groups[-1] else 0)
        if groups[-1] and (len(groups[-1]) + 1) * longest > pieces:
            groups.append([])
        groups[-1].append(number)
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
        tells = bool(example.hints[w]) or bool(example.kinds and example.kinds[w])
        if order.random() < (share if tells else share / 5):
            ids[first:end] = [MASK] * (end - first)
    return ids


def collate(group: Sequence[Example], ids: Sequence[list[int]] | None = None) -> Batch:
    """The inputs of a group; `ids` instead of the windows' own."""
    size, words = max(e.size for e in group), max(e.words for e in group)
    hints = torch.zeros(len(group), words, 2 * len(labels.KINDS))
    listed = [(b, w, n) for b, e in enumerate(group) for w, numbers in enumerate(e.hints) for n in numbers]
    if listed:
        hints[tuple(torch.tensor(listed).T)] = 1.0
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


@dataclass(slots=True)
class Prepared:
    """A group as tensors, with what each head should say of it.

    Attributes:
        batch: the inputs.
        around: its predicates, if it has any.
        targets: name of a head → the indices of the right labels, -100 where nothing is known: (B, W) for words, (P, W)
            for parts, (P,) for modality. `names`: rows of window, word and a label that it may have. `factuality`: NaN
            where nothing is known.
        marked: whether people said what is right; else only teachers do.
        plain: (B, S), the pieces without any hidden, for teachers.
    """

    batch: Batch
    around: Asking | None
    targets: dict[str, Tensor]
    marked: bool
    plain: Tensor

    def to(self, device: torch.device) -> Prepared:
        """The same on a device."""

        def moved(each: Any) -> Any:
            return type(each)(*(getattr(each, f.name).to(device, non_blocking=True) for f in fields(each)))

        targets = {name: target.to(device, non_blocking=True) for name, target in self.targets.items()}
        around = moved(self.around) if self.around else None
        plain = self.plain.to(device, non_blocking=True)
        return Prepared(moved(self.batch), around, targets, self.marked, plain)


def prepared(group: Sequence[Example], order: random.Random, hiding: float = 0.0) -> Prepared:
    """A group as tensors.

    Args:
        group: windows of one set.
        order: of what is hidden, and of predicates where they are too many.
        hiding: the share of words that are hidden where kinds are asked.
    """
    shown = hiding > 0 and any(e.hints for e in group)
    batch = collate(group, [hidden(e, order, hiding) if e.hints else e.window.ids for e in group] if shown else None)
    width = batch.firsts.shape[1]
    targets: dict[str, Tensor] = {}
    allowed = [(b, w, n) for b, e in enumerate(group) for w, numbers in enumerate(e.names) for n in numbers]
    if allowed:
        targets["names"] = torch.tensor(allowed)
    for name in ("kinds", "more", "cues", "victims", "heads", "relations"):
        rows = [getattr(e, name) for e in group]
        if any(rows):
            targets[name] = padded(rows, width, -100)
    asked = [(b, a) for b, e in enumerate(group) for a in e.asked]
    if len(asked) > _MOST_ASKED:
        asked = order.sample(asked, _MOST_ASKED)
    around = asking(asked, group) if asked else None
    if around is not None:
        _of_predicates(asked, group, around, targets)
    plain = padded([e.window.ids for e in group], batch.ids.shape[1])
    return Prepared(batch, around, targets, bool(targets), plain)


def _of_predicates(
    asked: Sequence[tuple[int, Asked]], group: Sequence[Example], around: Asking, targets: dict[str, Tensor]
) -> None:
    width = around.reach.shape[1]
    for layer, names in _LAYERS.items():
        rows = []
        for b, predicate in asked:
            if predicate.layer == layer:
                start, end = sentence_of(group[b], predicate.first)
                spans = [(max(f, start) - start, min(t, end) - start, label) for f, t, label in predicate.spans]
                rows.append(tags(width, [span for span in spans if span[0] < span[1]], names))
            else:
                rows.append([-100] * width)
        target = torch.where(around.reach > 0, torch.tensor(rows), -100)
        if (target >= 0).any():
            targets[layer] = target
    modality = torch.tensor([a.modality for _, a in asked])
    if (modality >= 0).any():
        targets["modality"] = torch.where(modality >= 0, modality, -100)
    factuality = torch.tensor([a.factuality for _, a in asked])
    if not factuality.isnan().all():
        targets["factuality"] = factuality


def _unlike(scores: Tensor, wanted: Tensor, counted: Tensor) -> Tensor:
    """The mean of the cross-entropy with probabilities over what counts (Hinton et al. 2015)."""
    lost = -(wanted * torch.log_softmax(scores, -1)).sum(-1)
    return (lost * counted).sum() / counted.sum().clamp(min=1.0)


def said(reader: Reader, given: Prepared, ids: Tensor) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
    """What a reader says of a group: the words' vectors and what is said of them; what is said of the predicates.

    Args:
        reader: the model.
        given: the group.
        ids: the pieces, some of them hidden or all plain.
    """
    batch, around = given.batch, given.around
    device = ids.device.type
    with torch.autocast(device, dtype=torch.bfloat16):
        words = reader.encoder(ids, batch.shapes, batch.mask, batch.firsts)
    words = words.float()
    heard = (words, *reader.words(words, batch.hints))
    answered: tuple[Tensor, ...] = ()
    if around is not None:
        with torch.autocast(device, dtype=torch.bfloat16):
            outs = reader.asker(around.words(words), around.marks, around.distances, around.reach)
        answered = tuple(out.float() for out in outs)
    return heard, answered


class Losses:
    """The loss of every head that a group has labels for.

    Args:
        reader: the model.
        weights: of the heads, by name; 1 where not given.
        smoothing: of the labels of kinds (Szegedy et al. 2016): 117 classes of which most words have none are soon
            known by heart.
        teachers: trained readers whose mean says what is right where people did not, and counts `taught` beside them
            where they did.
        taught: the share of the teachers where people said what is right.
    """

    def __init__(
        self,
        reader: Reader,
        weights: dict[str, float] | None = None,
        smoothing: float = 0.0,
        teachers: Sequence[Reader] = (),
        taught: float = 0.5,
    ) -> None:
        self.reader, self.weights, self.smoothing = reader, weights or {}, smoothing
        self.teachers, self.taught = teachers, taught

    def __call__(self, given: Prepared) -> dict[str, Tensor]:
        return self.of(given, *said(self.reader, given, given.batch.ids))

    def of(self, given: Prepared, heard: tuple[Tensor, ...], answered: tuple[Tensor, ...]) -> dict[str, Tensor]:
        """The losses of what the reader says of a group (see `said`)."""
        found = self._told(given, heard, answered) if given.marked else {}
        if self.teachers and ("kinds" in given.targets or not given.marked):
            found = {name: loss * (1.0 - self.taught) for name, loss in found.items()}
            share = self.taught if given.marked else 1.0
            for name, loss in self._taught(given, heard, answered).items():
                found[f"{name}'"] = share * loss
        return {name: loss * self.weights.get(name.rstrip("'"), 1.0) for name, loss in found.items()}

    def _told(self, given: Prepared, heard: tuple[Tensor, ...], answered: tuple[Tensor, ...]) -> dict[str, Tensor]:
        """The losses against what people said."""
        found: dict[str, Tensor] = {}
        targets = given.targets
        words, names, kinds, more, cues, victims = heard
        if "names" in targets:
            b, w, n = targets["names"].T
            allowed = torch.full_like(names, -1e4)
            allowed[b, w, n] = 0.0
            has = torch.zeros_like(names[..., 0])
            has[b, w] = 1.0
            scores = torch.logsumexp(names + allowed, -1) - torch.logsumexp(names, -1)
            found["names"] = -(scores * has).sum() / has.sum()
        for name, scores in (("kinds", kinds), ("more", more), ("cues", cues), ("victims", victims)):
            if name in targets:
                found[name] = functional.cross_entropy(
                    scores.flatten(0, 1), targets[name].flatten(), ignore_index=-100,
                    label_smoothing=self.smoothing if name == "kinds" else 0.0,
                )  # fmt: skip
        for name, scores in zip(_LAYERS, answered, strict=False):
            if name in targets:
                found[name] = functional.cross_entropy(scores.flatten(0, 1), targets[name].flatten(), ignore_index=-100)
        if "modality" in targets:
            found["modality"] = functional.cross_entropy(answered[3][:, :-1], targets["modality"], ignore_index=-100)
        if "factuality" in targets:
            wanted = targets["factuality"]
            known = ~wanted.isnan()
            lost = functional.smooth_l1_loss(answered[3][:, -1], wanted.nan_to_num(), reduction="none")
            found["factuality"] = (lost * known).sum() / known.sum()
        if "heads" in targets:
            self._trees(given, words, found)
        return found

    def _taught(self, given: Prepared, heard: tuple[Tensor, ...], answered: tuple[Tensor, ...]) -> dict[str, Tensor]:
        """The losses against what the teachers say on average."""
        with torch.no_grad():
            each_said = [said(teacher, given, given.plain) for teacher in self.teachers]

        def mean(part: int, place: int, last: int | None = None) -> Tensor:
            each = [torch.softmax(one[part][place][..., :last], -1) for one in each_said]
            return torch.stack(each).mean(0)

        words = given.batch.words.float()
        found = {
            name: _unlike(heard[place], mean(0, place), words)
            for place, name in enumerate(("names", "kinds", "more", "cues"), start=1)
        }
        if given.around is not None:
            reach = given.around.reach
            for place, name in enumerate(_LAYERS):
                found[name] = _unlike(answered[place], mean(1, place), reach)
            found["modality"] = _unlike(answered[3][:, :-1], mean(1, 3, -1), torch.ones_like(answered[3][:, 0]))
        return found

    def _trees(self, given: Prepared, words: Tensor, found: dict[str, Tensor]) -> None:
        arcs, children, heads = self.reader.trees(words)
        target, sentences = given.targets["heads"], given.batch.sentences
        arcs = arcs.masked_fill(sentences.unsqueeze(2) != sentences.unsqueeze(1), -1e4)
        target = torch.where(target >= 0, target, -100)
        found["arcs"] = functional.cross_entropy(arcs.flatten(0, 1), target.flatten(), ignore_index=-100)
        b, w = torch.nonzero(target >= 0, as_tuple=True)
        scores = self.reader.trees.relations(children[b, w], heads[b, target[b, w]])
        found["relations"] = functional.cross_entropy(scores, given.targets["relations"][b, w])
