"""A document: its words with what was read from them beside, and the form for a claim that a person reads."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answerable.asking import questions
from answerable.asking.former import standing_id
from answerable.asking.review.claiming import draft_of, roles_of
from answerable.asking.review.review import decisions
from answerable.asking.review.withholding import withheld_with
from answerable.asking.sources.passage import marks_of
from answerable.model.claim import Claim, Modality, Role
from answerable.model.vocabulary import vocabulary
from answerable.showing.workbench.page import A_PAGE, asked, keeper, number, show

WINDOW = 40_000
"""Code points of a text that are shown at a time."""

ROWS = 8
"""How many roles the form for a claim has room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of the text and the claims whose words they are.

    Attributes:
        text: the words.
        start: where they start in the whole text, in code points.
        triggers: ids of the claims that have these words as their trigger.
        role: what they are to the claim that is looked at; empty where nothing.
        first: of which claims these are the first words of the trigger: there an address may lead.
    """

    text: str
    start: int
    triggers: tuple[str, ...] = ()
    role: str = ""
    first: tuple[str, ...] = ()


def listing(request: Request) -> Response:
    """The documents, by date of publication."""
    held, at = keeper(request), number(request, "page", 1)
    with held.reading() as record:
        newest = asked(request, "order") == "newest"
        ids = record.tallies().sources(A_PAGE + 1, A_PAGE * (at - 1), newest=newest)
        found = [record.source(identity) for identity in ids]
        problems = held.once("problems", record, lambda each: tuple(each.problems()))
    values = {"found": found[:A_PAGE], "more": len(found) > A_PAGE, "at": at, "newest": newest, "problems": problems}
    return show(request, "sources.html", values)


def page(request: Request) -> Response:
    """One document."""
    held = keeper(request)
    with held.reading() as record:
        found = questions.source(record, request.path_params["identity"])
        text = record.text(found.source.id)
        looked_at = next((claim for claim in found.claims if claim.id == asked(request, "claim")), None)
        at = number(request, "part", 1 + (looked_at.trigger.start // WINDOW if looked_at else 0))
        start = min(WINDOW * (at - 1), len(text) // WINDOW * WINDOW)
        end = min(len(text), start + WINDOW)
        events = {claim.id: record.event_of(claim.id) for claim in found.claims}
        said = {claim.id: decisions(held.judgements(record), claim.id) for claim in found.claims}
        on_source = decisions(held.judgements(record), found.source.id)
        locations = record.locations(found.source.id)
        copies = [record.source(identity) for identity in found.copies]
        goes_with = [record.source(identity) for identity in withheld_with(record, found.source.id)]
        newer = record.source(found.source.superseded_by) if found.source.superseded_by else None
        older = [record.source(identity) for identity in found.supersedes]
        undecided = [record.source(identity) for identity in found.undecided]
    shown = [claim for claim in found.claims if start <= claim.trigger.start < end]
    values = {
        "source": found.source,
        "copies": copies,
        "goes_with": goes_with,
        "newer": newer,
        "older": older,
        "undecided": undecided,
        "locations": locations,
        "claims": shown,
        "number": len(found.claims),
        "pieces": pieces(text, start, end, shown, looked_at),
        "looked_at": looked_at,
        "events": events,
        "said": said,
        "on_source": on_source,
        "at": start // WINDOW + 1,
        "parts": max(1, -(-len(text) // WINDOW)),
        **_form(request, looked_at),
    }
    return show(request, "source.html", values)


def _form(request: Request, looked_at: Claim | None) -> dict[str, object]:
    correcting = looked_at if asked(request, "correct") else None
    draft = draft_of(correcting) if correcting is not None else None
    filled = list(draft.parts) if draft is not None else []
    usual = roles_of(draft.kind) if draft is not None else (Role.PERPETRATOR, Role.VICTIM, Role.PLACE, Role.TIME)
    empty = [role for role in usual if role not in {part.role for part in filled}][: max(2, ROWS - len(filled))]
    return {
        "draft": draft,
        "correcting": correcting,
        "filled": filled,
        "empty": empty,
        "kinds": vocabulary().kinds,
        "modalities": [modality.value for modality in Modality],
        "roles": [role.value for role in Role],
    }


def pieces(text: str, start: int, end: int, claims: list[Claim], looked_at: Claim | None) -> list[Piece]:
    """The text from `start` to `end`, cut where a claim's words begin or end."""
    marks = marks_of(looked_at) if looked_at is not None else ()
    edges = {start, end}
    for claim in claims:
        edges |= {claim.trigger.start, claim.trigger.end}
    for mark in marks:
        edges |= {mark.span.start, mark.span.end}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    at: dict[int, list[Claim]] = {}
    for claim in claims:
        for edge in cuts[bisect_left(cuts, claim.trigger.start) :]:
            if edge >= claim.trigger.end:
                break
            at.setdefault(edge, []).append(claim)
    found = []
    for first, last in pairwise(cuts):
        role = next((m.what for m in marks if m.span.start <= first and last <= m.span.end and m.what != "trigger"), "")
        here = at.get(first, [])
        found.append(
            Piece(
                text=text[first:last],
                start=first,
                triggers=tuple(claim.id for claim in here),
                role="trigger" if looked_at is not None and looked_at in here else role,
                first=tuple(claim.id for claim in here if claim.trigger.start == first),
            )
        )
    return found


def original(request: Request) -> Response:
    """The preserved bytes, never shown by the browser: as a file of no type, to be opened elsewhere."""
    held = keeper(request)
    with held.reading() as record:
        source = record.source(request.path_params["identity"])
        data = record.data(source.id)
    headers = {
        "Content-Disposition": f'attachment; filename="{source.id}.bin"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(data, media_type="application/octet-stream", headers=headers)


def claim(request: Request) -> Response:
    """Where a claim stands: its document, at its words."""
    with keeper(request).reading() as record:
        found = record.claim(standing_id(record, "claim", request.path_params["identity"]))
    return RedirectResponse(f"/sources/{found.source}?claim={found.id}#m-{found.id}", 303)
