"""Answers tied by whom they are directed at: those suspected of the one act of a text, those whom it killed."""

from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from answerable.model.claim import Modality
from answerable.model.link import OVER_DEATH, TIES, Relation
from tests.joining.made import Text, tied

BLAST = "A bomb went off in Tarn. "


@pytest.mark.parametrize("whom", ["the prime suspect", "two suspects", "the bombers", "a gunman"])
def test_those_suspected_are_held_for_the_one_act_told_of(whom: str) -> None:
    text = Text("s-1", f"{BLAST}Police arrested {whom} on Monday.")
    text.claim("bombing", "bomb")
    text.claim("arrest", "arrested", recipient=f"<{whom}>")
    assert tied(text) == {("arrested", "bomb"): "suspected"}


def test_of_two_acts_neither_is_what_they_are_suspected_of() -> None:
    text = Text("s-1", f"{BLAST}In Lomm girls were abducted. Police arrested two suspects.")
    text.claim("bombing", "bomb")
    text.claim("abduction", "abducted", victim="<girls>")
    text.claim("arrest", "arrested", recipient="<two suspects>")
    assert not tied(text)


def test_what_is_paid_to_the_kin_of_those_killed_is_for_the_killing() -> None:
    text = Text("s-1", "Norland paid damages to the families of ten miners killed by its guards.")
    text.claim("compensation", "damages", actor="Norland", recipient="<families of ten miners>")
    text.claim("killing", "killed", victim="<ten miners>", perpetrator="<its guards>")
    assert list(tied(text).values()) == ["recipient"]


def test_an_execution_that_a_general_orders_is_not_what_an_order_is_about() -> None:
    text = Text("s-1", "General Tarn ordered the execution of two clerks.")
    text.claim("court_order", "ordered", actor="Tarn")
    text.claim("execution", "execution", victim="<two clerks>")
    assert not tied(text)


@pytest.mark.parametrize("whom", ["two teachers", "Oren Vash", "suspect goods"])
def test_others_are_not_held_for_it(whom: str) -> None:
    text = Text("s-1", f"{BLAST}Police arrested {whom} on Monday.")
    text.claim("bombing", "bomb")
    text.claim("arrest", "arrested", recipient=f"<{whom}>")
    assert not tied(text)


def test_what_is_told_behind_is_not_what_they_are_suspected_of() -> None:
    text = Text("s-1", "Police arrested two suspects on Monday. A bomb went off in Tarn.")
    text.claim("arrest", "arrested", recipient="<two suspects>")
    text.claim("bombing", "bomb")
    assert not tied(text)


def test_a_memorial_answers_the_killing_of_whom_it_honours() -> None:
    text = Text("s-1", "Hundreds mourned Ivo Tarn on Friday. The editor Ivo Tarn was shot on Monday.")
    text.claim("memorial", "mourned", recipient="Ivo Tarn")
    text.claim("killing", "shot", victim="Ivo Tarn")
    assert tied(text) == {("mourned", "shot"): "honoured"}


@pytest.mark.parametrize(("victim", "modality"), [("Dara Venn", Modality.HAPPENED), ("Ivo Tarn", Modality.ATTEMPTED)])
def test_a_memorial_answers_nobody_else_s_killing_and_no_attempt(victim: str, modality: Modality) -> None:
    text = Text("s-1", f"Hundreds mourned Ivo Tarn on Friday. {victim} was shot at on Monday.")
    text.claim("memorial", "mourned", recipient="Ivo Tarn")
    text.claim("killing", "shot", victim=victim if victim != "Ivo Tarn" else "Ivo Tarn#2", modality=modality)
    assert not tied(text)


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
    assert list(tied(text).values()) == (["reason"] if is_tied else [])


def test_what_a_step_around_another_is_for_is_not_what_that_is_for() -> None:
    text = Text("s-1", "Police held Oren Vash, who was cleared last year of killing a clerk, for defrauding a bank.")
    text.claim("arrest", "held", recipient="Oren Vash", charge="defrauding a bank")
    text.claim("acquittal", "cleared", recipient="Oren Vash", charge="killing a clerk")
    text.claim("killing", "killing")
    text.claim("fraud", "defrauding")
    assert set(tied(text)) == {("held", "defrauding"), ("cleared", "killing")}


def test_what_a_further_punishment_is_for_is_not_what_the_first_is_for() -> None:
    text = Text("s-1", "Oren Vash got life for the murder and eight years for the robbery.")
    text.claim("sentence", "got life", recipient="Oren Vash", charge="the murder")
    text.claim("killing", "murder")
    text.claim("looting", "robbery")
    assert tied(text) == {("got life", "murder"): "charge"}


def test_nobody_is_punished_for_that_of_which_he_was_cleared_before() -> None:
    text = Text("s-1", "Oren Vash was jailed for life on Wednesday. Oren Vash had been cleared of killing a clerk.")
    text.claim("sentence", "jailed", recipient="Oren Vash", time=("Wednesday", "2018-12-12"))
    text.claim("acquittal", "cleared", recipient="Oren Vash#2", charge="killing a clerk")
    text.claim("killing", "killing")
    assert tied(text) == {("cleared", "killing"): "charge"}


