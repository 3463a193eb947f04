"""Who is told to have done an act and was cleared of it since, with invented people."""

from __future__ import annotations

import pytest

from answerable.asking.events.cleared import ACQUITTED, ALSO, OVERTURNED, cleared
from answerable.model.claim import Modality, Role
from answerable.model.event import Event, RoleHolder, Status
from answerable.model.undoing import Effect, Undone
from answerable.model.vocabulary import kind
from answerable.model.when import UNKNOWN, When

VOSS = RoleHolder(role=Role.PERPETRATOR, actor="a-1", name="Ilan Voss", modality=Modality.HAPPENED, said_by=("court",))


def event(of: str, when: str = "", *towards: str, status: Status = Status.SINGLE_SOURCE) -> Event:
    roles = tuple(RoleHolder(role=Role.RECIPIENT, actor=each, name=f"name {each}") for each in towards)
    return Event(
        id=f"e-{of}-{when}",
        kind=of,
        family=kind(of).family,
        modality=Modality.HAPPENED,
        happened=When(edtf=when) if when else UNKNOWN,
        roles=(VOSS,) if of == "killing" else roles,
        status=status,
    )


ACT = event("killing", "2009")
CONVICTED = event("conviction", "2010", "a-1")


def undone(**more: object) -> Undone:
    given = {"by": "e-9", "effect": Effect.OVERTURNED, "modality": Modality.HAPPENED, "status": Status.AGREED, **more}
    return Undone(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([CONVICTED, event("acquittal", "2014", "a-1")], ACQUITTED),
        ([event("acquittal", "2014", "a-1")], ACQUITTED),
        ([CONVICTED, event("acquittal", "2010", "a-1")], ALSO),
        ([CONVICTED, event("acquittal", "", "a-1")], ALSO),
        ([CONVICTED, event("acquittal", "2014", "")], ALSO),
        ([CONVICTED, event("acquittal", "2009", "")], None),
        ([CONVICTED, event("acquittal", "2014", "a-2")], None),
        ([CONVICTED, event("acquittal", "2014", "a-1", status=Status.DENIED)], None),
        ([CONVICTED, event("acquittal", "2014", "a-1"), event("conviction", "2016", "a-1")], ALSO),
        ([CONVICTED], None),
    ],
)
def test_an_acquittal_is_told_as_far_as_it_surely_came_last(answers: list[Event], said: str | None) -> None:
    assert cleared(ACT, answers, {}).get("a-1") == said


def test_a_conviction_that_fell_is_told_and_none_that_fell_for_another_or_in_part() -> None:
    def told(**more: object) -> str | None:
        return cleared(ACT, [CONVICTED], {CONVICTED.id: [undone(**more)]}).get("a-1")

    assert told() == OVERTURNED
    assert told(whom=("name a-1",)) == OVERTURNED
    assert told(whom=("name a-2",)) is None
    assert told(in_part=True) is None
    assert told(modality=Modality.ALLEGED) is None
    assert told(effect=Effect.CUSTODY_ENDED) is None
