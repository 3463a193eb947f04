"""Trains the reader.

    python -m training.train --data ../shared/data --out models/reader [--steps 6000]
    python -m training.train --data ../shared/data --out models/next --from models/reader/checkpoint.pt --rate 5e-5 \
        --steps 400 --still 2 --again 08- 09- --look 100 --smoothing 0.05

Stopped, it goes on from its last checkpoint. Seeded: the same data and steps give the same order of batches. With
`--look` the losses on the held-out texts of the corpus are asked now and then, and the weights with which they were
least are kept beside the checkpoint as `best.pt`.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn

from answerable.reading.encoder.features import Pieces
from training import news, sets
from training.annotation import load
from training.base import bert, tokenizer
from training.batches import Losses, batches, victims_loss
from training.examples import Example, joined
from training.model import Reader
from training.split import is_held_out, is_of

SEED = 20261125
PIECES = 2048
"""Word pieces a step."""

SHARES = {"own": 7.0, "names": 3.0, "propbank": 2.5, "said": 2.2, "factuality": 0.8, "trees": 0.8, "hrds": 2.4}
"""How often each set has a step."""

WEIGHTS = {
    "names": 2.0,
    "kinds": 4.0,
    "cues": 3.0,
    "victims": 2.0,
    "roles": 4.0,
    "propbank": 1.5,
    "said": 2.0,
    "arcs": 0.5,
    "relations": 0.5,
    "factuality": 0.7,
}
"""What the loss of a head counts for; 1 where not given."""


def examples(data: Path, pieces: Pieces, own: bool = True, again: Sequence[str] = ()) -> dict[str, list[Example]]:
    """The training part of every set, as windows.

    Args:
        data: folder of the sets.
        pieces: cuts words.
        own: whether the corpus is among them.
        again: how the names of files of the corpus begin whose texts are seen twice as often.
    """
    found: dict[str, list[Example]] = defaultdict(list)
    for path, like, often in (
        ("gum_train", "gum", 1),
        ("re3d_train", "re3d", 1),
        ("gumnews_train", "gum", 2),
        ("gmb_train", "gmb", 1),
    ):
        for sentence in sets.names(data / "names" / f"{path}.jsonl.gz", like):
            found["names"].extend(joined(pieces, [sentence]) * often)
    for sentence in sets.propbank(data / "propbank_ewt" / "train.jsonl.gz"):
        found["propbank"].extend(joined(pieces, [sentence]))
    for sentence in sets.factuality(data / "factuality" / "uds.jsonl.gz", "train"):
        found["factuality"].extend(joined(pieces, [sentence]))
    for document in sets.attributions(data / "polnear" / "train.jsonl.gz"):
        found["said"].extend(joined(pieces, document))
    for document in sets.trees(data / "gum" / "dep.jsonl.gz"):
        found["trees"].extend(joined(pieces, document))
    corpus = sets.OwnCorpus()
    for text in (*load(), *news.texts(data)) if own else ():
        if not is_held_out(text):
            often = 2 if is_of(text, again) else 1
            found["own"].extend(joined(pieces, corpus.text(text)) * often)
    return found


def held_out(data: Path, pieces: Pieces) -> list[Example]:
    """The texts of the corpus and of Wikinews that are kept out of training, as windows."""
    corpus = sets.OwnCorpus()
    texts = (text for text in (*load(), *news.texts(data)) if is_held_out(text))
    return [each for text in texts for each in joined(pieces, corpus.text(text))]


def articles(path: Path, pieces: Pieces) -> list[list[Example]]:
    """HRDsAttack's articles, each as windows with the names of its victims marked."""
    found = (joined(pieces, document)[:8] for document, _ in sets.hrds(path))
    return [windows for windows in found if windows]


def steps(
    found: dict[str, list[Example]], attacks: Sequence[list[Example]], seed: int, shares: dict[str, float]
) -> Iterator[tuple[str, Any]]:
    """Batches without end: the set is drawn by its share, its batches go round."""
    order = random.Random(seed)
    rounds: dict[str, Iterator[Any]] = {}
    names = [name for name in shares if found.get(name) or (name == "hrds" and attacks)]
    while True:
        name = order.choices(names, [shares[each] for each in names])[0]
        batch = next(rounds[name], None) if name in rounds else None
        if batch is None:
            if name == "hrds":
                shuffled = list(attacks)
                order.shuffle(shuffled)
                rounds[name] = iter([shuffled[i : i + 2] for i in range(0, len(shuffled), 2)])
            else:
                rounds[name] = batches(found[name], PIECES, order)
            batch = next(rounds[name])
        yield name, batch


LOOKED_AT = ("kinds", "more", "modality", "roles", "names")
"""The losses on the held-out texts whose sum tells when to stop."""


