from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from tests.joining.made import Text, events_of


def _dorn() -> Text:
    text = Text(
        "s-1",
        "A court convicted Ilan Dorn and Rut Sabel of murder. Gunmen shot four guests at the Lark Hotel on 3 May 1994."
        " The ministry denied any part in the murders.",
        published="1996-02-10",
    )
    text.claim("killing", "shot", victim="four guests", place="Lark Hotel", time=("3 May 1994", "1994-05-03"))
    text.claim("killing", "murders")
    return text


def test_what_names_a_sort_of_act_alone_is_nothing_to_point_back_to() -> None:
    text = _dorn()
    text.claim("killing", "murder")
    assert sorted(len(event.claims) for event in events_of(text)) == [1, 2]


def test_who_is_convicted_of_murder_did_what_the_text_tells_of_the_same_person() -> None:
    text = Text(
        "s-1",
        "Ilan Dorn killed four guests at the Lark Hotel on 3 May 1994. A court convicted the waiter Ilan Dorn of"
        " murder. In another trial Rut Sabel was convicted of murder.",
        published="1996-02-10",
    )
    text.claim(
        "killing",
        "killed",
        perpetrator="Ilan Dorn",
        victim="four guests",
        place="Lark Hotel",
        time=("3 May 1994", "1994-05-03"),
    )
    text.claim("killing", "murder", perpetrator="Ilan Dorn#2")
    assert len(events_of(text)) == 1
    text.claim("killing", "murder#2", perpetrator="Rut Sabel")
    assert len(events_of(text)) == 2


def test_who_did_two_things_may_be_convicted_of_either() -> None:
    text = Text(
        "s-1",
        "Ilan Dorn killed Per Aske in 1994. In 1999 Ilan Dorn killed Rut Sabel. The court found Ilan Dorn guilty of"
        " murder.",
        published="2001-02-10",
    )
    text.claim("killing", "killed", perpetrator="Ilan Dorn", victim="Per Aske", time=("1994", "1994"))
    text.claim("killing", "killed#2", perpetrator="Ilan Dorn#2", victim="Rut Sabel", time=("1999", "1999"))
    text.claim("killing", "murder", perpetrator="Ilan Dorn#3")
    assert len(events_of(text)) == 3


def test_the_attackers_are_those_of_the_attack() -> None:
    text = Text(
        "s-1",
        "Armed men attacked the market of Ossel on 3 May 1994. The attackers shot at the police. A guard, beaten by the"
        " attackers, was shot in prison in June.",
        published="1994-06-10",
    )
    text.claim("armed_attack", "attacked", place="Ossel", time=("3 May 1994", "1994-05-03"))
    text.claim("shooting", "shot", perpetrator="<attackers>")
    assert len(events_of(text)) == 1
    text.claim("shooting", "shot#2", perpetrator="<attackers#2>")
    assert len(events_of(text)) == 2


def test_an_act_known_by_name_is_no_mere_name_and_a_death_beside_it_is_not_meant() -> None:
    text = Text(
        "s-1",
        "Ilan Dorn, convicted of the Ossel bombing, died in Varna on 20 May 2012. The inquiry into the bombing goes"
        " on.",
        published="2012-05-21",
    )
    text.claim("bombing", "bombing")
    text.claim("death", "died", recipient="Ilan Dorn", place="Varna", time=("20 May 2012", "2012-05-20"))
    text.claim("bombing", "bombing#2")
    events = events_of(text)
    assert sorted((event.kind, len(event.claims)) for event in events) == [("bombing", 2), ("death", 1)]


def test_of_two_near_by_a_noun_that_fits_both_means_neither() -> None:
    text = Text(
        "s-1",
        "Storm hit the coast. A flood came to Ossel on 3 May 1994. The disaster was about 90 miles off.",
        published="1994-06-10",
    )
    text.claim("disaster", "Storm")
    text.claim("disaster", "flood", place="Ossel", time=("3 May 1994", "1994-05-03"))
    text.claim("disaster", "disaster")
    assert len(events_of(text)) == 3


