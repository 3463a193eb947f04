"""The laws of rebuilding, order and privacy, from the bytes of every format and in every script."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.api import Record
from answerable.model.judgement import Verdict
from answerable.model.source import Document
from answerable.reading import rules
from answerable.record.checks.verify import verify
from answerable.record.file import RecordFile
from answerable.sources import read
from answerable.sources.walk import walk
from tests.laws.test_privacy import editions, json_form
from tests.record.contents import contents

from .documents import ARRESTS, HIDDEN, MAKERS, Maker, paragraphs

few = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def files(folder: Path, lines: Sequence[str]) -> list[Document]:
    """One file of every format, each with lines of its own, as documents."""
    for number, maker in enumerate(MAKERS):
        name, data = maker(
            [*lines[number % 3 :], f"Guards killed {number + 2} prisoners in Tarn on {number + 1} May 2020."]
        )
        (folder / f"{number:02}-{name}").write_bytes(data)
    found = list(walk([folder]))
    assert len(found) == len(MAKERS)
    return [document for document in found if isinstance(document, Document)]


def made_of(path: Path, documents: Sequence[Document]) -> dict[str, str]:
    """Digests of the derived tables of a record of these documents."""
    with RecordFile.open(path, create=True) as record:
        for document in documents:
            source, text = read(document)
            record.add(source, document.data, text, rules().read(source, text))
        record.rebuild()
    return contents(path)


@few
@given(lines=paragraphs, chance=st.randoms(use_true_random=False))
def test_the_tables_come_out_the_same_in_any_order_and_whenever_they_are_made(
    lines: Sequence[str], chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "files"
        folder.mkdir()
        documents = files(folder, [*lines, *ARRESTS])
        assert len(documents) == len(MAKERS)
        path = Path(name) / "one.answerable"
        first = made_of(path, documents)
        chance.shuffle(documents)
        assert made_of(Path(name) / "other.answerable", documents) == first

        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for table in first:
                if not table.startswith("search"):
                    database.execute(f'DELETE FROM "{table}"')
        with RecordFile.open(path) as record:
            record.rebuild()
        assert contents(path) == first
        assert verify(path).faults == ()


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
@settings(few, max_examples=2)
@given(lines=paragraphs, name=st.sampled_from(HIDDEN))
def test_a_withheld_name_is_in_no_public_edition(maker: Maker, lines: Sequence[str], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        documents, path = Path(folder) / "files", Path(folder) / "law.answerable"
        documents.mkdir()
        called, data = maker([*lines, *ARRESTS])
        (documents / called).write_bytes(data)
        made_of(path, [document for document in walk([documents]) if isinstance(document, Document)])
        with Record.at(path) as record:
            record.judge(Verdict.WITHHOLD, name, by="A. Tester", why="a witness is at risk")
            assert any(json_form(name) in edition for edition in editions(record, Path(folder) / "whole", public=False))
            for edition in editions(record, Path(folder) / "public", public=True):
                assert name.encode() not in edition
                assert json_form(name) not in edition
