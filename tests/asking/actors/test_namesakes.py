"""Persons of one name: told apart by their dates of birth on their pages, on lists, and in the queue of pairs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.actors import namesakes
from answerable.asking.review.pairs import Pair
from answerable.joining.matching.found import Class
from answerable.model.claim import Vital
from answerable.model.judgement import Verdict
from answerable.showing import pages
from answerable.showing.screen import Screen
from tests.sources.lists.test_lists import UN

ELDER = "Vienna, 4 February 2021 — Police arrested Zoran Exemplar, born on 3 May 1946 in Karst, on 3 February 2021.\n"
LISTED = "Graz, 4 March 2021 — Prosecutors charged Zoran Exemplar (born 1971) with fraud on 3 March 2021.\n"
BARE = "Linz, 4 April 2021 — A court convicted Zoran Exemplar of theft on 3 April 2021.\n"
ENTRY = "Zoran Exemplar (United Nations Security Council TSi.001)"
BY, WHY = "A. Tester", "The passport."


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    for number, text in enumerate((ELDER, LISTED, BARE)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "list.xml").write_text(UN.format(day="2026-02-27", more=""), encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as held:
        held.read([*(tmp_path / f"{number}.txt" for number in range(3)), tmp_path / "list.xml"], workers=0)
        yield held


def _born(record: Record) -> dict[tuple[str, ...], str]:
    """From dates of birth to the id of the actor of the news with them."""
    found = record.actors()
    return {namesakes.births_of(actor): actor.id for actor in found if actor.name == "Zoran Exemplar"}


def _asked(record: Record, *, listed: bool = False) -> list[Pair]:
    """The pairs of persons of that name: of the news alone, or with the entry of the list."""
    pairs = [pair for pair in record.doubtful(of="actors") if "Exemplar" in pair.one.name]
    return [pair for pair in pairs if (ENTRY in (pair.one.about, pair.other.about)) is listed]


def test_two_of_one_name_are_two_actors_with_their_dates_and_who_gives_them(record: Record) -> None:
    born = _born(record)
    assert set(born) == {("1946-05-03",), ("1971",), ()}
    page = record.actor(born["1946-05-03",])
    (told,) = page.actor.life
    assert (told.what, told.date, told.place, told.words) == ("born", "1946-05-03", "Karst", "born on 3 May 1946")
    assert any(why.startswith("Kept apart: ") and "(born 1971)" in why for why in page.actor.why)


def test_the_page_in_a_terminal_says_when_somebody_was_born_and_according_to_whom(record: Record) -> None:
    out = StringIO()
    pages.actor(Screen(out), record.actor(_born(record)["1946-05-03",]))
    said = out.getvalue()
    assert "1946-05-03 in Karst (according to s-" in said
    assert "kept apart  “Zoran Exemplar” (born 1946-05-03) and “Zoran Exemplar” (born 1971)" in said


def test_a_date_of_birth_makes_more_of_a_hit_than_its_name_and_another_excludes_it(record: Record) -> None:
    born = _born(record)
    hits = {hit.actor.id: hit.hit for hit in record.screen()}
    assert {actor: hit.found for actor, hit in hits.items()} == {
        born["1946-05-03",]: Class.EXCLUDED,
        born["1971",]: Class.POSSIBLE,
        born[()]: Class.NAME_ONLY,
    }
    for hit in hits.values():
        assert hit.points == pytest.approx(sum(part.points for part in hit.parts), abs=1e-3)
    (why,) = [part.words for part in hits[born["1946-05-03",]].parts if part.feature == "born_no"]
    assert why == "their dates of birth exclude one another (1946-05-03 and 1971)"
    assert [hit.found for hit in (each.hit for each in record.screen(found="excluded"))] == [Class.EXCLUDED]
    assert record.actor(born["1946-05-03",]).lists == ()


def test_a_listed_entry_has_the_dates_its_list_gives(record: Record) -> None:
    (entry,) = [actor for actor in record.actors() if actor.name.endswith("TSi.001)")]
    (told,) = entry.life
    assert (told.date, told.speaker) == ("1971", "United Nations Security Council")


def test_the_bare_name_and_each_of_its_bearers_are_asked_about_until_a_person_says(record: Record) -> None:
    pairs = {frozenset((pair.one.about, pair.other.about)) for pair in _asked(record)}
    assert pairs == {
        frozenset(("Zoran Exemplar", "Zoran Exemplar (born 1946-05-03)")),
        frozenset(("Zoran Exemplar", "Zoran Exemplar (born 1971)")),
    }
    for pair in _asked(record):
        assert pair.points == pytest.approx(sum(part.points for part in pair.parts), abs=1e-3)
        assert pair.chance < 0.5  # it may be the one or the other
    record.judge(Verdict.DIFFERENT, "Zoran Exemplar", "Zoran Exemplar (born 1946-05-03)", by=BY, why=WHY)
    assert len(_asked(record)) == 1
    record.judge(Verdict.SAME, "Zoran Exemplar", "Zoran Exemplar (born 1971)", by=BY, why=WHY)
    assert _asked(record) == []
    assert set(_born(record)) == {("1946-05-03",), ("1971",)}


def test_a_listed_person_may_be_whoever_the_dates_allow(record: Record) -> None:
    asked = {frozenset((pair.one.about, pair.other.about)) for pair in _asked(record, listed=True)}
    assert asked == {frozenset(("Zoran Exemplar", ENTRY)), frozenset(("Zoran Exemplar (born 1971)", ENTRY))}


def test_the_id_of_one_of_several_means_that_one(record: Record) -> None:
    born = _born(record)
    judged = record.judge(Verdict.SAME, born["1946-05-03",], born["1971",], by=BY, why=WHY)
    assert judged.about == ("Zoran Exemplar (born 1946-05-03)", "Zoran Exemplar (born 1971)")
    assert set(_born(record)) == {("1946-05-03", "1971"), ()} or set(_born(record)) == {("1946-05-03", "1971")}


def test_what_is_withheld_of_a_person_takes_the_date_of_birth_with_it(record: Record, tmp_path: Path) -> None:
    record.judge(Verdict.WITHHOLD, "Zoran Exemplar", by=BY, why=WHY)
    record.export(tmp_path / "public.jsonl", public=True)
    lines = [json.loads(line) for line in (tmp_path / "public.jsonl").read_text(encoding="utf-8").splitlines()]
    actors = [line for line in lines if line["type"] == "actor"]
    assert actors
    assert not any(line["life"] for line in actors if line["redacted"])
    assert {told["what"] for line in actors for told in line["life"]} <= {Vital.BORN.value}


@pytest.mark.parametrize("given", ["", "Zoran Exemplar (born 1946)"])
def test_a_name_that_others_bear_is_withheld_as_documents_have_it(record: Record, tmp_path: Path, given: str) -> None:
    made = record.judge(Verdict.WITHHOLD, given or _born(record)["1946-05-03",], by=BY, why="A witness is at risk.")
    assert made.about[0] == "Zoran Exemplar"
    assert not any("(born" in each or "(in " in each for each in made.about)
    record.export(tmp_path / "public.jsonl", public=True)
    assert "Exemplar" not in (tmp_path / "public.jsonl").read_text("utf-8")
