"""Who only ends an act, or frees whom it befell: "clerks met to end looting", "kidnapped and later freed by police"."""

from __future__ import annotations

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import lower_at
from answerable.reading.roles.licensing import FOUGHT

_ENDING = word_set(
    "end stop halt prevent thwart foil avert curb quell combat fight suppress contain deter tackle counter oppose"
)
_ENDS = frozenset(f"{each}s" for each in _ENDING)
_STOPPING = word_set("end stop halt")
_FOUNDING = word_set("create deploy establish form found hire launch set task")
"""What is done with a body that is to end something."""
_THEN = word_set("later then subsequently eventually")
_RESCUERS = word_set("army commando force forces officer police soldier troop troops")
_FREEING = word_set("free liberate release rescue save")


def ended_later(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" tells who did what was done later, to undo it: "was kidnapped and later freed by police"."""
    own, by = shape.group_at.get(trigger.main), shape.begins_at(first) - 1
    later = shape.verb_before(by)
    if own is None or later is None or later is own or shape.words[by].lower != "by" or later.last != by:
        return False
    if later.main < own.main or not later.passive or shape.words[later.main].base not in _FREEING:
        return False
    then = any(word.lower in _THEN for word in shape.words[own.last : later.main])
    doer = shape.chunk_at[first]
    return then or (doer is not None and shape.words[doer.head].base in _RESCUERS)


def only_ends(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether who ends before word `last` only ends a noun's act, or keeps it from being done."""
    words = shape.words
    if words[last - 1].lower in _ENDS and last <= trigger.first:
        return True
    before = shape.verb_before(trigger.first)
    if before is not None and words[before.main].form == "ing" and lower_at(words, before.last) in {",", "and", "or"}:
        before = shape.group_at.get(before.first - 1, before)  # "to end kidnapping and murder"
    if before is not None and words[before.main].base == "fight" and trigger.base.split()[-1] in FOUGHT:
        return False
    if before is None or last > before.first or before.passive:
        return False
    if words[before.main].base == "put" and "end" in {word.lower for word in words[before.last : before.last + 2]}:
        return _was_founded(shape, before)  # "set up to put an end to kidnapping"
    if words[before.main].base not in _ENDING:
        return False
    if _was_founded(shape, before):
        return True  # "the Guard was founded to end kidnapping"
    between = words[before.last : trigger.first]
    stops = words[before.main].base in _STOPPING
    if stops and trigger.main in shape.group_at and not any(word.tag == "CONJ" for word in between):
        return False  # "stopped bombing the town"
    own = not before.infinitive or stops  # "called on them to stop the raids"
    bare = {"N", "ADJ", "CONJ"} | (set() if own else {"DET"})
    return all(word.tag in bare or word.text == "," for word in between)


def _was_founded(shape: Shape, ending: Group) -> bool:
    """Whether an infinitive tells what a body was set up for."""
    founding = shape.verb_before(ending.first)
    passive = founding is not None and founding.passive and shape.words[founding.main].base in _FOUNDING
    return ending.infinitive and passive
