"""No event answers or reverses what began after it, and what lets somebody out for now undoes no judgment."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.joining.links.ends import End, may_stand
from answerable.joining.links.links import Tie, join_links
from answerable.model.claim import Modality
from answerable.model.link import OVER_DEATH, Evidence, Relation
from answerable.model.when import Basis

_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_RULES = st.sampled_from(["same_person_in_text", "same_person", "person_elsewhere", "same_procedure", "pointing"])


def _end(kind: str, first: date, last: date, basis: Basis = Basis.STATED, **more: object) -> End:
    return End(kind=kind, modality=Modality.HAPPENED, basis=basis, earliest=first, latest=last, **more)  # type: ignore[arg-type]


@given(st.lists(_DAYS, min_size=2, max_size=2), st.lists(_DAYS, min_size=2, max_size=2), _RULES)
def test_no_link_from_an_event_wholly_before_its_target(one: list[date], other: list[date], rule: str) -> None:
    ends = {"e-1": _end("release", min(one), max(one)), "e-2": _end("arrest", min(other), max(other))}
    for relation in (Relation.ANSWERS, Relation.REVERSES):
        tie = Tie(
            source_claim="c-1",
            target_claim="c-2",
            relation=relation,
            evidence=Evidence(claim="c-1", start=0, end=1, quote="x", rule=rule),
            confidence=0.6,
        )
        links = join_links([(tie, "e-1", "e-2")], end_of=ends.__getitem__)
        assert bool(links) is not (max(one) < min(other))


@pytest.mark.parametrize(("days", "stands"), [(30, True), (800, False)])
def test_a_time_counted_from_the_day_of_publication_must_be_a_year_off(days: int, stands: bool) -> None:
    first = date(2020, 1, 1)
    later = first + timedelta(days=days)
    freed, judged = _end("release", first, first), _end("sentence", later, later, Basis.RELATIVE)
    assert may_stand(freed, Relation.REVERSES, judged, "same_person") is stands


def test_the_words_of_one_sentence_outweigh_a_time() -> None:
    freed = _end("release", date(2010, 1, 1), date(2010, 1, 1))
    judged = _end("sentence", date(2021, 1, 1), date(2021, 1, 1))
    assert may_stand(freed, Relation.REVERSES, judged, "object")
    assert not may_stand(freed, Relation.REVERSES, judged, "same_person_in_text")
    assert may_stand(freed, Relation.FOLLOWS, judged, "same_person_in_text")


def test_an_act_that_is_yet_to_come_may_be_answered_before() -> None:
    charged = _end("charge", date(2010, 1, 1), date(2010, 1, 1))
    plan = End(
        kind="bombing",
        modality=Modality.PLANNED,
        basis=Basis.STATED,
        earliest=date(2011, 1, 1),
        latest=date(2011, 1, 1),
    )
    assert may_stand(charged, Relation.ANSWERS, plan, "same_procedure")


@pytest.mark.parametrize(("kind", "stands"), [("arrest", True), ("conviction", False), ("sentence", False)])
def test_what_some_text_calls_bail_undoes_no_judgment(kind: str, stands: bool) -> None:
    day = date(2020, 1, 1)
    freed = _end("release", day, day, for_now=True)
    assert may_stand(freed, Relation.REVERSES, _end(kind, day, day), "same_person") is stands


@pytest.mark.parametrize(("told_as", "stands"), [(frozenset({"killing"}), True), (frozenset({"accident"}), False)])
def test_a_death_is_answered_that_some_text_calls_a_killing(told_as: frozenset[str], stands: bool) -> None:
    day = date(2010, 1, 1)
    looked_into = _end("investigation", day, day)
    assert may_stand(looked_into, Relation.ANSWERS, _end("death", day, day, told_as=told_as), OVER_DEATH) is stands


@pytest.mark.parametrize(
    ("reported", "began", "stands"),
    [
        (date(2010, 12, 16), date(2019, 4, 11), False),
        (date(2019, 4, 10), date(2019, 4, 11), True),  # a day may be told from elsewhere
        (date(2019, 4, 12), date(2019, 4, 11), True),
        (date.max, date(2019, 4, 11), True),
    ],
)
def test_what_was_reported_before_its_target_began_does_not_undo_it(reported: date, began: date, stands: bool) -> None:
    freed = _end("release", date.min, date.max, Basis.UNKNOWN, reported=reported)
    held = _end("arrest", began, began)
    assert may_stand(freed, Relation.REVERSES, held, "same_person_in_text") is stands
    assert may_stand(freed, Relation.ANSWERS, held, "same_person_in_text") is stands
    assert may_stand(freed, Relation.REVERSES, held, "object")
    within_the_year = _end("release", date(began.year, 1, 1), date(began.year, 12, 31), reported=date(2019, 3, 1))
    assert may_stand(within_the_year, Relation.REVERSES, held, "same_person_in_text") is False
