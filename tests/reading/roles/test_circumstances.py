"""Where a happening was, and where only something beside it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Police arrested Emil Tarn, 22, of Holyoke.", "arrest", []),
        ("Police arrested Ana Velin of Berlin.", "arrest", []),
        ("Police arrested Emil Tarn, 22, of Orsk, in Hamburg.", "arrest", ["Hamburg"]),
        ("Norland adopted the anti-terror law, in response to concerns in the United States.", "law_passed", []),
        ("Police arrested ten men in Hamburg in connection with the raid.", "arrest", ["Hamburg"]),
        ("Gunmen killed Ana Velin, an editor living in Berlin.", "killing", []),
        ("Gunmen killed Ana Velin in Berlin.", "killing", ["Berlin"]),
        ("Ana Velin was killed by a rocket fired from Berlin.", "killing", []),
        ("Ten bakers were killed, according to clerks in Berlin.", "killing", []),
    ],
)
def test_where_a_person_lives_or_what_led_to_it_was_is_not_where_it_happened(
    engine: Learned, text: str, kind: str, expected: list[str]
) -> None:
    read = engine.read(source("2020-06-15"), text).claims
    for claims in (read, claims_of(text)):
        assert [values(claim, Role.PLACE) for claim in claims if claim.kind == kind] == [expected]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Fires, some of them among the worst in Norland, with 40 bakers killed.", "killing", []),
        ("The worst massacre in Norland was that of 40 bakers.", "mass_killing", ["Norland"]),
        ("Emil Tarn's body was found in the Orsk morgue, and Velin died in Hamburg.", "death", ["Hamburg"]),
        ("Police arrested ten men in France, Germany and Spain.", "arrest", ["France", "Germany", "Spain"]),
        ("The clerks were abducted on Monday on their way to Hamburg airport.", "abduction", []),
        ("They protest against the death in Hamburg police custody of Emil Tarn and Ivo Venn.", "death", []),
        (
            "Gunmen abducted a clerk moments after he was released in the Kenyan capital.",
            "abduction",
            ["Kenyan capital"],
        ),
        ("A man was jailed for defending the killing of a clerk in a social media video.", "killing", []),
        ("Velin boasted of the killing of a clerk in a State of the Union address.", "killing", []),
        ("Emil Tarn was tortured in Kafkaesque isolation.", "torture", []),
        ("He was convicted of robbing a clerk at a street market in Hamburg.", "conviction", []),
    ],
)
def test_what_it_is_likened_to_where_the_dead_lie_and_where_the_deed_was_is_not_its_place(
    engine: Learned, text: str, kind: str, expected: list[str]
) -> None:
    read = engine.read(source("2020-06-15"), text).claims
    assert [value for claim in read if claim.kind == kind for value in values(claim, Role.PLACE)] == expected
