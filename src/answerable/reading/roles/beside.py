"""Words beside what a sentence says that are no side of it: its head noun, its means, whose other deed it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds, nouns
from answerable.reading.happenings.advocacy import ADVOCATE, KIND
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.coordination import is_by_means
from answerable.reading.language.effects import INFINITIVE
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.organs import COURTS
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at, singular

_BEFORE_WHOM = frozenset({"appeal", "complaint", "lawsuit", "summons", "trial"})
"""Steps whose "to" names the court, the office or the place, and nobody to whom they are done: "appealed to the High
Court", "a petition to the embassy"."""
_OCCASIONS = frozenset({"election", "meeting", "protest", "speech", "talks"})
"""Kinds whose own word is nobody that they are held with."""
FILED = frozenset({"complaint", "appeal", "lawsuit"})
"""Steps that others bring before a court."""
_REPORTING = word_set("report disclose reveal")
_ONESELF = frozenset({"himself", "herself", "themselves"})
_NEAR = 5
"""Words before what is reported among which the reporting is told."""
_JOINING = word_set(", as")
""""As" of "as well as"."""
_AT_WHOM = word_set("at on upon against into toward towards")
_CALLING_ON = word_set("call count depend lean look prevail rely") | frozenset(INFINITIVE)
"""Verbs by which somebody is to do what an infinitive behind him tells: "called on the army to arrest him"."""


