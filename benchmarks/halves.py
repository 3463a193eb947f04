"""Which half of a set of marked texts is for tuning; the other is only scored."""

from __future__ import annotations

import random
from collections.abc import Iterable

_SEED = 28


def tuning(names: Iterable[str]) -> set[str]:
    """The half of the names of texts that is for tuning, drawn once: the same in whatever order they come."""
    drawn = sorted(names)
    return set(random.Random(_SEED).sample(drawn, len(drawn) // 2))
