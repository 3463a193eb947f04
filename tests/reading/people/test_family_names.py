"""Whom a text calls by a family name alone and names in full before."""

from __future__ import annotations

import pytest

from answerable.joining.actors.actors import join_actors
from answerable.model.claim import WHO
from tests.reading.sentence import reading_of


def _told(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The names that the text tells in full and short, and whom its claims name."""
    reading = reading_of(text)
    named = [each.value for claim in reading.claims for each in claim.arguments if each.role in WHO and each.name]
    return [(alias.name.quote, alias.short.quote) for alias in reading.aliases], named


@pytest.mark.parametrize(
    "text",
    [
        "Oravka Kolvane, poet of the marshes\n\nPolice arrested Kolvane in Dravna.",
        "The marshes have a new poet in Oravka Kolvane. Police arrested Kolvane in Dravna.",
        "Dr. Oravka Kolvane wrote. A Dravna court sentenced Ms Kolvane to two years in prison.",
        "Oravka Kolvane wrote. Guards tortured three prisoners, Kolvane said.",
    ],
)
def test_a_name_that_no_claim_tells_is_the_full_one_of_a_family_name(text: str) -> None:
    told, named = _told(text)
    assert told == [("Oravka Kolvane", "Kolvane")]
    assert named[:1] in (["Kolvane"], [])  # joining gives the full name, and says why
    reading = reading_of(text)
    table = join_actors([reading])
    (actor,) = [each for each in table.actors if each.id == table.find(reading.source, "Kolvane")]
    assert actor.name == "Oravka Kolvane"
    assert any(why.startswith("“Kolvane” stands for “Oravka Kolvane”") for why in actor.why)


@pytest.mark.parametrize(
    "text",
    [
        "Oravka Kolvane and Tibor Kolvane wrote. Police arrested Kolvane in Dravna.",
        "Kolvane wrote. So does Oravka Kolvane. Police arrested Kolvane in Dravna.",
        "Police arrested Kolvane in Dravna. Oravka Kolvane wrote.",
        "Maria Kolvane wrote. Police arrested Mr Kolvane in Dravna.",
        "Oravka bin Kolvane wrote. Police arrested Kolvane in Dravna.",
        "Storm Hits Kolvane\n\nPolice arrested Kolvane in Dravna.",
        "Visit Kolvane now. Many visit it. Police arrested Kolvane in Dravna.",
        "The Oravka Kolvane Institute wrote. Police arrested Kolvane in Dravna.",
        "Oravka Kolvane wrote. The Tibor Kolvane case goes on. Police arrested Kolvane in Dravna.",
        "Oravka Kolvane wrote. Police arrested a baker in Dravna.",
    ],
)
def test_a_family_name_that_may_be_anothers_stays_alone(text: str) -> None:
    assert _told(text)[0] == []


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Ana Lucia Moreno Kolvane", "Moreno"),
        ("Emily Ko Chun-wai", "Ko"),
        ("Oravka Omar", "Omar"),
        ("James Kolvane Jr.", "Kolvane"),
        ("Edgar Kolvane QC", "Kolvane"),
    ],
)
def test_what_is_not_the_end_of_the_full_name_stands_for_it_at_once(full: str, short: str) -> None:
    told, named = _told(f"{full} wrote in Dravna. Police arrested {short} in May.")
    assert (told, named) == ([], [full])


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lucia Moreno Kolvane and Tibor Moreno wrote. Police arrested Moreno in May.",
        "Ana Lucia Moreno Kolvane and Pia Moreno Lorn wrote. Police arrested Moreno in May.",
        "Oravka Omar and Omar Venn wrote. Police arrested Omar in May.",
        "Singer Moreno Kolvane wrote. Police arrested Moreno in May.",
    ],
)
def test_nor_may_that_be_anothers(text: str) -> None:
    assert {"Ana Lucia Moreno Kolvane", "Oravka Omar", "Omar Venn", "Singer Moreno Kolvane"}.isdisjoint(_told(text)[1])


def test_a_full_name_without_its_last_is_the_whole_one_before_it() -> None:
    text = "Ana Moreno Lorn wrote. Police arrested Ana Moreno in May. Guards tortured Moreno. Guards tortured Ana."
    assert _told(text)[1] == ["Ana Moreno Lorn"] * 3
    assert _told(f"Ana Moreno Kell wrote. {text}")[1][0] == "Ana Moreno"
