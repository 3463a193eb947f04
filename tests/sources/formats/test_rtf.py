from __future__ import annotations

import pytest

from answerable.errors import UnreadableSource
from answerable.sources import read
from answerable.sources.bytes.media_type import RTF, sniff
from tests.sources.samples import document

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fswiss Arial;}}"
    r"{\stylesheet{\s0 Normal;}}{\info{\title The quay\'92s file}{\author Mara Lindqvist}"
    r"{\creatim\yr2019\mo3\dy4\hr10}}\pard\f0 "
)


def text_of(body: str, head: str = HEAD) -> str:
    """The working text of an RTF file with that body."""
    return read(document((head + body + "}").encode("latin-1"), RTF, "a.rtf"))[1]


def test_paragraphs_and_what_the_file_says_of_itself() -> None:
    body = r"The quay\par\par Police in Port Lemar arrested Ana M\'f3r\'e1n, \'93the editor\'94.\par He was freed.\par"
    data = (HEAD + body + "}").encode("latin-1")
    assert sniff(data, "a.txt") == RTF
    source, text = read(document(data, RTF, "a.rtf"))
    assert text == "The quay\n\nPolice in Port Lemar arrested Ana Mórán, “the editor”.\n\nHe was freed."
    assert (source.title, source.author, source.published.edtf) == ("The quay’s file", "Mara Lindqvist", "2019-03-04")
    assert source.reader == "rtf/1"


def test_rows_of_a_table_stand_a_line_each() -> None:
    row = r"\trowd\cellx1000\cellx2000\intbl %s\cell %s\cell\row"
    table = row % ("Name", "Fate") + row % ("Jo Vin", "killed")
    assert text_of(rf"Before.\par{{{table}}}After.\par") == "Before.\n\nName | Fate\nJo Vin | killed\n\nAfter."


def test_letters_of_every_script() -> None:
    assert text_of(r"{\f1 \'c8\'e2\'e0\'ed} and {\f2 Andr\'e9}") == "Иван and André"
    assert text_of(r"\u1601?\u1575?\u1591?\u1605?\u1607? \u-10179?\u-8704?") == "فاطمه 😀"
    cyrillic = HEAD.replace("1252", "1251").replace(r"\fcharset204", "")
    assert text_of(r"\'c8\'e2\'e0\'ed", cyrillic) == "Иван"


def test_pictures_and_heads_of_pages_are_no_words() -> None:
    picture = r"{\*\shppict{\pict\pngblip 89504e470d0a1a0a}}{\header Page \chpgn\par}"
    assert text_of(picture + r"The words.\par") == "The words."


@pytest.mark.parametrize("data", [rb"{\rtf1 ", rb"{\rtf1\ansi{\fonttbl}}", rb"{\rtf1\pard\par}"])
def test_a_file_without_words(data: bytes) -> None:
    with pytest.raises(UnreadableSource) as error:
        read(document(data, RTF, "a.rtf"))
    assert error.value.name in ("no_text", "rtf_damaged")


def test_a_damaged_file_is_told(tmp_path: object) -> None:
    with pytest.raises(UnreadableSource) as error:
        read(document(rb"{\rtf1 \u99999999 words}", RTF, "a.rtf"))
    assert error.value.name == "rtf_damaged"
    assert "DOCX" in error.value.next_step
