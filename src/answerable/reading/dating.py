"""Which happening of a sentence each of its dates belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from answerable.model.claim import Argument, Modality, Role
from answerable.model.span import Span
from answerable.reading.clauses import Group, Shape
from answerable.reading.lexicon import word_set
from answerable.reading.times import Time
from answerable.reading.triggers import Trigger

_FORWARD = frozenset({Modality.PLANNED, Modality.CALLED_FOR, Modality.THREATENED})
_SAYING = word_set("say tell claim suggest report announce state deny allege add write tweet declare warn note")


def owners_of_times(shape: Shape, times: Sequence[Time], triggers: Sequence[Trigger]) -> list[frozenset[Trigger]]:
    """For each time of the sentence the triggers that it dates; none where another word stands nearer.

    A plot and what was plotted share their time: "a plot to blow up … in 2018".
    """
    starts = [word.start for word in shape.words]
    by_main = {trigger.main: trigger for trigger in triggers}
    found = []
    for time in times:
        owner = _owner(shape, time, _index(starts, time.start), _index(starts, time.end - 1), triggers)
        shared = set() if owner is None else {owner}
        group = None if owner is None else shape.group_at.get(owner.main)
        clause = None if owner is None else shape.clause_of(owner.main)
        if clause is not None and clause.start and shape.words[clause.start].lower == "where":
            earlier = [trigger for trigger in triggers if trigger.main < clause.start]
            shared.update(earlier[-1:])
            group = shape.group_at.get(earlier[-1].main) if earlier else group
        if group is not None and group.infinitive:
            governor = shape.governor(group)
            if isinstance(governor, int) and governor in by_main:
                shared.add(by_main[governor])
        found.append(frozenset(shared))
    return found


def _bare(shape: Shape, i: int) -> bool:
    """Whether the noun at `i` stands alone before the date: "convicted of torture in 2014" dates the conviction."""
    chunk = shape.chunk_at[i]
    if chunk is None or shape.words[i].tag == "V" or chunk.owner is not None or chunk.last - chunk.first > 1:
        return False
    verb = any(group.finite and group.main < i for group in shape.groups)
    return verb and shape.words[chunk.first - 1].tag == "PREP" and chunk.first > 0


def _index(starts: Sequence[int], place: int) -> int:
    return max(bisect_right(starts, place) - 1, 0)


def _owner(shape: Shape, time: Time, first: int, last: int, triggers: Sequence[Trigger]) -> Trigger | None:
    words = shape.words
    by_main = {trigger.main: trigger for trigger in triggers}
    if time.adnominal or (last + 1 < len(words) and words[last + 1].tag == "POS"):
        for i in range(last + 1, min(last + 5, len(words))):
            if i in by_main and words[i].tag != "V":
                return by_main[i]
            if words[i].tag not in {"N", "ADJ", "POS", "NAME", "ADV"}:
                break
        if time.adnominal and last + 1 < len(words) and words[last + 1].tag in {"N", "ADJ", "NAME"}:
            return None
    clause = shape.clause_of(first)
    if clause is None:
        return min(triggers, key=lambda t: abs(t.main - first), default=None)
    if first < clause.first and not any(clause.start <= t.main < first and words[t.main].tag != "V" for t in triggers):
        return _carried(shape, clause, by_main, triggers)
    # backwards to the nearest verb or trigger noun
    i = first - 1
    while i >= clause.start:
        if i in by_main and not _bare(shape, i):
            return by_main[i]
        group = shape.group_at.get(i)
        if group is not None and words[i].tag == "V":
            return _carried(shape, group, by_main, triggers)
        if group is not None and group.finite:
            return _carried(shape, group, by_main, triggers)
        i -= 1
    return _carried(shape, clause, by_main, triggers)


def _carried(shape: Shape, group: Group, by_main: dict[int, Trigger], triggers: Sequence[Trigger]) -> Trigger | None:
    """The trigger that a verb is or carries ("imposed sanctions", "was holding … where" inside a plot)."""
    if group.main in by_main:
        return by_main[group.main]
    for trigger in triggers:
        if trigger.first <= group.main < trigger.last:
            return trigger
    saying = shape.words[group.main].base in _SAYING
    for chunk in [*group.objects, *(group.subjects if group.passive else [])]:
        if chunk.head in by_main and not saying:
            return by_main[chunk.head]
    for other in shape.groups:
        if (
            other.main in by_main
            and not other.finite
            and other.start == group.start
            and other.first > group.main
            and not other.infinitive
        ):
            return None
    lead = shape.words[group.start].lower if group.start < len(shape.words) else ""
    if lead in {"where", "when"}:
        # "where X was holding its summit in 2018": the time holds for what happened there as well
        earlier = [t for t in triggers if t.main < group.start]
        return earlier[-1] if earlier else None
    if not group.finite:
        return None
    base = shape.words[group.main].base
    if base in {"begin", "start", "take", "happen", "occur", "come", "follow", "continue", "end", "kill"}:
        for chunk in group.subjects:
            if chunk.head in by_main:
                return by_main[chunk.head]
    return None


def time_of(
    text: str, times: Sequence[Time], owners: Sequence[frozenset[Trigger]], trigger: Trigger, modality: Modality
) -> Argument | None:
    """The first date of `trigger`; a plan or a demand looks forward, everything else back."""
    for time, owner in zip(times, owners, strict=True):
        value = time.ahead if modality in _FORWARD else time.edtf
        if trigger in owner and value:
            return Argument(role=Role.TIME, span=Span.of(text, time.start, time.end), value=value, basis=time.basis)
    return None
