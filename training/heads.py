"""Trains on the heads of kinds alone, on vectors of the encoder as it is shipped: minutes of one core.

    python -m training.heads --model models/reader/checkpoint.pt --out models/next.pt --again 08- 09- [--cache FILE]

Nothing else of the reader changes: its vectors, and with them names, parts, speakers and the main incident, stay to the
last bit. Vectors of texts that the encoder was trained on are surer than those of others; texts that it never saw
(`--again`) therefore count for more. Half of the held-out texts choose the epoch, the other half is only scored.
"""

from __future__ import annotations

import argparse
import copy
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from answerable.reading.encoder.adjustment import drawn
from answerable.reading.encoder.network import Network, network
from answerable.reading.language.words import tokenise
from training.data import labels
from training.data.corpus import Text, load
from training.data.sets import OwnCorpus
from training.data.split import is_held_out, is_of
from training.network.base import bert
from training.network.model import Reader, Words

PARTS = ("train", "chosen by", "scored")
TRAIN, CHOSEN, SCORED = range(3)
_HINTED = 16
"""Hints of one word, at most."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of the corpus as the encoder has them; W of them.

    Attributes:
        vectors: (W, 384).
        hints: (W, 16), kinds that list the word; 0 for none.
        kinds, more: (W,), what is annotated.
        part: (W,), index into `PARTS`.
        fresh: (W,), whether the encoder never saw the text.
    """

    vectors: NDArray[np.float16]
    hints: NDArray[np.int16]
    kinds: NDArray[np.int16]
    more: NDArray[np.int8]
    part: NDArray[np.int8]
    fresh: NDArray[np.bool_]


def heard(texts: Sequence[Text], again: Sequence[str], net: Network) -> Heard:
    """Every sentence of the texts through the network, neighbours together as when a document is read."""
    corpus = OwnCorpus()
    columns: list[list[NDArray[Any]]] = [[] for _ in range(6)]
    for text in texts:
        held = is_held_out(text)
        part = TRAIN if not held else (CHOSEN if drawn("half " + text.sentences[0].text, 0.5) else SCORED)
        fresh = is_of(text, again)
        rows = [tokenise(sentence.text, 0, len(sentence.text)) for sentence in text.sentences]
        for sentence, said in zip(text.sentences, net.hear(rows), strict=True):
            if said is None:
                continue
            wanted = corpus.sentence(sentence)
            size = len(wanted.words)
            hints = np.zeros((size, _HINTED), np.int16)
            for k, listed in enumerate(wanted.hints):
                hints[k, : len(listed[:_HINTED])] = listed[:_HINTED]
            values: tuple[NDArray[Any], ...] = (
                said.vectors.astype(np.float16),
                hints,
                np.array(wanted.kinds, np.int16),
                np.array(wanted.more, np.int8),
                np.full(size, part, np.int8),
                np.full(size, fresh),
            )
            for column, value in zip(columns, values, strict=True):
                column.append(value)
    return Heard(*(np.concatenate(column) for column in columns))


def scores(words: Words, given: Heard, chosen: NDArray[np.intp]) -> tuple[Tensor, Tensor]:
    """(n, kinds) and (n, 2) of chosen words."""
    vectors = torch.from_numpy(given.vectors[chosen].astype(np.float32))
    hints = torch.zeros(len(chosen), 2 * len(labels.KINDS))
    hints.scatter_(1, torch.from_numpy(given.hints[chosen].astype(np.int64)), 1.0)
    hints[:, 0] = 0.0
    return words.said(vectors, hints), words.more(vectors)


def measured(words: Words, given: Heard, part: int, least: float = 0.35) -> tuple[float, float, float, float, float]:
    """Loss of kinds, loss of `more`, and precision, recall and F1 of first words of triggers with their kind."""
    words.eval()
    loss = more = right = said = 0.0
    places = np.flatnonzero(given.part == part)
    with torch.no_grad():
        for first in range(0, len(places), 8192):
            chosen = places[first : first + 8192]
            kinds, on = scores(words, given, chosen)
            wanted = torch.from_numpy(given.kinds[chosen].astype(np.int64))
            loss += float(functional.cross_entropy(kinds, wanted, reduction="sum"))
            more += float(
                functional.cross_entropy(on, torch.from_numpy(given.more[chosen].astype(np.int64)), reduction="sum")
            )
            chance, best = torch.softmax(kinds, -1)[:, 1:].max(-1)
            made = chance >= least
            said += float(made.sum())
            right += float((made & (best + 1 == wanted)).sum())
    all_of = float((given.kinds[places] > 0).sum())
    return loss / len(places), more / len(places), right / max(said, 1), right / all_of, 2 * right / (said + all_of)


