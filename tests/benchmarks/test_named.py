"""How those who are named are counted, and how well the engines name them, with the digest of the texts."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from benchmarks.named import DOERS, SORTS, TOUCHED, judge, load
from benchmarks.scores.halves import measure, tuning
from training.data.corpus import Faulty

from answerable.reading import Engine, rules
from answerable.reading.encoder.learned import learned

FOLDER = Path(__file__).parents[2] / "benchmarks" / "named_gold"
DIGEST = "a568f7619d030eacabca6703a5c796e811ba0711190882707f0a1f1a4cc9267a"
FLOORS = {
    ("encoder", DOERS): (0.83, 0.71),
    ("encoder", TOUCHED): (0.87, 0.84),
    ("rules", DOERS): (0.93, 0.53),
    ("rules", TOUCHED): (0.86, 0.64),
}
"""Share of those named in facts who are right, and of those marked who are found, in the half for tuning."""

TOLD = """== Two towns | 2019-05-02 | news
# named: Bela Orsic; Ana Tarn; Court of Dravna
= Bela Orsic killed Ana Tarn in Orsk.
- killing | killed | happened | perpetrator=Bela Orsic; victim=Ana Tarn
= The Court of Dravna sentenced Bela Orsic to nine years in prison.
- sentence | sentenced | happened | actor=Court of Dravna; recipient=Bela Orsic
"""


def _written(folder: Path, text: str) -> Path:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return folder


def _counts(folder: Path, text: str) -> dict[str, int]:
    tally, _ = measure(rules(), load(_written(folder, text)), judge)
    return {key: count for key, count in tally.items() if count}


def test_whom_the_marks_name_is_right_and_found(tmp_path: Path) -> None:
    sorts = ("named", "right", "marked", "found", "marked plainly", "found plainly")
    assert _counts(tmp_path, TOLD) == {"texts": 1} | {
        f"{asked} {each}": 1 for asked in (DOERS, TOUCHED) for each in sorts
    }


@pytest.mark.parametrize(
    ("was", "put", "sort"),
    [
        ("perpetrator=Bela Orsic; victim=Ana Tarn", "perpetrator=Ana Tarn; victim=Bela Orsic", "wrong one"),
        ("| killed | happened", "| killed | alleged", "not a fact"),
        ("- killing", "# killing", "no such happening"),
    ],
)
def test_a_doer_whom_the_marks_do_not_name_is_wrong(tmp_path: Path, was: str, put: str, sort: str) -> None:
    counts = _counts(tmp_path, TOLD.replace(was, put))
    assert (counts[f"{DOERS} named"], counts[f"{DOERS} {sort}"]) == (1, 1)
    assert counts[f"{TOUCHED} right"] == 1


def test_a_description_is_whom_the_remark_says(tmp_path: Path) -> None:
    told = TOLD.replace("sentenced Bela Orsic", "sentenced him").replace("recipient=Bela Orsic", "recipient=him")
    assert f"{TOUCHED} marked" not in _counts(tmp_path, told)
    counts = _counts(tmp_path, told + "# means him: Bela Orsic\n")
    assert counts[f"{TOUCHED} marked"] == 1
    assert f"{TOUCHED} marked plainly" not in counts
    with pytest.raises(Faulty):
        load(_written(tmp_path, told + "# means her: Ana Tarn\n"))


def test_the_texts_are_those_that_the_floors_are_for() -> None:
    texts = b"".join(path.read_bytes() for path in sorted(FOLDER.glob("*.txt")))
    assert hashlib.sha256(texts).hexdigest() == DIGEST


@pytest.mark.parametrize("engine", [learned(rules()), rules()], ids=["encoder", "rules"])
def test_floors(engine: Engine) -> None:
    texts = load(FOLDER)
    chosen = tuning(text.title for text, _ in texts)
    tally, _ = measure(engine, [each for each in texts if each[0].title in chosen], judge)
    for asked in (DOERS, TOUCHED):
        right, found = FLOORS[engine.name.partition("/")[0], asked]
        assert tally[f"{asked} named"] == tally[f"{asked} right"] + sum(tally[f"{asked} {sort}"] for sort in SORTS)
        assert tally[f"{asked} right"] >= right * tally[f"{asked} named"], asked
        assert tally[f"{asked} found"] >= found * tally[f"{asked} marked"], asked
