"""Nothing is fetched: with every way to open a connection closed, each page and file is made all the same."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

import answerable.showing.workbench as package
from tests.showing.workbench.addresses import files, pages
from tests.showing.workbench.conftest import Served


@pytest.fixture
def tried(served: Served, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Addresses that anybody in this process tried to reach, other than the server's own."""
    own = int(served.base.rsplit(":", 1)[1])
    reached: list[Any] = []
    connect = socket.socket.connect

    def watched(self: socket.socket, address: Any) -> None:
        if address == ("127.0.0.1", own):
            return connect(self, address)
        reached.append(address)
        raise OSError("no network here")

    def refuse(*arguments: Any, **_: Any) -> NoReturn:
        reached.append(arguments)
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", watched)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "sendto", refuse)
    monkeypatch.setattr(socket, "gethostbyname", refuse)
    return reached


def test_no_page_opens_a_connection(served: Served, tried: list[Any]) -> None:
    for path in (*pages(served).values(), *files(served).values()):
        served.get(path)
    assert tried == []


def test_no_module_can_fetch() -> None:
    held = "".join(path.read_text("utf-8") for path in Path(str(package.__file__)).parent.rglob("*.py"))
    for way in ("urllib.request", "http.client", "httpx", "requests.get", "urlopen", "create_connection"):
        assert way not in held
