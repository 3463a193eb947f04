"""When somebody was judged whose trial alone a sentence dates."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from answerable.reading.official import read_by
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Orin Vash stood trial in 1988 and was convicted and sentenced to ten years.", ["1988", "1988"]),
        ("Orin Vash stood trial in 1988 and was convicted in 1990.", ["1990"]),
        ("Orin Vash stood trial in 1988. He was convicted.", []),
    ],
)
def test_a_judgment_is_of_the_year_of_the_trial_that_it_ends(text: str, times: list[str]) -> None:
    claims = read_by(engines.make("encoder"), source("2020-06-15"), text).claims
    told = [each for each in claims if each.kind in {"conviction", "sentence"}]
    assert [value for each in told for value in values(each, Role.TIME)] == times
