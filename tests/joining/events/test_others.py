"""Who else it befell and how many others: what keeps claims of one text apart that share a day or a place."""

from __future__ import annotations

import pytest

from answerable.joining.events.others import number_others
from tests.joining.made import Text, events_of

DAY = ("Monday", "2022-07-11")


def two(kind: str, words: str, triggers: tuple[str, str], *, role: str, who: tuple[str, str], **more: object) -> int:
    """How many events the two claims of a text make; `who` is whom each names in the role."""
    text = Text("s-1", words, published="2022-07-15")
    for trigger, its in zip(triggers, who, strict=True):
        text.claim(kind, trigger, **{role: its}, **more)  # type: ignore[arg-type]
    return len(events_of(text))


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        ("relief volunteers", "street vendors", 2),
        ("relief volunteers", "volunteers", 1),
        ("street vendors", "people", 1),
        ("street vendors", "members of a choir", 1),
        ("the mayor", "four reporters", 2),
    ],
)
def test_a_day_does_not_join_what_befell_others(first: str, second: str, events: int) -> None:
    words = f"On Monday {first} were detained in a square. Police detained {second} on Monday, a lawyer said."
    who = (f"<{first}>", f"<{second}>")
    triggers = ("detained", "detained#2")
    assert two("arbitrary_detention", words, triggers, role="victim", who=who, time=DAY) == events


def test_a_place_does_not_join_one_named_person_and_many() -> None:
    words = "Aron Velk was killed in Ketmark in May. A general murdered thousands of soldiers in Ketmark."
    who = ("Aron Velk", "<thousands of soldiers>")
    assert two("killing", words, ("killed", "murdered"), role="victim", who=who, place="Ketmark") == 2


def test_of_what_comes_back_those_who_did_it_are_others() -> None:
    words = "Teachers ended their strike on Monday. On Monday miners held a strike."
    who = ("<Teachers>", "<miners>")
    assert two("labour_strike", words, ("strike", "strike#2"), role="actor", who=who, time=DAY) == 2
    words = "Teachers began a strike on Monday. On Monday the teachers of Ketmark walked out."
    who = ("<Teachers>", "<the teachers of Ketmark>")
    assert two("labour_strike", words, ("strike", "walked out"), role="actor", who=who, time=DAY) == 1


def test_numbers_of_one_sentence_that_exclude_one_another_are_of_two() -> None:
    text = Text("s-1", "The office had 90 complaints of blows, and 62 complaints of jail.", published="2022-07-15")
    text.claim("complaint", "complaints", recipient="<office>", count=("90", "90"))
    text.claim("complaint", "complaints#2", recipient="<office>", count=("62", "62"))
    assert len(events_of(text)) == 2


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        (("", 7, 7), ("", 12, 12), True),
        (("", 2, 10**15), ("", 6, 10**15), True),
        (("", 100, 10**15), ("", 104, 104), False),
        (("", 90, 110), ("", 100, 100), False),
        (("killed", 7, 7), ("wounded", 12, 12), False),
    ],
)
def test_numbers_are_of_others_unless_they_are_alike(
    one: tuple[str, int, int], other: tuple[str, int, int], others: bool
) -> None:
    assert number_others([one], [other]) is others
    assert number_others([other], [one]) is others
    assert not number_others([], [one])


def test_a_long_time_joins_only_what_the_text_points_to() -> None:
    words = "In 2018 a man was abducted in the north. Sela was abducted in 2018, in spring."
    who = ("<a man>", "Sela")
    time = ("2018", "2018")
    assert two("abduction", words, ("abducted", "abducted#2"), role="victim", who=who, time=time) == 2
    text = Text("s-1", "After the 2003 invasion much changed. The 2003 invasion was long.", published="2022-07-15")
    text.claim("invasion", "invasion", time=("2003", "2003"))
    text.claim("invasion", "invasion#2", time=("2003#2", "2003"))
    assert len(events_of(text)) == 1


def test_a_year_with_the_is_that_of_a_season_in_it() -> None:
    words = "He had a part in the massacre of prisoners in summer 1988. Many recall the 1988 massacre."
    text = Text("s-1", words, published="2022-07-15")
    text.claim("mass_killing", "massacre", victim="prisoners", time=("summer 1988", "1988-22"))
    text.claim("mass_killing", "massacre#2", time=("1988#2", "1988"))
    assert len(events_of(text)) == 1


