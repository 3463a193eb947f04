"""How what is told as done is counted: marks, traps, and what is otherwise wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.opinion import judge, load
from benchmarks.scores.halves import measure, tuning
from training.data.corpus import Faulty

from answerable.reading import rules

FOLDER = Path(__file__).parents[2] / "benchmarks" / "opinion_gold"

TOLD = """== Two towns | 2019-05-02 | opinion
= Soldiers killed nine men in Orsk.
- killing | killed | happened | perpetrator=soldiers; victim=men; count=nine
= The budget killed the north.
# trap figure: killed
= Police arrested a baker.
"""


def _written(folder: Path, text: str) -> Path:
    (folder / "a.txt").write_text(text.replace("=soldiers", "=Soldiers"), encoding="utf-8")
    return folder


def test_claims_are_right_traps_or_otherwise_wrong(tmp_path: Path) -> None:
    texts, traps = load(_written(tmp_path, TOLD))
    tally, wrong = measure(rules(), [(text, traps) for text in texts], judge)
    assert (tally["marks"], tally["right"], tally["traps marked"]) == (1, 1, 1)
    assert tally["claims"] == tally["right"] + tally["traps"] + tally["otherwise wrong"]
    assert "arrest happened" in {each.what.rsplit(" ", 1)[0] for each in wrong if each.of == "otherwise wrong"}


def test_a_trap_stands_in_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(Faulty):
        load(_written(tmp_path, TOLD.replace("figure: killed", "figure: shot")))


def test_half_is_for_tuning_and_the_same_each_time() -> None:
    texts, traps = load(FOLDER)
    assert len(texts) == 30
    titles = [text.title for text in texts]
    assert len(tuning(titles)) == 15
    assert tuning(titles) == tuning(titles[::-1])
    assert len(traps) == sum(Counter(each.sort for each in traps).values()) > 200
