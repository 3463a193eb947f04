"""Answers tied by whom they are directed at: those suspected of the one act of a text, those whom it killed."""

from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from answerable.model.claim import Modality
from answerable.model.link import TIES
from tests.joining.made import Text

BLAST = "A bomb went off in Tarn. "


def _rules(text: Text) -> list[tuple[str, str, str]]:
    named = {claim.id: claim.trigger.quote for claim in text.claims}
    return [(named[tie.source_claim], named[tie.target_claim], tie.evidence.rule) for tie in ties(text.claims)]


@pytest.mark.parametrize("whom", ["the prime suspect", "two suspects", "the bombers", "a gunman"])
def test_those_suspected_are_held_for_the_one_act_told_of(whom: str) -> None:
    text = Text("s-1", f"{BLAST}Police arrested {whom} on Monday.")
    text.claim("bombing", "bomb")
    text.claim("arrest", "arrested", recipient=f"<{whom}>")
    assert _rules(text) == [("arrested", "bomb", "suspected")]


def test_of_two_acts_neither_is_what_they_are_suspected_of() -> None:
    text = Text("s-1", f"{BLAST}In Lomm girls were abducted. Police arrested two suspects.")
    text.claim("bombing", "bomb")
    text.claim("abduction", "abducted", victim="<girls>")
    text.claim("arrest", "arrested", recipient="<two suspects>")
    assert _rules(text) == []


@pytest.mark.parametrize("whom", ["two teachers", "Oren Vash", "suspect goods"])
def test_others_are_not_held_for_it(whom: str) -> None:
    text = Text("s-1", f"{BLAST}Police arrested {whom} on Monday.")
    text.claim("bombing", "bomb")
    text.claim("arrest", "arrested", recipient=f"<{whom}>")
    assert _rules(text) == []


def test_what_is_told_behind_is_not_what_they_are_suspected_of() -> None:
    text = Text("s-1", "Police arrested two suspects on Monday. A bomb went off in Tarn.")
    text.claim("arrest", "arrested", recipient="<two suspects>")
    text.claim("bombing", "bomb")
    assert _rules(text) == []


def test_a_memorial_answers_the_killing_of_whom_it_honours() -> None:
    text = Text("s-1", "Hundreds mourned Ivo Tarn on Friday. The editor Ivo Tarn was shot on Monday.")
    text.claim("memorial", "mourned", recipient="Ivo Tarn")
    text.claim("killing", "shot", victim="Ivo Tarn")
    assert _rules(text) == [("mourned", "shot", "honoured")]


@pytest.mark.parametrize(("victim", "modality"), [("Dara Venn", Modality.HAPPENED), ("Ivo Tarn", Modality.ATTEMPTED)])
def test_a_memorial_answers_nobody_else_s_killing_and_no_attempt(victim: str, modality: Modality) -> None:
    text = Text("s-1", f"Hundreds mourned Ivo Tarn on Friday. {victim} was shot at on Monday.")
    text.claim("memorial", "mourned", recipient="Ivo Tarn")
    text.claim("killing", "shot", victim=victim if victim != "Ivo Tarn" else "Ivo Tarn#2", modality=modality)
    assert _rules(text) == []


def test_the_rules_are_told_in_words() -> None:
    assert {"honoured", "suspected"} <= TIES.keys()
