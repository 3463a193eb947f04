"""The pairs that may be one: two actors or two events, side by side, with the keys to decide."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answerable.asking.review.pairs import FORMULA, Pair, said_of, waiting
from answerable.asking.sources.cited import cite
from answerable.errors import UnknownName
from answerable.model.judgement import Judgement
from answerable.record.file import RecordFile
from answerable.showing.terminal import SIGNS
from answerable.showing.workbench.keeper import Keeper
from answerable.showing.workbench.page import A_PAGE, asked, back, in_queue, keeper, number, session, show

_PARTS = 12


def opened(request: Request, held: Keeper, record: RecordFile) -> tuple[tuple[Pair, ...], tuple[Judgement, ...]]:
    """The pairs that wait for whoever asks, and every judgement."""
    judgements = held.judgements(record)
    reviewer = session(request).reviewer if held.two_people else ""
    return waiting(held.pairs(record), judgements, reviewer), judgements


def page(request: Request) -> Response:
    """The queue of pairs."""
    held, at = keeper(request), number(request, "page", 1)
    with held.reading() as record:
        open_, _ = opened(request, held, record)
    values = {
        "pairs": open_[A_PAGE * (at - 1) : A_PAGE * at],
        "more": len(open_) > A_PAGE * at,
        "at": at,
        "looking": held.looking,
        "formula": FORMULA,
    }
    return show(request, "pairs.html", values)


def first(request: Request) -> Response:
    """The first pair of the queue, or the one at a place: one that was decided has left its own to the next."""
    held, place = keeper(request), number(request, "from", 1)
    with held.reading() as record:
        open_, _ = opened(request, held, record)
    if place > len(open_):
        if held.looking:
            return RedirectResponse("/review/pairs", 303)
        return RedirectResponse("/review?notice=No+other+pair+is+in+doubt.", 303)
    return back(f"/review/pairs/{open_[place - 1].id}", asked(request, "notice"))


def one(request: Request) -> Response:
    """One pair."""
    held, wanted = keeper(request), request.path_params["identity"]
    with held.reading() as record:
        open_, judgements = opened(request, held, record)
        pair = next((each for each in held.pairs(record) if each.id == wanted), None)
        if pair is None:
            raise UnknownName("This pair is in doubt no more.", "Go to the queue of pairs, /review/pairs.")
        claims = (pair.one.about, pair.other.about) if pair.of == "events" else ()
        cited = {each.claim.id: each for each in cite(record, claims)}
    said = [each for each in said_of(pair, judgements) if not held.two_people or each.verdict.value != "propose"]
    values = {
        "pair": pair,
        "cited": cited,
        "parts": pair.parts[:_PARTS],
        "rest": sum(part.points for part in pair.parts[_PARTS:]),
        "signs": SIGNS,
        "said": said,
        **in_queue([each.id for each in open_], pair.id),
        "formula": FORMULA,
    }
    return show(request, "pair_one.html", values)
