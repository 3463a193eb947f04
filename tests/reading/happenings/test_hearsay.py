from __future__ import annotations

import pytest

from answerable.reading.happenings.hearsay import called_guilty, only_reported
from tests.reading.sentence import MATCHER, shape_of


@pytest.mark.parametrize(
    ("text", "word", "reported"),
    [
        ("There were reports of: killings; torture by guards; and kidnappings of clerks.", "kidnappings", True),
        ("The league has allegations of rape, looting and murders in Karsa.", "murders", True),
        ("There were reports of unjustified arrests.", "arrests", False),
        ("There were reports of: torture; unjustified arrests.", "arrests", True),
        ("The league looked into reports of theft during the bombing.", "bombing", False),
        ("Reports of theft led to killings.", "killings", False),
        ("The report of the league spoke of killings.", "killings", False),
    ],
)
def test_what_is_only_reported_among_other_things(text: str, word: str, reported: bool) -> None:
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if shape.words[each.main].text == word)
    assert only_reported(shape, trigger) is reported


@pytest.mark.parametrize(
    ("text", "word", "called"),
    [
        ("Malk was guilty of the murder of a clerk, prosecutors said.", "murder", True),
        ("Prosecutors said that Malk is guilty of torturing miners.", "torturing", True),
        ("The court said that Malk was guilty of torturing miners.", "torturing", False),
        ("Malk was found guilty of murder, prosecutors said.", "murder", False),
        ("Malk is guilty of much; Norland bombed the town.", "bombed", False),
    ],
)
def test_who_is_only_called_guilty(text: str, word: str, called: bool) -> None:
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if shape.words[each.main].text == word)
    assert called_guilty(shape, trigger) is called
