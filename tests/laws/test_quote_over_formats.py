"""The quote law, from the bytes of every format to the record file and back."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from answerable.model.source import Document
from answerable.reading import rules
from answerable.record.checks.verify import verify
from answerable.record.file import RecordFile
from answerable.sources import read
from answerable.sources.walk import walk

from .documents import MAKERS, PRINTED_OTHERWISE, Maker, paragraphs, pdf


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=paragraphs)
def test_every_quote_is_the_text_at_its_span(maker: Maker, lines: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        name, data = maker(lines)
        (Path(folder) / name).write_bytes(data)
        (document,) = walk([Path(folder)])
        assert isinstance(document, Document)
        source, text = read(document)
        for line in lines:
            assert line in text or (maker is pdf and line in PRINTED_OTHERWISE)
        reading = rules().read(source, text)
        for span in reading.spans():
            assert text[span.start : span.end] == span.quote

        path = Path(folder) / "a.answerable"
        with RecordFile.open(path, create=True) as record:
            record.add(source, document.data, text, reading)
            record.rebuild()
            kept = record.text(source.id)
            assert kept == text
            assert record.data(source.id) == document.data
            for claim in record.claims():
                for span in claim.spans():
                    assert kept[span.start : span.end] == span.quote
        assert verify(path).faults == ()
