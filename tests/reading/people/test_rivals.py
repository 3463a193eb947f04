from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claims_of, values


def _named(text: str, kind: str, role: Role) -> list[str]:
    return [value for claim in claims_of(text) if claim.kind == kind for value in values(claim, role)]


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Emil Tarn left. On Monday he was arrested.", ["Emil Tarn"]),
        ("Emil Tarn left. A spokesman said that he was arrested on Monday.", ["Emil Tarn"]),
        ("Emil Tarn left. His lawyer said that he was arrested on Monday.", ["Emil Tarn"]),
        ("Emil Tarn left. He met a driver before he was arrested.", ["Emil Tarn"]),
        ("Emil Tarn left. One protester said that he was arrested on Monday.", []),
        ("Emil Tarn left. One protester said he was arrested on Monday.", []),
        ("Emil Tarn left. According to a driver he was arrested on Monday.", []),
        ("Emil Tarn left. His brother was at home when he was arrested.", []),
        ("Emil Tarn left. Ivo Venn and Bo Holt met when he was arrested.", []),
        ("Emil Tarn left. Ana Venn was at home when he was arrested.", ["Emil Tarn"]),
        ("Emil Tarn left. A gang hit a driver as he ran, before he was arrested.", []),
        ("Emil Tarn left. They freed Tarn before he was arrested.", ["Emil Tarn"]),
        ("Tarn Emilov left. The army drove Tarn out before he was arrested.", ["Tarn Emilov"]),
        ("One of the drivers, Emil Tarn, fled. He was arrested in May.", ["Emil Tarn"]),
        ("The brother of Emil Tarn left the town. He was arrested in May.", []),
        ("Emil Tarn's brother left the town. He was arrested in May.", []),
        ("He was rude to the then king, Emil Tarn, and he fled. He was arrested in May.", []),
        ("Emil Tarn left. The army drove him out, and Bo Holt had him arrested.", ["Emil Tarn"]),
        ("A clerk turned to the king, Emil Tarn. He was arrested in May.", []),
        ("Emil Tarn left. One of the drivers fled. He was arrested in May.", []),
    ],
)
def test_he_is_nobody_where_another_of_his_sentence_may_be_meant(text: str, arrested: list[str]) -> None:
    assert _named(text, "arrest", Role.RECIPIENT) == arrested


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("“The judge gave him a year,” said Emil Tarn. He was arrested in May.", []),
        ("“The judge gave me a year,” said Emil Tarn. He was arrested in May.", ["Emil Tarn"]),
        ("“The judge gave her a year,” said Emil Tarn. He was arrested in May.", ["Emil Tarn"]),
        ("Emil Tarn said that the judge gave him a year. He was arrested in May.", ["Emil Tarn"]),
        ("Emil Tarn left. “The judge gave him a year,” he said. He was arrested in May.", ["Emil Tarn"]),
        ("In the town of Emil Tarn, the 27-year-old was attacked. He was arrested in May.", []),
    ],
)
def test_who_speaks_of_him_is_not_he(text: str, arrested: list[str]) -> None:
    assert _named(text, "arrest", Role.RECIPIENT) == arrested


def test_no_client_of_somebody_is_whom_the_sentence_before_names() -> None:
    told = "Emil Tarn spoke. Bo Holt said {} to say that he killed a nurse."
    assert _named(told.format("that police forced nobody"), "killing", Role.PERPETRATOR) == ["Emil Tarn"]
    assert _named(told.format("his client had been forced"), "killing", Role.PERPETRATOR) == []
    assert _named(told.format("he knew his client had been forced"), "killing", Role.PERPETRATOR) == []


@pytest.mark.parametrize("before", ["", "Ana Tarn fled. "])
def test_who_is_only_in_a_clause_about_another_is_not_she(before: str) -> None:
    text = (
        before
        + "One of the witnesses in the case in which Ana Tarn was convicted told the court she had been tortured."
    )
    assert _named(text, "torture", Role.VICTIM) == []


@pytest.mark.parametrize(
    ("text", "attacked"),
    [
        ("Emil Tarn and Dalia Venn left. Soldiers attacked them with knives.", ["Emil Tarn", "Dalia Venn"]),
        ("Emil Tarn, 30, left with Dalia Venn. Soldiers attacked them with knives.", ["Emil Tarn", "Dalia Venn"]),
        ("Emil Tarn was named by Dalia Venn. Soldiers attacked them with knives.", []),
        ("Emil Tarn and Dalia Venn left. Some 40,000 Norlanders fled. Soldiers attacked them with knives.", []),
        ("Women were freed by Emil Tarn and Dalia Venn. Soldiers attacked them with knives.", []),
        (
            "Emil Tarn and Dalia Venn met students. Soldiers attacked them with knives.",
            ["Emil Tarn", "Dalia Venn"],
        ),
        ("Emil Tarn and Dalia Venn left. Women fled when soldiers attacked them with knives.", []),
        ("Emil Tarn and Dalia Venn left. Women said they were attacked with knives.", []),
        (
            "Emil Tarn and Dalia Venn left. Women said that soldiers attacked them with knives.",
            ["Emil Tarn", "Dalia Venn"],
        ),
    ],
)
def test_they_are_nobody_beside_many_without_a_name(text: str, attacked: list[str]) -> None:
    assert _named(text, "armed_attack", Role.VICTIM) == attacked


def test_a_force_is_not_the_person_at_its_head() -> None:
    text = "Emil Tarn, the police of Orvel, spoke. The police shot a nurse on Monday."
    assert "Emil Tarn" not in _named(text, "shooting", Role.PERPETRATOR)


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Rana Tarn left the town. He was arrested in May.", ["Rana Tarn"]),
        ("Rana Tarn left the town. She had slept. He was arrested in May.", []),
        ("Bo Holt wrote. It rained. Rana Tarn left the town. He was arrested in May.", []),
        ("Rana Tarn was robbed by a man. He was arrested in May.", []),
        ("Ms Rana Tarn left the town. He was arrested in May.", []),
    ],
)
def test_a_list_of_given_names_is_not_held_against_a_text_that_names_one_person(text: str, arrested: list[str]) -> None:
    assert _named(text, "arrest", Role.RECIPIENT) == arrested
