"""Whom the grammar of a verb gives for the sides of an answer or a reversal that the network leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from answerable.model.claim import DONE_TO, WHO, Argument, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.encoder.fillers import is_step
from answerable.reading.happenings.frames import UNDERGOING, Frame, frame
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import TELLING, Group
from answerable.reading.language.lexicon import INTRANSITIVE, word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described
from answerable.reading.roles.apposition import apposed, is_of_the_next, singled_out
from answerable.reading.roles.forces import striking
from answerable.reading.roles.found import Circumstances
from answerable.reading.roles.owners import with_owner
from answerable.reading.roles.roles import Arguments

_PUTTING = word_set("put place keep hold bring")
_PARTICLES = word_set("up down out off over away back in home")
_LAYING = word_set("impose place slap lay put levy extend announce")
_ARE = word_set("is are was were")
_LAID = frozenset({"on", "against"})
_NO_OBJECTS = frozenset({"PREP", "PUNCT", "TO", "SUB", "CONJ", "TIME", "ADV", "AUX", "MD"})
_OF_THE_MEASURE = Frame(
    Role.ACTOR, Role.RECIPIENT, {"against": Role.RECIPIENT, "on": Role.RECIPIENT}, of=Role.RECIPIENT
)
"""Of a measure that a verb ends: "the ban on Tarn", "the suspension of Norland"; whose it is tells nothing of whom."""


def with_sides(
    text: str,
    shape: Shape,
    trigger: Trigger,
    family: Family,
    around: Circumstances,
    persons: Callable[[Chunk], Sequence[tuple[Span, str]]],
    arguments: Sequence[Argument],
) -> list[Argument]:
    """The arguments with the sides that grammar alone tells, where none of that role is told; no place is a side.

    Args:
        text, shape, trigger, family, around, persons: as of `governed`.
        arguments: what is known.
    """
    arguments = with_owner(shape, trigger, family, persons, arguments)
    arguments = _without_imposers(shape, trigger, family, arguments)
    roles = {each.role for each in arguments}
    if {Role.ACTOR, Role.RECIPIENT} <= roles or Role.PERPETRATOR in roles:
        return list(arguments)
    people = [each for each in arguments if each.role in WHO]
    told = [
        each
        for each in governed(text, shape, trigger, family, around, persons)
        if each.role not in roles and not any(_meet(each, other) for other in people)
    ]
    return [a for a in arguments if a.role is not Role.PLACE or not any(_meet(a, each) for each in told)] + told


def _without_imposers(
    shape: Shape, trigger: Trigger, family: Family, arguments: Sequence[Argument]
) -> Sequence[Argument]:
    """The arguments of a reversal, without who took what it undoes: "suspended the term imposed by a lower court"."""
    group = shape.group_at.get(trigger.main)
    if family is not Family.REVERSAL or group is None or group.passive:
        return arguments
    return [each for each in arguments if each.role is not Role.ACTOR or not _took_it(shape, group, each)]


def _took_it(shape: Shape, group: Group, argument: Argument) -> bool:
    """Whether "by" leads to somebody behind a verb's object, or a participle that is said of it."""
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    by = chunk.begins - 1 if chunk is not None else -1
    if by <= group.main or shape.words[by].lower != "by":
        return False
    if any(each.last == by for each in group.objects):
        return True  # "overturning his death sentence by the tribunal"
    taken = shape.verb_before(by)
    return (
        taken is not None
        and taken.reduced
        and taken.main > group.main
        and any(c in group.objects for c in taken.subjects)
    )


def with_the_rest(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], arguments: Sequence[Argument]
) -> list[Argument]:
    """The arguments with whom "and" joins to a side as subject or object of the verb, where they are none yet.

    "The mayor, Ana Tarn, and the driver Ben Holt were seized": whoever is so joined has the same part. So has whom
    "and" joins to whom a measure's noun is "against", and whom the sentence singles out of many on whom it lies.

    Args:
        text, shape, trigger: as of `governed`.
        mains: numbers of the words that say the sentence's happenings.
        arguments: what is known.
    """
    group = shape.group_at.get(trigger.main)
    found = list(arguments)
    sides = (group.subjects, group.objects) if group is not None else (_laid_on(shape, trigger),)
    for joined in sides:
        mine = [_argument_at(shape, chunk, arguments) for chunk in joined]
        roles = {each.role for each in mine if each is not None}
        if len(roles) != 1 or not roles <= WHO:
            continue
        for chunk, known in zip(joined, mine, strict=True):
            stands = (
                known is not None or _explains(shape, chunk) or chunk.head in mains or _only_describes(shape, chunk)
            )
            if stands or chunk.pronoun or not is_people(shape, chunk) or shape.words[chunk.head].tag == "NUM":
                continue
            found.append(_told(text, shape, chunk, next(iter(roles)), mains))
    return [*found, *_singled_out(text, shape, trigger, mains, found), *_among(text, shape, trigger, mains, found)]


