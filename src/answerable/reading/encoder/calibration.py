"""How sure the learned engine is, and from where on it speaks: figures chosen on the held-out part of the corpus."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from answerable.reading.shipped import weights_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Temperatures and thresholds.

    Attributes:
        kinds, modality: temperatures of the two heads (Guo et al. 2017).
        least: probability of a kind from which a trigger is looked at.
        known: the same, where the rules make a claim of that kind of the same words.
        stated: confidence from which a claim is made.
        slope, offset, lone, agreed: of the logistic curve from the heads' log-odds to the share of right claims.
        alone: share of right ones among the claims that the rules make and the encoder does not see.
    """

    kinds: float = 1.0
    modality: float = 1.0
    least: float = 0.5
    known: float = 0.5
    stated: float = 0.0
    slope: float = 1.0
    offset: float = 0.0
    lone: float = 0.0
    agreed: float = 0.0
    alone: float = 0.5

    def claim(self, kind: float, put: float, participants: bool, ruled: bool) -> float:
        """The probability that a claim has the right kind and modality.

        Args:
            kind: probability of the kind.
            put: probability of the modality.
            participants: whether it has any argument.
            ruled: whether the rules make a claim of that kind of the same words.
        """
        both = min(max(kind * put, 1e-6), 1 - 1e-6)
        total = self.slope * math.log(both / (1 - both)) + self.offset + (0.0 if participants else self.lone)
        total += self.agreed if ruled else 0.0
        return round(1 / (1 + math.exp(-total)), 4)


@cache
def calibration() -> Calibration:
    """The figures that go with the weights."""
    return Calibration(**weights_of("calibration"))
