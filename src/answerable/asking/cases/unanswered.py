"""Silence: the acts for which no answer was found, each as a dated finding that claims no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.errors import BadQuestion
from answerable.model.claim import Modality
from answerable.model.dates import is_only_after, marked_within, readable
from answerable.model.event import Event, Family, Order, RoleHolder, Status
from answerable.model.finding import Finding
from answerable.model.identity import make_id
from answerable.model.vocabulary import kind as vocabulary_kind
from answerable.record.file import RecordFile
from answerable.record.queries.sources import Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered(Answer):
    """An act and the finding that nothing answers it."""

    line: TimelineLine
    finding: Finding


def unanswered(
    record: RecordFile,
    *,
    kind: str | None = None,
    actor: str | None = None,
    place: str | None = None,
    since: date | None = None,
    until: date | None = None,
    unplaced: bool = False,
    as_of: date | None = None,
    answers: tuple[str, ...] = (),
    within_days: int | None = None,
    order: Order = Order.WEIGHT,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[Unanswered, ...]:
    """The acts for which no answer is found.

    Args:
        record: where to look.
        kind: of the act.
        actor: id of an actor with a part in it.
        place: where it happened, or a place that holds that.
        since: it may have happened on this day or later.
        until: it may have happened on this day or earlier.
        unplaced: with `place`, a country, also what no source gives a place and is inferred to have been there.
        as_of: in what was published up to that day; without it in the whole record, sources without a date among it.
        answers: the sorts (`legal`, `sanction`, …) or kinds (`trial`, …) of answer looked for; all where none is named.
        within_days: only answers within so many days count, and acts for which these have passed. Of an act without a
            date they are counted from its first report: it had happened by then, so that none came in time. Where no
            day is given they have passed by the last publication.
        order: by weight (see `record.queries.weighing`), or by date.
        limit: at most so many.
        offset: how many to pass over first.

    Raises:
        BadQuestion: an unknown sort or kind of answer, a kind that is no act, or a number of days below 1.
    """
    if within_days is not None and within_days < 1:
        raise BadQuestion("The number of days must be 1 or more.", "Write it like --within 365.")
    if kind is not None and vocabulary_kind(kind).family is not Family.ACT:
        raise BadQuestion(
            f"Only acts are answered, and {kind} is none.",
            "`answerable vocabulary` lists the acts.",
        )
    found = record.unanswered(
        kind=kind,
        actor=actor,
        place=place,
        since=since,
        until=until,
        unplaced=unplaced,
        as_of=as_of,
        answers=answers or None,
        within_days=within_days,
        order=order,
        limit=limit,
        offset=offset,
    )
    covered = _covered(record, as_of)
    return tuple(
        Unanswered(line=line, finding=_finding(line, as_of, covered, answers, within_days))
        for line in as_lines(record, found, as_of)
    )


def finding_for(record: RecordFile, line: TimelineLine, *, as_of: date | None = None) -> Finding:
    """The finding that no answer of any sort to `line` was found; without a day, in the whole record."""
    return _finding(line, as_of, _covered(record, as_of), (), None)


def _covered(record: RecordFile, as_of: date | None) -> Coverage:
    return record.coverage() if as_of is None else record.coverage(as_of)


def _finding(
    line: TimelineLine, as_of: date | None, covered: Coverage, answers: tuple[str, ...], within_days: int | None
) -> Finding:
    day = as_of or covered.latest
    until = "" if day == date.min else day.isoformat()
    searched = covered.searched + (covered.undated if as_of is None else 0)
    looked_for = answers or ("any",)
    sorts = f"answer of the sort {' or '.join(answers)}" if answers else "answer"
    within = f" within {within_days} days of {_counted_from(line, day, within_days)}" if within_days is not None else ""
    text = f"{_where(covered, searched, until, whole=as_of is None)}, no {sorts} to {in_words(line)}{within} was found."
    return Finding(
        id=make_id("f", line.event.id, until, searched, looked_for, within_days),
        event=line.event.id,
        as_of=until,
        sources=searched,
        undated=covered.undated,
        families=looked_for,
        text=text,
    )


def _where(covered: Coverage, searched: int, until: str, *, whole: bool) -> str:
    """Where was looked: "As of 31 Dec 1990, in 7 sources"; of a whole record, how many of its sources have no date."""
    notes = []
    if covered.undated and whole:
        others = f", the others up to {readable(until)}" if until else ""
        notes.append(f"{covered.undated:,} without a date{others}")
    left_out = [f"{covered.undated:,} without a date"] if covered.undated and not whole else []
    left_out += [f"{covered.withdrawn} superseded or retracted"] if covered.withdrawn else []
    left_out += [not_read(covered.unread)] if covered.unread else []
    notes += [f"{' and '.join(left_out)} left out"] if left_out else []
    sources = f"{searched} source{'' if searched == 1 else 's'}" + (f" ({'; '.join(notes)})" if notes else "")
    return f"In {sources}" if whole and (covered.undated or not until) else f"As of {readable(until)}, in {sources}"


def not_read(number: int) -> str:
    """So many sources that no engine has read: "3 in languages that were not read"."""
    return f"{number} in a language that was not read" if number == 1 else f"{number} in languages that were not read"


_BEFORE_WHOM = {
    **dict.fromkeys(("fraud", "incitement", "plot", "sexual_violence", "threat"), "against"),
    **dict.fromkeys(("air_strike", "armed_attack", "chemical_attack", "crackdown", "cyber_attack"), "on"),
    **dict.fromkeys(("arms_transfer", "denial_of_aid"), "to"),
}
"""What stands before whom an act was done to, where that is not "of"."""

_TOLD = {Status.ALLEGED: "alleged", Status.DENIED: "denied", Status.UNSUPPORTED: "withdrawn"}
"""How an act is told where it is not simply reported."""


def in_words(line: TimelineLine) -> str:
    """The act in a few words: "the killing of 30,000 prisoners in Iran (1988)"."""
    event = line.event
    attempted = "attempted " if event.modality is Modality.ATTEMPTED else ""
    words = f"the {_TOLD.get(event.status, 'reported')} {attempted}{line.label.lower()}"
    if line.whom:
        words += f" {_BEFORE_WHOM.get(event.kind, 'of')} {_names(line.whom)}"
    if event.place:
        words += f" in {event.place}"
    when = _when(event)
    return f"{words} ({when})" if when else words


def _when(event: Event) -> str:
    """When it happened, or was first reported; nothing where a report is only known to be no older than something."""
    if event.happened.known:
        return marked_within(event.happened.edtf, event.happened.basis)
    told = event.first_reported
    is_told = told.known and not is_only_after(told.edtf)
    return f"first reported {marked_within(told.edtf, told.basis)}" if is_told else ""


def _counted_from(line: TimelineLine, as_of: date, days: int) -> str:
    """What the days are counted from: the act or, where it has no date, its first report.

    An act may have a date that only what was published later tells: as of `as_of` its report may be too new to say so.
    """
    event = line.event
    told = not event.happened.known and event.first_reported.known
    return "its first report" if told and (as_of - event.first_reported.latest).days >= days else "it"


def _names(holders: tuple[RoleHolder, ...]) -> str:
    """The names; where nobody is named, one description, since several are often of the same people."""
    held = [holder for holder in holders if holder.modality is not Modality.DENIED] or list(holders)
    named = list(dict.fromkeys(holder.name for holder in held if holder.actor))
    if not named:
        return held[0].name
    return ", ".join(named[:3]) + (" and others" if len(named) > 3 else "")
