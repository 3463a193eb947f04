"""Likenesses of words, computed once each."""

from __future__ import annotations

import numpy as np
import pytest

from answerable.joining.matching import alike, pairs
from answerable.joining.matching.alike import Words
from answerable.joining.matching.form import Sort
from answerable.joining.matching.score import MATCH, Names, points, score

NAMES = [
    "Anna Testova",
    "Ana Testowa",
    "حمید نمونه",
    "Hamid Nemuneh",
    "William Example",
    "Bill Example",
    "高木一郎",
    "Yuri Muster",
]


def test_many_words_and_few_are_compared_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, columns = (each.ravel().astype(np.int32) for each in np.indices((len(NAMES), len(NAMES))))

    def all_points() -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        words = Words()
        one, other = Names(NAMES, Sort.PERSON, words), Names(NAMES, Sort.PERSON, words)
        return points(one, other, rows, columns)

    few = all_points()
    with monkeypatch.context() as beforehand:
        beforehand.setattr(pairs, "CHUNK", 16)
        assert np.array_equal(few, all_points())
    monkeypatch.setattr(alike, "FEW", 0)
    assert np.array_equal(few, all_points())
    single = [score(NAMES[row], NAMES[column]).points for row, column in zip(rows, columns, strict=True)]
    assert np.allclose(few, single, atol=0.001)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nadir SEIFEDDINE", "نادر سيف الدين"),
        ("Nemat PAKNEJAD", "نعمت پاک نژاد"),
        ("Nadir SAYYED", "نادر السيد"),
        ("Abualfazl Nemati", "ابو الفضل نعمتی"),
    ],
)
def test_words_divided_in_one_script_and_joined_in_the_other(one: str, other: str) -> None:
    assert score(one, other).points >= MATCH


def test_a_title_that_ends_a_short_name_is_a_family_name() -> None:
    assert score("Nadir SAYYED", "Nadir").points < score("Nadir SAYYED", "Nadir Sayed").points


def test_a_latvian_ending_changes_no_name() -> None:
    assert score("Andrejs Testovs", "Andrej Testov").points >= MATCH


def test_a_word_spelt_alike_in_two_scripts_is_one_word() -> None:
    words = Words()
    Names(["Élan Testova", "Элан Тестова", "Elan Testova"], Sort.PERSON, words)
    assert len(words.spelled) == 2


def test_an_initial_is_one_in_two_scripts() -> None:
    same = score("S. Testov", "S. Testov").points
    assert score("С. Тестов", "S. Testov").points == score("س. Testov", "S. Testov").points == same
