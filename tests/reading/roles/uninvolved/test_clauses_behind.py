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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn was sentenced to ten years for a murder committed in Velia in 2015.", []),
        ("Tarn was sentenced in 2019 to ten years for a murder committed in Velia in 2015.", ["2019"]),
        ("Tarn was sentenced to ten years for the murder of a clerk on 3 May 2019.", ["2019-05-03"]),
    ],
)
def test_where_and_when_a_crime_was_committed_is_not_where_and_when_it_was_punished(
    text: str, expected: list[str]
) -> None:
    found = engines.make("encoder").read(source("2020-06-15"), text).claims
    sentence = next(claim for claim in found if claim.kind == "sentence")
    assert [value for role in (Role.PLACE, Role.TIME) for value in values(sentence, role)] == expected
