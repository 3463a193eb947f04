"""The one door to every reader: a document in, a source and its working text out."""

from __future__ import annotations

from typing import Protocol
from urllib.parse import urlsplit

from answerable.errors import UnreadableSource
from answerable.model.identity import sha256
from answerable.model.source import Document, Genre, Source, source_id
from answerable.sources.bytes.media_type import ODP, OLE, PPTX
from answerable.sources.dates.publication import published
from answerable.sources.downloads import news_database, telegram, whatsapp
from answerable.sources.formats import doc, docx, email, feed, html, markdown, odt, pdf, person_row, plain, rtf, table
from answerable.sources.lists import lists
from answerable.sources.text.extract import Extract
from answerable.sources.text.genre import genre
from answerable.sources.text.language import language
from answerable.sources.text.masthead import above_the_date, masthead
from answerable.sources.text.own import is_own
from answerable.sources.text.signature import signature
from answerable.sources.text.working_text import LONGEST, has_words, headline, tidy, too_long


class Reader(Protocol):
    """What a module must hold to be the reader of a format."""

    @property
    def NAME(self) -> str:  # noqa: N802
        """Short name, which with the version stands in every source that it reads."""
        ...

    @property
    def VERSION(self) -> str:  # noqa: N802
        """Raised whenever the reader would give another text for the same bytes."""
        ...

    @property
    def MEDIA_TYPES(self) -> tuple[str, ...]:  # noqa: N802
        """What it reads."""
        ...

    def extract(self, document: Document) -> Extract:
        """The main text of `document` and what the document says of itself."""
        ...


READERS: tuple[Reader, ...] = (
    plain,
    markdown,
    html,
    pdf,
    docx,
    doc,
    odt,
    rtf,
    email,
    feed,
    table,
    news_database,
    telegram,
    whatsapp,
    lists,
)

# What to do about formats that people do hand in.
_INSTEAD = {
    OLE: "It is a protected Office file, an old presentation, or a message of Outlook: save a text as DOCX and a "
    "table as XLSX without a password, slides as PDF, a message as .eml.",
    PPTX: "Save it as PDF.",
    ODP: "Save it as PDF.",
    "application/gzip": "Unpack it and read what is inside.",
    "application/x-7z-compressed": "Unpack it and read what is inside, or pack it as ZIP.",
    "application/vnd.rar": "Unpack it and read what is inside, or pack it as ZIP.",
}


def read(document: Document) -> tuple[Source, str]:
    """The source that `document` is, and its working text.

    Args:
        document: its bytes, media type and what came with it. What came with it outweighs what it says of itself.

    Returns:
        The source, and the text in whose code points every span is counted.

    Raises:
        UnreadableSource: the format is unknown (`unknown_format`), the bytes are not what the format wants (a code of
            the reader, such as `pdf_damaged`), they hold no words (`no_text`) or too many (`too_long`), or this program
            wrote them (`own_output`). Nothing else.
    """
    reader = next((reader for reader in READERS if document.media_type in reader.MEDIA_TYPES), None)
    if reader is None:
        raise UnreadableSource(
            f"“{document.location}” is {document.media_type}, which cannot be read.",
            _INSTEAD.get(document.media_type, "See `answerable read --help` for the formats."),
            code="unknown_format",
        )
    if not document.data:
        raise UnreadableSource(f"“{document.location}” is empty.", "Leave it out, or get it anew.", code="no_text")
    extract = _extract(reader, document)
    text = tidy(extract.text)
    if not has_words(text):
        raise UnreadableSource(f"“{document.location}” holds no words.", code="no_text")
    if len(text) > LONGEST:
        raise too_long(f"“{document.location}”", len(text))
    news_database.require_one(text, document.location)
    if is_own(document.data, text):
        raise UnreadableSource(
            f"“{document.location}” was written by this program from a record, and says again what sources say.",
            "Read the sources themselves.",
            code="own_output",
        )
    return _source(document, extract.reader or f"{reader.NAME}/{reader.VERSION}", text, extract), text


def _extract(reader: Reader, document: Document) -> Extract:
    try:
        return reader.extract(document)
    except UnreadableSource:
        raise
    except Exception as error:
        # Parsers meet hostile and broken files here and fail in ways their manuals do not list, running out of stack or
        # memory among them; one such file must not end the reading of the others.
        raise UnreadableSource(
            f"“{document.location}” cannot be read as {reader.NAME}: {type(error).__name__}.",
            code=f"{reader.NAME}_damaged",
        ) from error


def _source(document: Document, reader: str, text: str, extract: Extract) -> Source:
    given, found = document.given, extract.given
    digest = sha256(document.data)
    url = given.url or found.url
    row = reader == person_row.READER
    head = "" if row else text  # the day of which a row tells is none of publication
    outlet, heading = above_the_date(head)
    title = given.title or found.title or heading or headline(text)
    named = masthead(head)
    publisher = given.publisher or found.publisher or outlet or named.publisher or _host(url)
    return Source(
        id=source_id(digest, document.media_type, given),
        location=document.location,
        digest=digest,
        size=len(document.data),
        media_type=document.media_type,
        text_digest=sha256(text.encode()),
        length=len(text),
        reader=reader,
        given=given,
        title=title,
        publisher=publisher,
        author=given.author or found.author or named.author,
        url=url,
        language=language(text),
        genre=_genre(document, extract, text, title, url),
        published=published(head, found, given),
        shingles=() if row else signature(text),  # rows of one list are alike, and no copies
    )


def _genre(document: Document, extract: Extract, text: str, title: str, url: str) -> Genre:
    """What the document says that it is, else what its words show."""
    if document.media_type in lists.MEDIA_TYPES:
        return Genre.LIST
    found = extract.genre if extract.genre is not Genre.UNKNOWN else genre(text, title=title, url=url)
    of_news = document.media_type in news_database.MEDIA_TYPES and found is Genre.UNKNOWN
    return Genre.NEWS if of_news else found


def _host(url: str) -> str:
    """The site of a web address: the outlet's name when nothing better is known."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