def _teaser(source: str, words: str, *, told: bool = True) -> Text:
    text = Text(source, words, published="2011-02-03")
    if told:
        text.claim("arrest", "arrested", recipient="<Two men>", place="Ossel")
    else:
        text.claim("arrest", "arrested")
    return text


def test_a_long_sentence_that_two_texts_share_tells_of_one_happening() -> None:
    words = "Two men arrested over the death of a girl who sang at the fair in Ossel ."
    (event,) = events_of(*(_teaser(f"s-{number}", words) for number in range(3)))
    assert (len(event.claims), event.sources) == (3, 1)
    strangers = (_teaser(f"s-{number}", words, told=False) for number in range(2))
    assert len(events_of(*strangers)) == 2, "neither place nor person tells it"
    short = "Two men arrested in Ossel ."
    assert len(events_of(_teaser("s-1", short), _teaser("s-2", short))) == 2


def _resigns(source: str, published: str, *, day: str = "") -> Text:
    text = Text(source, f"President Ilan Dorn stepped down, says {source}. Rut Sabel did not.", published=published)
    text.claim("resignation", "stepped down", actor="Ilan Dorn", time=("stepped", day) if day else None)
    return text


def test_news_of_a_resignation_within_a_month_is_of_that_one() -> None:
    first = _resigns("s-1", "2011-02-12", day="2011-02-11")
    assert len(events_of(first, _resigns("s-2", "2011-02-20"), _resigns("s-3", "2011-03-10"))) == 1
    assert len(events_of(first, _resigns("s-2", "2011-02-10"))) == 2, "told before"
    assert len(events_of(first, _resigns("s-2", "2013-02-20"))) == 2, "long after"


def test_one_number_in_one_text_is_of_one_act_unless_others_did_it() -> None:
    text = Text("s-1", "A gunman killed 13 people in May. He left 13 people dead. It killed 4. Fire killed 4.")
    text.claim("killing", "killed", count=("13", "13 killed"), perpetrator="<gunman>", time=("May", "2009-05"))
    text.claim("killing", "dead", count=("13#2", "13 killed"))
    assert len(events_of(text)) == 1
    text.claim("killing", "killed#2", count=("4", "4 killed"))
    text.claim("killing", "killed#3", count=("4#2", "4 killed"))
    assert len(events_of(text)) == 3
    other = Text("s-1", "A gunman killed 13 people in May. Rebels killed 13 people.")
    other.claim("killing", "killed", count=("13", "13 killed"), perpetrator="<gunman>", time=("May", "2009-05"))
    other.claim("killing", "killed#2", count=("13#2", "13 killed"), perpetrator="<Rebels>")
    assert len(events_of(other)) == 2


def _told(
    source: str,
    words: str,
    trigger: str,
    *,
    published: str = "",
    kind: str = "armed_attack",
    place: str = "",
    perpetrator: str = "",
    victim: str = "",
) -> Text:
    """A text of one claim."""
    text = Text(source, words, published=published)
    given = {"place": place, "perpetrator": perpetrator, "victim": victim}
    said: dict[str, str | tuple[str, ...]] = {role: each for role, each in given.items() if each}
    text.claim(kind, trigger, modality=Modality.HAPPENED, time=None, count=None, term=None, speaker="", **said)
    return text


def _raids(*, of: str, that: str) -> list[Text]:
    return [
        _told("s-1", f"Lunmark troops attacked a camp {of}.", "attacked", place=of.split(maxsplit=1)[1]),
        _told("s-2", f"Rebels were killed in {that} {of}.", that.split()[-1], place=of.split(maxsplit=1)[1]),
    ]


@pytest.mark.parametrize("where", ["near the Sorvan border", "in the town", "in Mosul", "in northern Norrland"])
def test_the_raid_of_one_text_at_a_place_of_many_is_not_that_of_another(where: str) -> None:
    assert len(events_of(*_raids(of=where.replace("the ", ""), that="that raid"))) == 2
    assert len(events_of(*_raids(of=where, that="the raid"))) == 2


