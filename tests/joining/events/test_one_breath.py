from __future__ import annotations

import pytest

from answerable.joining.events.one_breath import result, subject, within


@pytest.mark.parametrize(
    ("gap", "held"),
    [
        (" in the ", True),
        (" eleven people in an early ", True),
        (" the pair at a ", True),
        (" the guard and then fled before the ", False),
        (" two men; later, in the ", False),
    ],
)
def test_a_part_within_its_whole(gap: str, held: bool) -> None:
    assert within(gap) is held


@pytest.mark.parametrize(
    ("before", "gap", "held"),
    [
        ("The ", " of the ferry ", True),
        ("The ", ", which ", True),
        ("Police said after the ", " that they ", False),
        ("Rescuers said that the ", " at the harbour ", True),
        ("The mayor spoke of long talks on the ", " at the harbour ", False),
        ("The ", " was over when gunmen ", False),
    ],
)
def test_a_happening_is_the_subject_of_the_next(before: str, gap: str, held: bool) -> None:
    assert subject(before, gap) is held


@pytest.mark.parametrize(
    ("gap", "trigger", "held"),
    [
        (" and ", "killed", True),
        (" at the gate, ", "killing", True),
        (" at the gate, ", "killed", False),
        (" at the gate, and gunmen fled, ", "killing", False),
        (" at the gate ", "killing", False),
    ],
)
def test_what_a_happening_did(gap: str, trigger: str, held: bool) -> None:
    assert result(gap, trigger) is held
