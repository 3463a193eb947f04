"""Mailboxes: the messages of an mbox file (RFC 4155)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.bytes.limits import DOCUMENT, too_large
from answerable.sources.bytes.media_type import EMAIL

_HEADER = re.compile(rb"[\x21-\x39\x3b-\x7e]+:|>From ")


def messages(stream: BinaryIO, location: str) -> Iterator[Document | Problem]:
    """The messages of a mailbox, each with its own bytes: without the line "From …" before and the blank line after.

    A line that begins with "From " separates only after a blank line and before a header, so that such a line in a
    message's text does not.

    Raises:
        UnreadableSource: it holds none (`no_message`).
    """
    parts: list[bytes] = []
    number = size = 0
    separator, blank = b"", True
    for line in _lines(stream):
        if separator:
            if _HEADER.match(line):
                if number:
                    yield _message(parts, size, f"{location}#{number}")
                number, parts, size = number + 1, [], 0
            elif number:
                parts, size = _kept(parts, size, separator)
            separator = b""
        if blank and line.startswith(b"From "):
            separator = line
        elif number:
            parts, size = _kept(parts, size, line)
        blank = not line.strip()
    if separator and number:
        parts, size = _kept(parts, size, separator)
    if not number:
        raise UnreadableSource("The mailbox holds no message.", code="no_message")
    yield _message(parts, size, f"{location}#{number}")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(DOCUMENT):
        yield line


def _kept(parts: list[bytes], size: int, line: bytes) -> tuple[list[bytes], int]:
    """The message with one line more, or with none of them once it is too large to be read."""
    size += len(line)
    if size > DOCUMENT:
        return [], size
    parts.append(line)
    return parts, size


def _message(parts: list[bytes], size: int, place: str) -> Document | Problem:
    if size > DOCUMENT:
        return problem(place, too_large())
    data = b"".join(parts)
    for end in (b"\r\n", b"\n"):
        if data.endswith(end + end):
            data = data.removesuffix(end)
            break
    return Document(location=place, data=data, media_type=EMAIL)
