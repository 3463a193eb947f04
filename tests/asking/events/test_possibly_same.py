from __future__ import annotations

import math
from pathlib import Path

import pytest

from answerable.asking.questions import event, possibly_same
from answerable.joining.likeness.likeness import model
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

SENTENCES = (
    "Gunmen shot at a bus of pilgrims near the old bridge on 3 May 1992.",
    "The gunmen shot at pilgrims in their bus near the bridge on 3 May 1992.",
    "A drunken guard fired his rifle at a tavern in the far north on 3 May 1992.",
)


@pytest.fixture
def record(tmp_path: Path) -> RecordFile:
    made = RecordFile.open(tmp_path / "made.answerable", create=True)
    for number, sentence in enumerate(SENTENCES):
        page = Page(sentence, f"Page {number}", published=on("1992-05-04"))
        word = "shot" if "shot" in sentence else "fired"
        page.say(sentence, "shooting", word, time=("3 May 1992", "1992-05-03")).add_to(made)
    made.refresh()
    return made


def test_pairs_come_likeliest_first_and_with_reasons(record: RecordFile) -> None:
    found = possibly_same(record)
    assert found
    assert [pair.likeness.chance for pair in found] == sorted((p.likeness.chance for p in found), reverse=True)
    for pair in found:
        assert pair.one.event.id != pair.other.event.id
        assert pair.likeness.chance >= model("claims").doubts
        odds = pair.likeness.base + sum(part.adds for part in pair.likeness.parts)
        assert pair.likeness.chance == pytest.approx(1 / (1 + math.exp(-odds)))
    assert possibly_same(record, limit=1) == found[:1]


def test_a_page_shows_those_of_its_event(record: RecordFile) -> None:
    pair = possibly_same(record)[0]
    page = event(record, pair.one.event.id)
    assert pair in page.possibly_same
    assert all(pair.one.event.id in {each.one.event.id, each.other.event.id} for each in page.possibly_same)


def test_what_a_person_told_apart_is_not_asked_again(record: RecordFile) -> None:
    pair = possibly_same(record)[0]
    claims = (pair.one.event.claims[0], pair.other.event.claims[0])
    record.add_judgement(
        Judgement.make(
            verdict=Verdict.DIFFERENT, about=claims, by="Ona Brell", at="2026-01-01T00:00:00Z", why="Two buses."
        )
    )
    record.refresh()
    left = [{each.one.event.id, each.other.event.id} for each in possibly_same(record)]
    assert {pair.one.event.id, pair.other.event.id} not in left
