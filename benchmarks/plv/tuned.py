"""The encoder trained further on the rows, with source and target marked. Needs torch, which the product never does.

The lower half of the layers stays as it is, which costs half as much and suits a thousand rows. Source and target have
a learned vector each, added to their word pieces where the upper half begins. What is read off is the mean of the word
vectors weighted by four measures: the two of `features` (which word says what the source does to the target), source,
target, and a learned attention.
"""

from __future__ import annotations

import math
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from answerable.reading.encoder.features import Pieces, Window
from answerable.reading.encoder.network import Floats
from benchmarks.plv.features import Matrix, Read

if TYPE_CHECKING:
    from benchmarks.plv.classifier import Classifier, Lower

_BATCH = 24
_EPOCHS = 8
_RATE = 1e-4
"""Of the last layer; a layer below it learns by `_DECAY` less, and what is new `_NEW` times as fast."""
_DECAY = 0.9
_NEW = 10
_SMOOTHING = 0.1
_WARM = 0.1
_BALANCE = 0.5
"""A row counts for its class's frequency to minus this."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A row, ready to be batched.

    Attributes:
        window: its word pieces.
        ends: of each piece 1 for source, 2 for target, otherwise 0.
        weights: (4, words), each row summing to 1 or all zero: predicate, deed, source, target.
    """

    window: Window
    ends: list[int]
    weights: Floats


def prepared(read: Read, pieces: Pieces) -> Prepared:
    """A row with what the frozen network says of its words."""
    row = read.row
    window = pieces.window([[word.text for word in row.words]])
    ends = [0] * len(window.ids)
    last = [*window.firsts[1:], len(window.ids) - 1]
    for word, (start, end) in enumerate(zip(window.firsts, last, strict=True)):
        ends[start:end] = [1 if row.source[word] else 2 if row.target[word] else 0] * (end - start)
    share = [each / max(float(each.sum()), 1e-9) for each in (read.predicate, read.deed, row.source, row.target)]
    return Prepared(window, ends, np.stack(share).astype(np.float32))


def missing() -> str:
    """Which package is not there, for people; empty where nothing is missing."""
    for name in ("torch", "transformers"):
        try:
            __import__(name)
        except ImportError:
            return f"{name} is not installed"
    return ""


def scores(
    checkpoint: Path,
    rows: Sequence[Prepared],
    answers: Sequence[int],
    splits: Sequence[tuple[Sequence[int], Sequence[int]]],
    levels: Sequence[Sequence[int]],
    seeds: Sequence[int],
    epochs: int = _EPOCHS,
    seconds: float = math.inf,
) -> Matrix:
    """Train on some rows and score others, for each split and seed.

    Args:
        checkpoint: of `training.train`; its encoder is where training begins.
        rows, answers: and the numbers of their classes.
        splits: rows to train on and rows to score.
        levels: from the finest, the number that each class has there: at the first, its own.
        seeds: of the order of the rows and of the new weights; the mean of their answers is taken.
        epochs: times that each row is seen.
        seconds: that all training may take.

    Returns:
        (rows, classes) probabilities, those of rows that no split scores left at 0.
    """
    import torch

    from benchmarks.plv.classifier import Classifier, collate, lower, reader

    given = reader(checkpoint)
    ready = lower(given, rows)
    classes = len(levels[0])
    found = np.zeros((len(rows), classes))
    for train, test in splits:
        for seed in seeds:
            torch.manual_seed(seed)
            model = Classifier(given, classes)
            _train(model, [ready[n] for n in train], [answers[n] for n in train], levels, seed, epochs,
                   seconds / len(splits) / len(seeds))  # fmt: skip
            model.eval()
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                said = [
                    torch.softmax(model(*collate([ready[n] for n in test[first : first + 64]])).float(), -1).numpy()
                    for first in range(0, len(test), 64)
                ]
            found[list(test)] += np.concatenate(said).astype(np.float64) / len(seeds)
    return found


def _train(
    model: Classifier,
    rows: Sequence[Lower],
    answers: Sequence[int],
    levels: Sequence[Sequence[int]],
    seed: int,
    epochs: int,
    seconds: float,
) -> None:
    """Trains a model in place."""
    import torch
    from torch.nn import functional

    from benchmarks.plv.classifier import collate

    order = random.Random(seed)
    rates = [_RATE * _DECAY**below for below in range(len(model.layers) - 1, -1, -1)]
    groups = [{"params": list(layer.parameters()), "lr": rate} for layer, rate in zip(model.layers, rates, strict=True)]
    fresh = [p for name, p in model.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW(
        [*groups, {"params": fresh, "lr": _RATE * _NEW}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    rates.append(_RATE * _NEW)
    joined = [torch.tensor([[a == b for b in range(max(level) + 1)] for a in level]) for level in levels]
    counts = []
    for level in levels:
        given = np.array([level[answer] for answer in answers])
        often = np.maximum(np.bincount(given, minlength=max(level) + 1), 1) ** -_BALANCE
        counts.append(torch.tensor(often / often[given].mean(), dtype=torch.float32))
    steps = epochs * math.ceil(len(rows) / _BATCH)
    began, step = time.monotonic(), 0
    model.train()
    for epoch in range(epochs):
        # rows of like length together: half of a batch would else be padding
        numbers = sorted(range(len(rows)), key=lambda n: len(rows[n].row.window.ids) + order.random() * 8)
        groups_of = [numbers[first : first + _BATCH] for first in range(0, len(numbers), _BATCH)]
        order.shuffle(groups_of)
        total = 0.0
        for group in groups_of:
            # where time runs short the rate falls with it, so that training ends and is not cut off
            gone = max(step / steps, (time.monotonic() - began) / seconds)
            if gone >= 1:
                break
            for settings, rate in zip(optimizer.param_groups, rates, strict=True):
                settings["lr"] = rate * min(1.0, (step + 1) / (_WARM * steps)) * (1 - gone)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = model(*collate([rows[n] for n in group]))
            loss = torch.zeros(())
            for level, member, count in zip(levels, joined, counts, strict=True):
                # the chance of a group is the sum of those of its classes
                put = torch.logsumexp(out.float().unsqueeze(-1).masked_fill(~member, -1e4), 1)
                wanted = torch.tensor([level[answers[n]] for n in group])
                loss = loss + functional.cross_entropy(put, wanted, weight=count, label_smoothing=_SMOOTHING)
            loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            total += float(loss.detach()) * len(group)
            step += 1
        print(f"  epoch {epoch + 1}: loss {total / len(rows):.3f}, {time.monotonic() - began:.0f} s", file=sys.stderr)
