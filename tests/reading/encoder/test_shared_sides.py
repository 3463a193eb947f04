from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def test_whom_two_nouns_share(engine: Learned) -> None:
    text = "The league is alarmed by the arbitrary detention and judicial harassment of Ana Lenk."
    claims = engine.read(source("2021-03-05"), text).claims
    held = next(each for each in claims if each.kind == "arbitrary_detention")
    assert values(held, Role.VICTIM) == ["Ana Lenk"]


def test_a_noun_with_its_own_article_shares_nobody(engine: Learned) -> None:
    claims = engine.read(source("2021-03-05"), "The raid and the arrest of Ana Lenk followed in May.").claims
    assert all(not values(each, Role.VICTIM) for each in claims if each.kind == "crackdown")


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Police subjected him to ill-treatment during questioning.", "ill_treatment", ["Police", "him"]),
        ("The miners were subjected to rape, electric shocks and threats.", "threat", ["miners"]),
        ("The police subjected Ana Lenk to torture in Karsa.", "torture", ["Ana Lenk", "police"]),
    ],
)
def test_who_subjects_whom_to_an_act(engine: Learned, text: str, kind: str, who: list[str]) -> None:
    claim = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == kind)
    assert sorted([*values(claim, Role.PERPETRATOR), *values(claim, Role.VICTIM)]) == who


def test_who_breaks_into_an_office_attacks_no_network(engine: Learned) -> None:
    text = "Unidentified men broke into the office of the league and stole computers."
    assert {each.kind for each in engine.read(source("2021-03-05"), text).claims} == {"looting"}


def test_what_is_written_on_is_no_place(engine: Learned) -> None:
    text = "He has received death threats on social media since he published the report."
    claim = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "threat")
    assert not values(claim, Role.PLACE)


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Malk admitted killing Ana Lenk under torture.", ["Malk"]),
        ("Under torture, Ivo Venn admitted killing Ana Lenk.", ["Ivo Venn"]),
        ("The men confessed to killing the judge under torture.", ["men"]),
        ("Lenk said Venn was forced to confess to the murder of a guard under torture.", ["Venn"]),
        ("The ruling is based on prisoners’ confessions obtained under torture.", ["prisoners"]),
        ("Guards beat the miners under torture.", []),
    ],
)
def test_who_confesses_under_torture_is_tortured(engine: Learned, text: str, victims: list[str]) -> None:
    claim = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "torture")
    assert (values(claim, Role.VICTIM), values(claim, Role.PERPETRATOR)) == (victims, [])


def test_what_is_admitted_under_torture_is_alleged(engine: Learned) -> None:
    text = "Under torture, Ivo Venn admitted killing Ana Lenk."
    claim = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "killing")
    assert claim.modality is Modality.ALLEGED


def test_who_subjects_others_to_it_does_not_undergo_it(engine: Learned) -> None:
    text = "Ana Lenk and her husband denied the two food and regularly subjected them to beatings."
    claim = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "ill_treatment")
    assert not {"Ana Lenk", "husband", "her husband"} & set(values(claim, Role.VICTIM))


def test_his_deed_against_another_was_not_done_to_him(engine: Learned) -> None:
    text = "The court convicted Ivo Lenk in May for his enslavement and abuse of a Karsa woman."
    claim = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "forced_labour")
    assert values(claim, Role.VICTIM) == ["Karsa woman"]
