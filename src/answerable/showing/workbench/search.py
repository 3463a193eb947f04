"""Search in the words of the documents, with facets."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking.sources.facets import FACETS, facets, found_with
from answerable.showing.workbench.page import asked, keeper, last_day, number, show

SHOWN = 20


def page(request: Request) -> Response:
    """The passages that hold the words, narrowed by what their documents are."""
    words, at = asked(request, "words"), number(request, "page", 1)
    chosen = {name: value for name in FACETS if (value := asked(request, name))}
    values = {"words": words, "found": (), "facets": (), "chosen": chosen, "at": at, "more": False, "actors": ()}
    if words:
        with keeper(request).reading() as record:
            found = found_with(
                record, words, chosen, as_of=last_day(request, "as_of"), limit=SHOWN + 1, offset=SHOWN * (at - 1)
            )
            values["facets"] = facets(record, words)
            values["actors"] = (
                tuple(record.tallies().actors_called(words.strip('"*'), 5)) if not chosen and at == 1 else ()
            )
        values["found"], values["more"] = found[:SHOWN], len(found) > SHOWN
    return show(request, "search.html", values)
