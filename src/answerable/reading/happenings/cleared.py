"""Acts of which a sentence says that whoever was held for them is cleared, or was made to confess to them."""

from __future__ import annotations

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set

_FINDING = word_set("convict sentence jail imprison execute hang condemn find")
_WRONGLY = word_set("wrongly wrongfully falsely unjustly mistakenly erroneously")
_UNDOING = word_set("quash overturn annul void vacate reverse")
_CLEARING = word_set("acquit clear exonerate")
_VERDICTS = word_set("conviction verdict sentence judgment judgement ruling")
_ACCUSING = word_set("charge accuse suspect indict arraign convict")
CONFESSING = word_set("confess admit")
_FORCING = word_set("force coerce compel pressure pressurise pressurize torture beat")
_STATEMENTS = word_set("statement confession admission declaration")
DURESS = word_set("torture duress coercion pressure threat")
_TAKING_BACK = word_set("retract recant")
_LEADING = frozenset({"for", "of", "to"})
_WITH = frozenset({"with", "of", "for", "over"})
_NEAR = 5
"""Words before what somebody confesses to within which the confessing stands."""


def is_cleared_of(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody is said not to have done what he was tried for, or to have been made to confess to it.

    "Not guilty of conspiracy"; "wrongly convicted of bombing a bus"; "his conviction for murder was quashed"; "was
    jailed for bombing a bus but cleared in May"; "confessed under torture to the murder".

    Args:
        shape: of the sentence.
        trigger: that says what was done.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at:
        first = shape.group_at[trigger.main].first
    elif chunk is not None:
        first = chunk.begins
    else:
        return False
    owning = shape.group_at.get(first - 1)
    if owning is not None and words[owning.main].base in CONFESSING:  # "was forced to admit killing a clerk"
        return _is_wrung(shape, owning)
    if first < 2 or words[first - 1].lower not in _LEADING:
        return False
    before = [word.lower for word in words[max(0, first - 3) : first - 1]]
    if before[-1:] == ["innocent"] or before == ["not", "guilty"]:
        return True
    conviction = shape.chunk_at[first - 2]
    if conviction is not None and words[conviction.head].base == "conviction":
        return any(words[each.main].base in _UNDOING and conviction in each.undergone for each in shape.groups)
    near = [each for each in shape.groups if each.last < first]
    if not near or near[-1].main < first - _NEAR:
        return False
    if words[near[-1].main].base in CONFESSING:
        return _is_wrung(shape, near[-1])
    if words[near[-1].main].base not in _FINDING:
        return False
    return _is_wrongly(shape, near[-1]) or any(_undoes(shape, each, near[-1]) for each in shape.groups)


def is_not_accused_of(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody is said not to be charged with it: "was not charged with the murder", "never accused of lying".

    Args:
        shape: of the sentence.
        trigger: that says what was done.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    verb = shape.group_at.get(trigger.main)
    first = verb.first if verb is not None else chunk.begins if chunk is not None else 0
    if first < 2 or words[first - 1].lower not in _WITH:
        return False
    if any(word.lower == "until" for word in words[trigger.main :]):  # "was not convicted of murder until 2014"
        return False
    if words[first - 2].lower == "not":  # "charged with the murder but not with the kidnapping"
        return True
    near = [each for each in shape.groups if each.last < first]
    if not near or near[-1].main < first - _NEAR:
        return False
    return near[-1].negated and words[near[-1].main].base in _ACCUSING


def is_taken_back(shape: Shape, trigger: Trigger) -> bool:
    """Whether nothing more says that it was done than what somebody is cleared of; "the murder of a guard" was one."""
    chunk = shape.chunk_at[trigger.main]
    if _is_put_into_a_mouth(shape, trigger):
        return True
    if trigger.main not in shape.group_at and chunk is not None:
        known = chunk.owner is not None or shape.words[chunk.first].lower == "the"
        return not known and (is_cleared_of(shape, trigger) or is_not_accused_of(shape, trigger))
    return is_cleared_of(shape, trigger) or is_not_accused_of(shape, trigger)


def _is_wrongly(shape: Shape, group: Group) -> bool:
    return any(word.lower in _WRONGLY for word in shape.words[max(0, group.first - 1) : group.main])


def _is_wrung(shape: Shape, confessing: Group) -> bool:
    """Whether a confession is false, wrung from whoever made it or taken back: "was forced to confess", "recanted"."""
    words = shape.words
    under = [i for i, word in enumerate(words) if word.lower == "under" and _is_told_with(shape, confessing, i)]
    if _is_wrongly(shape, confessing) or any(word.base in DURESS for i in under for word in words[i + 1 : i + 4]):
        return True
    if any(words[each.main].base in _TAKING_BACK for each in shape.groups):
        return True
    before = shape.verb_before(confessing.main)
    if before is None or not before.passive or words[before.main].base not in _FORCING:
        return False
    return not any(word.text in {",", ";"} for word in words[before.last : confessing.first])


def _is_told_with(shape: Shape, group: Group, i: int) -> bool:
    """Whether word `i` stands behind a verb, or before it in its clause: "under torture, he confessed"."""
    return i >= group.last or not any(each is not group for each in shape.verbs_between(i, group.last, finite=True))


def _is_put_into_a_mouth(shape: Shape, trigger: Trigger) -> bool:
    """Whether it is what somebody was forced to state: "was forced to give a statement that he killed her".

    Or "to admit that he killed her".
    """
    words, clause = shape.words, shape.clause_of(trigger.main)
    if clause is None or words[clause.start].lower != "that":
        return False
    owning = shape.group_at.get(clause.start - 1)
    if owning is not None and words[owning.main].base in CONFESSING:
        return _is_wrung(shape, owning)
    stated = shape.chunk_at[clause.start - 1] if clause.start else None
    if stated is None or words[stated.head].base not in _STATEMENTS:
        return False
    giving = shape.verb_before(stated.begins)
    before = shape.governor(giving) if giving is not None and giving.infinitive else None
    return isinstance(before, Group) and before.passive and words[before.main].base in _FORCING | {"make"}


def _undoes(shape: Shape, group: Group, verdict: Group) -> bool:
    """Whether a verb behind a verdict says that it fell, or that who was tried is cleared of all of it."""
    words, base = shape.words, shape.words[group.main].base
    if group.main <= verdict.main or not group.passive or group.modal or group.negated or group.infinitive:
        return False
    if base in _UNDOING:
        return any(words[each.head].base in _VERDICTS for each in group.subjects)
    of = group.last < len(words) and words[group.last].lower in {"of", "for"}
    tried = {each.first for each in verdict.undergone}
    same = not tried or all(each.pronoun or each.first in tried for each in group.subjects)
    return base in _CLEARING and same and not of
