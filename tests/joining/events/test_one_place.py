"""What one text tells of one place: one happening told on, or a chronicle of many."""

from __future__ import annotations

import pytest

from answerable.joining.facts.phrases import phrase_of
from tests.joining.made import Text, events_of

_PAGES = "The council then spoke of roads, schools and the harvest for a long while. " * 40


def _events(place: str, *sentences: str, counts: tuple[str, ...] = (), between: str = "") -> int:
    """How many happenings two sentences on attacks in a place make, with so much between them."""
    text = Text("s-1", f"{sentences[0]} {between}{sentences[1]}", published="2031-03-09")
    for number, trigger in enumerate(("attacked", "attack"), 1):
        words = trigger if number == 1 else f"{trigger}#2"  # the first lies within "attacked"
        count = (counts[number - 1], "3 wounded") if counts else None
        text.claim("armed_attack", words, place=place if number == 1 else f"{place}#2", count=count)
    return len(events_of(text))


@pytest.mark.parametrize("between", ["", _PAGES], ids=["next", "pages apart"])
def test_what_happens_in_a_state_is_no_one_happening(between: str) -> None:
    assert _events("Peru", "Farmers were attacked in Peru.", "An attack in Peru hit a bridge.", between=between) == 2


def test_in_a_state_a_definite_noun_or_a_number_ties_what_stands_near() -> None:
    assert _events("Peru", "Farmers were attacked in Peru.", "The attack in Peru was the worst.") == 1
    three = "Farmers were attacked in 3 towns in Peru.", "An attack in 3 towns in Peru began it."
    assert _events("Peru", *three, counts=("3", "3#2")) == 1


def test_in_a_town_what_is_told_on_is_one_and_pages_apart_are_two() -> None:
    told = "Farmers were attacked in Karsa.", "An attack in Karsa hit a bridge."
    assert _events("Karsa", *told) == 1
    assert _events("Karsa", *told, between=_PAGES) == 2


def test_a_definite_noun_reaches_over_pages_to_its_town() -> None:
    told = "Farmers were attacked in Karsa.", "The attack in Karsa was the worst."
    assert _events("Karsa", *told, between=_PAGES) == 1


def test_bombings_named_by_a_list_of_towns_are_those_of_none() -> None:
    several = Text("s-1", "What links the Ketmark and Lomm bombings is not known.", published="2005-08-21")
    several.claim("bombing", "bombings")
    one = Text("s-2", "The Lomm bombings shook the state.", published="2005-10-09")
    one.claim("bombing", "bombings")
    assert len(events_of(several, one)) == 2


def test_two_who_did_it_are_no_list_of_places() -> None:
    text = Text("s-1", "Gunmen murdered Ana Dorn in Ketmark. It convicted Ivo Ost and Emil Tarn of the murders.")
    text.claim("killing", "murdered", victim="Ana Dorn", place="Ketmark")
    claim = text.claim("killing", "murders", perpetrator=("Ivo Ost", "Emil Tarn"))
    assert not phrase_of(claim).scattered
    assert phrase_of(Text("s-2", "The Ketmark and Lomm bombings.").claim("bombing", "bombings")).scattered
