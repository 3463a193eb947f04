from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from tests.joining.made import Text, tied


def test_a_sentence_of_the_same_breath_is_for_the_same_acts() -> None:
    text = Text("s-1", "A court convicted Karim Rahimi of torture and murders and sentenced him to life.")
    text.claim("conviction", "convicted", recipient="Karim Rahimi", charge="torture and murders")
    text.claim("torture", "torture")
    text.claim("killing", "murders")
    text.claim("sentence", "sentenced")
    found = tied(text)
    assert found["sentenced", "torture"] == found["sentenced", "murders"] == "same_judgment"


@pytest.mark.parametrize(
    "sentence",
    [
        "A court convicted Karim Rahimi of the murder, but in a separate case sentenced him to a month.",
        "A court convicted Karim Rahimi of the murder; it sentenced Anna Holt to a month.",
    ],
)
def test_another_case_in_the_same_sentence_is_not(sentence: str) -> None:
    text = Text("s-1", sentence)
    text.claim("conviction", "convicted", recipient="Karim Rahimi", charge="the murder")
    text.claim("killing", "murder")
    who = "Anna Holt" if "Anna" in sentence else "him"
    text.claim("sentence", "sentenced", recipient=who if who != "him" else "<him>")
    assert ("sentenced", "murder") not in tied(text)


