"""One happening told as an attack, a bombing, the deaths."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.model.event import Family
from answerable.model.judgement import Verdict
from tests.joining.made import Text, events_of, judge

DAY = ("4 May", "2021-05-04")


def told(source: str, kind: str, sentence: str, trigger: str, **more: object) -> Text:
    text = Text(source, sentence, published="2021-05-06")
    text.claim(kind, trigger, **more)  # type: ignore[arg-type]
    return text


def bombing(source: str = "s-1", place: str = "Dravna") -> Text:
    said = f"A bombing hit {place} on 4 May."
    return told(source, "bombing", said, "bombing", place=place, time=DAY)


def attack(source: str = "s-2", **more: object) -> Text:
    given: dict[str, object] = {"place": "Dravna", "time": DAY, **more}
    words = f"The attack by the Brigade on Ona Brell in Dravna on 4 May, told by {source}."
    return told(source, "armed_attack", words, "attack", **given)


def test_two_reports_of_one_day_and_place_are_one_event_that_the_narrower_kind_names() -> None:
    (event,) = events_of(bombing(), attack())
    assert (event.kind, event.told_as, event.sources) == ("bombing", ("armed_attack",), 2)


def test_another_place_or_day_is_another_happening() -> None:
    assert len(events_of(bombing(place="Marovo"), attack())) == 2
    later = told(
        "s-3", "armed_attack", "An attack in Dravna on 5 May.", "attack", place="Dravna", time=("5 May", "2021-05-05")
    )
    assert len(events_of(bombing(), later)) == 2


def test_a_bombing_and_a_shooting_are_two_whatever_the_day_and_place() -> None:
    shooting = told("s-2", "shooting", "A shooting in Dravna on 4 May.", "shooting", place="Dravna", time=DAY)
    assert len(events_of(bombing(), shooting)) == 2
    assert len(events_of(bombing(), shooting, attack("s-3"))) >= 2


def test_others_who_did_it_or_other_numbers_leave_two() -> None:
    mine = told(
        "s-1",
        "bombing",
        "The Front's bombing in Dravna on 4 May.",
        "bombing",
        place="Dravna",
        time=DAY,
        perpetrator="Front",
    )
    assert len(events_of(mine, attack(perpetrator="Brigade"))) == 2
    four = told(
        "s-1",
        "killing",
        "The killing of 4 in Dravna on 4 May.",
        "killing",
        place="Dravna",
        time=DAY,
        count=("4", "4 killed"),
    )
    nine = told(
        "s-2", "death", "The death of 9 in Dravna on 4 May.", "death", place="Dravna", time=DAY, count=("9", "9 killed")
    )
    assert len(events_of(four, nine)) == 2


def test_one_named_victim_ties_a_killing_and_a_shooting() -> None:
    shot = told("s-1", "shooting", "Gunmen shot Ona Brell on 4 May.", "shot", victim="Ona Brell", time=DAY)
    killed = told(
        "s-2", "killing", "Ona Brell was killed in May.", "killed", victim="Ona Brell", time=("May", "2021-05")
    )
    (event,) = events_of(shot, killed)
    assert (event.kind, event.happened.edtf) == ("killing", "2021-05-04")


def test_one_of_the_dead_is_a_part_of_the_attack() -> None:
    killed = told(
        "s-1",
        "killing",
        "Ona Brell was killed in Dravna on 4 May.",
        "killed",
        victim="Ona Brell",
        place="Dravna",
        time=DAY,
    )
    assert len(events_of(killed, bombing("s-2"))) == 2


@pytest.mark.parametrize(
    ("sentence", "first", "second", "events"),
    [
        ("The bombing of the market killed four.", "bombing", "killed", 1),
        ("They killed four in a bombing.", "bombing", "killed", 1),
        ("A bombing shook the market, killing four.", "bombing", "killing", 1),
        ("After the bombing gunmen killed four guards elsewhere.", "bombing", "killed", 2),
        ("The bombing was followed by another raid that killed four.", "bombing", "killed", 2),
    ],
)
def test_a_text_ties_or_parts_two_kinds(sentence: str, first: str, second: str, events: int) -> None:
    text = Text("s-1", sentence)
    text.claim("bombing", first)
    text.claim("killing", second, count=("four", "4 killed"))
    assert len(events_of(text)) == events


def test_who_died_of_an_illness_died_of_no_attack() -> None:
    def made(words: str) -> Text:
        text = Text("s-1", words)
        text.claim("death", "died", victim="Tarn")
        text.claim("armed_attack", "attack", victim="Tarn")
        return text

    assert len(events_of(made("Tarn, who died of cancer, was under attack by his rivals."))) == 2
    assert len(events_of(made("Tarn, who died on Monday, was under attack by his rivals."))) == 1


def test_the_attack_points_back_to_the_one_bombing_of_its_text() -> None:
    text = Text("s-1", "A bombing hit Dravna on 4 May. Nobody claimed the attack.")
    text.claim("bombing", "bombing", place="Dravna", time=DAY)
    text.claim("armed_attack", "attack")
    (event,) = events_of(text)
    assert event.told_as == ("armed_attack",)


def test_the_attack_of_a_text_with_a_bombing_and_a_shooting_is_neither() -> None:
    text = Text("s-1", "A bombing hit Dravna. A shooting hit Marovo. Nobody claimed the attack.")
    text.claim("bombing", "bombing", place="Dravna")
    text.claim("shooting", "shooting", place="Marovo")
    text.claim("armed_attack", "attack")
    assert len(events_of(text)) == 3


def test_what_the_bombing_did_is_the_bombing() -> None:
    text = Text("s-1", "A bombing hit Dravna on 4 May. The bombing killed four.")
    text.claim("bombing", "bombing", place="Dravna", time=DAY)
    text.claim("killing", "killed", count=("four", "4 killed"))
    (event,) = events_of(text)
    assert (event.kind, [count.value for count in event.counts]) == ("bombing", ["4 killed"])


def test_who_died_is_the_victim_of_a_killing_and_nobody_becomes_a_perpetrator() -> None:
    killed = told("s-1", "killing", "Ona Brell was killed on 4 May.", "killed", victim="Ona Brell", time=DAY)
    died = told(
        "s-2",
        "death",
        "Ona Brell died beside Piet Marlo on 4 May.",
        "died",
        recipient="Ona Brell",
        actor="Piet Marlo",
        time=DAY,
    )
    (event,) = events_of(killed, died)
    assert (event.kind, event.family) == ("killing", Family.ACT)
    assert [(held.role, held.name) for held in event.roles] == [(Role.VICTIM, "Ona Brell"), (Role.ACTOR, "Piet Marlo")]


def test_an_allegation_does_not_name_what_happened() -> None:
    killed = told("s-1", "killing", "Ona Brell was killed on 4 May.", "killed", victim="Ona Brell", time=DAY)
    alleged = told(
        "s-2", "assassination", "The assassination of Ona Brell on 4 May, critics say.", "assassination",
        victim="Ona Brell", time=DAY, modality=Modality.ALLEGED,
    )  # fmt: skip
    (event,) = events_of(killed, alleged)
    assert (event.kind, event.told_as) == ("killing", ("assassination",))


def test_one_source_of_many_does_not_name_it() -> None:
    texts = [attack(f"s-{number}") for number in range(3)]
    (event,) = events_of(
        *texts, told("s-9", "air_strike", "An air strike on Dravna on 4 May.", "air strike", place="Dravna", time=DAY)
    )
    assert event.kind == "armed_attack"


def test_a_house_is_in_any_town_and_no_other_house() -> None:
    def killing(source: str, place: str) -> Text:
        said = f"The killing of Ona Brell at {place} on 4 May."
        return told(source, "killing", said, "killing", victim="Ona Brell", place=place, time=DAY)

    assert len(events_of(killing("s-1", "Lark restaurant"), killing("s-2", "Dravna"))) == 1
    assert len(events_of(killing("s-1", "Lark restaurant"), killing("s-2", "Wren hotel"))) == 2


def test_a_person_joins_and_parts_across_kinds() -> None:
    one, other = bombing(place="Marovo"), attack()
    claims = [one.claims[0].id, other.claims[0].id]
    assert (
        len(events_of(bombing(), attack(), judgements=[judge(Verdict.DIFFERENT, bombing().claims[0].id, claims[1])]))
        == 2
    )
    joined = events_of(one, other, judgements=[judge(Verdict.SAME, *claims)])
    assert [event.kind for event in joined] == ["bombing"]


def test_claims_of_kinds_that_are_never_one_are_not_compared() -> None:
    protest = told("s-2", "protest", "A protest in Dravna on 4 May.", "protest", place="Dravna", time=DAY)
    assert len(events_of(bombing(), protest)) == 2


def test_the_massacre_is_not_how_one_man_died() -> None:
    text = Text(
        "s-1", "The court convicted the general in 2004; he died in prison in 2016. He had denied the massacre."
    )
    text.claim("death", "died", place="prison", time=("2016", "2016"))
    text.claim("mass_killing", "massacre")
    assert {event.kind for event in events_of(text)} == {"death", "mass_killing"}


@pytest.mark.parametrize(
    ("words", "trigger", "kind"),
    [
        ("Police on 4 May spoke of the disappearance of Ona Brell in Dravna.", "disappearance", "abduction"),
        ("Rights groups told of the enforced disappearance of Ona Brell in Dravna on 4 May.", "enforced disappearance",
         "enforced_disappearance"),
    ],
)  # fmt: skip
def test_an_abduction_is_no_enforced_disappearance_by_the_word_alone(words: str, trigger: str, kind: str) -> None:
    given = {"victim": "Ona Brell", "place": "Dravna", "time": DAY}
    taken = told("s-1", "abduction", "Men abducted Ona Brell in Dravna on 4 May.", "abducted", **given)
    (event,) = events_of(taken, told("s-2", "enforced_disappearance", words, trigger, **given))
    assert event.kind == kind
    assert event.told_as == tuple({"abduction", "enforced_disappearance"} - {kind})


def test_whom_others_fought_for_years_was_not_killed_so() -> None:
    killed = Text("s-1", "The murder of Ivo Ost is told of.", published="2005-01-20")
    killed.claim("killing", "murder", victim="Ivo Ost")
    fought = Text("s-2", "These were the reasons that we fought Ivo Ost.", published="2005-11-27")
    fought.claim("armed_attack", "fought", victim="Ivo Ost")
    again = Text("s-3", "She had known him since his days in the hills, fighting Ivo Ost.", published="2005-09-18")
    again.claim("armed_attack", "fighting", victim="Ivo Ost")
    assert len(events_of(killed, fought, again)) == 3
