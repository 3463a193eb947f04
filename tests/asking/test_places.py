from __future__ import annotations

import pytest

from answerable.asking.places import places, point_of
from answerable.record.file import RecordFile


@pytest.mark.parametrize(
    ("name", "west", "east", "south", "north"),
    [("Iran", 44, 64, 25, 40), ("IRAN", 44, 64, 25, 40), ("France", -5, 9, 42, 51), ("Chile", -76, -66, -56, -17)],
)
def test_a_country_lies_where_it_lies(name: str, west: float, east: float, south: float, north: float) -> None:
    point = point_of(name)
    assert point is not None
    assert west < point[0] < east
    assert south < point[1] < north


def test_what_is_not_known_is_not_put_anywhere(file: RecordFile) -> None:
    found = places(file)
    assert found.located == ()
    counted = {event.place: 0 for event in file.events() if event.place}
    for event in file.events():
        if event.place:
            counted[event.place] += 1
    assert dict(found.elsewhere) == counted
    assert point_of("Port Alder") is None
