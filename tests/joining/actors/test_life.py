from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.actors.actors import ActorTable
from answerable.model.actor import Actor
from answerable.model.claim import Vital
from answerable.model.judgement import Verdict
from tests.joining.made import Text, actors_of, born, judge, named, row

NAME = "Ana Lopes"


def _of(table: ActorTable, source: str, name: str = NAME) -> Actor:
    identity = table.find(source, name)
    return next(actor for actor in table.actors if actor.id == identity)


def _groups(table: ActorTable, *sources: str, name: str = NAME) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for source in sources:
        found.setdefault(table.find(source, name), set()).add(source)
    return sorted(found.values(), key=sorted)


def test_two_of_one_name_whose_dates_of_birth_exclude_one_another_are_two_and_the_page_says_so() -> None:
    table = actors_of(born("s-1", NAME, "1946"), born("s-2", NAME, "1964-05-03"), born("s-3", NAME, "1964"))
    assert _groups(table, "s-1", "s-2", "s-3") == [{"s-1"}, {"s-2", "s-3"}]
    elder = _of(table, "s-1")
    assert [(told.what, told.date, told.source) for told in elder.life] == [("born", "1946", "s-1")]
    assert elder.why == (
        "Kept apart: “Ana Lopes” (born 1946) and “Ana Lopes” (born 1964-05-03) have dates of birth that exclude "
        "one another.",
    )


def test_a_source_without_a_date_stays_with_the_bare_name_once_two_bear_it() -> None:
    texts = [born("s-1", NAME, "1946"), born("s-2", NAME, "1964"), named("s-3", NAME), named("s-4", NAME)]
    table = actors_of(*texts)
    assert _groups(table, "s-1", "s-2", "s-3", "s-4") == [{"s-1"}, {"s-2"}, {"s-3", "s-4"}]
    assert _of(table, "s-3").why == (
        "Kept apart: whether sources that give no date of birth mean “Ana Lopes” (born 1946) or “Ana Lopes” (born "
        "1964) is not known.",
    )
    assert _groups(actors_of(texts[0], *texts[2:]), "s-1", "s-3", "s-4") == [{"s-1", "s-3", "s-4"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1971-12-22", "1971"),
        ("1971-12-22", "1971-12-22"),
        ("1971-03-12", "1971-12-03"),  # day and month in each other's place
        ("1971-12-22", "1971-05-04"),
        ("1971", "1973"),
        ("1964-05-03", "1946-05-03"),  # two digits in each other's place
        ("1970/1971", "1974"),  # an age, and a year
    ],
)
def test_dates_as_far_apart_as_those_of_one_person_part_nobody(one: str, other: str) -> None:
    assert _groups(actors_of(born("s-1", NAME, one), born("s-2", NAME, other)), "s-1", "s-2") == [{"s-1", "s-2"}]


def test_a_date_that_agrees_with_two_who_exclude_one_another_stays_with_the_bare_name() -> None:
    table = actors_of(born("s-1", NAME, "1960"), born("s-2", NAME, "1962"), born("s-3", NAME, "1964"))
    assert _groups(table, "s-1", "s-2", "s-3") == [{"s-1"}, {"s-2"}, {"s-3"}]
    assert table.find("s-2", NAME) == actors_of(named("s-2", NAME)).find("s-2", NAME)


def test_one_source_against_many_does_not_part_the_many_from_those_that_give_no_date() -> None:
    many = [born(f"s-{number}", NAME, "1946") for number in range(1, 6)]
    table = actors_of(*many, born("s-6", NAME, "1980"), named("s-7", NAME))
    assert _groups(table, *(f"s-{number}" for number in range(1, 8))) == [
        {"s-1", "s-2", "s-3", "s-4", "s-5", "s-7"},
        {"s-6"},
    ]


def test_a_family_name_alone_goes_with_the_full_name_of_its_text() -> None:
    table = actors_of(born("s-1", NAME, "1946", "Lopes"), born("s-2", NAME, "1964", "Lopes"))
    assert table.find("s-1", "Lopes") == table.find("s-1", NAME) != table.find("s-2", NAME)
    assert table.find("s-2", "Lopes") == table.find("s-2", NAME)
    assert "“Lopes” stands for “Ana Lopes” (born 1946), the only such name in source s-1." in _of(table, "s-1").why


