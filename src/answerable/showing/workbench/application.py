"""The application: what answers which address."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from answerable.errors import AnswerableError, BadQuestion, UnknownName
from answerable.showing.dossier.forms import FORMS
from answerable.showing.workbench import (
    actor,
    case,
    deciding,
    event,
    findings,
    help,
    interface,
    log,
    network,
    overview,
    pairs,
    review,
    search,
    source,
    timeline,
    world,
)
from answerable.showing.workbench.guard import Guard, Sessions
from answerable.showing.workbench.keeper import Keeper
from answerable.showing.workbench.page import show
from answerable.showing.workbench.refusals import on_page, refuse, status_of

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def _get(path: str, endpoint: Callable[..., object]) -> Route:
    return Route(path, endpoint, methods=["GET"])


def _post(path: str, endpoint: Callable[..., object]) -> Route:
    return Route(path, endpoint, methods=["POST"])


PAGES = (
    _get("/", overview.page),
    _get("/changes", overview.changes),
    _get("/years.svg", overview.years_svg),
    _get("/years.csv", overview.years_csv),
    _get("/review", review.page),
    _get("/review/first", review.first),
    _get("/review/agreement", review.agreed),
    _get("/review/corrections.jsonl", review.corrections),
    _get("/review/pairs", pairs.page),
    _get("/review/pairs/first", pairs.first),
    _get("/review/pairs/{identity}", pairs.one),
    _get("/review/{identity}", review.one),
    _get("/timeline", timeline.page),
    _get("/timeline.svg", timeline.svg),
    _get("/timeline.csv", timeline.csv),
    _get("/timeline/export", timeline.export),
    _get("/events/{identity}", event.page),
    _get("/cases", case.listing),
    _get("/cases/{identity}.svg", case.svg),
    _get("/cases/{identity}.csv", case.csv),
    *(_get(f"/cases/{{identity}}.{form}", case.dossier) for form in FORMS),
    _get("/cases/{identity}", case.page),
    _get("/actors", actor.listing),
    *(_get(f"/actors/{{identity}}.{form}", actor.dossier) for form in FORMS),
    _get("/actors/named", actor.named),
    _get("/actors/{identity}", actor.page),
    _get("/network", network.page),
    _get("/network.svg", network.svg),
    _get("/network.csv", network.csv),
    _get("/map", world.page),
    _get("/map.svg", world.svg),
    _get("/map.csv", world.csv),
    _get("/search", search.page),
    _get("/sources", source.listing),
    _get("/sources/{identity}", source.page),
    _get("/sources/{identity}/original", source.original),
    _get("/claims/{identity}", source.claim),
    _get("/findings", findings.page),
    _get("/findings.csv", findings.csv),
    _get("/disputes", findings.disputes),
    _get("/log", log.page),
    _get("/log/decisions", log.decisions),
    _get("/help", help.page),
    _post("/decisions", deciding.decide),
    _post("/claims", deciding.make_claim),
    _post("/reviewer", deciding.name),
    _post("/rebuild", deciding.rebuild),
)


def application(path: Path, sessions: Sessions, hosts: frozenset[str], *, two_people: bool = False) -> ASGIApp:
    """The workbench on the record at `path`.

    Args:
        path: of the record.
        sessions: who is let in.
        hosts: the values of the Host header that are answered.
        two_people: whether a decision takes effect only once a second person has made it too.
    """
    keeper = Keeper(path, two_people=two_people)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        warming = threading.Thread(target=keeper.warm, name="warm")
        warming.start()
        try:
            yield
        finally:
            warming.join()
            keeper.close()

    app = Starlette(
        routes=[*PAGES, *interface.ROUTES, _get("/static/{name}", static)],
        exception_handlers={AnswerableError: _failed, HTTPException: _no_page, Exception: _unexpected},
        lifespan=lifespan,
    )
    app.state.keeper = keeper
    return Guard(app, sessions, hosts)


def static(request: Request) -> Response:
    """A style sheet or script of the package: one of those there are, by its name."""
    held = {file.name: file for file in (resources.files(__package__) / "static").iterdir() if file.is_file()}
    file = held.get(request.path_params["name"])
    if file is None:
        raise UnknownName("There is no such file.", "Go to the first page.")
    return Response(
        file.read_bytes(),
        media_type=_TYPES.get(Path(file.name).suffix, "application/octet-stream"),
        headers={"Cache-Control": "private, max-age=300"},
    )


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, AnswerableError)
    return _refused(request, error, status_of(error))


def _no_page(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return _refused(request, UnknownName("There is no such page.", "Go to the first page."), 404)
    told = BadQuestion("This address is not asked in that way.", "Use the pages' own links.", code="bad_method")
    return _refused(request, told, error.status_code)


def _refused(request: Request, error: AnswerableError, status: int) -> Response:
    """An error, on a page with the way to the others for who is let in."""
    if "session" not in request.scope or request.url.path.startswith("/api/"):
        return refuse(request.scope, error, status)
    return show(request, "error.html", on_page(error, status, _origin(request)), status)


def _origin(request: Request) -> str:
    """The page of this server on which a refused form stood."""
    referer = urlsplit(request.headers.get("referer", ""))
    if (
        request.method != "POST"
        or referer.netloc != request.url.netloc
        or referer.path[:1] != "/"
        or referer.path[1:2] == "/"
    ):
        return ""
    return referer.path + (f"?{referer.query}" if referer.query else "")


def _unexpected(request: Request, error: Exception) -> Response:
    told = AnswerableError(
        f"{type(error).__name__} in this program.",
        "Please report it with the address you asked for.",
        code="unexpected",
    )
    return refuse(request.scope, told, 500)
