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
        ("Emil Tarn, then chief of staff, spoke.", [("Emil Tarn", "chief of staff")]),
        ("They met Brig. Gen. Emil Tarn.", [("Emil Tarn", "Brig. Gen.")]),
        ("The mayor of Orsk, Emil Tarn, spoke.", [("Emil Tarn", "mayor of Orsk")]),
        ("The region’s governor, Emil Tarn, spoke.", [("Emil Tarn", "region’s governor")]),
        ("They met a judge, Emil Tarn, and others.", []),
        (
            "The leader of the Orsk People's Party Emil Tarn spoke.",
            [("Emil Tarn", "leader of the Orsk People's Party")],
        ),
        ("Ex-president Emil Tarn spoke.", [("Emil Tarn", "Ex-president")]),
        (
            "The former head of the secret police Emil Tarn spoke.",
            [("Emil Tarn", "former head of the secret police")],
        ),
        (
            "Emil Tarn, the head of Norland’s security service, spoke.",
            [("Emil Tarn", "head of Norland’s security service")],
        ),
        (
            "Emil Tarn, chairman of the Joint Chiefs of Staff, spoke.",
            [("Emil Tarn", "chairman of the Joint Chiefs of Staff")],
        ),
        ("They met army chief General Lena Orsk.", [("Lena Orsk", "army chief General")]),
        ("They met President U Lena Orsk.", [("Lena Orsk", "President")]),
        ("They met police spokesman Lt. Col. Lena Orsk.", [("Lena Orsk", "police spokesman")]),
        ("They met the same Judge Lena Orsk.", [("Lena Orsk", "Judge")]),
        ("It was the regime’s Supreme Leader Lena Orsk.", [("Lena Orsk", "the regime’s Supreme Leader")]),
        ("Former company CEO Lena Orsk resigned.", [("Lena Orsk", "Former company CEO")]),
        ("It forced Norland's longtime President Lena Orsk to leave.", [("Lena Orsk", "Norland's longtime President")]),
    ],
)
def test_posts(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(p.name.quote, p.post.quote) for p in reading_of(text).posts] == pairs


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("And yet all I can do at this time is hope President Lena Orsk will listen.", "President"),
        ("The movie chronicles King Ivo VI's struggles.", "King"),
        ("Their plan was to unseat President Lena Orsk.", "President"),
        ("Many remember that speech President Lena Orsk gave.", "President"),
        ("He opposes the health care efforts U.S. President Lena Orsk began.", "U.S. President"),
        ("He hands power to son Norland's President Lena Orsk.", "Norland's President"),
        ("They said at this moment President Lena Orsk has heard it.", "President"),
        ("Please President Lena Orsk, step down.", "President"),
    ],
)
def test_a_word_before_a_title_in_capitals_is_no_part_of_it(text: str, post: str) -> None:
    assert [held.post.quote for held in reading_of(text).posts] == [post]


def test_a_thing_is_no_office() -> None:
    assert all(
        held.post.quote != "thing president" for held in reading_of("It is the one thing president Orsk says.").posts
    )


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
