"""A server on loopback that stands in for an endpoint: it answers as it is told and notes what it was sent."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Respond = Callable[["Handler", dict[str, Any]], None]


@dataclass
class Stub:
    """The running server.

    Attributes:
        url: base address.
        answers: one a request, the last one for ever.
        bodies: what was sent, in order.
        headers: with each.
        paths: to which.
    """

    url: str
    answers: list[Respond]
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    stub: Stub

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        stub = self.stub
        stub.bodies.append(body)
        stub.headers.append(dict(self.headers))
        stub.paths.append(self.path)
        respond = stub.answers[min(len(stub.bodies), len(stub.answers)) - 1]
        with suppress(OSError):  # whoever asked may have gone
            respond(self, body)

    def do_GET(self) -> None:
        self.stub.paths.append(f"GET {self.path}")
        self.send_error(405)

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def reply(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def serving(*answers: Respond) -> Iterator[Stub]:
    handler = type("OneHandler", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    stub = Stub(f"http://127.0.0.1:{server.server_port}/v1", list(answers))
    handler.stub = stub  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(content: str | None, finish: str = "stop", tokens: tuple[int, int] = (1000, 100)) -> Respond:
    """A chat completion with that content."""

    def respond(handler: Handler, body: dict[str, Any]) -> None:
        reply = {
            "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content}}],
            "usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]},
        }
        handler.reply(200, json.dumps(reply).encode(), Content_Type="application/json")

    return respond


def claiming(*claims: dict[str, Any]) -> Respond:
    return says(json.dumps({"claims": claims}))


def status(code: int, body: bytes = b'{"error": {"message": "No."}}', **headers: str) -> Respond:
    def respond(handler: Handler, sent: dict[str, Any]) -> None:
        handler.reply(code, body, **headers)

    return respond


def raw(data: bytes, **headers: str) -> Respond:
    return status(200, data, **headers)


def endless(handler: Handler, body: dict[str, Any]) -> None:
    """A reply without end and without a stated length."""
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    for _ in range(2_000):
        handler.wfile.write(b" " * 65_536)


def dripping(handler: Handler, body: dict[str, Any]) -> None:
    """A byte now and then: each comes before any time-out between bytes."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_head(handler: Handler, body: dict[str, Any]) -> None:
    """The same before the reply's head is done."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(90):
        handler.wfile.write(f"X-{number}: 1\r\n".encode())
        handler.wfile.flush()
        time.sleep(0.05)


def silent(handler: Handler, body: dict[str, Any]) -> None:
    time.sleep(3)


def breaking(handler: Handler, body: dict[str, Any]) -> None:
    """Less than was promised."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"{")
    handler.close_connection = True
