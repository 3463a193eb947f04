"""How common a part of a name is: a common name alone tells nobody apart.

The counts are of names on the public sanctions lists of the European Union, the United Nations and the United States
Treasury (`training/name_parts.py`): how many of some 20,000 listed names have a word of that sound.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from math import log


@cache
def _counts() -> tuple[dict[str, int], int]:
    text = (resources.files("answerable.joining.matching") / "parts.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines()]
    return {word: int(count) for word, count in rows[1:]}, int(rows[0][1])


@lru_cache(maxsize=1 << 17)
def bits(sound: str) -> float:
    """Bits that a word of that sound tells: log2 of one in how many names has it. At most log2 of all names counted."""
    counts, names = _counts()
    return log(names / (1 + counts.get(sound, 0))) / log(2)


@cache
def _weights() -> dict[str, float]:
    counts, names = _counts()
    return {word: 0.2 + 0.8 * min(1.0, log(names / (1 + count)) / log(names / 3)) for word, count in counts.items()}


def weight(sound: str) -> float:
    """The same between 0.2, for the commonest, and 1, for a word on no list."""
    return _weights().get(sound, 1.0)


def known(sound: str) -> bool:
    """Whether a word of that sound is on the lists as part of four names or more."""
    return sound in _counts()[0]
