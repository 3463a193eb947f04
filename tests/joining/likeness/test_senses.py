"""The table of senses: which words mean the same, and the form that a word has there."""

from __future__ import annotations

import pytest

from answerable.joining.likeness.senses import Senses, Shared, senses


def test_a_noun_made_from_a_verb_means_the_same() -> None:
    assert senses().shared("die", "death").same > 0.9
    assert senses().shared("acquire", "acquisition").same > 0.9


def test_a_kind_of_the_other_is_nearer_than_another_matter() -> None:
    kind, matter = senses().shared("heist", "robbery"), senses().shared("heist", "rainfall")
    assert kind.above > kind.same
    assert (kind.above, kind.common) > (matter.above, matter.common)


def test_it_does_not_matter_which_comes_first() -> None:
    for one, other in (("win", "victory"), ("sever", "cut"), ("murder", "kill")):
        assert senses().shared(one, other) == senses().shared(other, one)


def test_a_word_that_the_table_lacks_says_so() -> None:
    assert senses().shared("kill", "qwrtz") == Shared(0.0, 0.0, 0.0, 1.0)
    assert senses().shared("qwrtz", "qwrtz").unknown == 0.0


@pytest.mark.parametrize(
    ("word", "base"),
    [("dies", "die"), ("scor", "score"), ("checks", "check"), ("studies", "study"), ("stopped", "stop"), ("is", "is"),
     ("news", "news"), ("qwrtzed", "qwrtzed")],
)  # fmt: skip
def test_base_forms(word: str, base: str) -> None:
    assert senses().base(word) == base


def test_later_senses_and_steps_above_count_for_less() -> None:
    table = Senses(above=[[2], [], []], words={"one": [[1], [0]], "first": [[0]], "third": [[2]]})
    assert table.shared("one", "first").same == pytest.approx(1 / 1.35)
    assert table.shared("first", "third") == Shared(0.0, 0.6, 0.6, 0.0)
