"""What every page shares: the record, what was asked, the answer."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from shutil import rmtree
from typing import Any, TypeVar
from urllib.parse import parse_qs, quote

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from answerable.asking import questions
from answerable.errors import BadQuestion
from answerable.model.event import Order
from answerable.model.vocabulary import kinds
from answerable.model.when import bounds
from answerable.record.checks.verify import verify
from answerable.record.file import RecordFile
from answerable.showing.dossier.content import Dossier
from answerable.showing.dossier.write import render as render_dossier
from answerable.showing.lines.columns import guarded
from answerable.showing.workbench.charts.svg import Drawing
from answerable.showing.workbench.guard import Session
from answerable.showing.workbench.keeper import Keeper
from answerable.showing.workbench.templates import render

A_PAGE = 50
"""How many items a listing shows."""

_ID = re.compile(r"[^a-z0-9-]")
LONGEST_FIELD = 20_000
_FIRST_NUMBER, _LAST_NUMBER = 1, 100_000

Choice = TypeVar("Choice")


def keeper(request: Request) -> Keeper:
    """The record behind the server."""
    held: Keeper = request.app.state.keeper
    return held


def session(request: Request) -> Session:
    """Who asks."""
    found: Session = request.scope["session"]
    return found


def show(request: Request, template: str, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """A page out of its template."""
    held = keeper(request)
    every = {
        "session": session(request),
        "two_people": held.two_people,
        "read_only": held.read_only,
        "behind": held.behind,
        "rebuilding": held.rebuilding,
        "failure": held.failure,
        "here": request.url.path,
        "address": address(request),
        "record_name": held.path.name,
        "notice": asked(request, "notice"),
    }
    return HTMLResponse(render(template, every | dict(values)), status)


def address(request: Request) -> str:
    """The path and query that were asked for, without a notice: where a form leads back to."""
    query = "&".join(part for part in request.url.query.split("&") if part and not part.startswith("notice="))
    return request.url.path + (f"?{query}" if query else "")


def asked(request: Request, name: str) -> str:
    """A parameter of the address; empty where it is not given."""
    return _checked(name, request.query_params.get(name, "")).strip()


def chosen(request: Request, name: str, choices: Iterable[str]) -> str | None:
    """A parameter that is one of some words; None where it is not given.

    Raises:
        BadQuestion: it is another.
    """
    given = asked(request, name)
    if given and given not in set(choices):
        raise BadQuestion(f"“{given[:60]}” is no {name}.", "Choose one that the page offers.")
    return given or None


def number(request: Request, name: str, default: int) -> int:
    """A parameter that is a number from 1 up.

    Raises:
        BadQuestion: it is none.
    """
    given = asked(request, name)
    if not given:
        return default
    if not (given.isascii() and given.isdecimal()) or not _FIRST_NUMBER <= int(given[:9]) <= _LAST_NUMBER:
        raise BadQuestion(f"“{given[:60]}” is no number that {name} can be.", "Give a whole number from 1 up.")
    return int(given)


def first_day(request: Request, name: str) -> date | None:
    """The first day of a time in EDTF.

    Raises:
        BadInput: it is no date.
    """
    given = asked(request, name)
    return bounds(given)[0] if given else None


def last_day(request: Request, name: str) -> date | None:
    """The last day of a time in EDTF.

    Raises:
        BadInput: it is no date.
    """
    given = asked(request, name)
    return bounds(given)[1] if given else None


def conditions(request: Request) -> dict[str, Any]:
    """What events have to meet, but for who takes part: kind, place, time, and as of when.

    Raises:
        BadQuestion, BadInput: there is no such kind, or what should be a date is none.
    """
    return {
        "kind": chosen(request, "kind", kinds()),
        "place": asked(request, "place") or None,
        "unplaced": bool(asked(request, "unplaced")),
        "since": first_day(request, "since"),
        "until": last_day(request, "until"),
        "as_of": last_day(request, "as_of"),
    }


def order(request: Request, default: Order = Order.WEIGHT) -> Order:
    """In which order events are asked for.

    Raises:
        BadQuestion: it is none.
    """
    return Order(chosen(request, "order", Order) or default)


def actor_asked(request: Request, record: RecordFile) -> str | None:
    """Id of the actor whose id or name is given; None where none is.

    Raises:
        UnknownName: the record knows no such actor.
    """
    named = asked(request, "actor")
    return questions.find_actors(record, named)[0].id if named else None


async def form(request: Request) -> dict[str, list[str]]:
    """The fields of a form (application/x-www-form-urlencoded).

    Raises:
        BadQuestion: it is of another form, or a field is too long.
    """
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise BadQuestion("A form of another kind was sent.", "Use the forms of the pages.", code="bad_form")
    try:
        fields = parse_qs((await request.body()).decode(), keep_blank_values=True, max_num_fields=200)
    except ValueError as error:
        raise BadQuestion("The form cannot be read.", "Use the forms of the pages.", code="bad_form") from error
    return {name: [_checked(name, value) for value in values] for name, values in fields.items()}


def _checked(name: str, value: str) -> str:
    if len(value) > LONGEST_FIELD:
        told = f"Give at most {LONGEST_FIELD:,} characters; {len(value):,} were sent."
        raise BadQuestion(f"What was given for {name[:40]} is too long.", told, code="too_large")
    if "\0" in value:
        raise BadQuestion(f"What was given for {name[:40]} holds a character of no text.", "Type it again.")
    return value.encode("utf-8", "replace").decode()


def in_queue(queue: Sequence[str], one: str) -> dict[str, object]:
    """Where one stands among the ids of a queue: its `place`, how many are `waiting`, the `previous` and the `next`."""
    place = queue.index(one) if one in queue else None
    return {
        "place": place,
        "waiting": len(queue),
        "previous": queue[place - 1] if place else None,
        "next": queue[place + 1] if place is not None and place + 1 < len(queue) else None,
    }


def back(given: str, notice: str = "") -> RedirectResponse:
    """To a page of this server, and no other, with a word about what was done."""
    local = given if given.startswith("/") and not given.startswith(("//", "/\\")) else "/"
    path, hash_, anchor = local.partition("#")
    if notice:
        path += ("&" if "?" in path else "?") + "notice=" + quote(notice)
    return RedirectResponse(path + hash_ + anchor, 303)


_LEADS = {
    "event": "leads here: the claim that it was made from is one of this event's",
    "actor": "leads here: the name that it was made from is one of this actor's",
}


def led_on(request: Request, noun: str, found: str) -> RedirectResponse | None:
    """From an old address of an event or an actor to that of what holds it; None where the address is the thing's own.

    Args:
        request: for a page whose address ends in the id.
        noun: event or actor.
        found: id of what is shown there.
    """
    given = request.path_params["identity"]
    if found.startswith(given):
        return None
    path = f"{request.url.path.removesuffix(given)}{found}"
    query = address(request).partition("?")[2]
    return back(path + (f"?{query}" if query else ""), f"{given} {_LEADS[noun]}.")


def svg_file(drawing: Drawing, name: str) -> Response:
    """A chart to be kept as a file."""
    return _file(drawing.svg().encode(), f"{name}.svg", "image/svg+xml")


def csv_file(head: Sequence[str], rows: Iterable[Sequence[object]], name: str) -> Response:
    """A table to be kept as a file: RFC 4180, UTF-8 with a byte order mark, no cell a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([guarded(cell if isinstance(cell, (int, float)) else str(cell)) for cell in row] for row in rows)
    return _file(out.getvalue().encode("utf-8-sig"), f"{name}.csv", "text/csv")


