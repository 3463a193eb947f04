"""Trees as arrays, against a forest worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from answerable.joining.events.trees import Trees

# Two trees: the first asks number 0 and then number 1, the second is a leaf.
FOREST = Trees.of(
    {
        "base": np.array(-1.0),
        "roots": np.array([0, 5]),
        "feature": np.array([0, -1, 1, -1, -1, -1]),
        "bound": np.array([0.5, 0.0, 2.0, 0.0, 0.0, 0.0]),
        "left": np.array([1, 1, 3, 3, 4, 5]),
        "right": np.array([2, 1, 4, 3, 4, 5]),
        "adds": np.array([0.0, -2.0, 0.0, 1.0, 3.0, 0.5]),
    }
)


def chance(odds: float) -> float:
    return 1 / (1 + float(np.exp(-odds)))


@pytest.mark.parametrize(
    ("row", "leaf"), [((0.5, 9.0), -2.0), ((0.6, 2.0), 1.0), ((0.6, 2.1), 3.0)], ids=["left", "right, left", "right"]
)
def test_a_row_gets_the_leaves_it_comes_to(row: tuple[float, float], leaf: float) -> None:
    assert FOREST.chances(np.array([row])) == pytest.approx([chance(-1.0 + leaf + 0.5)])


def test_many_rows_score_as_one_by_one() -> None:
    rows = np.array([[0.5, 9.0], [0.6, 2.0], [0.6, 2.1]])
    assert FOREST.chances(rows) == pytest.approx([FOREST.chances(rows[k : k + 1])[0] for k in range(3)])
    assert FOREST.chances(rows[:0]).shape == (0,)
