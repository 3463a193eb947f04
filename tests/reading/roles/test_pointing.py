from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from answerable.reading.roles.pointing import is_pointed_at, points_only, with_the_other
from tests.gold.score import source
from tests.reading.sentence import MATCHER, claim_of, shape_of, values


def places(text: str, kind: str) -> list[str]:
    """The places that the learned engine gives the claims of a kind."""
    claims = engines.make("encoder").read(source("2020-06-15"), text).claims
    return [value for claim in claims if claim.kind == kind for value in values(claim, Role.PLACE)]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A man was shot on Monday. He was pronounced dead at the scene.", "death", []),
        ("Many journalists have been killed in the country.", "killing", []),
        ("Ten men were shot in Velia in 2012, and Emil Tarn was arrested there.", "arrest", ["Velia"]),
        ("Police arrested nine men in Karsa on Monday. Two guards were killed there.", "killing", ["Karsa"]),
        (
            "Police arrested nine men in Karsa and shot two in Orsk on Monday. Two guards were killed there.",
            "killing",
            [],
        ),
        ("Police arrested nine men in Karsa on Monday. There were ten killings in May.", "killing", []),
    ],
)
def test_words_that_point(text: str, kind: str, expected: list[str]) -> None:
    assert places(text, kind) == expected


def test_what_points_only() -> None:
    words = shape_of("He was shot at the scene of the crime in the country town.").words
    assert points_only(words, 3, 6)
    assert not points_only(words, 9, 13)


def test_a_place_behind_a_stroke_belongs_to_it() -> None:
    words = shape_of("Tarn died in the Velia/Norland region.").words
    assert with_the_other(words, 5) == 8
    assert with_the_other(words, 8) == 8
    claim = claim_of("Soldiers killed Emil Tarn in the Afghanistan/Pakistan region.", "killing")
    assert values(claim, Role.PLACE) == ["Afghanistan/Pakistan region"]
    assert claim.location is None


@pytest.mark.parametrize(
    ("text", "kind", "pointed"),
    [
        ("Ivo Tarn criticised the travel ban imposed against him.", "travel_ban", True),
        ("Ivo Tarn said that police had imposed a travel ban on him.", "travel_ban", True),
        ("Ivo Tarn said that police imposed a travel ban on her husband.", "travel_ban", False),
        ("Ada Venn said that Ivo Tarn had imposed a travel ban on him.", "travel_ban", False),
    ],
)
def test_a_step_is_taken_against_the_one_to_whom_a_pronoun_behind_it_points(
    text: str, kind: str, *, pointed: bool
) -> None:
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if each.kind == kind)
    assert is_pointed_at(shape, trigger, 0) is pointed
