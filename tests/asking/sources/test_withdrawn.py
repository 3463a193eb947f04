"""What older versions and retracted sources said is shown as withdrawn, and counts for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from answerable.asking import questions
from answerable.errors import UnknownName
from answerable.model.judgement import Judgement, Verdict
from answerable.record import RecordFile
from answerable.showing.lines import answers
from tests.record.made import Made, story

PAGE = "https://coast.example/raid"


def told(place: str, day: str, *, count: str = "", url: str = PAGE, publisher: str = "The Coast") -> Made:
    text = f"Karl Brenner killed {count or 'several'} farmers in {place} on 2011-05-03."
    about = {"who": "Karl Brenner", "whom": "farmers", "when": "2011-05-03", "day": "2011-05-03", "place": place}
    return story(text, "killing", "killed", about=about, published=day, title="The raid", url=url, publisher=publisher)


OLDER, NEWER = told("Norwich", "2011-05-04"), told("Karst", "2011-05-06")
OTHER = told("Karst", "2011-05-05", url="https://harbour.example/b", publisher="Harbour News")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as held:
        for one in (OLDER, NEWER, OTHER):
            held.add(*one.parts)
        held.rebuild()
        yield held


def retract(record: RecordFile, one: Made) -> None:
    record.add_judgement(
        Judgement.make(
            verdict=Verdict.RETRACT, about=(one.source.id,), by="A. Reader", at="2020-01-01T00:00:00Z", why="Wrong."
        )
    )
    record.refresh()


def test_an_event_shows_what_the_older_version_said_of_it(record: RecordFile) -> None:
    (event,) = record.events()
    page = questions.event(record, event.id)
    assert event.place == "Karst"
    assert {cited.source.id for cited in page.claims} == {NEWER.source.id, OTHER.source.id}
    (gone,) = page.withdrawn
    assert gone.claim.id == OLDER.reading.claims[0].id
    assert gone.source.superseded_by == NEWER.source.id
    (part,) = answers.answer(page).withdrawn  # type: ignore[attr-defined]
    assert part.source.superseded_by == NEWER.source.id


def test_a_retraction_lowers_the_number_of_sources(record: RecordFile) -> None:
    assert [event.sources for event in record.events()] == [2]
    retract(record, OTHER)
    (event,) = record.events()
    assert event.sources == 1
    page = questions.event(record, event.id)
    assert {gone.source.id for gone in page.withdrawn} == {OLDER.source.id, OTHER.source.id}
    (by,) = next(gone.retracted for gone in page.withdrawn if gone.source.id == OTHER.source.id)
    assert by.why == "Wrong."


def test_the_claim_says_why_it_makes_no_event(record: RecordFile) -> None:
    (claim,) = OLDER.reading.claims
    with pytest.raises(UnknownName, match="superseded by"):
        questions.event(record, claim.id)
    retract(record, OTHER)
    with pytest.raises(UnknownName, match="retracted"):
        questions.event(record, OTHER.reading.claims[0].id)
    assert questions.show(record, OTHER.reading.claims[0].id).retracted != ()


def test_the_pages_of_both_versions_name_each_other(record: RecordFile) -> None:
    assert questions.source(record, OLDER.source.id).source.superseded_by == NEWER.source.id
    assert questions.source(record, NEWER.source.id).supersedes == (OLDER.source.id,)
    assert questions.source(record, NEWER.source.id).source.superseded_by == ""


def test_a_finding_does_not_count_what_is_withdrawn(record: RecordFile) -> None:
    (found,) = questions.unanswered(record, as_of=date(2011, 6, 1))
    assert found.finding.sources == 2
    assert "(1 superseded or retracted left out)" in found.finding.text


def test_a_withdrawn_claim_of_something_else_is_not_shown(record: RecordFile) -> None:
    text = "Ana Lopes killed Hamid Nouri in Velo on 2012-06-01."
    about = {"who": "Ana Lopes", "whom": "Hamid Nouri", "when": "2012-06-01", "day": "2012-06-01", "place": "Velo"}
    record.add(*story(text, "killing", "killed", about=about, published="2012-06-02").parts)
    record.refresh()
    later = next(event for event in record.events() if event.place == "Velo")
    assert questions.event(record, later.id).withdrawn == ()


def test_nothing_is_withdrawn_as_of_a_day_on_which_the_older_version_stood(record: RecordFile) -> None:
    (event,) = record.events()
    page = questions.event(record, event.id, as_of=date(2011, 5, 5))
    assert page.withdrawn == ()
    assert {cited.source.id for cited in page.claims} == {OLDER.source.id, OTHER.source.id}
    assert [source.id for source in questions.sources(record, as_of=date(2011, 5, 5))] == [
        OLDER.source.id,
        OTHER.source.id,
    ]
    (found,) = questions.unanswered(record, as_of=date(2011, 5, 5))
    assert found.finding.sources == 2
    assert "superseded" not in found.finding.text
