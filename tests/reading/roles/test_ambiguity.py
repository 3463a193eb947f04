"""Who looks like a side of a happening and is none."""

from __future__ import annotations

import pytest
from benchmarks.ours.source import source

from answerable.model.claim import WHO, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.ambiguity import is_no_side
from tests.reading.sentence import shape_of


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("As per police probe, Ana Tarn was abducted from Karsa in August 2019.", "investigation", {"police"}),
        ("She lodged a complaint with Karsa police station.", "complaint", set()),
        ("Police showed Ivo Venn arrested in two cases filed by one Ana Tarn over extortion.", "arrest", {"Ivo Venn"}),
        ("The council issued a Red Notice for Tarn in June 2019.", "arrest_warrant", {"council", "Tarn"}),
        ("The bureau identified the hostage-taker Malik Tarn on Monday.", "hostage_taking", set()),
        ("Police and school vehicles were set on fire.", "arson", {"school vehicles"}),
        ("The mayor's men threatened her family of dire consequences.", "threat", {"mayor's men", "her family"}),
        ("Police sent her to court, showing her arrested in two cases filed by one Ana Tarn.", "arrest", set()),
        ("No one has been arrested.", "arrest", set()),
        ("Ivo Tarn had been jailed by Norland after enduring psychological torture.", "torture", {"Ivo Tarn"}),
        (
            "Malk passed laws to target reporters and members of the opposition to silence the press.",
            "censorship",
            {"press"},
        ),
        ("Ivo Venn, a lawyer who represents victims of torture, was followed home.", "torture", set()),
        ("Most of those arrested with Ivo Venn were tortured.", "torture", {"those arrested with Ivo Venn"}),
        ("The police denied her access to her lawyer and family.", "unfair_trial", {"police", "her"}),
        ("Ada Tarn was at the origin of a trial that led to the conviction of two clerks.", "trial", set()),
        ("Convictions upheld against 11 miners", "appeal", {"miners"}),
        (
            "The Press League condemns the jailing of editor Ana Tarn for three years on charges of defamation.",
            "charge",
            {"Ana Tarn"},
        ),
        (
            "The league expressed alarm at a decision by the army to sentence Ana Tarn to death.",
            "statement",
            {"league"},
        ),
        ("Police had told a court that they were treating the case as a kidnapping.", "abduction", set()),
        ("Those responsible for the murder of Ivo Venn are to be brought to justice.", "trial", set()),
        ("During her detention, the warden, Aron Malk, beat her.", "arbitrary_detention", set()),
        (
            "Ana Tarn is kept in solitary confinement in a different prison from other women activists.",
            "ill_treatment",
            {"Ana Tarn"},
        ),
        ("Nobody was killed in the raid.", "killing", set()),
    ],
)
def test_who_stands_near_and_has_no_part(engine: Learned, text: str, kind: str, sides: set[str]) -> None:
    claim = next(each for each in engine.read(source(), text).claims if each.kind == kind)
    assert {each.value for each in claim.arguments if each.role in WHO and not each.pronoun} <= sides


def test_who_is_free_on_bail_was_let_go(engine: Learned) -> None:
    claims = engine.read(source(), "Ivo Tarn had been free on bail until Monday.").claims
    released = next(each for each in claims if each.kind == "release")
    assert [each.value for each in released.arguments if each.role in WHO] == ["Ivo Tarn"]


def test_police_may_be_set_upon_beside_things(engine: Learned) -> None:
    text = "Police and two school vehicles were set on fire."
    claim = next(each for each in engine.read(source(), text).claims if each.kind == "arson")
    assert [each.value for each in claim.arguments if each.role in WHO] == ["Police", "school vehicles"]


@pytest.mark.parametrize(
    ("text", "word", "who", "none"),
    [
        ("During questioning by advocate Ana Tarn, Ivo Holt said that it rained.", "questioning", "Ivo Holt", True),
        ("During questioning by advocate Ana Tarn, Ivo Holt said that it rained.", "questioning", "Ana Tarn", False),
        ("During a raid, Ivo Holt shot a cook.", "raid", "Ivo Holt", False),
        ("Tarn was arrested in two cases filed by Ana Venn.", "arrested", "Ana Venn", True),
        ("Tarn was seized in two towns taken by Velia.", "seized", "Velia", False),
        ("The league condemned the raid.", "raid", "league", True),
        ("The league condemned the raid with sanctions.", "sanctions", "league", False),
        ("Two cases were filed by Ana Venn.", "filed", "Ana Venn", False),
        ("Police read the complaint filed by Ana Venn.", "complaint", "Ana Venn", False),
    ],
)
def test_who_did_not_do_it(text: str, word: str, who: str, none: bool) -> None:
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == word)
    trigger = Trigger("arrest", word, Part.NOUN, main, main + 1, main)
    first = next(i for i, each in enumerate(shape.words) if each.text == who.split()[0])
    assert is_no_side(shape, trigger, first, first + len(who.split()), doing=True) is none


def test_a_court_does_no_violence(engine: Learned) -> None:
    text = "The Karsa Court had found a guard accused guilty of having aided in an attack on miners."
    for claim in engine.read(source("2021-06-15"), text).claims:
        if claim.kind in {"armed_attack", "torture"}:
            assert "Court" not in " ".join(each.value for each in claim.arguments if each.role in WHO)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ana Tarn, whom Emil Holt was convicted of murdering, was a clerk.", {"Emil Holt"}),
        ("He wrote to the family of Ana Tarn, who he was convicted of killing in 2014.", set()),
        ("Ivo Venn, whom the court convicted of killing the clerk, fled.", {"Ivo Venn"}),
    ],
)
def test_whom_another_is_judged_for_did_nothing(sentence: str, names: set[str], engine: Learned) -> None:
    claims = engine.read(source("2020-06-15"), sentence).claims
    found = {
        each.value
        for claim in claims
        for each in claim.arguments
        if each.name and (each.role is Role.PERPETRATOR or (claim.kind == "conviction" and each.role is Role.RECIPIENT))
    }
    assert found == names
