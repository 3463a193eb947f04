"""Whether an actor is a person, a body or a state, as far as its names, its sources and their readers say."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from answerable.joining.actors import names
from answerable.joining.actors.key_signs import LISTED
from answerable.model.actor import ActorType


def heard_as(sources: Mapping[ActorType, int]) -> ActorType:
    """The sort of an actor as its sources' readers take it; unknown where fewer than two thirds agree.

    Args:
        sources: how many have it as of each sort; those that do not say do not count.
    """
    told = {sort: number for sort, number in sources.items() if sort is not ActorType.UNKNOWN}
    if not told:
        return ActorType.UNKNOWN
    most = max(sorted(told), key=lambda sort: told[sort])
    return most if told[most] * 3 >= sum(told.values()) * 2 else ActorType.UNKNOWN


def type_of(
    keys: set[str], spellings: Collection[str], *, person: bool, heard: ActorType = ActorType.UNKNOWN
) -> ActorType:
    """The sort of an actor.

    Args:
        keys: of its names.
        spellings: of these.
        person: whether something shows it to be a person.
        heard: what its readers take it for (see `heard_as`), which goes before a given name or capitals alone.
    """
    if any(key[0] == "=" for key in keys):
        return ActorType.STATE
    plain = {names.fold(names.without_reference(spelling)) for spelling in spellings}
    if any(key[0] == LISTED or names.is_organisation(key) for key in keys) and any(map(names.is_organisation, plain)):
        return ActorType.ORGANISATION
    if plain and all(map(names.is_structure, plain)):
        return heard if heard is ActorType.ORGANISATION else ActorType.UNKNOWN
    if person:
        return ActorType.PERSON
    if heard is not ActorType.UNKNOWN:
        return heard
    if any(map(names.begins_with_given, plain if any(key[0] == LISTED for key in keys) else keys)):
        return ActorType.PERSON
    return ActorType.ORGANISATION if any(map(names.is_acronym, spellings)) else ActorType.UNKNOWN
