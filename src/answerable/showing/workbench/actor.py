"""Actors: who they are to the record, and what it holds of them."""

from __future__ import annotations

from itertools import islice

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking import questions
from answerable.asking.actors.actor_parts import dated_posts
from answerable.asking.actors.namesakes import by_source
from answerable.asking.review.review import decisions
from answerable.showing.dossier.make import make_of_actor
from answerable.showing.workbench.charts import timeline
from answerable.showing.workbench.page import A_PAGE, asked, back, dossier_file, keeper, last_day, led_on, number, show

_MOST = 100


def listing(request: Request) -> Response:
    """The actors, those with most events first, or those with a name."""
    held, at, name = keeper(request), number(request, "page", 1), asked(request, "name")
    with held.reading() as record:
        if name:
            ids = [actor.id for actor in record.find_actors(name)]
            found = record.tallies().actors_with(ids[A_PAGE * (at - 1) : A_PAGE * at + 1])
        else:
            found = record.tallies().actors(A_PAGE + 1, A_PAGE * (at - 1))
    return show(request, "actors.html", {"found": found[:A_PAGE], "more": len(found) > A_PAGE, "at": at, "name": name})


def dossier(request: Request) -> Response:
    """The actor's dossier as a file."""
    return dossier_file(request, make_of_actor)


def named(request: Request) -> Response:
    """Where the actor of a name stands: after a decision it may be another one than before."""
    with keeper(request).reading() as record:
        found = questions.find_actors(record, asked(request, "name"))[0]
    return back(f"/actors/{found.id}", asked(request, "notice"))


def page(request: Request) -> Response:
    """One actor."""
    held, as_of = keeper(request), last_day(request, "as_of")
    with held.reading() as record:
        found = questions.glance(record, request.path_params["identity"], as_of=as_of, limit=_MOST)
        if (elsewhere := led_on(request, "actor", found.actor.id)) is not None:
            return elsewhere
        names = {called.source: record.source(called.source) for called in found.actor.epithets[:_MOST]}
        names |= {told.source: record.source(told.source) for told in found.actor.life[:_MOST]}
        posts = found.posts or dated_posts(record, found.actor)
        names |= {source: record.source(source) for post in posts[:20] for source in post.sources[:3]}
        whole = record.tallies().events_of(found.actor.id)
        named_by = by_source(found.actor)
        some = islice(named_by.items(), _MOST if len(named_by) > 1 else 0)
        bearers = [(about, record.source(source)) for source, about in some]
        said = decisions(held.judgements(record), *(used.name for used in found.actor.names))
    values = {
        "found": found,
        "actor": found.actor,
        "sources": names,
        "posts": posts,
        "bearers": bearers,
        "said": said,
        "as_of": as_of,
        "whole": whole,
        "chart": timeline.draw(found.lines).svg(),
    }
    return show(request, "actor.html", values)
