"""What may be said of a person at a date, and no more."""

from __future__ import annotations

import pytest

from answerable.asking.cases.status import DECIDING, is_step
from answerable.asking.events.events import TimelineLine
from answerable.model.claim import Modality, Role
from answerable.model.event import Event, RoleHolder, Status
from answerable.model.vocabulary import kind
from answerable.model.when import When
from answerable.showing.dossier.standing import standing
from answerable.showing.lines.jsonl import event_line
from answerable.showing.lines.lines import ActorLine, EventLine

PERSON = ActorLine(id="a-1", name="Joss Brand", actor_type="person", names=(), posts=(), life=(), epithets=(), why=())


def step(
    identity: str,
    when: str,
    *,
    role: Role = Role.RECIPIENT,
    actor: str = "a-1",
    modality: Modality = Modality.HAPPENED,
    towards: Modality = Modality.HAPPENED,
    status: Status = Status.SINGLE_SOURCE,
) -> EventLine:
    of = kind(identity)
    event = Event(
        id=f"e-{identity}-{when}",
        kind=identity,
        family=of.family,
        modality=modality,
        happened=When(edtf=when),
        roles=(RoleHolder(role=role, actor=actor, name="Joss Brand", modality=towards),),
        status=status,
    )
    return event_line(TimelineLine(event=event, label=of.label))


def status(*events: EventLine) -> str:
    return standing(PERSON, events, as_of="1 Jan 2020").status


def test_every_outcome_is_a_legal_step_of_the_vocabulary() -> None:
    assert all(is_step(identity) for identity in DECIDING)
    assert not is_step("killing")
    assert not is_step("sanction")


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((), "named in the record; no legal step found"),
        (
            (step("killing", "1990", role=Role.PERPETRATOR),),
            "named by sources; no charge, conviction or acquittal found as of 1 Jan 2020",
        ),
        ((step("killing", "1990", role=Role.VICTIM),), "named as one to whom an act was done"),
        (
            (step("arrest", "1991-02-01"),),
            "arrested (1 Feb 1991); no charge, conviction or acquittal found as of 1 Jan 2020",
        ),
        ((step("charge", "1991"),), "charged (1991); no conviction or acquittal found as of 1 Jan 2020"),
        ((step("charge", "1991"), step("acquittal", "1992")), "charged (1991), then acquitted (1992)"),
        (
            (step("charge", "1991"), step("conviction", "1992"), step("pardon", "1995")),
            "charged (1991), then convicted (1992), then pardoned (1995)",
        ),
        (
            (step("conviction", "1992"), step("conviction_overturned", "1994")),
            "convicted (1992), then conviction overturned (1994)",
        ),
        (
            (step("acquittal", "1992"), step("conviction", "1994")),
            "acquitted (1992), then convicted (1994); no appeal in this name found as of 1 Jan 2020",
        ),
        (
            (step("conviction", "1992", status=Status.DISPUTED),),
            "convicted (1992) (disputed); no appeal in this name found as of 1 Jan 2020",
        ),
    ],
)
def test_a_status(events: tuple[EventLine, ...], said: str) -> None:
    assert status(*events) == said
    assert status(*reversed(events)) == said


@pytest.mark.parametrize(
    ("first", "second"), [("1992", ""), ("", "1992"), ("1992", "1992-05-01"), ("1990/1995", "1993"), ("", "")]
)
def test_no_status_is_chosen_where_the_order_is_not_known(first: str, second: str) -> None:
    told = status(step("conviction", first), step("acquittal", second))
    assert told.startswith("not settled here: ")
    assert "convicted" in told
    assert "acquitted" in told


def test_what_is_only_alleged_or_denied_makes_no_status() -> None:
    alleged = step("conviction", "1992", modality=Modality.ALLEGED, status=Status.ALLEGED)
    assert "convicted (" not in status(alleged)
    denied = step("conviction", "1992", modality=Modality.DENIED, status=Status.DENIED)
    assert status(denied) == "named in the record; no legal step found"
    of_another = step("conviction", "1992", actor="a-2")
    assert status(of_another) == "named in the record; no legal step found"
    he_convicted = step("conviction", "1992", role=Role.ACTOR)
    assert "convicted" not in status(he_convicted)
    not_him = step("conviction", "1992", towards=Modality.DENIED)
    assert "convicted" not in status(not_him)


def test_an_acquittal_without_a_date_unsettles_no_conviction_that_was_surely_overturned() -> None:
    convicted, overturned = step("conviction", "2020-01-20"), step("conviction_overturned", "2021-05-04")
    assert status(convicted, overturned, step("acquittal", "")) == (
        "convicted (20 Jan 2020), then conviction overturned (4 May 2021); also acquitted (no date)"
    )
    assert status(convicted, step("acquittal", "")).startswith("not settled here")
    again = step("sentence", "2022-01-01")
    assert status(convicted, overturned, again, step("acquittal", "")).startswith("not settled here")