def test_the_rules_are_told_in_words() -> None:
    assert {"honoured", "suspected"} <= TIES.keys()


def test_a_judgment_is_not_for_what_the_victim_did() -> None:
    text = Text("s-1", "A court jailed Oren Vash, who shot dead a youth who had stabbed a guard.")
    text.claim("sentence", "jailed", recipient="Oren Vash")
    text.claim("killing", "shot dead", perpetrator="Oren Vash", victim="<a youth>")
    text.claim("wounding", "stabbed", perpetrator="<a youth>", victim="<a guard>")
    assert tied(text) == {("jailed", "shot dead"): "apposition"}


def test_an_inquiry_that_does_an_act_does_not_answer_it() -> None:
    text = Text("s-1", "Relatives say that the inquiry covered up the names.")
    text.claim("investigation", "inquiry")
    text.claim("cover_up", "covered up", perpetrator="<the inquiry>")
    assert not tied(text)


@pytest.mark.parametrize(
    ("before", "step"),
    [
        ("The release of a guard jailed for", "jailed"),
        ("A pardon for Oren Vash, convicted of", "convicted"),
        ("In Ostova", ""),
    ],
)
def test_who_condemns_a_release_does_not_condemn_the_deed(before: str, step: str) -> None:
    text = Text("s-1", f"{before} the murder of two boys drew condemnation.")
    text.claim("killing", "murder", victim="<two boys>")
    text.claim("condemnation", "condemnation", charge="the murder of two boys")
    if step:
        text.claim("conviction", step, charge="the murder of two boys")
    assert (("condemnation", "murder") in tied(text)) is (not step)


@pytest.mark.parametrize(
    ("words", "is_tied"), [("involving alleged arson", True), ("involving two men in arson", False)]
)
def test_charges_involve_what_they_are_for(words: str, is_tied: bool) -> None:
    text = Text("s-1", f"The court threw out one of the charges, {words}.")
    text.claim("charge", "charges")
    text.claim("arson", "arson")
    assert bool(tied(text)) is is_tied


def test_a_measure_over_a_step_is_not_for_what_that_was_for() -> None:
    text = Text("s-1", "The minister suspended an officer for charging the boy with robbery.")
    text.claim("dismissal", "suspended", recipient="<an officer>", charge="<charging the boy with robbery>")
    text.claim("charge", "charging", recipient="<the boy>", charge="robbery")
    text.claim("looting", "robbery")
    assert set(tied(text, Relation.ANSWERS)) == {("charging", "robbery")}


def test_nobody_is_made_good_for_what_he_was_accused_of() -> None:
    text = Text("s-1", "A court awarded damages to an editor who was beaten over accusations of plotting a coup.")
    text.claim("compensation", "damages", recipient="<an editor>")
    text.claim("ill_treatment", "beaten", victim="<an editor>")
    text.claim("plot", "plotting")
    assert ("damages", "plotting") not in tied(text, Relation.ANSWERS)


def test_what_a_step_is_seen_as_does_not_bring_it_on() -> None:
    text = Text("s-1", "The bureau saw the arrest of Emil Tarn as an attempt to cover up the affair.")
    text.claim("arrest", "arrest", recipient="Emil Tarn")
    text.claim("cover_up", "cover up", perpetrator="Emil Tarn")
    assert not tied(text, Relation.ANSWERS)


def test_the_case_is_the_act_told_right_before() -> None:
    text = Text("s-1", "A reporter was shot dead in Tarnow. Police are investigating the case.")
    text.claim("killing", "shot dead", victim="<A reporter>")
    text.claim("investigation", "investigating", charge="<the case>")
    assert set(tied(text, Relation.ANSWERS)) == {("investigating", "shot dead")}


@pytest.mark.parametrize(
    ("between", "whom", "is_tied"),
    [
        ("Scores of people came to the funeral.", "the incident", True),
        ("Scores of people came to the funeral.", "the bridge incident", False),
        ("A week before, two nuns were killed in Ost.", "the incident", True),
    ],
)
def test_the_incident_is_the_only_one_of_the_text(between: str, whom: str, is_tied: bool) -> None:
    text = Text("s-1", f"A baker was shot dead in Tarnow. {between} The minister ordered an inquiry into {whom}.")
    text.claim("killing", "shot dead", victim="<A baker>")
    if "nuns" in between:
        text.claim("killing", "killed", victim="<two nuns>")
    text.claim("investigation", "inquiry", charge=f"<{whom}>")
    assert bool(tied(text, Relation.ANSWERS)) is is_tied


def test_somebody_is_made_good_because_of_what_befell_him() -> None:
    text = Text("s-1", "A court awarded damages to an editor because of the beating.")
    text.claim("compensation", "damages", recipient="<an editor>")
    text.claim("ill_treatment", "beating")
    assert ("damages", "beating") in tied(text, Relation.ANSWERS)


