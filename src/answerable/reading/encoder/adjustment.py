"""Fitting the learned engine to a reviewer's corrections, and telling whether that made it better.

What is fitted is added to the scores of two heads, the kinds and the modality: a linear map of the encoder's vectors,
held small by an L2 penalty and by sentences of the corpus that are rehearsed along, so that what was known is not
forgotten (Robins 1995). It runs on NumPy in seconds to minutes. The weights that came with the program are never
changed.
"""

from __future__ import annotations

import gzip
import hashlib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answerable.errors import BadInput
from answerable.reading.encoder.corrections import Correction, parse
from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Floats, Heard, Network
from answerable.reading.language.words import tokenise, touching
from answerable.reading.shipped import weights_folder

HELD_OUT = 0.3
"""Share of the corrections that is kept to judge by."""

LEAST = 20
"""Corrections below which nothing can be judged."""

SLACK = 0.01
"""By how much a floor may fall."""

_STEPS, _RATE = 150, 0.005
_PENALTY = 3.0
_HEAT = 2.0
"""Temperature of what is rehearsed, as theirs."""
_WEIGHT = 8.0
"""What a word of a correction counts for beside a rehearsed one."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What is added to the scores.

    Attributes:
        kinds: (385, kinds): a row a number of the vector, and one for its constant.
        modality: (385, modalities).
    """

    kinds: Floats
    modality: Floats

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that stand for it in the name of the engine."""
        return hashlib.sha256(self.kinds.tobytes() + self.modality.tobytes()).hexdigest()[:8]

    def save(self, path: Path) -> None:
        """Write it; a file that stood there is replaced whole."""
        part = path.with_name(path.name + ".part")
        with part.open("wb") as file:
            np.savez_compressed(file, kinds=self.kinds.astype(np.float16), modality=self.modality.astype(np.float16))
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Adjustment:
        """Read one that `save` wrote.

        Raises:
            BadInput: there is none, or the file is something else.
        """
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
                found = cls(held["kinds"].astype(np.float32), held["modality"].astype(np.float32))
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, TypeError, AttributeError) as error:
            raise BadInput(
                f"{path} holds no adjustment of the engine.", "Make one with `answerable train`.", code="bad_adjustment"
            ) from error
        if found.kinds.ndim != 2 or found.modality.ndim != 2:
            raise BadInput(f"{path} holds no adjustment of the engine.", code="bad_adjustment")
        return found


def extended(vectors: Floats) -> Floats:
    """Vectors with a constant behind them."""
    result: Floats = np.concatenate([vectors, np.ones((*vectors.shape[:-1], 1), np.float32)], -1)
    return result


@dataclass(frozen=True, slots=True)
class Score:
    """How well sentences are read: F1 of trigger and kind, share of right modalities where the kind is right."""

    kinds: float
    modality: float
    sentences: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a fitting: the adjustment, and scores before and after.

    Attributes:
        held_out: on corrections that it was not fitted to.
        floor: on sentences of the corpus that neither it nor the weights were fitted to.
        better: whether it may be used: no score fell on the held-out corrections, one rose, and the floors hold.
    """

    adjustment: Adjustment
    fitted: int
    held_out: tuple[Score, Score]
    floor: tuple[Score, Score]

    @property
    def better(self) -> bool:
        """Whether it may be used."""
        before, after = self.held_out
        rose = after.kinds + after.modality > before.kinds + before.modality
        fell = after.kinds < before.kinds - 1e-9 or after.modality < before.modality - 1e-9
        low, high = self.floor[1], self.floor[0]
        return rose and not fell and low.kinds >= high.kinds - SLACK and low.modality >= high.modality - SLACK


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence as the heads have it, and as it should be."""

    heard: Heard
    truth: list[int]
    asked: list[tuple[int, int]]
    put: Floats
    modalities: list[int]


def _rows(net: Network, corrections: Sequence[Correction]) -> list[_Row]:
    labels, found = net.labels, []
    for correction in corrections:
        words = tokenise(correction.text, 0, len(correction.text))
        heard = net.hear([words])[0] if words else None
        if heard is None:
            continue
        truth, asked, modalities = [0] * len(words), [], []
        for each in correction.happenings:
            place = touching(words, each.start, each.end)
            if place is None:
                continue  # a trigger of nothing but white space
            truth[place[0]] = labels.kinds.index(each.kind)
            asked.append(place)
            modalities.append(labels.modalities.index(each.modality))
        put = net.ask(heard, asked).modality if asked else np.zeros((0, len(labels.modalities)), np.float32)
        found.append(_Row(heard, truth, asked, put, modalities))
    return found


def _vectors(row: _Row) -> Floats:
    """Of each predicate the mean of its words' vectors."""
    return np.stack([row.heard.vectors[first:last].mean(0) for first, last in row.asked])


