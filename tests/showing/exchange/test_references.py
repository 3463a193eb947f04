"""CSL-JSON and BibTeX, read back by programs that know them."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_file

from answerable.api import Record
from answerable.showing.exchange.bibtex import address, escaped
from answerable.showing.exchange.csl import issued
from tests.showing.dossier.made import HOSTILE_NAME, HOSTILE_TITLE

with warnings.catch_warnings():  # citeproc's own, at import
    warnings.simplefilter("ignore")
    from citeproc.source.json import CiteProcJSON


def test_citeproc_reads_every_source(made: Record, tmp_path: Path) -> None:
    made.export(tmp_path / "out.json", format="csl")
    items = json.loads((tmp_path / "out.json").read_text("utf-8"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        held = CiteProcJSON(items)
    assert set(held) == {source.id for source in made.sources()}
    by_title = {item["title"]: item for item in items}
    death = by_title["A death in Port Alder"]
    assert death["type"] == "article-newspaper"
    assert death["container-title"] == "Harbour Gazette"
    assert death["issued"] == {"date-parts": [[1990, 3, 11]]}
    assert death["URL"] == "https://harbour-gazette.example/1990/a-death"
    assert death["author"] == [{"literal": "L. Tamm"}]
    assert by_title["Verdict"]["type"] == "legal_case"
    assert "issued" not in by_title["What now?"]
    assert "URL" not in by_title[HOSTILE_TITLE]


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("1990", [[1990]]),
        ("1990-03", [[1990, 3]]),
        ("1990-03-11", [[1990, 3, 11]]),
        ("1988-22", [[1988, 6, 1], [1988, 8, 31]]),
        ("2018-06-30/2018-07-02", [[2018, 6, 30], [2018, 7, 2]]),
        ("198X", [[1980, 1, 1], [1989, 12, 31]]),
    ],
)
def test_dates(edtf: str, parts: list[list[int]]) -> None:
    assert issued(edtf) == {"date-parts": parts}
    assert issued("") is None


def test_of_a_date_open_at_one_end_the_other_is_not_exact() -> None:
    assert issued("2017/..") == {"date-parts": [[2017, 1, 1]], "circa": True}
    assert issued("../2021-02-04") == {"date-parts": [[2021, 2, 4]], "circa": True}


def test_bibtexparser_reads_every_source(made: Record, tmp_path: Path) -> None:
    made.export(tmp_path / "out.bib", format="bibtex")
    held = parse_file(str(tmp_path / "out.bib"))
    assert held.failed_blocks == []
    assert {entry.key for entry in held.entries} == {source.id for source in made.sources()}
    assert {entry.entry_type for entry in held.entries} <= {"article", "misc", "techreport"}
    assert len(held.blocks) == len(held.entries)


def test_no_sign_of_a_source_is_tex() -> None:
    text = escaped(HOSTILE_NAME)
    assert "\\textbackslash{}evil\\textbraceleft{}\\textbraceright{}\\$" in text
    assert text.count("{") == text.count("}")
    for sign in "#$%&_":
        assert text.replace(f"\\{sign}", "").count(sign) == 0
    assert address("https://x.example/{a}\\b c%20") == "https://x.example/%7Ba%7D%5Cb%20c%20"
