"""The papers are one text of ours, as LibreOffice wrote it in each format."""

from __future__ import annotations

import struct
from pathlib import Path

import olefile
import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Source
from answerable.sources import read
from answerable.sources.bytes.media_type import DOC, RTF, sniff
from tests.sources.containers import documents
from tests.sources.samples import document

PAPERS = Path(__file__).parent / "papers"
TEXT = """Judgment of the High Court

On 3 March 2003 police in Port Lemar arrested Ana Mórán, “the editor”, for “libel”.

Иван Тарн و فاطمه تارن 😀 were seen; see the wire’s page.

Name | Cause of death | Date of death
Jo Vin | shot by police | 3 May 2002
Lea Osk | torture

The court convicted Ivo Tarn of the murder of Jo Vin and sentenced him to twenty years."""
NOTES = "She denied it.\n\nExhibit 4."


def paper() -> bytearray:
    """The document, to be changed."""
    return bytearray((PAPERS / "judgment.doc").read_bytes())


def header(data: bytearray) -> int:
    """Where the stream of words begins, with the header of the document."""
    return data.index(b"\xec\xa5", 512)


def failure(data: bytes | bytearray) -> UnreadableSource:
    """The one error that reading the bytes as a document ends in."""
    with pytest.raises(UnreadableSource) as error:
        read(document(bytes(data), DOC, "a.doc"))
    return error.value


def told(source: Source) -> tuple[str, str, str]:
    """What a source says of itself."""
    return source.title, source.author, source.published.edtf


def test_text_tables_and_notes_and_what_it_says_of_itself() -> None:
    [item] = documents(PAPERS / "judgment.doc")
    assert (item.media_type, sniff(item.data, "a.txt")) == (DOC, DOC)
    source, text = read(item)
    assert text == f"{TEXT}\n\n{NOTES}"
    assert (*told(source), source.reader) == ("The quay’s file", "Mara Lindqvist", "2003-04-10", "doc/1")


def test_the_same_in_rtf_without_notes() -> None:
    source, text = read(document((PAPERS / "judgment.rtf").read_bytes(), RTF, "a.rtf"))
    assert text == TEXT
    assert told(source) == ("The quay’s file", "Mara Lindqvist", "2003-04-10")


def test_a_piece_of_one_byte_a_letter() -> None:
    data = paper()
    words = header(data)
    with olefile.OleFileIO(bytes(data)) as held:
        table = held.openstream("1Table").read()
    at = struct.unpack_from("<I", data, words + 0x1A2)[0]
    assert table[at] == 2
    number = (struct.unpack_from("<I", table, at + 1)[0] - 4) // 12
    first = data.index(table[at : at + 40]) + 5 + 4 * (number + 1) + 2
    start = struct.unpack_from("<I", data, first)[0]
    data[words + start : words + start + 8] = "Café no.".encode("cp1252")
    struct.pack_into("<I", data, first, start * 2 | 1 << 30)
    assert read(document(bytes(data), DOC, "a.doc"))[1].startswith("Café no.")


@pytest.mark.parametrize(
    ("offset", "value", "code"), [(0x0A, 0x0300, "doc_encrypted"), (2, 0x65, "doc_too_old"), (0, 0x1234, "doc_too_old")]
)
def test_what_cannot_be_read_says_why(offset: int, value: int, code: str) -> None:
    data = paper()
    struct.pack_into("<H", data, header(data) + offset, value)
    error = failure(data)
    assert error.name == code
    assert "Save it" in error.next_step


@pytest.mark.parametrize("data", [bytes(paper()[:2000]), bytes(paper()[:512]) + bytes(9000), b"no compound file"])
def test_a_damaged_document(data: bytes) -> None:
    assert failure(data).name == "doc_damaged"


def test_pieces_longer_than_the_document_are_damage() -> None:
    data = paper()
    struct.pack_into("<II", data, header(data) + 0x1A2, 0, 0)
    assert failure(data).name == "doc_damaged"


def test_a_list_without_end_among_what_it_says_of_itself_is_passed_over() -> None:
    data = paper()
    with olefile.OleFileIO(bytes(data)) as held:
        about = held.openstream("\x05SummaryInformation").read()
    at = data.index(about[:64])
    first = at + int.from_bytes(about[44:48], "little")
    for number in range(int.from_bytes(data[first + 4 : first + 8], "little")):
        place = first + int.from_bytes(data[first + 12 + 8 * number : first + 16 + 8 * number], "little")
        data[place : place + 8] = (0x1002).to_bytes(4, "little") + b"\xff\xff\xff\xff"
    source, text = read(document(bytes(data), DOC, "a.doc"))
    assert text == f"{TEXT}\n\n{NOTES}"
    assert told(source)[:2] == ("Judgment of the High Court", "")