@pytest.mark.parametrize(("told", "events"), [("was also killed", 2), ("was killed", 1)])
def test_who_was_also_killed_is_another(told: str, events: int) -> None:
    words = f"Mira Ost was shot dead in Ketmark on Monday. The driver {told} in Ketmark on Monday."
    who = ("Mira Ost", "<The driver>")
    assert two("killing", words, ("shot dead", "killed"), role="victim", who=who, time=DAY, place="Ketmark") == events


@pytest.mark.parametrize(("told", "events"), [("overturned an earlier", 2), ("was the first", 1)])
def test_a_verdict_is_not_the_one_that_it_overturned(told: str, events: int) -> None:
    words = f"The verdict {told} verdict against Aron Velk."
    assert two("verdict", words, ("verdict", "verdict#2"), role="recipient", who=("Aron Velk", "Aron Velk")) == events


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        ("five teachers were killed in a school", "Five soldiers were killed", 2),
        ("25 officers and five clerks were killed", "Five soldiers were killed", 2),
        ("five soldiers were killed", "The five soldiers were killed", 1),
    ],
)
def test_a_small_number_does_not_join_what_befell_others(first: str, second: str, events: int) -> None:
    text = Text("s-1", f"In one place {first}. {second} in a canal.", published="2022-07-15")
    whom = {"teachers": "<teachers>", "officers": "<officers>", "soldiers": "<soldiers>"}
    counts = [("25", "25 killed")] if "25" in first else []
    one = text.claim(
        "killing", "killed", victim=next(its for word, its in whom.items() if word in first), count=("five", "5 killed")
    )
    if counts:
        text.claims[:] = [text.claim("killing", "killed", victim="<officers>", count=counts[0])]
        whole = text.claims.pop()
        text.claims[:] = [whole.remade(arguments=(*whole.arguments, *(a for a in one.arguments if a.role == "count")))]
    text.claim("killing", "killed#2", victim="<soldiers>", count=("ive#2", "5 killed"))
    assert len(events_of(text)) == events


def test_one_who_died_is_not_the_many_of_that_day() -> None:
    words = "On Monday a policeman was killed in the north. Bombs killed 14 people in the south on Monday."
    text = Text("s-1", words, published="2022-07-15")
    text.claim("killing", "killed", victim="<policeman>", time=DAY)
    text.claim("killing", "killed#2", victim="<people>", count=("14", "14 killed"), time=DAY)
    assert len(events_of(text)) == 2


def test_the_like_on_one_day_in_one_town_befell_others_in_two_texts() -> None:
    first = Text("s-1", "A taxi driver was killed in Ket on Monday.", published="2022-07-15")
    first.claim("killing", "killed", victim="<taxi driver>", place="Ket", time=DAY)
    second = Text("s-2", "Two students were killed in Ket on Monday.", published="2022-07-15")
    second.claim("killing", "killed", victim="<students>", count=("Two", "2 killed"), place="Ket", time=DAY)
    assert len(events_of(first, second)) == 2


def test_the_fourth_attack_since_a_day_is_not_the_one_of_a_day_since() -> None:
    words = "On Monday a gang attacked a square. This is the fourth attack on the activist since May."
    text = Text("s-1", words, published="2022-07-15")
    text.claim("armed_attack", "attacked", perpetrator="<gang>", time=DAY)
    text.claim("armed_attack", "attack#2", victim="<activist>", time=("since May", "2022-05/.."))
    assert len(events_of(text)) == 2


def test_the_many_dead_of_one_who_is_named_are_not_his_death() -> None:
    many = Text("s-1", "Troops killed 250 of Ivo Ost's men.", published="2005-05-15")
    many.claim("killing", "killed", victim="Ivo Ost", count=("250", "250 killed"))
    his = Text("s-2", "He spoke of the death of Ivo Ost.", published="2005-05-16")
    his.claim("death", "death", recipient="Ivo Ost")
    assert len(events_of(many, his)) == 2
