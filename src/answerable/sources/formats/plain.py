"""Plain text: the words as they are decoded."""

from __future__ import annotations

from answerable.model.source import Document
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.media_type import PLAIN
from answerable.sources.text.extract import Extract

NAME = "plain"
VERSION = "4"
MEDIA_TYPES = (PLAIN,)


def extract(document: Document) -> Extract:
    """The decoded text. Its title is its headline, which the dispatcher finds.

    Raises:
        UnreadableSource: the bytes are no text.
    """
    return Extract(text=decode(document.data))
