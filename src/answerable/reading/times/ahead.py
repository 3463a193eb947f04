"""Days still to come: of what is planned, asked for or told before it is, and of what a report tells ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from answerable.model.claim import Argument, Modality, Role
from answerable.model.span import Span
from answerable.model.when import bounds
from answerable.reading.happenings.governors import TO_BE_DONE, may_still_be
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import lower_at
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.dating import RECENT, is_past, number_at, value_of
from answerable.reading.times.times import Time, placed

PROMISED = timedelta(days=120)
"""What is told as what would be is rather so soon ahead than two thirds of a year behind."""
_ASKED = frozenset({Modality.CALLED_FOR, Modality.THREATENED})
_WEEK = timedelta(days=7)
_UNTIL = word_set("by for from until till before")
"""Before a day these say that it is that of what is asked for: "to resign by Friday"."""
_WOULD = word_set("would 'd ’d")
_IN_THE_END = word_set("later eventually subsequently ultimately finally go come")
"""With these "would" tells what came of it: "he would later be arrested", "he would go on to win"."""


def coming(shape: Shape, times: Sequence[Time], anchor: Anchor | None) -> list[Time]:
    """The times, a day without a year taken as the coming one where it lies just ahead and its verb looks forward.

    "Flights stop on 15 April", written on 1 April, is no word of last year's April. What counts from such a day in its
    sentence counts from the coming one: "will meet on 15 April and vote the same day".
    """
    starts = [word.start for word in shape.words]
    found: list[Time] = []
    moved: list[str] = []
    for time in times:
        away = bounds(time.ahead)[0] - anchor.last if anchor and time.ahead and time.yearless else None
        clause = shape.clause_of(number_at(starts, time.start)) if away is not None and away <= PROMISED else None
        near = away is not None and clause is not None and (away <= RECENT or clause.modal in _WOULD)
        if near and clause is not None and _looks_forward(shape, clause):
            time = replace(time, edtf=time.ahead)
            moved.append(time.edtf)
        elif moved:
            time = placed(time, moved[-1:])
        found.append(time)
    return found


def _looks_forward(shape: Shape, group: Group) -> bool:
    """Whether a finite verb stands in the present or the future, or in the future as it was told: "would meet"."""
    if group.modal in _WOULD:
        told = {word.lower for word in shape.words[group.first : group.last]}
        return "have" not in group.auxiliaries and told.isdisjoint(_IN_THE_END)
    if group.modal:
        return group.modal in {"will", "shall", "'ll", "’ll"} and "have" not in group.auxiliaries
    if group.auxiliaries:
        return shape.words[group.first].lower in {"is", "are"}
    behind = lower_at(shape.words, group.last)
    if shape.words[group.main].lower in {"is", "are"}:
        return behind == "to"
    return shape.words[group.main].form in {"s", "base"}


def as_published(anchor: Anchor | None, modality: Modality, arguments: Sequence[Argument]) -> Modality:
    """What is dated after its source was published has not happened: "the 2020 election", written in 2019."""
    if modality is not Modality.HAPPENED or anchor is None:
        return modality
    starts = [bounds(argument.value)[0] for argument in arguments if argument.role is Role.TIME]
    return Modality.PLANNED if any(start > anchor.last for start in starts) else modality


def is_of_the_asking(shape: Shape, trigger: Trigger, time: Time, modality: Modality) -> bool:
    """Whether a weekday may be the day on which somebody asked or threatened, and not that of what is asked for.

    "Had asked for his resignation Monday night", "had asked him to resign Monday", "ordered air strikes on Monday"; not
    "asked him to resign by Friday".
    """
    asked = modality in _ASKED or (modality is Modality.PLANNED and _is_ordered(shape, trigger))
    if not asked or not time.edtf or not time.ahead or time.edtf == time.ahead:
        return False
    if bounds(time.ahead)[0] - bounds(time.edtf)[0] != _WEEK:
        return False
    words = shape.words
    first = next((i for i, word in enumerate(words) if word.start >= time.start), len(words))
    if first <= trigger.main or (first and words[first - 1].lower in _UNTIL):
        return False
    group = shape.group_at.get(trigger.main)
    if group is None:  # "called for a strike on Friday": most likely the day of the strike
        asking = shape.clause_of(trigger.main)
        on = words[first].lower == "on" or words[first - 1].lower == "on"
        return asking is not None and (_is_ordered(shape, trigger) or not on) and is_past(shape, asking)
    asking = shape.clause_of(group.first - 1) if group.infinitive and group.first else None
    return asking is not None and asking is not group and "had" in _words_of(shape, asking)


def _is_ordered(shape: Shape, trigger: Trigger) -> bool:
    """Whether a noun tells what somebody ordered: "ordered air strikes on Monday"."""
    chunk = shape.chunk_at[trigger.main] if trigger.main not in shape.group_at else None
    ordering = (group for group in shape.groups if shape.words[group.main].base == "order")
    return chunk is not None and any(chunk in group.objects for group in ordering)


def looks_ahead(shape: Shape, trigger: Trigger, put: Modality, first: int) -> bool:
    """Whether a date at word `first` is the coming one: of a plan or a demand, behind it or within its noun phrase.

    "They plan to vote on 5 June"; "a 5 June election is planned".
    """
    group, chunk = shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    ahead = put in (TO_BE_DONE if group is not None else {Modality.PLANNED})
    ahead = ahead or (put is Modality.POSSIBLE and group is not None and may_still_be(group))
    own = group is None and chunk is not None and _leads_on(shape, first, chunk.begins)
    return ahead and (first > trigger.main or own)


def _leads_on(shape: Shape, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` (half-open) are of a date alone."""
    return all(word.tag in {"TIME", "PUNCT"} for word in shape.words[first:last])


