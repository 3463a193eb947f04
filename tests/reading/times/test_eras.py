from __future__ import annotations

import pytest

from answerable.model.when import bounds
from answerable.reading.times.eras import islamic, solar


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ((1378, 4, 18), "1999-07-09"),
        ((1357, 11, 22), "1979-02-11"),
        ((1401, 7, 0), "2022-09-23/2022-10-22"),
        ((1367, 0, 0), "1988-03-21/1989-03-20"),
        ((1399, 12, 30), "2021-03-20"),
        ((1400, 12, 30), ""),
        ((1400, 13, 1), ""),
    ],
)
def test_the_iranian_solar_calendar(given: tuple[int, int, int], edtf: str) -> None:
    assert solar(*given) == edtf
    bounds(edtf)


@pytest.mark.parametrize(
    ("given", "edtf"),
    [((1444, 1, 10), "2022-08-08~"), ((1444, 9, 0), "2023-03-23/2023-04-20"), ((1342, 1, 1), ""), ((1444, 1, 31), "")],
)
def test_the_islamic_calendar_is_approximate(given: tuple[int, int, int], edtf: str) -> None:
    assert islamic(*given) == edtf
    bounds(edtf)
