"""Acts of which a sentence says that whoever was held for them is cleared, or was made to confess to them."""

from __future__ import annotations

from itertools import pairwise

from answerable.reading.happenings.governors import not_only
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, word_set
from answerable.reading.language.words import lower_at

_FINDING = word_set("convict sentence jail imprison execute hang condemn find")
_WRONGLY = word_set("wrongly wrongfully falsely unjustly mistakenly erroneously")
_UNDOING = word_set("quash overturn annul void vacate reverse")
_CLEARING = word_set("acquit clear exonerate")
_VERDICTS = word_set("conviction verdict sentence judgment judgement ruling")
_ACCUSING = word_set("charge accuse suspect indict arraign convict")
CONFESSING = word_set("confess admit")
_TYING = word_set("associate connect implicate involve link relate tie")
_TIED_BY = frozenset({"to", "with", "in"})
_SHARES = word_set("hand involvement link nothing part role connection")
"""What somebody who did not do it had "no" of, or "nothing" to do with it."""
_DECLINING = word_set("decline refuse fail")
_EVIDENCE = word_set("evidence proof")
_RULING_OUT = word_set("rule exclude eliminate")
_FRAMING = frozenset({"frame", "frames", "framed", "framing"})
_BELIEVING = word_set("believe think")
_NEITHER = frozenset({"neither", "nor"})
_NO_SHARE = (("nothing", "to", "do", "with"), ("nothing", "whatever", "to", "do", "with"))
_FORCING = word_set("force coerce compel pressure pressurise pressurize torture beat")
_STATEMENTS = word_set("statement confession admission declaration")
DURESS = word_set("torture duress coercion pressure threat")
_TAKING_BACK = word_set("retract recant")
_LEADING = frozenset({"for", "of", "to"})
_WITH = frozenset({"with", "of", "for", "over"})
_TRYING = word_set("attempt bid conspiracy effort plan plot scheme")
"""Nouns before an infinitive, which tell that it was meant or tried."""
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
    """Whether somebody is said not to be charged with it, to be no suspect in it, or to have no part in it.

    "Was not charged with the murder", "declined to charge Tarn with it", "no longer suspected of it", "was wrongly
    accused of lying", "framed Tarn for it", "was not linked to attempts to bomb a train", "no evidence linking Tarn to
    it", "ruled out Tarn as a suspect in it".

    Args:
        shape: of the sentence.
        trigger: that says what was done.
    """
    words, first = shape.words, _opening(shape, trigger)
    if first < 2:
        return False
    led, before = words[first - 1].lower, [word.lower for word in words[max(0, first - 5) : first]]
    if any(tuple(before[-len(each) :]) == each for each in _NO_SHARE):
        return True
    if led == "behind":
        return _is_not_behind(shape, shape.verb_before(first))
    if led not in _WITH | _TIED_BY:
        return False
    if led in _WITH and any(word.lower == "until" for word in words[trigger.main :]):
        return False  # "was not convicted of murder until 2014"
    if led in _WITH and words[first - 2].lower == "not":  # "charged with the murder but not with the kidnapping"
        return True
    told, verb = shape.chunk_at[first - 2], shape.verb_before(first)
    if told is not None and words[told.head].base in _SHARES and words[told.first].lower == "no":
        return True
    if verb is None:
        return False
    if told is not None and words[told.head].base == "suspect":
        return words[verb.main].base in _RULING_OUT and lower_at(words, told.begins - 1) == "as"
    if verb.main < first - _NEAR and told not in verb.objects:
        return False
    base = words[verb.main].base
    if led == "for" and words[verb.main].lower in _FRAMING:
        return True
    if led in _WITH and base in _ACCUSING and _is_wrongly(shape, verb):
        return True
    tied = (led in _WITH and base in _ACCUSING) or (led in _TIED_BY and base in _TYING)
    return tied and _is_not_so(shape, verb)


def _is_not_behind(shape: Shape, being: Group | None) -> bool:
    """Whether somebody is said not to be "behind" it, or not believed to be."""
    if being is None or (shape.words[being.main].lower not in BE and shape.words[being.main].base != "be"):
        return False
    believing = shape.verb_before(being.subjects[0].begins) if being.subjects else None
    doubted = believing is not None and believing.negated and shape.words[believing.main].base in _BELIEVING
    return being.negated or doubted


def _is_not_so(shape: Shape, verb: Group) -> bool:
    """Whether a verb is told not to be so: "did not", "no longer", "has yet to", "declined to", "no evidence tying"."""
    words = shape.words
    if verb.negated:
        return not not_only(shape, verb)
    if any(words[max(0, each.begins - 1)].lower in _NEITHER for each in verb.subjects):
        return True
    within = [word.lower for word in words[max(0, verb.first - 2) : verb.main]]
    if ("no", "longer") in pairwise(within) or (verb.infinitive and "yet" in within):
        return True
    governor = shape.governor(verb)
    if isinstance(governor, Group):
        return verb.infinitive and not governor.negated and words[governor.main].base in _DECLINING
    said = shape.chunk_at[governor] if governor is not None else None
    return said is not None and words[said.first].lower == "no" and words[said.head].lower in _EVIDENCE


def _opening(shape: Shape, trigger: Trigger) -> int:
    """Where what is told as done begins: "attempts to blow up a train" with the attempts."""
    verb, chunk = shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    if verb is None:
        return chunk.begins if chunk is not None else 0
    tried = shape.chunk_at[verb.first - 1] if verb.infinitive and verb.first else None
    return tried.begins if tried is not None and shape.words[tried.head].base in _TRYING else verb.first


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
