from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Modality, Role
from answerable.model.identity import canonical
from answerable.reading import Engine, rules
from tests.gold.score import source
from tests.reading.sentence import claims_of, reading_of, values


def test_rules_are_an_engine_made_once() -> None:
    engine: Engine = rules()
    assert engine is rules()
    assert engine.name == "rules/1"


def test_every_claim_names_reader_source_and_sentence() -> None:
    text = "Police arrested Emil Tarn. Soldiers killed ten men."
    for claim in claims_of(text):
        assert (claim.reader, claim.source) == ("rules/1", "s-gold")
        assert claim.trigger.quote in claim.sentence.quote


@pytest.mark.parametrize("language", ["fa", "ar", "ru", "fr"])
def test_other_languages_are_kept_unread(language: str) -> None:
    assert reading_of("Police arrested Emil Tarn.", language=language).claims == ()
    assert reading_of("Police arrested Emil Tarn.", language="und").claims != ()


def test_the_same_text_gives_the_same_reading() -> None:
    text = "Police arrested Emil Tarn on Monday, witnesses said. He was charged with murder."
    assert canonical(reading_of(text)) == canonical(reading_of(text))


def test_one_happening_said_twice_in_a_sentence_is_one_claim() -> None:
    assert [c.kind for c in claims_of("The court sentenced Tarn to a prison sentence of ten years.")] == ["sentence"]


def test_claims_stand_in_the_order_of_the_text() -> None:
    starts = [c.trigger.start for c in claims_of("Soldiers killed ten men. Police arrested Tarn. Velia expelled Venn.")]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_soft_hyphens_and_decomposed_letters_hide_no_word() -> None:
    text = "The court sen\u00adtenced Emile\u0301 Tarn to ten years."
    (claim,) = claims_of(text)
    assert claim.trigger.holds_in(text)
    assert claim.trigger.quote.startswith("sen\u00adtenced")


def test_an_opinion_full_of_should_makes_nothing_happen() -> None:
    text = (
        "The council should impose sanctions on the generals. It must expel the envoy of Velia. We urge the court to "
        "convict General Basse. Western states ought to arrest him; they should have condemned the massacre of 400 men."
    )
    happened = {c.kind for c in claims_of(text) if c.modality is Modality.HAPPENED}
    assert happened <= {"mass_killing"}


def test_nothing_comes_of_a_text_without_words() -> None:
    for text in ("", " \n ", "12345 …", "—" * 50, "\ufffd" * 20):
        assert reading_of(text).claims == ()


def test_a_source_without_a_date_places_nothing_relative() -> None:
    (claim,) = rules().read(source(""), "Police arrested Emil Tarn on Monday.").claims
    assert values(claim, claim.arguments[0].role.TIME) == []


def read_as(title: str, text: str) -> list[str]:
    given = replace(source("2020-06-15"), title=title)
    return [claim.sentence.quote for claim in rules().read(given, text).claims]


def test_a_headline_is_a_title_and_no_report() -> None:
    report = "Police arrested Emil Tarn on Monday."
    assert read_as("Police arrest Emil Tarn", f"Police arrest Emil Tarn\n\n{report}") == [report]
    assert read_as("Police arrest Emil Tarn", f"# Police  arrest Emil Tarn\n\n{report}") == [report]


def test_a_title_without_a_report_is_read() -> None:
    title = "Police arrested Emil Tarn in Orsk"
    assert read_as(title, f"{title}\n\nhttps://wire.example/1") == [title]
    below = "He was sentenced to ten years."
    assert read_as(title, f"{title}\n\n{below}") == [below]


def test_what_only_resembles_the_title_is_read() -> None:
    report = "Police arrested Emil Tarn on Monday."
    assert read_as(report, report) == [report]
    assert read_as(report, f"{report}\n\nIt rained.") == [report]
    assert len(read_as("Police arrest Tarn", f"Police arrested Emil Tarn\n\n{report}")) == 2


@pytest.mark.parametrize(
    ("sentence", "triggers"),
    [
        (
            "The court withdrew the warrant and dismissed the indictment.",
            ["withdrew the warrant", "dismissed the indictment"],
        ),
        (
            "The court quashed the conviction and then set aside the sentence.",
            ["quashed the conviction", "set aside the sentence"],
        ),
        ("The court dropped the charges and dismissed the charges.", ["dropped the charges"]),
        ("The court quashed the conviction and ordered a new trial.", ["quashed the conviction"]),
    ],
)
def test_verbs_that_have_each_an_object_say_two_steps(sentence: str, triggers: list[str]) -> None:
    claims = [c for c in claims_of(sentence) if c.kind in {"charges_dropped", "conviction_overturned"}]
    assert [c.trigger.quote for c in claims] == triggers


def test_a_text_says_of_whom_it_tells_by_a_cut_name() -> None:
    found = reading_of("Police sought Ahmed Omar Karim Venn. A court freed Omar Venn.")
    assert [(each.name.quote, each.short.quote) for each in found.aliases] == [("Ahmed Omar Karim Venn", "Omar Venn")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police arrested Anna King. A court freed King on Friday.", "King"),
        ("Police arrested Anna King. A court freed Mr King on Friday.", "King"),
        ("Police arrested Anna Venn. A court freed King on Friday.", ""),
        ("Police arrested Anna King on the order of the King. A court freed King on Friday.", ""),
    ],
)
def test_a_title_may_be_a_family_name(text: str, name: str) -> None:
    (freed,) = [claim for claim in claims_of(text) if claim.kind == "release"]
    assert [each.value for each in freed.arguments if each.role is Role.RECIPIENT and each.name] == [name][: bool(name)]


@pytest.mark.parametrize(
    ("text", "values_of_charge"),
    [
        ("Police arrested Emil Tarn. Tarn was charged in June. Ana Tarn was held.", ["Emil Tarn"]),
        ("Police arrested Emil Tarn. Ana Tarn was held. Tarn was charged in June.", []),
        ("Police arrested Emil Tarn. Ana Tarn was held. Mr Tarn was charged in June.", ["Emil Tarn"]),
        ("Police arrested Emil Tarn. Tarn was charged in June.", ["Tarn"]),
    ],
)
def test_a_family_name_is_of_the_one_who_is_named_by_then(text: str, values_of_charge: list[str]) -> None:
    (charge,) = [claim for claim in claims_of(text) if claim.kind == "charge"]
    assert [each.value for each in charge.arguments if each.role is Role.RECIPIENT and each.name] == values_of_charge
