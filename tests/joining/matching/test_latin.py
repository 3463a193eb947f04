"""Words in any script, as they are compared."""

from __future__ import annotations

import pytest

from answerable.joining.matching.latin import bones, is_abjad, is_ideographic, sound, spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nouri", "Noury"),
        ("Zelenskyy", "Selenskyj"),
        ("Usama", "Osama"),
        ("Raisi", "Raisolsadati"),
        ("Fatemeh", "Fateme"),
    ],
)
def test_spellings_that_transliteration_leaves_open_sound_alike(one: str, other: str) -> None:
    assert sound(spelling(one)) == sound(spelling(other))


@pytest.mark.parametrize(
    ("latin", "script"),
    [("Hamid", "حمید"), ("Nouri", "نوری"), ("Raisi", "رئیسی"), ("Mohammad", "محمد"), ("Hassan", "حسن")],
)
def test_a_name_in_arabic_script_has_the_bones_of_its_latin_spelling(latin: str, script: str) -> None:
    assert bones(latin) == bones(script)


def test_khamenei_and_khomeini_sound_different() -> None:
    assert sound("khamenei") != sound("khomeini")


def test_scripts_are_told_apart() -> None:
    assert is_abjad("نوری")
    assert is_abjad("נתניהו")
    assert not is_abjad("Нури")
    assert is_ideographic("习近平")
    assert not is_ideographic("Xi")
