"""Sentences that tell one act and the many of which it is one."""

from __future__ import annotations

import pytest

from answerable.joining.facts.extent import COLLECTIVE, are_part_and_whole, extent_of
from tests.joining.made import Text, events_of


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("The murder of Rask is one of eleven murders.", "<>"),
        ("The murder of Rask was the third in a series of murders.", "<>"),
        ("The murder was part of the murders of that year.", "<>"),
        ("The murder of Rask came after the eleven murders.", ""),
        ("One murder led to eleven murders.", ""),
    ],
)
def test_which_is_one_and_which_are_many(sentence: str, signs: str) -> None:
    text = Text("s-1", sentence)
    one, many = (extent_of(text.claim("killing", trigger)) for trigger in ("murder", "murders"))
    assert one[-1:] + many[-1:] == signs
    assert are_part_and_whole(frozenset({one} - {""}), frozenset({many} - {""})) == bool(signs)


def test_what_is_done_during_a_greater_act_is_not_that_act() -> None:
    text = Text("s-1", "A mob set fire to the chapel in Marl during the pogrom.", published="1919-02-20")
    part, whole = text.claim("arson", "set fire", place="Marl"), text.claim("mass_killing", "pogrom")
    assert are_part_and_whole(frozenset({extent_of(part)}), frozenset({extent_of(whole)}))
    assert len(events_of(text)) == 2
    killed = text.claim("killing", "set fire")
    assert extent_of(killed) == ""


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("A jury convicted Tarn of burning down the mill and acquitted him of setting fire to the shop.", True),
        ("Tarn was found not guilty of setting fire to the shop but guilty of burning down the mill.", True),
        ("A jury convicted Tarn of burning down the mill and of setting fire to the shop.", False),
        ("A jury convicted Tarn of burning down the mill; Ost was cleared of setting fire to the mill.", False),
        ("Tarn was acquitted of setting fire to the shop, a jury convicted him of the lesser burning down.", False),
    ],
)
def test_of_one_thing_nobody_is_guilty_and_cleared_in_a_sentence(sentence: str, *, apart: bool) -> None:
    text = Text("s-1", sentence, published="2010-01-28")
    mill = text.claim("arson", "burning down", victim="<the mill>" if "down the mill" in sentence else ())
    shop = text.claim("arson", "setting fire", victim="<the shop>" if "the shop" in sentence else "<to the mill>")
    assert are_part_and_whole(frozenset({extent_of(mill)} - {""}), frozenset({extent_of(shop)} - {""})) is apart


def test_the_kinds_are_those_of_the_wholes() -> None:
    assert COLLECTIVE.keys() == {"crackdown", "genocide", "invasion", "mass_killing", "persecution", "siege"}


def test_those_of_two_sentences_say_nothing_of_each_other() -> None:
    text = Text("s-1", "The murder of Rask is one of eleven murders. That of Sill is one of nine killings.")
    first, second = text.claim("killing", "murder"), text.claim("killing", "killings")
    assert not are_part_and_whole(frozenset({extent_of(first)}), frozenset({extent_of(second)}))