def kept_file(path: Path) -> Response:
    """A file that was written in a folder of its own, which goes with it once it is sent."""
    sent = FileResponse(path, headers=_headers(path.name), media_type="application/octet-stream")
    sent.background = BackgroundTask(rmtree, path.parent)
    return sent


MEDIA_TYPES = {
    "pdf": "application/pdf",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
}
"""Of the forms of a dossier."""


def dossier_file(request: Request, make: Callable[..., Dossier]) -> Response:
    """A dossier of what the address names, to be kept as a file in the form of its ending.

    Raises:
        UnknownName: there is no such thing.
        BadQuestion: it is withheld.
        BadInput: a PDF cannot be set.
        RecordBusy: the record's tables do not show all that it holds.
    """
    held, identity = keeper(request), request.path_params["identity"]
    form = request.url.path.rpartition(".")[2]
    with held.handing_on() as record:
        report = held.once("verified", record, lambda each: verify(held.path))
        told = make(record, identity, report, as_of=last_day(request, "as_of"))
    return _file(render_dossier(told, form), f"dossier-{_ID.sub('', identity)}.{form}", MEDIA_TYPES[form])


def _headers(name: str) -> dict[str, str]:
    return {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }


def _file(data: bytes, name: str, media_type: str) -> Response:
    return Response(data, media_type=media_type, headers=_headers(name))
