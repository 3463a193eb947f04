"""The model that `tuned` trains. Imports torch; import it only where torch is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from training.base import bert
from training.model import HIDDEN, Reader

from benchmarks.plv.tuned import Prepared

_LOOKS = 5
"""Means of word vectors that are read off."""


class Classifier(nn.Module):
    """The encoder with marked ends and one head."""

    def __init__(self, reader: Reader, classes: int) -> None:
        super().__init__()
        self.encoder = reader.encoder
        self.ends = nn.Embedding(3, HIDDEN, padding_idx=0)
        nn.init.normal_(self.ends.weight, std=0.02)
        self.look = nn.Sequential(nn.Linear(HIDDEN, 128), nn.Tanh(), nn.Linear(128, 1))
        self.head = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(_LOOKS * HIDDEN, 384), nn.GELU(), nn.Dropout(0.2), nn.Linear(384, classes)
        )

    @classmethod
    def of(cls, checkpoint: Path, classes: int) -> Classifier:
        """With the encoder of a checkpoint of `training.train`."""
        reader = Reader(bert())
        reader.load_state_dict(torch.load(checkpoint, map_location="cpu")["reader"], strict=False)
        return cls(reader, classes)

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor, ends: Tensor, weights: Tensor, words: Tensor
    ) -> Tensor:
        """(B, S) pieces, (B, W) words, (B, 4, W) weights → (B, classes)."""
        encoder = self.encoder
        embedded = encoder.bert.embeddings.word_embeddings(ids) + encoder.shapes(shapes)
        marks = torch.where((ends > 0).unsqueeze(-1), self.ends(ends), torch.zeros((), dtype=embedded.dtype))
        out = encoder.bert(inputs_embeds=embedded + marks, attention_mask=mask, output_hidden_states=True)
        shares = torch.softmax(encoder.mixture, 0)
        mixed = sum(w * h for w, h in zip(shares, out.hidden_states, strict=True))
        vectors = torch.gather(mixed, 1, firsts.unsqueeze(-1).expand(-1, -1, HIDDEN))
        attention = torch.softmax(self.look(vectors).squeeze(-1).float() + (words - 1) * 1e4, -1).unsqueeze(1)
        looks = torch.cat([weights, attention], 1).to(vectors.dtype) @ vectors
        found: Tensor = self.head(looks.flatten(1))
        return found


def collate(group: Sequence[Prepared]) -> tuple[Tensor, ...]:
    """The inputs of a group."""
    size = max(len(each.window.ids) for each in group)
    count = max(len(each.window.firsts) for each in group)

    def padded(rows: Sequence[Sequence[int]], width: int) -> Tensor:
        return torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])

    weights = torch.zeros(len(group), 4, count)
    for k, each in enumerate(group):
        weights[k, :, : each.weights.shape[1]] = torch.from_numpy(each.weights)
    return (
        padded([each.window.ids for each in group], size),
        padded([each.window.shapes for each in group], size),
        padded([[1] * len(each.window.ids) for each in group], size),
        padded([each.window.firsts for each in group], count),
        padded([each.ends for each in group], size),
        weights,
        padded([[1] * len(each.window.firsts) for each in group], count),
    )
