"""The model that `tuned` trains. Imports torch; import it only where torch is."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from training.network.base import bert
from training.network.model import HIDDEN, Reader

from benchmarks.plv.tuned import Prepared

STILL = 3
"""Of the six layers of the encoder, those that stay as they are."""

_LOOKS = 5
"""Means of word vectors that are read off."""


@dataclass(frozen=True, slots=True)
class Lower:
    """A row as the layers that stay have it.

    Attributes:
        row: as prepared.
        last: (S, H), what the last of them gives.
        mixed: (S, H), their share of the mixture of all layers.
    """

    row: Prepared
    last: Tensor
    mixed: Tensor


def reader(checkpoint: Path) -> Reader:
    """The reader of a checkpoint of `training.train`."""
    found = Reader(bert())
    found.load_state_dict(torch.load(checkpoint, map_location="cpu")["reader"], strict=False)
    found.eval()
    return found


def lower(given: Reader, rows: Sequence[Prepared]) -> list[Lower]:
    """The rows through the layers that stay: once for all models that are trained above them."""
    encoder = given.encoder
    shares = torch.softmax(encoder.mixture, 0)
    found = []
    with torch.no_grad():
        for row in rows:
            ids, shapes = torch.tensor([row.window.ids]), torch.tensor([row.window.shapes])
            embedded = encoder.bert.embeddings.word_embeddings(ids) + encoder.shapes(shapes)
            states = encoder.bert(
                inputs_embeds=embedded, attention_mask=torch.ones_like(ids), output_hidden_states=True
            ).hidden_states
            mixed = sum((w * h[0] for w, h in zip(shares[: STILL + 1], states, strict=False)), torch.zeros(()))
            found.append(Lower(row, states[STILL][0], mixed))
    return found


class Classifier(nn.Module):
    """The upper layers, with source and target marked, and one head."""

    def __init__(self, given: Reader, classes: int) -> None:
        super().__init__()
        self.layers = copy.deepcopy(given.encoder.bert.encoder.layer[STILL:])
        self.shares = torch.softmax(given.encoder.mixture.detach(), 0)[STILL + 1 :]
        self.ends = nn.Embedding(3, HIDDEN, padding_idx=0)
        nn.init.normal_(self.ends.weight, std=0.02)
        self.look = nn.Sequential(nn.Linear(HIDDEN, 128), nn.Tanh(), nn.Linear(128, 1))
        self.head = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(_LOOKS * HIDDEN, 384), nn.GELU(), nn.Dropout(0.2), nn.Linear(384, classes)
        )

    def forward(
        self, last: Tensor, mixed: Tensor, mask: Tensor, firsts: Tensor, ends: Tensor, weights: Tensor, words: Tensor
    ) -> Tensor:
        """(B, S, H) lower layers, (B, S) pieces, (B, W) words, (B, 4, W) weights → (B, classes)."""
        x = last + torch.where((ends > 0).unsqueeze(-1), self.ends(ends), torch.zeros(()))
        outside = ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        for layer, share in zip(self.layers, self.shares, strict=True):
            x = layer(x, outside)
            mixed = mixed + share * x
        vectors = torch.gather(mixed, 1, firsts.unsqueeze(-1).expand(-1, -1, HIDDEN)).float()
        attention = torch.softmax(self.look(vectors).squeeze(-1).float() + (words - 1) * 1e4, -1).unsqueeze(1)
        looks = torch.cat([weights, attention], 1) @ vectors
        found: Tensor = self.head(looks.flatten(1))
        return found


def collate(group: Sequence[Lower]) -> tuple[Tensor, ...]:
    """The inputs of a group."""
    size = max(len(each.row.window.ids) for each in group)
    count = max(len(each.row.window.firsts) for each in group)

    def padded(rows: Sequence[Sequence[int]], width: int) -> Tensor:
        return torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])

    weights = torch.zeros(len(group), 4, count)
    last, mixed = torch.zeros(len(group), size, HIDDEN), torch.zeros(len(group), size, HIDDEN)
    for k, each in enumerate(group):
        weights[k, :, : each.row.weights.shape[1]] = torch.from_numpy(each.row.weights)
        last[k, : len(each.last)], mixed[k, : len(each.mixed)] = each.last, each.mixed
    return (
        last,
        mixed,
        padded([[1] * len(each.row.window.ids) for each in group], size),
        padded([each.row.window.firsts for each in group], count),
        padded([each.row.ends for each in group], size),
        weights,
        padded([[1] * len(each.row.window.firsts) for each in group], count),
    )
