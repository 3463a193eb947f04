"""One address that answers requests in JSON: bounded in time and size, tried again where that may help, never led away.

The standard library's HTTP (RFC 9110) and TLS are used as they are: no redirect is followed, no proxy of the
environment is used, nothing is kept between requests. No error carries the address, the key or what the server wrote.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import os
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from answerable.errors import BadQuestion, EngineFailed

LARGEST_REPLY = 4 << 20
"""Bytes."""

LONGEST_WAIT = 60.0
"""Seconds between two tries, whatever the server asks for."""

_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_CONNECT_SECONDS = 15.0
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        status: of HTTP: 200, or one from 400 to 499 that trying again does not mend.
        body: the JSON; None where it is none.
        reason: for an error, the server's short code for it, if it gives one; otherwise empty.
    """

    status: int
    body: Any
    reason: str = ""


class Endpoint:
    """Where requests go.

    Args:
        url: of the resource, `https://` or, to this machine, `http://`.
        key_variable: the environment variable that holds the key. It is read for every request and kept nowhere.
        timeout: seconds that one request may take from its first byte to its last.
        attempts: how often a request is tried.
        plain_http: whether `http://` to another machine is allowed.
        sleep: waits; for tests.

    Attributes:
        tries: how many requests were sent so far.

    Raises:
        BadQuestion: the address cannot be used (`bad_engine_option`).
    """

    def __init__(
        self,
        url: str,
        key_variable: str = "",
        *,
        timeout: float = 120.0,
        attempts: int = 4,
        plain_http: bool = False,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        try:
            parts = urlsplit(url)
            self._host, self._port = parts.hostname or "", parts.port
        except ValueError as error:
            raise _bad("The address of the endpoint is no address.") from error
        if parts.scheme not in {"http", "https"} or not self._host or not url.isascii() or not url.isprintable():
            raise _bad("The address of the endpoint is no address.")
        if parts.username is not None or parts.password is not None:
            raise _bad("The address of the endpoint holds a name or a key.", "Put the key into a variable.")
        self._tls = parts.scheme == "https"
        if not self._tls and not plain_http and not _is_here(self._host):
            raise _bad(
                "Over http:// anybody on the way can read the text and the key.",
                "Use https://, or say --engine-option plain_http=yes.",
            )
        self._path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._variable = key_variable
        self._timeout, self._attempts, self._sleep = timeout, attempts, sleep
        self.tries = 0

    def post(self, body: Any, *, until: float) -> Answer:
        """Send `body` and return what comes back, trying again where the trouble may pass.

        Args:
            body: plain values.
            until: when to have done with it, on the clock of `time.monotonic`.

        Raises:
            EngineFailed: no usable answer, for the reason that its code tells.
        """
        payload = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        wait = 1.0
        for attempt in range(1, self._attempts + 1):
            self.tries += 1
            try:
                status, headers, data = self._exchange(payload, until)
            except _Trouble as error:
                trouble, asked = str(error), 0.0
                code = error.code
            else:
                if 300 <= status < 400:
                    raise EngineFailed(
                        "The endpoint sends requests on to another address, which is not followed.",
                        "Give the final address, if you trust it.",
                        code="llm_redirected",
                    )
                if status not in _AGAIN:
                    return _answer(status, data)
                trouble, asked, code = f"it answered {status}", _asked(headers), f"llm_http_{status}"
            pause = min(max(wait, asked), LONGEST_WAIT)
            if attempt == self._attempts or time.monotonic() + pause >= until:
                times = f" ({attempt} tries)" if attempt > 1 else ""
                raise EngineFailed(f"The endpoint gave no answer: {trouble}{times}.", code=code)
            self._sleep(pause)
            wait *= 2
        raise AssertionError("unreachable")

    def _exchange(self, payload: bytes, until: float) -> tuple[int, http.client.HTTPMessage, bytes]:
        """One request and its reply. Past its time the socket is shut, however busy the server keeps it."""
        left = min(self._timeout, until - time.monotonic())
        if left <= 0:
            raise _Trouble("the time for this document is up", "llm_too_slow")
        connection = _Connection(self._host, self._port, tls=self._tls, timeout=left)
        late = threading.Event()

        def cut() -> None:
            late.set()
            connection.cut()

        timer = threading.Timer(left, cut)
        timer.daemon = True
        timer.start()
        response: http.client.HTTPResponse | None = None
        try:
            connection.request("POST", self._path, payload, self._headers())
            response = connection.getresponse()
            data = bytearray()
            if not 300 <= response.status < 400:
                while part := response.read1(1 << 16):
                    data += part
                    if len(data) > LARGEST_REPLY:
                        raise EngineFailed(
                            f"The endpoint's reply is larger than {LARGEST_REPLY >> 20} MB.", code="llm_reply_too_large"
                        )
            if late.is_set():
                raise _slow(left)
            if response.length:
                raise _Trouble("the connection broke off", "llm_unreachable")
            return response.status, response.headers, bytes(data)
        except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
            if late.is_set() or isinstance(error, TimeoutError):
                raise _slow(left) from error
            if isinstance(error, ssl.SSLError):
                raise _Trouble("no secure connection could be made", "llm_unreachable") from error
            raise _Trouble(f"the connection failed ({type(error).__name__})", "llm_unreachable") from error
        finally:
            timer.cancel()
            if response is not None:
                response.close()
            connection.close()

    def _headers(self) -> dict[str, str]:
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "answerable",
            "Connection": "close",
        }
        key = os.environ.get(self._variable, "").strip() if self._variable else ""
        if key:
            if not (key.isascii() and key.isprintable()):
                raise EngineFailed(
                    f"The key in {self._variable} holds characters that no key has.",
                    "Set it again.",
                    code="llm_bad_key",
                )
            headers["Authorization"] = f"Bearer {key}"
        return headers