def _score(rows: Sequence[_Row], adjustment: Adjustment | None, least: float) -> Score:
    right = given = wanted = put_right = put_asked = 0
    for row in rows:
        scores = row.heard.kinds
        if adjustment is not None:
            scores = scores + extended(row.heard.vectors) @ adjustment.kinds
        chances = softmax(scores)
        best = np.where(chances[:, 1:].max(-1) >= least, chances[:, 1:].argmax(-1) + 1, 0)
        truth = np.array(row.truth)
        right += int(((best == truth) & (truth > 0)).sum())
        given += int((best > 0).sum())
        wanted += int((truth > 0).sum())
        if row.asked:
            put = row.put
            if adjustment is not None:
                put = put + extended(_vectors(row)) @ adjustment.modality
            put_right += int((put.argmax(-1) == np.array(row.modalities)).sum())
            put_asked += len(row.asked)
    kinds = 2 * right / (given + wanted) if given + wanted else 1.0
    return Score(kinds, put_right / put_asked if put_asked else 1.0, len(rows))


def _fit(inputs: Floats, base: Floats, truth: NDArray[np.int64], weight: Floats) -> Floats:
    """The linear map whose product, added to the base scores, tells the truth best (Adam, Kingma and Ba 2015).

    A truth of −1 is a rehearsed row: there the scores are to stay what they are (Li and Hoiem 2016), and are asked at
    a temperature, since training saw these sentences and is surer of them than of others.
    """
    size = (inputs.shape[1], base.shape[1])
    map_, mean, square = (np.zeros(size) for _ in range(3))
    heat = np.where(truth[:, None] >= 0, 1.0, _HEAT).astype(np.float32)
    wanted = np.where(truth[:, None] >= 0, np.eye(base.shape[1], dtype=np.float32)[truth], softmax(base / heat))
    total = float(weight.sum()) or 1.0
    for step in range(1, _STEPS + 1):
        wrong = (softmax(((base + inputs @ map_) / heat).astype(np.float32)) - wanted) * weight[:, None]
        slope = inputs.T @ wrong / total + _PENALTY * map_ / total
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        map_ = map_ - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    result: Floats = map_.astype(np.float32)
    return result


def _fitted(ours: Sequence[_Row], rehearsed: Sequence[_Row], modalities: int) -> Adjustment:
    rows = [*ours, *rehearsed]
    weights = [_WEIGHT] * len(ours) + [1.0] * len(rehearsed)
    known = [True] * len(ours) + [False] * len(rehearsed)
    inputs = extended(np.concatenate([row.heard.vectors for row in rows]))
    base = np.concatenate([row.heard.kinds for row in rows])
    truth = np.array([t if k else -1 for row, k in zip(rows, known, strict=True) for t in row.truth], np.int64)
    weight = np.array([w for row, w in zip(rows, weights, strict=True) for _ in row.truth], np.float32)
    told = [(row, w, k) for row, w, k in zip(rows, weights, known, strict=True) if row.asked]
    modality = np.zeros((inputs.shape[1], modalities), np.float32)
    if told:
        modality = _fit(
            extended(np.concatenate([_vectors(row) for row, _, _ in told])),
            np.concatenate([row.put for row, _, _ in told]),
            np.array([m if k else -1 for row, _, k in told for m in row.modalities], np.int64),
            np.array([w for row, w, _ in told for _ in row.modalities], np.float32),
        )
    return Adjustment(_fit(inputs, base, truth, weight), modality)


@cache
def corpus(name: str) -> tuple[Correction, ...]:
    """Sentences of the corpus that come with the program: `rehearsal`, which training saw, or `floor`, unseen."""
    packed = (weights_folder() / f"{name}.jsonl.gz").read_bytes()
    return tuple(parse(gzip.decompress(packed), name))


def is_held_out(correction: Correction) -> bool:
    """Whether a correction is kept to judge by."""
    return drawn(correction.text, HELD_OUT)


def drawn(text: str, share: float) -> bool:
    """Whether a text is among that share of all: by its digest, so that the same ones are each time."""
    digest = hashlib.sha256(text.encode()).digest()
    return int.from_bytes(digest[:4]) / 2**32 < share


def adjust(
    net: Network,
    corrections: Sequence[Correction],
    least: float,
    told: Callable[[str], None] = lambda step: None,
) -> Outcome:
    """Fit the heads to the corrections and judge the result.

    Args:
        net: the encoder.
        corrections: at least `LEAST` of them.
        least: probability of a kind from which the engine speaks.
        told: is told each step.

    Raises:
        BadInput: there are too few corrections, or none to judge by.
    """
    kept = [each for each in corrections if is_held_out(each)]
    used = [each for each in corrections if not is_held_out(each)]
    if len(corrections) < LEAST or not kept or not used:
        raise BadInput(
            f"{len(corrections)} corrections are too few to judge by.", f"Give {LEAST} or more.", code="too_few"
        )
    told("reading the corrections")
    ours, held = _rows(net, used), _rows(net, kept)
    told("reading the corpus")
    rehearsed, floor = _rows(net, corpus("rehearsal")), _rows(net, corpus("floor"))
    told("fitting")
    adjustment = _fitted(ours, rehearsed, len(net.labels.modalities))
    told("judging")
    return Outcome(
        adjustment=adjustment,
        fitted=len(ours),
        held_out=(_score(held, None, least), _score(held, adjustment, least)),
        floor=(_score(floor, None, least), _score(floor, adjustment, least)),
    )