def test_a_text_that_tells_of_two_of_one_name_is_given_to_neither() -> None:
    text = born("s-3", NAME, "1946")
    text.text += " Another Ana Lopes was born 1964."
    text.born("Ana Lopes#3", "born 1964", "1964")
    table = actors_of(born("s-1", NAME, "1946"), born("s-2", NAME, "1964"), text)
    assert _groups(table, "s-1", "s-2", "s-3") == [{"s-1"}, {"s-2"}, {"s-3"}]


def test_spellings_of_one_name_are_parted_as_one_name_is() -> None:
    table = actors_of(born("s-1", "Hamid Nouri", "1946"), born("s-2", "Hamid Noury", "1964"))
    assert table.find("s-1", "Hamid Nouri") != table.find("s-2", "Hamid Noury")
    same = actors_of(born("s-1", "Hamid Nouri", "1946"), born("s-2", "Hamid Noury", "1946"))
    assert same.find("s-1", "Hamid Nouri") == same.find("s-2", "Hamid Noury")


def test_a_common_name_in_two_scripts_joins_where_both_were_born_on_one_day() -> None:
    latin, arabic = "Mohammad Ahmadi", "محمد احمدی"
    apart = actors_of(born("s-1", latin, "1971"), born("s-2", arabic, "1971"))
    assert apart.find("s-1", latin) != apart.find("s-2", arabic)
    table = actors_of(born("s-1", latin, "1971-12-22"), born("s-2", arabic, "1971-12-22"))
    assert table.find("s-1", latin) == table.find("s-2", arabic)
    assert any("both born 1971-12-22" in why for why in _of(table, "s-1", latin).why)


def test_a_birthday_in_common_joins_no_two_names_that_are_not_alike() -> None:
    table = actors_of(born("s-1", "Karl Lopes", "1971-12-22"), born("s-2", NAME, "1971-12-22"))
    assert table.find("s-1", "Karl Lopes") != table.find("s-2", NAME)


def test_a_death_parts_nobody() -> None:
    first, second = named("s-1", NAME), named("s-2", NAME)
    first.text += " Ana Lopes (died 1950)."
    first.born("Ana Lopes#2", "died 1950", "1950", what=Vital.DIED)
    second.text += " Ana Lopes (died 1999)."
    second.born("Ana Lopes#2", "died 1999", "1999", what=Vital.DIED)
    table = actors_of(first, second)
    assert table.find("s-1", NAME) == table.find("s-2", NAME)
    assert [told.what for told in _of(table, "s-1").life] == ["died", "died"]


def test_a_person_joins_what_dates_part_and_parts_what_they_join() -> None:
    texts = [born("s-1", NAME, "1946"), born("s-2", NAME, "1964"), named("s-3", NAME)]
    one = judge(Verdict.SAME, "Ana Lopes (born 1946)", "Ana Lopes (born 1964)")
    assert _groups(actors_of(*texts, judgements=[one]), "s-1", "s-2", "s-3") == [{"s-1", "s-2", "s-3"}]
    mine = judge(Verdict.SAME, "Ana Lopes", "Ana Lopes (born 1964)")
    assert _groups(actors_of(*texts, judgements=[mine]), "s-1", "s-2", "s-3") == [{"s-1"}, {"s-2", "s-3"}]
    near = [born("s-1", NAME, "1964"), born("s-2", NAME, "1965"), named("s-3", NAME)]
    two = judge(Verdict.DIFFERENT, "Ana Lopes (born 1964)", "Ana Lopes (born 1965)")
    assert _groups(actors_of(*near, judgements=[two]), "s-1", "s-2", "s-3") == [{"s-1"}, {"s-2"}, {"s-3"}]


def test_no_date_parts_what_a_person_judged_to_be_one() -> None:
    same = judge(Verdict.SAME, NAME, "Anna Lopez")
    texts = [born("s-1", NAME, "1946"), born("s-2", "Anna Lopez", "1964"), born("s-3", NAME, "1980")]
    table = actors_of(*texts, judgements=[same])
    assert table.find("s-1", NAME) == table.find("s-2", "Anna Lopez") == table.find("s-3", NAME)
    two = judge(Verdict.DIFFERENT, NAME, "Ana Lopes (born 1980)", at="2026-02-01T00:00:00Z")
    table = actors_of(*texts, judgements=[same, two])
    assert table.find("s-1", NAME) == table.find("s-2", "Anna Lopez") != table.find("s-3", NAME)


