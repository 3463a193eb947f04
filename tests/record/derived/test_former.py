"""An id that was handed on leads to what holds its claim or its name, whatever was decided or read since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.asking.former import standing_id
from answerable.errors import UnknownName
from answerable.model.claim import Claim, Reading
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile
from tests.record.made import ENGINE, claim, document

NEWER = "words/2"
TEXTS = (
    "Karl Brenner killed Ana Lopes on 3 May 2011.",
    "Ottokar Brandt killed Ana Lopes on 3 May 2011, it was said later.",
    "Judge Ottokar Brandt killed Ilse Quandt on 9 August 2012.",
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as held:
        for text, who in zip(TEXTS, ("Karl Brenner", "Ottokar Brandt", "Ottokar Brandt"), strict=True):
            _read(held, text, who)
        held.rebuild()
        yield held


def _said(source: str, text: str, who: str, reader: str = ENGINE, trigger: str = "killed") -> Claim:
    when, day = ("9 August 2012", "2012-08-09") if "2012" in text else ("3 May 2011", "2011-05-03")
    whom = "Ilse Quandt" if "Ilse" in text else "Ana Lopes"
    return claim(source, text, "killing", trigger, who=who, whom=whom, when=when, day=day, reader=reader)


def _read(record: RecordFile, text: str, *who: str, reader: str = ENGINE) -> None:
    made = document(text)
    told = tuple(_said(made.source.id, text, each, reader) for each in who)
    record.add(made.source, made.data, text, Reading(source=made.source.id, reader=reader, claims=told))


def _judge(record: RecordFile, verdict: Verdict, *about: str) -> None:
    number = len(record.judgements())
    at = f"2024-01-01T00:00:00.{number:06}+00:00"
    record.add_judgement(Judgement.make(verdict=verdict, about=about, by="A. Tester", at=at, why="read it"))
    record.rebuild()


def _actor(record: RecordFile, name: str) -> str:
    return record.find_actors(name)[0].id


def _event(record: RecordFile, text: str) -> str:
    (told,) = record.claims(source=document(text).source.id)
    return record.event_of(told.id)


def test_the_id_of_an_actor_judged_to_be_another_leads_to_it(record: RecordFile) -> None:
    before = {_actor(record, name) for name in ("Karl Brenner", "Ottokar Brandt")}
    _judge(record, Verdict.SAME, "Karl Brenner", "Ottokar Brandt")
    now = _actor(record, "Ottokar Brandt")
    (gone,) = before - {now}
    assert len(before) == 2
    assert (standing_id(record, "actor", gone), standing_id(record, "actor", now)) == (now, now)
    assert standing_id(record, "actor", gone[:10]) == now


def test_the_id_of_an_event_joined_with_another_leads_to_it(record: RecordFile) -> None:
    before = {_event(record, text) for text in TEXTS[:2]}
    claims = [told.id for text in TEXTS[:2] for told in record.claims(source=document(text).source.id)]
    _judge(record, Verdict.DIFFERENT if len(before) == 1 else Verdict.SAME, *claims)
    after = {_event(record, text) for text in TEXTS[:2]}
    assert {len(before), len(after)} == {1, 2}
    for identity in before | after:
        assert standing_id(record, "event", identity) in after


def test_the_ids_of_a_reading_lead_to_what_a_newer_one_says_alike(record: RecordFile) -> None:
    old_event = _event(record, TEXTS[2])
    (old_claim,) = record.claims(source=document(TEXTS[2]).source.id)
    _read(record, TEXTS[2], "Ottokar Brandt", reader=NEWER)
    record.rebuild()
    (new_claim,) = record.claims(source=document(TEXTS[2]).source.id)
    assert new_claim.id != old_claim.id
    assert standing_id(record, "claim", old_claim.id) == new_claim.id
    assert standing_id(record, "event", old_event) == _event(record, TEXTS[2]) != old_event


def test_the_id_of_a_name_read_otherwise_leads_to_who_is_named_there(record: RecordFile) -> None:
    _read(record, "Vilma Sandor killed Ana Lopes on 3 May 2011.", "Sandor")
    record.rebuild()
    old = _actor(record, "Sandor")
    _read(record, "Vilma Sandor killed Ana Lopes on 3 May 2011.", "Vilma Sandor", reader=NEWER)
    record.rebuild()
    now = _actor(record, "Vilma Sandor")
    assert old != now
    assert standing_id(record, "actor", old) == now


def test_what_is_rejected_is_said_to_stand_no_more(record: RecordFile) -> None:
    event = _event(record, TEXTS[2])
    (told,) = record.claims(source=document(TEXTS[2]).source.id)
    _judge(record, Verdict.REJECT, told.id)
    with pytest.raises(UnknownName) as failed:
        standing_id(record, "event", event)
    assert failed.value.name == "stands_no_more"
    assert event in failed.value.cause


def test_what_stands_apart_is_named(record: RecordFile) -> None:
    """A newer reading tells two things with the words of the one: neither is surely what the id stood for."""
    source, text = document(TEXTS[2]).source.id, TEXTS[2]
    event = _event(record, text)
    told = (
        claim(source, text, "torture", "killed", who="Ottokar Brandt", reader=NEWER),
        claim(source, text, "bombing", "killed", whom="Ilse Quandt", reader=NEWER),
    )
    held = record.source(source)
    record.add(held, record.data(source), text, Reading(source=source, reader=NEWER, claims=told))
    record.rebuild()
    with pytest.raises(UnknownName) as failed:
        standing_id(record, "event", event)
    assert failed.value.name == "stands_apart"
    assert all(record.event_of(each.id) in failed.value.cause for each in told)


def test_an_id_that_never_was_is_unknown(record: RecordFile) -> None:
    for noun, letter in (("event", "e"), ("actor", "a"), ("claim", "c")):
        with pytest.raises(UnknownName) as failed:
            standing_id(record, noun, f"{letter}-00000000000000000000")
        assert failed.value.name == "unknown_name"