def test_a_rare_name_in_the_phrase_itself_tells_which_raid() -> None:
    assert len(events_of(*_raids(of="on Kettering-under-Moor", that="the raid"))) == 1
    aside = _told(
        "s-3", "The raid was quick, say people of Kettering-under-Moor.", "raid", place="Kettering-under-Moor"
    )
    assert len(events_of(_raids(of="on Kettering-under-Moor", that="the raid")[0], aside)) == 2


def test_a_city_names_an_act_only_where_it_is_its_own_name() -> None:
    told = Text("s-1", "A bomb killed nine people in Mosul on 3 May 1994.", published="1994-05-04")
    told.claim("bombing", "bomb", place="Mosul", time=("3 May 1994", "1994-05-03"))
    own = [
        _told(
            f"s-{year}",
            f"In {year} the judge spoke of the Mosul bombing.",
            "bombing",
            published=str(year),
            kind="bombing",
        )
        for year in (1996, 1997)
    ]
    assert len(events_of(told, *own)) == 1
    assert len(events_of(*own)) == 1
    at = _told("s-3", "The judge spoke of the bombing in Mosul.", "bombing", published="1996", kind="bombing")
    assert len(events_of(told, at)) == 2
    whose = [
        _told(f"s-{number}", f"Minister {number} praised Mosul's crackdown.", "crackdown", kind="crackdown")
        for number in (1, 2)
    ]
    assert len(events_of(*whose)) == 2


@pytest.mark.parametrize(
    "words",
    [
        "He spoke of Friday's raid on Ketmoor.",
        "He spoke of the Friday raid on Ketmoor.",
        "He spoke of the raid on Ketmoor Friday.",
        "He spoke of the failed July 3 raid on Ketmoor.",
        "He spoke of most of the raids on Ketmoor.",
        "He spoke of the raid in the province of Ketmoor.",
    ],
)
def test_what_is_told_by_a_day_without_a_date_or_as_one_of_many_is_no_name(words: str) -> None:
    told = _told("s-1", "Lunmark troops attacked a camp at Ketmoor.", "attacked", place="Ketmoor")
    one = _told("s-2", "He spoke of the raid on Ketmoor.", "raid")
    other = _told("s-3", words, "raids" if "raids" in words else "raid")
    assert len(events_of(told, one)) == 1
    assert len(events_of(told, other)) == 2


def test_a_weekday_that_the_publication_dates_is_another_happenings() -> None:
    told = _told("s-1", "Lunmark troops attacked a camp at Ketmoor.", "attacked", place="Ketmoor")
    dated = _told("s-2", "He was convicted of the raid on Ketmoor on Friday.", "raid", published="1994-05-04")
    assert len(events_of(told, dated)) == 1


def test_the_name_of_who_did_it_is_no_name_of_an_act() -> None:
    raids = [
        _told(f"s-{number}", f"Witness {number} spoke of the Korsa Front attack.", "attack", perpetrator="Korsa Front")
        for number in (1, 2)
    ]
    assert len(events_of(*raids)) == 2


def test_numbers_that_exclude_one_another_tear_what_a_name_alone_ties() -> None:
    def raid(source: str, words: str, number: str) -> Text:
        text = Text(source, f"Troops attacked Ketmoor and {words} rebels died.")
        text.claim("armed_attack", "attacked", place="Ketmoor", count=(words, f"{number} killed"))
        return text

    few, many = raid("s-1", "15 to 20", "15..20"), raid("s-2", "more than 40", "40..")
    named = _told("s-3", "He spoke of the raid on Ketmoor.", "raid")
    assert len(events_of(few, named)) == 1
    assert len(events_of(few, many, named)) == 3


def test_a_kind_of_soldier_is_no_family_name() -> None:
    deaths = [
        _told("s-1", "A U.S. Marine was killed in the hills.", "killed", kind="killing", victim="U.S. Marine"),
        _told("s-2", "A Marine was killed on the coast road.", "killed", kind="killing", victim="Marine"),
    ]
    assert len(events_of(*deaths)) == 2


