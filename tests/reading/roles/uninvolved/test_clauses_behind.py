"""Places and times of what a clause behind a happening tells."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A guard murdered the baker, who was found in a barn in Hamburg on 22 July 2019.", "killing", []),
        ("A guard murdered a baker who was rescued from a fire in Hamburg on 22 July 2019.", "killing", []),
        (
            "A guard murdered the baker in Hamburg on 21 July 2019, who was found a day later.",
            "killing",
            ["Hamburg", "2019-07-21"],
        ),
    ],
)
def test_where_and_when_somebody_was_found_is_not_where_and_when_he_was_killed(
    text: str, kind: str, expected: list[str]
) -> None:
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    told = [claim for claim in found if claim.kind == kind]
    assert [value for claim in told for role in (Role.PLACE, Role.TIME) for value in values(claim, role)] == expected


def test_who_does_what_is_told_behind_a_judgment_did_not_judge() -> None:
    text = "Four men have been sentenced to long terms since Norland’s Supreme Court outlawed the faith in April 2017."
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    assert [values(claim, Role.ACTOR) for claim in found if claim.kind == "sentence"] == [[]]
