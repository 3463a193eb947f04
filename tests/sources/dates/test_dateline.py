from __future__ import annotations

import pytest

from answerable.model.when import Basis
from answerable.sources.dates.dateline import dateline
from tests.sources.containers import PARAGRAPH


def head(lines: str) -> str:
    """The EDTF that the head of a text gives."""
    found = dateline(f"{lines}\n\n{PARAGRAPH}\n")
    return found.edtf if found is not None else ""


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        ("Friday, January 4, 2019\u00a0", "2019-01-04"),
        ("\n\n\nColonel sentenced\n\n10 April 1997", "1997-04-10"),
        ("BRUSSELS, 4 February 2021 (Agency) — A court ruled.", "2021-02-04"),
        ("PARIS (Agency), 4 Feb 2021 - A court ruled.", "2021-02-04"),
        ("Stockholm, Sweden, 14 July 2022", "2022-07-14"),
        ("The Hague, 4 February 2021: the court ruled.", "2021-02-04"),
        ("Published: 2021-02-04", "2021-02-04"),
        ("Published on 4 February 2021 at 10:30 | Updated 5 February 2021", "2021-02-04"),
        ("Posted by desk – published August 2022", "2022-08"),
        ("Veröffentlicht am 4. Februar 2021", "2021-02-04"),
        ("Publié le 4 février 2021 à 10h30", "2021-02-04"),
        ("By Mara Lindqvist, 4 February 2021", "2021-02-04"),
        ("Mara Lindqvist | 4 February 2021", "2021-02-04"),
        ("By Mara Lindqvist on February 4, 2021", "2021-02-04"),
        ("تاریخ انتشار: ۴ فوریهٔ ۲۰۲۱", "2021-02-04"),
        ("Москва, 4 февраля 2021 г. — Суд", "2021-02-04"),
        ("Published: 03/04/2021", "2021-03-04/2021-04-03"),
    ],
)
def test_lines_that_give_the_date(lines: str, edtf: str) -> None:
    assert head(lines) == edtf


@pytest.mark.parametrize(
    "lines",
    [
        "On 4 February 2021 a court ruled on the case.",
        "January 4, 2019 was a cold day in the village.",
        "The verdict of 4 February 2021 was upheld on appeal",
        "the verdict was read out, 4 February 2021",
        "4 February 2021\nCourt rules.\n5 May 2021\nAppeal lodged.",
        "1992: a village is burned",
        "4 February 2021 | Police arrested a guard in Velm.",
        "Brussels, 4 February (Agency) — A court ruled.",
    ],
)
def test_lines_that_do_not(lines: str) -> None:
    assert head(lines) == ""


def test_a_label_outweighs_other_lines_and_the_basis_is_told() -> None:
    found = dateline(f"4 May 1999\n5 May 1999\nPublished: 6 May 1999\n{PARAGRAPH}")
    assert found is not None
    assert (found.edtf, found.basis, found.why) == ("1999-05-06", Basis.DATELINE, "")


def test_a_date_of_updating_is_only_an_upper_bound() -> None:
    found = dateline(f"Last updated: 6 May 1999\n{PARAGRAPH}")
    assert found is not None
    assert (found.edtf, found.basis) == ("../1999-05-06", Basis.INFERRED)
    assert "1999-05-06" in found.why


def test_far_down_is_no_head() -> None:
    assert dateline(f"{PARAGRAPH}\n" * 20 + "10 April 1997\n") is None
