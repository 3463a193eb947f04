from __future__ import annotations

import io

import docx as python_docx
import pytest
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.numbering import NumberingPart

from answerable.sources.bytes import media_type
from answerable.sources.formats import docx
from tests.sources.samples import document

NS = nsdecls("w")
HEADINGS, PARAGRAPHS, AGAIN, BULLETS, STEPS = "91", "92", "93", "94", "95"


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    told = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{told}</w:lvl>'


def with_lists() -> WordDocument:
    """A document with lists as a court's template has them."""
    word = python_docx.Document()
    part = word.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    assert isinstance(part, NumberingPart)
    root = part.element
    lists = {
        "81": level(0, "upperRoman", "%1.", '<w:pStyle w:val="Heading1"/>')
        + level(1, "upperLetter", "%2.", '<w:pStyle w:val="Heading2"/>')
        + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
        "82": level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)"),
        "83": level(0, "bullet", "•"),
        "84": level(0, "decimal", "%1.", start=7) + level(1, "decimalZero", "%1-%2", '<w:lvlRestart w:val="0"/>'),
    }
    for name, levels in lists.items():
        root.insert(0, parse_xml(f'<w:abstractNum {NS} w:abstractNumId="{name}">{levels}</w:abstractNum>'))
    for number, name, start in (
        (HEADINGS, "81", ""),
        (PARAGRAPHS, "82", ""),
        (AGAIN, "82", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        (BULLETS, "83", ""),
        (STEPS, "84", ""),
    ):
        root.append(parse_xml(f'<w:num {NS} w:numId="{number}"><w:abstractNumId w:val="{name}"/>{start}</w:num>'))
    for depth, style in enumerate(("Heading 1", "Heading 2")):
        word.styles[style].element.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{depth}"/><w:numId w:val="{HEADINGS}"/></w:numPr>')
        )
    return word


def add(word: WordDocument, words: str, number: str = "", depth: int = 0, style: str | None = None) -> None:
    paragraph = word.add_paragraph(words, style=style)
    if number:
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
        )


def lines(word: WordDocument) -> list[str]:
    out = io.BytesIO()
    word.save(out)
    return docx.extract(document(out.getvalue(), media_type.DOCX)).text.split("\n\n")


def test_paragraphs_are_numbered_through_the_headings() -> None:
    word = with_lists()
    add(word, "Introduction", style="Heading 1")
    add(word, "The trial opened.", PARAGRAPHS)
    add(word, "Findings", style="Heading 1")
    add(word, "Polje", style="Heading 2")
    add(word, "Soldiers came.", PARAGRAPHS)
    add(word, "they shot a man;", PARAGRAPHS, 1)
    add(word, "they left.", PARAGRAPHS, 1)
    add(word, "at night", PARAGRAPHS, 2)
    add(word, "Karsk", style="Heading 2")
    add(word, "Nobody was left.", PARAGRAPHS)
    add(word, "a house", PARAGRAPHS, 1)
    assert lines(word) == [
        "I. Introduction",
        "1. The trial opened.",
        "II. Findings",
        "A. Polje",
        "2. Soldiers came.",
        "(a) they shot a man;",
        "(b) they left.",
        "(i) at night",
        "B. Karsk",
        "3. Nobody was left.",
        "(a) a house",
    ]


def test_a_list_that_begins_anew_and_one_that_does_not() -> None:
    word = with_lists()
    add(word, "one", PARAGRAPHS)
    add(word, "two", PARAGRAPHS)
    add(word, "anew", AGAIN)
    add(word, "goes on", AGAIN)
    add(word, "seven", STEPS)
    add(word, "deep", STEPS, 1)
    add(word, "eight", STEPS)
    add(word, "deeper", STEPS, 1)
    assert lines(word) == [
        "1. one",
        "2. two",
        "1. anew",
        "2. goes on",
        "7. seven",
        "7-01 deep",
        "8. eight",
        "8-02 deeper",
    ]


def test_legal_numbers_bullets_and_numbers_taken_away() -> None:
    word = with_lists()
    add(word, "Findings", style="Heading 1")
    add(word, "Polje", style="Heading 2")
    add(word, "The mosque", HEADINGS, 2)
    add(word, "a candle", BULLETS)
    add(word, "Annex", "0", style="Heading 1")
    add(word, "no such list", "4711")
    add(word, "no such level", BULLETS, 5)
    assert lines(word) == [
        "I. Findings",
        "A. Polje",
        "1.1.1 The mosque",
        "a candle",
        "Annex",
        "no such list",
        "no such level",
    ]


def test_a_paragraph_without_words_counts_and_is_not_written() -> None:
    word = with_lists()
    add(word, "one", PARAGRAPHS)
    add(word, "", PARAGRAPHS)
    table = word.add_table(1, 1)
    cell = table.cell(0, 0).paragraphs[0]
    cell.add_run("in a table")
    cell._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {NS}><w:ilvl w:val="0"/><w:numId w:val="{PARAGRAPHS}"/></w:numPr>')
    )
    add(word, "four", PARAGRAPHS)
    assert lines(word) == ["1. one", "3. in a table", "4. four"]


@pytest.mark.parametrize(("at", "written"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb")])
def test_letters_go_round(at: int, written: str) -> None:
    word = with_lists()
    add(word, "x", PARAGRAPHS)
    for _ in range(at):
        add(word, "y", PARAGRAPHS, 1)
    assert lines(word)[-1] == f"({written}) y"
