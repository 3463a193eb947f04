from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from answerable.errors import UnreadableSource
from answerable.model.source import Given
from answerable.sources.bytes import media_type, package
from answerable.sources.formats import docx
from answerable.sources.text.extract import Extract
from tests.sources.samples import ENGLISH, SCRIPTS, document, docx_file, with_member


def extract(data: bytes) -> Extract:
    return docx.extract(document(data, media_type.DOCX, "case/findings.docx"))


def test_paragraphs_and_tables_in_order() -> None:
    assert extract(docx_file("One.", "Two\tand\nthree.")).text == (
        "Findings\n\nOne.\n\nTwo\tand\nthree.\n\n1992 | attack\n1997 | verdict"
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_changed(script: str) -> None:
    assert f"\n\n{SCRIPTS[script]}\n\n" in extract(docx_file(SCRIPTS[script])).text


def test_properties_but_not_those_of_an_empty_template() -> None:
    assert extract(docx_file()).given == Given(title="Findings of the commission", author="Mara Lindqvist")
    assert extract(docx_file(title="", author="python-docx")).given == Given()
    assert extract(docx_file(title="Word Document", author="python-docx")).given == Given()


def test_the_date_of_creation_and_a_title_by_style() -> None:
    word = python_docx.Document()
    word.add_paragraph("")
    word.add_paragraph("The  verdict", style="Title")
    word.add_paragraph(ENGLISH)
    word.core_properties.created = python_docx.document.__class__ and __import__("datetime").datetime(
        1997, 4, 10, 9, 30
    )
    out = io.BytesIO()
    word.save(out)
    assert extract(out.getvalue()).given == Given(title="The verdict", published="1997-04-10")


def test_tracked_changes_links_and_content_controls() -> None:
    word = python_docx.Document()
    paragraph = word.add_paragraph("Kept ")._p
    runs = (
        '<w:ins {ns}><w:r><w:t xml:space="preserve">inserted </w:t></w:r></w:ins>',
        "<w:del {ns}><w:r><w:delText>deleted</w:delText></w:r></w:del>",
        '<w:hyperlink {ns}><w:r><w:t xml:space="preserve">linked </w:t></w:r></w:hyperlink>',
        "<w:r {ns}><w:t>al</w:t><w:noBreakHyphen/><w:t>Assad co</w:t><w:softHyphen/><w:t>lonel</w:t></w:r>",
        "<w:r {ns}><w:instrText>PAGE</w:instrText></w:r>",
    )
    for run in runs:
        paragraph.append(parse_xml(run.format(ns=nsdecls("w"))))
    held = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a form.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    paragraph.addnext(parse_xml(held))
    out = io.BytesIO()
    word.save(out)
    assert extract(out.getvalue()).text == "Kept inserted linked al\u2011Assad co\u00adlonel\n\nIn a form."


def test_footnotes_come_last() -> None:
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Interview of 3 May 1992.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    data = with_member(docx_file(), "word/footnotes.xml", notes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
        types = archive.read("[Content_Types].xml").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    rels = rels.replace(
        "</Relationships>", f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    )
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    types = types.replace("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{part}"/></Types>')
    data = with_member(with_member(data, "word/_rels/document.xml.rels", rels), "[Content_Types].xml", types)
    assert extract(data).text.endswith("1997 | verdict\n\nInterview of 3 May 1992.")


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 and no more", docx_file()[:-200], with_member(b"PK\x05\x06" + b"\x00" * 18, "a.txt", "words")],
)
def test_a_damaged_file(data: bytes) -> None:
    with pytest.raises(UnreadableSource) as caught:
        extract(data)
    assert caught.value.name == "docx_damaged"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = with_member(docx_file(), "word/media/image.xml", " " * (package.MOST_XML + 1))
    assert len(data) < 200_000
    with pytest.raises(UnreadableSource) as caught:
        extract(data)
    assert caught.value.name == "docx_too_large"


def test_entities_are_not_expanded() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
        f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>words &b;&f;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert extract(with_member(docx_file(), "word/document.xml", bomb)).text == "words "
