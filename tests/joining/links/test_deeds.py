from __future__ import annotations

import pytest

from answerable.joining.links.deeds import accuses, is_deed, is_led_up_to, says_which
from answerable.joining.links.links import ties
from tests.joining.made import Text, tied


@pytest.mark.parametrize(
    ("before", "act", "kind"),
    [
        ("his part in the kidnapping of two nurses and the ", "murder", "killing"),
        ("denying a massacre and ", "killing", "killing"),
        ("posting death ", "threats", "threat"),
        ("arming rebels who ", "shelled", "shelling"),
        ("the murder of a farmer and the violence used in the ", "raid", "armed_attack"),
        ("helping gunmen storm a school in a 2013 ", "attack", "armed_attack"),
        ("covering up the ", "killings", "killing"),
    ],
)
def test_a_deed(before: str, act: str, kind: str) -> None:
    assert is_deed(before, act, kind, legal=True)


@pytest.mark.parametrize(
    ("before", "act", "kind"),
    [
        ("denying the ", "massacre", "mass_killing"),
        ("conspiracy against the state and denying the ", "massacre", "mass_killing"),
        ("filming soldiers ", "beating", "wounding"),
        ("exposing fraud and ", "bribery", "corruption"),
        ("taking part in a peaceful march against the ", "killings", "killing"),
        ("work on a story about the ", "massacre", "mass_killing"),
        ("dealings with rebels who ", "shelled", "shelling"),
        ("offences not connected to the ", "disappearance", "enforced_disappearance"),
        ("theft and the editor spent two months in ", "detention", "arbitrary_detention"),
        ("this move, saying the ", "torture", "torture"),
        ("many activists in ", "exile", "forced_displacement"),
    ],
)
def test_what_a_deed_was_about_is_another_act(before: str, act: str, kind: str) -> None:
    assert not is_deed(before, act, kind, legal=True)


@pytest.mark.parametrize(
    ("before", "is_accusation"),
    [
        ("accusing a baker of ", True),
        ("falsely accusing the mayor of ", True),
        ("accusing him of ", False),
        ("defrauding those accusing a baker of ", False),
    ],
)
def test_what_somebody_accused_another_of_is_another_act(before: str, is_accusation: bool) -> None:
    assert accuses(before) == is_accusation


def test_what_was_condemned_may_be_what_others_did() -> None:
    assert is_deed("the officers who ", "tortured", "torture", legal=False)
    assert not is_deed("the officers who ", "tortured", "torture", legal=True)


@pytest.mark.parametrize(
    ("before", "act", "after", "is_told_by"),
    [
        ("his friendship with ", "slain", " leader Emil Tarn", True),
        ("the family of the ", "murdered", " reporter", True),
        ("those who ", "murdered", " the reporter", False),
        ("the ", "murder", " of the reporter", False),
    ],
)
def test_an_act_may_tell_only_of_whom_the_words_speak(before: str, act: str, after: str, is_told_by: bool) -> None:
    assert says_which(before, act, after) is is_told_by


@pytest.mark.parametrize(
    ("before", "is_led_up"),
    [
        ("After demonstrations over ", True),
        (" and held for two days, resulting in ", True),
        (" in the immediate aftermath of ", True),
        (" in Norland in protest at ", False),
        (" for ", False),
        (" of the government over ", False),
    ],
)
def test_words_that_make_a_charge_something_else(before: str, is_led_up: bool) -> None:
    assert is_led_up_to(before) is is_led_up


def test_a_reporter_held_for_reporting_answers_for_no_massacre() -> None:
    text = Text("s-1", "Police arrested Mara Lind for reporting on the massacre of forty fishermen.")
    text.claim("arrest", "arrested", recipient="Mara Lind", charge="reporting on the massacre of forty fishermen")
    text.claim("mass_killing", "massacre")
    assert not tied(text)


