from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.record import RecordFile
from answerable.record.intake import take_in
from answerable.record.processes.aside import Aside
from tests.record.engines import Words


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
    with Aside(lambda _: 2.0) as aside:
        for _ in range(2):
            found: list[int] = []
            with pytest.raises(UnreadableSource) as caught:
                found.extend(aside(counted, order.encode() * 50))
            assert caught.value.name == code
        assert list(aside(counted, b"x" * 150)) == list(range(150))


def test_the_errors_of_a_parser_are_its_own() -> None:
    with Aside(lambda _: 5.0) as aside:
        found = aside(counted, b"REFUSE")
        with pytest.raises(UnreadableSource, match=r"torn: It is torn\. Mend it\."):
            list(found)


def test_what_is_left_half_way_disturbs_nothing() -> None:
    with Aside(lambda _: 5.0) as aside:
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
