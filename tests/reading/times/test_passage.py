"""Dates that what stands beside them completes."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claims_of, values


def dates(text: str, kind: str, published: str = "2021-03-27") -> list[str]:
    claims = [claim for claim in claims_of(text, published) if claim.kind == kind]
    assert claims, text
    return values(claims[0], Role.TIME)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The first raid in 2019 took place on 4 May, when gunmen shot two men.", "shooting", ["2019-05-04"]),
        ("In 2019 gunmen shot two men on 4 May.", "shooting", ["2019-05-04"]),
        ("In 2019, gunmen shot two men in May.", "shooting", ["2019-05"]),
        ("In 2019, May 4, gunmen shot two men in Orsk.", "shooting", ["2019-05-04"]),
        ("In 2019 gunmen shot two men on 30 February.", "shooting", ["2019"]),
        ("The men jailed in 2019 shot two guards on 4 May.", "shooting", []),
        ("In 2019 a guard celebrating 4 May was shot by gunmen.", "shooting", ["2019"]),
        ("In 2018 and, again, in 2019, gunmen shot two men on 4 May.", "shooting", ["2018"]),
        ("They had ruled since the vote in 2019, but soldiers shot two men in May.", "shooting", []),
        ("Gunmen shot two men on 4 May 2018.", "shooting", ["2018-05-04"]),
    ],
)
def test_a_day_is_of_the_year_that_its_clause_is_told_of(text: str, kind: str, expected: list[str]) -> None:
    assert dates(text, kind) == expected


def test_the_year_beside_a_day_needs_no_date_of_publication() -> None:
    assert dates("In 2019 gunmen shot two men on 4 May.", "shooting", "") == ["2019-05-04"]


BEATEN = "In May 2019 gunmen beat Ana Velin in Orsk."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BEATEN} In June gunmen shot two men.", ["2019-06"]),
        (f"{BEATEN} She hid.\n\nA month later, in June, gunmen shot two men.", ["2019-06"]),
        ("Gunmen beat Ana Velin on 30 December 2018. In May gunmen shot two men.", ["2019-05"]),
        (f"{BEATEN} On 4 March, gunmen shot two men.", []),  # ten months on, or of this year
        (f"{BEATEN} On 4 February, gunmen shot two men.", []),  # of late
        (f"{BEATEN}\n\nOn 4 February, gunmen shot two men.", ["2021-02-04"]),
        (f"{BEATEN} It rained last week.\n\nIn June gunmen shot two men.", ["2020-06"]),
        (f"{BEATEN} She hid. He hid. It rained. It was cold.\n\nIn June gunmen shot two men.", ["2020-06"]),
        ("They had ruled since 2018.\n\nIn June gunmen shot two men.", ["2020-06"]),
        ("Gunmen beat Ana Velin on 30 December 2018. On 29 February, gunmen shot two men.", []),
    ],
)
def test_a_date_goes_on_in_a_passage_of_another_year(text: str, expected: list[str]) -> None:
    assert dates(text, "shooting") == expected


def test_what_lies_ahead_is_of_no_year_told_above() -> None:
    text = f"{BEATEN}\n\nGunmen will shoot two men on 7 April."
    assert dates(text, "shooting") == ["2021-04-07"]
