from __future__ import annotations

import io
from datetime import datetime

import odfdo
import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Given
from answerable.sources.bytes import media_type, package
from answerable.sources.formats import odt
from answerable.sources.text.extract import Extract
from tests.sources.samples import ENGLISH, SCRIPTS, document, odt_file, with_member


def extract(data: bytes) -> Extract:
    return odt.extract(document(data, media_type.ODT, "case/findings.odt"))


def saved(text: odfdo.Document) -> bytes:
    out = io.BytesIO()
    text.save(out)
    return out.getvalue()


def test_headings_paragraphs_lists_and_tables_in_order() -> None:
    assert extract(odt_file("One.", "Two  spaces\tand\nthree.")).text == (
        "Findings\n\nOne.\n\nTwo  spaces\tand\nthree.\n\n"
        "- Forty villagers died.\n- Nine houses burned.\n\n1997 | verdict"
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_changed(script: str) -> None:
    assert f"\n\n{SCRIPTS[script]}\n\n" in extract(odt_file(SCRIPTS[script])).text


def test_metadata() -> None:
    text = odfdo.Document("text")
    text.meta.title = "Findings of  the commission"
    text.meta.initial_creator = "Mara Lindqvist"
    text.meta.creation_date = datetime(1997, 4, 10, 9, 30)
    assert extract(saved(text)).given == Given(
        title="Findings of the commission", author="Mara Lindqvist", published="1997-04-10"
    )


def test_notes_come_last_and_remarks_not_at_all() -> None:
    text = odfdo.Document("text")
    text.body.clear()
    paragraph = odfdo.Paragraph(ENGLISH)
    paragraph.insert_note(after="villagers", note_id="n1", citation="1", body="Interview of 3 May 1992.")
    paragraph.insert_annotation(after="colonel", body="Check this.", creator="Editor")
    text.body.append(paragraph)
    assert extract(saved(text)).text == f"{ENGLISH}\n\nInterview of 3 May 1992."


def test_deleted_text_is_out() -> None:
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:section><text:p>He was\n  led<text:s text:c="2"/>'
        'away<text:s text:c="x"/><text:span>at</text:span> once.</text:p>'
        "</text:section></office:text></office:body></office:document-content>"
    )
    assert extract(with_member(odt_file(), "content.xml", content)).text == "He was led  away at once."


def test_a_password() -> None:
    manifest = '<manifest:manifest xmlns:manifest="urn:x"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(UnreadableSource) as caught:
        extract(with_member(odt_file(), "META-INF/manifest.xml", manifest))
    assert caught.value.name == "odt_encrypted"


@pytest.mark.parametrize("content", ["", "<broken", "<office:x xmlns:office='urn:x'/>"])
def test_damaged_content(content: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        extract(with_member(odt_file(), "content.xml", content))
    assert caught.value.name == "odt_damaged"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(UnreadableSource) as caught:
        extract(with_member(odt_file(), "content.xml", " " * (package.MOST_XML + 1)))
    assert caught.value.name == "odt_too_large"
