"""How sure a reading is: a table of features and what each adds to or takes from the log-odds.

The weights are set by hand on articles read by a person; they order claims and are modest on purpose.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

WEIGHTS = {
    "start": 0.5,
    "verb": 0.4,
    "noun": -0.3,
    "phrase": 0.5,
    "who": 0.4,
    "whom": 0.5,
    "time": 0.1,
    "place": 0.1,
    "rivals": -0.6,
    "governed": -0.3,
    "far governed": -0.3,
    "long sentence": -0.4,
    "in a quotation": -0.2,
    "speaker unresolved": -0.3,
    "nobody": -0.7,
    "thing as subject": -0.3,
    "context": -0.1,
}
LEAST, MOST = 0.3, 0.9


def confidence(features: Iterable[str]) -> float:
    """The probability, between 0.3 and 0.9, that a claim with these features is right.

    Raises:
        KeyError: a feature that the table does not hold.
    """
    total = WEIGHTS["start"] + sum(WEIGHTS[feature] for feature in features)
    return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-total)))), 2)
