from __future__ import annotations

from pathlib import Path

import pytest

from answerable.model.claim import Claim, Modality, Reading
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile
from tests.record.contents import contents
from tests.record.derived.test_update import brought_up_to_date
from tests.record.made import claim, document

TEXT = "Odo Marr killed Rina Sol. A court later freed Odo Marr."
NEWER = "words/2"


def judged(verdict: Verdict, *about: str, relation: str = "") -> Judgement:
    at = "2024-01-01T00:00:00.000001+00:00"
    return Judgement.make(verdict=verdict, about=about, relation=relation, by="A. Tester", at=at, why="read it")


def read_again(record: RecordFile, source: str, *claims: Claim) -> None:
    held = record.source(source)
    record.add(held, record.data(source), TEXT, Reading(source=source, reader=NEWER, claims=claims))


@pytest.fixture
def record(tmp_path: Path) -> RecordFile:
    return RecordFile.open(tmp_path / "record.answerable", create=True)


def of(source: str, reader: str, whom: str = "Rina Sol", modality: Modality = Modality.HAPPENED) -> Claim:
    return claim(source, TEXT, "killing", "killed", who="Odo Marr", whom=whom, reader=reader, modality=modality)


def test_a_rejection_holds_for_the_claim_that_says_the_same(record: RecordFile) -> None:
    with record:
        made = document(TEXT)
        old = of(made.source.id, "words/1")
        record.add(made.source, made.data, TEXT, Reading(source=made.source.id, reader="words/1", claims=(old,)))
        record.add_judgement(judged(Verdict.REJECT, old.id))
        record.rebuild()
        assert list(record.events()) == []
        newer = of(made.source.id, NEWER)
        assert newer.id != old.id
        read_again(record, made.source.id, newer)
        record.rebuild()
        assert list(record.events()) == []
        (decision,) = record.decisions()
        assert decision.about == (newer.id,)
        assert record.judgements()[0].about == (old.id,), "the log is as it was"


@pytest.mark.parametrize("change", [{"whom": ""}, {"modality": Modality.ALLEGED}])
def test_it_does_not_hold_for_one_that_says_something_else(record: RecordFile, change: dict[str, str]) -> None:
    with record:
        made = document(TEXT)
        old = of(made.source.id, "words/1")
        record.add(made.source, made.data, TEXT, Reading(source=made.source.id, reader="words/1", claims=(old,)))
        record.add_judgement(judged(Verdict.REJECT, old.id))
        record.rebuild()
        read_again(record, made.source.id, of(made.source.id, NEWER, **change))  # type: ignore[arg-type]
        record.rebuild()
        assert len(list(record.events())) == 1


def test_a_tie_holds_for_what_tells_of_the_same(record: RecordFile) -> None:
    with record:
        made = document(TEXT)
        source = made.source.id
        old = of(source, "words/1"), claim(source, TEXT, "release", "freed", whom="Odo Marr")
        record.add(made.source, made.data, TEXT, Reading(source=source, reader="words/1", claims=old))
        record.add_judgement(judged(Verdict.LINK, old[1].id, old[0].id, relation="follows"))
        record.rebuild()
        newer = (
            of(source, NEWER, modality=Modality.ALLEGED),
            claim(source, TEXT, "release", "freed", whom="Odo Marr", reader=NEWER),
        )
        read_again(record, source, *newer)
        record.rebuild()
        assert "follows" in {link.relation.value for link in record.links()}
        record.add_judgement(judged(Verdict.UNDO, record.judgements()[0].id))
        record.rebuild()
        assert "follows" not in {link.relation.value for link in record.links()}


def test_where_two_say_the_same_nothing_is_guessed(record: RecordFile) -> None:
    with record:
        made = document(TEXT)
        source = made.source.id
        old = of(source, "words/1")
        record.add(made.source, made.data, TEXT, Reading(source=source, reader="words/1", claims=(old,)))
        record.add_judgement(judged(Verdict.REJECT, old.id))
        record.rebuild()
        read_again(record, source, of(source, NEWER))
        other = Reading(source=source, reader="other/1", claims=(of(source, "other/1"),))
        record.add(made.source, made.data, TEXT, other)
        record.rebuild()
        (decision,) = record.decisions()
        assert decision.about == (old.id,)


@pytest.mark.parametrize("verdict", [Verdict.REJECT, Verdict.ACCEPT])
def test_an_update_carries_as_a_rebuild_does(tmp_path: Path, verdict: Verdict) -> None:
    path = tmp_path / "record.answerable"
    with RecordFile.open(path, create=True) as record:
        made = document(TEXT)
        source = made.source.id
        old = of(source, "words/1"), claim(source, TEXT, "release", "freed", whom="Odo Marr")
        record.add(made.source, made.data, TEXT, Reading(source=source, reader="words/1", claims=old))
        record.add(*document("Nothing happened here.", location="b.txt").parts)
        record.add_judgement(judged(verdict, old[0].id))
        record.add_judgement(judged(Verdict.LINK, old[1].id, old[0].id, relation="follows"))
        record.rebuild()
        again = claim(source, TEXT, "release", "freed", whom="Odo Marr", reader=NEWER)
        read_again(record, source, of(source, NEWER), again)
    assert brought_up_to_date(path)
    updated = contents(path)
    with RecordFile.open(path) as record:
        kinds = {event.kind for event in record.events()}
        assert ("killing" in kinds) == (verdict is Verdict.ACCEPT)
        record.rebuild()
    assert contents(path) == updated


def test_an_update_knows_what_a_decision_was_on_before_its_claim_was_there(tmp_path: Path) -> None:
    path = tmp_path / "record.answerable"
    with RecordFile.open(path, create=True) as record:
        made = document(TEXT)
        source = made.source.id
        old, newer = of(source, "words/1"), of(source, NEWER)
        record.add(made.source, made.data, TEXT, Reading(source=source, reader=NEWER, claims=(newer,)))
        record.add(*document("Nothing happened here.", location="b.txt").parts)
        record.add_judgement(judged(Verdict.REJECT, old.id))  # read elsewhere: the older reading comes last
        record.rebuild()
        assert [event.kind for event in record.events()] == ["killing"]
        record.add(made.source, made.data, TEXT, Reading(source=source, reader="words/1", claims=(old,)))
    assert brought_up_to_date(path)
    updated = contents(path)
    with RecordFile.open(path) as record:
        assert list(record.events()) == []
        record.rebuild()
    assert contents(path) == updated