@pytest.mark.parametrize(("year", "is_tied"), [("1988", False), ("2010", True)])
def test_who_was_judged_decades_before_was_judged_for_another_thing(year: str, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn was convicted of murder in 2011. He left Norland. Emil Tarn stood trial in {year}.")
    text.claim("conviction", "convicted", recipient="Emil Tarn", charge="murder", time=("2011", "2011"))
    text.claim("killing", "murder")
    text.claim("trial", "stood trial", recipient="Emil Tarn#2", time=(year, year))
    found = {(tie.source_claim, tie.target_claim) for tie in ties(text.claims)}
    assert ((text.claims[2].id, text.claims[1].id) in found) is is_tied


@pytest.mark.parametrize(("who", "is_tied"), [("Ada Ost, who", True), ("Ada Ost, whose aunt Jan Dorn", False)])
def test_an_arrest_over_a_death_is_over_that_of_whom_the_sentence_goes_on_to_tell(who: str, is_tied: bool) -> None:
    text = Text("s-1", f"Police arrested Tarn as a suspect in the death of {who} died of poisoning.")
    text.claim("arrest", "arrested", recipient="Tarn", charge="the death of Ada Ost")
    text.claim("death", "died of", recipient="Ada Ost" if is_tied else "Jan Dorn")
    found = {(tie.source_claim, tie.target_claim): tie.evidence.rule for tie in ties(text.claims)}
    assert found.get((text.claims[0].id, text.claims[1].id)) == (OVER_DEATH if is_tied else None)


def test_suspects_held_for_what_was_done_to_the_dead_are_held_for_no_massacre() -> None:
    theft = "Four suspects were arrested for theft of shoes belonging to the victims of the Lomm massacre."
    text = Text("s-1", f"{theft} Police arrested three suspects on Monday.")
    text.claim("arrest", "arrested", recipient="<Four suspects>", charge=theft.partition("for ")[2].rstrip("."))
    text.claim("mass_killing", "massacre", place="Lomm")
    text.claim("arrest", "arrested#2", recipient="<three suspects>")
    assert not tied(text)


@pytest.mark.parametrize("words", ["subjected to", "faced", "suffered"])
def test_what_befell_a_convict_is_no_item_of_his_charges(words: str) -> None:
    text = Text("s-1", f"Emil Tarn was sentenced on charges of treason and {words} torture.")
    text.claim("sentence", "sentenced", recipient="Emil Tarn", charge="treason")
    text.claim("torture", "torture")
    assert not tied(text)


@pytest.mark.parametrize("told", ["a report alleging that", "an online article claiming that", "posts revealing how"])
def test_what_somebody_is_held_for_telling_is_not_his_deed(told: str) -> None:
    text = Text("s-1", f"Emil Tarn was arrested over {told} Jan Brack embezzled public funds.")
    text.claim("arrest", "arrested", recipient="Emil Tarn", charge=f"{told} Jan Brack embezzled public funds")
    text.claim("corruption", "embezzled", perpetrator="Jan Brack", modality=Modality.ALLEGED)
    assert not tied(text)


def test_an_inquiry_listed_beside_a_trial_is_of_nobody_tried() -> None:
    text = Text("s-1", "Also today: the retrial of Jan Brack, and the police inquiry into the stabbing of Mia Orsk.")
    text.claim("trial", "retrial", recipient="Jan Brack")
    text.claim("investigation", "inquiry", actor="<police>", charge="the stabbing of Mia Orsk")
    text.claim("wounding", "stabbing", victim="Mia Orsk")
    assert tied(text) == {("inquiry", "stabbing"): "charge"}


def test_who_was_freed_and_is_seized_again_is_hardly_held_for_the_same() -> None:
    held = "Emil Tarn was held over fraud but released in 2020-05."
    text = Text("s-1", f"{held} Emil Tarn was arrested in 2021-10. Emil Tarn was tried in 2021-12.")
    text.claim("arrest", "held", recipient="Emil Tarn", charge="fraud")
    text.claim("fraud", "fraud")
    text.claim("release", "released", recipient="Emil Tarn", time=("2020-05", "2020-05"))
    text.claim("arrest", "arrested", recipient="Emil Tarn#2", time=("2021-10", "2021-10"))
    assert ("arrested", "fraud") not in tied(text)
    text = Text("s-1", "Emil Tarn was held over fraud in 2021-11. Emil Tarn was arrested in 2021-10.")
    text.claim("arrest", "held", recipient="Emil Tarn", charge="fraud", time=("2021-11", "2021-11"))
    text.claim("fraud", "fraud")
    text.claim("arrest", "arrested", recipient="Emil Tarn#2", time=("2021-10", "2021-10"))
    assert ("arrested", "fraud") in tied(text)


def test_who_is_held_under_the_act_is_held_by_a_law() -> None:
    text = Text("s-1", "Guards threatened a poet. Emil Tarn was arrested under the act in April.")
    text.claim("threat", "threatened", victim="<a poet>")
    text.claim("arrest", "arrested", recipient="Emil Tarn", charge="the act")
    assert not tied(text)
