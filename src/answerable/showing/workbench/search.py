"""Search in the words of the documents, with facets."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answerable.asking.sources.facets import FACETS, facets, found_with
from answerable.showing.workbench.page import asked, keeper, last_day, number, show

SHOWN = 20
_ID = re.compile(r"[aces]-[0-9a-f]{6,20}", re.I)
_PAGES = {"a": "actors", "c": "claims", "e": "events", "s": "sources"}


def page(request: Request) -> Response:
    """The passages that hold the words, narrowed by what their documents are; of an id, the page of what bears it."""
    words, at = asked(request, "words"), number(request, "page", 1)
    if _ID.fullmatch(identity := words.strip()):
        identity = identity.lower()
        return RedirectResponse(f"/{_PAGES[identity[0]]}/{identity}", 303)
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
