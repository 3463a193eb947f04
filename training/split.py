"""Which texts of the corpus are kept out of training, to choose thresholds and to calibrate on."""

from __future__ import annotations

from answerable.reading.adjustment import drawn
from training.annotation import Text

SHARE = 0.08


def is_held_out(text: Text) -> bool:
    """Whether the text is held out: by its first sentence."""
    return drawn(text.sentences[0].text, SHARE)
