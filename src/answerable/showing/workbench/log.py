"""The log: every entry by its number and hash, and what people decided."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable.model.judgement import standing
from answerable.showing.workbench.page import A_PAGE, asked, keeper, number, show


def page(request: Request) -> Response:
    """The entries, the last first."""
    held = keeper(request)
    before = number(request, "before", 0) if asked(request, "before") else None
    with held.reading() as record:
        found = record.tallies().entries(A_PAGE + 1, before)
        head = record.head()
    return show(request, "log.html", {"found": found[:A_PAGE], "more": len(found) > A_PAGE, "head": head})


def decisions(request: Request) -> Response:
    """Every decision, the last first, with a form to undo each that stands."""
    held, at = keeper(request), number(request, "page", 1)
    with held.reading() as record:
        judgements = held.judgements(record)
        latest = judgements[::-1]
        found = latest[A_PAGE * (at - 1) : A_PAGE * at]
        every = {each.id: each for each in judgements}
        undone = {about: every[about] for each in found for about in each.about if about in every}
        ids = {about for each in (*found, *undone.values()) for about in each.about if about.startswith("c-")}
        claims = {claim.id: claim for claim in record.claims(ids=sorted(ids))}
    stand = {judgement.id for judgement in standing(judgements)}
    values = {
        "found": found,
        "claims": claims,
        "undone": undone,
        "more": len(latest) > A_PAGE * at,
        "at": at,
        "stand": stand,
    }
    return show(request, "decisions.html", values)
