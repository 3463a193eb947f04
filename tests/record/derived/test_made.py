"""Ids are found by their first digits, whoever bears them now."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.model.claim import Reading
from answerable.model.identity import make_id
from answerable.record.derived.made import makers, number_of, numbers, older_readings
from answerable.record.file import RecordFile
from answerable.record.kept.connection import connect
from tests.record.made import ENGINE, claim, document

TEXT = "Karl Brenner killed Ana Lopes on 3 May 2011."


@pytest.mark.parametrize("digits", [2, 7, 15, 16, 20])
def test_the_numbers_of_what_begins_so(digits: int) -> None:
    identity = make_id("e", "anything")
    first, last = numbers(identity[: 2 + digits])
    assert first <= number_of(identity) <= last
    assert last - first == (16 ** (15 - digits) - 1 if digits < 15 else 0)


@pytest.mark.parametrize("given", ["e-xyz", "e-", "e-00%", "e-0A"])
def test_of_no_digits_there_is_no_number(given: str) -> None:
    first, last = numbers(given)
    assert first > last


def test_every_claim_ever_read_makes_its_id_and_that_of_an_event(tmp_path: Path) -> None:
    path, made = tmp_path / "r.answerable", document(TEXT)
    told = []
    with RecordFile.open(path, create=True) as record:
        for reader in (ENGINE, "words/2"):
            said = claim(made.source.id, TEXT, "killing", "killed", who="Karl Brenner", whom="Ana Lopes", reader=reader)
            record.add(made.source, made.data, TEXT, Reading(source=made.source.id, reader=reader, claims=(said,)))
            record.refresh()
            told.append(said.id)
            connection = connect(path, read_only=True)
            assert older_readings(connection) == (len(told) > 1)
            for each in told:
                for identity in (each, make_id("e", each)):
                    for given in (identity, identity[:10]):
                        assert [held for _, held in makers(connection, given)] == [each]
            connection.close()
