"""Plain text: the words as they are decoded."""

from __future__ import annotations

from answerable.model.source import Document
from answerable.sources.decoding import decode
from answerable.sources.extract import Extract
from answerable.sources.media_type import PLAIN

NAME = "plain"
VERSION = "3"
MEDIA_TYPES = (PLAIN,)


def extract(document: Document) -> Extract:
    """The decoded text. Its title is its headline, which the dispatcher finds.

    Raises:
        UnreadableSource: the bytes are no text.
    """
    return Extract(text=decode(document.data))
