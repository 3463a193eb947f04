"""Chats and channels saved by Telegram Desktop ("Export chat history"), as JSON or as pages, each message a document.

A message is kept as JSON, `{"chat": "Name", "message": {…}}`: as the export has it, or with such fields from a page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree, html

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.limits import printable
from answerable.sources.bytes.media_type import HTML, TELEGRAM_MESSAGE
from answerable.sources.text.extract import Extract

NAME = "telegram"
VERSION = "1"
MEDIA_TYPES = (TELEGRAM_MESSAGE,)

_PAGE = (b'class="page_wrap"', b'class="history"', b'class="page_header')
_LONGEST_TITLE = 80
_BREAKS = frozenset({"br", "blockquote", "pre", "div"})


def of_json(found: object, location: str) -> Iterator[Document] | None:
    """The messages with words in what a JSON file holds; None where it is no such export."""
    chats = [chat for chat in _chats(found) if isinstance(chat.get("messages"), list)]
    if not any(_is_message(message) for chat in chats for message in chat["messages"]):
        return None
    return (
        _document(f"{location}#{message['id']}", str(chat.get("name") or ""), message)
        for chat in chats
        for message in chat["messages"]
        if _is_message(message) and _words(message.get("text")).strip()
    )


def may_be_page(document: Document) -> bool:
    """Whether it may be an exported page, as its bytes alone show."""
    return document.media_type == HTML and all(sign in document.data[:65536] for sign in _PAGE)


def of_page(document: Document) -> Iterator[Document] | None:
    """The messages with words on an exported page; None where it is another page."""
    if not may_be_page(document):
        return None
    try:
        tree = html.document_fromstring(decode(document.data))
    except (etree.ParserError, etree.XMLSyntaxError, UnreadableSource, ValueError):
        return None  # what is wrong with it is told when it is read as a page
    return _messages(tree, document.location)


def extract(document: Document) -> Extract:
    """The words of a message; its chat is the publisher, and who wrote it first the author.

    Raises:
        UnreadableSource: it is no message (`broken_message`).
    """
    try:
        found = json.loads(document.data)
        message = found["message"]
        text = _words(message.get("text"))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableSource(
            "It is no message of Telegram.", "Read the export itself.", code="broken_message"
        ) from error
    chat = printable(str(found.get("chat") or ""))
    author = printable(str(message.get("forwarded_from") or message.get("from") or ""))
    return Extract(
        text=text,
        given=Given(
            title=title_of(text),
            publisher=chat,
            author="" if author == chat else author,
            published=str(message.get("date") or ""),
        ),
    )


def title_of(text: str) -> str:
    """The beginning of a message, which has no other title, with a mark where it goes on."""
    first, _, rest = text.strip().partition("\n")
    line = printable(" ".join(first.split()))
    if len(line) > _LONGEST_TITLE:
        return f"{line[:_LONGEST_TITLE].rpartition(' ')[0]} …"
    return f"{line} …" if rest.strip() else line


def _chats(found: object) -> Iterator[dict[str, Any]]:
    """The chat that a file is, or those of a whole account."""
    if not isinstance(found, dict):
        return
    if "messages" in found:
        yield found
    for part in ("chats", "left_chats"):
        several = found.get(part)
        if isinstance(several, dict) and isinstance(several.get("list"), list):
            yield from (chat for chat in several["list"] if isinstance(chat, dict))


def _is_message(message: object) -> bool:
    return isinstance(message, dict) and {"id", "date", "text"} <= message.keys() and message.get("type") == "message"


def _words(text: object) -> str:
    """A message's text, which may be parts with and without a format."""
    match text:
        case str():
            return text
        case list():
            return "".join(map(_words, text))
        case {"text": str(part)}:
            return part
        case _:
            return ""


def _document(location: str, chat: str, message: Mapping[str, Any]) -> Document:
    held = json.dumps({"chat": chat, "message": message}, ensure_ascii=False, sort_keys=True)
    return Document(location=location, data=held.encode("utf-8", "replace"), media_type=TELEGRAM_MESSAGE)


def _messages(tree: html.HtmlElement, location: str) -> Iterator[Document]:
    chat = _line(next(iter(_of(tree, "page_header")), None))
    author = ""
    for element in _of(tree, "message"):
        if "service" in _classes(element):
            continue
        body = next(iter(_of(element, "body")), None)
        if body is None:
            continue
        name = next((child for child in body if "from_name" in _classes(child)), None)
        author = _line(name) if name is not None else author  # messages in a row name who wrote them once
        forwarded = next((each for each in _of(body, "forwarded") if "body" in _classes(each)), None)
        words = next(iter(_of(body, "text")), None)
        text = _text(words) if words is not None else ""
        number = str(element.get("id", "")).removeprefix("message")
        if not text or not number:
            continue
        date = next((str(each.get("title")) for each in _of(body, "date") if each.get("title")), "")
        message = {"id": number, "type": "message", "date": date, "from": author, "text": text}
        if forwarded is not None and (origin := next(iter(_of(forwarded, "from_name")), None)) is not None:
            message["forwarded_from"] = _own_words(origin)
        yield _document(f"{location}#{number}", chat, message)


def _classes(element: etree._Element) -> list[str]:
    return str(element.get("class", "")).split()


def _of(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (each for each in element.iterdescendants(etree.Element) if name in _classes(each))


def _line(element: etree._Element | None) -> str:
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


def _own_words(element: etree._Element) -> str:
    """The words of an element itself, without those of the elements within it."""
    return " ".join(f"{element.text or ''} {' '.join(child.tail or '' for child in element)}".split())


def _text(element: etree._Element) -> str:
    """The words of a message, a line where the page has one."""
    pieces: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append("\n" if each.tag in _BREAKS and each is not element else "")
            pieces.append(" ".join((each.text or "").split("\n")))
        elif each is not element:
            pieces.append(" ".join((each.tail or "").split("\n")))
    return "\n".join(" ".join(line.split()) for line in "".join(pieces).strip().split("\n"))
