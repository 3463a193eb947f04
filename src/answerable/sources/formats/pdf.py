"""PDF (ISO 32000): the text layer, or the pages read by OCR where there is none and OCR is installed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date

import pypdfium2
from pypdfium2 import raw

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.model.when import Basis, bounds
from answerable.sources.bytes.media_type import PDF
from answerable.sources.dates.dateline import dateline
from answerable.sources.dates.publication import CAPTURED
from answerable.sources.formats import ocr
from answerable.sources.formats.pdf_layout import Line, join, lines_of, paragraphs_of
from answerable.sources.formats.pdf_notes import usual_size, without_notes
from answerable.sources.text.extract import Extract
from answerable.sources.text.working_text import has_words

NAME = "pdf"
VERSION = "3"
MEDIA_TYPES = (PDF,)

MOST_PAGES = 3000
MOST_PAGES_BY_OCR = 200

_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
_DATE = re.compile(r"(?:D:)?(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
_FILE_NAME = re.compile(
    r"\.(?:docx?|rtf|odt|indd|qxd|pdf|tex|dvi|p65|pub|wpd)$|^untitled$|^document\d*$", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|página|стр\.|صفحه)?\s*[-–—|\[(]?\s*\d{1,3}\s*(?:(?:of|/|de|von|из)\s*\d{1,4})?\s*[-–—|\])]?",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", ":", ";", "”", '"', "»", "。", "؟", "۔", ")")
_UNENDED = 100
"""Characters from which on a paragraph without an end is no heading: it goes on overleaf, with a name perhaps."""
_RUNNING = 3
"""A line at the head or foot of so many pages is no part of the text."""


def extract(document: Document) -> Extract:
    """The words of every page: wrapped lines joined, paragraphs apart, page numbers and running heads left out.

    Footnotes come behind it all, and their marks stand in no sentence.

    Raises:
        UnreadableSource: it needs a password (`pdf_encrypted`), is damaged (`pdf_damaged`), has too many pages
            (`pdf_too_long`), or holds pictures of text and no text (`pdf_without_text`).
    """
    with closing(_open(document)) as pdf:
        if len(pdf) > MOST_PAGES:
            raise UnreadableSource(
                f"“{document.location}” has {len(pdf):,} pages; the most is {MOST_PAGES:,}.",
                "Split it into its parts and read those.",
                code="pdf_too_long",
            )
        properties = pdf.get_metadata_dict()
        pages = [_lines(pdf, number, document.location) for number in range(len(pdf))]
        bare = [number for number, lines in enumerate(pages) if not has_words("".join(line.text for line in lines))]
        read_by_ocr = {}
        if bare and ocr.available():
            read_by_ocr = {number: _by_ocr(pdf, number) for number in bare[:MOST_PAGES_BY_OCR]}
    furniture, usual = _furniture(pages), usual_size(pages)
    paragraphs: list[list[str]] = []
    notes: list[str] = []
    for number, lines in enumerate(pages):
        if number in read_by_ocr:
            paragraphs.append([read_by_ocr[number]])
            continue
        head, body = ([], _without(lines, furniture)) if number else _first_page(lines, furniture)
        body, small = without_notes(body, usual)
        paragraphs.append([line.text for line in head] + paragraphs_of(body))
        notes.extend(paragraph for note in small for paragraph in paragraphs_of(note))
    text = "\n\n".join([*_joined(paragraphs), *notes])
    if not has_words(text):
        raise UnreadableSource(
            f"“{document.location}” has no layer of text: its pages are pictures, or empty.",
            ocr.advice(),
            code="pdf_without_text",
        )
    used = any(has_words(text) for text in read_by_ocr.values())
    return Extract(
        text=text,
        given=_given(properties, text, scanned=0 in read_by_ocr),
        reader=f"{NAME}/{VERSION} {ocr.version()}" if used else "",
    )


def _open(document: Document) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise UnreadableSource(
                f"“{document.location}” needs a password.",
                "Save it without a password and read that.",
                code="pdf_encrypted",
            ) from error
        raise UnreadableSource(f"“{document.location}” is no whole PDF.", code="pdf_damaged") from error


def _lines(pdf: pypdfium2.PdfDocument, number: int, location: str) -> list[Line]:
    try:
        with closing(pdf[number]) as page, closing(page.get_textpage()) as layer:
            return lines_of(layer)
    except pypdfium2.PdfiumError as error:
        # Going on without the page would pass the rest off as the whole.
        raise UnreadableSource(f"Page {number + 1} of “{location}” cannot be read.", code="pdf_damaged") from error


def _by_ocr(pdf: pypdfium2.PdfDocument, number: int) -> str:
    with closing(pdf[number]) as page:
        width, height = page.get_size()
        bitmap = page.render(scale=ocr.scale(width, height), grayscale=True)
        with closing(bitmap):
            return ocr.read(bitmap.to_pil())


def _furniture(pages: Iterable[list[Line]]) -> frozenset[str]:
    """Lines, but for their digits, that stand at the head or the foot of several pages."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_bare(line.text) for line in (*lines[:2], *lines[-2:])})
    return frozenset(text for text, count in seen.items() if count >= _RUNNING)


def _first_page(lines: list[Line], furniture: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """The lines at its head that later pages repeat, since they may be the title, and the others without the foot."""
    head = [line for line in lines[:2] if _bare(line.text) in furniture]
    return head, _without(lines[len(head) :] if lines[: len(head)] == head else lines, furniture)


def _without(lines: list[Line], furniture: frozenset[str]) -> list[Line]:
    edge = {0, 1, len(lines) - 2, len(lines) - 1}
    return [
        line
        for place, line in enumerate(lines)
        if place not in edge or not (_bare(line.text) in furniture or _PAGE_NUMBER.fullmatch(line.text.strip()))
    ]


def _bare(line: str) -> str:
    return " ".join(re.sub(r"\d+", "0", line).split())


def _joined(pages: Iterable[list[str]]) -> Iterator[str]:
    """The paragraphs of all pages; one that goes on overleaf is made whole."""
    held = ""
    for paragraphs in pages:
        for place, paragraph in enumerate(paragraphs):
            goes_on = paragraph[:1].islower() or (len(held) > _UNENDED and paragraph[:1].isalpha())
            if place == 0 and held and goes_on and not held.endswith(_ENDS):
                held = join(held, paragraph)
                continue
            if held:
                yield held
            held = paragraph
    if held:
        yield held


def _given(properties: dict[str, str], text: str, *, scanned: bool) -> Given:
    title = " ".join(properties.get("Title", "").split()).removeprefix("Microsoft Word - ")
    created = _DATE.match(properties.get("CreationDate", ""))
    made = f"{created['year']}-{created['month']}-{created['day']}" if created else ""
    head = dateline(text)
    if made and head is not None and head.basis is Basis.DATELINE and bounds(head.edtf)[1] < date.fromisoformat(made):
        made = ""  # the file was made, or printed from a page, after what its head says
    if made and scanned:
        made = CAPTURED + made  # whatever was scanned had been written by then
    return Given(
        title="" if _FILE_NAME.search(title) else title,
        author=" ".join(properties.get("Author", "").split()),
        published=made,
    )
