"""When an act became known: "In October the police uncovered a plot", "the killings of 1988 came to light in 1993".

A verb of finding out dates the finding out, not what is found. That time is kept as its own argument of the act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from answerable.model.claim import Argument, Role, ordered
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import Kind
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.times.times import Time

REVEALING = word_set(
    "reveal uncover expose disclose unveil discover unearth learn detect publicise publicize emerge surface"
)
"""Verbs of what becomes known."""
_COMING = word_set("come bring")
_TO_LIGHT = ("to", "light")


def reveals(shape: Shape, group: Group) -> bool:
    """Whether a verb says that something becomes known: "revealed", "came to light", "was made public"."""
    words = shape.words
    if words[group.main].base in REVEALING:
        return True
    behind = tuple(word.lower for word in words[group.main + 1 : group.main + 3])
    if words[group.main].base in _COMING and behind == _TO_LIGHT:
        return True
    return words[group.main].base == "make" and "public" in {
        word.lower for word in words[group.main + 1 : max([group.main + 2, *(o.last for o in group.objects)]) + 1]
    }


def is_public(shape: Shape, group: Group, first: int) -> bool:
    """Whether "public" stands between a verb and word `first`: "made his death public on 5 June"."""
    made = shape.words[group.main].base == "make"
    return made and any(word.lower == "public" for word in shape.words[group.main + 1 : first])


def times_known(
    text: str, shape: Shape, times: Sequence[Time], triggers: Sequence[Trigger], kinds: Mapping[str, Kind]
) -> dict[Trigger, Argument]:
    """For each act of the sentence that a verb of finding out has as its object or subject: when it became known.

    Args:
        text: the working text.
        shape: of the sentence.
        times: in it.
        triggers: in it.
        kinds: of the triggers, by id.
    """
    found: dict[Trigger, Argument] = {}
    for group in shape.groups:
        if not group.finite or group.modal or group.negated or not reveals(shape, group):
            continue
        time = _time_of(shape, group, times, triggers)
        if time is None:
            continue
        argument = Argument(
            role=Role.KNOWN, span=Span.of(text, time.start, time.end), value=time.edtf, basis=str(time.basis)
        )
        for trigger in _revealed(shape, group, triggers):
            if kinds[trigger.kind].family is Family.ACT:
                found.setdefault(trigger, argument)
    return found


def _time_of(shape: Shape, group: Group, times: Sequence[Time], triggers: Sequence[Trigger]) -> Time | None:
    """The time of the verb: at the head of its clause, right behind it, or at its end where no act stands before it."""
    words = shape.words
    for time in times:
        first = next((i for i, word in enumerate(words) if word.end > time.start), len(words))
        if not time.edtf or time.adnominal or shape.clause_of(first) is not group:
            continue
        own = [t.main for t in triggers if t.main not in shape.group_at and group.start <= t.main < first]
        if first < group.first and not own:
            return time
        if first > group.main and is_public(shape, group, first):
            return time
        if first > group.main and (_passive(shape, group) or not any(main > group.main for main in own)):
            return time
    return None


def _passive(shape: Shape, group: Group) -> bool:
    """Whether what is revealed is the subject, so that nothing behind the verb can own the time."""
    return group.passive or shape.words[group.main].base in {"emerge", "surface", "come"}


def _revealed(shape: Shape, group: Group, triggers: Sequence[Trigger]) -> list[Trigger]:
    passive = _passive(shape, group)
    chunks = group.subjects if passive else group.objects
    found = [t for t in triggers if any(chunk.first <= t.main < chunk.last for chunk in chunks)]
    if not passive and not chunks:
        found = _content(shape, group, triggers)
    # "a plot to bomb a rally": what the plot is to is revealed with it
    more = []
    for trigger in triggers:
        verb = shape.group_at.get(trigger.main)
        if verb is not None and verb.infinitive:
            governor = shape.governor(verb)
            if any(t.main == governor for t in found):
                more.append(trigger)
    return found + more


def with_known(arguments: Sequence[Argument], known: Argument | None) -> list[Argument]:
    """The arguments with the time at which the act became known, which is not the time at which it happened."""
    if known is None:
        return list(arguments)
    kept = [each for each in arguments if each.role is not Role.TIME or each.span != known.span]
    return ordered([*kept, known])


def _content(shape: Shape, group: Group, triggers: Sequence[Trigger]) -> list[Trigger]:
    """What is revealed where the verb has no object: a clause behind "that", or what stands before a comma."""
    words = shape.words
    behind = next(
        (i for i in range(group.last, len(words)) if words[i].tag not in {"TIME", "PREP", "PUNCT"}), len(words)
    )
    if behind < len(words) and words[behind].lower in {"that", "how"}:
        clause = shape.verb_behind(behind, finite=True)
        return [t for t in triggers if clause is not None and t.main == clause.main]
    chunk = shape.chunk_at[behind] if behind < len(words) else None
    if chunk is not None:
        return [t for t in triggers if chunk.first <= t.main < chunk.last]
    opening = min((chunk.first for chunk in group.subjects), default=group.first)
    if opening > 0 and words[opening - 1].text == ",":
        told = shape.verbs_before(opening - 1, finite=True)
        return [t for t in triggers if told and t.main == told[0].main]
    return []