@given(dates=st.lists(st.sampled_from(["", "1946", "1946-03-12", "1964", "1963/1964", "1980"]), min_size=2, max_size=6))
@settings(max_examples=60, deadline=None)
def test_one_more_document_never_parts_what_a_person_judged_to_be_one(dates: list[str]) -> None:
    names = [NAME, "Karl Venn"]
    texts = [
        born(f"s-{at}", names[at % 2], date) if date else named(f"s-{at}", names[at % 2])
        for at, date in enumerate(dates)
    ]
    for number in range(2, len(texts) + 1):
        table = actors_of(*texts[:number], judgements=[judge(Verdict.SAME, *names)])
        assert len({table.find(f"s-{at}", names[at % 2]) for at in range(number)}) == 1


def test_what_a_person_judged_holds_when_a_later_document_gives_the_date_otherwise() -> None:
    mine = judge(Verdict.SAME, "Ana Lopes", "Ana Lopes (born 1964)")
    texts = [born("s-1", NAME, "1946"), born("s-2", NAME, "1964-05-03"), named("s-3", NAME)]
    assert _groups(actors_of(*texts, judgements=[mine]), "s-1", "s-2", "s-3") == [{"s-1"}, {"s-2", "s-3"}]
    later = born("s-4", NAME, "1965/1966")
    assert _groups(actors_of(*texts, later, judgements=[mine]), "s-1", "s-2", "s-3", "s-4") == [
        {"s-1"},
        {"s-2", "s-3", "s-4"},
    ]


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts: list[Text] = [
        born("s-1", NAME, "1946"),
        born("s-2", NAME, "1964"),
        born("s-3", NAME, "1948"),
        named("s-4", NAME, "Lopes"),
    ]
    found = [actors_of(*order) for order in permutations(texts)]
    assert all(table.actors == found[0].actors and table.here == found[0].here for table in found)


def test_rows_of_one_list_are_of_different_persons_and_who_else_has_the_name_is_not_known() -> None:
    texts = [row("s-1", NAME, "list#1"), row("s-2", NAME, "list#2", "1964"), named("s-3", NAME), named("s-4", NAME)]
    table = actors_of(*texts)
    assert _groups(table, "s-1", "s-2", "s-3", "s-4") == [{"s-1"}, {"s-2"}, {"s-3", "s-4"}]
    assert _of(table, "s-1").why == (
        "Kept apart: “Ana Lopes” (in s-1) and “Ana Lopes” (in s-2) are in rows of one list, or were born at other "
        "times.",
    )
    assert "tell no more than the name" in _of(table, "s-3").why[0]
    assert _groups(actors_of(texts[0], *texts[2:]), "s-1", "s-3", "s-4") == [{"s-1", "s-3", "s-4"}]


def test_a_row_of_another_list_is_of_whom_it_may_be() -> None:
    rows = [row("s-1", NAME, "list", "1946"), row("s-2", NAME, "list", "1964"), row("s-3", NAME, "other", "1964")]
    table = actors_of(*rows, row("s-4", NAME, "third"), born("s-5", NAME, "1946"))
    groups = _groups(table, "s-1", "s-2", "s-3", "s-4", "s-5")
    assert groups == [{"s-1", "s-5"}, {"s-2", "s-3"}, {"s-4"}]


def test_a_numbered_row_and_its_newer_wording_are_of_one() -> None:
    table = actors_of(row("s-1", NAME, "list#7", "1946"), row("s-2", NAME, "list#7"), row("s-3", NAME, "list#8"))
    assert _groups(table, "s-1", "s-2", "s-3") == [{"s-1", "s-2"}, {"s-3"}]


def test_a_person_joins_two_rows() -> None:
    rows = [row(f"s-{number:020}", NAME, f"list#{number}") for number in (1, 2, 3)]
    said = judge(Verdict.SAME, *(f"{NAME} (in {each.source})" for each in rows[:2]))
    table = actors_of(*rows, judgements=[said])
    assert _groups(table, *(each.source for each in rows)) == [{rows[0].source, rows[1].source}, {rows[2].source}]
