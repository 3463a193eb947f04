"""Which texts of the corpus are kept out of training, to choose thresholds and to calibrate on."""

from __future__ import annotations

from hashlib import sha256

from training.annotation import Text

SHARE = 0.08


def is_held_out(text: Text) -> bool:
    """Whether the text is held out: by the digest of its first sentence, so that the choice never changes."""
    digest = sha256(text.sentences[0].text.encode()).digest()
    return int.from_bytes(digest[:4]) / 2**32 < SHARE
