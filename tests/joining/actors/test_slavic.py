from __future__ import annotations

import pytest

from answerable.joining.actors.slavic import slavic
from tests.joining.made import actors_of, named


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Svetlana Orlovskaya", "Sviatlana Arlouskaya"),
        ("Alexander Timoshenko", "Alyaksandr Tsimashenka"),
        ("Igor Bogdanov", "Ihar Bahdanau"),
        ("Vladimir Orlovskyy", "Volodymyr Orlovsky"),
        ("Yekaterina Andreeva", "Katsiaryna Andreyeva"),
    ],
)
def test_the_forms_of_a_name_in_two_languages_are_one(one: str, other: str) -> None:
    table = actors_of(named("s-1", one), named("s-2", other))
    assert len(table.actors) == 1
    assert len(actors_of(named("s-2", other), named("s-1", one)).actors) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dan Orlovsky", "Don Orlovsky"),
        ("Harry Orlovsky", "Garry Orlovsky"),
        ("Alexander Orlov", "Alexandra Orlova"),
        ("Pavel Orlov", "Petr Orlov"),
        ("Marco Bianco", "Marca Bianca"),
        ("Jan Marlow", "Jon Marlow"),
    ],
)
def test_other_given_names_and_other_families_stay_apart(one: str, other: str) -> None:
    assert len(actors_of(named("s-1", one), named("s-2", other)).actors) == 2


def test_a_name_that_does_not_end_like_one_has_no_such_form() -> None:
    assert slavic("hamid nouri") == slavic("orlov") == ""
