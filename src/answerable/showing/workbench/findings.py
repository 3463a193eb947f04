"""Silence and dispute: acts without an answer, and events on which sources do not go together."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking import questions
from answerable.asking.cases.unanswered import Unanswered
from answerable.model.event import Family, Order
from answerable.model.vocabulary import kinds, vocabulary
from answerable.record.file import RecordFile
from answerable.showing.dates import when
from answerable.showing.workbench.page import (
    A_PAGE,
    actor_asked,
    asked,
    chosen,
    conditions,
    csv_file,
    keeper,
    last_day,
    number,
    order,
    show,
)

_MOST = 2000


def _sorts() -> list[str]:
    return sorted(
        {sort for kind in vocabulary().kinds if kind.family.value == "answer" for sort in kind.answers.split()}
    )


def _asked(record: RecordFile, request: Request, limit: int, offset: int = 0) -> tuple[Unanswered, ...]:
    within = number(request, "within", 0) if asked(request, "within") else None
    sort = chosen(request, "answers", _sorts())
    return questions.unanswered(
        record,
        **conditions(request),
        actor=actor_asked(request, record),
        answers=() if sort is None else (sort,),
        within_days=within,
        order=order(request),
        limit=limit,
        offset=offset,
    )


def page(request: Request) -> Response:
    """The findings: what was looked for and not found."""
    held, at = keeper(request), number(request, "page", 1)
    with held.reading() as record:
        found = _asked(record, request, A_PAGE + 1, A_PAGE * (at - 1))
        covered = record.coverage()
        numbers = held.once("kinds", record, lambda each: tuple(each.tallies().kinds()))
    values = {
        "found": found[:A_PAGE],
        "more": len(found) > A_PAGE,
        "at": at,
        "day": last_day(request, "as_of"),
        "covered": covered,
        "sorts": _sorts(),
        "orders": ORDERS,
        "kinds": sorted(
            (tally for tally in numbers if kinds()[tally.value].family is Family.ACT),
            key=lambda tally: kinds()[tally.value].label,
        ),
        "asked": {name: asked(request, name) for name in _FIELDS},
    }
    return show(request, "findings.html", values)


ORDERS = {Order.WEIGHT.value: "the weightiest first", Order.TIME.value: "by date"}
"""What the page calls the orders."""

_FIELDS = ("kind", "actor", "place", "unplaced", "since", "until", "answers", "within", "order", "as_of")


def csv(request: Request) -> Response:
    """The findings as a file."""
    with keeper(request).reading() as record:
        found = _asked(record, request, _MOST)
    rows = [
        (one.finding.id, one.finding.event, one.line.event.kind, when(one.line.event), one.finding.as_of,
         one.finding.sources, one.finding.undated, one.finding.text,
         one.line.event.inferred.country if one.line.event.inferred is not None else "")
        for one in found
    ]  # fmt: skip
    head = (
        "finding",
        "event",
        "kind",
        "happened",
        "as_of",
        "sources",
        "sources_without_date",
        "text",
        "inferred_country",
    )
    return csv_file(head, rows, "findings")


def disputes(request: Request) -> Response:
    """Where sources do not go together, each side in its own words."""
    as_of = last_day(request, "as_of")
    held = keeper(request)
    with held.reading() as record:
        found = held.once(
            f"disputed {as_of}", record, lambda each: questions.disputed(each, as_of=as_of, limit=A_PAGE + 1)
        )
    return show(request, "disputes.html", {"found": found[:A_PAGE], "more": len(found) > A_PAGE, "as_of": as_of})
