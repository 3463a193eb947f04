"""Where events are said to have happened."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.asking.answer import Answer
from answerable.model.place import Place
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
    """

    located: tuple[Located, ...]
    elsewhere: tuple[tuple[str, int], ...]


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
    found = (
        Located(place=held.place, number=sum(held.families.values()), families=dict(sorted(held.families.items())))
        for held in located.values()
    )
    return Places(
        located=tuple(sorted(found, key=lambda one: (-one.number, one.name, one.place.id))),
        elsewhere=tuple(sorted(elsewhere.items(), key=lambda one: (-one[1], one[0]))),
    )
