"""Running the workbench on the loopback interface."""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from answerable.errors import BadInput
from answerable.record.derived import update  # noqa: F401 - loaded before anybody waits for a decision to be kept
from answerable.showing.workbench.application import application
from answerable.showing.workbench.guard import Sessions

HOST = "127.0.0.1"
PORT = 8765
MOST_CONNECTIONS = 100

TURN_SECONDS = 0.001
"""How long one page is worked on while another waits: each waits for its turn after every row from the record."""


@dataclass(frozen=True, slots=True)
class Door:
    """An address that lets one browser in once, for a reviewer if there is a name."""

    reviewer: str
    url: str


def listen(port: int) -> socket.socket:
    """A socket on the loopback interface; port 0 takes any that is free.

    Raises:
        BadInput: another program has the port, or it is none.
    """
    # With the protocol named asyncio sets TCP_NODELAY: without, each page waits 40 ms for an acknowledgement.
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
        taken.listen(MOST_CONNECTIONS)
    except (OSError, OverflowError) as error:
        taken.close()
        raise BadInput(
            f"Port {port} cannot be used ({error}).", "Choose another with --port; 0 takes one that is free."
        ) from error
    return taken


@dataclass(frozen=True, slots=True)
class Prepared:
    """A server that is ready to run on a socket, and the addresses that let browsers in."""

    server: uvicorn.Server
    bound: socket.socket
    doors: tuple[Door, ...]

    def run(self) -> None:
        """Answer until it is stopped."""
        before = sys.getswitchinterval()
        sys.setswitchinterval(TURN_SECONDS)
        try:
            self.server.run(sockets=[self.bound])
        finally:
            sys.setswitchinterval(before)
            self.bound.close()


def prepare(path: Path, *, port: int = PORT, reviewers: Sequence[str] = (), two_people: bool = False) -> Prepared:
    """A server for the record at `path`.

    Args:
        path: of the record.
        port: on 127.0.0.1; 0 takes one that is free.
        reviewers: names, each of which gets an address of its own; without any, one address for whoever writes a name.
        two_people: whether a decision takes effect only once a second person has made it too.

    Raises:
        BadInput: the port cannot be used.
        NotARecord: there is no record at `path`.
    """
    bound = listen(port)
    taken = bound.getsockname()[1]
    sessions = Sessions()
    try:
        hosts = frozenset({f"{HOST}:{taken}", f"localhost:{taken}"})
        app = application(path, sessions, hosts, two_people=two_people)
    except BaseException:
        bound.close()
        raise
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        h11_max_incomplete_event_size=32 << 10,
    )
    doors = tuple(
        Door(reviewer, f"http://{HOST}:{taken}/enter?token={sessions.token(reviewer)}")
        for reviewer in reviewers or ("",)
    )
    return Prepared(uvicorn.Server(config), bound, doors)
