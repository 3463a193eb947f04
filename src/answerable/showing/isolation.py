"""A source's words among others: made safe, and isolated where they run from right to left.

Without isolation a date after a Persian title is drawn into it (Unicode Standard Annex 9, section 2.4.2).
"""

from __future__ import annotations

import unicodedata

from answerable.showing.screen import oneline

_FIRST_STRONG, _END = "\u2068", "\u2069"


def shown(text: str) -> str:
    """`text` on one line, without controls and overrides of direction; isolated if any of it runs right to left."""
    plain = oneline(text)
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in plain):
        return f"{_FIRST_STRONG}{plain}{_END}"
    return plain


def without_isolation(text: str) -> str:
    """`text` without the marks that `shown` sets, for programs that compare it."""
    return text.replace(_FIRST_STRONG, "").replace(_END, "")
