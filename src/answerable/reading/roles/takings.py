"""What is taken by whom, and what is struck from the air: kinds that the doer or the thing decides.

A building that is captured is seized, and nobody is abducted; where a country's own army takes control of it, that is a
coup; a warplane's attack is an air strike.
"""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.vocabulary.groups import TAKINGS
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS, states
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people

_CAPTURING = word_set("capture seize take occupy")
_BUILDINGS = word_set(
    "embassy consulate building school university court courthouse parliament headquarters station airport airbase "
    "base bridge dam factory plant refinery hospital prison barracks camp outpost post palace tower ship "
    "vessel boat tanker"
)
_LANDS = frozenset({"seizure", "invasion"})
_COUNTRY = word_set("country nation state government power")
_OF_A_COUNTRY = word_set("revolutionary junta officer general colonel army military mutineer soldier guard commando")
"""Who takes power in a country of their own, where nothing calls them another's."""
_NEAR = 4
"""Words from the verb on among which "control" stands."""
_AIRCRAFT = word_set("warplane aircraft plane jet helicopter gunship drone")
_BOMBER = "bomber"
_VESSELS = word_set("vessel ship submarine boat convoy fleet carrier destroyer cruiser tanker")
_FLOWN = word_set("aircraft airplane warplane squadron dive torpedo carrier pilot")


def kind_of_taking(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> str:
    """Another kind for what is taken or struck than the one that `trigger` has; empty where that one stands.

    Args:
        shape: of the sentence.
        trigger: that says it.
        arguments: of it.
    """
    group = shape.group_at.get(trigger.main)
    if group is None:
        return ""
    if trigger.kind in TAKINGS and shape.words[group.main].base in _CAPTURING:
        taken = [chunk for chunk in group.undergone if not trigger.first <= chunk.head < trigger.last]
        return "seizure" if taken and _is_building(shape, taken[0]) else ""
    if trigger.kind in _LANDS and _is_power_taken(shape, trigger, group.subjects if not group.passive else ()):
        return "coup"
    if trigger.kind == "armed_attack" and any(
        _is_from_the_air(shape, each, group.undergone) for each in group.subjects
    ):
        return "" if group.passive else "air_strike"
    return ""


def _is_building(shape: Shape, chunk: Chunk) -> bool:
    return shape.words[chunk.head].base in _BUILDINGS and not is_people(shape, chunk)


def _is_power_taken(shape: Shape, trigger: Trigger, doers: Sequence[Chunk]) -> bool:
    """Whether a country's own army or revolutionaries take it: "revolutionaries took control of the country"."""
    words = shape.words
    if not doers or not all(
        words[chunk.head].base in _OF_A_COUNTRY and _is_of_no_other(shape, chunk) for chunk in doers
    ):
        return False
    control = next(
        (i for i in range(trigger.main, min(trigger.main + _NEAR, len(words))) if words[i].lower == "control"), 0
    )
    if not control or control + 2 >= len(words) or words[control + 1].lower != "of":
        return False
    held = shape.chunk_from(control + 2)
    if held is None:
        return False
    name = " ".join(word.text for word in words[held.name.first : held.name.last]) if held.name is not None else ""
    return words[held.head].lower in _COUNTRY or (name.lower() in states() and held.head == held.last - 1)


def _is_of_no_other(shape: Shape, chunk: Chunk) -> bool:
    """Whether no name or adjective of a state says whose they are."""
    return chunk.owner is None and not any(
        word.tag == "NAME" or word.lower in DEMONYMS for word in shape.words[chunk.first : chunk.head]
    )


def _is_from_the_air(shape: Shape, doer: Chunk, struck: Sequence[Chunk]) -> bool:
    """Whether a doer flies: "warplanes", "a carrier bomber", "a bomber" that attacks a ship."""
    words = shape.words
    base = words[doer.head].base
    if base in _AIRCRAFT:
        return True
    before = {word.lower for word in words[doer.first : doer.head]}
    if base != _BOMBER or before & {"suicide", "car", "truck"}:
        return False
    return bool(before & _FLOWN) or any(words[chunk.head].base in _VESSELS for chunk in struck)


def as_power(arguments: Sequence[Argument]) -> list[Argument]:
    """The sides of a seizure as those of a coup: who takes power, and where."""
    found = [each for each in arguments if each.role not in {Role.PERPETRATOR, Role.VICTIM}]
    places = any(each.role is Role.PLACE for each in found)
    for each in arguments:
        if each.role is Role.PERPETRATOR:
            found.append(_with(each, Role.ACTOR))
        elif each.role is Role.VICTIM and not places and each.span.quote[:1].isupper():
            found.append(_with(each, Role.PLACE))
    return found


def _with(argument: Argument, role: Role) -> Argument:
    return Argument(role=role, span=argument.span, value=argument.value, name=argument.name and role is not Role.PLACE)
