"""Which names are worth comparing."""

from __future__ import annotations

from itertools import pairwise

from answerable.joining.matching.blocks import CROWD, Index, candidates, keys
from answerable.joining.matching.form import Sort, form


def _pairs(names: list[str], sort: Sort = Sort.PERSON) -> set[tuple[int, int]]:
    rows, columns = candidates([form(name, sort) for name in names])
    return set(zip(rows.tolist(), columns.tolist(), strict=True))


def test_spellings_scripts_orders_and_slips_meet() -> None:
    names = ["Hamid Noury", "حمید نوری", "NOURI, Hamid", "Hamid Nouhi", "Berta Nemo"]
    found = _pairs(names)
    assert {(0, 1), (0, 2), (0, 3)} <= found
    assert not any(4 in pair for pair in found)


def test_an_acronym_meets_what_it_stands_for() -> None:
    assert (0, 1) in _pairs(["PMOI", "People’s Mojahedin Organization of Iran"], Sort.BODY)


def test_a_crowd_of_one_common_name_makes_no_pairs() -> None:
    names = [f"Mohammad {chr(97 + at // 26)}{chr(97 + at % 26)}qzx" for at in range(CROWD * 3)]
    assert all(other - one > 0 for one, other in _pairs(names))
    assert len(_pairs(names)) < len(names) * CROWD


def test_every_pair_comes_once_in_order() -> None:
    names = ["Hamid Noury"] * 3 + ["Hamid Nouri"] * 3
    rows, columns = candidates([form(name) for name in names])
    pairs = list(zip(rows.tolist(), columns.tolist(), strict=True))
    assert len(pairs) == 15
    assert all(one < other for one, other in pairwise(pairs))
    assert all(one < other for one, other in pairs)


def test_others_are_asked_against_an_index() -> None:
    index = Index([form(name) for name in ("Hamid Noury", "Berta Nemo")])
    rows, columns = index.against([form("حمید نوری"), form("Nadia Testova")])
    assert list(zip(rows.tolist(), columns.tolist(), strict=True)) == [(0, 0)]


def test_nothing_has_no_pairs() -> None:
    assert _pairs([]) == set()


def test_keys_are_the_same_in_every_process_since_they_are_kept() -> None:
    found = sorted(keys(form("Ana Lopes")))
    assert len(found) == 8
    assert found[:2] == [831420498510374664, 1118693042506580232]
