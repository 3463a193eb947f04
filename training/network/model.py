"""The reader: one encoder, a head a question. Shapes: B windows, S pieces, W words, P predicates, H = 384."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from answerable.reading.encoder.features import SHAPES
from answerable.reading.encoder.network import FAR
from training.data import labels

HIDDEN = 384
INNER = 192


@dataclass(slots=True)
class Batch:
    """Windows as tensors.

    Attributes:
        ids, shapes: (B, S).
        mask: (B, S), 1 for pieces.
        firsts: (B, W), place of each word's first piece.
        words: (B, W), 1 for words.
        hints: (B, W, 2K), 1 for kinds that list the word, then for kinds that it may say.
        sentences: (B, W).
    """

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    firsts: Tensor
    words: Tensor
    hints: Tensor
    sentences: Tensor


class Encoder(nn.Module):
    """Pieces and shapes → a vector a word: a learned mixture of all layers at the word's first piece."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.mixture = nn.Parameter(torch.tensor([0.0] * 6 + [3.0]))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        embedded = self.bert.embeddings.word_embeddings(ids) + self.shapes(shapes)
        out = self.bert(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True)
        return self.words_of(out.hidden_states, firsts)

    def words_of(self, states: Sequence[Tensor], firsts: Tensor) -> Tensor:
        """(B, W, H) of what the layers, the first being the embedding, made of the pieces, (B, S, H) each."""
        weights = torch.softmax(self.mixture, 0)
        mixed = sum(w * h for w, h in zip(weights, states, strict=True))
        return torch.gather(mixed, 1, firsts.unsqueeze(-1).expand(-1, -1, HIDDEN))


def perceptron(inside: int, outside: int, middle: int = 256, dropout: float = 0.2) -> nn.Sequential:
    """Two layers."""
    return nn.Sequential(
        nn.Dropout(dropout), nn.Linear(inside, middle), nn.GELU(), nn.Dropout(dropout), nn.Linear(middle, outside)
    )


class Words(nn.Module):
    """What is said of every word by itself: names, triggers, cues, victims of the main incident."""

    def __init__(self) -> None:
        super().__init__()
        kinds = len(labels.KINDS)
        self.names = perceptron(HIDDEN, len(labels.NAMES))
        self.hints = nn.Linear(2 * kinds, 96)
        self.kinds = perceptron(HIDDEN + 96, kinds, 384)
        self.trust = nn.Parameter(torch.cat([torch.full((kinds,), 1.0), torch.zeros(kinds)]))
        self.more = nn.Linear(HIDDEN, 2)
        self.cues = perceptron(HIDDEN, len(labels.CUES), 128)
        self.victims = perceptron(HIDDEN, len(labels.VICTIM), 128)

    def forward(self, words: Tensor, hints: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        return self.names(words), self.said(words, hints), self.more(words), self.cues(words), self.victims(words)

    def said(self, words: Tensor, hints: Tensor) -> Tensor:
        """The scores of the kinds."""
        trusted = (hints * self.trust).unflatten(-1, (2, -1)).sum(-2)
        return self.kinds(torch.cat([words, torch.tanh(self.hints(hints))], -1)) + trusted


class Asker(nn.Module):
    """A predicate and the words around it → which word plays which part, and how the happening is put."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Linear(HIDDEN, INNER)
        self.predicate = nn.Linear(HIDDEN, INNER)
        self.distance = nn.Embedding(2 * FAR + 1, INNER)
        self.mark = nn.Parameter(torch.zeros(INNER))
        self.norm = nn.LayerNorm(INNER)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(INNER, 6, 384, 0.1, "gelu", batch_first=True, norm_first=True) for _ in range(2)
        )
        self.roles = nn.Linear(INNER, len(labels.ROLES))
        self.propbank = nn.Linear(INNER, len(labels.PROPBANK))
        self.said = nn.Linear(INNER, len(labels.SAID))
        self.put = perceptron(HIDDEN + INNER, len(labels.MODALITIES) + 1, 192)

    def forward(
        self, words: Tensor, marks: Tensor, distances: Tensor, reach: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """(P, W, H) words, (P, W) marks of the predicate, (P, W) distances, (P, W) words in reach → logits."""
        share = marks / marks.sum(1, keepdim=True)
        predicate = torch.einsum("pw,pwh->ph", share, words)
        x = self.word(words) + self.predicate(predicate).unsqueeze(1) + self.distance(distances)
        x = self.norm(x + marks.unsqueeze(-1) * self.mark)
        bias = (1.0 - reach) * -1e4
        heads = self.layers[0].self_attn.num_heads
        masked = bias.unsqueeze(1).unsqueeze(1).expand(-1, heads, x.shape[1], -1).reshape(-1, x.shape[1], x.shape[1])
        for layer in self.layers:
            x = layer(x, src_mask=masked)
        here = torch.einsum("pw,pwh->ph", share, x)
        put = self.put(torch.cat([predicate, here], -1))
        return self.roles(x), self.propbank(x), self.said(x), put


class Trees(nn.Module):
    """Dozat and Manning's biaffine parser (2017) over the words of a window."""

    def __init__(self, arcs: int = 256, relations: int = 96) -> None:
        super().__init__()
        self.arc_head, self.arc_child = (
            nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, arcs), nn.GELU()) for _ in range(2)
        )
        self.rel_head, self.rel_child = (
            nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, relations), nn.GELU()) for _ in range(2)
        )
        self.arc = nn.Parameter(torch.randn(arcs + 1, arcs) * 0.02)
        self.rel = nn.Parameter(torch.randn(len(labels.RELATIONS), relations + 1, relations + 1) * 0.02)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(B, W, H) → (B, W child, W head) scores, and the two sides of the relations."""
        child = self.arc_child(words)
        child = torch.cat([child, torch.ones_like(child[..., :1])], -1)
        arcs = child @ self.arc @ self.arc_head(words).transpose(1, 2)
        sides = [torch.cat([s, torch.ones_like(s[..., :1])], -1) for s in (self.rel_child(words), self.rel_head(words))]
        return arcs, sides[0], sides[1]

    def relations(self, child: Tensor, head: Tensor) -> Tensor:
        """(N, R) and (N, R) → (N, labels)."""
        return torch.einsum("nr,lrs,ns->nl", child, self.rel, head)


class Reader(nn.Module):
    """All of it."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.encoder = Encoder(bert)
        self.words = Words()
        self.asker = Asker()
        self.trees = Trees()
