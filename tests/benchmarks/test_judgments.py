"""How it is counted what a judgment is read to find."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.judgments import claims_of, judge, load

from answerable.reading import rules

FOLDER = Path(__file__).parents[2] / "benchmarks" / "judgments_gold"

TOLD = """== Prosecutor v. Piet Tarn | 2009-02-26
# numbered
H SPECIAL COURT FOR NORLAND
H JUDGMENT
H The arrest of Piet Tarn
P The Prosecution submits that soldiers shot nine men.
F The Chamber finds that soldiers shot a guard.
O The accused was arrested in Orsk.

D FINDS Piet Tarn GUILTY of murder;
- conviction | recipient=Piet Tarn
"""


def test_facts_are_true_or_false_and_orders_met(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TOLD, encoding="utf-8")
    marked, tally = load(path), Counter[str]()
    wrong = list(judge(claims_of(rules(), marked), marked, tally))
    assert (tally["marked"], tally["met"]) == (1, 1)
    assert (tally["acts found"], tally["acts by the court"]) == (1, 1)
    assert tally["false"] == len(wrong) == 0
    assert tally["true"] >= 3


def test_paragraphs_are_numbered_and_headings_are_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TOLD, encoding="utf-8")
    text = load(path).text
    assert "\n\nThe arrest of Piet Tarn\n\n1. The Prosecution" in text
    assert "2. " not in text


def test_a_line_without_a_mark_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{TOLD}\nSoldiers shot him.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="Soldiers"):
        load(path)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.txt")), ids=lambda path: path.stem)
def test_every_line_stands_where_it_is_said_to(path: Path) -> None:
    marked = load(path)
    told = [
        line[2:] for line in path.read_text(encoding="utf-8").splitlines() if line[:2] in {f"{x} " for x in "FOPWNLHD"}
    ]
    assert [marked.text[line.start : line.end] for line in marked.lines] == told
