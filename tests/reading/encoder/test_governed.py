from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.model.event import Family
from answerable.reading.encoder.governed import governed
from answerable.reading.happenings.triggers import Trigger, trigger_at
from answerable.reading.roles.found import Circumstances
from tests.reading.sentence import shape_of

NOTHING = Circumstances(times=[], numbers=[], terms=[], owners=[])


def sides(text: str, word: str, kind: str, family: Family = Family.REVERSAL) -> dict[Role, list[str]]:
    shape = shape_of(text)
    at = next(i for i, each in enumerate(shape.words) if each.text == word)
    trigger: Trigger = trigger_at(shape, kind, at, at + 1)
    found: dict[Role, list[str]] = {}
    for each in governed(text, shape, trigger, family, NOTHING, lambda chunk: []):
        found.setdefault(each.role, []).append(each.value)
    return found


@pytest.mark.parametrize(
    ("text", "word", "maker", "on"),
    [
        ("Helm lifted it.", "lifted", ["Helm"], []),
        ("Helm dropped its remaining measures against Varda.", "dropped", ["Helm"], []),
        ("The ban on Varda was dropped by Helm.", "dropped", [], ["Varda"]),
        ("Helm abandoned the restrictions on Varda.", "abandoned", ["Helm"], ["Varda"]),
        ("The ban was dropped.", "dropped", [], []),
    ],
)
def test_a_verb_tells_who_ends_a_measure_and_for_whom(text: str, word: str, maker: list[str], on: list[str]) -> None:
    found = sides(text, word, "sanction_lifted")
    assert (found.get(Role.ACTOR, []), found.get(Role.RECIPIENT, [])) == (maker, on)


def test_who_is_put_under_a_measure_undergoes_it() -> None:
    text = "The League has placed Varda under an embargo for the raid."
    assert sides(text, "embargo", "sanction", Family.ANSWER) == {Role.RECIPIENT: ["Varda"]}
    text = "Varda was put under sanctions by the League."
    assert sides(text, "sanctions", "sanction", Family.ANSWER) == {Role.RECIPIENT: ["Varda"]}
    assert sides("Helm placed a ship under the cliffs.", "cliffs", "sanction", Family.ANSWER) == {}


def test_on_whom_a_measure_is_laid_undergoes_it() -> None:
    text = "The acts impose restrictions on two officials and the Varda Bank."
    assert sides(text, "restrictions", "sanction", Family.ANSWER) == {Role.RECIPIENT: ["officials", "Varda Bank"]}
    assert sides("The acts impose restrictions on trade.", "restrictions", "sanction", Family.ANSWER) == {}
    assert sides("The raid on two officials failed.", "raid", "military_reply", Family.ANSWER) == {}


def test_a_subject_that_undergoes_or_a_bare_participle_does_nothing() -> None:
    assert sides("Ivo Marr received ten years.", "received", "sentence", Family.ANSWER) == {}
    assert sides("The cook Ivo Marr, wanted for a raid, left.", "wanted", "arrest_warrant", Family.ANSWER) == {}
    assert sides("Helm shot the envoy.", "shot", "shooting", Family.ACT) == {}
