"""The learned comparison: its parts add up, it is symmetric, and it tells like from unlike."""

from __future__ import annotations

import math

import numpy as np
import pytest

from answerable.joining.likeness.likeness import FEATURES, features, model
from answerable.joining.likeness.mentions import Mention, mention, stem
from answerable.joining.likeness.word_table import word_table
from answerable.joining.tagging import tagged


def said(sentence: str, word: str, **parts: str) -> Mention:
    words = tagged(sentence)
    tokens = [i for i, each in enumerate(words) if each.text == word]
    return mention(words, tokens, {name: frozenset(text.lower().split()) for name, text in parts.items()})


ONE = said("Police in Orvenne arrested Ona Brell on Monday over the harbour fire.", "arrested", receivers="Ona Brell")
SAME = said(
    "The detention of Ona Brell over the harbour fire was announced in Orvenne.", "detention", receivers="Brell"
)
OTHER = said("Ministers voted for a new tax on sugar in the spring.", "voted", doers="ministers")


@pytest.mark.parametrize("name", ["claims", "documents"])
def test_the_parts_of_a_score_add_up_to_it(name: str) -> None:
    found = model(name).likeness(ONE, SAME)
    odds = found.base + sum(part.adds for part in found.parts)
    assert found.chance == pytest.approx(1 / (1 + math.exp(-odds)))
    assert {part.feature for part in found.parts} == set(model(name).features) <= set(FEATURES)
    assert [abs(part.adds) for part in found.parts] == sorted((abs(part.adds) for part in found.parts), reverse=True)


def test_it_does_not_matter_which_comes_first() -> None:
    assert features(ONE, SAME) == features(SAME, ONE)
    assert model("claims").likeness(ONE, SAME) == model("claims").likeness(SAME, ONE)


def test_many_pairs_at_once_score_as_one_by_one() -> None:
    rows = np.array([features(ONE, SAME), features(ONE, OTHER)])
    one_by_one = [model("claims").likeness(ONE, each).chance for each in (SAME, OTHER)]
    assert model("claims").chances(rows) == pytest.approx(one_by_one)


def test_another_word_for_the_same_is_likelier_than_another_matter() -> None:
    claims = model("claims")
    assert claims.likeness(ONE, SAME).chance > 0.3 > claims.likeness(ONE, OTHER).chance


def test_rare_words_and_like_meanings() -> None:
    table = word_table()
    assert table.rarity("the") == 0.0 < table.rarity("court") < table.rarity("tribunal") < table.rarity("Sharafkandi")
    assert table.vector(["quake"]) @ table.vector(["earthquake"]) > table.vector(["quake"]) @ table.vector(["verdict"])
    assert not table.vector([]).any()


def test_stems() -> None:
    assert {stem("detention"), stem("detent")} == {"detent"}
    assert stem("shed") == "shed"


def test_words_are_aligned_by_meaning_whichever_side_comes_first() -> None:
    table = word_table()
    quake, like, unlike = (
        frozenset({"quake", "coast"}),
        frozenset({"earthquake", "shore"}),
        frozenset({"verdict", "tax"}),
    )
    assert table.aligned(quake, like) == table.aligned(like, quake) > table.aligned(quake, unlike)
    assert table.aligned(quake, quake) == pytest.approx(1.0)
    assert table.aligned(quake, frozenset()) == 0.0


def test_two_reports_are_told_from_one() -> None:
    said_so = said("Ministers announced a new tax on sugar in the spring.", "announced")
    both, one = FEATURES.index("both report"), FEATURES.index("one reports")
    assert [features(said_so, said_so)[k] for k in (both, one)] == [1.0, 0.0]
    assert [features(said_so, ONE)[k] for k in (both, one)] == [0.0, 1.0]
