"""A dossier as a Word document (OOXML), the same bytes for the same dossier."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any, assert_never

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor

from answerable.showing.dossier.content import (
    Block,
    Chart,
    Dossier,
    Entry,
    Facts,
    Items,
    Paragraph,
    Quotation,
    Run,
    Style,
    Table,
)
from answerable.showing.exchange.csv import EPOCH, zip_member

_QUIET, _LINK = RGBColor(0x56, 0x5C, 0x66), RGBColor(0x1D, 0x4F, 0x91)
_LABEL, _VALUE = Cm(3.8), Cm(12.2)
_TEXT_WIDTH = Cm(16)
_FACE = "Times New Roman"  # on every computer that has Word, with Arabic, Persian and Hebrew letters


def render(dossier: Dossier) -> bytes:
    """The file. Its properties hold the title and no date of its making."""
    return _Writer().write(dossier)


class _Writer:
    """One document in the making."""

    def __init__(self) -> None:
        self._document: Any = Document()
        self._bookmarks = 0

    def write(self, dossier: Dossier) -> bytes:
        self._set_up(dossier)
        subtitle = self._document.add_paragraph()
        self._run(subtitle, Run(text=dossier.subtitle, style=Style.QUIET))
        self._document.add_heading(_xml(dossier.title), 0)
        self._run(self._document.add_paragraph(), Run(text=dossier.notice, style=Style.STRONG))
        self._put(dossier.cover)
        self._document.add_page_break()
        for number, section in enumerate(dossier.sections, start=1):
            heading = self._document.add_heading(_xml(f"{number} {section.title}"), 1)
            self._bookmark(heading, section.anchor)
            for part in section.blocks:
                self._put(part)
        return _with_fixed_times(self._document)

    def _set_up(self, dossier: Dossier) -> None:
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = _xml(dossier.title), "", ""
        properties.language = "en-GB"
        properties.created = properties.modified = datetime(*EPOCH)
        for name in ("Normal", "Heading 1", "Heading 2", "Title"):
            style = self._document.styles[name]
            style.font.name = _FACE
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(script), _FACE)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
                fonts.attrib.pop(qn(theme), None)
            style.font.color.rgb = RGBColor(0x1B, 0x1D, 0x21)
        normal = self._document.styles["Normal"]
        normal.font.size, normal.paragraph_format.space_after = Pt(10.5), Pt(4)
        self._document.styles["Title"].font.size = Pt(24)
        self._document.styles["Heading 2"].font.size = Pt(11)
        page = self._document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.5)
        header = page.header.paragraphs[0]
        self._run(header, Run(text=f"{dossier.head} · {dossier.running}", style=Style.QUIET))
        footer = page.footer.paragraphs[0]
        self._run(footer, Run(text="Page ", style=Style.QUIET))
        _field(footer, "PAGE")
        self._run(footer, Run(text=" of ", style=Style.QUIET))
        _field(footer, "NUMPAGES")

    def _put(self, part: Block | Entry) -> None:
        match part:
            case Paragraph():
                style = Style.QUIET if part.quiet else None
                self._runs(self._document.add_paragraph(), part.runs, style)
            case Items():
                for item in part.items:
                    self._runs(self._document.add_paragraph(style="List Bullet"), item)
            case Facts():
                self._facts(part)
            case Table():
                self._table(part)
            case Quotation():
                self._quotation(part)
            case Chart():
                pass  # Word shows no SVG without a picture beside it; the list holds the same
            case Entry():
                self._entry(part)
            case _:
                assert_never(part)

    def _entry(self, part: Entry) -> None:
        head = "  ".join(text for text in (part.number, part.when, part.title) if text)
        heading = self._document.add_heading(_xml(head), 2)
        if part.badge:
            self._run(heading, Run(text=f"  ({part.badge})", style=Style.QUIET))
        self._bookmark(heading, part.anchor)
        for block in part.blocks:
            self._put(block)

    def _quotation(self, part: Quotation) -> None:
        paragraph = self._document.add_paragraph(style="Quote")
        self._runs(paragraph, part.runs)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Cm(0.6)
        if part.rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.italic = False
            properties = run._r.get_or_add_rPr()
            if part.rtl:
                properties.append(OxmlElement("w:rtl"))
            if part.language != "und":
                language = OxmlElement("w:lang")
                language.set(qn("w:bidi" if part.rtl else "w:val"), part.language)
                properties.append(language)

    def _facts(self, part: Facts) -> None:
        rows = [((Run(text=name, style=Style.QUIET),), value) for name, value in part.rows]
        self._grid(rows, (_LABEL, _VALUE))

    def _table(self, part: Table) -> None:
        head = tuple((Run(text=name, style=Style.QUIET),) for name in part.head)
        widths = tuple(Length(_TEXT_WIDTH * width // sum(part.widths)) for width in part.widths)
        table = self._grid([head, *part.rows], widths)
        first = table.rows[0]._tr.get_or_add_trPr()
        first.append(OxmlElement("w:tblHeader"))

    def _grid(self, rows: Iterable[tuple[Iterable[Run], ...]], widths: tuple[Length, ...]) -> Any:
        held = list(rows)
        table = self._document.add_table(rows=len(held), cols=len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row, cells in zip(table.rows, held, strict=True):
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, width, runs in zip(row.cells, widths, cells, strict=True):
                cell.width = width
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(1)
                paragraph.paragraph_format.keep_with_next = row._tr is not table.rows[-1]._tr
                self._runs(paragraph, runs)
        after = self._document.add_paragraph()
        after.paragraph_format.space_after, after.paragraph_format.line_spacing = Pt(0), Pt(6)
        return table

    def _runs(self, paragraph: Any, runs: Iterable[Run], style: Style | None = None) -> None:
        for run in runs:
            quiet = style is not None and run.style is Style.PLAIN
            self._run(paragraph, Run(text=run.text, style=style or run.style, to=run.to) if quiet else run)

    def _run(self, paragraph: Any, run: Run) -> None:
        made = paragraph.add_run(_xml(run.text))
        made.bold = True if run.style in (Style.STRONG, Style.MARK) else None
        made.underline = True if run.style is Style.MARK else None
        if run.style is Style.QUIET:
            made.font.color.rgb = _QUIET
        if run.style is Style.CODE:
            made.font.name, made.font.size = "Courier New", Pt(8)
        if run.to:
            made.font.color.rgb = _LINK
            link = OxmlElement("w:hyperlink")
            link.set(qn("w:anchor"), run.to)
            made._r.addprevious(link)
            link.append(made._r)

    def _bookmark(self, paragraph: Any, name: str) -> None:
        self._bookmarks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        paragraph._p.append(end)


def _field(paragraph: Any, code: str) -> None:
    """A number that Word works out: of the page, of all pages."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)


def _xml(text: str) -> str:
    """`text` without the two code points that safe text may hold and XML 1.0 may not."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def _with_fixed_times(document: Any) -> bytes:
    """The zip with every member dated to the first moment a zip can tell, in the order written."""
    made = io.BytesIO()
    document.save(made)
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zip_member(name), before.read(name))
    return fixed.getvalue()
