"""Review: the queue, one claim at a time, how far reviewers agree, and what is learnt from it."""

from __future__ import annotations

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answerable.asking import questions
from answerable.asking.review.agreement import agreement
from answerable.asking.review.review import FORMULA, Item, items, proposals, waiting
from answerable.asking.review.training import examples
from answerable.asking.sources.passage import around
from answerable.errors import UnknownName
from answerable.model.judgement import Judgement, Verdict, standing
from answerable.record.file import RecordFile
from answerable.record.queries.tallies import Doubt
from answerable.showing.workbench.keeper import Keeper
from answerable.showing.workbench.page import A_PAGE, asked, back, in_queue, keeper, number, session, show
from answerable.showing.workbench.pairs import opened as pairs_open
from answerable.showing.workbench.source import pieces

_AROUND = 700
"""Characters of the text on each side of the sentence."""
_PAIRS = 5
"""Pairs that stand before the claims."""


def _open(request: Request, held: Keeper, record: RecordFile) -> tuple[tuple[Doubt, ...], tuple[Judgement, ...]]:
    judgements = held.judgements(record)
    reviewer = session(request).reviewer if held.two_people else ""
    return waiting(held.doubts(record), judgements, reviewer), judgements


def page(request: Request) -> Response:
    """The queue, what a decision would change most first."""
    held, at = keeper(request), number(request, "page", 1)
    with held.reading() as record:
        open_, judgements = _open(request, held, record)
        found = items(record, open_[A_PAGE * (at - 1) : A_PAGE * at], judgements)
        awaiting = proposals(judgements)
        pairs, _ = pairs_open(request, held, record) if at == 1 else ((), ())
    decided = [j for j in standing(judgements) if j.verdict in (Verdict.ACCEPT, Verdict.REJECT)]
    values = {
        "found": found,
        "more": len(open_) > A_PAGE * at,
        "at": at,
        "formula": FORMULA,
        "decided": len({about for judgement in decided for about in judgement.about}),
        "awaiting": awaiting,
        "pairs": pairs[:_PAIRS],
        "looking": held.looking,
    }
    return show(request, "review.html", values)


def first(request: Request) -> Response:
    """The first claim of the queue, or the one at a place: one that was decided has left its own to the next."""
    held, place = keeper(request), number(request, "from", 1)
    with held.reading() as record:
        open_, _ = _open(request, held, record)
    if place > len(open_):
        return RedirectResponse("/review?notice=Nothing+else+waits+in+the+queue.", 303)
    return back(f"/review/{open_[place - 1].claim}", asked(request, "notice"))


def one(request: Request) -> Response:
    """One claim with its words, its event and the keys to decide."""
    held = keeper(request)
    with held.reading() as record:
        open_, judgements = _open(request, held, record)
        passage = questions.show(record, request.path_params["identity"])
        claim = passage.claim
        doubt = next((each for each in held.doubts(record) if each.claim == claim.id), None)
        item: Item | None = items(record, [doubt], judgements)[0] if doubt is not None else None
        event = questions.event(record, passage.event) if passage.event else None
        text = record.text(claim.source)
        start, end = around(text, claim.sentence.start, claim.sentence.end, _AROUND)
    values = {
        "passage": passage,
        "claim": claim,
        "source": passage.source,
        "item": item,
        "event": event,
        "pieces": pieces(text, start, end, [claim], claim),
        "cut": (start > 0, end < len(text)),
        "said": [j for j in standing(judgements) if claim.id in j.about],
        **in_queue([each.claim for each in open_], claim.id),
        "formula": FORMULA,
    }
    return show(request, "review_one.html", values)


def agreed(request: Request) -> Response:
    """How far reviewers agree on the claims that both decided."""
    held = keeper(request)
    with held.reading() as record:
        judgements = held.judgements(record)
        found = agreement(judgements)
        taught = examples(record, judgements)
    return show(request, "agreement.html", {"found": found, "taught": taught})


def corrections(request: Request) -> Response:
    """The finished sentences as JSON Lines, for `answerable train --corrections`."""
    held = keeper(request)
    with held.reading() as record:
        found = examples(record, held.judgements(record))
    if not found.finished:
        raise UnknownName("No sentence is finished yet.", "Accept or reject every claim of a sentence.")
    lines = b"".join(msgspec.json.encode(one.plain()) + b"\n" for one in found.finished)
    headers = {"Content-Disposition": 'attachment; filename="corrections.jsonl"'}
    return Response(lines, media_type="application/jsonl", headers=headers)
