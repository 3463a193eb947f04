"""Well-known prisons, camps, hospitals and squares, and where they lie. A short table of facts in our own words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from answerable.model.place import Place, Precision
from answerable.reading.places.gazetteer import gazetteer, key

_HEADS = ("prison", "jail", "hospital", "camp", "detention centre", "detention center", "square", "penitentiary")


@cache
def facilities() -> dict[str, tuple[Place, ...]]:
    """Folded name → the facilities that bear it."""
    table = tomllib.loads((resources.files(__package__) / "facilities.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[Place, ...]] = {}
    for identity, held in table.items():
        holder = gazetteer().by_id(held["in"])
        if holder is None:
            continue
        above = gazetteer().place(holder)
        place = Place(
            id=identity,
            name=held["name"],
            country=above.country,
            precision=Precision.POINT,
            province=above.province if holder.precision is not Precision.PROVINCE else above.name,
            district=above.district,
            latitude=held.get("latitude", above.latitude),
            longitude=held.get("longitude", above.longitude),
            within=above.path,
            why="a facility that is known by name",
        )
        for name in {key(name) for name in (held["name"], *held.get("others", ()))}:
            found[name] = (*found.get(name, ()), place)
    return found


@cache
def facility_ids() -> frozenset[str]:
    """Ids of all facilities."""
    return frozenset(place.id for named in facilities().values() for place in named)


def of_the_name(name: str) -> tuple[Place, ...]:
    """The facilities of a name, with or without "prison" behind it where the table has that; none if unknown."""
    folded = key(name)
    found = facilities().get(folded, ())
    if not found:
        bare = next((folded.removesuffix(f" {head}") for head in _HEADS if folded.endswith(f" {head}")), "")
        found = facilities().get(bare, ()) if bare else ()
    return found
