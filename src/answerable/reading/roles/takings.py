"""What is taken by whom, and what is struck from the air: kinds that the doer or the thing decides.

A building that is captured is seized, and nobody is abducted; where a country's own army takes control of it, that is a
coup; a warplane's attack is an air strike.
"""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people

_OF_PERSONS = frozenset({"abduction", "arrest", "hostage_taking", "arbitrary_detention"})
_CAPTURING = word_set("capture seize take occupy")
_BUILDINGS = word_set(
    "embassy consulate building school university court courthouse parliament headquarters station airport airbase "
    "base bridge dam factory plant refinery hospital prison barracks camp outpost post palace tower ship "
    "vessel boat tanker"
)
_AIRCRAFT = word_set("warplane aircraft plane jet helicopter gunship drone")
_BOMBER = "bomber"
_VESSELS = word_set("vessel ship submarine boat convoy fleet carrier destroyer cruiser tanker")
_FLOWN = word_set("aircraft airplane warplane squadron dive torpedo carrier pilot")


def kind_of_taking(shape: Shape, trigger: Trigger) -> str:
    """Another kind for what is taken or struck than the one that `trigger` has; empty where that one stands.

    Args:
        shape: of the sentence.
        trigger: that says it.
    """
    group = shape.group_at.get(trigger.main)
    if group is None:
        return ""
    if trigger.kind in _OF_PERSONS and shape.words[group.main].base in _CAPTURING:
        taken = [chunk for chunk in group.undergone if not trigger.first <= chunk.head < trigger.last]
        return "seizure" if taken and _is_building(shape, taken[0]) else ""
    if trigger.kind == "armed_attack" and any(
        _is_from_the_air(shape, each, group.undergone) for each in group.subjects
    ):
        return "" if group.passive else "air_strike"
    return ""


def _is_building(shape: Shape, chunk: Chunk) -> bool:
    return shape.words[chunk.head].base in _BUILDINGS and not is_people(shape, chunk)


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
