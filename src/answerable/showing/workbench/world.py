"""The map: where events are said to have happened."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking.events.places import Located, Places, places
from answerable.model.event import Family
from answerable.showing.workbench.charts import world as chart
from answerable.showing.workbench.page import asked, csv_file, keeper, show, svg_file

_MOST = 300


def _asked(request: Request) -> tuple[Places, tuple[Located, ...]]:
    """What the map shows, and the countries inferred where these are asked for."""
    held = keeper(request)
    with held.reading() as record:
        found = held.once("places", record, places)
    return found, found.inferred if asked(request, "inferred") else ()


def page(request: Request) -> Response:
    """The map with its table."""
    found, inferred = _asked(request)
    values = {
        "found": found,
        "located": found.located[:_MOST],
        "elsewhere": found.elsewhere[:_MOST],
        "chart": chart.draw(found.located[:_MOST], inferred).svg(),
        "inferred": inferred,
        "every": [family.value for family in Family],
    }
    return show(request, "map.html", values)


def svg(request: Request) -> Response:
    """The map as a file."""
    found, inferred = _asked(request)
    return svg_file(chart.draw(found.located[:_MOST], inferred, links=False), "map")


def csv(request: Request) -> Response:
    """The table as a file."""
    found, inferred = _asked(request)
    rows = [_row(one, "") for one in found.located]
    rows += [(name, "", "", "", "", "", "", number) for name, number in found.elsewhere]
    rows += [_row(one, "inferred") for one in inferred]
    head = ("place", "id", "country", "precision", "latitude", "longitude", "inferred", "events")
    return csv_file((*head, *(family.value for family in Family)), rows, "map")


def _row(one: Located, inferred: str) -> tuple[object, ...]:
    held = one.place
    families = (one.families.get(family.value, 0) for family in Family)
    return (
        *(one.name, held.id, held.country, held.precision.value, held.latitude, held.longitude),
        *(inferred, one.number, *families),
    )
