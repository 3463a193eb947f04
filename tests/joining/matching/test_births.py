from __future__ import annotations

import pytest

from answerable.joining.actors.names import fold
from answerable.joining.matching.births import Births, compared, label, nearest, parted, unlabelled


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("1971-12-22", "1971-12-22", Births.ONE_DAY),
        ("1971-12-22", "1971-12", Births.AGREE),
        ("1971", "1971", Births.AGREE),
        ("1971-03-12", "1971-12-03", Births.AGREE),
        ("1971-12-22", "1971-12-23", Births.NEAR),
        ("1971-01-01", "1971-01-01", Births.AGREE),
        ("1971-01-01", "1971-12-23", Births.AGREE),
        ("1971", "1973", Births.NEAR),
        ("1971", "1974", Births.APART),
        ("1970/1971", "1974", Births.NEAR),
        ("1970/1971", "1976", Births.APART),
        ("1964-05-03", "1946-05-03", Births.NEAR),
        ("1964-05-03", "1984-05-03", Births.NEAR),
        ("1964-05-03", "1937-05-03", Births.NEAR),
        ("1964-05-03", "1937-03-05", Births.APART),
        ("1964-05-03", "1946-07-09", Births.APART),
    ],
)
def test_dates_compared(one: str, other: str, found: Births) -> None:
    assert compared(one, other) is found
    assert compared(other, one) is found


def test_of_several_dates_the_nearest_two_count() -> None:
    assert nearest(["1946", "1964-05-03"], ["1964-05-03", "1980"]) is Births.ONE_DAY
    assert nearest(["1946"], ["1980", "1990"]) is Births.APART
    assert nearest([], ["1980"]) is None


@pytest.mark.parametrize("edtf", ["1971-12-22", "1971-12", "1971", "1984/1985"])
def test_a_label_is_read_back_from_a_folded_name(edtf: str) -> None:
    assert unlabelled(fold(f"Ana Lopes ({label(edtf)})")) == ("ana lopes", edtf)


@pytest.mark.parametrize("name", ["ana lopes", "ana lopes born 1971 13 40", "born 1971", "ana lopes born 19"])
def test_other_names_have_no_label(name: str) -> None:
    assert unlabelled(name) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("1971", "1974", True),
        ("1971", "1973", False),
        ("@list", "@list", True),
        ("1971@list#1", "1971@list#2", True),
        ("1971@list#1", "1980@list#1", True),
        ("1971@list#1", "@list#1", False),
        ("1971@list#1", "1971@other#2", False),
        ("1971@list", "1971", False),
        ("@list", "1971", False),
    ],
)
def test_rows_of_one_list_are_parted_whatever_births_they_give(one: str, other: str, apart: bool) -> None:
    assert parted(one, other) is apart
    assert parted(other, one) is apart
