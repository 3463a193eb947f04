"""What a text lays on one person and what on several: neither lends the other its day, its place or its doer."""

from __future__ import annotations

from answerable.model.claim import Modality
from tests.joining.made import Text, events_of


def test_the_deaths_of_several_by_name_are_not_that_of_one() -> None:
    text = Text(
        "s-1",
        "Dorn pleaded guilty to his part in the murders of Aron Velk and Mira Ost. Mira Ost was murdered in May 2015.",
        published="2021-09-02",
    )
    text.claim("killing", "murders", victim=("Aron Velk", "Mira Ost"))
    text.claim("killing", "murdered", victim="Mira Ost#2", time=("May 2015", "2015-05"))
    assert [len(event.claims) for event in events_of(text)] == [1, 1]


def test_the_deaths_of_the_same_two_are_one_happening() -> None:
    text = Text(
        "s-1",
        "Aron Velk and Mira Ost were murdered in May. Dorn denies the murders of Aron Velk and Mira Ost.",
        published="2021-09-02",
    )
    text.claim("killing", "murdered", victim=("Aron Velk", "Mira Ost"), time=("May", "2021-05"))
    text.claim("killing", "murders", victim=("Aron Velk#2", "Mira Ost#2"))
    assert len(events_of(text)) == 1


def test_a_fatal_shooting_does_not_point_back_to_another_murder() -> None:
    text = Text(
        "s-1",
        "Three men were convicted of murdering a clerk. Crowds also recalled the fatal police shooting of Mira Ost.",
        published="2022-01-26",
    )
    text.claim("killing", "murdering", victim="<a clerk>")
    text.claim("killing", "fatal", victim="Mira Ost")
    assert len(events_of(text)) == 2


def test_an_assault_is_not_two_others_years_later() -> None:
    text = Text(
        "s-1",
        "In 1966 Omar Venn was arrested for assault. In 1984 Omar Venn was arrested for two assaults in Ketmark.",
        published="2020-03-25",
    )
    text.claim("wounding", "assault", modality=Modality.ALLEGED, perpetrator="Omar Venn")
    text.claim(
        "wounding",
        "assaults",
        modality=Modality.ALLEGED,
        perpetrator="Omar Venn#2",
        place="Ketmark",
        count=("two", "2 wounded"),
    )
    assert len(events_of(text)) == 2


def test_the_killings_are_no_murder_of_a_charge_told_of_later() -> None:
    text = Text(
        "s-1",
        "A survivor spoke of how the state recalls the killings. Omar Venn was charged with offences such as murder.",
        published="2021-10-19",
    )
    text.claim("killing", "killings")
    text.claim("killing", "murder", modality=Modality.ALLEGED, perpetrator="Omar Venn")
    assert len(events_of(text)) == 2


def test_a_hanging_that_others_call_a_death_is_no_execution() -> None:
    text = Text(
        "s-1",
        "Neil Aster died in a cell. Experts held that Aster's hanging was staged.",
        published="2021-07-05",
    )
    text.claim("death", "died", recipient="Neil Aster")
    text.claim("execution", "hanging", victim="Aster#2")
    (event,) = events_of(text)
    assert event.kind == "death"


def test_a_series_of_executions_is_not_that_of_one_of_them() -> None:
    several = Text("s-1", "The executions of Ana Dorn and Ivo Ost since May were condemned.", published="2022-07-15")
    several.claim("execution", "executions", victim=("Ana Dorn", "Ivo Ost"), time=("since May", "2022-05/.."))
    one = Text("s-2", "Ivo Ost was executed in June 2022.", published="2022-07-16")
    one.claim("execution", "executed", victim="Ivo Ost", time=("June 2022", "2022-06"))
    assert len(events_of(several, one)) == 2


def test_one_of_many_who_are_only_listed_lends_them_nothing_and_takes_nothing() -> None:
    text = Text(
        "s-1",
        "In all 14 writers were jailed last year, among them Aron Velk and Mira Ost. "
        "Mira Ost was jailed in Karsa on 9 March for libel.",
        published="2019-03-02",
    )
    last_year = ("last year", "2018")
    listed = ("Aron Velk", "Mira Ost")
    text.claim("imprisonment", "jailed", recipient=listed, time=last_year, count=("14", "14 jailed"))
    day = ("9 March", "2018-03-09")
    text.claim("imprisonment", "jailed#2", recipient="Mira Ost#2", time=day, place="Karsa", charge="libel")
    assert len(events_of(text)) == 2


def test_who_was_arrested_with_another_on_one_day_was_arrested_once() -> None:
    text = Text(
        "s-1",
        "Police arrested Aron Velk and Mira Ost on Monday. Mira Ost was arrested in Karsa on Monday.",
        published="2019-03-05",
    )
    day = ("Monday", "2019-03-04")
    text.claim("arrest", "arrested", recipient=("Aron Velk", "Mira Ost"), time=day)
    text.claim("arrest", "arrested#2", recipient="Mira Ost#2", time=day, place="Karsa")
    assert len(events_of(text)) == 1


def test_a_reporter_who_was_beaten_is_not_the_many_who_were_hurt_that_day() -> None:
    text = Text(
        "s-1",
        "On Monday 639 people were injured in Karsa. A foreign reporter was beaten in Karsa on Monday.",
        published="2019-03-05",
    )
    day = ("Monday", "2019-03-04")
    text.claim("wounding", "injured", victim="<people>", count=("639", "639 wounded"), time=day, place="Karsa")
    text.claim("wounding", "beaten", victim="<foreign reporter>", time=("Monday#2", "2019-03-04"), place="Karsa#2")
    assert len(events_of(text)) == 2


def test_a_digest_ties_no_act_to_one_that_befell_others() -> None:
    text = Text(
        "s-1",
        "A missionary was shot in Ketmark on Monday. Officers are accused of hiding the beating death of an immigrant. "
        "Gunmen killed four traders.",
        published="2019-03-05",
    )
    text.claim("killing", "shot", victim="<missionary>", time=("Monday", "2019-03-04"), place="Ketmark")
    text.claim("killing", "beating", victim="<immigrant>")
    text.claim("killing", "killed", victim="<traders>", count=("four", "4 killed"))
    assert len(events_of(text)) == 3


def test_the_toll_of_years_of_war_is_not_that_of_a_massacre_in_it() -> None:
    text = Text(
        "s-1",
        "In the war, which killed 40,000 people between 2001 and 2009, soldiers killed 43 villagers on 3 May 2005.",
        published="2018-03-01",
    )
    years, day = ("between 2001 and 2009", "2001/2009"), ("3 May 2005", "2005-05-03")
    text.claim("armed_attack", "war", time=day)
    text.claim("killing", "killed", victim="<people>", count=("40,000", "40000 killed"), time=years)
    text.claim("killing", "killed#2", victim="<villagers>", count=("43", "43 killed"), time=day)
    sums = [event for event in events_of(text) if event.happened.edtf == "2001/2009"]
    assert [len(event.claims) for event in sums] == [1]
