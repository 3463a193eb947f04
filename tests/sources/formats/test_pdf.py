from __future__ import annotations

from typing import Any

import pytest
from fpdf import FPDF

from answerable.errors import UnreadableSource
from answerable.sources.bytes import media_type
from answerable.sources.formats import ocr, pdf
from answerable.sources.text.extract import Extract
from tests.sources.samples import ENGLISH, document, pdf_file, scan_file


def extract(data: bytes) -> Extract:
    return pdf.extract(document(data, media_type.PDF, "case/report.pdf"))


def failure(data: bytes) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        extract(data)
    return caught.value


def test_wrapped_lines_are_joined_and_paragraphs_kept_apart() -> None:
    first, second = f"{ENGLISH} {ENGLISH}", f"The families of the dead wept. {ENGLISH}"
    assert extract(pdf_file((first, second))).text == f"{first}\n\n{second}"


def test_pages_follow_one_another() -> None:
    assert (
        extract(pdf_file((ENGLISH, "He was led away."), (ENGLISH,))).text
        == f"{ENGLISH}\n\nHe was led away.\n\n{ENGLISH}"
    )


def test_a_paragraph_that_goes_on_overleaf_is_made_whole() -> None:
    pages = (("The court sentenced the former colonel to",), ("twenty years in prison.", "He was led away."))
    assert extract(pdf_file(*pages)).text == (
        "The court sentenced the former colonel to twenty years in prison.\n\nHe was led away."
    )


def test_a_word_parted_overleaf_is_made_whole() -> None:
    assert extract(pdf_file(("A verdict of the Su-",), ("preme Court",))).text == "A verdict of the Supreme Court"


def test_running_heads_and_page_numbers_are_left_out_but_for_the_first() -> None:
    pages = [(f"{ENGLISH} On page {word} more is said.",) for word in ("one", "two", "three", "four")]
    text = extract(pdf_file(*pages, header="Report of the Alder Commission")).text
    assert text.count("Report of the Alder Commission") == 1
    assert text.startswith("Report of the Alder Commission\n\nA court")
    assert "of 4" not in text


def test_footnotes_stand_behind_the_text_and_their_marks_in_no_sentence() -> None:
    report = FPDF()
    below: dict[str, Any] = {"new_x": "LMARGIN", "new_y": "NEXT"}

    def page(lines: tuple[str, ...], notes: tuple[str, ...]) -> None:
        report.add_page()
        report.set_font("helvetica", size=11)
        for line in lines:
            for place, part in enumerate(line.split("^")):
                report.char_vpos = "SUP" if place % 2 else "LINE"
                report.write(5, part)
            report.ln(9)
        report.set_y(-40)
        report.set_font("helvetica", size=8)
        for note in notes:
            report.cell(0, 4, note, **below)

    page(
        (
            "The court heard 64 witnesses in a room of 90 m^2^ over 31 days.^4^ It sat in Karsa.",
            "For the reasons that are given above and that the parties know, the court unanimously finds OMAR VENN",
        ),
        ("4 Transcript of 3 May, p. 12.",),
    )
    page(("GUILTY of murder.^5^",), ("5 Judge Orsk dissents.",))
    assert extract(bytes(report.output())).text == (
        "The court heard 64 witnesses in a room of 90 m2 over 31 days. It sat in Karsa.\n\n"
        "For the reasons that are given above and that the parties know, the court unanimously finds OMAR VENN "
        "GUILTY of murder.\n\n"
        "Transcript of 3 May, p. 12.\n\nJudge Orsk dissents."
    )


def test_small_type_at_the_foot_without_a_mark_above_is_no_note() -> None:
    report = FPDF()
    report.add_page()
    report.set_font("helvetica", size=11)
    report.multi_cell(0, 5, ENGLISH, new_x="LMARGIN", new_y="NEXT")
    report.set_font("helvetica", size=8)
    report.cell(0, 4, "12 people were hurt.")
    assert extract(bytes(report.output())).text == f"{ENGLISH}\n\n12 people were hurt."


def test_words_parted_at_a_line_end_are_made_whole_and_other_hyphens_kept() -> None:
    report = FPDF()
    report.add_page()
    report.set_font("helvetica", size=11)
    report.multi_cell(0, 5, "The infor-\nmation came from al-\nHadar, the Com-\nmission said, in 1991-\n92.")
    assert extract(bytes(report.output())).text == (
        "The information came from al-Hadar, the Commission said, in 1991-92."
    )


