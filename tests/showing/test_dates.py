from __future__ import annotations

import pytest

from answerable.model.when import Basis, When
from answerable.showing.dates import marked, readable


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "no date"),
        ("2018-06-30", "30 Jun 2018"),
        ("2018-06", "Jun 2018"),
        ("2018", "2018"),
        ("1988-22", "summer 1988"),
        ("198X", "1980s"),
        ("19XX", "1900s"),
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
    assert marked(When(edtf="2022-08", basis=Basis.INFERRED)) == "Aug 2022 (inferred)"
    assert marked(When(edtf="2018-07", basis=Basis.RELATIVE)) == "~ Jul 2018"
    assert marked(When(edtf="2018-07", basis=Basis.STATED)) == "Jul 2018"
