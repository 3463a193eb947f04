"""What stands before every page: who may ask, from where, how much, and what a browser may do with the answer.

OWASP's advice on cross-site request forgery by Fetch Metadata (https://www.w3.org/TR/fetch-metadata/) and Origin;
DNS rebinding is met by the list of hosts. The session is a cookie that no script can read.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from answerable.errors import AnswerableError, BadInput
from answerable.showing.workbench.refusals import refuse

COOKIE = "answerable"
LARGEST_BODY = 256 << 10
"""Bytes that a form or a JSON body may have."""
LONGEST_QUERY = 8 << 10
SESSION_SECONDS = 12 * 3600

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


def not_let_in(cause: str, next_step: str = "", *, code: str) -> BadInput:
    """The error of a request that no page of the workbench makes."""
    return BadInput(cause, next_step or "Open the workbench by the address that `answerable serve` prints.", code=code)


@dataclass(slots=True)
class Session:
    """Somebody at a browser.

    Attributes:
        reviewer: by what name decisions are kept; empty until given.
        bound: whether the name was given on the command line and cannot be changed in the browser.
        until: when the session ends, as `time.monotonic` counts.
    """

    reviewer: str
    bound: bool
    until: float


class Sessions:
    """Tokens that each let one browser in once, and the sessions that they opened. Kept in memory only."""

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}
        self._open: dict[str, Session] = {}
        self._lock = threading.Lock()

    def token(self, reviewer: str = "") -> str:
        """A new token of 256 bits for a reviewer, to be used once."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens[_digest(token)] = reviewer
        return token

    def enter(self, token: str) -> str:
        """The secret of a new session.

        Raises:
            BadInput: the token is none, or was used.
        """
        with self._lock:
            reviewer = self._tokens.pop(_digest(token), None)
            if reviewer is None:
                raise not_let_in(
                    "This address was used before, or never given out.",
                    "Start `answerable serve` anew.",
                    code="token_used",
                )
            secret = secrets.token_urlsafe(32)
            now = time.monotonic()
            self._open[_digest(secret)] = Session(reviewer, bool(reviewer), now + SESSION_SECONDS)
            return secret

    def find(self, secret: str) -> Session | None:
        """The session with that secret, if it is open."""
        with self._lock:
            found = self._open.get(_digest(secret))
            if found is not None and found.until < time.monotonic():
                del self._open[_digest(secret)]
                return None
            return found


def _digest(secret: str) -> str:
    """By which a secret is looked up: comparing digests tells nothing of the secret by how long it takes."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Guard:
    """The outermost layer of the application (ASGI).

    Args:
        app: what answers a request that is let in.
        sessions: who is let in.
        hosts: the only values of the Host header that are answered, such as `127.0.0.1:8765`.
    """

    def __init__(self, app: ASGIApp, sessions: Sessions, hosts: frozenset[str]) -> None:
        self.app = app
        self.sessions = sessions
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        safely = _with_headers(send)
        try:
            answer = self._look_at(scope)
        except AnswerableError as error:
            answer = refuse(scope, error, 413 if error.name == "too_large" else 403)
        if answer is not None:
            await answer(scope, receive, safely)
            return
        body = await _whole_body(receive, Headers(scope=scope))
        if body is None:
            too_large = BadInput(f"More than {LARGEST_BODY >> 10} KB were sent.", "Send less.", code="too_large")
            await refuse(scope, too_large, 413)(scope, receive, safely)
            return
        await self.app(scope, _replay(body, receive), safely)

    def _look_at(self, scope: Scope) -> Response | None:
        """Nothing where the request is let in, otherwise the answer.

        Raises:
            BadInput: it is not.
        """
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self.hosts:
            raise not_let_in("The address asked for is not this server's.", code="forged_host")
        if scope["method"] not in ("GET", "HEAD", "POST"):
            raise not_let_in(f"{scope['method'][:20]} is never used here.", code="bad_method")
        if len(scope["query_string"]) > LONGEST_QUERY:
            raise BadInput("The address is too long.", "Ask for less at once.", code="too_large")
        _hold_to_origin(scope["method"], headers, hosts[0])
        if scope["path"].startswith("/static/"):
            return None
        if scope["path"] == "/enter" and scope["method"] == "GET":
            return self._enter(scope)
        session = self.sessions.find(_cookie(headers))
        if session is None:
            raise not_let_in("This browser has no session.", code="no_session")
        scope["session"] = session
        return None

    def _enter(self, scope: Scope) -> Response:
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        response = RedirectResponse("/", 303)
        response.set_cookie(
            COOKIE, self.sessions.enter(token), max_age=SESSION_SECONDS, httponly=True, samesite="strict", path="/"
        )
        return response


def _hold_to_origin(method: str, headers: Headers, host: str) -> None:
    """Let in what a person's own browser asks for on a page of ours.

    Raises:
        BadInput: another site makes the request, or something that does not say where it comes from writes.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if method == "POST":
        if site is not None and site != "same-origin":
            raise not_let_in("Another site sent this form.", code="forged_origin")
        if origin is not None and origin != f"http://{host}":
            raise not_let_in("Another site sent this form.", code="forged_origin")
        if site is None and origin is None:
            raise not_let_in(
                "The request does not say where it comes from.", "Send an Origin header.", code="no_origin"
            )
    elif site in ("cross-site", "same-site") and headers.get("sec-fetch-mode") != "navigate":
        raise not_let_in("Another site asks for this.", code="forged_origin")


def _cookie(headers: Headers) -> str:
    try:
        held = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return held.value if held is not None else ""


def _with_headers(send: Send) -> Send:
    async def safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                if name not in headers:
                    headers[name] = value
        await send(message)

    return safely


async def _whole_body(receive: Receive, headers: Headers) -> bytes | None:
    """The body; None where it is too large, of which no more is read than that takes."""
    told = headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > LARGEST_BODY:
        return None
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return body
        part: bytes = message.get("body", b"")
        body += part
        if len(body) > LARGEST_BODY:
            return None
        if not message.get("more_body", False):
            return body


def _replay(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body read before, then whatever comes."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
