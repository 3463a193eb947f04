"""The first page: what is new, unsure, disputed and unanswered; and what new documents changed."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking import questions
from answerable.asking.overview import SHOWN
from answerable.asking.review.review import items, waiting
from answerable.asking.sources.sources import GIVE
from answerable.model.when import bounds
from answerable.showing.pages import entered
from answerable.showing.workbench.charts import years
from answerable.showing.workbench.page import A_PAGE, asked, csv_file, keeper, show, svg_file


def page(request: Request) -> Response:
    """The record at a glance."""
    held = keeper(request)
    with held.reading() as record:
        whole = held.overview(record)
        judgements = held.judgements(record)
        open_ = waiting(held.doubts(record), judgements)
        foreign = held.once("languages", record, questions.in_other_languages)
        unsure = items(record, open_[:SHOWN], judgements)
    values = {
        "whole": whole,
        "unsure": unsure,
        "chart": years.draw(whole.years).svg(),
        "undated": questions.undated(whole.coverage),
        "give": GIVE,
        "foreign": foreign,
    }
    return show(request, "overview.html", values)


def changes(request: Request) -> Response:
    """What entered since a day, and what it changed."""
    given = asked(request, "since")
    since = bounds(given)[0] if given else None
    held = keeper(request)
    with held.reading() as record:
        page = held.once(f"changes {since}", record, lambda each: questions.changes(each, since=since, limit=A_PAGE))
    return show(request, "changes.html", {"page": page, "entered": entered(page)})


def years_svg(request: Request) -> Response:
    """The chart of years as a file."""
    held = keeper(request)
    with held.reading() as record:
        return svg_file(years.draw(held.overview(record).years), "years")


def years_csv(request: Request) -> Response:
    """The same as a table."""
    held = keeper(request)
    with held.reading() as record:
        rows = [(tally.value, tally.family, tally.number) for tally in held.overview(record).years]
    return csv_file(("year", "family", "events"), sorted(rows), "years")
