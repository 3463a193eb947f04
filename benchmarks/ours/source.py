"""A source to read a text from that stands in no file."""

from __future__ import annotations

from answerable.model.source import Source
from answerable.model.when import Basis, When


def source(published: str = "2024-06-15", title: str = "") -> Source:
    """A source in English, published that day.

    Args:
        published: EDTF.
        title: of the text, if it has one.
    """
    return Source(
        id="s-benchmark",
        location="benchmark.txt",
        digest="0" * 64,
        size=1,
        media_type="text/plain",
        text_digest="0" * 64,
        length=1,
        reader="plain/1",
        language="en",
        title=title,
        published=When(edtf=published, basis=Basis.METADATA) if published else When(),
    )
