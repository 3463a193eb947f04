from __future__ import annotations

import pytest

from answerable.asking.review.unheard import in_no_document, of_no_actor
from answerable.model.judgement import Judgement, Verdict

KNOWN = {"Ana Lopes", "Jo Vin"}


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.DIFFERENT])
def test_who_is_joined_or_parted_and_whom_no_actor_bears_is_told(verdict: Verdict) -> None:
    about = ("Ana Lopes (born 1946)", "Jo Vim", "c-0011aabbccddeeff0011", "a-0011aabbccddeeff0011")
    assert of_no_actor(verdict, about, KNOWN.__contains__) == ("Jo Vim",)


def test_other_decisions_name_no_actor() -> None:
    assert of_no_actor(Verdict.WITHHOLD, ("Jo Vim",), KNOWN.__contains__) == ()


def test_a_withheld_name_that_stands_in_no_document_is_told() -> None:
    made = Judgement.make(
        verdict=Verdict.WITHHOLD, about=("Jo Vim", "Jo Vin", "s-0011"), by="A", at="2026-01-01", why="B"
    )
    assert in_no_document(made, lambda words: words == '"Jo Vin"') == ("Jo Vim",)