class _Trouble(Exception):
    """Something that may pass."""

    def __init__(self, words: str, code: str) -> None:
        super().__init__(words)
        self.code = code


def _slow(seconds: float) -> _Trouble:
    return _Trouble(f"it took more than {seconds:.3g} s", "llm_timeout")


class _Connection(http.client.HTTPConnection):
    """A connection whose socket can be shut from outside at any moment, while it is being secured too."""

    def __init__(self, host: str, port: int | None, *, tls: bool, timeout: float) -> None:
        super().__init__(host, port or (443 if tls else 80), timeout=timeout)
        self._context = ssl.create_default_context() if tls else None
        self._raw: socket.socket | None = None

    def connect(self) -> None:
        """Connect and, for https, make the connection secure."""
        timeout = self.timeout if isinstance(self.timeout, int | float) else _CONNECT_SECONDS
        self._raw = socket.create_connection((self.host, self.port), min(_CONNECT_SECONDS, timeout))
        self._raw.settimeout(timeout)
        if self._context is not None:
            self._raw = self._context.wrap_socket(self._raw, server_hostname=self.host, do_handshake_on_connect=False)
            self._raw.do_handshake()
        self.sock = self._raw

    def close(self) -> None:
        """Close the connection, and the socket of one that was never made secure."""
        super().close()
        if self._raw is not None:
            self._raw.close()

    def cut(self) -> None:
        """Shut the socket: whoever waits for it is woken."""
        if self._raw is not None:
            with suppress(OSError):
                socket.socket.shutdown(self._raw, socket.SHUT_RDWR)


def _answer(status: int, data: bytes) -> Answer:
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        body = None
    reason = ""
    if status >= 400 and isinstance(body, dict) and isinstance(body.get("error"), dict):
        for name in ("code", "type"):
            told = body["error"].get(name)
            if not reason and isinstance(told, str) and _CODE.fullmatch(told):
                reason = told
    return Answer(status, body, reason)


def _asked(headers: http.client.HTTPMessage) -> float:
    """Seconds that the server asks to wait (RFC 9110, Retry-After); 0 where it asks for none or for a date."""
    told = headers.get("Retry-After", "")
    return float(told) if told.isdecimal() and len(told) < 7 else 0.0


def _is_here(host: str) -> bool:
    """Whether the host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bad(cause: str, next_step: str = "Give one such as https://example.org/v1.") -> BadQuestion:
    return BadQuestion(cause, next_step, code="bad_engine_option")