def train(
    words: Words, given: Heard, epochs: int, rate: float, smoothing: float, weight: float, seed: int
) -> tuple[dict[str, Tensor], int]:
    """Trains the heads of kinds; the state of the best epoch, and which it was (0 for none).

    Args:
        words: to begin with.
        given: the corpus.
        epochs: at most.
        rate: of AdamW, falling to nothing.
        smoothing: of labels.
        weight: of words that the encoder never saw; others count 1.
        seed: of the order.
    """
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    named = [
        (name, p) for name, p in words.named_parameters() if name.split(".")[0] in {"kinds", "hints", "trust", "more"}
    ]
    optimizer = torch.optim.AdamW([p for _, p in named], lr=rate, weight_decay=0.01, betas=(0.9, 0.98))
    inside = np.flatnonzero(given.part == TRAIN)
    telling = (given.kinds[inside] > 0) | (given.more[inside] > 0) | (given.hints[inside, 0] > 0)
    now = measured(words, given, CHOSEN)
    best, state, chosen_epoch = now[0], copy.deepcopy(words.state_dict()), 0
    for part in (CHOSEN, SCORED):
        print("0", PARTS[part], " ".join(f"{v:.4f}" for v in measured(words, given, part)), file=sys.stderr)
    size = 2048
    kept = int(telling.sum() + (~telling).sum() * 0.3)
    total, step = epochs * (kept // size + 1), 0
    for epoch in range(1, epochs + 1):
        # Of words that say nothing a third is enough; each counts for three.
        drawn_now = np.flatnonzero(telling | (order.random(len(inside)) < 0.3))
        order.shuffle(drawn_now)
        words.train()
        for first in range(0, len(drawn_now), size):
            picked = drawn_now[first : first + size]
            chosen = inside[picked]
            counts = torch.from_numpy(
                np.where(telling[picked], 1.0, 1 / 0.3) * np.where(given.fresh[chosen], weight, 1.0)
            )
            kinds, on = scores(words, given, chosen)
            wanted, further = (torch.from_numpy(v[chosen].astype(np.int64)) for v in (given.kinds, given.more))
            each = functional.cross_entropy(kinds, wanted, reduction="none", label_smoothing=smoothing)
            each = each + functional.cross_entropy(on, further, reduction="none")
            ((each * counts).sum() / counts.sum()).backward()
            nn.utils.clip_grad_norm_([p for _, p in named], 1.0)
            for group in optimizer.param_groups:
                group["lr"] = rate * max(0.02, 1 - step / total)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
        for part in (CHOSEN, SCORED):
            now = measured(words, given, part)
            print(epoch, PARTS[part], " ".join(f"{v:.4f}" for v in now), file=sys.stderr, flush=True)
            if part == CHOSEN and now[0] < best:
                best, state, chosen_epoch = now[0], copy.deepcopy(words.state_dict()), epoch
    return state, chosen_epoch


def main() -> None:
    """Writes a checkpoint with other heads."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="the checkpoint that the shipped weights are made of")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write")
    parser.add_argument("--again", nargs="*", default=[], help="beginnings of file names that the encoder never saw")
    parser.add_argument("--cache", type=Path, help="keeps the words as the encoder has them, to train again")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--smoothing", type=float, default=0.02)
    parser.add_argument("--weight", type=float, default=3.0, help="of words that the encoder never saw")
    parser.add_argument("--seed", type=int, default=20261126)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.cache and options.cache.exists():
        with np.load(options.cache) as held:
            given = Heard(**held)
    else:
        given = heard(load(), options.again, network())
        if options.cache:
            np.savez(options.cache, **{each.name: getattr(given, each.name) for each in fields(given)})
    reader = Reader(bert())
    reader.load_state_dict(torch.load(options.model)["reader"])
    state, epoch = train(
        reader.words, given, options.epochs, options.rate, options.smoothing, options.weight, options.seed
    )
    print(f"the best epoch is {epoch}", file=sys.stderr)
    reader.words.load_state_dict(state)
    torch.save({"reader": reader.state_dict()}, options.out)


if __name__ == "__main__":
    main()
