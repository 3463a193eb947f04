"""One record of the bundled example and one server on it for all of these tests; a second on a hostile record."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from answerable import example
from answerable.api import Record
from answerable.showing.workbench.server import Prepared, prepare
from tests.showing.workbench.hostile import make as make_hostile


@dataclass
class Served:
    """A running server, and somebody whom it let in."""

    path: Path
    base: str
    client: httpx.Client
    prepared: Prepared

    def get(self, path: str) -> httpx.Response:
        """A page that has to be there."""
        answer = self.client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:400]}"
        return answer

    def post(self, path: str, **fields: str | list[str]) -> httpx.Response:
        """A form, sent as a browser does."""
        return self.client.post(path, data=fields, headers={"Origin": self.base, "Sec-Fetch-Site": "same-origin"})


@contextmanager
def serving(path: Path, *reviewers: str, two_people: bool = False) -> Iterator[list[Served]]:
    """A server on a free port, with a client let in for each reviewer."""
    prepared = prepare(path, port=0, reviewers=reviewers, two_people=two_people)
    thread = threading.Thread(target=prepared.run)
    thread.start()
    clients = []
    try:
        while not prepared.server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        for door in prepared.doors:
            base = door.url.split("/enter", 1)[0]
            client = httpx.Client(base_url=base, timeout=30)
            client.get(door.url)
            clients.append(Served(path, base, client, prepared))
        yield clients
    finally:
        for held in clients:
            held.client.close()
        prepared.server.should_exit = True
        thread.join(20)


@pytest.fixture(scope="session")
def example_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.answerable"
    with Record.at(path, create=True) as record, example.folder() as folder:
        record.read([folder], workers=0)
        record.rebuild()
    return path


@pytest.fixture(scope="session")
def served(example_path: Path) -> Iterator[Served]:
    """The example, which no test changes."""
    with serving(example_path) as (only,):
        yield only


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A record that wishes its readers ill, which no test changes."""
    with serving(make_hostile(tmp_path_factory.mktemp("hostile") / "hostile.answerable")) as (only,):
        yield only


@pytest.fixture
def own_example(tmp_path: Path, example_path: Path) -> Path:
    """A copy of the example that a test may change."""
    path = tmp_path / "own.answerable"
    path.write_bytes(example_path.read_bytes())
    return path


@pytest.fixture
def own(own_example: Path) -> Iterator[Served]:
    """The example in a server of its own."""
    with serving(own_example) as (only,):
        yield only