def test_whoever_is_convicted_of_accusing_another_does_not_answer_for_his_deed() -> None:
    text = Text("s-1", "The court convicted Mara Lind of accusing a baker of rape.")
    text.claim("conviction", "convicted", recipient="Mara Lind", charge="accusing a baker of rape")
    text.claim("sexual_violence", "rape")
    assert not tied(text)


def test_nor_do_later_steps_against_her() -> None:
    text = Text(
        "s-1", "Police arrested Mara Lind for filming the torture of a boy. The trial of Mara Lind opened in May."
    )
    text.claim("arrest", "arrested", recipient="Mara Lind", charge="filming the torture of a boy")
    text.claim("torture", "torture")
    text.claim("trial", "trial", recipient="Mara Lind#2")
    assert not tied(text)


def test_whom_police_charged_after_protests_did_not_do_what_was_protested_against() -> None:
    text = Text("s-1", "After protests over the murder of a girl, police charged Mara Lind.")
    text.claim("killing", "murder")
    text.claim("charge", "charged", recipient="Mara Lind", charge="the murder of a girl")
    assert not tied(text)


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "act_kind", "act"),
    [
        ("Of 300 marchers arrested, many of them beaten, ten died.", "arrest", "arrested", "wounding", "beaten"),
        ("Troops arrested ten men and reports of torture grew.", "arrest", "arrested", "torture", "torture"),
        ("The miners were tried in mass trials.", "trial", "tried", "unfair_trial", "mass trials"),
        ("Norland retaliated by shelling the port.", "military_reply", "retaliated", "shelling", "shelling"),
        (
            "Jailed editors went on hunger strike in protest at the torture.",
            "imprisonment",
            "Jailed",
            "torture",
            "torture",
        ),
        ("She was held in a cell with her phone seized.", "arrest", "held", "seizure", "seized"),
        (
            "Unions denounce the budget because it pays for corruption.",
            "condemnation",
            "denounce",
            "corruption",
            "corruption",
        ),
    ],
)
def test_wordings_that_tie_nothing(sentence: str, kind: str, trigger: str, act_kind: str, act: str) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    text.claim(act_kind, act)
    assert not tied(text)


@pytest.mark.parametrize(
    ("sentence", "recipient", "trigger", "act", "is_tied"),
    [
        (
            "Police arrested the suspects in the abduction.",
            "<suspects in the abduction>",
            "arrested",
            "abduction",
            True,
        ),
        (
            "Police arrested writers and stepped up surveillance.",
            "<stepped up surveillance>",
            "arrested",
            "surveillance",
            False,
        ),
        ("Police arrested four kidnappers.", "<four kidnappers>", "arrested", "kidnappers", True),
        ("Those held by the militia were arrested again.", "<Those held by the militia>", "arrested", "held", False),
    ],
)
def test_who_is_answered_is_told_by_what_they_did(
    sentence: str, recipient: str, trigger: str, act: str, is_tied: bool
) -> None:
    text = Text("s-1", sentence)
    text.claim("arrest", trigger, recipient=recipient)
    text.claim("abduction", act)
    assert ((trigger, act) in tied(text)) is is_tied


def test_what_is_told_next_is_listed_with_nothing() -> None:
    text = Text("s-1", "The union leaders were denounced as traitors and were beaten.")
    text.claim("condemnation", "denounced", charge="traitors")
    text.claim("wounding", "beaten")
    assert not tied(text)


def test_what_was_done_to_a_person_is_not_what_a_judgment_on_the_person_is_for() -> None:
    text = Text("s-1", "Mara Lind, a target of persecution by Norland, was sentenced to a year.")
    text.claim("persecution", "persecution", perpetrator="Norland")
    text.claim("sentence", "sentenced", recipient="Mara Lind")
    assert not tied(text)


