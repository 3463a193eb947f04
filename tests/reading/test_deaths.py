"""The death of somebody whom the text has said to be killed."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source

_AFTER = " Three men were jailed. Since Tarn's death, the law has changed."


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Emil Tarn was murdered in Dravna in 2016.", "killing"),
        ("Emil Tarn was assassinated in Dravna in 2016.", "assassination"),
        ("Emil Tarn died in Dravna in 2016.", "death"),
        ("Police said that Emil Tarn was murdered in Dravna in 2016.", "death"),
        ("Emil Tarn was allegedly murdered in Dravna in 2016.", "death"),
        ("Emil Tarn was murdered in Dravna in 2016. His brother Ivo Tarn was arrested.", "death"),
        ("Ana Marlo was murdered in Dravna in 2016.", "death"),
    ],
)
def test_it_is_the_killing_where_that_is_told_as_a_fact(engine: Learned, before: str, kind: str) -> None:
    claims = engine.read(source("2020-06-15"), before + _AFTER).claims
    told = next(claim for claim in claims if claim.trigger.quote == "death")
    assert told.kind == kind
    assert [each.value for each in told.arguments if each.role is Role.VICTIM] == (["Tarn"] if kind != "death" else [])
