"""No list shows a participant as surer than the sources do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.asking.events.events import TimelineLine
from answerable.model.claim import Modality, Role
from answerable.model.event import Count, Event, Family, RoleHolder
from answerable.showing.participant import how_many, in_words, read_out, said_alike, said_of, sides, spellings, teller
from answerable.showing.terminal import names
from answerable.showing.workbench.templates import between, people, who
from tests.joining.made import Text


@pytest.mark.parametrize(
    ("holder", "said"),
    [
        (RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn"), ""),
        (RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn", modality=Modality.ALLEGED), " (alleged)"),
        (RoleHolder(role=Role.VICTIM, actor="a-1", name="Emil Tarn", modality=Modality.DENIED), " (denied)"),
        (RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn", said_by=("court",)), " (says court)"),
        (RoleHolder(role=Role.VICTIM, actor="a-1", name="Emil Tarn", said_by=("court",)), ""),
    ],
)
def test_what_is_said_of_one_stands_behind_the_name(holder: RoleHolder, said: str) -> None:
    assert said_of(holder) == said
    assert names([holder]) == who([holder]) == f"Emil Tarn{said}"


def _killing(*values: str) -> Event:
    counts = tuple(Count(value=value, speaker="", claim=f"c-{at}") for at, value in enumerate(values))
    return Event(id="e-1", kind="killing", family=Family.ACT, modality=Modality.HAPPENED, counts=counts)


def test_of_who_was_cleared_since_that_is_said_with_the_name() -> None:
    since = {"a-1": "since acquitted"}
    told = RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Emil Tarn", said_by=("the court",))
    assert said_of(told, since) == " (says the court; since acquitted)"
    assert said_of(replace(told, said_by=()), since) == " (since acquitted)"
    assert said_of(replace(told, modality=Modality.ALLEGED), since) == " (alleged)"
    assert said_of(replace(told, role=Role.VICTIM), since) == ""


def test_where_nobody_is_named_it_is_said_how_many() -> None:
    people = RoleHolder(role=Role.VICTIM, actor="", name="people")
    named = RoleHolder(role=Role.VICTIM, actor="a-1", name="Emil Tarn")
    assert how_many(_killing("81 killed", "81 killed"), [people]) == "81 killed"
    assert how_many(_killing("1500.. killed", "3000 killed"), []) == "at least 1,500 killed, 3,000 killed"
    assert how_many(_killing("81 killed"), [people, named]) == ""
    assert how_many(_killing(), [people]) == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [("~98000 held", "~98,000 held"), ("..40 held", "up to 40 held"), ("1000..2000 held", "1,000 to 2,000 held")],
)
def test_numbers_in_words(number: str, words: str) -> None:
    assert in_words(number) == words


def test_a_word_that_names_nobody_is_shown_as_the_texts() -> None:
    assert [teller(name) for name in ("he", "They", "i", "Emil Tarn", "witnesses", "")] == [
        "“he”",
        "“They”",
        "“I”",
        "Emil Tarn",
        "witnesses",
        "",
    ]


def test_those_of_whom_one_thing_is_said_and_nobody_named_stand_together() -> None:
    def holder(name: str, actor: str = "", said_by: tuple[str, ...] = ()) -> RoleHolder:
        return RoleHolder(role=Role.PERPETRATOR, actor=actor, name=name, said_by=said_by)

    roles = [holder("Emil Tarn", "a-1"), holder("men"), holder("guards", said_by=("court",)), holder("police")]
    told = [[each.name for each in group] for group in said_alike([*roles, holder("Ana Orsk", "a-2")])]
    assert told == [["Emil Tarn"], ["men", "police"], ["guards"], ["Ana Orsk"]]


def test_who_alone_says_what_it_did_says_so_by_its_own_account() -> None:
    holder = RoleHolder(role=Role.PERPETRATOR, actor="", name="the Navy", said_by=("The Navy",))
    assert said_of(holder) == " (by own account)"


def test_a_spelling_that_differs_in_capitals_alone_is_told_once() -> None:
    names = ("MARA LENZ", "Lenz", "LENZ", "lenz", "M. Lenz")
    assert spellings(names, "Mara Lenz") == ["Lenz", "M. Lenz"]
    assert spellings((name for name in ("ORR", "orr")), "Mara Lenz") == ["ORR"]


def test_what_is_read_out_of_a_claim_is_said_by_its_roles() -> None:
    text = Text("s-1", "On Monday guards shot him and two women in Orsk; they got ten years.")
    shot = text.claim(
        "shooting",
        "shot",
        perpetrator="<guards>",
        victim=("<him>", "<two women>"),
        place="Orsk",
        time=("Monday", "2024-05-06"),
        count=("two", "2.. killed"),
    )
    assert read_out(shot, "->") == "guards -> “him”, two women; time 6 May 2024; count at least 2 killed; place Orsk"
    assert read_out(text.claim("sentence", "got", term=("ten years", "P10Y")), "->") == "term ten years"
    assert read_out(text.claim("sentence", "got", recipient="<they>"), "->") == "-> “they”"
    assert read_out(text.claim("sentence", "got"), "->") == ""


def test_a_name_alone_says_whether_its_bearer_did_the_act_or_suffered_it() -> None:
    killing = _killing()
    assert sides(killing, "fighters", "", "", "→") == "by fighters"
    assert sides(killing, "fighters", "", "4 killed", "→") == "by fighters (4 killed)"
    assert sides(killing, "", "villagers", "4 killed", "→") == "→ villagers (4 killed)"
    assert sides(killing, "fighters", "villagers", "", "→") == "fighters → villagers"
    assert sides(killing, "", "", "4 killed", "→") == "4 killed"
    assert sides(replace(killing, family=Family.CONTEXT), "students", "", "", "→") == "students"


def test_each_name_is_set_by_itself_so_that_what_is_said_of_one_stands_beside_it() -> None:
    """In one run of letters from right to left, "(alleged)" would stand beside the other name."""
    holders = [
        RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="حسن کریمی"),
        RoleHolder(role=Role.PERPETRATOR, actor="a-2", name="رضا <b>", modality=Modality.ALLEGED),
    ]
    assert people(holders) == "<bdi>حسن کریمی</bdi>, <bdi>رضا &lt;b&gt;</bdi> (alleged)"
    assert people(holders * 3) == people(holders)
    many = [replace(holders[0], name=name) for name in ("Ana", "Bo", "Cy", "Di", "Ed")]
    assert people(many) == "<bdi>Ana</bdi>, <bdi>Bo</bdi>, <bdi>Cy</bdi> and 2 more"
    line = TimelineLine(event=replace(_killing(), roles=tuple(holders)), label="Killing")
    assert between(line) == "by \u2068حسن کریمی\u2069, \u2068رضا <b>\u2069 (alleged)"
