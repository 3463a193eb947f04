"""Who a sentence lets be the doer, or the one to whom it was done."""

import pytest

from answerable.model.event import Family
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.words import touching
from answerable.reading.roles.licensing import may_be_accused, may_count, may_do, may_undergo
from tests.reading.sentence import shape_of


def stands(text: str, kind: str, said: str, who: str, family: Family, side: str) -> bool:
    shape = shape_of(text)
    at = touching(shape.words, text.index(said), text.index(said) + len(said))
    place = touching(shape.words, text.index(who), text.index(who) + len(who))
    assert at is not None
    assert place is not None
    main = at[1] - 1
    part = Part.VERB if main in shape.group_at else Part.NOUN
    trigger = Trigger(kind, shape.words[main].base, part, *at, main)
    if side == "accused":
        return may_be_accused(shape, trigger, family, *place)
    if side == "whom":
        return may_undergo(shape, trigger, *place, frozenset({"kill", "injure"}))
    return may_do(shape, trigger, family, *place)


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("The Red Front launched an attack on the town.", "attack", "Red Front"),
        ("Marlo was convicted of the murder of two students.", "murder", "Marlo"),
        ("Gunmen on motorcycles shot dead two students.", "shot", "Gunmen"),
        ("The rebels wanted the barracks, and on Monday they attacked it.", "attacked", "rebels"),
        ("Marlo's men completed the siege.", "siege", "Marlo's men"),
        ("The attack by the Red Front left ten dead.", "attack", "Red Front"),
        ("Another attack ascribed to the Red Front hit Dravna.", "attack", "Red Front"),
        ("The minister attributed the bombing to the Red Front.", "bombing", "Red Front"),
        ("Marlo, the mastermind of the attack, fled.", "attack", "Marlo"),
        ("The Red Front's attack left ten dead.", "attack", "Red Front"),
        ("Marlo shot two students.", "shot", "Marlo"),
        ("Two students were shot by Marlo.", "shot", "Marlo"),
        ("Marlo, a former guard, shot two students.", "shot", "Marlo"),
        ("There were clashes between police and the students.", "clashes", "police"),
        ("There were clashes between police and the students.", "clashes", "students"),
    ],
)
def test_who_is_said_to_do_it(text: str, said: str, who: str) -> None:
    assert stands(text, "armed_attack", said, who, Family.ACT, "who")


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("The attack came two weeks before President Ivo Tarn's inauguration.", "attack", "Ivo Tarn"),
        ("At the time of her murder, Lena Orsk had many readers.", "murder", "Lena Orsk"),
        ("Five other villagers died in the attack.", "attack", "villagers"),
        ("An attack on a base housing Norland soldiers hurt nobody.", "attack", "Norland soldiers"),
        ("Since Orsk's death, laws about honour killings have changed.", "killings", "Orsk"),
        ("Marlo killed a woman named Lena Orsk and injured ten others.", "injured", "Lena Orsk"),
        ("Lena Orsk was shot in Dravna.", "shot", "Lena Orsk"),
        ("The senator criticised the attack.", "attack", "senator"),
        ("Police charged Marlo with the murder.", "murder", "Marlo"),
        ("Police arrested Marlo over the bombing.", "bombing", "Marlo"),
        ("Blackmailed with photographs, Marlo told everything.", "Blackmailed", "Marlo"),
    ],
)
def test_who_only_stands_near(text: str, said: str, who: str) -> None:
    assert not stands(text, "armed_attack", said, who, Family.ACT, "who")


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Marlo was freed after being held by rebels for two years.", False),
        ("Marlo was freed when his guard was shot by rebels.", False),
        ("Marlo was freed by rebels after being held for two years.", True),
        ("Marlo was freed and sent home by rebels.", True),
    ],
)
def test_who_does_what_is_told_in_a_clause_behind(text: str, does: bool) -> None:
    assert stands(text, "release", "freed", "rebels", Family.REVERSAL, "who") is does


