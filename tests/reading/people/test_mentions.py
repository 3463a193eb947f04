from __future__ import annotations

import pytest

from tests.reading.sentence import reading_of


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The People’s Mojahedin Organization of Iran (PMOI or MEK) spoke.",
            [("People’s Mojahedin Organization of Iran", "PMOI"), ("People’s Mojahedin Organization of Iran", "MEK")],
        ),
        ("The Federal Security Service (FSB) denied it.", [("Federal Security Service", "FSB")]),
        ("Emil Tarn, also known as Wolf, fled.", [("Emil Tarn", "Wolf")]),
        ("They met Emil Tarn (Sarde) there.", []),
        ("They met Emil Tarn (Ivo Ket/QZ) there.", []),
        ("The Federal Security Service (see below) denied it.", []),
    ],
)
def test_aliases(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a.name.quote, a.short.quote) for a in reading_of(text).aliases] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "A former Iranian prison official named Hamid Noury spoke.",
            [("Hamid Noury", "former Iranian prison official")],
        ),
        ("They met President Lena Orsk.", [("Lena Orsk", "President")]),
        ("Gaspar Ruel, the interior minister, resigned.", [("Gaspar Ruel", "interior minister")]),
        ("Emil Tarn, leader of the party, spoke.", [("Emil Tarn", "leader of the party")]),
        ("Emil Tarn, a tall man, spoke.", []),
    ],
)
def test_posts(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(p.name.quote, p.post.quote) for p in reading_of(text).posts] == pairs


def test_an_epithet_keeps_its_speaker_and_is_no_name() -> None:
    text = "Activists and exiles have decried Orsk as the “butcher of Sarde”."
    reading = reading_of(text)
    (epithet,) = reading.epithets
    assert (epithet.span.quote, epithet.of, epithet.speaker.name) == (
        "butcher of Sarde",
        "Orsk",
        "Activists and exiles",
    )
    assert all(argument.value != "butcher of Sarde" for claim in reading.claims for argument in claim.arguments)


def test_calling_without_quotation_marks_is_no_epithet() -> None:
    assert reading_of("They called Orsk a reformer.").epithets == ()


def test_a_verb_before_an_office_is_no_part_of_it() -> None:
    reading = reading_of("The suit sought to get President Ivo Tarn's tax records in May 2020.")
    assert all(not post.post.quote.startswith("get") for post in reading.posts)
