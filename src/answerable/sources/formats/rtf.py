"""Rich Text Format (Microsoft's specification 1.9): its paragraphs and the rows of its tables.

`striprtf` reads it, the one library in the registry that keeps to text and is kept up; Pandoc and LibreOffice read more
(footnotes, which are lost here) and would have to be installed beside this program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from striprtf.striprtf import font_table_group, rtf_to_text

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes.decoding import code_page, halves_joined
from answerable.sources.bytes.media_type import RTF
from answerable.sources.text.extract import Extract

NAME = "rtf"
VERSION = "1"
MEDIA_TYPES = (RTF,)

_INFO = re.compile(r"\{\\(title|author)\s([^{}]*)\}")
_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d\d?)\\dy(\d\d?)")
_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_FONT = re.compile(r"(\{\\f\d+)([^{};]*)")
_HEAD = 65536
"""Characters in which the file says what it is about."""


def extract(document: Document) -> Extract:
    """The text, a blank line between paragraphs, and the title, author and day of its making that it states.

    Pictures, headers and footers of pages and footnotes are out.

    Raises:
        UnreadableSource: it is damaged (`rtf_damaged`).
    """
    # The format is ASCII, and programs that write other bytes mean those of the code page it names.
    markup = document.data.decode("latin-1")
    head = markup[:_HEAD]
    page = _PAGE.search(head)
    try:
        found = rtf_to_text(_fonts_told_apart(markup), code_page(int(page[1]) if page else None), errors="replace")
    except (ValueError, LookupError, OverflowError) as error:
        raise UnreadableSource(
            f"“{document.location}” is no whole RTF document.", "Save it as DOCX, ODT or PDF.", code="rtf_damaged"
        ) from error
    return Extract(text="\n\n".join(_blocks(halves_joined(found))), given=_given(head))


def _fonts_told_apart(markup: str) -> str:
    """The markup with a character set for each font: striprtf takes that of the next one for a font that has none."""
    fonts = font_table_group(markup)
    told = _FONT.sub(lambda font: font[0] if "\\fcharset" in font[0] else f"{font[1]}\\fcharset1{font[2]}", fonts)
    return markup.replace(fonts, told, 1) if fonts else markup


def _blocks(text: str) -> Iterator[str]:
    """The paragraphs, and the tables with a line for each row, their cells divided as in other formats."""
    lines = (line.strip() for line in text.split("\n"))
    for is_row, some in groupby((line for line in lines if line), key=lambda line: line.endswith("|")):
        if is_row:
            yield "\n".join(" | ".join(cell for cell in map(str.strip, row.split("|")) if cell) for row in some)
        else:
            yield from some


def _given(head: str) -> Given:
    said = {
        name: rtf_to_text("{\\rtf1 " + words + "}", errors="replace").strip() for name, words in _INFO.findall(head)
    }
    created = _CREATED.search(head)
    return Given(
        title=halves_joined(said.get("title", "")),
        author=halves_joined(said.get("author", "")),
        published=f"{created[1]}-{int(created[2]):02}-{int(created[3]):02}" if created else "",
    )
