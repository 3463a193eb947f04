"""Where events are said to have happened."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec

from answerable.asking.answer import Answer
from answerable.reading.words import fold
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Located(Answer):
    """A place and how many events are said to have happened there.

    Attributes:
        name: as the record has it.
        latitude: in degrees north.
        longitude: in degrees east.
        number: of events.
        families: how many of each family.
    """

    name: str
    latitude: float
    longitude: float
    number: int
    families: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places(Answer):
    """The places of a record's events.

    Attributes:
        located: those of which the program knows where they lie, most events first.
        elsewhere: names of the others with the number of their events, most first.
    """

    located: tuple[Located, ...]
    elsewhere: tuple[tuple[str, int], ...]


def places(record: RecordFile) -> Places:
    """Where the record's events are said to have happened."""
    families: dict[str, dict[str, int]] = defaultdict(dict)
    for tally in record.tallies().places():
        families[tally.value][tally.family] = tally.number
    located, elsewhere = [], []
    for name, numbers in families.items():
        point = point_of(name)
        if point is None:
            elsewhere.append((name, sum(numbers.values())))
        else:
            longitude, latitude = point
            located.append(
                Located(
                    name=name,
                    latitude=latitude,
                    longitude=longitude,
                    number=sum(numbers.values()),
                    families=dict(sorted(numbers.items())),
                )
            )
    return Places(
        located=tuple(sorted(located, key=lambda place: (-place.number, place.name))),
        elsewhere=tuple(sorted(elsewhere, key=lambda place: (-place[1], place[0]))),
    )


def point_of(name: str) -> tuple[float, float] | None:
    """Longitude and latitude, in degrees, of the middle of a country; None for any other name."""
    return _countries().get(fold(name))


@cache
def _countries() -> dict[str, tuple[float, float]]:
    held = resources.files("answerable.asking") / "world" / "countries.json"
    return {
        fold(name): point
        for name, point in msgspec.json.decode(held.read_bytes(), type=dict[str, tuple[float, float]]).items()
    }
