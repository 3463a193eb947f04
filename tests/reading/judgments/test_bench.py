from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Argument, Claim, Role
from answerable.model.span import Span
from answerable.reading.judgments.bench import is_a_judge, without_the_bench


def named(text: str, name: str) -> Argument:
    start = text.index(name)
    return Argument(role=Role.RECIPIENT, span=Span.of(text, start, start + len(name)), value=name, name=True)


def told(kind: str, text: str, trigger: str, *arguments: Argument) -> Claim:
    start = text.index(trigger)
    return Claim.make(
        source="s1",
        kind=kind,
        trigger=Span.of(text, start, start + len(trigger)),
        sentence=Span.of(text, 0, len(text)),
        arguments=arguments,
        reader="test",
        confidence=1.0,
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("convicted by Orr J in May", "Orr"),
        ("convicted by Orr J in May", "Orr J"),
        ("the judgment of Holm, JSC, who", "Holm"),
        ("before Justice Orr", "Orr"),
        ("the High Court, coram Bo Holm, for", "Bo Holm"),
    ],
)
def test_a_title_makes_a_judge(text: str, name: str) -> None:
    assert is_a_judge(named(text, name), text)


def test_an_initial_makes_none() -> None:
    text = "convicted Piet Tarn, J Holm and others"
    assert not is_a_judge(named(text, "Piet Tarn"), text)


def test_the_court_below_does_not_appeal() -> None:
    text = "This is an appeal against the judgment of the High Court of Velin."
    court = replace(named(text, "High Court of Velin"), role=Role.ACTOR)
    assert not without_the_bench(told("appeal", text, "appeal", court), text).arguments


def test_the_court_that_decides_stays() -> None:
    text = "The High Court of Velin dismissed the appeal against his conviction."
    claim = told("appeal", text, "appeal", replace(named(text, "High Court of Velin"), role=Role.ACTOR))
    assert without_the_bench(claim, text) == claim


@pytest.mark.parametrize(("kind", "role"), [("conviction", Role.RECIPIENT), ("killing", Role.PERPETRATOR)])
def test_a_judge_is_neither_convicted_nor_a_killer(kind: str, role: Role) -> None:
    text = "The murder conviction by Orr J was upheld."
    assert not without_the_bench(told(kind, text, "murder", replace(named(text, "Orr J"), role=role)), text).arguments


def test_who_is_presented_as_a_witness_is_not_tried() -> None:
    text = "Trial ensued with the prosecution presenting Ada Venn and Bo Lind as witnesses."
    claim = told("trial", text, "Trial", named(text, "Ada Venn"), named(text, "Bo Lind"))
    assert not without_the_bench(claim, text).arguments


def test_witnesses_are_not_tried() -> None:
    text = "A trial took place in which the prosecution called nine witnesses."
    assert not without_the_bench(told("trial", text, "trial", named(text, "witnesses")), text).arguments


def test_an_appeal_is_against_nobody_who_judges() -> None:
    text = "The Court of Appeals affirmed the decision of the Regional Court of Velin."
    claim = told("appeal", text, "affirmed", named(text, "Regional Court of Velin"))
    assert not without_the_bench(claim, text).arguments


def test_the_court_whose_judgment_stands_did_not_let_it_stand() -> None:
    text = "The conviction and sentence of the High Court of Velin dated 3 May 2009 are affirmed."
    court = replace(named(text, "High Court of Velin"), role=Role.ACTOR)
    day = replace(named(text, "3 May 2009"), role=Role.TIME, name=False)
    assert not without_the_bench(told("appeal", text, "affirmed", court, day), text).arguments


def test_the_court_that_lets_it_stand_did() -> None:
    text = "The Court of Appeal upheld the judgment of the High Court of Velin."
    above = replace(named(text, "Court of Appeal"), role=Role.ACTOR)
    below = replace(named(text, "High Court of Velin"), role=Role.ACTOR)
    (kept,) = without_the_bench(told("appeal", text, "upheld", above, below), text).arguments
    assert kept.value == "Court of Appeal"


def test_a_court_at_which_somebody_is_charged_did_not_charge_him() -> None:
    text = "The appellant was charged at the High Court of Velin."
    court = replace(named(text, "High Court of Velin"), role=Role.ACTOR)
    assert not without_the_bench(told("charge", text, "charged", court), text).arguments
