"""The coded chain of events goes with the documents it is coded from, and scores as it should."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.make_example import PAPERS

from answerable.example import cases, folder
from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds
from answerable.model.when import bounds
from tests.example.gold import Expected, GoldCase, gold, score

CASES = [case.id for case in cases()]


def words(case: str, name: str) -> str:
    """The document's words, white space normalised: of the made ones, what they are made from."""
    for paper in PAPERS:
        if paper.path == f"{case}/{name}":
            return " ".join(" ".join((paper.title, *paper.paragraphs, *(" ".join(row) for row in paper.rows))).split())
    with folder(case) as documents:
        return " ".join((documents / name).read_text(encoding="utf-8").split())


def documents_of(case: GoldCase) -> set[str]:
    return {name for event in case.events for name in event.documents} | {said.document for said in case.said}


@pytest.mark.parametrize("case", CASES)
def test_every_document_is_coded_but_the_one_that_is_not_read(case: str) -> None:
    with folder(case) as documents:
        there = {path.name for path in Path(documents).iterdir()}
    assert there - documents_of(gold()[case]) <= {"1997-04-12-name-ye-shahr.txt"}
    assert documents_of(gold()[case]) <= there


@pytest.mark.parametrize("case", CASES)
def test_kinds_modalities_and_dates_are_of_the_model(case: str) -> None:
    for event in gold()[case].events:
        assert event.kinds <= set(kinds()), event.id
        assert event.modality in set(Modality), event.id
        first, last = bounds(event.happened)
        assert first <= last, event.id
        assert 1988 <= first.year <= 2012, event.id
    for said in gold()[case].said:
        assert said.kind in kinds(), said.words
        assert said.modality in set(Modality) - {Modality.HAPPENED}, said.words


@pytest.mark.parametrize("case", CASES)
def test_ids_are_single_and_links_lead_to_an_event_that_does_not_come_later(case: str) -> None:
    events = {event.id: event for event in gold()[case].events}
    assert len(events) == len(gold()[case].events)
    for event in events.values():
        for target in (*event.answers, *event.reverses):
            assert bounds(events[target].happened)[0] <= bounds(event.happened)[1], event.id
    for cause in gold()[case].claimed_causes:
        assert cause.effect in events
        assert cause.speaker
        assert not cause.cause or cause.cause in events


@pytest.mark.parametrize("case", CASES)
def test_names_and_quoted_words_are_in_the_documents(case: str) -> None:
    for event in gold()[case].events:
        texts = [words(case, name) for name in event.documents]
        blamed = [name for each in event.blamed for name in (each.name, *each.by)]
        for name in (*event.who, *event.whom, *blamed, *filter(None, (event.place, event.charge))):
            last = name.split()[-1]
            assert any(name in text or last in text for text in texts), (event.id, name)
        days = bounds(event.happened)[0]
        assert all(int(name[:4]) >= days.year or name[4:9].startswith("-19") for name in event.documents), event.id
    quoted = [(said.words, said.document) for said in gold()[case].said]
    quoted += [(cause.words, cause.document) for cause in gold()[case].claimed_causes]
    for quote, name in quoted:
        assert quote in words(case, name), quote


def test_copies_are_of_two_outlets() -> None:
    for case, coded in gold().items():
        assert coded.copies
        for pair in coded.copies:
            assert len({words(case, name) for name in pair}) == len(pair) == 2


def one(identity: str, kind: str, happened: str, **rest: bool | tuple[str, ...]) -> Expected:
    return Expected(id=identity, kind=kind, happened=happened, modality="happened", documents=("a.txt",), **rest)  # type: ignore[arg-type]


def test_a_score_pairs_each_happening_once() -> None:
    expected = [one("X1", "trial", "2000-05-03"), one("X2", "release", "2009-08-20")]
    found = [("e-1", "trial", "2000-05-03"), ("e-2", "trial", "2000-05"), ("e-3", "release", "2009")]
    result = score(expected, found)
    assert result.found == {"X1": "e-1"}
    assert result.missing == ("X2",)  # a year says too little of a day
    assert result.extra == ("e-2", "e-3")
    assert result.recall == pytest.approx(1 / 2)
    assert result.precision == pytest.approx(1 / 3)


def test_a_score_takes_the_kind_itself_before_another_defensible_one() -> None:
    expected = [one("X1", "killing", "1988-12-21", accept=("bombing",)), one("X2", "bombing", "1988-12-21")]
    result = score(expected, [("e-1", "bombing", "1988-12-21"), ("e-2", "killing", "1988-12-21")])
    assert result.found == {"X1": "e-2", "X2": "e-1"}


def test_optional_happenings_count_neither_way() -> None:
    expected = [one("X1", "trial", "2000-05-03"), one("X2", "talks", "2000-05", optional=True)]
    assert score(expected, [("e-1", "trial", "2000-05-03"), ("e-2", "talks", "2000-05-10")]).precision == 1
    assert score(expected, [("e-1", "trial", "2000-05-03")]).recall == 1


def test_an_unknown_date_is_never_right() -> None:
    assert score([one("X1", "trial", "2000-05-03")], [("e-1", "trial", "")]).found == {}
