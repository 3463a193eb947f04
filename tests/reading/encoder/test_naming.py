"""A doer's name stands only where it is likelier right than wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Argument, Claim, Modality, Role, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.encoder import naming
from answerable.reading.encoder.naming import Weighed, features, odds, surely_named, weights

TEXT = "Ivo Tarn shot two guards in Orsk."
SURE = Weighed(0.99, 0.99, True, [(0, 8, 0.99)], 0, len(TEXT))
UNSURE = Weighed(0.35, 0.4, False, [(0, 8, 0.3)], 0, len(TEXT))


def claim(**changes: object) -> Claim:
    doer = Argument(role=Role.PERPETRATOR, span=Span.of(TEXT, 0, 8), value="Ivo Tarn", name=True)
    victim = Argument(role=Role.VICTIM, span=Span.of(TEXT, 14, 24), value="two guards")
    made = Claim.make(
        source="s-1",
        kind="shooting",
        trigger=Span.of(TEXT, 9, 13),
        sentence=Span.of(TEXT, 0, len(TEXT)),
        arguments=(doer, victim),
        reader="encoder/1",
        confidence=0.9,
    )
    return made.remade(**changes)


def test_a_sure_name_stands() -> None:
    assert surely_named(claim(), SURE, weights()) == claim()


def test_an_unsure_name_is_left_out_and_the_claim_stays() -> None:
    kept = surely_named(claim(), UNSURE, weights())
    assert [each.role for each in kept.arguments] == [Role.VICTIM]
    assert kept.id == kept.remade().id


def test_a_known_body_stands_where_the_rules_too_take_it_for_the_doer() -> None:
    body = replace(UNSURE, ruled=True, kind=0.01, bodies=frozenset({0}))
    assert surely_named(claim(), body, weights()) == claim()
    for other in (replace(body, bodies=frozenset()), replace(body, ruled=False)):
        assert surely_named(claim(), other, weights()) != claim()


def test_a_name_of_the_rules_alone_stands() -> None:
    assert surely_named(claim(), None, weights()) == claim()


@pytest.mark.parametrize(
    "changes",
    [
        {"modality": Modality.ALLEGED},
        {"modality": Modality.DENIED},
        {"speaker": Speaker(voice=Voice.UNNAMED)},
        {"kind": "arrest"},
    ],
)
def test_what_is_not_told_as_a_fact_keeps_its_names(changes: dict[str, object]) -> None:
    assert surely_named(claim(**changes), UNSURE, weights()) == claim(**changes)


def test_a_description_stays() -> None:
    told = claim()
    described = told.remade(arguments=tuple(replace(each, name=False) for each in told.arguments))
    assert surely_named(described, UNSURE, weights()) == described


def test_what_makes_the_network_surer_makes_the_name_surer() -> None:
    doer = claim().arguments[0]
    table = weights()
    assert odds(features(doer, SURE), table) > 0 > odds(features(doer, UNSURE), table)
    for better in (replace(UNSURE, kind=0.9), replace(UNSURE, put=0.9), replace(UNSURE, ruled=True)):
        assert odds(features(doer, better), table) > odds(features(doer, UNSURE), table)


def test_the_table_weighs_what_is_asked() -> None:
    doer = claim().arguments[0]
    asked = {name for each in (SURE, replace(SURE, heard=[])) for name in features(doer, each)}
    assert asked == set(weights())
    assert naming.is_asked(claim(), doer)


def test_a_name_of_another_sentence_is_as_sure_as_the_words_that_stand_for_it() -> None:
    doer = claim().arguments[0]
    behind = replace(SURE, heard=[(40, 42, 0.99)], start=40, end=60)
    assert features(doer, behind) == features(doer, SURE)
    assert features(doer, replace(behind, start=0)) == features(doer, replace(SURE, heard=[]))
