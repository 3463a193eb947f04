"""Whom the rules and whom the network take for a side: grammar decides where they differ."""

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.encoder.sides import Side, sides, surely_heard
from answerable.reading.language.words import touching
from tests.reading.sentence import shape_of


def chosen(
    text: str, ruled: list[tuple[Role, str, bool]], heard: list[tuple[Role, str, bool, float]]
) -> list[tuple[Role, str]]:
    shape = shape_of(text)

    def argument(role: Role, words: str, name: bool) -> Argument:
        start = text.index(words)
        return Argument(role=role, span=Span.of(text, start, start + len(words)), value=words, name=name)

    network = []
    for role, words, name, chance in heard:
        place = touching(shape.words, text.index(words), text.index(words) + len(words))
        assert place is not None
        network.append(Side(argument(role, words, name), *place, chance))
    return [(each.role, each.value) for each in sides(shape, [argument(*each) for each in ruled], network)]


@pytest.mark.parametrize(
    ("text", "described", "named"),
    [
        ("The court convicted the former chief of police, Ana Tarn, of theft.", "former chief of police", "Ana Tarn"),
        ("Their captain, the Velian Ana Tarn, was arrested.", "captain", "Ana Tarn"),
        ("The cook jailed with Venn, Ana Tarn, was granted parole.", "cook", "Ana Tarn"),
        ("Police arrested the Velian rebel leader Ana Tarn.", "Velian", "Ana Tarn"),
    ],
)
def test_whom_the_rules_describe_the_network_names(text: str, described: str, named: str) -> None:
    ruled, heard = [(Role.RECIPIENT, described, False)], [(Role.RECIPIENT, named, True, 0.99)]
    assert chosen(text, ruled, heard) == [(Role.RECIPIENT, named)]
    unsure = [(Role.RECIPIENT, named, True, 0.5)]
    assert chosen(text, ruled, unsure) == [(Role.RECIPIENT, described)]


@pytest.mark.parametrize(
    ("text", "ruled", "heard"),
    [
        ("The wife of Ana Tarn was arrested.", "wife", "Ana Tarn"),
        ("Police arrested a man who had threatened Ana Tarn.", "man", "Ana Tarn"),
        ("A cook was arrested, and Ana Tarn fled.", "cook", "Ana Tarn"),
    ],
)
def test_somebody_else_is_no_explanation(text: str, ruled: str, heard: str) -> None:
    found = chosen(text, [(Role.RECIPIENT, ruled, False)], [(Role.RECIPIENT, heard, True, 0.99)])
    assert found == [(Role.RECIPIENT, ruled)]


def test_a_list_that_the_rules_begin_is_ended() -> None:
    text = "Its leaders, Ana Tarn, Bo Venn and Ida Holt, had been dismissed."
    heard = [(Role.RECIPIENT, name, True, 0.97) for name in ("Ana Tarn", "Bo Venn", "Ida Holt")]
    found = chosen(text, [(Role.RECIPIENT, "Ana Tarn", True)], heard)
    assert [value for _, value in found] == ["Ana Tarn", "Bo Venn", "Ida Holt"]


def test_whom_the_network_surely_hears_on_the_other_side_is_on_that() -> None:
    text = "The bank was convicted of fraud and fined a million francs."
    ruled = [(Role.ACTOR, "bank", False)]
    assert chosen(text, ruled, [(Role.RECIPIENT, "bank", False, 0.98)]) == [(Role.RECIPIENT, "bank")]
    assert chosen(text, ruled, [(Role.RECIPIENT, "bank", False, 0.7)]) == [(Role.ACTOR, "bank")]


@pytest.mark.parametrize(
    ("text", "role", "ruled", "heard"),
    [
        (
            "Clerks called for jailed Weavers' Union leader Ana Tarn to be freed.",
            Role.RECIPIENT,
            ("Weavers' Union", True),
            ("Ana Tarn", True),
        ),
        ("Some weavers who visited the family were held.", Role.VICTIM, ("family", False), ("weavers", False)),
        ("A raid killed Norland's chief of staff.", Role.VICTIM, ("Norland", True), ("chief of staff", False)),
    ],
)
def test_whom_the_network_does_not_hear_gives_way_to_whom_it_surely_hears(
    text: str, role: Role, ruled: tuple[str, bool], heard: tuple[str, bool]
) -> None:
    assert chosen(text, [(role, *ruled)], [(role, *heard, 0.93)]) == [(role, heard[0])]
    assert chosen(text, [(role, *ruled)], [(role, *heard, 0.85)]) == [(role, ruled[0])]
    both = [(role, *heard, 0.93), (role, *ruled, 0.6)]
    assert sorted(chosen(text, [(role, *ruled)], both)) == sorted([(role, heard[0]), (role, ruled[0])])


