"""JSON files that hold a list of texts or persons, as news services and archives of posts give them out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from answerable.errors import UnreadableSource
from answerable.model.source import Document
from answerable.sources.bytes.media_type import JSON_LINES
from answerable.sources.downloads import telegram
from answerable.sources.formats import table


def documents(data: bytes, location: str) -> Iterator[Document]:
    """The objects of the list, each as a line of JSON Lines; of a chat of Telegram, its messages.

    The list may be the file or stand under any name in it (`{"articles": [{…}, {…}]}`). An object with a field of text
    is one document by itself.

    Raises:
        UnreadableSource: it is no JSON (`broken_json`), or nothing in it is known to be a text (`no_text_column`).
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(
            "The file is no whole JSON.", "Check that it was saved whole.", code="broken_json"
        ) from error
    messages = telegram.of_json(found, location)
    if messages is not None:
        yield from messages
        return
    if isinstance(found, dict) and _is_known(found):
        yield _document(location, found)
        return
    lists = [found] if isinstance(found, list) else list(found.values()) if isinstance(found, dict) else []
    several = [[row for row in each if isinstance(row, dict)] for each in lists if isinstance(each, list)]
    rows = max((each for each in several if any(map(_is_known, each))), key=len, default=None)
    if rows is None:
        table.require_known([str(name) for row in next(filter(None, several), [])[:1] for name in row])
        raise _no_text()
    for number, row in enumerate(rows, 1):
        yield _document(f"{location}#{number}", row)


def _is_known(row: dict[str, object]) -> bool:
    """Whether an object can be read: its text is words, and no further object."""
    return table.is_known([name for name, value in row.items() if _is_words(value)])


def _is_words(value: object) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(part, str | int | float) for part in parts)


def _document(location: str, row: dict[str, object]) -> Document:
    return Document(
        location=location, data=json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"), media_type=JSON_LINES
    )


def _no_text() -> UnreadableSource:
    return UnreadableSource(
        "The file is JSON, and no list of texts is in it.",
        "Write one object a line, with its text under “text” (JSON Lines).",
        code="no_text_column",
    )
