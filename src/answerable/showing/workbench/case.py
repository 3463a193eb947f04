"""Cases: an act, who answered for it, what undid the answers, and what followed."""

from __future__ import annotations

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking import questions
from answerable.asking.cases.case import CasePage
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.former import standing_id
from answerable.errors import UnknownName
from answerable.record.file import RecordFile
from answerable.showing.dates import when
from answerable.showing.dossier.make import make
from answerable.showing.terminal import follow_up
from answerable.showing.ties import tie
from answerable.showing.workbench.charts import case as chart
from answerable.showing.workbench.page import (
    A_PAGE,
    asked,
    csv_file,
    dossier_file,
    keeper,
    last_day,
    led_on,
    number,
    show,
    svg_file,
)
from answerable.showing.workbench.templates import who


def listing(request: Request) -> Response:
    """The acts that others are tied to, the weightiest first; or those that words tell of."""
    held, at, words = keeper(request), number(request, "page", 1), asked(request, "words")
    with held.reading() as record:
        if words:
            lines, more = _told_of(record, words, last_day(request, "as_of")), False
        else:
            ids = held.once(f"cases {at}", record, lambda each: each.tallies().tied_acts(A_PAGE + 1, A_PAGE * (at - 1)))
            lines = as_lines(record, [record.event(identity) for identity in ids[:A_PAGE]])
            more = len(ids) > A_PAGE
    return show(request, "cases.html", {"lines": lines, "more": more, "at": at, "words": words})


def _told_of(record: RecordFile, words: str, as_of: date | None) -> tuple[TimelineLine, ...]:
    """The acts that words tell of, best first."""
    try:
        best = questions.case(record, words, as_of=as_of)
    except UnknownName:
        return ()
    return (best.act, *best.others)


def _asked(request: Request) -> CasePage:
    with keeper(request).reading() as record:
        return questions.case(record, request.path_params["identity"], as_of=last_day(request, "as_of"))


def page(request: Request) -> Response:
    """One case: the chart with its table."""
    identity = request.path_params["identity"]
    if identity.startswith("e-"):
        with keeper(request).reading() as record:
            elsewhere = led_on(request, "event", standing_id(record, "event", identity))
        if elsewhere is not None:
            return elsewhere
    found = _asked(request)
    lines = {line.event.id: line for line in (found.act, *found.steps)}
    values = {
        "found": found,
        "act": found.act,
        "lines": lines,
        "effects": found.effects(),
        "chart": chart.draw(found).svg(),
        "as_of": last_day(request, "as_of"),
    }
    return show(request, "case.html", values)


def dossier(request: Request) -> Response:
    """The case's dossier as a file."""
    return dossier_file(request, make)


def svg(request: Request) -> Response:
    """The chart as a file."""
    found = _asked(request)
    return svg_file(chart.draw(found, links=False), f"case-{found.case.id}")


def csv(request: Request) -> Response:
    """The table as a file."""
    found = _asked(request)
    rows, effects = [], found.effects()
    for line in (found.act, *found.steps):
        event = line.event
        ties = "; ".join(
            f"{tie(link.relation, effects.get(link.id)).lower()} {link.target}" for link in found.links_of(line)
        )
        dates = (event.happened.edtf, when(event), event.happened.basis.value, event.first_reported.edtf)
        parties = (who(line.who, 99, cleared=line.cleared), who(line.whom, 99))
        rows.append(
            (event.id, event.family.value, event.kind, *dates, *parties, event.place,
             event.modality.value, event.status.value, event.sources, ties,
             follow_up(line))
        )  # fmt: skip
    head = ("event", "family", "kind", "happened", "in_words", "date_rests_on", "first_reported", "who",
            "whom", "place", "put_as", "status", "sources", "ties", "what_followed")  # fmt: skip
    return csv_file(head, rows, f"case-{found.case.id}")
