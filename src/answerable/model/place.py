"""A place: where a name lies, how narrowly that is known, and why it is taken for this place and no other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How narrow a place is, from the narrowest."""

    POINT = "point"  # a facility: a prison, a hospital, a camp, a square
    CITY = "city"  # a populated place of any size
    DISTRICT = "district"  # a second-level division: county, district
    PROVINCE = "province"  # a first-level division: province, state, governorate
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is.

    Attributes:
        id: of GeoNames, in digits; for a facility and for a state that is no more, an id of this program.
        name: in English where GeoNames has one.
        country: ISO 3166-1 alpha-2 code; of a state that is no more the withdrawn code; empty for none.
        province: name of the first-level division that holds it; empty if unknown or if it is itself one.
        district: the same for the second level.
        latitude, longitude: degrees (WGS 84) to two decimals, of a town's middle and of the middle of the people who
            live in a division or country; none where unknown.
        precision: how narrow it is.
        within: ids of the places that hold it, from the country down.
        why: the reason for this place, in a few words.
    """

    id: str
    name: str
    country: str
    precision: Precision
    province: str = ""
    district: str = ""
    latitude: float | None = None
    longitude: float | None = None
    within: tuple[str, ...] = ()
    why: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """Ids from the country down to the place itself."""
        return (*self.within, self.id)

    def holds(self, other: Place) -> bool:
        """Whether the other place is this one or lies in it."""
        return self.id in other.path

    def may_be(self, other: Place) -> bool:
        """Whether the two names can mean one place: one is the other or lies in it."""
        return self.holds(other) or other.holds(self)
