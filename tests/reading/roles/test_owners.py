"""Whose a happening is that a noun tells behind "his" or "her"."""

from __future__ import annotations

import pytest
from benchmarks.ours.source import source

from answerable.model.claim import OUTLET, WHO, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Ivo Tarn died two days after his torture.", "torture", ["Ivo Tarn"]),
        ("Ana Tarn was freed two days after his torture.", "torture", []),
        ("Mayor Ivo Holt directed de Velda's persecution in response to her remarks.", "persecution", ["de Velda"]),
    ],
)
def test_whose_an_act_is(engine: Learned, text: str, kind: str, sides: list[str]) -> None:
    claim = next(each for each in engine.read(source(), text).claims if each.kind == kind)
    assert [each.value for each in claim.arguments if each.role in WHO] == sides


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The Council suspended Velia's membership over its crackdown on protesters.", "crackdown", ["Velia"]),
        ("Norland condemned Velia for its bombing of the port.", "bombing", ["Velia"]),
        ("Norland apologised for its bombing of the port.", "bombing", ["Norland"]),
        ("The army rested after its attack on Dravna.", "armed_attack", ["army"]),
    ],
)
def test_who_does_what_is_told_behind_its(engine: Learned, text: str, kind: str, who: list[str]) -> None:
    claim = next(each for each in engine.read(source(), text).claims if each.kind == kind)
    assert [each.value for each in claim.arguments if each.role is Role.PERPETRATOR] == who


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The authorities must release those arrested during the protests.", "release", "those arrested"),
        ("Police detained those protesting outside the court.", "arbitrary_detention", "those protesting"),
    ],
)
def test_those_of_whom_only_a_verb_tells(engine: Learned, text: str, kind: str, who: str) -> None:
    claim = next(each for each in engine.read(source(), text).claims if each.kind == kind)
    assert who in [each.value for each in claim.arguments]


def test_who_directs_an_act_does_not_tell_of_it(engine: Learned) -> None:
    claim = next(iter(engine.read(source(), "The president directed Ana Tarn's persecution.").claims))
    assert claim.speaker == OUTLET
