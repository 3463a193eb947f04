"""How far it goes that an actor is the one whom an entry of an official list means."""

from __future__ import annotations

from enum import StrEnum


class Class(StrEnum):
    """How far a hit goes."""

    MATCH = "match"
    POSSIBLE = "possible"
    NAME_ONLY = "possible, name only"
    EXCLUDED = "excluded"
