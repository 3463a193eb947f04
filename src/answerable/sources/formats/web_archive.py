"""Web archives: the pages of a WARC file (ISO 28500)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.bytes.limits import Budget, printable, read_whole
from answerable.sources.bytes.media_type import DOCX, HTML, MARKDOWN, ODT, PDF, PLAIN, UNKNOWN, sniff
from answerable.sources.dates.publication import CAPTURED

PAGES = frozenset({HTML, "application/xhtml+xml", PDF, PLAIN, MARKDOWN, DOCX, ODT})
"""The media types that are read; a site's pictures, styles and scripts are passed over."""

_OFTEN_WRONG = frozenset({"", UNKNOWN, "binary/octet-stream", "application/zip", "application/x-download"})

BROKEN = (ArchiveLoadFailed, EOFError, OSError, zlib.error, ValueError, KeyError, AttributeError, TypeError, IndexError)
"""What warcio and what it stands on raise on damaged files."""


def pages(stream: BinaryIO | io.RawIOBase, location: str, budget: Budget) -> Iterator[Document | Problem]:
    """The captured pages of a WARC file: `response` records with status 200, and `resource` records.

    The date of capture is given as what it is, an upper bound of the date of publication (`../2021-02-04`).

    Args:
        stream: the file, unpacked.
        location: where it is.
        budget: what its file may still expand to.

    Raises:
        UnreadableSource: the file is damaged from some record on (`broken_web_archive`), or expands too far.
    """
    records, empty = iter(ArchiveIterator(stream)), True
    while True:
        try:
            record = next(records, None)
            found = _page(record, location, budget) if record is not None and _is_wanted(record) else None
        except BROKEN as error:
            raise UnreadableSource("The web archive is damaged or cut off.", code="broken_web_archive") from error
        if record is None:
            if empty:
                raise UnreadableSource("The web archive holds no record.", code="broken_web_archive")
            return
        empty = empty and not record.rec_type
        if found is not None:
            yield found


def _is_wanted(record: ArcWarcRecord) -> bool:
    """Whether it is a page as far as its headers say."""
    if record.rec_type == "response":
        headers = record.http_headers
        if headers is None or headers.get_statuscode() != "200":
            return False
        declared = headers.get_header("Content-Type", "")
    elif record.rec_type == "resource":
        declared = record.rec_headers.get_header("Content-Type", "")
    else:
        return False
    declared = (declared or "").partition(";")[0].strip().lower()
    return declared in PAGES or declared in _OFTEN_WRONG


def _page(record: ArcWarcRecord, location: str, budget: Budget) -> Document | Problem | None:
    url = printable(record.rec_headers.get_header("WARC-Target-URI", "") or "").strip("<>")
    place = f"{location}!{url}"
    try:
        data = read_whole(record.content_stream())
    except UnreadableSource as error:
        return problem(place, error)
    budget.spend(len(data))
    media_type = sniff(data, url.partition("?")[0].rpartition("/")[2])
    if media_type not in PAGES or not data:
        return None
    captured = (record.rec_headers.get_header("WARC-Date", "") or "")[:10]
    return Document(
        location=place,
        data=data,
        media_type=media_type,
        given=Given(url=url, published=f"{CAPTURED}{captured}" if captured else ""),
    )