def is_told_beside(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words are no side of a noun, but its head, or another noun that "and" joins to it, or the next's object.

    "A kidnapping affair"; "robbery, banditry and arson"; "rape, recruiting children and pillage".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None:
        return False
    if first < trigger.last:
        return _is_of_the_item_before(shape, chunk, first)
    if first < chunk.last:
        return words[trigger.main].base in nouns() and not is_people(shape, chunk)
    if kinds()[trigger.kind].family is not Family.ACT:
        return False
    between = words[chunk.last : first]
    gerund = shape.group_at.get(chunk.last + 1)
    if words[chunk.last].text == "," and gerund is not None and words[gerund.main].form == "ing":
        return any(each.first <= first < each.last for each in gerund.objects)
    listed = all(word.tag in {"N", "ADJ"} or word.text == "," or word.lower in {"and", "or"} for word in between)
    return listed and bool(between) and (between[-1].text == "," or between[-1].tag == "CONJ")


def _is_of_the_item_before(shape: Shape, noun: Chunk, first: int) -> bool:
    """Whether a gerund that "and" joins to a noun has the words for its object: "recruiting children, and pillage"."""
    other = shape.chunk_at[first]
    between = shape.words[other.last : noun.begins] if other is not None and other.last < noun.begins else []
    if other is None or not between or not all(word.tag == "CONJ" or word.text == "," for word in between):
        return False
    return any(
        other in each.objects and shape.words[each.main].form == "ing" for each in shape.groups if not each.finite
    )


def is_no_party(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words behind a step name before whom it is taken, what somebody pleads guilty to, or whose they are.

    "The arrest of an aide to Tarn" is not of Tarn.

    Args:
        shape: of the sentence.
        trigger: the step.
        first: number of the first of the words.
    """
    words = shape.words
    if first >= trigger.last and any(word.base == "plead" for word in words[trigger.first : trigger.last]):
        return True
    step = kinds()[trigger.kind].family in {Family.ANSWER, Family.REVERSAL}
    if not step or first <= trigger.main:
        return False
    i = shape.begins_at(first) - 1
    before = shape.chunk_at[i - 1] if i > trigger.last and words[i].lower == "to" else None
    if before is not None and before.nameless and is_people(shape, before):
        return True
    noun = trigger.main not in shape.group_at  # "a note of protest to the envoy", "a challenge to the ban"
    if trigger.kind not in _BEFORE_WHOM or (noun and trigger.kind in {"summons", "lawsuit"}):
        return False
    while i > trigger.main and (words[i].tag == "CONJ" or words[i].text == ","):
        joined = shape.chunk_at[i - 1]
        i = joined.begins - 1 if joined is not None else i - 1
    return words[i].lower == "to"


def is_of_the_next(shape: Shape, trigger: Trigger, first: int, mains: frozenset[int]) -> bool:
    """Whether words behind a noun are of another that "and" joins to all that is told of it.

    "The murder of two guards and the shooting of a third in Tarn", and not "the murder and torture of guards in Tarn".

    Args:
        shape: of the sentence.
        trigger: the noun.
        first: the first of the words.
        mains: main words of the sentence's happenings.
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None or chunk.last >= first or words[chunk.last].tag != "PREP":
        return False
    for i in range(chunk.last, first):
        other = shape.chunk_at[i]
        if i in shape.group_at:
            return False
        if other is None or i != other.head or i not in mains or other.last >= first:
            continue
        joined = words[other.first - 1]
        if words[other.last].tag == "PREP" and (joined.tag == "CONJ" or joined.lower in _JOINING):
            return True
    return False


def owns_deed(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether words only tell whose deed a verb is about: "acquitted those involved in Tarn's kidnapping"."""
    if trigger.main not in shape.group_at or kinds()[trigger.kind].family not in {Family.ANSWER, Family.REVERSAL}:
        return False
    owned = [
        chunk for chunk in shape.chunks if chunk.owner is not None and chunk.owner.first < last <= chunk.owner.last
    ]
    said = nouns()
    return any(
        shape.words[each.head].base in said
        and kinds()[said[shape.words[each.head].base]].family is Family.ACT
        and not trigger.first <= each.head < trigger.last
        for each in owned
    )


def is_means_to(shape: Shape, group: Group, first: int, last: int) -> bool:
    """Whether the words are that with which somebody does it: "used force to disperse them".

    Who does it with "laws used to disperse them" is not told. Nor does he to whom another does a thing for a purpose:
    "used the law to target Tarn and his party to stifle debate".
    """
    if _is_aimed_at(shape, group, first, last) or _is_struck(shape, group, first, last):
        return True
    governor = shape.governor(group) if group.infinitive else None
    if not isinstance(governor, Group) or not is_by_means(shape, group, governor):
        return False
    return governor.passive or any(chunk.meets(first, last) for chunk in governor.undergone)


def _is_aimed_at(shape: Shape, group: Group, first: int, last: int) -> bool:
    """Whether words are the object of an earlier infinitive that lets nobody do anything, before "to" and the verb."""
    words = shape.words
    to = words[group.first].lower == "to" or (group.first > 0 and words[group.first - 1].lower == "to")
    before = next((each for each in reversed(shape.groups) if each.main < group.first), None)
    if not to or before is None or not before.infinitive or words[before.main].base in INFINITIVE:
        return False
    return any(each.first < last and first < each.last for each in before.objects) and last <= group.first


def _is_struck(shape: Shape, group: Group, first: int, last: int) -> bool:
    """Whether words are at whom an earlier verb aims, before "to": "turned water cannon on the crowd to clear it"."""
    at = first - 1
    while at > 0 and shape.words[at].tag in {"DET", "ADJ", "NUM"}:
        at -= 1
    verb = shape.verb_before(at) if at > 0 else None
    aimed = at > 0 and shape.words[at].lower in _AT_WHOM and group.infinitive and last <= group.first
    return aimed and verb is not None and shape.words[verb.main].base not in _CALLING_ON


def with_its_own(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments without a meeting that meets itself, a court that is asked, and where those are whom words call
    to harm.

    "Held its World Summit"; "petitioned the High Court" accuses no court; "advocated strikes against exiles in Norland"
    was not said there.

    Args:
        arguments: of the happening.
        shape: of its sentence.
        trigger: that says it.
    """
    start, end = shape.words[trigger.first].start, shape.words[trigger.last - 1].end
    itself = trigger.kind in _OCCASIONS
    calling = trigger.kind == KIND and trigger.base == ADVOCATE
    asking = trigger.kind in FILED
    if trigger.kind == "death":
        arguments = _of_the_dead(arguments, shape, trigger)
    return [
        each
        for each in arguments
        if not (itself and each.role is Role.RECIPIENT and each.span.start < end and each.span.end > start)
        and not (trigger.kind == "apology" and each.role is Role.RECIPIENT and _stands_behind_for(shape, each))
        and not (each.role is Role.VICTIM and _is_reported_to(shape, trigger, each))
        and not (asking and each.role is Role.RECIPIENT and _is_court_asked(shape, each))
        and not (calling and each.role is Role.PLACE and each.span.start >= end)
    ]


def _of_the_dead(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of a death, which nobody does: who "lost his life" is dead, and who announced it is no side."""
    group = shape.group_at.get(trigger.main)
    subjects = [] if group is None or group.passive else group.subjects
    words = shape.words
    spans = [(words[each.begins].start, words[each.last - 1].end) for each in subjects]
    if words[trigger.last - 1].lower in _ONESELF:  # "killed himself and wounded two guards"
        arguments = [each for each in arguments if each.role is not Role.RECIPIENT or _is_in(each, spans)]
    told = any(each.role is Role.RECIPIENT for each in arguments)
    found: list[Argument] = []
    for each in arguments:
        if each.role is not Role.ACTOR:
            found.append(each)
        elif not told and _is_in(each, spans):
            found.append(replace(each, role=Role.RECIPIENT))
    return found


def _is_in(argument: Argument, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < argument.span.end and argument.span.start < end for start, end in spans)


def _stands_behind_for(shape: Shape, argument: Argument) -> bool:
    """Whether words tell for what somebody apologises, and not to whom: "apologised for the mess"."""
    return _word_before(shape, argument) == "for"


def _is_reported_to(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether words tell to whom somebody reports what was done: "report abuse to the authorities"."""
    if _word_before(shape, argument) != "to":
        return False
    before = shape.words[max(0, trigger.first - _NEAR) : trigger.first]
    return (
        any(word.base in _REPORTING and word.tag == "V" for word in before)
        and argument.span.start >= shape.words[trigger.last - 1].end
    )


def _word_before(shape: Shape, argument: Argument) -> str:
    """The word before the phrase in which an argument stands; empty at the beginning."""
    i = next((k for k, word in enumerate(shape.words) if word.start >= argument.span.start), 0)
    begins = shape.begins_at(i)
    return lower_at(shape.words, begins - 1)


def _is_court_asked(shape: Shape, argument: Argument) -> bool:
    """Whether a side of a step is the court before which it is brought, and not against which."""
    words = shape.words
    inside = [i for i, word in enumerate(words) if argument.span.start <= word.start < argument.span.end]
    if not inside or singular(words[inside[-1]].lower) not in COURTS:
        return False
    begins = shape.begins_at(inside[0])
    return not begins or words[begins - 1].lower not in {"against", "sue", "sued", "suing", "sues"}
