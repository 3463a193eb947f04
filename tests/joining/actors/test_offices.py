"""A family name alone that stands for who holds the same office in another text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.joining.actors.actors import ActorTable
from answerable.joining.actors.offices import office_of
from answerable.model.judgement import Verdict
from answerable.model.place import Place, Precision
from tests.joining.made import Text, actors_of, born, judge, named


def told(source: str, name: str, post: str, *, at: str = "", rest: str = "") -> Text:
    """A text that names somebody with a post, as accused of an act, perhaps at a place in that country."""
    text = Text(source, f"The attack was the work of {post} {name}, they say. {rest}")
    claim = text.claim("armed_attack", "attack", perpetrator=name)
    if post:
        text.post(name, post)
    if at:
        place = Place(id="1", name="Dravna", country=at, precision=Precision.CITY, within=(at,))
        text.claims = [replace(claim, location=place)]
        for verb in ("fled", "died"):
            text.text += f"They {verb} in Dravna. "
            text.claims.append(replace(text.claim("killing", verb), location=place))
            text.claims.pop(-2)
    return text


def meant(table: ActorTable, source: str, name: str) -> str:
    (actor,) = [actor for actor in table.actors if actor.id == table.find(source, name)]
    return actor.name


def stands(*texts: Text, source: str = "s-1", short: str = "Karsten") -> str:
    return meant(actors_of(*texts), source, short)


FULL = told("s-2", "Donel Karsten", "Norwegian President")


@pytest.mark.parametrize(
    ("post", "office"),
    [
        ("President", ("president", "")),
        ("Norway’s then-foreign minister", ("minister foreign", "NO")),
        ("former Minister of Foreign Affairs of Norway", ("minister foreign", "NO")),
        ("ex-Premier", ("prime minister", "")),
        ("U.S. Secretary of State", ("secretary of state", "US")),
        ("president of the United States", ("president", "US")),
        ("Vice President", ("vice president", "")),
        ("President of Papua New Guinea", ("president", "PG")),
        ("Senate President", ("", "")),
        ("president of the Rowing Club", ("", "")),
        ("Norwegian Minister", ("", "")),
        ("Chief Minister", ("", "")),
        ("judge", ("", "")),
        ("", ("", "")),
    ],
)
def test_an_office_is_one_that_one_person_holds_in_a_state(post: str, office: tuple[str, str]) -> None:
    assert office_of(post) == office


def test_the_same_office_of_the_same_state_joins_and_says_why() -> None:
    table = actors_of(told("s-1", "Karsten", "Norway's president"), FULL, named("s-3", "Karsten"))
    assert table.find("s-1", "Karsten") == table.find("s-2", "Donel Karsten") != table.find("s-3", "Karsten")
    (actor,) = [actor for actor in table.actors if actor.name == "Donel Karsten"]
    assert actor.why == (
        "“Karsten” stands for “Donel Karsten” in source s-1: president in both texts (+2.0); of Norway, as both texts "
        "say (+2.0); how rare the family name is (+1.0).",
    )


def test_the_country_of_the_text_will_do_where_the_office_says_none() -> None:
    assert stands(told("s-1", "Karsten", "President", at="NO"), FULL) == "Donel Karsten"
    assert stands(told("s-1", "Karsten", "President", at="SE"), FULL) == "Karsten"
    both = told("s-1", "Karsten", "President", at="NO"), told("s-2", "Donel Karsten", "President", at="NO")
    assert stands(*both) == "Donel Karsten"
    beside = told("s-1", "Karsten", "President", rest="")
    beside.text = beside.text.replace("they say", "the Norwegian police say")
    assert beside.claims[0].sentence.quote.endswith("they say.")
    assert stands(beside, FULL) == "Karsten"


def test_a_state_that_the_sentence_names_will_do_beside_one_that_a_text_says() -> None:
    def in_norway(source: str, name: str) -> Text:
        text = Text(source, f"Norwegian police said that the attack was the work of President {name}.")
        text.claim("armed_attack", "attack", perpetrator=name)
        text.post(name, "President")
        return text

    assert stands(in_norway("s-1", "Karsten"), FULL) == "Donel Karsten"
    assert stands(in_norway("s-1", "Karsten"), in_norway("s-2", "Donel Karsten")) == "Karsten"


@pytest.mark.parametrize("post", ["", "judge", "General", "lawyer", "Swedish President", "Norwegian Prime Minister"])
def test_no_post_one_that_many_hold_and_another_office_join_nothing(post: str) -> None:
    assert stands(told("s-1", "Karsten", post), FULL) == "Karsten"


@pytest.mark.parametrize("name", ["Kim", "Hassan"])
def test_a_common_family_name_joins_nothing(name: str) -> None:
    full = told("s-2", f"Dravna {name}", "Norwegian President")
    assert stands(told("s-1", name, "Norwegian President"), full, short=name) == name


def test_two_of_the_name_in_the_office_join_nothing() -> None:
    short = told("s-1", "Karsten", "Norwegian President")
    assert stands(short, FULL, told("s-3", "Emily Karsten", "Norwegian President")) == "Karsten"
    assert stands(short, FULL, told("s-3", "Emily Karsten", "President")) == "Karsten"
    assert stands(short, FULL, told("s-3", "Emily Karsten", "President", at="SE")) == "Karsten"
    assert stands(short, FULL, told("s-3", "Emily Karsten", "Swedish President")) == "Donel Karsten"
    assert stands(short, FULL, told("s-3", "Emily Karsten", "Norwegian Foreign Minister")) == "Donel Karsten"


def test_another_of_the_name_whose_office_nobody_tells_is_made_up_for_by_many_texts() -> None:
    texts = [told("s-1", "Karsten", "Norwegian President"), named("s-2", "Emily Karsten")]
    texts += [told(f"s-3{at}", "Donel Karsten", "Norwegian President") for at in range(3)]
    assert stands(*texts[:-1]) == "Karsten"
    assert stands(*texts) == "Donel Karsten"


def test_a_title_of_the_other_sex_joins_nothing() -> None:
    full = told("s-2", "George Karsten", "Norwegian President")
    short = told("s-1", "Karsten", "Norwegian President")
    assert stands(short, full) == "George Karsten"
    mrs = Text("s-1", "Norwegian President Karsten spoke. The attack was the work of Mrs Karsten.")
    mrs.claim("armed_attack", "attack", perpetrator="Karsten#2")
    mrs.post("Karsten", "Norwegian President")
    assert stands(mrs, full) == "Karsten"


@pytest.mark.parametrize("other", ["Dravna Karsten", "Emily Karsten and Donel Karsten", "Lorn-Karsten"])
def test_another_name_of_the_family_in_the_text_joins_nothing(other: str) -> None:
    text = Text("s-1", f"In Sundal the attack on {other} was the work of Norwegian President Karsten.")
    last = text.text.count("Karsten")
    text.claim("armed_attack", "attack", perpetrator=f"Karsten#{last}")
    text.post(f"Karsten#{last}", "Norwegian President")
    assert stands(text, FULL) == "Karsten"


def test_two_states_in_one_text_join_nothing() -> None:
    text = told("s-1", "Karsten", "Norwegian President", rest="The Swedish President spoke.")
    text.post("Karsten", "Swedish President")
    assert stands(text, FULL) == "Karsten"


def test_a_judgement_wins() -> None:
    short = told("s-1", "Karsten", "Norwegian President")
    apart = judge(Verdict.DIFFERENT, "Karsten", "Donel Karsten")
    assert meant(actors_of(short, FULL, judgements=[apart]), "s-1", "Karsten") == "Karsten"
    other = named("s-3", "Emily Karsten")
    same = judge(Verdict.SAME, "Karsten", "Emily Karsten")
    assert meant(actors_of(short, FULL, other, judgements=[same]), "s-1", "Karsten") == "Emily Karsten"
    excluded = judge(Verdict.DIFFERENT, "Karsten", "Emily Karsten")
    assert meant(actors_of(short, FULL, other), "s-1", "Karsten") == "Karsten"
    assert meant(actors_of(short, FULL, other, judgements=[excluded]), "s-1", "Karsten") == "Donel Karsten"


def test_of_a_full_name_that_dates_of_birth_part_it_is_not_known_who_is_meant() -> None:
    short = told("s-1", "Karsten", "Norwegian President")
    parted = born("s-3", "Donel Karsten", "1931"), born("s-4", "Donel Karsten", "1971")
    assert stands(short, FULL, *parted) == "Karsten"