def test_a_sentence_for_a_petty_thing_is_not_for_the_murder_told_after_it() -> None:
    text = Text(
        "s-1",
        "Karim Tarn was arrested for theft and sentenced to ten days. Prosecutors charged Karim Tarn with a murder.",
    )
    text.claim("arrest", "arrested", recipient="Karim Tarn", charge="theft")
    text.claim("sentence", "sentenced", recipient="Karim Tarn")
    text.claim("charge", "charged", recipient="Karim Tarn#2", charge="a murder")
    text.claim("killing", "murder")
    assert set(tied(text)) == {("charged", "murder")}


def test_steps_are_for_all_that_the_one_step_that_names_any_is_for() -> None:
    text = Text("s-1", "Karim Tarn was arrested in May. He was charged with the robbery and the murder.")
    text.claim("arrest", "arrested", recipient="Karim Tarn")
    text.claim("charge", "charged", recipient="Karim Tarn", charge="the robbery and the murder")
    text.claim("looting", "robbery")
    text.claim("killing", "murder")
    assert set(tied(text)) == {(step, act) for step in ("arrested", "charged") for act in ("robbery", "murder")}


def test_of_two_murders_none_is_what_a_step_that_names_none_is_for() -> None:
    text = Text(
        "s-1",
        "Karim Tarn was arrested in May. Karim Tarn was charged with the murder of Ana Holt. "
        "Karim Tarn was tried for the killing of Bo Lund.",
    )
    text.claim("arrest", "arrested", recipient="Karim Tarn")
    text.claim("charge", "charged", recipient="Karim Tarn#2", charge="the murder of Ana Holt")
    text.claim("trial", "tried", recipient="Karim Tarn#3", charge="the killing of Bo Lund")
    text.claim("killing", "murder", victim="Ana Holt")
    text.claim("killing", "killing", victim="Bo Lund")
    assert set(tied(text)) == {("charged", "murder"), ("tried", "killing")}


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "act_kind", "act", "is_tied"),
    [
        (
            "Norland filed a suit, alleging that guards had tortured sailors.",
            "lawsuit",
            "suit",
            "torture",
            "tortured",
            True,
        ),
        (
            "The indictment accuses Tarn and Holt of leading the raid.",
            "charge",
            "indictment",
            "armed_attack",
            "raid",
            True,
        ),
        (
            "A writer was held over a book alleging that guards had tortured sailors.",
            "arrest",
            "held",
            "torture",
            "tortured",
            False,
        ),
        (
            "Norland hanged ten men on Monday, drawing sharp criticism.",
            "condemnation",
            "criticism",
            "execution",
            "hanged",
            True,
        ),
        (
            "The execution of ten men sparked widespread outrage.",
            "condemnation",
            "outrage",
            "execution",
            "execution",
            True,
        ),
        (
            "The execution of ten men has not drawn criticism.",
            "condemnation",
            "criticism",
            "execution",
            "execution",
            False,
        ),
        ("Ten men were hanged as a new law drew criticism.", "condemnation", "criticism", "execution", "hanged", False),
    ],
)
def test_what_is_alleged_and_what_draws_words(
    sentence: str, kind: str, trigger: str, act_kind: str, act: str, is_tied: bool
) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    text.claim(act_kind, act)
    assert ((trigger, act) in tied(text)) is is_tied


@pytest.mark.parametrize(
    ("text", "charge", "is_tied"),
    [
        ("Gunmen abducted ten pupils. The governor condemned the incident.", "the incident", True),
        ("Gunmen abducted ten pupils. The governor condemned this cowardly act.", "this cowardly act", True),
        ("Gunmen abducted ten pupils. Rain fell. The governor condemned the incident.", "the incident", False),
        ("Gunmen abducted ten pupils. “We condemned the incident,” he said.", "the incident", False),
        ("Gunmen abducted ten pupils. The governor condemned the strike.", "the strike", False),
    ],
)
def test_a_charge_that_points_back(text: str, charge: str, is_tied: bool) -> None:
    made = Text("s-1", text)
    made.claim("abduction", "abducted")
    made.claim("condemnation", "condemned", charge=charge)
    found = {tie.evidence.rule for tie in ties(made.claims)}
    assert found == ({"charge_before"} if is_tied else set())