def dated_ahead(
    arguments: Sequence[Argument], shape: Shape, trigger: Trigger, put: Modality, times: Sequence[Time]
) -> list[Argument]:
    """The arguments, a day without a year taken as the coming one of what is only planned or asked for.

    Where "for" leads to it or it stands before the noun; "postponed the vote in July" may tell when it was put off.
    """
    return [_dated_ahead(each, shape, trigger, put, times) for each in arguments]


def _dated_ahead(argument: Argument, shape: Shape, trigger: Trigger, put: Modality, times: Sequence[Time]) -> Argument:
    time = next((each for each in times if each.start == argument.span.start and each.edtf == argument.value), None)
    place = shape.place_of(argument.span)
    if argument.role is not Role.TIME or time is None or place is None or not (time.yearless and time.ahead):
        return argument
    tied = place[0] < trigger.main or "for" in {lower_at(shape.words, i) for i in (place[0] - 1, place[0])}
    ahead = tied and looks_ahead(shape, trigger, put, place[0])
    return replace(argument, value=time.ahead) if ahead else argument


def time_of(
    text: str,
    shape: Shape,
    times: Sequence[Time],
    owners: Sequence[frozenset[Trigger]],
    trigger: Trigger,
    modality: Modality,
) -> Argument | None:
    """The first date of `trigger`; a plan or a demand looks forward, everything else back."""
    group = shape.group_at.get(trigger.main)
    ahead = modality in TO_BE_DONE or (modality is Modality.POSSIBLE and group is not None and may_still_be(group))
    for time, owner in zip(times, owners, strict=True):
        value = time.ahead if ahead else value_of(time, shape, trigger)
        if trigger in owner and value and not is_of_the_asking(shape, trigger, time, modality):
            return Argument(role=Role.TIME, span=Span.of(text, time.start, time.end), value=value, basis=time.basis)
    return None


def _words_of(shape: Shape, group: Group) -> set[str]:
    return {word.lower for word in shape.words[group.first : group.main + 1]}
