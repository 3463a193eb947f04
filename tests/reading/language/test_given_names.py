from answerable.reading.language.given_names import given_names
from answerable.reading.language.words import fold


def test_names_of_many_languages_are_listed() -> None:
    names = given_names()
    assert {names[name] for name in ("maria", "fatemeh", "olga", "wangari")} == {"female"}
    assert {names[name] for name in ("hossein", "dmitry", "kwame", "jean-claude")} == {"male"}


def test_names_of_both_are_left_out() -> None:
    assert not given_names().keys() & {"andrea", "kim", "sasha", "robin", "nicola", "jean", "leslie"}


def test_names_are_listed_as_words_are_looked_up() -> None:
    assert all(name == fold(name) for name in given_names())
