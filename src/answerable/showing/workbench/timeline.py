"""The timeline: events by time, chosen by family, kind, place, actor and dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking import questions
from answerable.asking.events.events import TimelineLine
from answerable.errors import UnknownName
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.record.file import RecordFile
from answerable.record.queries.events import Wanted
from answerable.record.queries.tallies import Named
from answerable.showing.dates import when
from answerable.showing.edition.export import export as lines
from answerable.showing.exchange.exporters import EXPORTERS, exporter
from answerable.showing.exchange.files import write
from answerable.showing.lines.jsonl import stamped
from answerable.showing.workbench.charts import timeline as chart
from answerable.showing.workbench.network import FULL_ID
from answerable.showing.workbench.page import (
    A_PAGE,
    asked,
    chosen,
    conditions,
    csv_file,
    keeper,
    kept_file,
    number,
    show,
    svg_file,
)
from answerable.showing.workbench.templates import who

MOST = 2000
"""How many events a file of the timeline holds."""


def _wanted(request: Request, record: RecordFile) -> tuple[dict[str, Any], Named | None]:
    family = chosen(request, "family", [family.value for family in Family])
    named = asked(request, "actor")
    actor = None
    if named:
        identity = named if FULL_ID.fullmatch(named) else questions.find_actors(record, named)[0].id
        actor = next(iter(record.tallies().actors_with([identity])), None)
        if actor is None:
            raise UnknownName(f"The record knows no actor {named}.", "Look for it by name.")
    return {
        "family": None if family is None else Family(family),
        "actor": None if actor is None else actor.id,
        "undated": bool(asked(request, "undated")),
        **conditions(request),
    }, actor


def page(request: Request) -> Response:
    """The dated events; with `undated`, those without a date too, each where it was first reported."""
    held, at = keeper(request), number(request, "page", 1)
    with held.reading() as record:
        wanted, actor = _wanted(request, record)
        found = questions.timeline(record, **wanted, limit=A_PAGE + 1, offset=A_PAGE * (at - 1))
        numbers = held.once("kinds", record, lambda each: tuple(each.tallies().kinds()))
    lines = found[:A_PAGE]
    values = {
        "lines": lines,
        "more": len(found) > A_PAGE,
        "at": at,
        "asked": {name: asked(request, name) for name in _FIELDS},
        "actor": actor,
        "kinds": sorted(numbers, key=lambda tally: kinds()[tally.value].label),
        "chart": chart.draw(lines).svg(),
        "formats": EXPORTERS,
        "dated": any(line.event.happened.known for line in lines),
    }
    return show(request, "timeline.html", values)


_FIELDS = ("family", "kind", "place", "actor", "since", "until", "as_of", "undated", "unplaced")


def _all(request: Request) -> tuple[TimelineLine, ...]:
    with keeper(request).reading() as record:
        wanted, _ = _wanted(request, record)
        return questions.timeline(record, **wanted, limit=MOST)


def export(request: Request) -> Response:
    """The events of the list, with what they rest on, as a file of one of the formats of an export."""
    form = exporter(chosen(request, "format", [each.name for each in EXPORTERS]) or EXPORTERS[0].name)
    folder = Path(mkdtemp())
    path = folder / f"list.{form.ending}"
    try:
        with keeper(request).handing_on() as record:
            asked_for, _ = _wanted(request, record)
            as_of, since = asked_for.pop("as_of"), asked_for.pop("since")
            if since is None and not asked_for["undated"]:
                since = date.min  # the list leaves out what has no date
            wanted = Wanted(**asked_for, since=since)
            told = lines(record, public=bool(asked(request, "public")), as_of=as_of, wanted=wanted)
            write(map(stamped, told), path, form.name)
    except BaseException:
        rmtree(folder)
        raise
    return kept_file(path)


def svg(request: Request) -> Response:
    """The chart as a file."""
    return svg_file(chart.draw(_all(request), links=False), "timeline")


def csv(request: Request) -> Response:
    """The table as a file."""
    rows = [
        (
            line.event.id,
            line.event.happened.edtf,
            line.event.first_reported.edtf,
            when(line.event),
            line.event.family.value,
            line.event.kind,
            who(line.who, 99),
            who(line.whom, 99),
            line.event.place,
            line.event.inferred.country if line.event.inferred is not None else "",
            line.event.modality.value,
            line.event.status.value,
            line.event.sources,
        )
        for line in _all(request)
    ]
    head = (
        "event",
        "happened",
        "first_reported",
        "in_words",
        "family",
        "kind",
        "who",
        "whom",
        "place",
        "inferred_country",
        "put_as",
        "status",
        "sources",
    )
    return csv_file(head, rows, "timeline")
