"""What came within some days after an event. A list and a count: no cause is claimed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.asking.answer import Answer
from answerable.asking.events.event import event_id
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.events.rates import BaseRate, base_rate
from answerable.errors import BadQuestion
from answerable.model.event import Event, Family
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed(Answer):
    """What came after an event.

    Attributes:
        line: the event.
        days: how many days after its last possible day were looked at.
        after: that day, YYYY-MM-DD, where the event has no day of its own; else empty. Of an event without a date it is
            the day of its first report, by which it had happened.
        lines: the events that surely lie in these days, in order of time.
        unsure: how many more may lie there, but have dates too wide to tell.
        rate: how many such events come in as many days at other times; None where the record holds no other days.
        counted: the events that surely lie in these days, also those past `limit`.
        families: how many of them there are of each family that has any.
        text: the count beside the rate, in words that claim no cause.
    """

    line: TimelineLine
    days: int
    after: str = ""
    lines: tuple[TimelineLine, ...]
    unsure: int
    counted: int = 0
    families: tuple[tuple[Family, int], ...] = ()
    rate: BaseRate | None = None
    text: str = ""


def followed(
    record: RecordFile,
    identity: str,
    *,
    days: int,
    family: Family | None = None,
    actor: str | None = None,
    as_of: date | None = None,
    limit: int | None = None,
) -> Followed:
    """What the record holds for the days after an event.

    Args:
        record: where to look.
        identity: id of the event.
        days: how many days after it.
        family: only acts, answers, reversals or context.
        actor: only what this actor took part in.
        as_of: only what was published up to this day.
        limit: at most so many lines.

    Raises:
        UnknownName: there is no such event.
        BadQuestion: the event has no date with an end, or `days` is below 1.
    """
    if days < 1:
        raise BadQuestion("The number of days must be 1 or more.", "Write it like --days 90.")
    event = record.event(event_id(record, identity), as_of=as_of)
    last = (event.happened if event.happened.known else event.happened_by).latest
    if last == date.max:
        raise BadQuestion(
            f"The record does not know by which day {event.id} had happened, so nothing can be counted from there.",
            "Choose an event that has a date in `answerable timeline`.",
        )
    end = date.max if (date.max - last).days < days else last + timedelta(days=days)
    near = [
        other
        for other in record.events(family=family, actor=actor, since=last, until=end, as_of=as_of)
        if other.id != event.id and other.happened.known
    ]
    sure = [other for other in near if _inside(other, last, end)]
    (line,) = as_lines(record, (event,), as_of)
    after = last.isoformat() if event.happened.earliest != last else ""
    unsure = sum(1 for other in near if not _inside(other, last, end) and _overlaps(other, last, end))
    wanted = record.events(family=family, actor=actor, as_of=as_of)
    rate = _rate(len(sure), days, last, [other for other in wanted if other.id != event.id])
    return Followed(
        line=line,
        days=days,
        after=after,
        lines=as_lines(record, sure[:limit], as_of),
        unsure=unsure,
        counted=len(sure),
        families=tuple((each, many) for each in Family if (many := sum(one.family is each for one in sure))),
        rate=rate,
        text=_in_words(len(sure), days, after, rate),
    )


def _rate(counted: int, days: int, last: date, wanted: Iterable[Event]) -> BaseRate | None:
    """How many of the same sort come at other times, between the first and the last that the record dates closely.

    An event whose dates are wider than the days looked at could not have been counted in them either.
    """
    narrow = [each.happened for each in wanted if each.happened.known and each.happened.days <= days]
    if not narrow:
        return None
    first, end = min(each.earliest for each in narrow), max(each.latest for each in narrow)
    until = last + timedelta(days=days) if (date.max - last).days >= days else date.max
    inside = max(0, (min(end, until) - max(first, last + timedelta(days=1))).days + 1)
    outside = sum(1 for each in narrow if each.latest <= last or each.earliest > until)
    return base_rate(counted, days, outside, (end - first).days + 1 - inside)


def _in_words(counted: int, days: int, last: str, rate: BaseRate | None) -> str:
    events = f"{counted} event{'' if counted == 1 else 's'}"
    by = f" {last}, the last day on which it may have happened" if last else ""
    after = f"{events} in the {days} day{'' if days == 1 else 's'} after{by}"
    if rate is None:
        return f"{after}; the record dates no such events at other times. No cause is claimed."
    return (
        f"{after}; over {rate.days} other days the record dates {rate.events} such, that is {rate.expected:.2g} in as "
        f"many days (95% interval {rate.low:.2g} to {rate.high:.2g}); chance of so uneven a count at one rate "
        f"{rate.chance:.2g}. Reporting comes in waves, and no cause is claimed."
    )


def _inside(event: Event, last: date, end: date) -> bool:
    return last < event.happened.earliest and event.happened.latest <= end


def _overlaps(event: Event, last: date, end: date) -> bool:
    return event.happened.latest > last and event.happened.earliest <= end