def test_whose_confession_it_is_and_who_comments_on_it() -> None:
    text = "Lena Orsk called Marlo's admission a manoeuvre."
    assert stands(text, "acknowledgement", "admission", "Marlo", Family.ANSWER, "who")
    assert not stands(text, "acknowledgement", "admission", "Lena Orsk", Family.ANSWER, "who")


def test_who_tells_of_a_conviction_is_not_convicted() -> None:
    text = "Spokesman Mato Cira said a badge was used by the attacker, described by papers as convicted of assaults."
    assert not stands(text, "conviction", "convicted", "Mato Cira", Family.ANSWER, "whom")
    assert stands("Mato Cira was convicted.", "conviction", "convicted", "Mato Cira", Family.ANSWER, "whom")


def test_who_is_asked_during_the_killings_is_not_killed() -> None:
    assert not stands(
        "Marlo was twice interviewed during the killings.", "killing", "killings", "Marlo", Family.ACT, "whom"
    )
    assert stands("Marlo was injured in the attack.", "armed_attack", "attack", "Marlo", Family.ACT, "whom")
    assert stands("Marlo was handed a life sentence.", "sentence", "sentence", "Marlo", Family.ANSWER, "whom")
    assert stands("The killing of Marlo shocked Dravna.", "killing", "killing", "Marlo", Family.ACT, "whom")


@pytest.mark.parametrize(
    ("text", "kind", "said", "number", "counted"),
    [
        ("The blast killed nine people and injured 50 more.", "killing", "killed", "nine", True),
        ("The blast killed nine people and injured 50 more.", "killing", "killed", "50", False),
        ("Tarn died with his two daughters at his bedside.", "death", "died", "two", False),
        ("Eleven men were charged with the murder of Lena Orsk.", "killing", "murder", "Eleven", False),
        ("Marlo confessed to eight murders.", "killing", "murders", "eight", True),
        ("Three brothers named Portas were arrested.", "arrest", "arrested", "Three", True),
    ],
)
def test_what_a_number_counts(text: str, kind: str, said: str, number: str, *, counted: bool) -> None:
    shape = shape_of(text)
    at = touching(shape.words, text.index(said), text.index(said) + len(said))
    place = touching(shape.words, text.index(number), text.index(number) + len(number))
    assert at is not None
    assert place is not None
    main = at[1] - 1
    part = Part.VERB if main in shape.group_at else Part.NOUN
    assert may_count(shape, Trigger(kind, said, part, *at, main), Family.ACT, place[0]) is counted


def test_of_answers_it_is_not_asked_who_the_grammar_lets_do_them() -> None:
    text = "Appeals judges found that the first court was mistaken and lowered the term."
    assert stands(text, "sentence_reduction", "lowered", "Appeals judges", Family.REVERSAL, "who")


def test_who_is_on_trial_is_tried() -> None:
    assert stands("The members were not on trial.", "trial", "trial", "members", Family.ANSWER, "whom")


def test_what_stands_beside_the_convicted_parts_him_from_no_verdict() -> None:
    text = "The court convicted Ivo Marlo, a cook who lives in Dravna, of the murder of two students."
    assert stands(text, "killing", "murder", "Ivo Marlo", Family.ACT, "who")


def test_who_convicts_has_not_done_it() -> None:
    text = "Judge Ivo Tarn sentenced Marlo for the murder of two students."
    assert not stands(text, "killing", "murder", "Ivo Tarn", Family.ACT, "who")
    assert stands(text, "killing", "murder", "Marlo", Family.ACT, "who")


def test_who_acts_behind_a_noun_does_not_undergo_it() -> None:
    text = 'Members attacked the investigation into Tarn and Ivo Holt of Dravna calling the process "a coup".'
    assert stands(text, "investigation", "investigation", "Tarn", Family.ANSWER, "whom")
    assert not stands(text, "investigation", "investigation", "Ivo Holt", Family.ANSWER, "whom")