def test_whose_supporters_were_attacked_or_whose_office_is_blamed_names_no_happening() -> None:
    clash = Text("s-1", "In Karsa protesters clashed with supporters of Dornak.", published="2011-01-28")
    clash.claim("armed_attack", "clashed with", place="Karsa")
    blame = Text("s-2", "The group laid this violence on Dornak's office.", published="2011-02-03")
    blame.claim("armed_attack", "violence")
    assert len(events_of(clash, blame)) == 2


def test_whose_market_it_was_in_names_it_still() -> None:
    told = Text("s-1", "The bombing in Zelmar's old market killed nine on 3 May 2011.", published="2011-05-04")
    told.claim("bombing", "bombing", time=("3 May 2011", "2011-05-03"))
    later = Text("s-2", "Two men were arrested over the bombing in Zelmar.", published="2011-06-03")
    later.claim("bombing", "bombing")
    assert len(events_of(told, later)) == 1


def test_attacks_on_somebody_are_not_one_attack() -> None:
    def attacked(source: str, words: str, trigger: str, day: str, modality: Modality = Modality.HAPPENED) -> Text:
        text = Text(source, words, published=day)
        text.claim("armed_attack", trigger, victim="Emil Dornak", modality=modality)
        return text

    once = attacked("s-1", "He recalled the knife attack on Emil Dornak.", "attack", "2011-02-03")
    again = attacked("s-2", "An attack on Emil Dornak failed.", "attack", "2011-05-03")
    many = attacked("s-3", "In spite of all the attacks on Emil Dornak he stayed.", "attacks", "2011-06-03")
    both = attacked("s-4", "He recalled the knife attacks on Emil Dornak and Rut Sabel.", "attacks", "2011-07-03")
    assert len(events_of(once, again)) == 1
    assert len(events_of(once, many)) == 2
    assert len(events_of(once, both)) == 1


def test_an_attempt_on_a_life_is_no_other_attack_without_a_day() -> None:
    attempt = Text("s-1", "Emil Dornak has survived an assassination attempt.", published="2011-02-03")
    attempt.claim("assassination", "assassination attempt", victim="Emil Dornak", modality=Modality.ATTEMPTED)
    attack = Text("s-2", "He recalled the knife attack on Emil Dornak.", published="2011-05-03")
    attack.claim("armed_attack", "attack", victim="Emil Dornak")
    assert len(events_of(attempt, attack)) == 2


def test_whom_somebody_fights_names_no_one_fight() -> None:
    one = Text("s-1", "The minister hailed the fight against Velden Front.")
    one.claim("armed_attack", "fight", victim="Velden Front")
    two = Text("s-2", "The envoy condemned the Velden Front attack on a market in Karsa.")
    two.claim("armed_attack", "attack", place="Karsa")
    three = Text("s-3", "The army goes on with the fight against Velden Front.")
    three.claim("armed_attack", "fight", victim="Velden Front")
    assert len(events_of(one, two, three)) == 3


def test_a_word_of_a_text_in_capitals_is_no_name() -> None:
    one = Text("s-1", "HUNDREDS DIED IN INDISCRIMINATE BOMBINGS IN THE NORTH, THE BISHOP SAID.")
    one.claim("bombing", "BOMBINGS")
    other = Text("s-2", "THIS IS THE RESULT OF THE INDISCRIMINATE BOMBINGS BY THE AIR FORCE.")
    other.claim("bombing", "BOMBINGS", perpetrator="AIR FORCE")
    assert len(events_of(one, other)) == 2


def test_his_death_is_not_that_of_a_girl_of_whom_no_more_is_known() -> None:
    text = Text(
        "s-1",
        "Two men are charged in the death of a Karsa girl. Ilan Dorn said the house would be closed after his death.",
        published="2011-02-10",
    )
    text.claim("death", "death")
    text.claim("death", "death#2", recipient="Ilan Dorn")
    assert len(events_of(text)) == 2
