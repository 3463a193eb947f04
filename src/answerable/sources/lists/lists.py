"""Official lists: the United Nations' and the European Union's consolidated lists, that of the United States Treasury
(OFAC), the EU's Official Journal as tables, and FollowTheMoney as OpenSanctions and others export it.

Each entry is a document, its bytes those of its element, line or rows, so that an entry unchanged in the next edition
of its list is the same source. A further document says which entries the edition holds.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from lxml import etree

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.lists import (
    european_union,
    followthemoney,
    official_journal,
    treasury,
    treasury_advanced,
    united_nations,
)
from answerable.sources.lists.entries import broken, of_json
from answerable.sources.lists.listing import ListEntry, day, encode_contents, write, write_contents
from answerable.sources.lists.media_types import (
    CONTENTS,
    EU,
    EU_CSV,
    FTM,
    JOURNAL,
    MEDIA_TYPES,
    OFAC,
    OFAC_ADVANCED,
    OFAC_CSV,
    UN,
    recognise,
)
from answerable.sources.text.extract import Extract

__all__ = ["MEDIA_TYPES", "NAME", "VERSION", "entries", "extract", "recognise"]

NAME = "list"
VERSION = "5"

_Split = Callable[[BinaryIO, list[str]], Iterator[bytes]]
"""A file into the bytes of its entries; the day of its edition, once met, is noted in the list."""
_Read = Callable[[bytes], ListEntry | None]
"""The bytes of an entry to the entry; None of one that is nobody."""

_READERS: Mapping[str, tuple[_Split, _Read]] = {
    UN: (united_nations.split, united_nations.entry),
    OFAC: (treasury.split, treasury.entry),
    OFAC_ADVANCED: (treasury_advanced.split, treasury_advanced.entry),
    EU: (european_union.split, european_union.entry),
    OFAC_CSV: (treasury.split_rows, treasury.entry_of_row),
    EU_CSV: (european_union.split_rows, european_union.entry_of_rows),
    JOURNAL: (official_journal.split, official_journal.entry),
    FTM: (followthemoney.split, followthemoney.entry),
}


def entries(
    stream: BinaryIO, location: str, media_type: str, whole: Callable[[bytes], bytes] = bytes
) -> Iterator[Document | Problem]:
    """The entries of a list and, last, its contents.

    Args:
        stream: the list's bytes.
        location: where they were found.
        media_type: as `recognise` gives it.
        whole: makes of an entry's bytes in this file those of the entry, where other files say more of it.

    Raises:
        UnreadableSource: the list is damaged (`broken_list`) or empty (`empty_list`).
    """
    references: list[str] = []
    edition: list[str] = []
    maker = name = ""
    number = unread = 0
    for number, data in enumerate(_READERS[media_type][0](stream, edition), start=1):
        document = Document(location=f"{location}#{number}", data=whole(data), media_type=media_type)
        try:
            entry = _entry(document)
        except UnreadableSource as error:
            yield problem(document.location, error)
            unread += 1
            continue
        if entry is None:
            continue
        references.append(entry.reference)
        maker, name = entry.maker, entry.list
        yield document
    if not references and media_type == FTM and number > unread:
        raise UnreadableSource(
            "It says of nobody that he is on a list: no entity has the topic “sanction” or a sanction of its own.",
            "Read the data set of a list of sanctions.",
            code="empty_list",
        )
    if not references:
        raise UnreadableSource(
            "The list has no entries; nobody is taken to be gone from it.", "Download it again.", code="empty_list"
        )
    if unread:
        yield Problem(
            location=f"{location}#contents",
            code="edition_not_whole",
            cause=f"{unread} of its {number} entries could not be read, so that what the edition lacks says nothing.",
            next_step="Download the list again; nobody is taken to be gone from it.",
        )
    elif edition and day(edition[0]):
        data = encode_contents(maker, name, day(edition[0]), references)
        yield Document(location=f"{location}#contents", data=data, media_type=CONTENTS)


def extract(document: Document) -> Extract:
    """The text of an entry, or of what an edition holds.

    Raises:
        UnreadableSource: it is no entry of a list (`broken_entry`).
    """
    if document.media_type == CONTENTS:
        held = of_json(document.data)
        try:
            text = write_contents(held["maker"], held["list"], held["day"], held["references"])
        except (KeyError, TypeError) as error:
            raise broken() from error
        return Extract(text=text, given=Given(publisher=str(held["maker"]), published=str(held["day"])))
    entry = _entry(document)
    if entry is None:
        raise broken()
    given = Given(title=entry.mark, publisher=entry.maker, published=entry.published)
    return Extract(text=write(entry), given=given)


def _entry(document: Document) -> ListEntry | None:
    try:
        return _READERS[document.media_type][1](document.data)
    except (KeyError, ValueError, TypeError, AttributeError, StopIteration, csv.Error, etree.XMLSyntaxError) as error:
        raise broken() from error