def test_who_would_punish_a_deed_has_not_done_it() -> None:
    text = "Leader Ivo Tarn publicly declared intent to impose stricter punishment for child abuse."
    assert not stands(text, "sexual_violence", "abuse", "Ivo Tarn", Family.ACT, "who")


def test_who_sues_is_not_sued() -> None:
    assert not stands("Ivo Tarn sued to be allowed to vote.", "lawsuit", "sued", "Ivo Tarn", Family.ANSWER, "whom")


def test_who_may_be_accused() -> None:
    for text, who, may in (
        ("Prosecutors want a warrant for Marlo over the shelling of Dravna.", "Marlo", True),
        ("Marlo was in Dravna when the shelling began, a witness said.", "Marlo", False),
    ):
        shape = shape_of(text)
        place = touching(shape.words, text.index(who), text.index(who) + len(who))
        at = next(k for k, word in enumerate(shape.words) if word.lower == "shelling")
        assert place is not None
        trigger = Trigger("shelling", "shelling", Part.NOUN, at, at + 1, at)
        assert may_be_accused(shape, trigger, Family.ACT, *place) is may, text


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("Marlo, from Talvik, Norland, on Tuesday admitted his guilt in eight murders.", "murders", "Marlo"),
        ("Emil's mother, Grace Marlo, learned of the pardon from the radio.", "pardon", "Grace Marlo"),
        ("The minister blamed the bombing on Norland.", "bombing", "Norland"),
        ("A court convicted Ivo Tarn under a law of 2002 of hostage-taking in Marsk.", "hostage-taking", "Ivo Tarn"),
    ],
)
def test_who_stands_by_undergoes_nothing(text: str, said: str, who: str) -> None:
    assert not stands(text, "killing", said, who, Family.ACT, "whom")


def test_who_is_sworn_in_did_not_resign() -> None:
    text = "Marlo was sworn in last week following the resignation of Governor Lenk."
    assert not stands(text, "resignation", "resignation", "Marlo", Family.CONTEXT, "who")
    assert stands("Marlo was held for his resignation.", "resignation", "resignation", "Marlo", Family.CONTEXT, "who")


@pytest.mark.parametrize(
    ("text", "said", "who", "side"),
    [
        ("Dozens died in the attack, reportedly carried out by the Red Front.", "attack", "Red Front", "who"),
        ("A court jailed her; she was attacked after two weeks.", "attacked", "court", "who"),
        ("Marlo, who witnessed the attack, said nothing.", "attack", "Marlo", "whom"),
    ],
)
def test_who_is_said_to_do_it_by_hearsay_in_another_clause_or_looks_on(
    text: str, said: str, who: str, side: str
) -> None:
    assert not stands(text, "armed_attack", said, who, Family.ACT, side)


def test_a_semicolon_parts_who_acts_from_what_is_done_behind_it() -> None:
    text = "A court jailed her for years; she was pardoned in May."
    assert not stands(text, "pardon", "pardoned", "court", Family.REVERSAL, "who")


@pytest.mark.parametrize(
    ("text", "said", "who", "may"),
    [
        ("Ana Tarn is on trial in Dravna.", "trial", "Ana Tarn", True),
        ("Ana Tarn remained under arrest on Friday.", "arrest", "Ana Tarn", True),
        ("Ana Tarn, who spent ten years in prison, wrote a book.", "prison", "Ana Tarn", True),
        ("Ana Tarn filmed the trial.", "trial", "Ana Tarn", False),
        ("After the trial in Dravna, Ana Tarn left the town.", "trial", "Ana Tarn", False),
    ],
)
def test_of_whom_a_state_is_said(text: str, said: str, who: str, may: bool) -> None:
    assert stands(text, "trial", said, who, Family.ANSWER, "whom") is may


