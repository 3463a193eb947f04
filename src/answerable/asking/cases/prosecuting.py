"""The state or country that prosecutes, told from the names of courts and prosecutors."""

from __future__ import annotations

import re

from answerable.joining.actors.states import state, state_name, states_in
from answerable.model.place import Precision
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.places.gazetteer import Entry, gazetteer, key

_SEAT = re.compile(
    r"^(?:[Tt]he\s+)?(?P<town>[A-ZÀ-Þ][\w'’.-]*(?:\s+[A-ZÀ-Þ][\w'’.-]*){0,2}?)"
    r"(?i:\s+(?:city|district|regional|higher|high|provincial|municipal|county|magistrates['’]?|criminal|crown|state"
    r"|public|chief|federal|military|appeals?|assize|revolutionary|special|administrative))*"
    r"(?i:\s+(?:courts?|tribunals?|prosecutors?|judges?)(?:['’]s?)?)\b"
)
"""A court or prosecutor called by the town where it sits: "Koblenz higher regional court"."""
_FEWEST_PEOPLE = 100_000
_TIMES_LARGER = 10
_NOT_ONE_COUNTRY = frozenset({"Korea"})
_NO_TOWN = frozenset({"Mobile"})
"""A "mobile court" travels."""


def prosecuting(name: str) -> set[str]:
    """Names of the states, or countries within a state, whose court or prosecutor a name is; empty where it tells none.

    "German prosecutors" gives Germany, "Scottish court" Scotland, "Koblenz higher regional court" Germany; "High Court"
    nothing, and neither does a town of which there is another of near its size in another state.
    """
    told = {state_name(code) for code in states_in(name)}
    if told:
        return told
    countries = {DEMONYMS.get(word, "") for word in key(name).split()} - {"", *_NOT_ONE_COUNTRY}
    if countries:
        return countries
    seat = _SEAT.match(name.strip())
    town = seat["town"] if seat else ""
    country = _country(gazetteer().find(town)) if town and town not in _NO_TOWN else ""
    return {country} if country else set()


def _country(towns: tuple[Entry, ...]) -> str:
    """The state of the town that is meant: large, and many times larger than any of its name elsewhere."""
    known = [each for each in towns if each.precision is not Precision.COUNTRY]
    if not known or known[0].people < _FEWEST_PEOPLE or state(key(known[0].name)):
        return ""
    elsewhere = max((each.people for each in towns if each.country != known[0].country), default=0)
    return state_name(known[0].country) if known[0].people >= _TIMES_LARGER * elsewhere else ""
