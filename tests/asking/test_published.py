"""The ids of a public edition lead whoever holds the record back to its own, and nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.former import NOUNS, is_published, standing_id
from answerable.asking.published import behind, key_of, keyed
from answerable.errors import UnknownName
from answerable.model.identity import make_id
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile


@pytest.fixture
def withholding(own_path: Path) -> Path:
    with Record.at(own_path) as record:
        record.judge(Verdict.WITHHOLD, "Odo Marr", by="A. Tester", why="asked for it")
    return own_path


def _published(path: Path) -> dict[str, list[str]]:
    with Record.at(path) as record:
        lines = list(record.lines(public=True))
    return {noun: [line["id"] for line in lines if line["type"] == noun] for noun in NOUNS.values()}


def test_every_id_of_an_edition_leads_to_one_of_the_record(withholding: Path) -> None:
    published = _published(withholding)
    with RecordFile.open(withholding, read_only=True) as file:
        key = key_of(file.judgements())
        for noun, ids in published.items():
            assert ids
            for given in ids:
                own = standing_id(file, noun, given)
                assert own != given
                assert keyed(key, own) == given
                assert standing_id(file, noun, given[:10]) == own
                assert is_published(file, given)
                assert not is_published(file, own)


def test_an_old_id_of_an_edition_leads_to_what_holds_the_same_today(withholding: Path) -> None:
    with Record.at(withholding) as record:
        before = {actor.id for actor in record.actors()}
        record.judge(Verdict.SAME, "Joss Brand", "Ilan Voss", by="A. Tester", why="read it")
        (gone,) = before - {actor.id for actor in record.actors()}
    with RecordFile.open(withholding, read_only=True) as file:
        now = file.find_actors("Joss Brand")[0].id
        assert standing_id(file, "actor", keyed(key_of(file.judgements()), gone)) == now


def test_where_nothing_is_withheld_no_id_is_another(made_path: Path) -> None:
    with RecordFile.open(made_path, read_only=True) as file:
        event = next(iter(file.events())).id
        assert key_of(file.judgements()) == b""
        assert behind(file, "event", [keyed(b"", event)]) == {}
        with pytest.raises(UnknownName):
            standing_id(file, "event", keyed(b"", event))


def test_the_key_of_another_record_opens_nothing(withholding: Path) -> None:
    with RecordFile.open(withholding, read_only=True) as file:
        event = next(iter(file.events())).id
        for given in (keyed(b"another", event), make_id("e", "nothing")):
            with pytest.raises(UnknownName) as failed:
                standing_id(file, "event", given)
            assert failed.value.name == "unknown_name"
            assert not is_published(file, given)


def test_what_begins_several_is_left_out(withholding: Path) -> None:
    with RecordFile.open(withholding, read_only=True) as file:
        assert behind(file, "claim", ["c-"]) == {}
