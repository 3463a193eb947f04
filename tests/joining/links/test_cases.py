from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.links.cases import build_case, reachable
from answerable.model.claim import Modality
from answerable.model.event import Event, Family
from answerable.model.identity import make_id
from answerable.model.link import Link, Relation
from answerable.model.vocabulary import kind
from answerable.model.when import Basis, When


def _event(name: str, of: str, day: str = "") -> Event:
    happened = When(edtf=day, basis=Basis.STATED) if day else When()
    return Event(id=f"e-{name}", kind=of, family=kind(of).family, modality=Modality.HAPPENED, happened=happened)


def _link(source: str, target: str, relation: Relation = Relation.ANSWERS) -> Link:
    ends = f"e-{source}", f"e-{target}"
    return Link(id=make_id("l", *ends, relation), source=ends[0], target=ends[1], relation=relation)


_ACT = _event("act", "bombing", "1988-12-21")
_STEPS = [
    _event("charge", "charge", "1991-11-14"),
    _event("verdict", "conviction", "2001-01-31"),
    _event("release", "release", "2009-08-20"),
    _event("sentence", "sentence"),
    _event("arrest", "arrest"),
    _event("other", "sanction", "1990"),
]
_LINKS = [
    _link("charge", "act"),
    _link("verdict", "act"),
    _link("sentence", "act"),
    _link("arrest", "act"),
    _link("release", "sentence", Relation.REVERSES),
    _link("other", "elsewhere"),
    _link("charge", "elsewhere"),
]


def test_steps_come_in_order_of_time_and_then_of_law() -> None:
    case = build_case(_ACT, _STEPS, _LINKS)
    assert [step.id for step in case.steps] == ["e-charge", "e-verdict", "e-release", "e-arrest", "e-sentence"]
    assert case.id == case.act.id == _ACT.id
    assert {link.source for link in case.links} == {"e-charge", "e-verdict", "e-release", "e-arrest", "e-sentence"}
    assert all(link.target != "e-elsewhere" for link in case.links)


def test_steps_without_a_date_come_by_their_first_report() -> None:
    arrest, sentence = (
        replace(_event(name, name), first_reported=When(edtf=day, basis=Basis.METADATA))
        for name, day in (("arrest", "2001-02-09"), ("sentence", "2001-02-01"))
    )
    case = build_case(_ACT, [*_STEPS[:2], arrest, sentence], _LINKS)
    assert [step.id for step in case.steps] == ["e-charge", "e-verdict", "e-sentence", "e-arrest"]


def test_an_act_with_nothing_after_it_is_a_case() -> None:
    case = build_case(_ACT, _STEPS, [])
    assert (case.steps, case.links) == ((), ())
    assert case.act.family is Family.ACT


def test_what_is_reachable_leads_to_the_act_and_not_beyond() -> None:
    assert reachable("e-act", _LINKS) == {"e-act", "e-charge", "e-verdict", "e-sentence", "e-arrest", "e-release"}
    circle = [_link("a", "b"), _link("b", "a")]
    assert reachable("e-a", circle) == {"e-a", "e-b"}


@given(st.permutations(_STEPS), st.permutations(_LINKS))
@settings(max_examples=20)
def test_the_order_given_changes_nothing(steps: list[Event], links: list[Link]) -> None:
    assert build_case(_ACT, steps, links) == build_case(_ACT, _STEPS, _LINKS)
