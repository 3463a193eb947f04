"""An id of another noun than the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.former import NOUNS, standing_id
from answerable.errors import UnknownName
from answerable.model.claim import Modality
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile

SHOWN_BY = {"source": "source", "event": "event", "actor": "actor", "claim": "show"}


def _ids(file: RecordFile) -> dict[str, str]:
    return {
        "source": next(iter(file.sources())).id,
        "event": next(iter(file.events())).id,
        "actor": file.actors()[0].id,
        "claim": next(iter(file.claims())).id,
    }


@pytest.mark.parametrize("noun", NOUNS.values())
def test_it_is_told_apart_from_an_unknown_one_with_the_command_that_shows_it(file: RecordFile, noun: str) -> None:
    for other, identity in _ids(file).items():
        if other == noun:
            assert standing_id(file, noun, identity[:10]) == identity
            continue
        with pytest.raises(UnknownName) as refused:
            standing_id(file, noun, identity[:10])
        assert refused.value.name == "other_noun"
        assert refused.value.next_step == f"See it with `answerable {SHOWN_BY[other]} {identity[:10]}`."


@pytest.mark.parametrize(
    ("given", "ask"),
    [
        ("event", lambda record, identity: record.actor(identity)),
        ("actor", lambda record, identity: record.case(identity)),
    ],
)
def test_asking_for_a_person_or_a_case_tells_so_too(
    record: Record, file: RecordFile, given: str, ask: Callable[[Record, str], object]
) -> None:
    with pytest.raises(UnknownName) as refused:
        ask(record, _ids(file)[given])
    assert refused.value.name == "other_noun"


def test_a_claim_that_makes_no_event_says_why(own_path: Path) -> None:
    with Record.at(own_path) as record:
        held = list(record.claims())
        told = next(claim for claim in held if claim.modality is Modality.HAPPENED)
        wished = next(claim for claim in held if claim.modality is Modality.CALLED_FOR)
        record.judge(Verdict.REJECT, told.id, by="A. Tester", why="misread")
        for claim, why in (
            (told, "a person rejected it"),
            (wished, "its source does not say that it was done (called for)"),
        ):
            with pytest.raises(UnknownName, match="makes no event") as refused:
                record.event(claim.id)
            assert why in str(refused.value)
