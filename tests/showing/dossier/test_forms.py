"""The four forms: nothing of a source is read as markup, and each is what its readers take."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from lxml import etree
from markdown_it import MarkdownIt
from pypdf import PdfReader

from answerable.api import Record
from answerable.errors import BadInput, BadQuestion
from answerable.record.file import RecordFile
from answerable.showing.dossier import html, markdown, pdf
from answerable.showing.dossier import write as writing
from answerable.showing.dossier.content import Dossier, Facts, Paragraph, Section, words
from tests.asking.made import claim_of
from tests.showing.dossier.made import HOSTILE, HOSTILE_NAME, PERSIAN, make

ASKED = "Port Alder killed Mara Lenz"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("forms") / "made.answerable")


@pytest.fixture
def made(path: Path) -> Iterator[Record]:
    with Record(RecordFile.open(path, read_only=True)) as record:
        yield record


def hostile(made: Record, tmp_path: Path, form: str) -> bytes:
    made.dossier(claim_of(made._file, HOSTILE, "killing").id, tmp_path / f"h.{form}")
    return (tmp_path / f"h.{form}").read_bytes()


def persian(made: Record, tmp_path: Path, form: str) -> bytes:
    made.dossier(ASKED, tmp_path / f"p.{form}")
    return (tmp_path / f"p.{form}").read_bytes()


def small(text: str) -> Dossier:
    return Dossier(
        title=words(text).text,
        subtitle="",
        head="",
        running="",
        notice="Read this.",
        cover=Facts(rows=()),
        sections=(Section(anchor="one", title="One", blocks=(Paragraph(runs=(words(text),)),)),),
    )


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def elements(data: bytes) -> Elements:
    parser = Elements()
    parser.feed(data.decode())
    parser.close()
    return parser


def test_html_holds_no_script_and_asks_nobody_for_anything(made: Record, tmp_path: Path) -> None:
    data = hostile(made, tmp_path, "html")
    parsed = elements(data)
    tags = {tag for tag, _ in parsed.found}
    assert not tags & {"script", "img", "iframe", "link", "object", "form", "base"}
    for _, attributes in parsed.found:
        assert not any(name.startswith("on") or name in ("src", "style", "srcset") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert HOSTILE_NAME in "".join(parsed.text)
    assert "\u202e" not in data.decode()
    assert "\x07" not in data.decode()


def test_every_link_of_the_html_leads_to_something(made: Record, tmp_path: Path) -> None:
    parsed = elements(persian(made, tmp_path, "html"))
    ids = [attributes["id"] for _, attributes in parsed.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {(a["href"] or "")[1:] for _, a in parsed.found if "href" in a} <= set(ids)


def test_right_to_left_words_are_marked_so(made: Record, tmp_path: Path) -> None:
    parsed = elements(persian(made, tmp_path, "html"))
    quotes = [attributes for tag, attributes in parsed.found if tag == "blockquote"]
    assert {"lang": "fa", "dir": "rtl"} in quotes
    assert {"lang": "en", "dir": "auto"} in quotes
    assert "\u2068روزنامهٔ بندر\u2069" in "".join(parsed.text)


def test_markdown_reads_no_markup_out_of_a_source(made: Record, tmp_path: Path) -> None:
    rendered = MarkdownIt("commonmark").enable("table").render(hostile(made, tmp_path, "md").decode())
    parsed = elements(rendered.encode())
    tags = {tag for tag, _ in parsed.found}
    assert tags <= {
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "strong",
        "em",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
    } | {
        "th",
        "td",
    }
    assert HOSTILE_NAME in "".join(parsed.text)


@pytest.mark.parametrize(
    "text",
    [
        "- a list",
        "1. first",
        "# heading",
        "> quote",
        "    code",
        "a | b",
        "***",
        "[a]: x",
        "&lt;b&gt;",
        "~~~",
        "===",
        "+ x",
    ],
)
def test_markdown_leaves_plain_words_plain(text: str) -> None:
    rendered = MarkdownIt("commonmark").render(markdown.render(small(text)).decode())
    shown = elements(rendered.encode())
    assert [tag for tag, _ in shown.found if tag in ("ul", "ol", "blockquote", "pre", "hr", "code")] == []
    assert " ".join(text.split()) in "".join(shown.text)


def test_the_pdf_is_tagged_titled_and_undated(made: Record, tmp_path: Path) -> None:
    reader = PdfReader(io.BytesIO(persian(made, tmp_path, "pdf")))
    catalogue: Any = reader.trailer["/Root"]
    assert bool(catalogue["/MarkInfo"]["/Marked"])
    assert catalogue["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in catalogue
    assert reader.metadata is not None
    assert reader.metadata.title == "Reported killing: Mara Lenz, Port Alder, 10 Mar 1990"
    assert "/CreationDate" not in reader.metadata
    xmp = catalogue["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert not re.search(r"CreateDate|ModifyDate", xmp)


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))
    document.close()
    return text


def test_the_pdf_shows_every_word_as_it_is(made: Record, tmp_path: Path) -> None:
    text = " ".join(pdf_text(hostile(made, tmp_path, "pdf")).split())
    for part in ("#import", "$\\evil{}$", "<script>alert(1)</script>", "@misc{b,", "`*_~^&%"):
        assert part in text
    assert "Page 2 of" in text


def test_the_pdf_sets_persian_with_its_own_font(made: Record, tmp_path: Path) -> None:
    data = persian(made, tmp_path, "pdf")
    resources: list[Any] = [page["/Resources"] for page in PdfReader(io.BytesIO(data)).pages]
    fonts = {str(font.get_object()["/BaseFont"]) for held in resources for font in held.get("/Font", {}).values()}
    assert any("NotoNaskhArabic" in name for name in fonts)
    letters = {letter for letter in PERSIAN if letter.isalpha()}
    assert letters <= set(pdf_text(data))


def test_a_sign_that_no_font_has_stands_as_its_number() -> None:
    assert "[U+1F600]" in pdf_text(pdf.render(small("so it was \U0001f600\ufe0f")))


def test_a_letter_that_no_font_has_is_one_clear_error() -> None:
    with pytest.raises(BadInput, match="could not be displayed") as caught:
        pdf.render(small("王伟"))
    assert caught.value.name == "cannot_set_pdf"
    assert "--fonts" in caught.value.next_step


def test_word_opens_it_and_right_to_left_is_right_to_left(made: Record, tmp_path: Path) -> None:
    data = persian(made, tmp_path, "docx")
    document = docx.Document(io.BytesIO(data))
    assert any(PERSIAN in paragraph.text for paragraph in document.paragraphs)
    (quote,) = [paragraph for paragraph in document.paragraphs if PERSIAN in paragraph.text]
    assert quote._p.xpath("w:pPr/w:bidi")
    assert all(run._r.xpath("w:rPr/w:rtl") for run in quote.runs)
    assert document.core_properties.title == "Reported killing: Mara Lenz, Port Alder, 10 Mar 1990"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        tree = etree.fromstring(archive.read("word/document.xml"))
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    name = f"{{{space['w']}}}"
    marks = {mark.get(f"{name}name") for mark in tree.iterfind(".//w:bookmarkStart", space)}
    led_to = {link.get(f"{name}anchor") for link in tree.iterfind(".//w:hyperlink", space)}
    assert led_to
    assert led_to <= marks


def test_word_holds_hostile_words_as_words(made: Record, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(hostile(made, tmp_path, "docx")))
    assert any(HOSTILE_NAME in paragraph.text for paragraph in document.paragraphs)
    assert docx.Document(io.BytesIO(writing.render(small("a\ufffeb\uffff"), "docx"))).paragraphs


def test_there_is_no_other_form() -> None:
    with pytest.raises(BadQuestion, match="odt"):
        writing.render(small("x"), "odt")


def test_only_blocks_are_set() -> None:
    with pytest.raises(TypeError):
        html.block("x")
    with pytest.raises(TypeError):
        markdown.block("x")


def test_no_long_address_leaves_the_page() -> None:
    address = "https://news.example/?" + "page=1&sort=day&" * 15
    document = pypdfium2.PdfDocument(pdf.render(small(address)))
    page = document[1]
    text = page.get_textpage()
    edges = [text.get_charbox(at)[2] for at in range(text.count_chars())]
    assert max(edges) < page.get_width()
    assert address in re.sub(r"[\s\u200b\ufffe]", "", text.get_text_range())
