"""In how many words an answer is undone: who goes free, what is given up or lifted, and what only sounds like it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def undone(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(each.kind, each.modality.value) for each in claims if kinds()[each.kind].family is Family.REVERSAL]


def heard(engine: Learned, text: str) -> list[tuple[str, str]]:
    return undone(engine.read(source("2024-06-15"), text).claims)


FREED = [
    ("Bo Tessel, the union leader, was denied bail on Monday.", "release", "did_not_happen", "Bo Tessel"),
    ("A judge denied bail for Ana Sill on Monday.", "release", "did_not_happen", "Ana Sill"),
    ("The board refused parole to Mark Denning.", "release", "did_not_happen", "Mark Denning"),
    ("The sessions court rejected the bail plea of Hemant Roy.", "release", "did_not_happen", "Hemant Roy"),
    ("The governor denied clemency to Roy Haskell.", "pardon", "did_not_happen", "Roy Haskell"),
    ("The high court enlarged on bail the student leader Farzan Iqbal.", "release", "happened", "Farzan Iqbal"),
    ("Rakesh Bohra secured bail from the high court.", "release", "happened", "Rakesh Bohra"),
    ("Samir Toll is a free man after two years.", "release", "happened", "Samir Toll"),
    ("Kolya Marin came out of prison on Monday.", "release", "happened", "Kolya Marin"),
    ("The house arrest of Hla Sein was lifted on Saturday.", "release", "happened", "Hla Sein"),
    ("The rebels turned the wounded soldier loose.", "release", "happened", "wounded soldier"),
    ("Troops rescued the mayor from kidnappers on Sunday.", "release", "happened", "mayor"),
    ("The monks were reunited with their families after their abduction.", "release", "happened", "monks"),
    ("Ten teachers benefited from a presidential pardon.", "pardon", "happened", "teachers"),
    ("Abel Thorn was released in 1999 in exchange for two pilots.", "prisoner_swap", "happened", "Abel Thorn"),
    ("In exchange for Irena Doll, Abel Thorn was handed over.", "prisoner_swap", "happened", "Abel Thorn"),
]
STEPS = [
    ("The trial of Ivo Lasken collapsed in May.", "charges_dropped", "Ivo Lasken"),
    ("The indictment of the ex-president collapsed when the witness withdrew.", "charges_dropped", "ex-president"),
    ("The Attorney General dropped all counts against the miners.", "charges_dropped", "miners"),
    ("The state announced the withdrawal of the case against Bo Tessel.", "charges_dropped", "Bo Tessel"),
    ("Ana Sill won a dismissal of her indictment.", "charges_dropped", "Ana Sill"),
    ("The lawyers won a dismissal of the charges against Ana Sill.", "charges_dropped", "Ana Sill"),
    ("The court struck out the suit of the widows.", "case_closed", "widows"),
    ("The appeal judges reduced the conviction of Ana Sill to manslaughter.", "sentence_reduction", "Ana Sill"),
    ("The judges brought down the prison term of Elias Gorr to 12 years.", "sentence_reduction", "Elias Gorr"),
    ("The governor shaved four years off the sentence of Yusuf Barak.", "sentence_reduction", "Yusuf Barak"),
    ("The sanctions on Varda ran out in May.", "sanction_lifted", "Varda"),
    ("Helm exempted Varda from sanctions in May.", "sanction_lifted", "Varda"),
    ("The travel restrictions on Ivo Marr were removed on Friday.", "sanction_lifted", "Ivo Marr"),
]


@pytest.mark.parametrize(("text", "kind", "modality", "whom"), FREED)
def test_who_is_freed_or_refused_it_by_the_rules(text: str, kind: str, modality: str, whom: str) -> None:
    claims = claims_of(text)
    assert undone(claims) == [(kind, modality)]
    assert [values(each, Role.RECIPIENT) for each in claims if each.kind == kind] == [[whom]]


@pytest.mark.parametrize(("text", "kind", "modality", "whom"), FREED)
def test_who_is_freed_or_refused_it_by_the_encoder(
    engine: Learned, text: str, kind: str, modality: str, whom: str
) -> None:
    assert (kind, modality) in heard(engine, text)
    assert {each for each in heard(engine, text) if each != (kind, modality)} == set()


@pytest.mark.parametrize(("text", "kind", "whom"), STEPS)
def test_which_step_is_undone_for_whom(engine: Learned, text: str, kind: str, whom: str) -> None:
    claims = claims_of(text)
    assert undone(claims) == [(kind, "happened")]
    assert [values(each, Role.RECIPIENT) for each in claims if each.kind == kind] == [[whom]]
    assert heard(engine, text) == [(kind, "happened")]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The magistrate denied the miners bail on Tuesday.", "did_not_happen"),
        ("Bail was denied to the two students on Friday.", "did_not_happen"),
        ("A judge may deny bail to the two students.", "possible"),
        ("The government denied the release of the general.", "denied"),
        ("We welcome the release of Hanna Orsk and thank all who worked for it.", "happened"),
    ],
)
def test_how_the_encoder_puts_a_release(engine: Learned, text: str, modality: str) -> None:
    assert heard(engine, text) == [("release", modality)]


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters rescued an elderly couple from a burning house.",
        "The two sisters were reunited with their dog after the flood.",
        "The bank was bailed out by the treasury in May.",
        "The union reduced its fees in May.",
        "The bridge in Tann collapsed in May.",
        "The patient came out of hospital on Friday.",
        "The team returned home after the tournament.",
    ],
)
def test_what_frees_nobody(engine: Learned, text: str) -> None:
    assert undone(claims_of(text)) == []
    assert heard(engine, text) == []


def test_two_passives_that_share_a_verb_of_being_tell_of_two_steps(engine: Learned) -> None:
    text = "The warrant against General Halim Sorou was withdrawn and the indictment dismissed."
    for claims in (claims_of(text), engine.read(source("2024-06-15"), text).claims):
        dropped = [each for each in claims if each.kind == "charges_dropped"]
        assert [each.trigger.quote for each in dropped] == ["withdrawn", "dismissed"]
        assert [values(each, Role.RECIPIENT) for each in dropped] == [["Halim Sorou"], ["Halim Sorou"]]


def test_who_leaves_a_court_free_is_who_was_judged_right_before() -> None:
    text = (
        "Tova Brekke and Ilan Marr were convicted in May and acquitted on appeal. They left the court free on Monday."
    )
    (freed,) = [each for each in claims_of(text) if each.kind == "release"]
    assert values(freed, Role.RECIPIENT) == ["Tova Brekke", "Ilan Marr"]
    (other,) = [
        each for each in claims_of("Ana Sill was acquitted. They freed the prisoners.") if each.kind == "release"
    ]
    assert values(other, Role.RECIPIENT) == ["prisoners"]


def test_what_is_joined_to_the_freed_and_happens_itself_is_none_of_them() -> None:
    text = "The union welcomed the release of the miners and the withdrawal of the case against them."
    released = next(each for each in claims_of(text) if each.kind == "release")
    assert values(released, Role.RECIPIENT) == ["miners"]


def test_what_the_next_clause_is_for_is_not_what_somebody_was_freed_for() -> None:
    text = "Two men have since been bailed, and the police are looking for a boy of 13."
    (freed,) = [each for each in claims_of(text) if each.kind == "release"]
    assert (values(freed, Role.RECIPIENT), values(freed, Role.CHARGE)) == (["men"], [])


def test_whom_a_court_orders_to_be_freed_orders_nothing() -> None:
    text = "Police held Ana Sill and Bo Toll. The court ordered the release of the two cooks."
    (order,) = [each for each in claims_of(text) if each.kind == "court_order"]
    assert values(order, Role.ACTOR) == ["court"]
    assert values(order, Role.RECIPIENT) == ["Ana Sill", "Bo Toll"]
