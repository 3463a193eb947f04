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
        (" more than nine people in the ", True),
        (" in two years than during the ", False),
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
        ("The ", ", police said on Monday, ", True),
        ("The ", ", police said, was over when gunmen ", False),
    ],
)
def test_a_happening_is_the_subject_of_the_next(before: str, gap: str, held: bool) -> None:
    assert subject(before, gap) is held


@pytest.mark.parametrize(
    ("first", "gap", "trigger", "held"),
    [
        ("shot", " and ", "killed", True),
        ("bombings", " and ", "arson", False),
        ("exploded", " at the gate, ", "killing", True),
        ("exploded", " at the gate, ", "killed", False),
        ("exploded", " at the gate, and gunmen fled, ", "killing", False),
        ("exploded", " at the gate ", "killing", False),
    ],
)
def test_what_a_happening_did(first: str, gap: str, trigger: str, held: bool) -> None:
    assert result(first, gap, trigger) is held
