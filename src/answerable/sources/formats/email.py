"""E-mail: one message (RFC 5322), its headers as metadata and its text part, and the files attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.media_type import EMAIL, HTML
from answerable.sources.formats import html
from answerable.sources.text.extract import Extract

NAME = "email"
VERSION = "2"
MEDIA_TYPES = (EMAIL,)

BROKEN = (MessageError, HeaderParseError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the standard library's parser raises on messages that are no messages."""


def extract(document: Document) -> Extract:
    """The text of a message, from its plain part or else its HTML part, with its sender, subject and date.

    Raises:
        UnreadableSource: it cannot be taken apart (`broken_email`), or has no part that is text (`email_without_text`).
    """
    try:
        message = _parsed(document.data)
        body = _body(message)
        given = Given(title=_header(message, "Subject"), author=_sender(message), published=_date(message))
        if body is None:
            raise UnreadableSource(
                "The message has no text of its own.", "Read the files attached to it.", code="email_without_text"
            )
        text = decode(_content(body), body.get_content_charset(""))
    except BROKEN as error:
        raise UnreadableSource("The message is damaged.", code="broken_email") from error
    return Extract(text=html.plain_text(text) if body.get_content_type() == HTML else text, given=given)


def attachments(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files attached to a message: name and bytes.

    Raises:
        UnreadableSource: it cannot be taken apart (`broken_email`).
    """
    try:
        parts = list(_leaves(_parsed(data)))
        for number, part in enumerate(parts, start=1):
            if not _is_attached(part):
                continue
            name = _decoded(part.get_filename("")) or f"attachment-{number}"
            yield name, _content(part)
    except BROKEN as error:
        raise UnreadableSource("The message is damaged.", code="broken_email") from error


def _parsed(data: bytes) -> Message:
    return BytesParser(policy=policy.compat32).parsebytes(data)


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, without those of attached messages."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += [inner for inner in reversed(list(part.get_payload())) if isinstance(inner, Message)]
        else:
            yield part


def _is_attached(part: Message) -> bool:
    return (
        part.get_content_disposition() == "attachment"
        or bool(part.get_filename(""))
        or part.get_content_type() == EMAIL
    )


def _body(message: Message) -> Message | None:
    """The first plain part that is not attached, or else the first HTML part."""
    texts = [part for part in _leaves(message) if not _is_attached(part) and part.get_content_maintype() == "text"]
    for wanted in ("text/plain", HTML):
        for part in texts:
            if part.get_content_type() == wanted and _content(part).strip():
                return part
    return None


def _content(part: Message) -> bytes:
    """The bytes of a part; an attached message as it was written."""
    if part.get_content_type() == EMAIL and part.is_multipart():
        return b"".join(inner.as_bytes() for inner in part.get_payload() if isinstance(inner, Message))
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(message: Message, name: str) -> str:
    return _decoded(message.get(name, ""))


def _decoded(value: object) -> str:
    """A header as text, its encoded words (RFC 2047) decoded, on one line."""
    raw = str(value)
    with suppress(HeaderParseError, ValueError, LookupError):
        raw = str(make_header(decode_header(raw)))
    return " ".join(re.sub("[\ud800-\udfff\x00]", "\ufffd", raw).split())


def _sender(message: Message) -> str:
    name, address = parseaddr(_header(message, "From"))
    return name or address


def _date(message: Message) -> str:
    # A comment after the zone, "(CET)", is no part of the date.
    return re.sub(r"\s*\([^()]*\)$", "", _header(message, "Date"))
