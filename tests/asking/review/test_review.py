from __future__ import annotations

import pytest

from answerable.asking.review.review import by_two, decisions, doubts, items, proposals, sent_again, waiting
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile

A, B = "c-" + "a" * 20, "c-" + "b" * 20


def judged(verdict: Verdict, *about: str, by: str = "Ada", at: int = 1, relation: str = "") -> Judgement:
    moment = f"2024-01-01T00:00:{at:02}.000000+00:00"
    return Judgement.make(verdict=verdict, about=about, by=by, at=moment, why="because", relation=relation)


def test_the_order_is_that_of_the_formula(file: RecordFile) -> None:
    found = doubts(file, 100)
    assert len(found) > 5
    weights = []
    for doubt in found:
        claim, event = file.claim(doubt.claim), file.event(doubt.event)
        assert (doubt.confidence, doubt.members) == (claim.confidence, len(event.claims))
        assert doubt.links == len(file.links([event.id]))
        weights.append((1 - claim.confidence) * (1 + doubt.links) / doubt.members)
        assert doubt.weight == pytest.approx(weights[-1])
    assert weights == sorted(weights, reverse=True)
    (first,) = items(file, found[:1])
    assert first.cited.claim.id == found[0].claim
    assert first.line.event.id == found[0].event


def test_what_is_decided_waits_no_longer(file: RecordFile) -> None:
    found = doubts(file, 100)
    one, other = found[0].claim, found[1].claim
    rejected = judged(Verdict.REJECT, one)
    left = {doubt.claim for doubt in waiting(found, (rejected,))}
    assert one not in left
    assert other in left
    undone = judged(Verdict.UNDO, rejected.id, at=2)
    assert waiting(found, (rejected, undone)) == found
    withheld = judged(Verdict.WITHHOLD, one)
    assert waiting(found, (withheld,)) == found, "to withhold is not to say whether it is right"


def test_a_proposal_waits_for_the_others(file: RecordFile) -> None:
    found = doubts(file, 100)
    proposed = judged(Verdict.PROPOSE, found[0].claim, relation="accept")
    assert found[0] not in waiting(found, (proposed,), "ada ")
    assert found[0] in waiting(found, (proposed,), "Ben")
    (item,) = items(file, found[:1], (proposed,))
    assert item.proposals == (proposed,)


def test_one_person_proposes_and_another_puts_it_to_effect() -> None:
    first = by_two((), judged(Verdict.LINK, A, B, relation="answers"))
    assert (first.verdict, first.relation, first.about) == (Verdict.PROPOSE, "link:answers", (A, B))
    again = by_two((first,), judged(Verdict.LINK, A, B, by=" ADA", at=2, relation="answers"))
    assert again.verdict is Verdict.PROPOSE
    other = by_two((first,), judged(Verdict.LINK, A, B, by="Ben", at=3, relation="reverses"))
    assert other.verdict is Verdict.PROPOSE
    agreed = judged(Verdict.LINK, A, B, by="Ben", at=4, relation="answers")
    assert by_two((first, other), agreed) == agreed
    assert first not in proposals((first, agreed))


def test_ones_own_proposal_is_taken_back_alone() -> None:
    first = judged(Verdict.PROPOSE, A, relation="reject")
    assert by_two((first,), judged(Verdict.UNDO, first.id, at=2)).verdict is Verdict.UNDO
    assert by_two((first,), judged(Verdict.UNDO, first.id, by="Ben", at=2)).verdict is Verdict.PROPOSE
    in_force = judged(Verdict.REJECT, A)
    assert by_two((in_force,), judged(Verdict.UNDO, in_force.id, at=2)).verdict is Verdict.PROPOSE
    taken_back = judged(Verdict.UNDO, first.id, at=2)
    wanted = judged(Verdict.REJECT, A, by="Ben", at=3)
    assert by_two((first, taken_back), wanted).verdict is Verdict.PROPOSE


def test_the_decisions_on_something(file: RecordFile) -> None:
    one, other = judged(Verdict.ACCEPT, A), judged(Verdict.REJECT, B, at=2)
    assert decisions((other, one), A) == (one,)
    assert decisions((other, one), A, B) == (one, other)


def test_a_form_that_is_sent_twice_is_one_decision() -> None:
    first = judged(Verdict.REJECT, A)
    assert sent_again((first,), judged(Verdict.REJECT, A, at=2)) == first
    assert sent_again((first,), judged(Verdict.ACCEPT, A, at=2)) is None
    assert sent_again((first,), judged(Verdict.REJECT, A, by="Ben", at=2)) is None
    between = judged(Verdict.ACCEPT, A, by="Ben", at=2)
    assert sent_again((first, between), judged(Verdict.REJECT, A, at=3)) is None, "it counts again"
    gone = judged(Verdict.UNDO, first.id, at=2)
    assert sent_again((first, gone), judged(Verdict.REJECT, A, at=3)) is None
