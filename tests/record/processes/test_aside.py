from __future__ import annotations

import io
import json
import os
import re
import resource
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.record import RecordFile
from answerable.record.intake import take_in
from answerable.record.processes.aside import Aside
from answerable.sources.walk import Walk
from tests.record.engines import Words
from tests.sources.containers import message_with_files, places, zip_file


def two_seconds(_: int) -> float:
    """The bound, however long a file is."""
    return 2.0


def counted(data: bytes) -> Iterator[int]:
    """The numbers up to the length of the data; at some words what no parser should do."""
    yield from range(len(data))
    if b"TOIL" in data:
        re.match(r"(?:a+)+$", "a" * 64 + "b")
    if b"DIE" in data:
        os._exit(7)
    if b"HUGE" in data:
        held = [bytearray(100 << 20) for _ in range(40)]
        yield len(held)
    if b"RAISE" in data:
        raise ZeroDivisionError("a parser's own mistake")
    if b"REFUSE" in data:
        raise UnreadableSource("It is torn.", "Mend it.", code="torn")


@pytest.mark.parametrize(
    ("order", "code"),
    [("TOIL", "too_slow"), ("DIE", "reader_crashed"), ("HUGE", "too_large"), ("RAISE", "reader_crashed")],
)
def test_what_no_parser_should_do_is_an_error_and_the_next_file_is_parsed(order: str, code: str) -> None:
    with Aside(two_seconds) as aside:
        for _ in range(2):
            found: list[int] = []
            with pytest.raises(UnreadableSource) as caught:
                found.extend(aside(counted, order.encode() * 50))
            assert caught.value.name == code
        assert list(aside(counted, b"x" * 150)) == list(range(150))


def test_the_errors_of_a_parser_are_its_own() -> None:
    with Aside(two_seconds) as aside:
        found = aside(counted, b"REFUSE")
        with pytest.raises(UnreadableSource, match=r"torn: It is torn\. Mend it\."):
            list(found)


def test_what_is_left_half_way_disturbs_nothing() -> None:
    with Aside(two_seconds) as aside:
        found = aside(counted, b"x" * 100_000)
        assert next(found) == 0
        del found
        assert list(aside(counted, b"xy")) == [0, 1]


def test_a_file_that_fills_the_memory_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.json").write_text("[" + ",".join(["{}"] * 20_000_000) + "]")
    (folder / "b.json").write_text(json.dumps([{"text": "One was killed."}, {"text": "Two were killed."}]))
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        summary = take_in(record, [folder], engine=Words())
        assert [(one.location, one.code) for one in record.problems()] == [("documents/a.json", "too_large")]
    assert (summary.read, summary.claims) == (2, 2)


def looked_into(path: Path) -> list[str]:
    """What is found in a file, apart, twice: once to count it."""
    with Aside(two_seconds) as aside:
        walk = Walk((), aside)
        number = walk.count([path])
        found = places(walk.found([path]))
    assert len(found) == number
    return [re.sub("too_(slow|large)", "lost", each) for each in found]


FATAL = "[" + ",".join(["{}"] * 20_000_000) + "]"
"""JSON that takes more than two seconds, or more than 1 GB."""


def test_what_is_lost_in_an_archive_is_a_problem_and_all_else_in_it_is_found_once(tmp_path: Path) -> None:
    files = {"a.txt": (b"One word", "text/plain"), "b.json": (FATAL.encode(), "x/y"), "c.txt": (b"Two", "text/plain")}
    inner = zip_file({"a.txt": "One word", "b.json": FATAL, "c.txt": "Two"})
    path = tmp_path / "all.zip"
    path.write_bytes(
        zip_file(
            {"a.txt": "First.", "b.zip": inner, "c.eml": message_with_files({"d.txt": files["a.txt"]}), "e.txt": "E."}
        )
    )
    assert looked_into(path) == [
        "all.zip!a.txt",
        "all.zip!b.zip!a.txt",
        "all.zip!b.zip!b.json lost",
        "all.zip!b.zip!c.txt",
        "all.zip!c.eml",
        "all.zip!c.eml!d.txt",
        "all.zip!e.txt",
    ]


def test_who_sends_nothing_but_what_is_lost_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.sources.walk.MOST_LOST", 1)
    path = tmp_path / "all.zip"
    path.write_bytes(zip_file({f"{number}.json": FATAL for number in range(2)}))
    assert looked_into(path) == ["all.zip!0.json lost", "all.zip lost"]


def test_no_container_takes_memory_of_the_program_itself(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(60_000):
            archive.writestr(zipfile.ZipInfo(f"{number}/"), b"")
    (tmp_path / "directory.zip").write_bytes(out.getvalue())
    with (tmp_path / "line.csv").open("wb") as stream:
        stream.write(b"text,date\n")
        for _ in range(130):
            stream.write(b"x" * (1 << 20))
    entity = b"".join(b'<!ENTITY e%d "%s">' % (each, b"&e%d;" % (each - 1) * 10) for each in range(1, 10))
    (tmp_path / "list.xml").write_bytes(
        b'<!DOCTYPE a [<!ENTITY e0 "%s">%s]><CONSOLIDATED_LIST dateGenerated="2020-01-01"><INDIVIDUALS><INDIVIDUAL>&e9;'
        b"</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>" % (b"x" * 1000, entity)
    )
    (tmp_path / "z.txt").write_text("One was killed.")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = looked_into(tmp_path)
    taken = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    assert [each.partition("/")[2] for each in found] == ["line.csv#1 lost", "list.xml broken_list", "z.txt"]
    assert taken < 64 << 20
