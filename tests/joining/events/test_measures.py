"""A measure that lasts, and the texts that come back to it: "the embargo on Norland"."""

from __future__ import annotations

import pytest

from tests.joining.made import Text, events_of

KIND = "arms_embargo"


def _taken(maker: str = "League", whom: str = "Norland", day: str = "2003-05-01", source: str = "s-1") -> Text:
    found = Text(source, f"The {maker} placed {whom} under an arms embargo.", published=day)
    found.claim(KIND, "arms embargo", actor=maker, recipient=whom)
    return found


def _later(words: str = "The League repealed the arms embargo against Norland.", maker: str = "") -> Text:
    found = Text("s-9", words, published="2007-02-03")
    if maker:
        found.claim(KIND, "arms embargo", actor=maker, recipient="Norland")
    else:
        found.claim(KIND, "arms embargo", recipient="Norland")
    return found


def _measures(*texts: Text) -> int:
    return sum(event.kind == KIND for event in events_of(*texts))


@pytest.mark.parametrize(
    "words",
    [
        "The League repealed the arms embargo against Norland.",
        "The League has lifted its arms embargo on Norland.",
        "Farmers live from the arms embargo on Norland.",
    ],
)
def test_a_text_that_comes_back_to_a_measure_tells_of_that_which_was_taken(words: str) -> None:
    assert _measures(_taken(), _later(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The League wants another arms embargo on Norland.",
        "The League placed a second arms embargo on Norland.",
        "The new arms embargo on Norland began on a Monday.",
    ],
)
def test_another_measure_stays_apart(words: str) -> None:
    assert _measures(_taken(), _later(words)) == 2


def test_a_measure_of_another_maker_or_against_others_stays_apart() -> None:
    words = "The Union of Ports repealed the arms embargo against Norland."
    assert _measures(_taken(), _later(words, maker="Union of Ports")) == 2
    assert _measures(_taken(whom="Sorland"), _later()) == 2


def test_of_two_measures_neither_is_meant_for_sure() -> None:
    one, other = _taken(), _taken("Union of Ports", source="s-2")
    assert _measures(one, other, _later()) == 3


def test_a_measure_against_a_person_is_known_by_the_family_name() -> None:
    one = Text("s-1", "Marrin imposed a travel ban on Otar Besik.", published="2003-05-01")
    one.claim("travel_ban", "travel ban", actor="Marrin", recipient="Otar Besik")
    other = Text("s-2", "Marrin waived its travel ban on Besik.", published="2004-05-01")
    other.claim("travel_ban", "travel ban", recipient="Besik")
    assert sum(event.kind == "travel_ban" for event in events_of(one, other)) == 1
