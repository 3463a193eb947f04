"""The encoder trained further on the rows, with source and target marked. Needs torch, which the product never does.

Source and target have a learned vector each, added to their word pieces. What is read off is the mean of the word
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

import numpy as np

from answerable.reading.features import Pieces, Window
from answerable.reading.network import Floats
from benchmarks.plv.features import Matrix, Read

_BATCH = 24
_EPOCHS = 8
_RATE = 6e-5
_SMOOTHING = 0.1
_WARM = 0.1


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
    train: Sequence[Prepared],
    answers: Sequence[int],
    test: Sequence[Prepared],
    classes: int,
    seed: int,
    epochs: int = _EPOCHS,
    seconds: float = math.inf,
) -> Matrix:
    """Train on some rows and score others.

    Args:
        checkpoint: of `training.train`; its encoder is where training begins.
        train, answers: rows and the numbers of their classes.
        test: rows to score.
        classes: how many there are.
        seed: of the order of the rows and of the new weights.
        epochs: times that each row is seen.
        seconds: that training may take.

    Returns:
        (rows of `test`, classes) probabilities.
    """
    import torch
    from torch.nn import functional

    from benchmarks.plv.classifier import Classifier, collate

    torch.manual_seed(seed)
    order = random.Random(seed)
    model = Classifier.of(checkpoint, classes)
    slow = [p for name, p in model.named_parameters() if name.startswith("encoder.bert.encoder")]
    fast = [p for name, p in model.named_parameters() if not name.startswith("encoder.")] + [model.ends.weight]
    unique = list({id(p): p for p in fast}.values())
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": _RATE}, {"params": unique, "lr": _RATE * 12}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    steps = epochs * math.ceil(len(train) / _BATCH)
    began, step = time.monotonic(), 0
    model.train()
    for epoch in range(epochs):
        numbers = list(range(len(train)))
        order.shuffle(numbers)
        total = 0.0
        for first in range(0, len(numbers), _BATCH):
            # where time runs short the rate falls with it, so that training ends and is not cut off
            gone = max(step / steps, (time.monotonic() - began) / seconds)
            if gone >= 1:
                break
            for settings, rate in zip(optimizer.param_groups, rates, strict=True):
                settings["lr"] = rate * min(1.0, (step + 1) / (_WARM * steps)) * (1 - gone)
            group = numbers[first : first + _BATCH]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = model(*collate([train[n] for n in group]))
            wanted = torch.tensor([answers[n] for n in group])
            loss = functional.cross_entropy(out.float(), wanted, label_smoothing=_SMOOTHING)
            loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            total += float(loss.detach()) * len(group)
            step += 1
        print(
            f"  epoch {epoch + 1}: loss {total / len(numbers):.3f}, {time.monotonic() - began:.0f} s", file=sys.stderr
        )
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        found = [
            torch.softmax(model(*collate(test[first : first + 64])).float(), -1).numpy()
            for first in range(0, len(test), 64)
        ]
    return np.concatenate(found).astype(np.float64)
