"""Two persons of one name whom nothing in the texts tells apart: a person does, by the source."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.errors import BadQuestion, UnknownName
from answerable.model.judgement import Verdict
from answerable.showing import pages
from answerable.showing.screen import Screen

NAME = "Zoran Exemplar"
TEXTS = (
    f"Vienna, 4 February 2021 — Police arrested {NAME} on 3 February 2021.\n",
    f"Graz, 4 March 2021 — Prosecutors charged {NAME} with fraud on 3 March 2021.\n",
    f"Linz, 4 April 2021 — A court convicted {NAME} of theft on 3 April 2021.\n",
)
BY, WHY = "A. Tester", "Another man, says his lawyer."


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as held:
        held.read(paths, workers=0)
        yield held


def _bearers(record: Record) -> dict[frozenset[str], str]:
    """From the sources that name an actor so to its id."""
    named = (actor for actor in record.actors() if actor.name == NAME)
    return {frozenset(source for used in actor.names for source in used.sources): actor.id for actor in named}


def _source(record: Record, place: str) -> str:
    return next(claim.source for claim in record.claims() if claim.sentence.quote.startswith(place))


def test_whom_one_source_names_is_another_and_no_longer_was_arrested(record: Record) -> None:
    vienna = _source(record, "Vienna")
    made = record.judge(Verdict.DIFFERENT, NAME, f"{NAME} (in {vienna[:8]})", by=BY, why=WHY)
    assert made.about == (NAME, f"{NAME} (in {vienna})")
    bearers = _bearers(record)
    assert set(map(len, bearers)) == {1, 2}
    page = record.actor(bearers[frozenset({vienna})])
    assert [line.event.kind for line in page.steps] == ["arrest"]
    out = StringIO()
    pages.actor(Screen(out), page)
    assert "kept apart" in out.getvalue()
    assert WHY in out.getvalue()
    record.judge(Verdict.UNDO, made.id, by=BY, why="A mistake.")
    assert set(map(len, _bearers(record))) == {3}


def test_the_id_of_one_who_was_parted_means_that_one(record: Record) -> None:
    vienna = _source(record, "Vienna")
    record.judge(Verdict.DIFFERENT, NAME, f"{NAME} (in {vienna})", by=BY, why=WHY)
    bearers = _bearers(record)
    rest = next(actor for sources, actor in bearers.items() if vienna not in sources)
    again = record.judge(Verdict.SAME, rest, bearers[frozenset({vienna})], by=BY, why="One man after all.")
    assert again.about == (NAME, f"{NAME} (in {vienna})")
    assert set(map(len, _bearers(record))) == {3}


def test_a_later_document_does_not_join_them_again(record: Record, tmp_path: Path) -> None:
    vienna = _source(record, "Vienna")
    record.judge(Verdict.DIFFERENT, NAME, f"{NAME} (in {vienna})", by=BY, why=WHY)
    (tmp_path / "more.txt").write_text(f"Steyr, 4 May 2021 — A court jailed {NAME} for theft.\n", encoding="utf-8")
    record.read([tmp_path / "more.txt"], workers=0)
    assert set(map(len, _bearers(record))) == {1, 3}


def test_what_names_nobody_so_is_refused(record: Record) -> None:
    vienna = _source(record, "Vienna")
    with pytest.raises(UnknownName, match="names “Ida Brae”"):
        record.judge(Verdict.DIFFERENT, NAME, f"Ida Brae (in {vienna})", by=BY, why=WHY)
    with pytest.raises(UnknownName):
        record.judge(Verdict.DIFFERENT, NAME, f"{NAME} (in s-00000000)", by=BY, why=WHY)
    with pytest.raises(BadQuestion, match="wherever it stands"):
        record.judge(Verdict.WITHHOLD, f"{NAME} (in {vienna})", by=BY, why=WHY)
    assert len(record.judgements()) == 0