def _among(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], known: Sequence[Argument]
) -> list[Argument]:
    """Whom a sentence counts among those who underwent it: "among those jailed are Bo Tarn (Orsk) and Mara Venn".

    "The clerks jailed by Norland include Bo Tarn", "those hit by the sanctions include him".
    """
    words, group = shape.words, shape.group_at.get(trigger.main)
    first = group.first if group is not None else trigger.first
    role = next((each.role for each in known if each.role in DONE_TO), None)
    while first > 0 and (words[first - 1].lower == "and" or words[first - 1].tag == "V"):
        first -= 1  # "those arrested and | tried"
    told = _include(shape, trigger)
    if [word.lower for word in words[max(first - 2, 0) : first]] == ["among", "those"]:
        told = next((i for i in range(trigger.last, len(words)) if words[i].lower in _ARE), None)
    if role is None or told is None:
        return []
    return [
        _told(text, shape, each, role, mains)
        for each in shape.conjoined(shape.owned(shape.chunk_from(told + 1)))
        if is_people(shape, each) and not each.pronoun and _argument_at(shape, each, known) is None
    ]


def _include(shape: Shape, trigger: Trigger) -> int | None:
    """Where "include" stands behind those of whom a participle tells it: "the clerks jailed by Norland include"."""
    group = shape.group_at.get(trigger.main)
    if group is None and trigger.kind in MEASURES:
        group = shape.verb_before(trigger.main)
    if group is None or not group.reduced:
        return None
    behind = (each for each in shape.groups if each.first >= trigger.last and shape.words[each.main].base == "include")
    telling = next((each for each in behind if any(chunk in each.subjects for chunk in group.subjects)), None)
    return telling.main if telling is not None and not (telling.modal or telling.negated) else None


def _singled_out(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], known: Sequence[Argument]
) -> list[Argument]:
    """Those of many on whom a measure lies whom the sentence names: "froze accounts of 20 men, including Bo Tarn"."""
    if trigger.kind not in MEASURES:
        return []
    chunks = [shape.chunk_at[p[0]] for a in known if a.role is Role.RECIPIENT and (p := shape.place_of(a.span))]
    found: list[Argument] = []
    for chunk in (each for many in chunks if many is not None for each in singled_out(shape, many)):
        if _argument_at(shape, chunk, [*known, *found]) is None and not chunk.pronoun:
            found.append(_told(text, shape, chunk, Role.RECIPIENT, mains))
    return found


def _only_describes(shape: Shape, chunk: Chunk) -> bool:
    """Whether a name in a chunk only tells which thing it is: "a Security Council referral"."""
    return chunk.name is not None and (chunk.name.last <= chunk.head or shape.words[chunk.first].lower in {"a", "an"})


