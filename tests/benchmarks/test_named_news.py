"""How marks that hold no words are laid on their texts, and what is counted of those who are named in them."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks.named import DOERS, SORTS, TOUCHED, VERDICT, judge
from benchmarks.named_news import COLUMNS, MARKS, load
from benchmarks.news_texts import MOST, beginning_of, draw
from benchmarks.scores.halves import measure, tuning

from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds
from answerable.reading import rules

DATA = Path(__file__).parents[3] / "shared" / "data"
ARTICLE = """Friday, May 3, 2019


Bela Orsic killed Ana Tarn in Orsk.  Mr. Lom wept.

The Court of Dravna sentenced Bela Orsic to nine years in prison. """
WHOLE = (
    "Friday, May 3, 2019\n\nBela Orsic killed Ana Tarn in Orsk. Mr. Lom wept."
    "\n\nThe Court of Dravna sentenced Bela Orsic to nine years in prison."
)


def _place(words: str, number: int = 0) -> list[int]:
    start = -1
    for _ in range(number + 1):
        start = WHOLE.index(words, start + 1)
    return [start, start + len(words)]


def _row() -> dict[str, Any]:
    killing = {"kind": "killing", "modality": "happened", "trigger": _place("killed")}
    sentence = {"kind": "sentence", "modality": "happened", "trigger": _place("sentenced")}
    return {
        "text": "wikinews/0",
        "digest": hashlib.sha256(WHOLE.encode()).hexdigest(),
        "named": [_place("Bela Orsic"), _place("Ana Tarn"), _place("Court of Dravna")],
        "claims": [
            killing | {"arguments": [[*_place("Bela Orsic"), "perpetrator"]]},
            sentence | {"arguments": [[*_place("Bela Orsic", 1), "recipient"]]},
        ],
    }


def _load(folder: Path, row: dict[str, Any], article: str = ARTICLE) -> list[Any]:
    where = folder / "inputs" / "wikinews"
    where.mkdir(parents=True)
    with (where / "wikinews_2019.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("url", "date", "title", "text"), ("", "2019-05-03", "Two towns", article)])
    marks = folder / "marks.jsonl"
    marks.write_text(json.dumps(row), encoding="utf-8")
    return load(folder, marks)


def _counts(folder: Path, row: dict[str, Any]) -> dict[str, int]:
    return {key: count for key, count in measure(rules(), _load(folder, row), judge)[0].items() if count}


def test_marks_stand_where_they_are_put(tmp_path: Path) -> None:
    [(text, named)] = _load(tmp_path, _row() | {"means": [[*_place("Mr. Lom"), *_place("Ana Tarn")]]})
    assert beginning_of(tmp_path, "wikinews/0") == (WHOLE, "2019-05-03")
    assert [(each.paragraph, len(each.happenings)) for each in text.sentences] == [(0, 0), (1, 1), (1, 0), (2, 1)]
    said = [(each.text, happening) for each in text.sentences for happening in each.happenings]
    parts = [words[part.start : part.end] for words, each in said for part in (each.trigger, *each.arguments)]
    assert parts == ["killed", "Bela Orsic", "sentenced", "Bela Orsic"]
    assert named.names == ["Bela Orsic", "Ana Tarn", "Court of Dravna"]
    assert named.means == {("wikinews/0:2", 0): ("Ana Tarn",)}


def test_another_text_than_the_marked_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="wikinews/0 is not the text"):
        _load(tmp_path, _row(), ARTICLE.replace("wept", "left"))


def test_whom_the_marks_name_is_right_and_found(tmp_path: Path) -> None:
    counts = _counts(tmp_path, _row())
    sorts = ("named", "right", "marked", "found", "marked plainly", "found plainly")
    assert counts == {"texts": 1} | {f"{asked} {each}": 1 for asked in (DOERS, TOUCHED) for each in sorts}


@pytest.mark.parametrize(
    ("killing", "sort"),
    [
        ({"modality": "alleged"}, "alleged"),
        ({"modality": "called_for"}, "not taken"),
        ({"speaker": _place("Orsk")}, "only said"),
        ({"kind": "release"}, "wrong kind"),
        ({"arguments": [[*_place("Ana Tarn"), "perpetrator"]]}, "wrong one"),
        ({"trigger": _place("wept")}, "nothing there"),
    ],
)
def test_a_doer_who_is_none_is_wrong_by_its_sort(tmp_path: Path, killing: dict[str, Any], sort: str) -> None:
    row = _row()
    row["claims"][0] |= killing
    row["traps"] = [[*_place("Bela Orsic"), "accuser"]]
    tally, wrong = measure(rules(), _load(tmp_path, row), judge)
    assert [tally[f"{DOERS} {each}"] for each in ("named", "right", sort, "traps")] == [1, 0, 1, 1]
    assert sum(tally[f"{DOERS} {each}"] for each in COLUMNS[1:-1]) == 1
    assert f"{DOERS}, {sort} (accuser)" in {each.of for each in wrong}
    assert tally[f"{TOUCHED} right"] == 1


def test_what_a_court_found_is_its_own(tmp_path: Path) -> None:
    row = _row()
    verdict = {"kind": "conviction", "modality": "happened", "trigger": _place("Orsk"), "arguments": []}
    row["claims"] = [row["claims"][0] | {"speaker": _place("Orsk")}, verdict, row["claims"][1]]
    counts = _counts(tmp_path, row)
    assert (counts[f"{DOERS} named"], counts[f"{DOERS} {VERDICT}"]) == (1, 1)
    assert not {f"{DOERS} {each}" for each in ("right", "marked", *SORTS)} & counts.keys()


def test_what_may_be_called_a_happening_or_not_is_left_out(tmp_path: Path) -> None:
    row = _row() | {"open": [_place("killed")]}
    del row["claims"][0]
    assert f"{DOERS} named" not in _counts(tmp_path, row)


def test_a_text_is_whole_sentences(tmp_path: Path) -> None:
    long = f"{'Ana went. ' * 200}\n"
    with pytest.raises(ValueError, match="not the text"):
        _load(tmp_path, _row(), long)
    whole, _ = beginning_of(tmp_path, "wikinews/0")
    assert MOST - 10 < len(whole) <= MOST
    assert whole.endswith("went.")


def test_the_marks_hold_to_the_form_and_no_words() -> None:
    rows = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines()]
    names = [row["text"] for row in rows]
    assert names == sorted(names)
    assert (len(names), len(tuning(names))) == (122, 61)
    assert all(len(bytes.fromhex(row["digest"])) == 32 for row in rows)
    places = [place for row in rows for key in ("named", "means", "open") for place in row.get(key, ())]
    claims = [claim for row in rows for claim in row["claims"]]
    places += [claim[key] for claim in claims for key in ("trigger", "speaker") if key in claim]
    assert all(isinstance(each, int) and 0 <= each <= MOST for place in places for each in place)
    tagged = [each for row in rows for each in row.get("traps", ())]
    tagged += [each for claim in claims for each in claim["arguments"]]
    assert all(0 <= start < end <= MOST for start, end, _ in tagged)
    assert {each[2] for each in tagged} <= {
        *("perpetrator", "victim", "actor", "recipient"),
        *("speaker", "accuser", "lawyer", "judge", "place", "accused", "other"),
    }
    assert {claim["kind"] for claim in claims} <= kinds().keys()
    assert {claim["modality"] for claim in claims} <= set(Modality)


@pytest.mark.skipif(not DATA.is_dir(), reason="the sets are not here")
def test_the_marks_are_of_those_drawn_and_every_naming_is_of_one_sort() -> None:
    texts = load(DATA)
    marked = [text.title for text, _ in texts]
    drawn = draw(DATA)
    assert len(marked) == len(drawn)
    assert {each for each in marked if not each.startswith("gmb/")} <= set(drawn)
    chosen = tuning(marked)
    tally, _ = measure(rules(), [each for each in texts if each[0].title in chosen], judge)
    for asked in (DOERS, TOUCHED):
        assert tally[f"{asked} named"] == sum(tally[f"{asked} {each}"] for each in COLUMNS[1:-1])
        assert tally[f"{asked} found"] <= tally[f"{asked} right"]
