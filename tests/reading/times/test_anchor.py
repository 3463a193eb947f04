from __future__ import annotations

from datetime import date

import pytest

from answerable.model.when import When
from answerable.reading.times.anchor import Anchor

DAY = Anchor(date(2019, 1, 4), date(2019, 1, 4))
MONTH = Anchor(date(2022, 8, 1), date(2022, 8, 31))
TURN = Anchor(date(2021, 12, 20), date(2022, 1, 10))


@pytest.mark.parametrize("edtf", ["", "2017/..", "../1999", "199X", "2001/2003"])
def test_a_wide_or_open_date_is_no_anchor(edtf: str) -> None:
    assert Anchor.of(When(edtf=edtf)) is None


def test_an_anchor_is_the_interval_of_publication() -> None:
    assert Anchor.of(When(edtf="2022-08")) == MONTH
