"""Dates of what a text goes on telling."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.model.when import Basis
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of


def dates(claims: tuple[Claim, ...], words: str) -> list[str]:
    """The times of the last happening told by those words."""
    told = [claim for claim in claims if claim.trigger.quote == words]
    assert told, [claim.trigger.quote for claim in claims]
    return [each.value for each in told[-1].arguments if each.role is Role.TIME]


ATTACK = "Gunmen attacked the village of Orsk on 3 May 2019. "


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (ATTACK + "The minister condemned the brutal attack on the village.", "attack", ["2019-05-03"]),
        (ATTACK + "The minister condemned the attack on the harbour.", "attack", []),
        (ATTACK + "The minister condemned another attack on the village.", "attack", []),
        (ATTACK + "Other ministers condemned the attack on the village.", "attack", []),
        (ATTACK + "The minister condemned the attacks on the village.", "attacks", []),
        (ATTACK + "They attacked Tarna on 5 May 2019. The minister condemned the attack on the village.", "attack", []),
        (
            "Gunmen launched a second attack on the village on 3 May 2019. They condemned the attack on the village.",
            "attack",
            [],
        ),
        ("Gunmen attacked the village in 2019. The minister condemned the ambush of the village.", "ambush", []),
        (ATTACK + "\n\nOn 5 May 2019 the king wept. The minister condemned the attack on the village.", "attack", []),
        (ATTACK + "On 5 May 2019 the king wept. He condemned the attack on the village.", "attack", ["2019-05-03"]),
        ("Gunmen attacked the village in 2019. The minister condemned the attack on the village.", "attack", ["2019"]),
        (
            "Police persecuted the miners in May 2019. The king condemned the persecution of the miners.",
            "persecution",
            [],
        ),
        ("Emil Tarn was arrested on 3 May 2019. His arrest was condemned.", "arrest", ["2019-05-03"]),
        ("Emil Tarn was arrested on 3 May 2019. Ana Velin's arrest was condemned.", "arrest", []),
    ],
)
def test_a_noun_that_points_back_has_the_date_of_what_it_means(text: str, words: str, expected: list[str]) -> None:
    assert dates(claims_of(text), words) == expected


def test_a_text_leaves_what_it_told() -> None:
    between = "The harbour is old. " * 40
    assert dates(claims_of(ATTACK + between + "The minister condemned the attack on the village."), "attack") == []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (ATTACK + "They killed four people.", "killed", ["2019-05-03"]),
        (ATTACK + "Four people were killed.", "killed", ["2019-05-03"]),
        (ATTACK + "Four people were killed later.", "killed", []),
        (ATTACK + "Four people had been killed.", "killed", []),
        (ATTACK + "Four people were killed on 5 May 2019.", "killed", ["2019-05-05"]),
        (ATTACK + "Police said that four people were killed.", "killed", ["2019-05-03"]),
        (ATTACK + "Police denied that four people were killed.", "killed", []),
        (ATTACK + "Emil Tarn was killed.", "killed", []),
        ("Ten men were shot in Orsk on 3 May 2019. Four people were killed in Berlin.", "killed", []),
        ("Ten men were shot in Orsk on 3 May 2019. They killed Emil Tarn's wife in Berlin.", "killed", ["2019-05-03"]),
        ("Ten men were shot in Orsk on 3 May 2019. Four people were killed in Orsk.", "killed", ["2019-05-03"]),
        ("Ten men were shot in Orsk on 3 May 2019. Four people were killed in a street.", "killed", ["2019-05-03"]),
        (ATTACK + "The village is old. The harbour is new. The road is bad. They killed four people.", "killed", []),
        (ATTACK + "One night they killed four people.", "killed", []),
        (ATTACK + "The village is old. The harbour is new. They attacked a farm.", "attacked", ["2019-05-03"]),
        (ATTACK + "Police arrested two men.", "arrested", ["2019-05-03"]),
        ("In May 2017 they hid. On 3 August gunmen attacked Orsk. They killed ten.", "killed", ["2017-08-03"]),
        (ATTACK + "The village is old. Police arrested two men.", "arrested", []),
        ("The village that gunmen attacked on 3 May 2019 is old. Police arrested two men.", "arrested", []),
        ("After the attack on 3 May 2019 the minister spoke. Police arrested two men.", "arrested", []),
        ("Gunmen attacked Orsk in 2019. They killed four people.", "killed", ["2019"]),
        ("Gunmen attacked Orsk in 2019.\n\nThey killed four people.", "killed", []),
        ("A court convicted two guards on 3 May 2019. They killed four people.", "killed", []),
    ],
)
def test_a_main_clause_goes_on_with_the_time_told_last(text: str, words: str, expected: list[str]) -> None:
    assert dates(claims_of(text), words) == expected


def test_the_same_number_is_told_again() -> None:
    text = "Gunmen kill nine farmers\n\nNine farmers were killed in Orsk on 3 May 2019."
    claims = claims_of(text)
    assert dates(claims, "kill") == ["2019-05-03"]
    other = claims_of("Gunmen kill nine farmers\n\nTen farmers were killed in Orsk on 3 May 2019.")
    assert dates(other, "kill") == []


def test_such_a_date_is_inferred_and_its_words_are_quoted_where_they_stand() -> None:
    text = ATTACK + "They killed four people."
    claim = next(claim for claim in claims_of(text) if claim.trigger.quote == "killed")
    time = claim.argument(Role.TIME)
    assert time is not None
    assert time.basis == Basis.INFERRED
    assert time.span.quote == "3 May 2019"
    assert all(span.holds_in(text) for span in claim.spans())


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def test_the_encoder_dates_so_too(engine: Learned) -> None:
    claims = engine.read(
        source("2019-06-15"), ATTACK + "They killed four people. The minister condemned the attack on the village."
    ).claims
    assert dates(claims, "killed") == ["2019-05-03"]
    assert dates(claims, "attack") == ["2019-05-03"]


@pytest.mark.parametrize(("told", "expected"), [("", []), (" in May 2018", ["2018-05"])])
def test_a_telling_does_not_go_on_with_the_time_of_a_report(engine: Learned, told: str, expected: list[str]) -> None:
    text = f"According to a 2019 report by Watch, gunmen attacked Orsk{told}. They killed four people."
    assert dates(engine.read(source("2019-06-15"), text).claims, "killed") == expected
