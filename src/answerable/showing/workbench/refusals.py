"""An error as a page, or as the one envelope of the JSON interface."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from answerable.errors import AnswerableError, BadInput, BadQuestion, RecordBusy, UnknownName
from answerable.showing.lines.jsonl import stamped
from answerable.showing.workbench.templates import render

_ELSEWHERE = "Search for it, or go to the first page."
"""The next step on a page where the error's own is a command for the terminal."""


_NOT_LET_IN = 403
"""Whom the server does not let in has no other page: for them the terminal is the next step."""


class ErrorPart(Struct, frozen=True, kw_only=True):
    """What went wrong, as every error of the program says it."""

    code: Annotated[str, Meta(description="stable, for programs")]
    cause: Annotated[str, Meta(description="what went wrong, in one sentence")]
    next_step: Annotated[str, Meta(description="what can be done about it")]


class ErrorAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="error"):
    """The one envelope of every error."""

    error: Annotated[ErrorPart, Meta(description="the error")]


def status_of(error: AnswerableError) -> int:
    """The HTTP status (RFC 9110) of an error."""
    if isinstance(error, UnknownName):
        return 404
    if isinstance(error, (BadInput, BadQuestion)):
        return 400
    if error.name == "record_read_only":
        return 403
    return 503 if isinstance(error, RecordBusy) else 500


def refuse(scope: Scope, error: AnswerableError, status: int | None = None) -> Response:
    """The answer that an error makes: JSON below `/api/`, otherwise a page."""
    code = status_of(error) if status is None else status
    if scope["path"].startswith("/api/"):
        told = ErrorAnswer(error=ErrorPart(code=error.name, cause=error.cause, next_step=error.next_step))
        return Response(msgspec.json.encode(stamped(told)), code, media_type="application/json")
    return HTMLResponse(render("error.html", on_page(error, code)), code)


def on_page(error: AnswerableError, status: int, origin: str = "") -> dict[str, object]:
    """What the page of an error is made of.

    Args:
        error: what went wrong.
        status: of HTTP.
        origin: the page whose form was refused; empty where no form was sent.
    """
    step, command, _ = error.next_step.partition("`answerable")
    if status == _NOT_LET_IN:
        step = error.next_step.replace("`", "")
    elif command:
        step = f"{step.rstrip(': ')}." if step.endswith(": ") else _ELSEWHERE
    return {"error": error, "next_step": step, "status": status, "back": origin}