def test_headings_and_indents_begin_paragraphs() -> None:
    report = FPDF()
    report.add_page()
    report.set_font("helvetica", size=18)
    below: dict[str, Any] = {"new_x": "LMARGIN", "new_y": "NEXT"}
    report.cell(0, 8, "Findings", **below)
    report.set_font("helvetica", size=11)
    for text in ("First", "Second"):
        report.set_x(report.l_margin + 10)
        report.cell(
            0, 5, f"{text} paragraph begins with an indented line that runs on nearly", new_x="LMARGIN", new_y="NEXT"
        )
        report.cell(
            0,
            5,
            "to the right edge of the page and ends in a full stop right there at it.",
            new_x="LMARGIN",
            new_y="NEXT",
        )
    blocks = extract(bytes(report.output())).text.split("\n\n")
    assert blocks[0] == "Findings"
    assert [block.split()[0] for block in blocks[1:3]] == ["First", "Second"]


def test_letters_with_accents_and_typographic_quotes() -> None:
    text = "Le procureur a réquis vingt ans; «café», “Ålesund”, façade, ñandú."
    report = FPDF()
    report.add_page()
    report.set_font("helvetica", size=11)
    report.core_fonts_encoding = "windows-1252"
    report.multi_cell(0, 5, text)
    assert extract(bytes(report.output())).text == text


@pytest.mark.parametrize(
    ("title", "wanted"), [("Verdict", "Verdict"), ("Microsoft Word - verdict.doc", ""), ("Untitled", "")]
)
def test_metadata(title: str, wanted: str) -> None:
    given = extract(pdf_file((ENGLISH,), title=title)).given
    assert (given.title, given.author) == (wanted, "Mara Lindqvist")
    assert len(given.published) == len("1997-04-10")


def test_a_password() -> None:
    error = failure(pdf_file((ENGLISH,), password="secret"))
    assert error.name == "pdf_encrypted"
    assert "case/report.pdf" in error.cause


@pytest.mark.parametrize("data", [b"%PDF-1.4 and no more", pdf_file()[:400], b""])
def test_a_damaged_file(data: bytes) -> None:
    assert failure(data).name == "pdf_damaged"


def test_a_damaged_page_is_not_passed_over() -> None:
    whole = pdf_file((ENGLISH,), (ENGLISH,))
    error = failure(whole.replace(b"/Type /Page\n", b"/Type /Pxge\n", 1))
    assert error.name == "pdf_damaged"
    assert "Page 1" in error.cause


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    assert failure(pdf_file((ENGLISH,), (ENGLISH,))).name == "pdf_too_long"


def test_a_scan_without_ocr_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    error = failure(scan_file())
    assert error.name == "pdf_without_text"
    assert "pip install 'answerable[ocr]'" in error.next_step
    assert "Tesseract" in error.next_step


def test_a_scan_is_read_where_ocr_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []

    def read(image: object) -> str:
        assert hasattr(image, "size")
        seen.append(image.size)
        return "THE COURT SENTENCED THE COLONEL"

    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(ocr, "version", lambda: "tesseract/5.3.0")
    monkeypatch.setattr(ocr, "read", read)
    extracted = extract(scan_file())
    assert extracted.text == "THE COURT SENTENCED THE COLONEL"
    assert extracted.reader == "pdf/3 tesseract/5.3.0"
    assert extracted.given.published.startswith("../")  # it had been written by the day on which it was scanned
    assert seen == [pytest.approx((2480, 3508), abs=2)]  # A4 at 300 dots an inch


def test_a_page_that_is_blank_even_to_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(ocr, "read", lambda image: "")
    error = failure(scan_file())
    assert error.name == "pdf_without_text"
    assert "no words" in error.next_step


@pytest.mark.skipif(not ocr.available(), reason="pytesseract or the program Tesseract is not installed")
def test_a_scan_is_read_by_tesseract() -> None:
    extracted = extract(scan_file())
    assert "SENTENCED THE COLONEL" in extracted.text
    assert "tesseract/" in extracted.reader


def test_a_page_printed_long_after_its_date_keeps_the_date_of_its_head() -> None:
    given = extract(pdf_file((f"Committee for the Missing\n\n14 April 1994\n\n{ENGLISH}",))).given
    assert given.published == ""
