"""How many a count allows, and which counts cannot both be true."""

from __future__ import annotations

import re
from functools import lru_cache

Range = tuple[str, int, int]
"""Unit, least and most of a count."""

MOST = 10**15
"""Stands for no upper bound of a count."""

_COUNT = re.compile(r"(~?)(\d*)(\.\.)?(\d*)\s*(.*)")
_ABOUT = 10
"""Per cent that "about so many" may be off."""


@lru_cache(maxsize=1 << 13)
def range_of(value: str) -> Range:
    """The range of a count such as `1500 killed`, `~1500 killed`, `1000..2000 killed` or `1500.. killed`."""
    found = _COUNT.fullmatch(" ".join(value.split()))
    about, least, dots, most, unit = found.groups() if found else ("", "", "", "", value)
    low = int(least or 0)
    if about:
        return unit.strip().lower(), low - low * _ABOUT // 100, low + low * _ABOUT // 100
    return unit.strip().lower(), low, int(most) if most else MOST if dots else low


def counts_clash(one: Range, other: Range) -> bool:
    """Whether two numbers of one thing cannot both be true."""
    return one[0] == other[0] and (one[1] > other[2] or other[1] > one[2])
