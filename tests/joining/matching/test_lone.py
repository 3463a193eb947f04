"""Names of one word against lists: all names are invented or common."""

from __future__ import annotations

import pytest

from answerable.joining.matching.form import Sort
from answerable.joining.matching.found import Class
from answerable.joining.matching.lone import without_parts
from answerable.joining.matching.screening import Hit, Lists, Subject, screened


def _hits(actor: Subject, name: str, sort: Sort, born: tuple[str, ...] = ()) -> list[Hit]:
    return screened([actor], Lists([Subject(id="e", names=(name,), sort=sort, born=born)]))


@pytest.mark.parametrize(
    ("name", "listed", "sort"),
    [
        ("Zasir", "Abu Zasir", Sort.PERSON),
        ("Zaki", "ABU ZAQI", Sort.PERSON),
        ("Azil", "AZEL", Sort.PERSON),
        ("TTC", "TCC", Sort.BODY),
        ("ZSS", "AO ‘TsSS’", Sort.BODY),
        ("Maza", "MATZA", Sort.BODY),
    ],
)
def test_one_word_says_little(name: str, listed: str, sort: Sort) -> None:
    assert _hits(Subject(id="a", names=(name,), sort=sort), listed, sort) == []


@pytest.mark.parametrize(
    ("name", "listed", "sort"),
    [
        ("Abu Zasir", "ABU ZASEER", Sort.PERSON),
        ("TBC", "AO ‘TBC’", Sort.BODY),
        ("al-Zhabab", "AL-ZHABAAB", Sort.BODY),
    ],
)
def test_the_same_word_may_be_the_same(name: str, listed: str, sort: Sort) -> None:
    assert len(_hits(Subject(id="a", names=(name,), sort=sort), listed, sort)) == 1


def test_a_day_of_birth_outweighs_the_spelling() -> None:
    born = ("1960-08-11",)
    (hit,) = _hits(Subject(id="a", names=("Azil",), sort=Sort.PERSON, born=born), "AZEL", Sort.PERSON, born)
    assert hit.found is Class.MATCH
    assert hit.points == pytest.approx(sum(part.points for part in hit.parts), abs=1e-3)
    assert "lone_short" in {part.feature for part in hit.parts}


def test_a_family_name_alone_is_not_compared_where_the_whole_is_known() -> None:
    assert without_parts(("Zoran Exemplar", "Exemplar", "Zoran", "The Wolf", "Wolfik")) == (
        "Zoran Exemplar",
        "The Wolf",
        "Wolfik",
    )
    assert without_parts(("Exemplar",)) == ("Exemplar",)
    actor = Subject(id="a", names=("Zoran Exemplar", "Exemplar"), sort=Sort.PERSON)
    assert _hits(actor, "EXEMPLAR", Sort.PERSON) == []
    assert len(_hits(actor, "EXEMPLAR, Zoran", Sort.PERSON)) == 1
