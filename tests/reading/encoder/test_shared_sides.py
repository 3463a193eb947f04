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
