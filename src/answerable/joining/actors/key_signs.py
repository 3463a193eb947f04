"""Signs in the keys of names: what they begin with, and what parts them."""

from __future__ import annotations

LISTED = "#"
"""What the key of a list's entry begins with."""
PARTED = "\v"
"""What follows a name in a key where a judgement parts its spellings."""
