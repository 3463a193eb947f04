"""Where grammar alone tells how a happening is put, whatever the words around it sound like."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.reading.happenings.governors import causing
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set

_TO_COME = frozenset({Modality.PLANNED, Modality.CALLED_FOR})
_MAYBE = word_set("may might could")
_HEARSAY = "reportedly"
_TRYING = word_set("try attempt strive struggle")
_RESOLVING = word_set("decide agree")
"""Verbs by whose "to" a thing is still to be done."""


def by_grammar(shape: Shape, trigger: Trigger, family: Family, modality: Modality) -> Modality | None:
    """How a happening is put that is heard as `modality`, where grammar surely tells otherwise; else None.

    Args:
        shape: of the sentence.
        trigger: that says it.
        family: of its kind.
        modality: as it sounds.
    """
    ruled = put(shape, trigger)
    if not ruled.sure:
        return None
    if modality is Modality.ALLEGED and _may_be(shape, trigger):
        return Modality.POSSIBLE
    if modality is Modality.ALLEGED and ruled.modality is Modality.HAPPENED and _only_counts(shape, trigger):
        return Modality.HAPPENED
    if modality is Modality.DID_NOT_HAPPEN and ruled.modality is Modality.ATTEMPTED and _is_tried(shape, trigger):
        return Modality.ATTEMPTED
    if modality in _TO_COME and family is Family.ACT and ruled.accusing is not None:
        return Modality.ALLEGED if ruled.modality is Modality.ALLEGED else None
    if modality is Modality.HAPPENED and ruled.modality is Modality.PLANNED and _is_resolved(shape, trigger):
        return Modality.PLANNED
    return None


def _is_tried(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody tried to do it or to bring it about: "tried to have her released"; no "rejected attempts to"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and _hangs_on(shape, causing(shape, group) or group, _TRYING)


def _may_be(shape: Shape, trigger: Trigger) -> bool:
    """Whether the verb of the happening itself leaves it open: "claims that it may be holding her"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and group.modal in _MAYBE and not group.negated


def _only_counts(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is hearsay is a number alone: "with burns over reportedly 60% of her body"."""
    words = shape.words
    told = [k for k, word in enumerate(words) if word.lower == _HEARSAY]
    return bool(told) and all(
        k + 1 < len(words) and words[k + 1].tag == "NUM" and not 0 <= trigger.first - k < 2 for k in told
    )


def _is_resolved(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody has only made up his mind to do it: "decided to resign"."""
    group = shape.group_at.get(trigger.main)
    return group is not None and _hangs_on(shape, group, _RESOLVING)


def _hangs_on(shape: Shape, group: Group, verbs: frozenset[str]) -> bool:
    """Whether an infinitive hangs on one of some verbs."""
    governor = shape.governor(group) if group.infinitive else None
    return isinstance(governor, Group) and shape.words[governor.main].base in verbs