def test_whom_a_deed_is_aimed_at_is_not_accused_of_it() -> None:
    text = "The marchers want an inquiry into alleged violence against the marchers of Monday."
    shape = shape_of(text)
    trigger = Trigger("crackdown", "violence", Part.NOUN, 7, 8, 7)
    assert not may_be_accused(shape, trigger, Family.ACT, 10, 11)
    assert stands(
        "Police are accused of attacks on farmers.", "armed_attack", "attacks", "Police", Family.ACT, "accused"
    )
    assert not stands(
        "Police are accused of attacks on farmers.", "armed_attack", "attacks", "farmers", Family.ACT, "accused"
    )


def test_an_accusation_against_somebody_is_of_nobody_else() -> None:
    text = "The accusations of torture against Brack were made by two inmates."
    assert stands(text, "torture", "torture", "Brack", Family.ACT, "accused")
    assert not stands(text, "torture", "torture", "Brack", Family.ACT, "whom")
    assert not stands(text, "torture", "torture", "inmates", Family.ACT, "accused")


def test_which_of_two_sides_that_clash_does_what_comes_of_it_is_not_told() -> None:
    text = "Clashes between rebels and the army left nine people dead."
    assert stands(text, "armed_attack", "Clashes", "rebels", Family.ACT, "who")
    for side in ("rebels", "army"):
        assert not stands(text, "killing", "dead", side, Family.ACT, "who")


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("Holt was accused by Tarn of rigging the vote.", "rigging", "Tarn"),
        ("Velia accuses Norland of arming the rebels.", "arming", "Velia"),
        ("After the reported kidnapping, the rebels threatened to leave the talks.", "kidnapping", "rebels"),
        ("The suspected rebels hid when the fighting began.", "fighting", "suspected rebels"),
    ],
)
def test_who_accuses_or_is_only_near_is_not_accused(text: str, said: str, who: str) -> None:
    assert not stands(text, "armed_attack", said, who, Family.ACT, "accused")


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("Holt was accused by Tarn of rigging the vote.", "rigging", "Holt"),
        ("Police detained three suspects in the bombing.", "bombing", "suspects"),
        ("Police arrested five men over the raids.", "raids", "men"),
    ],
)
def test_who_is_accused(text: str, said: str, who: str) -> None:
    assert stands(text, "armed_attack", said, who, Family.ACT, "accused")


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("The rebels signed a deal to end fighting that has killed hundreds.", "killed", "rebels"),
        ("The rebels signed a deal to end fighting that killed ten and displaced hundreds.", "displaced", "rebels"),
        ("A court tries ten guards, three of them accused of helping to plan the raid.", "raid", "guards"),
    ],
)
def test_who_stands_before_another_clause_does_nothing_in_it(text: str, said: str, who: str) -> None:
    assert not stands(text, "armed_attack", said, who, Family.ACT, "who")


def test_what_is_fought_for_undergoes_nothing() -> None:
    text = "The rebels were fighting for a homeland."
    assert not stands(text, "armed_attack", "fighting", "homeland", Family.ACT, "whom")


def test_who_draws_criticism_does_not_give_it() -> None:
    text = "Norland drew criticism for its tests."
    assert not stands(text, "condemnation", "criticism", "Norland", Family.ANSWER, "who")


def test_what_was_before_a_charge_is_not_laid_at_the_door_of_who_is_charged() -> None:
    text = "After protests over the rape of a girl, officials charged Marlo with slander."
    assert not stands(text, "sexual_violence", "rape", "Marlo", Family.ACT, "accused")
    text = "In May officials charged Marlo over the rape of a girl."
    assert stands(text, "sexual_violence", "rape", "Marlo", Family.ACT, "accused")


@pytest.mark.parametrize(
    ("text", "is_accused"),
    [
        ("Ida Marlo was arrested days after she spoke to a newspaper on the torture of workers.", False),
        ("Ida Marlo was arrested after telling a court of the torture of workers.", False),
        ("Ida Marlo was arrested after she was accused of the torture of workers.", True),
        ("Ida Marlo was charged with the torture of workers.", True),
    ],
)
def test_who_spoke_of_a_deed_is_not_accused_of_it(text: str, *, is_accused: bool) -> None:
    assert stands(text, "torture", "torture", "Ida Marlo", Family.ACT, "accused") is is_accused


