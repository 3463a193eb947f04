"""The benchmark over reasons of lists, on an invented list."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from benchmarks.reasons import by_list, documents, measure, table

ROWS = (
    "celex,recordId,programKey,annex,measure,startDate,reason,schema,name\n"
    "32001R0001,1,EU-TST,I,Asset freeze,4.3.2020,"
    "Zoran Exemplar was involved in the killing of 12 protesters in 2019.,Person,Zoran EXEMPLAR\n"
    "32001R0001,2,EU-TST,I,Asset freeze,4.3.2020,"
    "Mira Testova supports the government. Police killed 12 protesters in 2018.,Person,Mira TESTOVA\n"
    "32001R0001,3,EU-OTH,I,Asset freeze,4.3.2020,Testova Shipping carries oil.,Company,Testova Shipping\n"
    "32001R0001,4,EU-OTH,I,Asset freeze,4.3.2020,,Person,Nobody EXEMPLAR\n"
)


def test_entries_are_counted_by_what_is_read_and_tied(tmp_path: Path) -> None:
    (tmp_path / "list.csv.gz").write_bytes(gzip.compress(ROWS.encode()))
    (tmp_path / "notes.txt").write_text("Not a list.", encoding="utf-8")
    chosen = list(documents(tmp_path))
    assert len(chosen) == 3
    entries = {entry.name: entry for entry in measure(chosen, "rules")}
    assert {name: (len(entry.acts), len(entry.tied)) for name, entry in entries.items()} == {
        "Zoran EXEMPLAR": (1, 1),
        "Mira TESTOVA": (1, 0),
        "Testova Shipping": (0, 0),
    }
    shown = table({"rules": list(entries.values())})
    assert "| rules | 3 | 66.7% (2) | 50.0% (1) | 50.0% (1) | 2 | 50.0% (1) |" in shown
    assert "| rules: every act of the entry | 3 | 66.7% (2) | 100.0% (2) |" in shown
    assert "| EU-TST | 2 |" in by_list(list(entries.values()))


def test_a_folder_without_lists_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Not a list.", encoding="utf-8")
    with pytest.raises(SystemExit, match="holds no list"):
        list(documents(tmp_path))
