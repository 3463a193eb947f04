"""Which texts of the corpus are kept out of training, to choose thresholds and to calibrate on."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.encoder.adjustment import drawn
from training.data.corpus import Text

SHARE = 0.08


def is_of(text: Text, files: Sequence[str]) -> bool:
    """Whether the text stands in a file of the corpus whose name begins with one of these."""
    return text.sentences[0].where.startswith(tuple(files))


def is_held_out(text: Text) -> bool:
    """Whether the text is held out: by its first sentence."""
    return drawn(text.sentences[0].text, SHARE)
