from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.model.when import Basis
from tests.reading.sentence import claims_of

ENTRIES = ("3 March 2019", "12 April 2019", "June 2019")


def chronicle(*told: str, entries: tuple[str, ...] = ENTRIES) -> str:
    return "\n\n".join(
        ["How the Orsk case went on", *(line for pair in zip(entries, told, strict=True) for line in pair)]
    )


def dates(text: str, published: str = "2020-01-01") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in claims_of(text, published):
        found.setdefault(claim.kind, []).extend(a.value for a in claim.arguments if a.role is Role.TIME)
    return found


def test_what_stands_under_a_date_happened_then() -> None:
    text = chronicle(
        "The police arrested the editor Mara Venn at her home.",
        "A court sentences Venn to six years in prison. Her lawyer appeals the verdict.",
        "Venn was released on bail.",
    )
    found = dates(text)
    assert found["arrest"] == ["2019-03-03"]
    assert (found["sentence"], found["appeal"], found["release"]) == (["2019-04-12"], ["2019-04-12"], ["2019-06"])
    day = next(a for c in claims_of(text, "2020-01-01") for a in c.arguments if a.role is Role.TIME)
    assert (day.span.quote, day.basis) == ("3 March 2019", Basis.INFERRED)
    assert day.span.holds_in(text)


@pytest.mark.parametrize(
    "entry",
    [
        "Venn was later arrested in Tarna.",
        "Venn had been arrested in Tarna.",
        "Venn will be arrested in Tarna.",
        "A blogger says that Venn was arrested in Tarna.",
        "A court hears the editor who was arrested in Tarna.",
    ],
)
def test_what_an_entry_tells_of_another_time_has_none_by_its_date(entry: str) -> None:
    found = dates(chronicle("It rained.", entry, "The sun shone."))
    assert found.get("arrest", []) == []


def test_a_time_of_its_own_goes_before() -> None:
    found = dates(chronicle("The police arrested Mara Venn on 1 March 2019.", "It rained.", "It rained."))
    assert found["arrest"] == ["2019-03-01"]


def test_two_lines_with_a_date_make_no_chronicle() -> None:
    text = chronicle("The police arrested Mara Venn.", "It rained.", entries=ENTRIES[:2])
    assert dates(text)["arrest"] == []


def test_a_date_to_come_dates_nothing() -> None:
    text = chronicle("The police arrested Mara Venn.", "It rained.", "It rained.")
    assert dates(text, "2019-02-01").get("arrest", []) == []