@pytest.mark.parametrize(
    ("below", "is_tied"),
    [
        ("Tarn was arrested in June.", True),
        ("Venn was arrested in June.", False),
        ("The town is old. Tarn was arrested in June.", False),
        ("After the fire Tarn was arrested in June.", False),
    ],
)
def test_who_did_a_deed_is_arrested_for_it_in_the_next_sentence(below: str, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn shot a clerk in May. {below}")
    text.claim("shooting", "shot", perpetrator="Emil Tarn", victim="<a clerk>")
    if "fire" in below:
        text.claim("arson", "fire")
    text.claim("arrest", "arrested", recipient="Venn" if "Venn" in below else "Tarn#2")
    assert [tie.evidence.rule for tie in ties(text.claims)] == (["taken_next"] if is_tied else [])


@pytest.mark.parametrize(
    ("second", "whom", "is_tied"),
    [
        ("Each was given eight years.", "Each", True),
        ("They were given eight years.", "They", True),
        ("A sixth docker was given eight years.", "A sixth docker", False),
    ],
)
def test_a_punishment_in_the_next_sentence_is_of_those_judged_before(second: str, whom: str, is_tied: bool) -> None:
    text = Text("s-1", f"A court convicted five dockers of the arson. {second}")
    text.claim("conviction", "convicted", recipient="<five dockers>", charge="the arson")
    text.claim("arson", "arson")
    text.claim("sentence", "given", recipient=f"<{whom}>")
    assert tied(text).get(("given", "arson")) == ("punished_next" if is_tied else None)


def test_a_punishment_for_which_the_sentence_names_another_thing_is_not_for_what_was_told_before() -> None:
    text = Text("s-1", "A court convicted two dockers of murder. In the case for theft, each was given a year.")
    text.claim("conviction", "convicted", recipient="<two dockers>", charge="murder")
    text.claim("killing", "murder")
    text.claim("trial", "case", charge="theft")
    text.claim("sentence", "given", recipient="<each>")
    assert ("given", "murder") not in tied(text)


@pytest.mark.parametrize(
    ("sentence", "second", "is_tied"),
    [
        ("Karim Rahimi was arrested in May and charged with the arson.", "", True),
        ("Karim Rahimi, arrested by soldiers in the port and later charged with the arson, was freed.", "", True),
        ("Police arrested Karim Rahimi in the port and charged him with the arson.", "<him>", True),
        ("Karim Rahimi was arrested, and Anna Holt was charged with the arson.", "Anna Holt", False),
        ("Karim Rahimi was arrested in the port but charged with the arson.", "", False),
        ("Karim Rahimi was arrested by an officer who fled and was charged with the arson.", "", False),
    ],
)
def test_who_is_held_and_charged_is_held_for_that(sentence: str, second: str, *, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    text.claim("charge", "charged", charge="the arson", recipient=(second,) if second else ())
    text.claim("arson", "arson")
    found = tied(text)
    assert found["charged", "arson"] == "charge"
    assert found.get(("arrested", "arson")) == ("same_procedure" if is_tied else None)


def test_an_acquittal_beside_a_conviction() -> None:
    words = "Five were sentenced for the murder. A sixth, Anna Holt, was acquitted."
    text = Text("s-1", words)
    text.claim("sentence", "sentenced", charge="the murder")
    text.claim("killing", "murder")
    text.claim("acquittal", "acquitted", recipient="Anna Holt")
    assert tied(text)["acquitted", "murder"] == "same_judgment"


@pytest.mark.parametrize(
    "second",
    [
        "He is accused of leading the raid.",
        "Rahimi was suspected of the raid.",
        "A judge abroad wants him for the raid.",
    ],
)
def test_the_next_sentence_accuses_whom_the_first_holds(second: str) -> None:
    text = Text("s-1", f"Police arrested Karim Rahimi in a hotel. {second}")
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    text.claim("armed_attack", "raid")
    assert tied(text)["arrested", "raid"] == "accused_next"


@pytest.mark.parametrize(
    "second",
    [
        "He is no longer a suspect in the raid.",
        "Anna Holt is accused of leading the raid.",
        "The raid had shocked the town.",
        "He is not accused of the raid.",
    ],
)
def test_or_it_does_not(second: str) -> None:
    text = Text("s-1", f"Police arrested Karim Rahimi in a hotel. {second}")
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    text.claim("armed_attack", "raid")
    assert ("arrested", "raid") not in tied(text)


def test_a_charge_that_lists_and_one_that_points_back() -> None:
    text = Text("s-1", "A court convicted Karim Rahimi of crimes against humanity, torture and rape.")
    text.claim("conviction", "convicted", recipient="Karim Rahimi", charge="crimes against humanity")
    text.claim("torture", "torture")
    text.claim("sexual_violence", "rape")
    assert tied(text) == {("convicted", "torture"): "charge_listed", ("convicted", "rape"): "charge_listed"}
    text = Text("s-1", "Two men killed Anna Holt. The Treasury froze the assets of both over the murder.")
    text.claim("killing", "killed", victim="Anna Holt")
    text.claim("asset_freeze", "froze", charge="the murder")
    assert tied(text) == {("froze", "killed"): "charge_pointing"}


@pytest.mark.parametrize(
    ("sentence", "is_reply"),
    [
        ("Jets bombed a camp in retaliation for the kidnapping.", True),
        ("In response to the kidnapping, jets bombed a camp.", True),
        ("Jets bombed a camp after the kidnapping.", False),
        ("Jets bombed a camp, and the kidnapping went on.", False),
    ],
)
def test_an_attack_may_be_a_reply(sentence: str, is_reply: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("air_strike", "bombed")
    text.claim("abduction", "kidnapping")
    assert (tied(text).get(("bombed", "kidnapping")) == "in_reply") is is_reply


@pytest.mark.parametrize(
    ("second", "actor", "charge", "is_tied"),
    [
        ("issued an arrest warrant for Emil Tarn", "Police", "", True),
        ("arrested Emil Tarn for theft", "Police", "theft", False),
        ("the army arrested Emil Tarn", "army", "", False),
    ],
)
def test_a_step_goes_on_from_the_inquiry_of_its_sentence(second: str, actor: str, charge: str, is_tied: bool) -> None:
    text = Text("s-1", f"Police opened an investigation into the killing and {second}.")
    text.claim("investigation", "investigation", charge="the killing", actor="<Police>")
    text.claim("killing", "killing")
    kind, trigger = ("arrest_warrant", "arrest warrant") if "warrant" in second else ("arrest", "arrested")
    text.claim(kind, trigger, recipient="Emil Tarn", actor=f"<{actor}>", charge=charge or ())
    assert ((trigger, "killing") in tied(text)) is is_tied


@pytest.mark.parametrize(
    ("second", "is_tied"),
    [
        ("He was later sentenced to life.", True),
        ("Lena Ost was sentenced to life.", False),
        ("A court that he was before sentenced Ost to life.", False),
    ],
)
def test_a_pronoun_of_which_nothing_is_read_is_punished_for_what_was_admitted_before(
    second: str, is_tied: bool
) -> None:
    text = Text("s-1", f"Emil Tarn pleaded guilty to the murder of Jan Brack. {second}")
    text.claim("trial", "pleaded guilty", recipient="Emil Tarn", charge="the murder of Jan Brack")
    text.claim("killing", "murder", victim="Jan Brack")
    text.claim("sentence", "sentenced", recipient="Lena Ost" if "Lena" in second else ())
    assert (("sentenced", "murder") in tied(text)) is is_tied


@pytest.mark.parametrize(
    ("step", "is_tied"),
    [
        ("police arrested two suspects involved in the incident", True),
        ("police arrested two suspects in connection with these crimes", True),
        ("police arrested two suspects in the incident room", False),
        ("police arrested two thieves, not for the incident at the port", False),
    ],
)
def test_words_behind_a_step_may_point_at_the_violence_told_right_before(step: str, is_tied: bool) -> None:
    text = Text("s-1", f"A cook was shot dead and his friend wounded in Ket. On Monday {step}.")
    text.claim("killing", "shot dead", victim="<A cook>")
    text.claim("wounding", "wounded", victim="<his friend>")
    text.claim("arrest", "arrested", recipient="<two thieves>" if "thieves" in step else "<two suspects>")
    assert set(tied(text)) == ({("arrested", "shot dead"), ("arrested", "wounded")} if is_tied else set())


def test_a_sentence_goes_with_the_nearer_of_two_judgments() -> None:
    text = Text("s-1", "Dara Quist, who is in prison for arson, was convicted of torture and sentenced to a year.")
    text.claim("imprisonment", "in prison", recipient="Dara Quist", charge="arson")
    text.claim("arson", "arson")
    text.claim("conviction", "convicted", recipient="Dara Quist", charge="torture")
    text.claim("torture", "torture")
    text.claim("sentence", "sentenced", recipient="Dara Quist")
    assert {act for step, act in tied(text) if step == "sentenced"} == {"torture"}


def test_a_punishment_is_for_the_deed_that_was_found_and_not_for_the_one_cleared() -> None:
    words = "A court convicted Karim Rahimi of fraud but acquitted him of arson and sentenced him to a year."
    text = Text("s-1", words)
    text.claim("conviction", "convicted", recipient="Karim Rahimi", charge="fraud")
    text.claim("corruption", "fraud")
    text.claim("acquittal", "acquitted", recipient="Karim Rahimi", charge="arson")
    text.claim("arson", "arson")
    text.claim("sentence", "sentenced", recipient="Karim Rahimi")
    assert ("sentenced", "fraud") in tied(text)
    assert ("sentenced", "arson") not in tied(text)


def test_the_word_before_a_step_tells_which_deed_it_is_for() -> None:
    text = Text("s-1", "Oren Vash was jailed for murder. The bribery conviction of Oren Vash came later.")
    text.claim("imprisonment", "jailed", recipient="Oren Vash", charge="murder")
    text.claim("killing", "murder")
    text.claim("conviction", "conviction", recipient="Oren Vash#2")
    assert ("conviction", "murder") not in tied(text)


def test_a_step_of_a_new_case_leaves_open_which_deed_the_others_are_for() -> None:
    text = Text(
        "s-1",
        "Oren Vash was jailed for incitement. Oren Vash was charged again with incitement. Oren Vash lost an appeal.",
    )
    text.claim("sentence", "jailed", recipient="Oren Vash", charge="incitement")
    text.claim("incitement", "incitement")
    text.claim("charge", "charged", recipient="Oren Vash#2", charge="incitement#2")
    text.claim("incitement", "incitement#2")
    text.claim("appeal", "appeal", recipient="Oren Vash#3")
    assert ("appeal", "incitement") not in tied(text)


@pytest.mark.parametrize(("trigger", "is_tied"), [("bribery conviction", False), ("murder conviction", True)])
def test_the_deed_may_stand_within_the_words_of_the_step(trigger: str, is_tied: bool) -> None:
    text = Text("s-1", f"Oren Vash was charged with murder. The {trigger} of Oren Vash came later.")
    text.claim("charge", "charged", recipient="Oren Vash", charge="murder")
    text.claim("killing", "murder")
    text.claim("conviction", trigger, recipient="Oren Vash#2")
    assert ((trigger, "murder") in tied(text)) is is_tied


@pytest.mark.parametrize(
    ("sentence", "judgment", "kind", "step", "is_tied"),
    [
        (
            "The court acquitted two men who had faced charges of murder.",
            "acquitted",
            "acquittal",
            "faced charges",
            True,
        ),
        ("The court sentenced two men, who confessed to murder, to life.", "sentenced", "sentence", "confessed", True),
        (
            "The court acquitted two men after a third had faced charges of murder.",
            "acquitted",
            "acquittal",
            "faced charges",
            False,
        ),
    ],
)
def test_a_judgment_is_on_what_its_sentence_tells_the_defendants_by(
    sentence: str, judgment: str, kind: str, step: str, is_tied: bool
) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, judgment, recipient="<two men>")
    text.claim("charge" if step == "faced charges" else "acknowledgement", step, charge="murder")
    text.claim("killing", "murder")
    assert tied(text).get((judgment, "murder")) == ("apposition" if is_tied else None)


def test_a_sentence_is_for_what_the_court_had_convicted_of_before() -> None:
    text = Text("s-1", "A court sentenced the guard to five years in jail after it convicted him of the arson.")
    text.claim("sentence", "sentenced", recipient="<the guard>")
    text.claim("conviction", "convicted", recipient="<him>", charge="the arson")
    text.claim("arson", "arson")
    assert tied(text)["sentenced", "arson"] == "same_judgment"


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The ministry suspended the warden as part of the inquiry into the arson.", True),
        ("The ministry suspended the warden who had led the inquiry into the arson.", False),
        ("The ministry suspended the warden, but opened no inquiry into the arson.", False),
    ],
)
def test_what_is_done_in_the_course_of_an_inquiry_answers_what_that_is_into(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("dismissal", "suspended", recipient="<the warden>")
    text.claim("investigation", "inquiry", charge="the arson")
    text.claim("arson", "arson")
    assert tied(text).get(("suspended", "arson")) == ("same_inquiry" if is_tied else None)


@pytest.mark.parametrize(
    ("between", "is_tied"),
    [
        ("and ordered him to pay her family", True),
        ("while another court ordered the state to pay her family", False),
    ],
)
def test_what_a_judgment_orders_to_be_paid_is_for_what_it_is_on(between: str, is_tied: bool) -> None:
    text = Text("s-1", f"A court convicted Emil Tarn of the arson {between} damages.")
    text.claim("conviction", "convicted", recipient="Emil Tarn", charge="the arson")
    text.claim("arson", "arson")
    text.claim("compensation", "damages", recipient="<her family>")
    assert tied(text).get(("damages", "arson")) == ("same_judgment" if is_tied else None)


@pytest.mark.parametrize(
    ("held", "is_tied"),
    [
        ("Tarn was arrested in Ket on a Norlandic warrant over the murder of a clerk.", True),
        ("Tarn was arrested after a court issued a warrant over the murder of a clerk.", False),
    ],
)
def test_an_arrest_is_for_what_the_warrant_is_for_that_it_was_made_on(held: str, is_tied: bool) -> None:
    text = Text("s-1", held)
    text.claim("arrest", "arrested", recipient="Tarn")
    text.claim("arrest_warrant", "warrant", charge="the murder of a clerk")
    text.claim("killing", "murder", victim="<a clerk>")
    assert (("arrested", "murder") in tied(text)) is is_tied


@pytest.mark.parametrize(
    ("second", "is_tied"),
    [("A sixth man’s acquittal was a surprise.", False), ("An acquittal followed for the sixth.", True)],
)
def test_an_acquittal_that_was_told_of_already_is_not_of_the_judgment_beside_it(second: str, is_tied: bool) -> None:
    text = Text("s-1", f"A court convicted five men of the arson. {second}")
    text.claim("conviction", "convicted", recipient="<five men>", charge="the arson")
    text.claim("arson", "arson")
    text.claim("acquittal", "acquittal")
    assert (("acquittal", "arson") in tied(text)) is is_tied


def test_the_murder_charges_point_back_to_the_murder() -> None:
    text = Text("s-1", "Tarn poisoned Ost. The murder shook Ket. A court acquitted Tarn of the murder charges.")
    text.claim("killing", "murder", victim="<Ost>")
    text.claim("acquittal", "acquitted", recipient="Tarn#2", charge="the murder charges")
    assert tied(text)["acquitted", "murder"] == "charge_pointing"


def test_a_second_for_goes_on_with_what_a_step_is_for() -> None:
    text = Text("s-1", "Tarn was arrested for his role in a murder, and for torturing a clerk.")
    text.claim("arrest", "arrested", recipient="Tarn", charge="his role in a murder")
    text.claim("killing", "murder")
    text.claim("torture", "torturing", victim="<a clerk>")
    assert tied(text)["arrested", "torturing"] == "charge_listed"
