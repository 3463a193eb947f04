from __future__ import annotations

import pytest

from answerable.joining.tagging import tagged
from answerable.model.claim import Reading, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.happenings.merely_named import is_medium, is_modifier, tells_nothing
from tests.gold.score import source
from tests.reading.sentence import words_of


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def read(engine: Learned, text: str) -> Reading:
    return engine.read(source("2021-03-05"), text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velia released Piet Marlo from prison on Tuesday.", "imprisonment"),
        ("The judges found that the ministry had ordered the murders.", "incitement"),
        ("A team of narcotics suppression police officers came to Karsa on Saturday.", "crackdown"),
        ("The Special Rapporteur on torture, Nils Tarn, came to Karsa on Saturday.", "torture"),
        ("The envoy on sexual violence, Mara Venn, met survivors on Saturday.", "sexual_violence"),
        ("Two probe committees met in Karsa on Monday.", "investigation"),
        ("The envoy spoke on Monday of Velia's assassination threats.", "assassination"),
        ("Past outbreak mortality rates have been at least 25 per cent.", "disaster"),
        ("Few recruits from Velia joined the insurgency in Karsa.", "armed_attack"),
        ("On Friday, Piet Marlo, who was a candidate in the Liberal primary for 2023, left the race.", "election"),
    ],
)
def test_what_is_only_named_is_no_happening_of_its_own(engine: Learned, text: str, kind: str) -> None:
    assert kind not in {claim.kind for claim in read(engine, text).claims}


def test_an_insurgency_is_a_happening_where_somebody_wages_it(engine: Learned) -> None:
    claims = read(engine, "Velish rebels have waged a deadly insurgency in Karsa since 2011.").claims
    assert "armed_attack" in {claim.kind for claim in claims}


def test_an_election_whose_year_is_told_was_held(engine: Learned) -> None:
    claims = read(engine, "Piet Marlo, a candidate in the 2016 election, was shot in Karsa.").claims
    assert "election" in {claim.kind for claim in claims}


def test_a_name_before_a_noun_is_a_victim_only_where_it_is_a_persons() -> None:
    text = "after the Pan Larka murders"
    words = tagged(text)
    assert is_modifier(words, 2, 4, [(2, 4, "facility", 0.9)])
    assert not is_modifier(words, 2, 4, [(2, 4, "person", 0.9)])
    assert not is_modifier(words, 1, 4, [(2, 4, "facility", 0.9)])


@pytest.mark.parametrize(
    "text",
    [
        "A court in Dravna convicted Piet Marlo of murder on 31 January 2001.",
        "Judges rejected the appeal of Piet Marlo against his conviction on 14 March 2002.",
    ],
)
def test_a_noun_is_not_given_the_day_of_what_is_done_about_it(engine: Learned, text: str) -> None:
    found = [claim for claim in read(engine, text).claims if claim.trigger.quote in {"murder", "bombing", "conviction"}]
    assert all(claim.argument(Role.TIME) is None for claim in found)


def test_the_word_bombing_is_a_bombing(engine: Learned) -> None:
    found = read(engine, "The bombing killed 270 people on 21 December 1988.").claims
    assert "air_strike" not in {claim.kind for claim in found}


@pytest.mark.parametrize(
    ("text", "noun", "only"),
    [
        ("In a letter to the council, Norland accepted responsibility.", 2, True),
        ("Norland sent a letter to the council and accepted responsibility.", 3, False),
    ],
)
def test_a_letter_by_which_somebody_does_something_is_no_statement_beside_it(text: str, noun: int, only: bool) -> None:
    words = tagged(text)
    assert words[noun].lower == "letter"
    main = next(k for k, word in enumerate(words) if word.lower == "accepted")
    assert is_medium(words, noun, noun + 1, "statement", [noun, main]) is only
    assert not is_medium(words, noun, noun + 1, "statement", [noun])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We are deeply concerned about the disappearance of Piet Marlo.", "deeply concerned"),
        ("Police in Karsa are conducting a criminal investigation into the general.", "criminal investigation"),
        ("The union is deeply saddened and angered by the news that Piet Marlo was sentenced.", "saddened"),
    ],
)
def test_a_word_that_says_nothing_alone_takes_the_next(engine: Learned, text: str, words: str) -> None:
    assert words in {claim.trigger.quote for claim in read(engine, text).claims}


def test_a_war_merely_named_is_none() -> None:
    words = words_of("The first civil war devastated the land.")
    civil = next(i for i, word in enumerate(words) if word.lower == "civil")
    assert tells_nothing(words, civil, "armed_attack")


def test_who_is_found_guilty_is_convicted_once(engine: Learned) -> None:
    claims = read(engine, "The Karsa Court found a former guard guilty of murder.").claims
    assert [claim.kind for claim in claims].count("conviction") == 1


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("The death of Ada Holt in custody shook Karsa.", True),
        ("He was taken into custody after the death of Ada Holt.", False),
        ("The guards, of whom one died, held him in custody.", False),
    ],
)
def test_custody_where_somebody_died_is_no_arrest(text: str, *, only: bool) -> None:
    words = words_of(text)
    at = next(i for i, word in enumerate(words) if word.lower == "custody")
    assert tells_nothing(words, at, "arrest") is only
