"""Names on official lists: who keeps a list, by whatever name, and whom an entry and a report of it both name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from answerable.joining.actors.names import fold, is_organisation, sound, without_reference
from answerable.sources.lists.listing import TREASURY, UNION, UNITED_NATIONS

DIPLOMATS = "United States Department of State"
GENERAL_COURT, COURT_OF_JUSTICE = "General Court", "Court of Justice of the European Union"
ENTRY = "="
"""Before the name of one whom a list's own entry names."""

_UNION = re.compile(
    r"(?:council of )?eu(?: (?:council|foreign ministers|states|member states|governments))?|brussels|european council"
    r"|(?:eu )?foreign affairs council"
)
_NATIONS = re.compile(
    r"un(?: security council)?(?: (?:sanctions )?committee)?|security council(?: (?:sanctions )?committee)?"
    r"|sanctions committee"
)
_TREASURY = re.compile(
    r"(?:us )?(?:department of (?:the )?treasurys?|treasury(?: department)?s?)(?: office of foreign assets control)?"
    r"|(?:us )?office of foreign assets control|ofac"
)
_DIPLOMATS = re.compile(r"(?:us )?(?:state department|department of state)")
_AMERICA = re.compile(r"us|usa|united states(?: of america)?|us government|washington")
_JUDGES = re.compile(
    r"(?:(?:eus?|europes|european) )?(?:general court|court of justice)(?: of eu)?|eus? (?:court|judges)|cjeu|ecj"
)
_ROW = re.compile(r"(?P<name>.+?) eu 3\d{4}[a-z]\d{4}(?: .+)?")
_COUNCILS = frozenset({UNION, UNITED_NATIONS})
_COURTS = frozenset({GENERAL_COURT, COURT_OF_JUSTICE})
_OF_AMERICA = frozenset({TREASURY, DIPLOMATS})
_LEAST = 2
"""Words of a person's name that tell who is meant, on a day and by one maker of lists."""
_MOST = 6
"""Words of a name beyond which it is compared as a whole only."""


@lru_cache(maxsize=1 << 12)
def makers_of(name: str) -> frozenset[str]:
    """Who of the makers of lists takes a measure that one of that name is said to take; empty for anybody else.

    "The Council" may be the Union's or the Security Council, "the United States" either of the departments that list,
    "the EU's court" either of the two that annul.
    """
    folded = fold(name)
    if _UNION.fullmatch(folded):
        return frozenset({UNION})
    if _NATIONS.fullmatch(folded):
        return frozenset({UNITED_NATIONS})
    if _TREASURY.fullmatch(folded):
        return frozenset({TREASURY})
    if _DIPLOMATS.fullmatch(folded):
        return frozenset({DIPLOMATS})
    if _AMERICA.fullmatch(folded):
        return _OF_AMERICA
    if _JUDGES.fullmatch(folded):
        named = GENERAL_COURT if "general" in folded else COURT_OF_JUSTICE
        return frozenset({named}) if "general" in folded or "justice" in folded else _COURTS
    return _COUNCILS if folded == "council" else frozenset()


def maker_of(name: str, outlet: str = "") -> str:
    """The one maker of lists whose entry it is that one of that name makes or takes away; empty for anybody else.

    The Union's courts annul the Union's measures alone. Which council "the Council" is tells the outlet.
    """
    found = makers_of(name)
    if found & _COURTS:
        return UNION
    if found == _COUNCILS:
        found &= makers_of(outlet)
    return next(iter(found)) if len(found) == 1 else ""


@lru_cache(maxsize=1 << 12)
def as_listed(name: str) -> str:
    """A name as it is compared with those on a list: its words by their sound, in order; marked if it is an entry's.

    A list may put the family name first. Empty where a name has no letter.
    """
    plain = without_reference(name)
    folded = fold(plain)
    words = [folded] if is_organisation(folded) else sorted(map(sound, folded.split()))
    return (ENTRY if plain != name else "") + " ".join(words) if folded else ""


def is_entry_of(one: str, other: str) -> bool:
    """Whether of two names as they are compared one is an entry's and the other may stand for it.

    A report may leave out what a list gives of a person's name, and no more than that.
    """
    if one.startswith(ENTRY) == other.startswith(ENTRY):
        return False
    entry, told = sorted((one, other), key=lambda each: not each.startswith(ENTRY))
    entry = entry.removeprefix(ENTRY)
    if entry == told:
        return True
    if is_organisation(entry) or is_organisation(told):
        return False
    words = told.split()
    return len(words) >= _LEAST and set(words) < set(entry.split())


def row_of(key: str) -> str:
    """The name that a row of the Official Journal's tables lists, its words in order, by the key of an actor's name.

    The tables number their rows anew, so that a reference is no name. Empty for any other key.
    """
    found = _ROW.fullmatch(key)
    return as_listed(found["name"]) if found is not None else ""


def parts_of(name: str) -> Iterator[str]:
    """What a name as it is compared shares with each name for which it may stand: itself, and two of its words."""
    plain = name.removeprefix(ENTRY)
    yield plain
    words = plain.split()
    if not is_organisation(plain) and _LEAST < len(words) <= _MOST:
        yield from (" ".join(pair) for pair in combinations(words, _LEAST))
