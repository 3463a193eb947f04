from __future__ import annotations

import pytest

from answerable.model.claim import Role
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
