"""Acts of the European Union by which it lists: known by their numbers, in prose and in the marks of entries.

An act is given as in its CELEX number, in lower case: "Regulation (EU) No 36/2012" is `32012r0036`.
"""

from __future__ import annotations

import re

from answerable.joining.actors.names import without_reference

_ACT = re.compile(
    r"\b(?P<sort>Regulation|Decision|Common Position)s?\s+(?:\((?:EU|EC|CFSP)\)\s+)?(?P<number_first>No\s+)?"
    r"(?P<one>\d{1,4})/(?P<other>\d{1,4})(?!\d)",
    re.IGNORECASE,
)
_CELEX = re.compile(r"\(European Union (?P<celex>3\d{4}[A-Z]\d{4}) ")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTERS = {"regulation": "r", "decision": "d", "common position": "e"}


def acts_in(words: str) -> frozenset[str]:
    """The acts that words name."""
    return frozenset(filter(None, map(_celex, _ACT.finditer(words))))


def act_of(name: str) -> str:
    """The act under which the Official Journal's tables have an entry, by its mark; empty for any other name."""
    found = _CELEX.search(name, len(without_reference(name)))
    return found["celex"].lower() if found is not None else ""


def _celex(act: re.Match[str]) -> str:
    """Empty where no year is given in full. Of two numbers that may be years "No" tells which: "No 2012/2009"."""
    parts = [act["one"], act["other"]]
    if act["number_first"]:
        parts.reverse()
    if not _YEAR.fullmatch(parts[0]):
        parts.reverse()
    year, number = parts
    return f"3{year}{_LETTERS[act['sort'].lower()]}{int(number):04}" if _YEAR.fullmatch(year) else ""
