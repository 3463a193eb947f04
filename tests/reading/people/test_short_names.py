"""Whom a text calls by less than a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import WHO, Role, Voice
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import reading_of, values


def _named(text: str) -> list[tuple[str, str, bool]]:
    claims = reading_of(text).claims
    return [(claim.kind, each.value, each.name) for claim in claims for each in claim.arguments if each.role in WHO]


@pytest.mark.parametrize(
    ("first", "short"),
    [("Brenda F. Holm", "Brenda"), ("Sister Agnes Moll", "Sister Agnes"), ("President Owen Castel", "Owen")],
)
def test_a_first_name_alone_stands_for_the_full_name_before_it(first: str, short: str) -> None:
    full = first.removeprefix("Sister ").removeprefix("President ")
    text = f"Police arrested {first} on Friday.\n\nGuards tortured {short} in May."
    assert ("torture", full, True) in _named(text)


@pytest.mark.parametrize(
    ("full", "short"),
    [("Abu Orsk al-Karri", "Abu Orsk"), ("Emil dos Karren Neto", "Dos Karren"), ("Lena Karr binti Orsk", "Lena Karr")],
)
def test_part_of_a_name_stands_for_the_whole_before_it(full: str, short: str) -> None:
    assert ("torture", full, True) in _named(f"Police arrested {full} on Friday.\n\nGuards tortured {short} in May.")
    told = f"Police arrested {full} on Friday.\n\n{short} was tortured in May."
    assert ("torture", full, True) in _named(told)


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Robert Kamden and Robert Venn. Guards tortured Robert in May.",
        "Police arrested Carla Robert and Robert Venn. Guards tortured Robert in May.",
        "Guards tortured Robert in May. Police arrested Robert Kamden.",
        "Police arrested Robert Kamden. Guards tortured Robert, 34, in May.",
        "Police arrested Emil Kamden. Guards tortured Robert in May.",
    ],
)
def test_a_first_name_that_may_be_anothers_stays_alone(text: str) -> None:
    assert [value for kind, value, _ in _named(text) if kind == "torture" and value != "Guards"] == ["Robert"]


def test_a_bare_body_is_the_one_named_before() -> None:
    text = "The Regional Court of Halden sentenced Emil Tarn. The Court acquitted Holm Karr."
    assert ("acquittal", "Regional Court of Halden", True) in _named(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Friday the Court acquitted Holm Karr.",
        "The Court acquitted Holm Karr. The Regional Court of Halden sentenced Emil Tarn.",
        "The Supreme Court and the Regional Court of Halden met. The Court acquitted Holm Karr.",
    ],
)
def test_a_bare_body_is_else_no_name(text: str) -> None:
    assert ("acquittal", "Court", False) in _named(text)


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def test_a_bare_body_that_speaks_is_the_one_named_before(engine: Learned) -> None:
    told = "The Ministry said that soldiers killed Ana Kell."
    alone = engine.read(source("2020-06-15"), told).claims[0].speaker
    assert (alone.name, alone.voice) == ("Ministry", Voice.UNNAMED)
    text = f"The Ministry of Justice expelled two diplomats. {told}"
    claims = engine.read(source("2020-06-15"), text).claims
    assert {claim.speaker.name for claim in claims if claim.kind == "killing"} == {"Ministry of Justice"}


@pytest.mark.parametrize("publisher", ["Commonwealth Digest", "The Commonwealth Digest", "Norland Post"])
def test_a_body_is_not_the_outlet_whose_name_begins_with_it(publisher: str) -> None:
    text = "Commonwealth Digest\n\nTalks in Halden\n\nThe Commonwealth lifted the suspension of Norland on Monday."
    here = replace(source("2020-06-15"), publisher=publisher)
    (claim,) = [each for each in rules().read(here, text).claims if each.kind == "sanction_lifted"]
    assert values(claim, Role.ACTOR) == ["Commonwealth"]
