"""What is said of a step of the law or a measure, or done in reply to it, follows that step."""

from __future__ import annotations

import pytest

from answerable.model.link import Relation
from tests.joining.made import Text, tied


def test_a_condemned_arrest_is_followed_by_the_condemnation() -> None:
    text = Text("s-1", "The Press League condemned the arrest of Ivo Tarn on Monday.")
    text.claim("condemnation", "condemned", actor="Press League", charge="<the arrest of Ivo Tarn>")
    text.claim("arrest", "arrest", recipient="Ivo Tarn")
    assert tied(text, Relation.FOLLOWS) == {("condemned", "arrest"): "charge"}


def test_the_step_may_come_first() -> None:
    text = Text("s-1", "The acquittal of two officers was deplored by the Press League.")
    text.claim("acquittal", "acquittal", recipient="<two officers>")
    text.claim("condemnation", "deplored", actor="Press League", charge="<The acquittal of two officers>")
    assert tied(text, Relation.FOLLOWS) == {("deplored", "acquittal"): "charge"}


def test_an_expulsion_in_reply_to_an_expulsion_follows_it() -> None:
    text = Text("s-1", "Norland expelled two envoys in retaliation for the expulsion of its consul by Sudria.")
    text.claim("expulsion", "expelled", actor="Norland", recipient="<two envoys>")
    text.claim("expulsion", "expulsion", actor="Sudria", recipient="<consul>")
    assert tied(text, Relation.FOLLOWS) == {("expelled", "expulsion"): "in_reply"}


@pytest.mark.parametrize(
    ("sentence", "charge"),
    [
        ("Norland condemned the shelling of Kell with severe sanctions.", "the shelling of Kell"),
        ("Norland condemned the shelling of Kell and the sanctions stay.", "the shelling of Kell and the sanctions"),
    ],
)
def test_what_is_said_of_an_act_is_not_about_the_measure_told_with_it(sentence: str, charge: str) -> None:
    text = Text("s-1", sentence)
    text.claim("condemnation", "condemned", actor="Norland", charge=f"<{charge}>")
    text.claim("shelling", "shelling", victim="Kell")
    text.claim("sanction", "sanctions")
    assert not tied(text, Relation.FOLLOWS)


def test_what_somebody_is_called_is_not_about_his_prison_term() -> None:
    text = Text("s-1", "The president branded the imprisoned writers as traitors.")
    text.claim("condemnation", "branded", actor="<The president>", recipient="<the imprisoned writers>")
    text.claim("imprisonment", "imprisoned", recipient="<writers>")
    assert not tied(text, Relation.FOLLOWS)


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("Norland recalled its ambassador after jets shelled a camp in Kell.", True),
        ("Norland recalled its ambassador, two days after jets shelled a camp in Kell.", True),
        ("After jets shelled a camp in Kell, Norland recalled its ambassador.", True),
        ("Norland recalled its ambassador after talks with those who shelled a camp in Kell.", False),
        ("Norland recalled its ambassador but lifted the curfew after jets shelled a camp in Kell.", False),
        ("Norland recalled its ambassador after he told of jets that shelled a camp.", False),
        ("Norland recalled its ambassador before jets shelled a camp in Kell.", False),
        ("Norland recalled its ambassador after four years of war in which jets shelled a camp.", False),
    ],
)
def test_a_measure_that_comes_right_after_an_act_of_violence_answers_it(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("recall", "recalled", actor="Norland", recipient="<its ambassador>")
    text.claim("shelling", "shelled", victim="<camp>")
    assert tied(text, Relation.ANSWERS) == ({("recalled", "shelled"): "upon"} if is_tied else {})


def test_no_state_answers_what_it_did_itself_or_measures_that_nobody_takes() -> None:
    text = Text(
        "s-1", "Norland recalled its ambassador after it shelled a camp. Tarn blasted the sanctions after the raid."
    )
    text.claim("recall", "recalled", actor="Norland", recipient="<its ambassador>")
    text.claim("shelling", "shelled", perpetrator="Norland", victim="<camp>")
    text.claim("sanction", "sanctions")
    text.claim("armed_attack", "raid")
    assert not tied(text, Relation.ANSWERS)


def test_what_has_nothing_to_do_with_an_act_does_not_answer_it() -> None:
    text = Text("s-1", "The apology had nothing to do with the role of the guard accused of shooting two clerks.")
    text.claim("apology", "apology", actor="<guard>")
    text.claim("shooting", "shooting", victim="<clerks>")
    assert not tied(text, Relation.ANSWERS)
