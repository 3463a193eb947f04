from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.identity import canonical, decode
from answerable.model.judgement import Judgement, Verdict, standing


def judge(verdict: Verdict, *about: str, at: str = "2024-01-01T00:00:00Z", why: str = "read it again") -> Judgement:
    return Judgement.make(verdict=verdict, about=about, by="A. Coder", at=at, why=why)


def undo(judgement: Judgement, at: str) -> Judgement:
    return judge(Verdict.UNDO, judgement.id, at=at)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Judgement, ...]:
    made: list[Judgement] = []
    for minute in range(draw(st.integers(0, 8))):
        at = f"2024-01-01T00:{minute:02}:00Z"
        earlier = draw(st.none() | st.sampled_from(made)) if made else None
        if earlier is not None:
            made.append(undo(earlier, at))
        else:
            made.append(judge(draw(st.sampled_from([Verdict.REJECT, Verdict.WITHHOLD, Verdict.SAME])), "c-1", at=at))
    return tuple(made)


def test_the_id_follows_from_the_content() -> None:
    one = judge(Verdict.REJECT, "c-1")
    assert one == judge(Verdict.REJECT, "c-1")
    assert one.id.startswith("j-")
    others = [judge(Verdict.ACCEPT, "c-1"), judge(Verdict.REJECT, "c-2"), judge(Verdict.REJECT, "c-1", why="other")]
    assert len({one.id, *(each.id for each in others)}) == 4


def test_an_undone_judgement_does_not_stand_and_the_undo_is_not_listed() -> None:
    kept = judge(Verdict.WITHHOLD, "A. Name")
    wrong = judge(Verdict.REJECT, "c-1", at="2024-01-02T00:00:00Z")
    assert standing((undo(wrong, "2024-01-03T00:00:00Z"), wrong, kept)) == (kept,)


def test_an_undone_undo_lets_the_judgement_stand_again() -> None:
    one = judge(Verdict.REJECT, "c-1")
    back = undo(one, "2024-01-02T00:00:00Z")
    again = undo(back, "2024-01-03T00:00:00Z")
    assert standing((one, back, again)) == (one,)
    assert standing((one, back, again, undo(again, "2024-01-04T00:00:00Z"))) == ()


@settings(max_examples=80)
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(history: tuple[Judgement, ...], chance: random.Random) -> None:
    mixed = list(history)
    chance.shuffle(mixed)
    assert standing(tuple(mixed)) == standing(history)


@settings(max_examples=80)
@given(histories())
def test_what_stands_follows_from_the_undos_that_stand(history: tuple[Judgement, ...]) -> None:
    found = standing(history)
    undos = [each for each in history if each.verdict is Verdict.UNDO]
    active: set[str] = set()  # worked out from the newest to the oldest, without `standing`
    for each in sorted(undos, key=lambda judgement: judgement.at, reverse=True):
        if not any(each.id in other.about for other in undos if other.id in active):
            active.add(each.id)
    gone = {about for each in undos if each.id in active for about in each.about}
    assert set(found) == {each for each in history if each.verdict is not Verdict.UNDO and each.id not in gone}
    assert list(found) == sorted(found, key=lambda judgement: (judgement.at, judgement.id))


def test_judgements_survive_json() -> None:
    one = Judgement.make(
        verdict=Verdict.LINK, about=("c-1", "c-2"), relation="answers", by="Å", at="2024-01-01T00:00:00Z", why="§ 12"
    )
    assert decode(canonical(one), Judgement) == one
