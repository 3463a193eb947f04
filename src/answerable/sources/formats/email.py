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
from answerable.sources.bytes.media_type import EMAIL, HTML, PLAIN
from answerable.sources.formats import html
from answerable.sources.text.extract import Extract

NAME = "email"
VERSION = "4"
MEDIA_TYPES = (EMAIL,)

BROKEN = (MessageError, HeaderParseError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the standard library's parser raises on messages that are no messages."""

_MORE = re.compile(
    rb"content-type:\s*(?!text/)|content-disposition:|name\*?[0-9]*\*?=|content-location:|<saved by", re.IGNORECASE
)
"""What stands in a message of several parts, in one that is a file and no words, and in a page that was saved."""

_OF_THE_MAIL = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
    | {"application/pgp-encrypted", "message/delivery-status", "message/disposition-notification"}
)
"""What mail programs attach for one another: a message's seal, a report of its way."""


def extract(document: Document) -> Extract:
    """The text of a message, with its sender, subject and date.

    Where it stands in several pieces, around what is attached, they follow one another; of two forms of the same words
    the plain one is taken.

    Raises:
        UnreadableSource: it cannot be taken apart (`broken_email`), or has no part that is text (`email_without_text`).
    """
    try:
        message = _parsed(document.data)
        given = Given(title=_header(message, "Subject"), author=_sender(message), published=_date(message))
        texts = [_text(part) for part in _words(message)]
    except BROKEN as error:
        raise UnreadableSource("The message is damaged.", code="broken_email") from error
    if not texts:
        raise UnreadableSource(
            "The message has no text of its own.", "Read the files attached to it.", code="email_without_text"
        )
    return Extract(text="\n\n".join([*(text.rstrip() for text in texts[:-1]), texts[-1]]), given=given)


def may_hold_files(data: bytes) -> bool:
    """Whether a message may hold more than words of its own, as its bytes alone show, no parser being run on them."""
    return _MORE.search(data) is not None


def attachments(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files attached to a message: name and bytes, whatever they are.

    The pictures of a page that is the message's own text are no files attached, nor is a signature.

    Raises:
        UnreadableSource: it cannot be taken apart (`broken_email`).
    """
    try:
        for number, (part, holder) in enumerate(_leaves(_parsed(data)), start=1):
            if _is_attached(part, holder):
                yield _decoded(part.get_filename("")) or f"attachment-{number}", _content(part)
    except BROKEN as error:
        raise UnreadableSource("The message is damaged.", code="broken_email") from error


def _parsed(data: bytes) -> Message:
    return BytesParser(policy=policy.compat32).parsebytes(data)


def _inner(part: Message) -> list[Message]:
    """The parts of a part that is made of parts; of an attached message none."""
    if part.get_content_maintype() != "multipart" or not part.is_multipart():
        return []
    return [inner for inner in part.get_payload() if isinstance(inner, Message)]


def _leaves(message: Message) -> Iterator[tuple[Message, str]]:
    """The parts that hold something, each with the type of the part that holds it."""
    waiting = [(message, "")]
    while waiting:
        part, holder = waiting.pop()
        inner = _inner(part)
        waiting += [(each, part.get_content_type()) for each in reversed(inner)]
        if not inner:
            yield part, holder


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename(""))


def _is_attached(part: Message, holder: str) -> bool:
    kind = part.get_content_type()
    if kind in _OF_THE_MAIL or kind.startswith("multipart/"):
        return False
    if part.get_content_maintype() == "text":
        return _is_file(part) or not (kind in (PLAIN, HTML) or holder == "multipart/alternative")
    of_the_page = holder == "multipart/related" and part.get_content_disposition() != "attachment"
    return not (of_the_page and kind.startswith("image/") and part.get("Content-ID"))


def _words(part: Message) -> list[Message]:
    """The parts that are the message's own words, in their order."""
    inner = [found for each in _inner(part) if (found := _words(each))]
    if part.get_content_type() == "multipart/alternative":
        return min(inner, key=lambda found: found[0].get_content_type() == HTML, default=[])
    if inner:
        return [each for found in inner for each in found]
    is_text = part.get_content_type() in (PLAIN, HTML) and not _is_file(part)
    return [part] if is_text and _content(part).strip() else []


def _text(part: Message) -> str:
    text = decode(_content(part), part.get_content_charset(""))
    return html.plain_text(text, mail=True) if part.get_content_type() == HTML else text


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
