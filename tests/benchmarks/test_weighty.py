"""How marks of happenings are laid on the claims of a record, and what is counted of events and of pairs."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.data.articles import UPRISING, VIOLATIONS, Whole, articles, as_table
from benchmarks.ours.source import source
from benchmarks.scores.tally import Tally
from benchmarks.weighty import (
    HALVES,
    MARKS,
    Found,
    Mark,
    Marked,
    agreement,
    by_kind_and_document,
    by_kind_and_word,
    count,
    digest,
    fitted,
    load,
    measure,
    row,
    table,
)

import answerable
from answerable.model.claim import Claim
from answerable.model.vocabulary import kinds
from answerable.reading import rules

SECOND = MARKS.with_name("second.jsonl")
DATA = Path(__file__).parents[3] / "shared" / "data"
TEXT = "Rebels killed Ana Tarn in Orsk on 3 May 2019. A mob killed Bela Lom in Vark on 9 May. Ana Tarn was murdered."


def _claims() -> list[Claim]:
    return sorted(rules().read(source("2019-06-15"), TEXT).claims, key=lambda claim: claim.trigger.start)


def _found(*held: tuple[int | None, int, str]) -> list[Found]:
    """Claims of one kind, each of a happening and a side of it, in an event."""
    claim = _claims()[0]
    return [
        Found(replace(claim, id=f"c-{n}"), Mark(0, 6, claim.kind, happening, side), event)
        for n, (happening, side, event) in enumerate(held)
    ]


def _counts(*held: tuple[int | None, int, str]) -> Counter[str]:
    tally: Counter[str] = Counter()
    count(_found(*held), tally)
    return +tally


def test_one_happening_in_one_event_is_whole() -> None:
    tally = _counts((1, 0, "a"), (1, 0, "a"), (2, 0, "b"))
    assert (tally["events"], tally["one"], tally["two or more"]) == (1, 1, 0)
    assert (tally["joined"], tally["wrong"], tally["missed"]) == (1, 0, 0)
    assert (tally["happenings"], tally["whole"], tally["pieces"]) == (1, 1, 0)
    assert dict(zip(("pure", "gathered"), row(tally)[-2:], strict=True)) == {"pure": "1.000", "gathered": "1.000"}


def test_two_happenings_in_one_event_are_wrong() -> None:
    tally = _counts((1, 0, "a"), (1, 0, "a"), (2, 0, "a"))
    assert (tally["one"], tally["two or more"]) == (0, 1)
    assert (tally["joined"], tally["wrong"]) == (1, 2)
    assert row(tally)[-2:] == [f"{(2 * 666 + 333) / 3000:.3f}", "1.000"]


def test_one_happening_in_two_events_is_in_pieces() -> None:
    tally = _counts((1, 0, "a"), (1, 0, "b"))
    assert (tally["events"], tally["missed"], tally["happenings"], tally["whole"], tally["pieces"]) == (0, 1, 1, 0, 1)
    assert row(tally)[-2:] == ["1.000", "0.500"]


def test_two_sides_of_a_happening_count_neither_way() -> None:
    for events in (("a", "a"), ("a", "b")):
        tally = _counts((1, 0, events[0]), (1, 1, events[1]))
        assert not any(tally[each] for each in ("joined", "wrong", "missed", "two or more"))
    assert _counts((1, 1, "a"), (2, 0, "a"))["wrong"] == 1


def test_what_has_no_number_is_wrong_beside_what_has_one_alone() -> None:
    assert _counts((None, 0, "a"), (1, 0, "a"))["wrong"] == 1
    assert not _counts((None, 0, "a"), (None, 0, "a"))
    assert not _counts((None, 0, "a"), (None, 0, "b"))


def test_a_claim_that_is_wrong_altogether_is_not_counted() -> None:
    tally = _counts((0, 0, "a"), (1, 0, "a"), (1, 0, "a"))
    assert (tally["one"], tally["joined"], tally["wrong"]) == (1, 1, 0)


def test_kinds_that_are_never_one_make_no_pair() -> None:
    one, other = _found((1, 0, "a"), (1, 0, "b"))
    tally: Counter[str] = Counter()
    count([one, Found(replace(other.claim, kind="arrest"), other.mark, "b")], tally)
    assert not tally["missed"]
    assert row(tally)[-1] == "1.000"


def test_a_mark_takes_the_claim_of_its_words_and_kind_first() -> None:
    killed = _claims()[0]
    near = replace(killed, id="c-near", kind="armed_attack")
    mark = Mark(killed.trigger.start, killed.trigger.end, killed.kind, 1)
    assert fitted([mark], [near, killed]) == [(mark, killed)]
    assert fitted([mark], [near]) == [(mark, near)]
    assert not fitted([mark], [replace(near, kind="arrest")])
    both = [Mark(mark.start, mark.end, "death", 2), mark]
    assert fitted(both, [killed]) == [(mark, killed)]


def test_the_baselines_know_kind_document_and_word() -> None:
    first, second, third = _claims()
    assert by_kind_and_document(first) == by_kind_and_document(third)
    assert by_kind_and_word(first) == by_kind_and_word(second) == ("killing", "kill")
    assert by_kind_and_word(third) == ("killing", "murder")


def test_a_record_is_counted_by_the_text_of_its_articles(tmp_path: Path) -> None:
    as_table(iter([Whole("hrdsattack/train/0", "Two towns", "2019-06-15", TEXT)]), tmp_path / "one.csv")
    first, second, third = _claims()
    marks = tuple(
        Mark(each.trigger.start, each.trigger.end, each.kind, number)
        for each, number in ((first, 1), (second, 2), (third, 1))
    )
    marked = [Marked("hrdsattack/train/0", digest(TEXT), "tune", marks), Marked("x", digest("x"), "score", marks)]
    with answerable.open(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "one.csv"], engine="rules", workers=0)
        found = measure(record, marked)
        assert [each.mark.happening for each in found["hrdsattack/train/0"]] == [1, 2, 1]
        assert list(found) == ["hrdsattack/train/0"]
        lines = table([(record, marked)], errors=True).splitlines()
    assert lines[2].startswith("| tune | ours | 3 | 3 | 1 | 1 | 0 | 1 | 0 | 0 | 1 | 1 | 0 | 1.000 | 1.000 |")
    assert lines[3].startswith("| tune | same kind and document | 3 | 3 | 1 | 0 | 1 | 1 | 2 | 0 |")
    assert lines[5].startswith("| score | ours | 0 | 3 |")


@pytest.mark.parametrize("path", [MARKS, SECOND], ids=["first", "second"])
def test_the_marks_hold_to_the_form_and_no_words(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert all(row.keys() == {"article", "digest", "half", "claims"} for row in rows)
    marked = load(path)
    names = [each.name for each in marked]
    assert names == sorted(set(names))
    assert all(len(bytes.fromhex(each.digest)) == 32 and each.half in HALVES for each in marked)
    marks = [mark for each in marked for mark in each.marks]
    assert all(0 <= mark.start < mark.end and mark.kind in kinds() for mark in marks)
    numbers = {mark.happening for mark in marks} - {None, 0}
    assert numbers == set(range(1, len(numbers) + 1))
    assert all(mark.side == 0 or mark.happening for mark in marks)


def test_the_second_reader_marked_claims_of_the_first() -> None:
    first = {each.name: each for each in load()}
    for each in load(SECOND):
        beside = first[each.name]
        assert (each.digest, each.half) == (beside.digest, beside.half)
        places = {(mark.start, mark.end, mark.kind) for mark in beside.marks}
        assert {(mark.start, mark.end, mark.kind) for mark in each.marks} <= places


def test_readers_agree_as_far_as_both_join_pairs() -> None:
    def marked(*happenings: int | None) -> list[Marked]:
        marks = tuple(Mark(at, at + 1, "killing", each) for at, each in enumerate(happenings))
        return [Marked("a/1", "", "tune", marks)]

    assert agreement(marked(1, 1, 2), marked(7, 7, 8))["tune"] == Tally(1, 1, 1)
    assert agreement(marked(1, 1, 2), marked(7, 7, 7))["tune"] == Tally(1, 3, 1)
    assert agreement(marked(1, 1, 0), marked(7, 8, 8))["tune"] == Tally(0, 0, 1)
    assert agreement(marked(1, 1), marked(7))["tune"] == Tally()


def test_the_halves_share_no_happening_where_they_can() -> None:
    halves: dict[int, set[str]] = {}
    for each in load():
        for mark in each.marks:
            if each.name.startswith(VIOLATIONS) and mark.happening:
                halves.setdefault(mark.happening, set()).add(each.half)
    assert halves
    assert all(len(half) == 1 for half in halves.values())


def test_articles_are_written_as_a_table_and_each_text_once(tmp_path: Path) -> None:
    folder = tmp_path / "hrdsattack"
    folder.mkdir()
    raw = {"Input.title": "Two towns", "Input.publish_date": "2019-06-15T00:00:00Z"}
    bodies = ["<p>A&amp;B wept.</p> <p>So did C.</p>", "<p>A&amp;B wept.</p> <p>So did C.</p>", "", "One<br/>two"]
    held = [{"sample": raw | {"Input.article_interface": body}} for body in bodies]
    (folder / "train.json").write_text(json.dumps(held), encoding="utf-8")
    found = list(articles(tmp_path, VIOLATIONS))
    assert [(each.name, each.published) for each in found] == [
        ("hrdsattack/train/0", "2019-06-15"),
        ("hrdsattack/train/3", "2019-06-15"),
    ]
    assert [each.text for each in found] == ["A&B wept.\n\nSo did C.", "One\n\ntwo"]
    as_table(iter(found), tmp_path / "found.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "found.csv").read_text(encoding="utf-8"))))
    assert [(row["title"], row["text"]) for row in rows] == [("Two towns", each.text) for each in found]


@pytest.mark.skipif(not DATA.is_dir(), reason="the sets are not here")
def test_the_marks_are_of_texts_of_the_sets() -> None:
    whole = {each.name: each for of in (VIOLATIONS, UPRISING) for each in articles(DATA, of)}
    for each in load():
        assert digest(whole[each.name].text) == each.digest
        assert all(whole[each.name].text[mark.start : mark.end].strip() for mark in each.marks)
