"""Who takes part in events with whom."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking.actors.actors import find_actors
from answerable.asking.events.network import Network, network
from answerable.showing.workbench.charts import network as chart
from answerable.showing.workbench.page import asked, csv_file, keeper, show, svg_file

FULL_ID = re.compile(r"a-[0-9a-f]{20}")


def _asked(request: Request) -> Network:
    with keeper(request).reading() as record:
        given = asked(request, "actor")
        if given and not FULL_ID.fullmatch(given):
            given = find_actors(record, given)[0].id
        return network(record, given)


def page(request: Request) -> Response:
    """The network around an actor."""
    found = _asked(request)
    values = {
        "found": found,
        "names": {actor.id: actor.name for actor in found.others},
        "chart": chart.draw(found).svg(),
    }
    return show(request, "network.html", values)


def svg(request: Request) -> Response:
    """The chart as a file."""
    found = _asked(request)
    return svg_file(chart.draw(found, links=False), f"network-{found.centre.id}")


def csv(request: Request) -> Response:
    """The table as a file."""
    found = _asked(request)
    names = {actor.id: actor.name for actor in found.others}
    rows = [
        (found.centre.name, tie.role, names[tie.other], tie.other_role, tie.family, tie.number) for tie in found.ties
    ]
    head = ("actor", "role", "other", "role_of_other", "family", "events")
    return csv_file(head, rows, f"network-{found.centre.id}")
