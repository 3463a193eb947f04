from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from tests.joining.made import Text


def _found(text: Text) -> dict[tuple[str, str], str]:
    trigger = {claim.id: claim.trigger.quote for claim in text.claims}
    return {(trigger[tie.source_claim], trigger[tie.target_claim]): tie.evidence.rule for tie in ties(text.claims)}


def test_a_sentence_of_the_same_breath_is_for_the_same_acts() -> None:
    text = Text("s-1", "A court convicted Karim Rahimi of torture and murders and sentenced him to life.")
    text.claim("conviction", "convicted", recipient="Karim Rahimi", charge="torture and murders")
    text.claim("torture", "torture")
    text.claim("killing", "murders")
    text.claim("sentence", "sentenced")
    found = _found(text)
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
    assert ("sentenced", "murder") not in _found(text)


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
    assert _found(text).get(("given", "arson")) == ("punished_next" if is_tied else None)


def test_a_punishment_for_which_the_sentence_names_another_thing_is_not_for_what_was_told_before() -> None:
    text = Text("s-1", "A court convicted two dockers of murder. In the case for theft, each was given a year.")
    text.claim("conviction", "convicted", recipient="<two dockers>", charge="murder")
    text.claim("killing", "murder")
    text.claim("trial", "case", charge="theft")
    text.claim("sentence", "given", recipient="<each>")
    assert ("given", "murder") not in _found(text)


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
    found = _found(text)
    assert found["charged", "arson"] == "charge"
    assert found.get(("arrested", "arson")) == ("same_procedure" if is_tied else None)


def test_an_acquittal_beside_a_conviction() -> None:
    words = "Five were sentenced for the murder. A sixth, Anna Holt, was acquitted."
    text = Text("s-1", words)
    text.claim("sentence", "sentenced", charge="the murder")
    text.claim("killing", "murder")
    text.claim("acquittal", "acquitted", recipient="Anna Holt")
    assert _found(text)["acquitted", "murder"] == "same_judgment"


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
    assert _found(text)["arrested", "raid"] == "accused_next"


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
    assert ("arrested", "raid") not in _found(text)


def test_a_charge_that_lists_and_one_that_points_back() -> None:
    text = Text("s-1", "A court convicted Karim Rahimi of crimes against humanity, torture and rape.")
    text.claim("conviction", "convicted", recipient="Karim Rahimi", charge="crimes against humanity")
    text.claim("torture", "torture")
    text.claim("sexual_violence", "rape")
    assert _found(text) == {("convicted", "torture"): "charge_listed", ("convicted", "rape"): "charge_listed"}
    text = Text("s-1", "Two men killed Anna Holt. The Treasury froze the assets of both over the murder.")
    text.claim("killing", "killed", victim="Anna Holt")
    text.claim("asset_freeze", "froze", charge="the murder")
    assert _found(text) == {("froze", "killed"): "charge_pointing"}


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
    assert (_found(text).get(("bombed", "kidnapping")) == "in_reply") is is_reply


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
    assert ((trigger, "killing") in _found(text)) is is_tied


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
    assert (("sentenced", "murder") in _found(text)) is is_tied


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
    assert set(_found(text)) == ({("arrested", "shot dead"), ("arrested", "wounded")} if is_tied else set())


def test_a_sentence_goes_with_the_nearer_of_two_judgments() -> None:
    text = Text("s-1", "Dara Quist, who is in prison for arson, was convicted of torture and sentenced to a year.")
    text.claim("imprisonment", "in prison", recipient="Dara Quist", charge="arson")
    text.claim("arson", "arson")
    text.claim("conviction", "convicted", recipient="Dara Quist", charge="torture")
    text.claim("torture", "torture")
    text.claim("sentence", "sentenced", recipient="Dara Quist")
    assert {act for step, act in _found(text) if step == "sentenced"} == {"torture"}
