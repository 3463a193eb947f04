"""No bytes, whatever they claim to be, may make `walk` do more than yield documents and problems."""

from __future__ import annotations

import gzip
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources import read
from answerable.sources.walk import walk
from tests.sources import containers
from tests.sources.bounds import bounded
from tests.sources.downloads.test_news_database import FACTIVA, NEXIS
from tests.sources.downloads.test_telegram import CHAT
from tests.sources.downloads.test_telegram import PAGE as TELEGRAM_PAGE
from tests.sources.downloads.test_whatsapp import PHONE
from tests.sources.samples import LINE, MESSAGE, PAGE, ROW

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

CONTAINERS = {
    "a.zip": containers.zip_file(
        {"a.txt": containers.PARAGRAPH, "b.csv": ROW, "c.zip": containers.zip_file({"d.html": PAGE})}
    ),
    "a.csv": ROW.encode() * 3,
    "a.tsv": ROW.replace(",", "\t").encode(),
    "utf16.csv": ROW.encode("utf-16"),
    "a.jsonl": f"{LINE}\n{LINE}\n".encode(),
    "a.mbox": containers.mbox_file(MESSAGE, containers.SECOND_MESSAGE),
    "a.eml": containers.message_with_files({"b.txt": (b"One word", "text/plain"), "c.csv": (ROW.encode(), "text/csv")}),
    "a.warc": containers.warc_file(gzipped=False),
    "a.warc.gz": containers.warc_file(),
    "a.wacz": containers.zip_file({"datapackage.json": "{}", "archive/a.warc.gz": containers.warc_file()}),
    "rss.xml": containers.RSS.encode(),
    "atom.xml": containers.ATOM.encode(),
    "nexis.txt": NEXIS.encode(),
    "factiva.html": FACTIVA.encode(),
    "result.json": json.dumps(CHAT).encode(),
    "messages.html": TELEGRAM_PAGE.encode(),
    "chat.txt": PHONE.encode(),
    "news.json": f'{{"articles": [{LINE}, {LINE}]}}'.encode(),
    "a.jsonl.gz": gzip.compress(f"{LINE}\n".encode(), mtime=0),
}


def survives(name: str, data: bytes) -> None:
    """Walking over a file gives documents and problems whose parts are whole, and reading those only its one error."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        with bounded():
            found = list(walk([path]))
        for item in found:
            assert item.location.startswith(name)
            assert item.location.encode()
            if isinstance(item, Problem):
                assert all((item.code, item.cause, item.next_step))
                continue
            assert isinstance(item, Document)
            try:
                with bounded():
                    source, text = read(item)
            except UnreadableSource:
                continue
            assert source.length == len(text) > 0
            alone = Document(location="x", data=item.data, media_type=item.media_type, given=item.given)
            assert read(alone)[1] == text


@pytest.mark.parametrize("name", CONTAINERS)
@few
@given(
    changes=st.lists(
        st.tuples(
            st.floats(0, 0.999),
            st.sampled_from(["flip", "cut", "insert", "repeat"]),
            st.binary(min_size=1, max_size=12),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_mutated_containers(name: str, changes: list[tuple[float, str, bytes]]) -> None:
    data = CONTAINERS[name]
    for share, change, piece in changes:
        at = int(share * len(data))
        match change:
            case "flip":
                data = data[:at] + piece + data[at + len(piece) :]
            case "cut":
                data = data[:at] + data[at + 10 * len(piece) :]
            case "insert":
                data = data[:at] + piece + data[at:]
            case _:
                data = data[:at] + data[at : at + 200] * len(piece) + data[at + 200 :]
    survives(name, data)


@pytest.mark.parametrize("name", CONTAINERS)
@few
@given(tail=st.binary(max_size=300), kept=st.integers(0, 200))
def test_random_bytes_after_a_true_beginning(name: str, tail: bytes, kept: int) -> None:
    survives(name, CONTAINERS[name][:kept] + tail)


@pytest.mark.parametrize("name", CONTAINERS)
@pytest.mark.parametrize("wrong", CONTAINERS)
def test_names_that_lie(name: str, wrong: str) -> None:
    survives(name, CONTAINERS[wrong])


@pytest.mark.parametrize("name", CONTAINERS)
@pytest.mark.parametrize(
    "data",
    [b'"' * 100_000, b"\n" * 100_000, b"From a\n" * 20_000, b"<item>" * 30_000, b"{" * 100_000, b"PK\x03\x04" * 20_000],
    ids=["quotes", "lines", "separators", "tags", "braces", "heads"],
)
def test_hostile_repetition(name: str, data: bytes) -> None:
    survives(name, data)
    survives(name, CONTAINERS[name] + data)


def test_what_a_walk_leaves_open(tmp_path: Path) -> None:
    for name, data in CONTAINERS.items():
        (tmp_path / name).write_bytes(data)
    before = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0  # noqa: PTH208
    for _ in zip(walk([tmp_path]), range(2), strict=False):
        pass
    after = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0  # noqa: PTH208
    assert after == before
