from __future__ import annotations

import pytest

from answerable.joining.actors.legal_acts import act_of, acts_in


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("Council Decision 2011/273/CFSP of 9 May 2011", {"32011d0273"}),
        ("Council Implementing Decision (CFSP) 2021/999", {"32021d0999"}),
        ("Regulation (EU) No 36/2012", {"32012r0036"}),
        ("Regulation (EC) 881/2002", {"32002r0881"}),
        ("Regulation (EU) 2015/36", {"32015r0036"}),
        ("Regulation (EC) No 2012/2009", {"32009r2012"}),
        ("Common Position 2001/931/CFSP", {"32001e0931"}),
        ("Regulation (EU) No 36/2012, and Decision (CFSP) 2021/999", {"32012r0036", "32021d0999"}),
        ("Regulation (EEC) No 1408/71", set()),
        ("on 3/4 of the decisions", set()),
    ],
)
def test_acts_are_known_by_their_numbers(words: str, acts: set[str]) -> None:
    assert acts_in(words) == acts


def test_the_mark_of_an_entry_tells_its_act() -> None:
    assert act_of("EXEMPLAR Zoran (European Union 32021D0999 II.A 6)") == "32021d0999"
    assert act_of("Zoran Exemplar (European Union EU.1.1)") == ""
    assert act_of("Zoran Exemplar") == ""
