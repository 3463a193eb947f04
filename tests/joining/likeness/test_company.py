"""The second look: what the others say of a pair, whatever their order; and the weights that the program carries."""

from __future__ import annotations

import numpy as np
import pytest

from answerable.joining.likeness.company import COMPANY, Trees, company, second_look
from answerable.joining.likeness.likeness import FEATURES

# Mentions 0 and 1 of one report, 2 and 3 of another, 4 of a third.
DOCUMENTS = ["a", "a", "b", "b", "c"]
SENTENCES = [("a", 0), ("a", 0), ("b", 0), ("b", 3), ("c", 0)]
CHANCES = np.array(
    [
        [0.0, 0.1, 0.8, 0.3, 0.7],
        [0.1, 0.0, 0.2, 0.6, 0.1],
        [0.8, 0.2, 0.0, 0.1, 0.9],
        [0.3, 0.6, 0.1, 0.0, 0.2],
        [0.7, 0.1, 0.9, 0.2, 0.0],
    ]
)
PAIRS = {pair: number for number, pair in enumerate((i, j) for i in range(5) for j in range(i + 1, 5))}


def of(pair: tuple[int, int], feature: str) -> float:
    return float(company(CHANCES, DOCUMENTS, SENTENCES)[PAIRS[pair], COMPANY.index(feature)])


def test_a_pair_stands_beside_the_best_of_either_document() -> None:
    assert of((0, 2), "behind the best, less") == of((0, 2), "behind the best, more") == 0.0
    assert of((0, 3), "behind the best, less") == pytest.approx(0.3 - 0.8)
    assert of((0, 3), "behind the best, more") == pytest.approx(0.3 - 0.6)
    assert of((0, 2), "before the others, less") == pytest.approx(0.8 - 0.3)
    assert of((0, 2), "before the others, more") == pytest.approx(0.8 - 0.2)


def test_the_others_of_two_documents_and_of_two_sentences_are_asked() -> None:
    # Beside 0 stands 1, whose best in the other document is 0.6; beside 2 stands 3, whose best in the first is 0.6.
    assert of((0, 2), "documents' others alike") == pytest.approx(0.6)
    # No other mention shares the sentence of 2; beside 0 stands 1, whose best in that sentence is 0.2.
    assert of((0, 2), "sentences' others alike") == pytest.approx(0.2 / 2)


def test_a_third_mention_bridges_two() -> None:
    assert of((0, 2), "bridge") == pytest.approx(0.7)
    assert of((0, 4), "bridge") == pytest.approx(0.8)
    assert of((0, 1), "same document") == 1.0
    assert of((0, 2), "same document") == 0.0


def test_the_order_of_mentions_changes_nothing() -> None:
    order = [3, 0, 4, 2, 1]
    other = company(CHANCES[np.ix_(order, order)], [DOCUMENTS[k] for k in order], [SENTENCES[k] for k in order])
    here = company(CHANCES, DOCUMENTS, SENTENCES)
    for number, (i, j) in enumerate(PAIRS):
        before = PAIRS[min(order[i], order[j]), max(order[i], order[j])]
        assert other[number] == pytest.approx(here[before])


def test_a_mention_alone_has_no_company() -> None:
    assert company(np.zeros((1, 1)), ["a"], ["a"]).shape == (0, len(COMPANY))


def test_the_weights_ask_for_nothing_that_is_not_there_and_prefer_the_best_of_a_document() -> None:
    looked = second_look()
    assert looked.trees.feature.max() < len(FEATURES) + len(COMPANY)
    assert 0 < looked.joins < 1
    found = looked.trees.chances(np.hstack([np.zeros((10, len(FEATURES))), company(CHANCES, DOCUMENTS, SENTENCES)]))
    assert found[PAIRS[2, 4]] > found[PAIRS[0, 3]]


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
