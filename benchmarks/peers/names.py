"""Other matchers of names, for `benchmarks.names` and `benchmarks.scripts`: nomenklatura and plain string measures."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, utils
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cpdist

Pair = tuple[str, int, int]
"""Schema of FollowTheMoney, place of the left name, place of the right name."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Scores of pairs and the processor's seconds that they took."""

    scores: NDArray[np.float64]
    seconds: float


@dataclass(frozen=True, slots=True)
class Peer:
    """A matcher.

    Attributes:
        name: what its line is called.
        threshold: from which score on its makers, or common use, call two names one.
        ask: scores of pairs.
    """

    name: str
    threshold: float
    ask: Callable[[Sequence[str], Sequence[str], Sequence[Pair]], Answer]


def _string(scorer: Callable[..., float], scale: float) -> Callable[..., Answer]:
    def ask(left: Sequence[str], right: Sequence[str], pairs: Sequence[Pair]) -> Answer:
        began = time.process_time()
        one = [utils.default_process(name) for name in left]
        other = [utils.default_process(name) for name in right]
        scores = cpdist([one[at] for _, at, _ in pairs], [other[at] for _, _, at in pairs], scorer=scorer)
        return Answer(scores.astype(np.float64) / scale, time.process_time() - began)

    return ask


def _nomenklatura(python: Path, algorithm: str) -> Callable[..., Answer]:
    script = Path(__file__).with_name("nomenklatura_names.py")

    def ask(left: Sequence[str], right: Sequence[str], pairs: Sequence[Pair]) -> Answer:
        question = json.dumps({"algorithm": algorithm, "left": list(left), "right": list(right), "pairs": list(pairs)})
        done = subprocess.run([python, script], input=question, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"nomenklatura failed: {done.stderr.strip().splitlines()[-1:]}")
        said = json.loads(done.stdout)
        return Answer(np.array(said["scores"], dtype=np.float64), float(said["seconds"]))

    return ask


def peers(python: Path | None) -> list[Peer]:
    """The peers that can run here; nomenklatura's where the python of its environment is given."""
    found = [
        Peer("rapidfuzz token_sort_ratio", 0.85, _string(fuzz.token_sort_ratio, 100)),
        Peer("rapidfuzz WRatio", 0.9, _string(fuzz.WRatio, 100)),
        Peer("rapidfuzz Jaro–Winkler", 0.9, _string(JaroWinkler.similarity, 1)),
    ]
    if python is not None:
        found = [
            Peer("nomenklatura logic-v1", 0.7, _nomenklatura(python, "logic-v1")),
            Peer("nomenklatura logic-v2", 0.7, _nomenklatura(python, "logic-v2")),
            *found,
        ]
    return found
