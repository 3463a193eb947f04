"""Trains the reader.

    python -m training.train --data ../shared/data --out models/reader [--steps 6000]
    python -m training.train --data ../shared/data --out models/next --from models/reader/checkpoint.pt --rate 5e-5 \
        --steps 400 --still 2 --again 08- 09- --look 100 --smoothing 0.05

    python -m training.train --pack models/windows.pickle.xz --out models/next --from models/reader/checkpoint.pt \
        --minutes 9 --together 4 --workers 4 --average 0.999 --teachers models/a/checkpoint.pt models/b/checkpoint.pt

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
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from torch.utils.data import DataLoader

from training.data.examples import Example, unpacked
from training.network.base import bert, unread
from training.network.batches import Losses, Prepared, batches, prepared, said
from training.network.model import Reader
from training.network.rounds import Batches, Endless, steps

SEED = 20261125
PIECES = 2048
"""Word pieces a step."""

SHARES = {
    "own": 7.0,
    "names": 3.0,
    "propbank": 2.5,
    "said": 2.2,
    "factuality": 0.8,
    "trees": 0.8,
    "hrds": 2.4,
    "unmarked": 0.0,
}
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

LOOKED_AT = ("kinds", "more", "modality", "roles", "names")
"""The losses on the held-out texts whose sum tells when to stop."""

MADE = 0.4
"""The chance of a kind from which a word counts as a trigger where the held-out texts are looked at."""


def looked(reader: Reader, kept: Sequence[Prepared]) -> dict[str, float]:
    """The mean of each loss on batches, without dropout, and the F1 of first words of triggers with their kind.

    A batch counts by its predicates.
    """
    was = reader.training
    reader.eval()
    losses = Losses(reader)
    sums: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    right = told = wanted = 0
    with torch.no_grad():
        for given in kept:
            size = len(given.around.windows) if given.around else 0
            heard, answered = said(reader, given, given.batch.ids)
            for name, value in losses.of(given, heard, answered).items():
                sums[name] += float(value) * size
                counts[name] += size
            target = given.targets["kinds"]
            chance, best = torch.softmax(heard[2], -1)[..., 1:].max(-1)
            made = (chance >= MADE) & (target >= 0)
            right += int((made & (best + 1 == target)).sum())
            told += int(made.sum())
            wanted += int((target > 0).sum())
    reader.train(was)
    means = {name: sums[name] / counts[name] for name in LOOKED_AT if counts[name]}
    return means | {"F1": 2 * right / max(told + wanted, 1)}


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


def options_of(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--data", type=Path, help="folder of the sets")
    where.add_argument("--pack", type=Path, help="the sets as `training.pack` wrote them")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoint")
    parser.add_argument("--from", dest="start", type=Path, help="a checkpoint whose weights to begin with")
    parser.add_argument("--still", type=int, default=0, help="lowest layers of the encoder that are left as they are")
    parser.add_argument("--again", nargs="*", default=[], help="beginnings of the corpus's file names to read twice")
    parser.add_argument("--look", type=int, default=0, help="steps between two looks at the held-out texts")
    parser.add_argument("--smoothing", type=float, default=0.0, help="of the labels of kinds")
    parser.add_argument("--hiding", type=float, default=0.0, help="share of the words that are hidden")
    parser.add_argument("--steps", type=int, default=6000, help="how many")
    parser.add_argument("--minutes", type=float, default=0.0, help="train so long instead of so many steps")
    parser.add_argument("--together", type=int, default=1, help="batches of a step")
    parser.add_argument("--pieces", type=int, default=PIECES, help="word pieces of a batch")
    parser.add_argument("--average", type=float, default=0.0, help="decay of a running mean of the weights, e.g. 0.999")
    parser.add_argument("--teachers", nargs="*", type=Path, default=[], help="checkpoints that say what is right too")
    parser.add_argument("--taught", type=float, default=0.5, help="share of the teachers beside people")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="the highest rate of learning")
    parser.add_argument("--seed", type=int, default=SEED, help="of the order and of new weights")
    parser.add_argument("--shares", nargs="*", default=[], help="set=share, to change a share")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu", help="PyTorch's name of it")
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    return parser.parse_args(arguments)


def reader_of(checkpoint: Path | None) -> Reader:
    """A reader with a checkpoint's weights, or with those that training starts from."""
    if checkpoint is None:
        return Reader(bert())
    reader = Reader(unread())
    reader.load_state_dict(torch.load(checkpoint, map_location="cpu")["reader"], strict=False)
    return reader