def test_nobody_gives_way_to_another_of_one_list() -> None:
    text = "Ms. Tarn, Mr. Holt and Mr. Venn were jailed in May."
    ruled, heard = [(Role.RECIPIENT, "Venn", True)], [(Role.RECIPIENT, "Holt", True, 0.98)]
    assert chosen(text, ruled, heard) == [(Role.RECIPIENT, "Venn")]


def test_nobody_gives_way_to_with_whom_he_undergoes_it() -> None:
    text = "Ana Tarn was arrested with Bo Venn in May."
    ruled, heard = [(Role.RECIPIENT, "Ana Tarn", True)], [(Role.RECIPIENT, "Bo Venn", True, 0.99)]
    assert chosen(text, ruled, heard) == [(Role.RECIPIENT, "Ana Tarn")]


@pytest.mark.parametrize("between", ["together with", "along with the clerk", "alongside"])
def test_nobody_gives_way_to_who_shares_it(between: str) -> None:
    text = f"Ana Tarn was arrested {between} Bo Venn in May."
    ruled, heard = [(Role.RECIPIENT, "Ana Tarn", True)], [(Role.RECIPIENT, "Bo Venn", True, 0.98)]
    assert [value for _, value in chosen(text, ruled, heard)] == ["Ana Tarn", "Bo Venn"]


def test_whom_by_or_from_leads_to_gives_way_to_nobody() -> None:
    text = "Norland jailed two clerks, which drew condemnation from Pellia."
    ruled, heard = [(Role.ACTOR, "Pellia", True)], [(Role.ACTOR, "Norland", True, 0.94)]
    assert chosen(text, ruled, heard) == [(Role.ACTOR, "Pellia")]


def test_what_only_describes_takes_no_names_place() -> None:
    text = "The court convicted Ana Tarn and Bo Venn of theft and jailed both women."
    ruled = [(Role.RECIPIENT, name, True) for name in ("Ana Tarn", "Bo Venn")]
    assert chosen(text, ruled, [(Role.RECIPIENT, "women", False, 0.99)])[:2] == [each[:2] for each in ruled]
    heard = [(Role.RECIPIENT, "Ana Tarn", True, 0.99)]
    assert chosen(text, ruled, heard) == [each[:2] for each in ruled]


def test_beside_whom_both_hear_others_stand() -> None:
    text = "Gunmen killed ten people, among them six guards."
    ruled = [(Role.VICTIM, "ten people", False)]
    agreed = (Role.VICTIM, "ten people", False, 0.9)
    assert chosen(text, ruled, [agreed, (Role.VICTIM, "six guards", False, 0.85)])[1:] == [(Role.VICTIM, "six guards")]
    assert chosen(text, ruled, [agreed, (Role.VICTIM, "six guards", False, 0.6)])[1:] == []


def test_whom_the_network_may_name_without_grammar() -> None:
    person, body = [(2, 4, "person", 0.9)], [(2, 4, "organisation", 0.9)]
    assert surely_heard((2, 4, "who", 0.96), [])
    assert surely_heard((2, 4, "who", 0.96), body)
    assert not surely_heard((2, 4, "who", 0.96), person)
    assert not surely_heard((2, 4, "who", 0.9), [])
    assert surely_heard((2, 4, "whom", 0.92), [])
    assert not surely_heard((2, 4, "whom", 0.99), body)
    assert not surely_heard((2, 4, "whom", 0.8), [])


def test_a_name_stands_whole() -> None:
    text = "The Velish Commission on Press Freedom condemned the arrest."
    ruled = [(Role.ACTOR, "Velish Commission", True)]
    whole = "Velish Commission on Press Freedom"
    assert chosen(text, ruled, [(Role.ACTOR, whole, True, 0.95)]) == [(Role.ACTOR, whole)]
    assert chosen(text, ruled, [(Role.ACTOR, whole, True, 0.6)]) == [(Role.ACTOR, "Velish Commission")]


def test_where_a_body_sits_is_no_part_of_its_name() -> None:
    text = "The High Court in Karsa condemned the arrest."
    ruled = [(Role.ACTOR, "High Court", True)]
    assert chosen(text, ruled, [(Role.ACTOR, "High Court in Karsa", True, 0.95)]) == [(Role.ACTOR, "High Court")]
