"""States by their English names. The list is that of the Unicode CLDR, by Babel; old and other names are added."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale

from answerable.joining.actors.names import fold
from answerable.model.place import Place, Precision
from answerable.reading.language.geography import DEMONYMS, OLD_NAMES
from answerable.reading.places.gazetteer import Entry, gazetteer

_KNOWN = "geo:"
_HOUSE = "house:"
_PROVINCE = 2
"""Ids from the country down to the province."""
_GREAT, _MUCH, _BESIDE = 500_000, 10, 15
"""People of a great city; how many times those of its suburb; and kilometres from its middle to that of the suburb."""
_ENDS = {f"{end}{ending}": end for end in ("north", "south", "east", "west") for ending in ("", "ern")}
_OPPOSITE = ({"north", "south"}, {"east", "west"})
_NOT_STATES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})


@cache
def _names() -> dict[str, str]:
    territories = Locale("en").territories
    named = {code: (name,) for code, name in territories.items() if len(code) == 2 and code not in _NOT_STATES}
    table: dict[str, str] = {}
    for code in sorted(named | OLD_NAMES):
        for name in (*named.get(code, ()), *OLD_NAMES.get(code, ())):
            table.setdefault(fold(name), code)
    return table


def key_of(place: Place, part: str = "") -> str:
    """A place as it is compared: its country, the ids from the country down, its folded name.

    Args:
        place: any.
        part: of a country, the folded name of the part of it that is meant: "northern norland".
    """
    name = part if part and place.precision is Precision.COUNTRY else fold(place.name)
    return f"{_KNOWN}{place.country}/{'/'.join(place.path)} {name}"


def part_of_state(folded: str) -> str:
    """Towards which end of a state a folded name lies: "north" for "northern norland"; empty for no such part."""
    end, _, rest = folded.partition(" ")
    return _ENDS.get(end, "") if state(rest) else ""


def is_key(place: str) -> bool:
    """Whether a place is a key, and no name that no gazetteer has."""
    return place.startswith(_KNOWN)


def house_key(name: str) -> str:
    """A house by its name as it is compared: "Mykonos restaurant" is in some town."""
    return _HOUSE + fold(name)


def _parts(key: str) -> tuple[str, tuple[str, ...], str]:
    """Country, ids and folded name of a key; of a name that is no key, neither country nor ids."""
    if not key.startswith(_KNOWN):
        return "", (), key
    path, _, name = key.removeprefix(_KNOWN).partition(" ")
    country, *ids = path.split("/")
    return country, tuple(ids), name


@lru_cache(maxsize=1 << 13)
def state(folded: str) -> str:
    """ISO 3166 code of the state with that folded name (a withdrawn code for one that is no more); empty for none.

    The same of a key that is a state's.
    """
    country, ids, name = _parts(folded)
    return (_names().get(name) or _formal(name)) if not ids else country if len(ids) == 1 else ""


def _formal(name: str) -> str:
    """Code of the state that a folded name of two words or more names with its own name in it, and nothing else.

    "kingdom of saudi arabia", "viet nam"; not "southern provinces", which the gazetteer has for a country too.
    """
    found = gazetteer().find(name) if " " in name else ()
    if not found or any(each.precision is not Precision.COUNTRY for each in found):
        return ""
    bare = name.replace(" ", "")
    codes = {each.country for each in found if fold(each.name).replace(" ", "") in bare}
    return codes.pop() if len(codes) == 1 else ""


def states_in(name: str) -> set[str]:
    """Codes of the states that a name speaks of: "Belgian government" and "a court in Belgium" give BE."""
    told = fold(name)
    parts = {told, *told.split()}
    return {code for part in parts if (code := state(part) or state(fold(DEMONYMS.get(part, ""))))}


def state_name(code: str) -> str:
    """The English name of the state with that code, by the CLDR; of one that is no more the first name known."""
    named = Locale("en").territories.get(code)
    return named or OLD_NAMES.get(code, (code,))[0]


def areas(place: str) -> list[str]:
    """The paths of what is narrower than a state and holds a place, itself with it; the name of what is no key."""
    country, ids, name = _parts(place)
    return [f"{country}/{'/'.join(ids[:end])}" for end in range(2, len(ids) + 1)] if ids else [name]


@lru_cache(maxsize=1 << 14)
def _town(identity: str) -> Entry | None:
    """The town with an id; None for any other place."""
    found = gazetteer().by_id(int(identity)) if identity.isdigit() else None
    return found if found is not None and found.precision is Precision.CITY else None


def _is_suburb(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two towns, by their paths, lie side by side in one province, and one is a great city, much the larger."""
    if one[:_PROVINCE] != other[:_PROVINCE] or min(len(one), len(other)) <= _PROVINCE:
        return False
    here, there = _town(one[-1]), _town(other[-1])
    if here is None or there is None:
        return False
    small, great = (here, there) if here.people < there.people else (there, here)
    return great.people >= max(_GREAT, _MUCH * small.people) and gazetteer().apart(small, great) <= _BESIDE


def same_place(one: str, other: str) -> bool:
    """Whether two folded places or keys may be one.

    A house may be in any place. Keys: one is the other or lies in it, or is a suburb of it. Else: equal, one in the
    other's name, or a state and a place perhaps in it.
    """
    if one == other or one.startswith(_HOUSE) != other.startswith(_HOUSE):
        return True
    (here, path, name), (there, other_path, other_name) = _parts(one), _parts(other)
    if path and other_path:
        shared = min(len(path), len(other_path))
        if path == other_path and len(path) == 1:
            return {part_of_state(name), part_of_state(other_name)} not in _OPPOSITE
        return path[:shared] == other_path[:shared] or _is_suburb(path, other_path)
    if path or other_path:
        country, told = (here, state(other)) if path else (there, state(one))
        if told:
            return country == told
        one, other = name, other_name
    first, second = state(one), state(other)
    if first or second:
        return first == second or not (first and second)
    return f" {one} ".find(f" {other} ") >= 0 or f" {other} ".find(f" {one} ") >= 0
