from __future__ import annotations

import pytest

from answerable.model.dates import is_only_after, marked, marked_within, readable
from answerable.model.when import Basis


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "no date"),
        ("2018-06-30", "30 Jun 2018"),
        ("2018-06", "Jun 2018"),
        ("2018", "2018"),
        ("1988-22", "summer 1988"),
        ("198X", "1980s"),
        ("19XX", "20th century"),
        ("20XX", "21st century"),
        ("11XX~", "about 12th century"),
        ("2022-08~", "about Aug 2022"),
        ("2022?", "perhaps 2022"),
        ("1988-07/1988-09", "Jul – Sep 1988"),
        ("2018-06-30/2018-07-02", "30 Jun – 2 Jul 2018"),
        ("2018-06-28/2018-06-30", "28–30 Jun 2018"),
        ("1988/1989", "1988 – 1989"),
        ("1988-12-30/1989-01-02", "30 Dec 1988 – 2 Jan 1989"),
        ("../1999", "by 1999"),
        ("2017/..", "from 2017"),
        ("2022-08-01~/2022-08-20", "about 1 Aug 2022 – 20 Aug 2022"),
        ("1988-40", "40 1988"),
        ("[1667,1668]", "[1667,1668]"),
    ],
)
def test_readable(edtf: str, words: str) -> None:
    assert readable(edtf) == words


def test_marked() -> None:
    assert marked("195X") == "1950s"
    assert marked("2021-02-22/2021-02-28", Basis.RELATIVE) == "~ 22–28 Feb 2021"
    assert marked("1961", Basis.INFERRED) == "1961 (inferred)"
    assert marked_within("1961", Basis.INFERRED) == "1961, inferred"
    assert marked_within("2018-07", Basis.RELATIVE) == "~ Jul 2018"


def test_a_beginning_alone_is_told_from_an_interval() -> None:
    assert is_only_after("2017/..")
    assert not is_only_after("2017/2018")
