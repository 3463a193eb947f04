"""What else tells who is withheld, in rows of lists and in texts: no edition holds it."""

from __future__ import annotations

import json
from pathlib import Path

from answerable.api import Record

ROWS = (
    "No,Name,Father's name,Date of birth,Passport,Date of arrest,Arrested by\n"
    "7,Ana Lopes,Emil Lopes,12 March 1985,V-11.222,3 May 2019,Tarn Guard\n"
    "8,Ida Brae,Jon Brae,4 April 1990,V-33.444,4 May 2019,Tarn Guard\n"
)


def test_a_withheld_persons_row_says_only_what_its_claims_rest_on(tmp_path: Path) -> None:
    (tmp_path / "held.csv").write_text(ROWS)
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "held.csv"], engine="rules", workers=0)
        record.judge("withhold", "Ana Lopes", by="A. Tester", why="asked")
        record.export(tmp_path / "all.jsonl", format="jsonl", public=True)
    edition = (tmp_path / "all.jsonl").read_text()
    lines = [json.loads(line) for line in edition.splitlines()]
    withheld, shown = sorted(
        (line["sentence"]["quote"] for line in lines if line["type"] == "claim"), key=lambda quote: "Ida" in quote
    )
    assert withheld.split("\n")[:5] == [
        "No: [withheld]",
        "Name: [withheld 1]",
        "Father's name: [withheld]",
        "Date of birth: [withheld]",
        "Passport: [withheld]",
    ]
    assert "Date of arrest: 3 May 2019\nArrested by: Tarn Guard" in withheld
    assert "Date of birth: 4 April 1990" in shown
    for word in ("Emil", "1985", "V-11.222", "held.csv#1"):
        assert word not in edition
    assert "held.csv#2" in edition


def test_the_birthday_of_whom_an_edition_withholds_is_in_no_quotation(tmp_path: Path) -> None:
    text = "Police in Mahra arrested Ana Lopes, born on 12 March 1985, and Jo Vin, born on 4 April 1990, on 3 May 2019."
    (tmp_path / "held.txt").write_text(f"The Tarn Gazette\n4 May 2019\n\n{text}\n")
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "held.txt"], engine="rules", workers=0)
        record.judge("withhold", "Ana Lopes", by="A. Tester", why="asked")
        record.export(tmp_path / "all.jsonl", format="jsonl", public=True)
    edition = (tmp_path / "all.jsonl").read_text()
    assert "12 March 1985" not in edition
    assert "born on 4 April 1990" in edition
