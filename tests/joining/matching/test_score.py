"""Names that are one, names that are two, and scores that add up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.joining.matching.alike import Words
from answerable.joining.matching.form import Sort
from answerable.joining.matching.pairs import FEATURES, features
from answerable.joining.matching.score import LOST, MATCH, Names, points, score

ONE = [
    ("Hamid Noury", "حمید نوری", Sort.PERSON),
    ("Hamid Nouri", "Hamid Noury", Sort.PERSON),
    ("Ebrahim Raisi", "ابراهیم رئیسی", Sort.PERSON),
    ("Ebrahim Raisi", "Ebrahim Ra’isi", Sort.PERSON),
    ("Ebrahim Raisi", "Ebrahim Raissi", Sort.PERSON),
    ("Ebrahim Raisi", "Ebrahim Raisolsadati", Sort.PERSON),
    ("Assadollah Assadi", "ASSADI, Assadollah", Sort.PERSON),
    ("Vladimir Putin", "Владимир Путин", Sort.PERSON),
    ("Vladimir Vladimirovich Putin", "Vladimir Putin", Sort.PERSON),
    ("Xi Jinping", "习近平", Sort.PERSON),
    ("Ayatollah Ali Khamenei", "Ali Khamenei", Sort.PERSON),
    ("A. Khamenei", "Ali Khamenei", Sort.PERSON),
    ("Benjamin Netanyahu", "Bibi Netanyahu", Sort.PERSON),
    ("Bashar al-Assad", "Bashar Assad", Sort.PERSON),
    ("MEK", "Mojahedin-e Khalq", Sort.BODY),
    ("PMOI", "People’s Mojahedin Organization of Iran", Sort.BODY),
    ("IRGC", "Islamic Revolutionary Guard Corps", Sort.BODY),
    ("OAO Gazprom", "Open Joint Stock Company Gazprom", Sort.BODY),
    ("Example Trading L.L.C.", "Example Trading Limited Liability Company", Sort.BODY),
]
TWO = [
    ("Ali Khamenei", "Ruhollah Khomeini", Sort.PERSON),
    ("Khamenei", "Khomeini", Sort.PERSON),
    ("خامنه‌ای", "خمینی", Sort.PERSON),
    ("Bashar al-Assad", "Hafez al-Assad", Sort.PERSON),
    ("Boris Netanyahu", "Benjamin Netanyahu", Sort.PERSON),
    ("Government of Iran", "Government of Iraq", Sort.BODY),
]


@pytest.mark.parametrize(("one", "other", "sort"), ONE)
def test_spellings_of_one_name(one: str, other: str, sort: Sort) -> None:
    assert score(one, other, sort).points >= MATCH
    assert score(other, one, sort).points >= MATCH


@pytest.mark.parametrize(("one", "other", "sort"), TWO)
def test_names_that_only_look_alike(one: str, other: str, sort: Sort) -> None:
    assert score(one, other, sort).points < MATCH
    assert score(other, one, sort).points < MATCH


@pytest.mark.parametrize(("one", "other", "sort"), [*ONE, *TWO])
def test_a_score_is_the_sum_of_its_parts(one: str, other: str, sort: Sort) -> None:
    found = score(one, other, sort)
    assert found.points == pytest.approx(sum(part.points for part in found.parts), abs=1e-3)
    assert found.parts
    assert all(part.words and part.points for part in found.parts)


def test_the_batch_gives_what_single_pairs_give() -> None:
    for sort in (Sort.PERSON, Sort.BODY):
        pairs = [(one, other) for one, other, of in (*ONE, *TWO) if of is sort]
        words = Words()
        left = Names([one for one, _ in pairs], sort, words)
        right = Names([other for _, other in pairs], sort, words)
        rows, columns = np.divmod(np.arange(len(pairs) ** 2, dtype=np.int32), len(pairs))
        found = points(left, right, rows, columns)
        for at in range(0, len(found), 7):
            single = score(pairs[rows[at]][0], pairs[columns[at]][1], sort)
            assert found[at] == pytest.approx(single.points, abs=2e-3)


def test_a_name_without_a_word_is_nobodys() -> None:
    assert score("…", "Hamid Noury").points == LOST


def test_words_of_two_tables_are_refused() -> None:
    one, other = Names(["Ann"], Sort.PERSON, Words()), Names(["Ann"], Sort.PERSON, Words())
    nought = np.zeros(1, dtype=np.int32)
    with pytest.raises(ValueError, match="two tables"):
        features(one.prepared, other.prepared, nought, nought)


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(list(Sort)))
def test_any_text_has_a_finite_score_the_same_in_both_directions(one: str, other: str, sort: Sort) -> None:
    found, turned = score(one, other, sort), score(other, one, sort)
    assert np.isfinite(found.points)
    assert {part.feature for part in found.parts} <= {"base", *FEATURES}
    assert found.points == pytest.approx(sum(part.points for part in found.parts), abs=1e-3)
    assert np.isfinite(turned.points)
