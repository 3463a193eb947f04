"""A web page saved as one file (MHTML, RFC 2557): the page, without the pictures and styles saved with it."""

from __future__ import annotations

from email import policy
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from answerable.model.source import Document, Given, web_address
from answerable.sources.bytes.limits import printable
from answerable.sources.bytes.media_type import HTML
from answerable.sources.dates.publication import CAPTURED
from answerable.sources.formats.email import BROKEN

_OF_A_MESSAGE = ("To", "Cc", "Bcc", "Received", "Message-ID")
_LOCATION, _SNAPSHOT = "Content-Location", "Snapshot-Content-Location"


def page(document: Document) -> Document | None:
    """The page that a browser saved, with its address and the day on which it was saved; none of what is a message.

    Both have the form of an e-mail. A page went to nobody, and says where it was or which program saved it.
    """
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(document.data)
        part = next((part for part in message.walk() if part.get_content_type() == HTML), None)
        if part is None or not _is_saved(message, part):
            return None
        data = part.get_payload(decode=True)
        url = printable(web_address(str(message.get(_SNAPSHOT) or part.get(_LOCATION, "")).strip()))
    except BROKEN:
        return None
    return Document(
        location=f"{document.location}!{url or 'page'}",
        data=data if isinstance(data, bytes) else b"",
        media_type=HTML,
        given=Given(url=url, published=_saved_on(message)),
    )


def _is_saved(message: Message, part: Message) -> bool:
    if any(message.get(name) for name in _OF_A_MESSAGE):
        return False
    return bool(message.get(_SNAPSHOT) or part.get(_LOCATION)) or str(message.get("From", "")).startswith("<Saved by")


def _saved_on(message: Message) -> str:
    try:
        return f"{CAPTURED}{parsedate_to_datetime(str(message.get('Date', ''))).date().isoformat()}"
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
