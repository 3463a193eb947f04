"""For whom the maker of a measure acts."""

from __future__ import annotations

import pytest

from answerable.joining.links.sides import sides
from tests.joining.made import Text


@pytest.mark.parametrize(
    ("sentence", "maker", "side"),
    [
        ("Norland imposed sanctions on Westmark.", "Norland", "norland"),
        ("The United States imposed sanctions on Westmark.", "United States", "US"),
        ("Foreign minister Ilse Brandt of Norland imposed sanctions on Westmark.", "Ilse Brandt", "norland"),
        ("Norland's prime minister, Ilse Brandt, imposed sanctions on Westmark.", "Ilse Brandt", "norland"),
        ("German foreign minister Ilse Brandt imposed sanctions on Westmark.", "Ilse Brandt", "DE"),
        ("Norland's ministry imposed sanctions on Westmark.", "<Norland's ministry>", "norland"),
        ("President Salt imposed sanctions on Westmark's assets in American banks.", "President Salt", "US"),
        ("President Salt imposed sanctions on Westmark.", "President Salt", "salt"),
        ("The Council of the Western League imposed sanctions.", "Council of the Western League", "western league"),
        ("The Council of Elders imposed sanctions.", "Council of Elders", "council of elders"),
    ],
)
def test_the_side_of_a_maker(sentence: str, maker: str, side: str) -> None:
    text = Text("s-1", sentence)
    assert sides(text.claim("sanction", "imposed sanctions", actor=maker)) == {side}


def test_nobody_acts_for_nobody() -> None:
    text = Text("s-1", "The minister imposed sanctions on Westmark after the president of Eastmark had protested.")
    assert sides(text.claim("sanction", "imposed sanctions", actor="<The minister>")) == frozenset()
    assert sides(text.claim("sanction", "imposed sanctions")) == frozenset()
