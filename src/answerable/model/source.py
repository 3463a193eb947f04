"""A source: one preserved document."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from answerable.model.identity import make_id
from answerable.model.when import UNKNOWN, When


class Genre(StrEnum):
    """What sort of document it is, which decides how far its outlet speaks in its own voice."""

    NEWS = "news"
    OPINION = "opinion"
    COURT = "court"
    OFFICIAL = "official"
    REPORT = "ngo_report"
    LIST = "list"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came with a document from outside its own bytes: a WARC header, a feed, a column of a table."""

    url: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes on their way to become a source.

    Attributes:
        location: where they were found, relative to what was read: `case/report.pdf`, `pages.zip!a.html`,
            `feed.xml#3`. Never an absolute path: a record may be handed on.
        data: the document's own bytes, from which alone it can be read again.
        media_type: what the bytes are, for example `text/html`.
        given: what came with them.
    """

    location: str
    data: bytes = field(repr=False)
    media_type: str
    given: Given = Given()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One preserved document and the working text read from it.

    Attributes:
        id: made from the digest, the media type and what was given, so the same document read twice is one.
        digest: SHA-256 of the bytes, in hexadecimal.
        size: length of the bytes.
        text_digest: SHA-256 of the working text in UTF-8.
        length: length of the working text in code points.
        reader: name and version of the reader that derived the text, for example `html/1`.
        language: ISO 639-1 code, or `und`.
        published: when it was published, and how that is known.
        shingles: MinHash signature of the text (64 numbers), by which near-copies are grouped; empty for a
            text too short to compare.
        copies: id of its group of near-copies, the smallest id of a source in it. A record works it out of all its
            sources; elsewhere it is empty, and it stands in no entry of the log.
        superseded_by: id of the newer version of the same page in whose favour it stands back, empty for none; worked
            out likewise.
    """

    id: str
    location: str
    digest: str
    size: int
    media_type: str
    text_digest: str
    length: int
    reader: str
    given: Given = Given()
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = "und"
    genre: Genre = Genre.UNKNOWN
    published: When = UNKNOWN
    shingles: tuple[int, ...] = ()
    copies: str = field(default="", compare=False)
    superseded_by: str = field(default="", compare=False)


def source_id(digest: str, media_type: str, given: Given) -> str:
    """The id of the source with these bytes, this media type and this context."""
    return make_id("s", digest, media_type, given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A document that could not be read: reported, kept in the log, and no reason to stop.

    Attributes:
        location: where it was found, as in `Document`.
        code: for example `pdf_without_text`.
        cause: in one sentence.
        next_step: what the user can do.
    """

    location: str
    code: str
    cause: str
    next_step: str


def web_address(url: str) -> str:
    """`url` where it is an absolute http or https address; otherwise nothing."""
    try:
        split = urlsplit(url)
    except ValueError:  # a host in brackets that is none
        return ""
    return url if split.scheme in ("http", "https") and split.netloc else ""