@pytest.mark.parametrize(
    ("text", "who", "is_accused"),
    [
        ("Judge Ida Marlo charged three guards with the torture of workers.", "Ida Marlo", False),
        ("Judge Ida Marlo charged Emil Tarn with the torture of workers.", "Emil Tarn", True),
        ("Emil Tarn was charged by Ida Marlo with the torture of workers.", "Ida Marlo", False),
        ("Emil Tarn was charged by Ida Marlo with the torture of workers.", "Emil Tarn", True),
    ],
)
def test_who_charges_another_is_not_accused(text: str, who: str, *, is_accused: bool) -> None:
    assert stands(text, "torture", "torture", who, Family.ACT, "accused") is is_accused


def test_who_contests_a_step_did_not_take_it() -> None:
    text = "The former minister will challenge sanctions."
    assert not stands(text, "sanction", "sanctions", "minister", Family.ANSWER, "who")


def test_who_got_a_thing_does_not_do_what_it_does() -> None:
    text = "The letter, which Emil Tarn received on Monday, threatened her family."
    assert not stands(text, "threat", "threatened", "Emil Tarn", Family.ACT, "who")
    assert stands("Emil Tarn, who owns it, threatened her.", "threat", "threatened", "Emil Tarn", Family.ACT, "who")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The alleged masterminds of the June 4, 1998, massacre -- Emil Tarn and an aide -- were indicted.", False),
        ("The masterminds of the massacre of Emil Tarn's men were indicted.", True),
        ("The architect of the massacre, Emil Tarn, fled.", False),
    ],
)
def test_who_is_behind_a_deed_did_not_suffer_it(text: str, *, may: bool) -> None:
    assert stands(text, "mass_killing", "massacre", "Emil Tarn", Family.ACT, "whom") is may


@pytest.mark.parametrize(
    ("text", "who", "may"),
    [
        ("The relatives say that he was injured by guards.", "relatives", False),
        ("Emil Tarn's relatives say that he was injured by guards.", "Emil Tarn's relatives", False),
        ("The relatives say that they were injured by guards.", "relatives", True),
        ("He and two relatives were injured by guards.", "two relatives", True),
        ("The clerk says that he was injured by guards.", "clerk", True),
    ],
)
def test_several_are_not_he(text: str, who: str, *, may: bool) -> None:
    assert stands(text, "wounding", "injured", who, Family.ACT, "whom") is may


@pytest.mark.parametrize(
    ("text", "said", "may"),
    [
        ("The Red Front fought fierce battles with troops.", "battles", True),
        ("The Red Front and troops were locked in battle.", "battle", True),
        ("The Red Front fought the violence of troops.", "violence", False),
    ],
)
def test_who_fights_a_battle_does_it(text: str, said: str, *, may: bool) -> None:
    assert stands(text, "armed_attack", said, "Red Front", Family.ACT, "who") is may


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Ben Venn was convicted of murder along with Emil Tarn.", False),
        ("Ben Venn was convicted of murder together with the clerk Emil Tarn.", False),
        ("Ben Venn was convicted of the murder of Emil Tarn.", True),
    ],
)
def test_who_is_convicted_too_did_not_suffer_it(text: str, *, may: bool) -> None:
    assert stands(text, "killing", "murder", "Emil Tarn", Family.ACT, "whom") is may


@pytest.mark.parametrize(
    ("text", "who", "may"),
    [
        ("It was one of the worst attacks of the Norland conflict.", "conflict", False),
        ("It was one of the worst attacks of Norland's civil war.", "Norland", False),
        ("It was one of the worst attacks on the town.", "town", True),
    ],
)
def test_a_war_is_not_attacked(text: str, who: str, *, may: bool) -> None:
    assert stands(text, "armed_attack", "attacks", who, Family.ACT, "whom") is may
