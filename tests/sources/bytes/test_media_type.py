from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.sources.bytes import media_type
from answerable.sources.bytes.media_type import bom_encoding, sniff
from tests.sources import samples

MAIL = b"Received: from mx.example\r\nFrom: a@example.org\r\nSubject: The verdict\r\nMIME-Version: 1.0\r\n\r\nText.\r\n"
RSS = b'<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel><title>News</title></channel></rss>'
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>'
WARC = b"WARC/1.1\r\nWARC-Type: response\r\n\r\n"


def zipped(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize("kind", samples.FILES)
def test_each_readable_file_is_known_by_its_content(kind: str) -> None:
    assert sniff(samples.FILES[kind]()) == kind


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"plain words", "a.txt", media_type.PLAIN),
        (b"plain words", "a", media_type.PLAIN),
        (b"", "a.txt", media_type.PLAIN),
        (b"# Heading\n\nwords", "a.md", media_type.MARKDOWN),
        (b"  <!doctype HTML>\n<p>x", "a.txt", media_type.HTML),
        (b"<!-- saved --><html><body>x", "", media_type.HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "", media_type.HTML),
        (b"<div>a piece</div>", "", media_type.HTML),
        (b"<div>a piece</div> and *more*", "a.md", media_type.MARKDOWN),
        (b"<3 is how they sign", "", media_type.PLAIN),
        (RSS, "a.xml", media_type.RSS),
        (ATOM, "", media_type.ATOM),
        (b'<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"/>', "", media_type.RSS),
        (b'<?xml version="1.0"?><list><item/></list>', "", media_type.XML),
        (MAIL, "letter", media_type.EMAIL),
        (b"From a@example.org Thu Apr 10 09:30:00 1997\n" + MAIL, "", media_type.MBOX),
        (b"From our correspondent in Port Alder\nNote: this is no mail", "", media_type.PLAIN),
        (b"To: the court\nDate: 3 May\n\nSirs,", "", media_type.PLAIN),
        (WARC, "", media_type.WARC),
        (gzip.compress(WARC), "pages.warc.gz", media_type.WARC),
        (gzip.compress(b"words"), "words.gz", media_type.GZIP),
        (zipped({"a.txt": "words"}), "", media_type.ZIP),
        (zipped({"archive/data.warc": "x", "datapackage.json": "{}"}), "", media_type.WACZ),
        (zipped({"xl/workbook.xml": "x"}), "", media_type.XLSX),
        (zipped({"ppt/presentation.xml": "x"}), "", media_type.PPTX),
        (zipped({"mimetype": media_type.ODS}), "", media_type.ODS),
        (zipped({"mimetype": media_type.EPUB}), "", media_type.EPUB),
        (b"PK\x03\x04 the rest is lost", "a.docx", media_type.DOCX),
        (b"PK\x03\x04 the rest is lost", "a.bin", media_type.ZIP),
        (b"url,date,title,text\nhttps://a.example,1997-04-10,T,words\n", "", media_type.CSV),
        (b"Forty died, text messages show\nMore words", "", media_type.PLAIN),
        (b"a\tb\n1\t2", "a.tsv", media_type.TSV),
        (b'{"text": "one"}\n{"text": "two"}\n', "", media_type.JSON_LINES),
        (b'{"text": "one"}\n', "a.jsonl", media_type.JSON_LINES),
        (b'{"text": "one"}', "", media_type.JSON),
        (b'{\n "text": "one"\n}', "a.json", media_type.JSON),
        (b'{"text": "' + b"long " * 3000 + b'"}', "", media_type.JSON),
        (b"[no json at all]", "", media_type.PLAIN),
        (b"{\\rtf1 words}", "a.doc", media_type.RTF),
        (media_type.COMPOUND + "Workbook".encode("utf-16-le"), "a.bin", media_type.XLS),
        (media_type.COMPOUND + "Workbook WordDocument".encode("utf-16-le"), "a.xls", media_type.DOC),
        (media_type.COMPOUND + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", media_type.OLE),
        (media_type.COMPOUND, "a.msg", media_type.OLE),
        (b"\x89PNG\r\n\x1a\n...", "a.png", "image/png"),
        (b"\x00\x01\x02\x03" * 20, "a.bin", media_type.UNKNOWN),
        (b"\x00\x01\x02\x03" * 20, "a.pdf", media_type.PDF),
        (b"junk before %PDF-1.4", "", media_type.PDF),
        ("Слово".encode("utf-16"), "", media_type.PLAIN),
        ("<html><body>Слово".encode("utf-16"), "", media_type.HTML),
        ("Слово и дело".encode("cp1251"), "", media_type.PLAIN),
    ],
)
def test_content_first_then_extension(data: bytes, name: str, kind: str) -> None:
    assert sniff(data, name) == kind


def test_a_word_file_inside_a_zip_leaves_it_a_zip() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.docx", samples.docx_file())
    assert sniff(out.getvalue(), "many.zip") == media_type.ZIP


def test_byte_order_marks() -> None:
    assert bom_encoding("x".encode("utf-8-sig")) == "utf-8-sig"
    assert bom_encoding("x".encode("utf-32")) == "utf-32"
    assert bom_encoding(b"x") == ""


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))),
    st.sampled_from(["", "a.txt", "a.docx", "a.csv", "a.html", "no.such.kind"]),
    st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b", b"<", b"<?xml ", b"{", b"From ", b"\xff\xfe"]),
)
def test_any_bytes_get_a_type(data: bytes, name: str, start: bytes) -> None:
    assert "/" in sniff(start + data, name)
