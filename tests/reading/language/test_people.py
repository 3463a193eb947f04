"""Which words are of people."""

import pytest

from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_gunfire, is_people
from tests.reading.sentence import shape_of


@pytest.mark.parametrize(("which", "people"), [("opposition", True), ("public", True), ("higher", False)])
def test_which_figures_are_people(which: str, *, people: bool) -> None:
    shape = shape_of(f"Norland named three {which} figures on Monday.")
    chunk = shape.chunk_at[4]
    assert chunk is not None
    assert is_people(shape, chunk) is people


@pytest.mark.parametrize(
    ("word", "people"),
    [
        ("attachés", True),
        ("shepherds", True),
        ("deputies", True),
        ("parcels", False),
        ("prayers", False),
        ("fists", False),
    ],
)
def test_who_may_be_expelled(word: str, *, people: bool) -> None:
    shape = shape_of(f"Norland expelled three {word} on Monday.")
    chunk = shape.chunk_at[3]
    assert shape.words[3].lower == word
    assert chunk is not None
    assert is_people(shape, chunk) is people


@pytest.mark.parametrize(
    ("text", "guns"),
    [
        ("They fell in rebel fire.", True),
        ("They fell in heavy mortar fire.", True),
        ("They fell in Israeli fire.", True),
        ("They fell in the factory fire.", False),
        ("They fell in rebel fires.", False),
    ],
)
def test_fire_of_guns(text: str, *, guns: bool) -> None:
    shape = shape_of(text)
    assert is_gunfire(shape.words, shape.chunks[-1]) is guns


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tutsis shot two cooks.", ["Tutsis"]),
        ("Kurds shot two cooks.", ["Kurds"]),
        ("Fighters attacked Masalit.", ["Fighters", "Masalit"]),
        ("Gunmen killed five Hazaras.", ["Gunmen", "five Hazaras"]),
    ],
)
def test_a_people_is_people_and_no_name(text: str, who: list[str]) -> None:
    shape = shape_of(text)
    found = [each for each in shape.chunks if is_people(shape, each)]
    told = [" ".join(word.text for word in shape.words[each.first : each.last]) for each in found]
    assert told[: len(who)] == who
    assert all(each.name is None or each.name.sort is Sort.DEMONYM for each in found)
