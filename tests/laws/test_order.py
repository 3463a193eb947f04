"""The law of order: reading the documents in another order gives the same record."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.judgement import Judgement
from answerable.record import RecordFile
from tests.record.contents import contents
from tests.record.made import Made
from tests.record.random_readings import judged


def made_of(documents: Sequence[Made], decisions: Sequence[Judgement], rebuilds: int = 1) -> dict[str, str]:
    """Digests of the derived tables of a record that these were added to; with more rebuilds, some on the way."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.answerable"
        with RecordFile.open(path, create=True) as record:
            for number, made in enumerate(documents):
                record.add(*made.parts)
                if rebuilds > 1 and number % 3 == 0:
                    record.rebuild()
            for decision in decisions:
                record.add_judgement(decision)
            record.rebuild()
        return contents(path)


@settings(max_examples=20, deadline=None)
@given(judged(), st.randoms(use_true_random=False))
def test_another_order_gives_the_same_record(held: tuple[list[Made], list[Judgement]], chance: random.Random) -> None:
    documents, decisions = held
    others, later = documents.copy(), decisions.copy()
    chance.shuffle(others)
    chance.shuffle(later)
    assert made_of(others, later, rebuilds=2) == made_of(documents, decisions)


@settings(max_examples=10, deadline=None)
@given(judged(), st.randoms(use_true_random=False))
def test_reading_again_and_finding_copies_in_other_places_changes_no_more_than_the_places(
    held: tuple[list[Made], list[Judgement]], chance: random.Random
) -> None:
    documents, decisions = held
    again = [made.at(f"～/{number}.txt") for number, made in enumerate(documents)] + documents
    twice = documents + again
    shuffled = twice.copy()
    chance.shuffle(shuffled)
    one, other = made_of(twice, decisions), made_of(shuffled, decisions)
    assert one == other
    assert {table for table, digest in made_of(documents, decisions).items() if one[table] != digest} <= {"sightings"}
