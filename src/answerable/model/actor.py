"""An actor: a person, organisation, unit or state, joined from names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

KEPT_APART = "Kept apart: "
"""How a reason in `Actor.why` begins that tells of another of the name."""


class ActorType(StrEnum):
    """What sort of actor it is, as far as the texts say."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedName:
    """A spelling and the sources that use it (ids, sorted)."""

    name: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post as a source words it ("former Iranian prison official")."""

    post: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledName:
    """An epithet, who used it (empty: the outlet) and where. Never a name of the actor."""

    epithet: str
    speaker: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDate:
    """When a source says that a person was born or died.

    Attributes:
        what: `born` or `died`.
        date: EDTF.
        basis: stated, or relative where it is worked out from an age.
        place: as the source words it; empty where it does not say.
        words: that tell it.
        speaker: who says so; empty for the outlet.
        source: id.
    """

    what: str
    date: str
    basis: str
    place: str
    words: str
    speaker: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor.

    Attributes:
        id: `a-` and 20 hexadecimal digits.
        name: the fullest name that most sources use.
        names: every spelling, sorted.
        posts: what the sources call the actor's office.
        epithets: what somebody called the actor.
        life: dates of birth and death that sources give, births first.
        why: for each joined spelling, the reason, in plain words.
    """

    id: str
    name: str
    type: ActorType = ActorType.UNKNOWN
    names: tuple[UsedName, ...] = ()
    posts: tuple[HeldPost, ...] = ()
    epithets: tuple[CalledName, ...] = ()
    life: tuple[ToldDate, ...] = ()
    why: tuple[str, ...] = ()
