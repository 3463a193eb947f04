from __future__ import annotations

import pytest

from answerable.reading.happenings.hearsay import only_reported
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
