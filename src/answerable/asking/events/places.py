"""Where events are said to have happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from answerable.asking.answer import Answer
from answerable.model.place import Place
from answerable.reading.places.gazetteer import gazetteer
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Located(Answer):
    """A place and how many events are said to have happened there.

    Attributes:
        place: which; with latitude and longitude.
        number: of events.
        families: how many of each family.
    """

    place: Place
    number: int
    families: dict[str, int]

    @property
    def name(self) -> str:
        """Its name."""
        return self.place.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Places(Answer):
    """The places of a record's events.

    Attributes:
        located: those of which the record knows where they lie, most events first.
        elsewhere: names of the others with the number of their events, most first.
        inferred: the countries inferred of events without a place, most events first.
    """

    located: tuple[Located, ...]
    elsewhere: tuple[tuple[str, int], ...]
    inferred: tuple[Located, ...] = ()


@dataclass(slots=True)
class _Counted:
    place: Place
    families: dict[str, int] = field(default_factory=dict)


def places(record: RecordFile) -> Places:
    """Where the record's events are said to have happened."""
    located: dict[str, _Counted] = {}
    elsewhere: dict[str, int] = {}
    for tally in record.tallies().places():
        place = tally.location
        if place is None or place.latitude is None or place.longitude is None:
            elsewhere[tally.name] = elsewhere.get(tally.name, 0) + tally.number
            continue
        counted = located.setdefault(place.id, _Counted(place))
        counted.families[tally.family] = counted.families.get(tally.family, 0) + tally.number
    return Places(
        located=_most_first(located.values()),
        elsewhere=tuple(sorted(elsewhere.items(), key=lambda one: (-one[1], one[0]))),
        inferred=_inferred(record),
    )


def _inferred(record: RecordFile) -> tuple[Located, ...]:
    found: dict[str, _Counted] = {}
    for tally in record.tallies().inferred_countries():
        country = gazetteer().country(tally.value)
        if country is not None:
            counted = found.setdefault(tally.value, _Counted(gazetteer().place(country)))
            counted.families[tally.family] = tally.number
    return _most_first(found.values())


def _most_first(counted: Iterable[_Counted]) -> tuple[Located, ...]:
    found = (
        Located(place=held.place, number=sum(held.families.values()), families=dict(sorted(held.families.items())))
        for held in counted
    )
    return tuple(sorted(found, key=lambda one: (-one.number, one.name, one.place.id)))
