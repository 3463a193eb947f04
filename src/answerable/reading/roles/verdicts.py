"""Which court says that somebody did it: what a conviction alleges is the court's finding, not the outlet's.

And who is no court, but appeals against what it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Role, Speaker, Voice
from answerable.model.span import Span
from answerable.model.vocabulary import Kind
from answerable.reading.happenings.governors import rejecting_appeal
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.organs import COURTS
from answerable.reading.language.people import JUDGES, is_people
from answerable.reading.language.phrases import named_or_described

_JUDGMENTS = word_set("acquittal conviction verdict sentence final_judgment court_order")
"""Kinds of what courts alone give."""

_TAKEN_AGAINST = word_set(
    "appeal challenge petition plea motion complaint protest outcry objection opposition criticism condemnation"
)
"""Nouns of what somebody does about a step of the law."""

_APPEALED = word_set("by from of")
_LONGEST = 12
_COURT = re.compile(r"\b(?:court|tribunal|judges?|jury|panel|bench)s?\b(?: of [\w ]+)?$", re.I)
_JUDGED = frozenset({"conviction", "acquittal", "verdict", "sentence", "trial", "final_judgment", "court_order"})
_JUDGES = frozenset({"judge"})


def finder_of(text: str, shape: Shape, verb: Group, mains: frozenset[int] = frozenset()) -> Speaker | None:
    """The court, or whoever else takes the legal step, as the speaker of what it finds.

    Args:
        text: the working text.
        shape: of the sentence.
        verb: "convicted", "sentenced".
        mains: main words of the sentence's triggers, of which a court is not.

    Returns:
        None where the sentence does not name or describe it.
    """
    if verb.negated or verb.modal or verb.infinitive or not (verb.finite or verb.passive):
        return None  # "may convict", "asked the court to sentence": nothing is found
    chunk = _by(shape, verb) if verb.passive else next(iter(verb.subjects), None)
    if chunk is None or chunk.pronoun or not is_people(shape, chunk):
        chunk = _court(shape, verb)
    if chunk is None:
        return None
    cue = Span.of(text, shape.words[verb.main].start, shape.words[verb.main].end)
    span, value, named = named_or_described(text, shape, chunk, mains)
    return Speaker(voice=Voice.NAMED if named else Voice.UNNAMED, name=value, span=span, cue=cue)


def is_of_appeal(shape: Shape, trigger: Trigger, end: int) -> bool:
    """Whether "by" behind a judgment tells who appeals: "the appeal against the acquittal of X by the family".

    A court's name there is of who judged.

    Args:
        shape: of the sentence.
        trigger: "acquittal".
        end: one past the last word of whom "by" names.
    """
    words, judgment = shape.words, shape.chunk_at[trigger.main]
    if trigger.kind not in _JUDGMENTS or judgment is None or judgment.first < 2:
        return False
    appeal = shape.chunk_at[judgment.first - 2] if words[judgment.first - 1].tag == "PREP" else None
    if appeal is None or words[appeal.head].base not in _TAKEN_AGAINST:
        return False
    by = next((k for k in range(judgment.last, end) if words[k].lower == "by"), end)
    return by < end and JUDGES.isdisjoint(word.lower for word in words[by:end])


def with_appellant(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], arguments: Sequence[Argument]
) -> list[Argument]:
    """The arguments of an appeal that a court rejects: the court acts, and whoever appealed undergoes it.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the appeal.
        mains: numbers of the words that say the sentence's happenings.
        arguments: what is known.
    """
    rejecting, chunk = rejecting_appeal(shape, trigger), shape.chunk_at[trigger.main]
    if rejecting is None or chunk is None:
        return list(arguments)
    found = [
        replace(each, role=Role.RECIPIENT)
        if each.role is Role.ACTOR and _has_appealed(shape, chunk, rejecting, each)
        else each
        for each in arguments
    ]
    judging = rejecting.subjects if not rejecting.passive else []
    if any(each.role is Role.ACTOR for each in found) or not any(is_people(shape, each) for each in judging):
        return found
    for each in judging:
        span, value, named = named_or_described(text, shape, each, mains)
        found.append(Argument(role=Role.ACTOR, span=span, value=value, name=named))
    return found


def _has_appealed(shape: Shape, appeal: Chunk, rejecting: Group, argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    whom = shape.chunk_at[place[0]] if place is not None else None
    if whom is None or whom.begins <= appeal.last - 1 or (rejecting.passive and whom.begins > rejecting.last):
        return False
    return shape.words[whom.begins - 1].lower in _APPEALED


def _by(shape: Shape, verb: Group) -> Chunk | None:
    """ "convicted of murder by a Velish court"; no militia by which those were killed for whom he was jailed."""
    behind = False
    for i in range(verb.last, min(verb.end, verb.last + _LONGEST)):
        word = shape.words[i]
        if word.text in {",", ";"} or (word.tag == "V" and i != verb.main):
            return None
        behind = behind or word.lower in {"of", "for"}
        if word.lower == "by" and word.tag == "PREP":
            chunk = shape.chunk_from(i + 1)
            called = shape.words[chunk.first : chunk.last] if chunk is not None else ()
            return chunk if not behind or any(each.lower in JUDGES for each in called) else None
    return None


def _court(shape: Shape, verb: Group) -> Chunk | None:
    """ "convicted in a Velish court"."""
    for i in range(verb.last, min(verb.end, verb.last + _LONGEST)):
        word = shape.words[i]
        if word.text in {",", ";"}:
            return None
        if word.lower in {"in", "at", "before"} and word.tag == "PREP":
            chunk = shape.chunk_from(i + 1)
            if chunk is not None and shape.words[chunk.head].lower in COURTS:
                return chunk
    return None


def court_decides(
    arguments: Sequence[Argument], kind: Kind, told: tuple[Shape, Trigger] | None = None
) -> list[Argument]:
    """The arguments, a court that a judgment is "of" as who gave it: nobody judges "the Berlin court".

    Not a judge who "was convicted", by the sentence and the trigger that tell it.
    """
    group = told[0].group_at.get(told[1].main) if told is not None else None
    if (
        told is not None
        and group is not None
        and group.passive
        and any(told[0].is_one_of(each, _JUDGES) for each in group.subjects)
    ):
        return list(arguments)
    if kind.id not in _JUDGED or any(each.role is Role.ACTOR for each in arguments):
        return list(arguments)
    return [
        replace(each, role=Role.ACTOR) if each.role is Role.RECIPIENT and _COURT.search(each.value) else each
        for each in arguments
    ]