class Run:
    """A training, from the beginning or from where it was stopped.

    Args:
        options: as `options_of` gives them.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.device = options, torch.device(options.device)
        self.checkpoint = options.out / "checkpoint.pt"
        self.reader = reader_of(options.start).to(self.device)
        fused = self.device.type == "cuda"
        self.optimizer = torch.optim.AdamW(
            groups(self.reader, options.rate, options.still), betas=(0.9, 0.98), fused=fused
        )
        self.rates = [group["lr"] for group in self.optimizer.param_groups]
        self.mean = (
            AveragedModel(self.reader, multi_avg_fn=get_ema_multi_avg_fn(options.average)) if options.average else None
        )
        self.done, self.before = 0, 0.0
        self.began = time.monotonic()
        self.best, self.kept = math.inf, list[Prepared]()
        if self.checkpoint.exists():
            held = torch.load(self.checkpoint, map_location=self.device)
            self.done, self.before = held["done"], held["minutes"]
            self.reader.load_state_dict(held["trained"])
            self.optimizer.load_state_dict(held["optimizer"])
            if self.mean is not None:
                self.mean.load_state_dict(held["mean"])
        teachers = [reader_of(path).to(self.device).eval() for path in options.teachers]
        for teacher in teachers:
            teacher.requires_grad_(False)
        self.losses = Losses(self.reader, WEIGHTS, options.smoothing, teachers, options.taught)

    @property
    def minutes(self) -> float:
        """How long it has trained."""
        return self.before + (time.monotonic() - self.began) / 60

    @property
    def progress(self) -> float:
        """The share that is done, by the clock if minutes were asked for, else by steps."""
        whole = self.options.minutes
        return float(self.minutes / whole if whole else self.done / self.options.steps)

    def pace(self) -> None:
        """Sets the rates: up over the first twentieth, then down to a fiftieth."""
        now = self.progress
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * min(1.0, now * 20 + 1e-3) * max(0.02, 1 - now)

    def step(self, given: Sequence[Prepared]) -> dict[str, torch.Tensor]:
        """One step on some batches; their losses."""
        seen: dict[str, torch.Tensor] = {}
        for each in given:
            parts = self.losses(each.to(self.device))
            if parts:  # a window may be of signs alone
                (sum(parts.values(), torch.zeros((), device=self.device)) / len(given)).backward()
            seen |= {name: value.detach() for name, value in parts.items()}
        nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.pace()
        self.optimizer.step()
        self.done += 1
        self.optimizer.zero_grad(set_to_none=True)
        if self.mean is not None:
            self.mean.update_parameters(self.reader)
        return seen

    @property
    def shown(self) -> Reader:
        """What the training comes to: the mean of the weights, if one is kept."""
        averaged: Reader = self.reader if self.mean is None else self.mean.module
        return averaged

    def keep(self, held_out: Sequence[Example]) -> None:
        """Takes texts to look at now and then."""
        groups_of = batches([example.size for example in held_out], PIECES, random.Random(0))
        for numbers in groups_of:
            self.kept.append(prepared([held_out[n] for n in numbers], random.Random(0)).to(self.device))

    def look(self) -> None:
        """Says how it does on texts that are held out, and keeps the best."""
        now = looked(self.shown, self.kept)
        print(f"{self.done} held out: " + " ".join(f"{k} {v:.4f}" for k, v in now.items()), file=sys.stderr, flush=True)
        loss = sum(now[name] for name in LOOKED_AT if name in now)
        if loss < self.best:
            self.best = loss
            torch.save({"reader": self.shown.state_dict(), "done": self.done}, self.options.out / "best.pt")

    def save(self) -> None:
        """Writes the checkpoint, whole or not at all."""
        state = {
            "reader": self.shown.state_dict(),
            "trained": self.reader.state_dict(),
            "mean": self.mean.state_dict() if self.mean is not None else None,
            "optimizer": self.optimizer.state_dict(),
            "done": self.done,
            "minutes": self.minutes,
        }
        torch.save(state, self.checkpoint.with_suffix(".part"))
        self.checkpoint.with_suffix(".part").replace(self.checkpoint)


def main() -> None:
    """Trains."""
    options = options_of()
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    run = Run(options)
    shares = SHARES | {name: float(share) for name, share in (pair.split("=") for pair in options.shares)}
    if options.pack:
        found = unpacked(options.pack)
    else:
        from training.pack import windows  # needs the product, which a machine with a GPU may lack

        found = windows(options.data, options.again, shares["unmarked"] > 0)
    print({name: len(each) for name, each in found.of.items()}, len(found.articles), file=sys.stderr)
    keys = islice(steps(found, options.pieces, options.seed, shares), run.done * options.together, None)
    loader: DataLoader[tuple[str, Prepared]] = DataLoader(
        Batches(found, options.hiding), batch_size=None, sampler=Endless(keys), num_workers=options.workers
    )
    if options.look:
        run.keep(found.held_out)
    seen: dict[str, list[torch.Tensor]] = defaultdict(list)
    run.began = saved = time.monotonic()
    run.reader.train()
    given = iter(loader)
    while run.progress < 1:
        for part, value in run.step([next(given)[1] for _ in range(options.together)]).items():
            seen[part].append(value)
        if run.done % 100 == 0:
            means = " ".join(f"{part} {float(torch.stack(v).mean()):.3f}" for part, v in sorted(seen.items()))
            print(f"{run.done} {run.minutes:.1f} min  {means}", file=sys.stderr, flush=True)
            seen.clear()
        if options.look and run.done % options.look == 0:
            run.look()
        if time.monotonic() - saved > 300:
            saved = time.monotonic()
            run.save()
    if options.look:
        run.look()
    run.save()


if __name__ == "__main__":
    main()