def _explains(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk may say who another is: "Tarn, our friend, was seized"."""
    begin, head = chunk.begins, shape.words[chunk.head]
    apart = chunk.name is None and begin > 0 and shape.words[begin - 1].text == "," and head.lower == head.base
    return apart or apposed(shape, chunk) is not chunk or is_of_the_next(shape, chunk)


def _argument_at(shape: Shape, chunk: Chunk, arguments: Sequence[Argument]) -> Argument | None:
    start, end = shape.words[chunk.begins].start, shape.words[chunk.last - 1].end
    return next((each for each in arguments if each.span.start < end and start < each.span.end), None)


def governed(
    text: str,
    shape: Shape,
    trigger: Trigger,
    family: Family,
    around: Circumstances,
    persons: Callable[[Chunk], Sequence[tuple[Span, str]]],
) -> list[Argument]:
    """The sides that a verb's grammar tells.

    - Who takes an answer or undoes one, as the subject: "Denmark lifted it". None where the subject undergoes it:
      "received ten years".
    - Whom a measure was for that a reversal's verb is said of: "the ban on Tarn was dropped".
    - Who is put under a measure: "placed Norland under an embargo"; and on whom its noun says that it is laid.
    - Who did an act, by "by" behind the passive: "was seized and beaten by rebels"; and whose air strike it was, by the
      name before the noun. No other doer of an act, where a wrong one harms most.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: of the happening.
        family: of its kind.
        around: times, numbers and terms of the sentence.
        persons: whom a pronoun stands for.
    """
    group = shape.group_at.get(trigger.main)
    if (force := striking(text, shape, trigger)) is not None:
        return [force]
    if family is Family.ACT and group is not None and group.passive:
        around_it = Arguments(text, shape, around, persons)
        told = around_it.find(trigger, frame(trigger.kind, family, trigger.base), family, put(shape, trigger)).arguments
        return [
            each for each in told if each.role is Role.PERPETRATOR and each.span.start >= shape.words[group.main].end
        ]
    if family not in {Family.ANSWER, Family.REVERSAL}:
        return []
    if group is None:
        whom = _put_under(shape, trigger) or _laid_on(shape, trigger)
        return [_told(text, shape, each, Role.RECIPIENT) for each in whom if is_people(shape, each)]
    arguments = Arguments(text, shape, around, persons)
    found = _subjects(shape, trigger, family, group, arguments)
    if family is Family.REVERSAL:
        for chunk in group.undergone:
            if is_step(shape, chunk.first, chunk.last):
                noun = Trigger(
                    trigger.kind, shape.words[chunk.head].base, Part.NOUN, chunk.head, chunk.last, chunk.head
                )
                found += [a for a in arguments.undone(noun, _OF_THE_MEASURE).arguments if a.role is Role.RECIPIENT]
    return found


def _subjects(shape: Shape, trigger: Trigger, family: Family, group: Group, arguments: Arguments) -> list[Argument]:
    verb = shape.words[group.main]
    if group.passive or not group.finite or verb.base in UNDERGOING:
        return []
    if not group.auxiliaries and verb.form != "s" and verb.base not in INTRANSITIVE and not _acts_on(shape, group):
        return []  # "Tarn, wanted for murder": the form alone does not tell
    found = arguments.find(trigger, frame(trigger.kind, family, trigger.base), family, put(shape, trigger)).arguments
    start, end = shape.words[0].start, verb.start
    pronouns = any(each.pronoun for each in group.subjects)
    subjects = [(shape.words[each.first].start, shape.words[each.last - 1].end) for each in group.subjects]
    return [
        each
        for each in found
        if each.role is Role.ACTOR
        and (
            any(first <= each.span.start < last for first, last in subjects)
            or (pronouns and not (start <= each.span.start and each.span.end > end))
        )
    ]


def _acts_on(shape: Shape, group: Group) -> bool:
    """Whether something stands behind a verb that may be its object: "locked up $12 million", "stopped training"."""
    behind = next((word for word in shape.words[group.last :] if word.lower not in _PARTICLES), None)
    return bool(group.objects) or (behind is not None and behind.tag not in _NO_OBJECTS)


def _put_under(shape: Shape, trigger: Trigger) -> Sequence[Chunk]:
    """Whom a verb puts "under" the measure that a noun names."""
    chunk = shape.chunk_at[trigger.main]
    under = chunk.first - 1 if chunk is not None else 0
    if under < 1 or shape.words[under].lower != "under":
        return []
    host = shape.verb_before(under)
    if host is None or shape.words[host.main].base not in _PUTTING:
        return []
    put_there = host.undergone
    behind = host.last if host.passive else max((each.last for each in put_there), default=0)
    return [each for each in put_there if not each.pronoun] if behind == under else []


def _laid_on(shape: Shape, trigger: Trigger) -> Sequence[Chunk]:
    """Whom "on" or "against" behind the noun of a measure names: "impose restrictions on two officials".

    Or behind a verb that says that it was laid: "a freeze was imposed on 20 more members".
    """
    words = shape.words
    main = trigger.main - (words[trigger.main].lower in _LAID)  # "sanctions on" may be the trigger
    chunk = shape.chunk_at[main]
    if trigger.kind not in MEASURES or chunk is None or chunk.head != main:
        return ()
    laying = shape.verb_behind(main)
    laid = laying is not None and laying.passive and words[laying.main].base in _LAYING
    own = laying is not None and (chunk in laying.subjects or chunk.last == laying.first)
    behind = laying.last if laying is not None and laid and own else chunk.last
    if behind + 1 >= len(words) or words[behind].lower not in _LAID:
        return ()
    whom = shape.chunk_at[behind + 1]
    if whom is not None and words[whom.head].tag == "NUM" and whom.last < len(words):
        whom = shape.chunk_at[whom.last] or whom  # "20 | more members"
    whom = shape.owned(whom)
    told = [each for each in shape.verbs_before(trigger.first, finite=True) if words[each.main].base not in TELLING]
    return () if whom is None or whom.pronoun else shape.conjoined(whom, of=not told)  # "sanctions on A and B did harm"


def _told(text: str, shape: Shape, chunk: Chunk, role: Role, mains: frozenset[int] = frozenset()) -> Argument:
    span, value, named = named_or_described(text, shape, chunk, mains)
    return Argument(role=role, span=span, value=value, name=named)


def _meet(one: Argument, other: Argument) -> bool:
    return one.span.overlaps(other.span)
