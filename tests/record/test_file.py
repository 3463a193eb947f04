from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from answerable.errors import BrokenLaw, NotARecord, RecordError
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Problem
from answerable.record import RecordFile
from tests.record.made import Made, document, story

KILLING = story(
    "On 3 May 2011 guards killed Ana Lopes in Porto Velo.",
    "killing",
    "killed",
    about={"whom": "Ana Lopes", "when": "3 May 2011", "day": "2011-05-03", "place": "Porto Velo"},
    published="2011-05-04",
    publisher="The Coast",
)


def test_a_document_is_kept_once_and_its_places_noted(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        assert record.head() == (0, "0" * 64)
        assert record.add(*KILLING.parts)
        first = record.head()
        assert first[0] == 3
        assert not record.add(*KILLING.parts)
        assert record.head() == first
        assert not record.add(*KILLING.at("b.txt").parts)
        assert record.head()[0] == 4
        assert not record.add_sighting(KILLING.source.id, "b.txt")
        assert record.add_sighting(KILLING.source.id, "c.txt")
        assert not record.add_sighting("s-unknown", "c.txt")
        assert record.has(KILLING.source.id, "words/1")
        assert not record.has(KILLING.source.id, "words/2")
        assert record.has(KILLING.source.id, "words/1", "plain/1")
        assert not record.has(KILLING.source.id, "words/1", "plain/2")
        assert record.has(KILLING.source.id, "words/1", "ocr/2")


def test_what_was_added_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    problem = Problem(location="x.pdf", code="pdf_without_text", cause="No text.", next_step="Use OCR.")
    judgement = Judgement.make(
        verdict=Verdict.REJECT, about=("c-0",), by="A. Reader", at="2020-01-01T00:00:00Z", why="Wrong."
    )
    with RecordFile.open(path, create=True) as record:
        record.add(*KILLING.parts)
        assert record.add_problem(problem)
        assert not record.add_problem(problem)
        assert record.add_judgement(judgement)
        assert not record.add_judgement(judgement)
        head = record.head()
    with RecordFile.open(path, read_only=True) as record:
        assert record.head() == head
        assert record.problems() == [problem]
        assert record.judgements() == [judgement]
        assert record.stale()
        with pytest.raises(RecordError) as refused:
            record.add(*document("Another text.").parts)
        assert refused.value.name == "record_read_only"


@pytest.mark.parametrize(
    "broken",
    [
        replace(KILLING, data=KILLING.data + b"!"),
        replace(KILLING, text=KILLING.text + "!"),
        replace(KILLING, source=replace(KILLING.source, length=1)),
        replace(KILLING, reading=replace(KILLING.reading, source="s-other")),
        replace(
            KILLING,
            reading=replace(
                KILLING.reading,
                claims=tuple(
                    replace(one, trigger=replace(one.trigger, start=0, end=6)) for one in KILLING.reading.claims
                ),
            ),
        ),
    ],
)
def test_what_is_not_true_of_the_document_is_refused_whole(tmp_path: Path, broken: Made) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        with pytest.raises(BrokenLaw):
            record.add(*broken.parts)
        assert record.head()[0] == 0


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotARecord):
        RecordFile.open(tmp_path / "missing.answerable")
    with pytest.raises(NotARecord):
        RecordFile.open(tmp_path / "missing.answerable", read_only=True)
    (tmp_path / "note.txt").write_text("This is a note about something else. " * 50)
    with pytest.raises(NotARecord):
        RecordFile.open(tmp_path / "note.txt")
    with pytest.raises(NotARecord):
        RecordFile.open(tmp_path / "no" / "folder.answerable", create=True)


def test_an_empty_file_becomes_a_record_only_when_one_is_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    path.touch()
    with pytest.raises(NotARecord):
        RecordFile.open(path)
    with RecordFile.open(path, create=True) as record:
        assert record.add(*KILLING.parts)
    with RecordFile.open(path, create=True) as record:
        assert record.has(KILLING.source.id, "words/1")


def test_two_may_make_the_same_record_at_once(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as one, RecordFile.open(path, create=True) as other:
        assert one.add(*KILLING.parts)
        assert not other.add(*KILLING.parts)


def test_several_additions_in_one_transaction(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        with record.writing():
            record.add(*KILLING.parts)
            record.add(*document("Nothing happened.", location="b.txt").parts)
        kept = record.head()
        broken = replace(KILLING, text="Another text.")
        with pytest.raises(BrokenLaw), record.writing():
            _add_both(record, document("A third text.", location="c.txt"), broken)
        assert record.head() == kept


def _add_both(record: RecordFile, one: Made, other: Made) -> None:
    record.add(*one.parts)
    record.add(*other.parts)
