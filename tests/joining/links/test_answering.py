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


def test_what_is_paid_to_the_kin_of_those_killed_is_for_the_killing() -> None:
    text = Text("s-1", "Norland paid damages to the families of ten miners killed by its guards.")
    text.claim("compensation", "damages", actor="Norland", recipient="<families of ten miners>")
    text.claim("killing", "killed", victim="<ten miners>", perpetrator="<its guards>")
    assert [tie.evidence.rule for tie in ties(text.claims)] == ["recipient"]


def test_an_execution_that_a_general_orders_is_not_what_an_order_is_about() -> None:
    text = Text("s-1", "General Tarn ordered the execution of two clerks.")
    text.claim("court_order", "ordered", actor="Tarn")
    text.claim("execution", "execution", victim="<two clerks>")
    assert ties(text.claims) == []


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


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The robbery, for which two officers were jailed, shook the town.", True),
        ("The robbery of the mill of which Oren Vash was convicted shook the town.", True),
        ("The robbery, and the fire for which two officers were jailed, shook the town.", False),
    ],
)
def test_that_for_which_somebody_is_judged(sentence: str, *, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("looting", "robbery")
    text.claim("conviction", "jailed" if "jailed" in sentence else "convicted")
    assert [rule for _, _, rule in _rules(text)] == (["reason"] if is_tied else [])


def test_what_a_step_around_another_is_for_is_not_what_that_is_for() -> None:
    text = Text("s-1", "Police held Oren Vash, who was cleared last year of killing a clerk, for defrauding a bank.")
    text.claim("arrest", "held", recipient="Oren Vash", charge="defrauding a bank")
    text.claim("acquittal", "cleared", recipient="Oren Vash", charge="killing a clerk")
    text.claim("killing", "killing")
    text.claim("fraud", "defrauding")
    assert {(one, other) for one, other, _ in _rules(text)} == {("held", "defrauding"), ("cleared", "killing")}


def test_what_a_further_punishment_is_for_is_not_what_the_first_is_for() -> None:
    text = Text("s-1", "Oren Vash got life for the murder and eight years for the robbery.")
    text.claim("sentence", "got life", recipient="Oren Vash", charge="the murder")
    text.claim("killing", "murder")
    text.claim("looting", "robbery")
    assert _rules(text) == [("got life", "murder", "charge")]


def test_nobody_is_punished_for_that_of_which_he_was_cleared_before() -> None:
    text = Text("s-1", "Oren Vash was jailed for life on Wednesday. Oren Vash had been cleared of killing a clerk.")
    text.claim("sentence", "jailed", recipient="Oren Vash", time=("Wednesday", "2018-12-12"))
    text.claim("acquittal", "cleared", recipient="Oren Vash#2", charge="killing a clerk")
    text.claim("killing", "killing")
    assert _rules(text) == [("cleared", "killing", "charge")]


def test_the_rules_are_told_in_words() -> None:
    assert {"honoured", "suspected"} <= TIES.keys()