def looked(losses: Losses, examples: Sequence[Example]) -> dict[str, float]:
    """The mean of each loss on examples, without dropout; a batch counts by its predicates."""
    losses.reader.eval()
    sums: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    with torch.no_grad():
        for group in batches(examples, PIECES, random.Random(0)):
            size = sum(len(example.asked) for example in group)
            for name, value in losses(group, random.Random(0)).items():
                sums[name] += float(value) * size
                counts[name] += size
    losses.reader.train()
    return {name: sums[name] / counts[name] for name in LOOKED_AT if counts[name]}


def groups(reader: Reader, rate: float, still: int = 0) -> list[dict[str, Any]]:
    """Parameters by rate: the encoder learns more slowly than the new heads.

    Args:
        reader: the model.
        rate: of the encoder.
        still: how many of the encoder's lowest layers stay as they are, and its embeddings with them.
    """
    slow, fast, bare = [], [], []
    kept = ["encoder.bert.embeddings.", *(f"encoder.bert.encoder.layer.{n}." for n in range(still))] if still else []
    for name, parameter in reader.named_parameters():
        if name.startswith(tuple(kept)):
            parameter.requires_grad_(False)
        elif name.startswith("encoder.bert"):
            slow.append(parameter)
        elif parameter.ndim < 2:
            bare.append(parameter)
        else:
            fast.append(parameter)
    return [
        {"params": slow, "lr": rate, "weight_decay": 0.01},
        {"params": fast, "lr": rate * 5, "weight_decay": 0.01},
        {"params": bare, "lr": rate * 5, "weight_decay": 0.0},
    ]


def main() -> None:
    """Trains, from the beginning or from where it was stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path, help="a checkpoint whose weights to begin with")
    parser.add_argument("--still", type=int, default=0, help="lowest layers of the encoder that are left as they are")
    parser.add_argument("--again", nargs="*", default=[], help="beginnings of the corpus's file names to read twice")
    parser.add_argument("--look", type=int, default=0, help="steps between two looks at the held-out texts")
    parser.add_argument("--smoothing", type=float, default=0.0, help="of the labels of kinds")
    parser.add_argument("--hiding", type=float, default=0.0, help="share of the words that are hidden")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--shares", nargs="*", default=[], help="set=share, to change a share")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.pt"
    reader = Reader(bert())
    optimizer = torch.optim.AdamW(groups(reader, options.rate, options.still), betas=(0.9, 0.98))
    warm = max(1, options.steps // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / warm) * max(0.02, (options.steps - s) / options.steps)
    )
    done = 0
    if checkpoint.exists():
        held = torch.load(checkpoint)
        reader.load_state_dict(held["reader"])
        optimizer.load_state_dict(held["optimizer"])
        schedule.load_state_dict(held["schedule"])
        done = held["done"]
    elif options.start:
        reader.load_state_dict(torch.load(options.start)["reader"], strict=False)
    pieces = Pieces(tokenizer())
    shares = SHARES | {name: float(share) for name, share in (pair.split("=") for pair in options.shares)}
    found = examples(options.data, pieces, shares["own"] > 0, options.again)
    kept = held_out(options.data, pieces) if options.look else []
    best = math.inf
    attacks = articles(options.data / "hrdsattack" / "train.json", pieces)
    print({name: len(each) for name, each in found.items()}, len(attacks), file=sys.stderr)
    losses = Losses(reader, WEIGHTS, options.smoothing, options.hiding)
    asked = Losses(reader)
    order = random.Random(options.seed + done)
    seen: dict[str, list[float]] = defaultdict(list)
    began = saved = time.monotonic()
    reader.train()
    for number, (name, batch) in enumerate(steps(found, attacks, options.seed, shares)):
        if number < done:
            continue
        if number >= options.steps:
            break
        if name == "hrds":
            for windows in batch:
                parts = victims_loss(reader, windows)
                total = sum(parts.values(), torch.zeros(()))
                (total / len(batch)).backward()
        else:
            parts = losses(batch, order)
            if parts:  # a window may be of signs alone
                sum(parts.values(), torch.zeros(())).backward()
        for part, value in parts.items():
            seen[part].append(float(value.detach()))
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        done = number + 1
        if done % 100 == 0:
            means = " ".join(f"{part} {sum(v[-200:]) / len(v[-200:]):.3f}" for part, v in sorted(seen.items()))
            speed = (time.monotonic() - began) / 60
            print(f"{done}/{options.steps} {speed:.1f} min  {means}", file=sys.stderr, flush=True)
        if kept and (done % options.look == 0 or done == options.steps):
            now = looked(asked, kept)
            print(f"{done} held out: " + " ".join(f"{k} {v:.4f}" for k, v in now.items()), file=sys.stderr, flush=True)
            if sum(now.values()) < best:
                best = sum(now.values())
                torch.save({"reader": reader.state_dict(), "done": done, "held_out": now}, options.out / "best.pt")
        if time.monotonic() - saved > 300 or done == options.steps:
            saved = time.monotonic()
            state = {
                "reader": reader.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "done": done,
            }
            torch.save(state, checkpoint.with_suffix(".part"))
            checkpoint.with_suffix(".part").replace(checkpoint)


if __name__ == "__main__":
    main()
