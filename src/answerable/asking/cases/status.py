"""What may be said of a person at a date: alleged, investigated, charged, tried, convicted, acquitted, and by what.

Nothing stronger than the record's events towards the person is ever said, and where these do not say which came last,
no status is chosen. Dossiers, public editions and actor pages share what is here: they give it what they show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from answerable.asking.cases.course import (
    AFTER_JUDGMENT,
    REFUSED,
    Claims,
    Course,
    Step,
    in_law,
    nobody_says,
)
from answerable.asking.cases.timed import Dated, as_it_is, found, when
from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Family, Status
from answerable.model.undoing import ONLY_SAID
from answerable.model.vocabulary import kind
from answerable.model.vocabulary.groups import CONTESTED, DROPPED, GUILT, KEPT
from answerable.model.when import bounds

DECIDING = GUILT | {
    "charge", "trial", "verdict", "charges_dropped", "case_closed", "acquittal", "conviction_overturned", "pardon",
    "amnesty",
}  # fmt: skip
"""The kinds that decide a person's status."""

_BEFORE_CHARGE = frozenset({"complaint", "investigation", "fact_finding", "arrest_warrant", "arrest", "extradition"})
_VERDICTS = frozenset({"conviction", "acquittal", "sentence"})
_OPEN = frozenset({"charge", "trial", "verdict"})
_AGAIN = frozenset({"charge"})
_LET_OUT = frozenset({"release", "prisoner_swap", "transfer_treaty"})
_UNTIL = "until a court decides"
_LEGAL = "legal"
_DEATHS = frozenset({"death", "killing", "execution", "assassination"})


class Part(Protocol):
    """Who takes part in an event, and how far that is said."""

    @property
    def role(self) -> str:
        """Which role."""

    @property
    def actor(self) -> str:
        """Id of the actor; empty for none."""

    @property
    def modality(self) -> str:
        """How it is put."""


class Told(Step, Protocol):
    """An event as far as a status rests on it."""

    @property
    def label(self) -> str:
        """The kind's label."""

    @property
    def family(self) -> str:
        """Its family."""

    @property
    def modality(self) -> str:
        """How it is put."""

    @property
    def status(self) -> str:
        """How far sources agree."""

    @property
    def roles(self) -> Sequence[Part]:
        """Who takes part."""


T = TypeVar("T", bound=Told)


class Happened:
    """An event of the record, told as `Told`, with the ids of those that undo it."""

    def __init__(self, event: Event, reversed_by: Sequence[str] = ()) -> None:
        self.event = event
        self.id = event.id
        self.kind = event.kind
        self.label = kind(event.kind).label
        self.family: str = event.family
        self.modality: str = event.modality
        self.happened = event.happened.edtf
        self.happened_basis: str = event.happened.basis
        self.first_reported = event.first_reported.edtf
        self.first_reported_basis: str = event.first_reported.basis
        self.status: str = event.status
        self.roles = event.roles
        self.charge = event.charge
        self.reversed_by = tuple(reversed_by)


def is_step(identity: str) -> bool:
    """Whether a kind is a legal step or undoes one."""
    found = kind(identity)
    return found.step > 0 or _LEGAL in found.answers.split()


def is_act(event: Told, actor: str, role: Role) -> bool:
    """Whether the event is an act in which the actor takes that role."""
    return event.family == Family.ACT and any(part.actor == actor and part.role == role for part in event.roles)


def is_step_towards(event: Told, actor: str) -> bool:
    """Whether the event is a legal step towards the actor, or undoes one, and is not only denied."""
    if event.status == Status.DENIED or not is_step(event.kind):
        return False
    told = [part for part in event.roles if part.actor == actor and part.role == Role.RECIPIENT]
    return any(part.modality != Modality.DENIED for part in told)


def steps_of(events: Iterable[T], actor: str) -> list[T]:
    """The steps towards the actor, and of one who was judged the appeals that the actor lodged, in the order given."""
    held = list(events)
    towards = [event for event in held if is_step_towards(event, actor)]
    if not any(event.kind in {*_VERDICTS, "verdict"} for event in towards):
        return towards
    return [event for event in held if event in towards or (event.kind in CONTESTED and _takes(event, actor))]


def _takes(event: Told, actor: str) -> bool:
    parts = (part for part in event.roles if part.actor == actor and part.role == Role.ACTOR)
    return any(part.modality == Modality.HAPPENED for part in parts)


def is_end_of(event: Told, actor: str) -> bool:
    """Whether the event is the actor's death, and not only alleged or denied."""
    if event.kind not in _DEATHS or event.modality != Modality.HAPPENED or event.status in ONLY_SAID:
        return False
    done_to = (part for part in event.roles if part.actor == actor and part.role in (Role.RECIPIENT, Role.VICTIM))
    return any(part.modality == Modality.HAPPENED for part in done_to)


def took_place(step: Told) -> bool:
    """Whether an event is more than tried, alleged, denied or taken back."""
    return step.modality == Modality.HAPPENED and step.status not in ONLY_SAID


def status_at(
    steps: Sequence[Told],
    *,
    named: bool,
    suffered: bool,
    as_of: str,
    dated: Dated = as_it_is,
    claims: Claims = nobody_says,
    deaths: Sequence[Told] = (),
    whole: bool = True,
) -> str:
    """The status of a person, in one line such as "convicted (2001-01-31); no appeal … found as of 2002-01-01".

    Args:
        steps: the legal steps and reversals towards the person that the record holds at the date.
        named: whether sources name the person as having done an act.
        suffered: whether they name the person as one to whom an act was done.
        as_of: the date, for the words; empty where no source has one.
        dated: a date in words; as it is where none is given.
        claims: the claims of an event, out of which its words come; without them its kind is told.
        deaths: the events that are the person's death.
        whole: whether these are all steps towards the person, so that what is missing among them may be told.
    """
    course = Course([step for step in steps if took_place(step)], claims)
    line = _Line(course, {step.id: step for step in steps}, as_of, dated)
    ended = tuple(filter(None, (line.death(deaths),)))
    if line.decided:
        told = (*line.outcome(), *line.custody(), *ended)
        return "; ".join((*told, *(line.missing(bool(ended)) if whole else ())))
    none = f"no charge, conviction or acquittal {found(as_of)}"
    if before := line.before_charge():
        return "; ".join((before, *ended, *((none,) if whole else ())))
    if steps:
        reported = _reported(steps, dated)
        return "; ".join((reported, *ended, *((none,) if whole else ())))
    if named:
        return f"named by sources; {none}"
    if suffered:
        return "named as one to whom an act was done"
    return "named in the record; no legal step found"


class _Line:
    """The words of a status, out of a course."""

    def __init__(self, course: Course, told: dict[str, Told], as_of: str, dated: Dated) -> None:
        self._course = course
        self._told = told
        self._as_of = as_of
        self._dated = dated
        self._steps = course.steps
        self.decided = any(step.kind in DECIDING and course.said(step) != REFUSED for step in course.steps)
        self._last: Step | None = None

    def outcome(self) -> list[str]:
        """How the person stands after what decides it, for each thing that it is about."""
        matters = self._course.matters()
        if len(matters) < 2:
            return [self._path(self._steps, matters[0], quoted=False)]
        held = {step.id for matter in matters for step in matter}
        told = [self._path(matter, matter, quoted=True) for matter in matters]
        rest = [step for step in self._steps if step.kind in {*CONTESTED, "sentence_reduction", "sentence"}]
        return [*told, *(f"also {self._said(step)}" for step in rest if step.id not in held)]

    def _path(self, steps: Sequence[Step], matter: Sequence[Step], *, quoted: bool) -> str:
        guilty = [step for step in matter if step.kind in GUILT]
        clearing = [step for step in matter if self._course.clears(step)]
        if guilty and clearing and not self._settled(guilty, clearing):
            both = ", ".join(dict.fromkeys(self._said(step, quoted=quoted) for step in matter))
            return f"not settled here: {both}; the sources do not say which came last"
        way = self._on_the_way(steps)
        others = bool(guilty) or any(step.happened for step in way if step not in clearing)
        loose = [*(clearing if others else ()), *(step for step in steps if step.kind in AFTER_JUDGMENT)]
        undated = [step for step in loose if not self._course.is_placed(step, surely=not guilty)]
        path = [step for step in way if step not in undated]
        undated += (unsure := self._unsure(path))
        path = [step for step in path if step not in unsure]
        self._last = path[-1] if path and not quoted else None
        kinds = {step.kind for step in path}
        told = dict.fromkeys(self._said(step, quoted=quoted) for step in path)
        dropped = self._last is not None and self._last.kind in DROPPED
        undated += [step for step in steps if dropped and step.kind == "charge" and not step.happened]
        also = dict.fromkeys(
            self._said(step) for step in undated if step not in path and step.kind not in kinds - _AGAIN
        )
        return "; also ".join((", then ".join(told), *also))

    def _unsure(self, path: Sequence[Step]) -> list[Step]:
        """The charges and trials of a day that stand behind what the law puts later and no source dates.

        Which came first nobody says: neither that a conviction is for that charge, nor that the charge is a new one.
        """
        floating = [step for step in path if not self._course.order(step)[0]]
        return [
            step
            for step in path
            if step.happened and step.kind in _OPEN and any(in_law(each.kind) > in_law(step.kind) for each in floating)
        ]

    def _on_the_way(self, steps: Sequence[Step]) -> list[Step]:
        """What is worth telling of the way: no trial that ended, no charge told twice, nothing less closely dated."""
        deciding = [step for step in steps if step.kind in {*DECIDING, *CONTESTED, "sentence_reduction"}]
        deciding = [step for step in deciding if self._course.said(step) != REFUSED and not self._vaguer(step, steps)]
        ended = [step for step in deciding if step.kind in _VERDICTS or self._course.clears(step)]
        last = self._course.order(ended[-1]) if ended else None
        cleared = [self._course.order(step) for step in deciding if self._course.clears(step)]
        first = next((step for step in deciding if step.kind == "charge"), None)
        found = []
        for step in deciding:
            at = self._course.order(step)
            if step.kind in ("trial", "verdict"):
                wanted = last is None or (step.kind == "trial" and bool(step.happened) and at > last)
            elif step.kind == "charge":
                wanted = step is first or any(step.happened and at > each for each in cleared)
            elif step.kind in CONTESTED:
                wanted = last is not None
            else:
                wanted = True
            found += [step] if wanted else []
        return found

    def _vaguer(self, step: Step, steps: Sequence[Step]) -> bool:
        """Whether another of its kind may be the same and is dated more closely."""
        return any(
            other.kind == step.kind
            and other.happened
            and self._course.said(other) == self._course.said(step)
            and (not step.happened or _inside(other.happened, step.happened))
            for other in steps
            if other is not step
        )

    def _settled(self, guilty: Sequence[Step], clearing: Sequence[Step]) -> bool:
        """Whether the steps lie apart in time; or whatever found guilt was surely followed by what ends it."""
        if all(step.happened for step in (*guilty, *clearing)):
            pairs = [(one, other) for one in guilty for other in clearing]
            if all(self._course.surely_after(a, b) or self._course.surely_after(b, a) for a, b in pairs):
                return True
        return all(any(self._course.surely_after(each, step) for each in clearing) for step in guilty)

    def custody(self) -> list[str]:
        """What is last told of prison since the judgment, or since the charge where there is none."""
        judged = [self._course.order(step) for step in self._steps if step.kind in _VERDICTS and step.happened]
        told = [step for step in self._steps if step.kind in KEPT | _LET_OUT]
        since = [step for step in told if step.happened and (not judged or self._course.order(step)[1] >= judged[0][1])]
        if not since:
            undated = [step for step in told if not step.happened and step.kind in _LET_OUT]
            return [f"also {self._said(step)}" for step in undated[-1:]]
        last = since[-1]
        decided = [step for step in self._steps if step.kind in CONTESTED and step.happened]
        over = any(self._course.surely_after(step, last) for step in decided)
        if last.kind in _LET_OUT:
            return [] if over and _UNTIL in self._course.said(last) else [self._said(last)]
        return [self._said(last)] if judged and self._course.order(last)[1] > judged[0][1] else []

    def death(self, deaths: Sequence[Told]) -> str:
        """That the person died, and whether before any judgment."""
        if not deaths or not self._steps:
            return ""
        told: list[Told] = []
        for each in sorted(deaths, key=_width):
            if not told or (each.happened and all(_lie_apart(each, other) for other in told)):
                told.append(each)
        days = " or ".join(when(each, self._dated) for each in sorted(told, key=in_time))
        judged = any(step.kind in {*_VERDICTS, "verdict"} or self._course.clears(step) for step in self._steps)
        before = "" if judged else ", before any judgment found"
        return f"died ({days}){before}"

    def missing(self, died: bool) -> list[str]:
        """What was looked for and not found."""
        last = self._last
        if last is None:
            return []
        if last.kind in _OPEN:
            later = "later " if any(step.kind in _VERDICTS for step in self._steps) else ""
            return [] if died else [f"no {later}conviction or acquittal {found(self._as_of)}"]
        if last.kind in GUILT:
            return [f"no appeal in this name {found(self._as_of)}"]
        held = any(step.kind in {*KEPT, "sentence"} for step in self._steps)
        let_out = any(step.kind in _LET_OUT for step in self._steps)
        if self._course.said(last).endswith("retrial ordered") and held and not let_out:
            return [f"no release {found(self._as_of)}"]
        return []

    def before_charge(self) -> str:
        """The steps that come before a charge, in order; empty for none."""
        told = [step for step in self._steps if step.kind in _BEFORE_CHARGE or self._course.said(step) == REFUSED]
        told += [step for step in self._steps if step.kind in _LET_OUT] if told else []
        path = sorted((step for step in told if not self._vaguer(step, told)), key=self._course.order)
        dated = any(step.happened for step in path)
        loose = [
            step for step in path if dated and step.kind in _LET_OUT and not self._course.is_placed(step, surely=True)
        ]
        way = ", then ".join(dict.fromkeys(self._said(step) for step in path if step not in loose))
        also = dict.fromkeys(f"also {self._said(step)}" for step in loose)
        return "; ".join((way, *also))

    def _said(self, step: Step, *, quoted: bool = False) -> str:
        part = self._course.in_part(step)
        of = "for" if step.kind == "sentence" else "of"
        charge = f" {of} “{step.charge}”" if step.charge and (quoted or part) else ""
        put = " (disputed)" if self._told[step.id].status == Status.DISPUTED else ""
        at = when(self._told[step.id], self._dated)
        return f"{self._course.said(step)}{' in part' if part else ''} ({at}){charge}{put}"


def _inside(inner: str, outer: str) -> bool:
    (first, last), (begins, ends) = bounds(inner), bounds(outer)
    return begins <= first and last <= ends and (first, last) != (begins, ends)


def _width(event: Told) -> tuple[int, str]:
    first, last = bounds(event.happened)
    return (last - first).days, event.id


def _lie_apart(one: Told, other: Told) -> bool:
    (first, last), (begins, ends) = bounds(one.happened), bounds(other.happened)
    return last < begins or ends < first


def _reported(steps: Sequence[Told], dated: Dated) -> str:
    """The steps that are only said, and those that the only source took back itself."""
    held = [step for step in steps if not taken_back(step)]
    gone = [step for step in steps if taken_back(step)]
    told = (("legal steps reported", held), ("legal steps reported and taken back", gone))
    return "; ".join(f"{words} ({_listed(its, dated)})" for words, its in told if its)


def taken_back(step: Told) -> bool:
    """Whether the only source that said so denied it later in its own voice."""
    return step.status == Status.UNSUPPORTED


def _listed(steps: Iterable[Told], dated: Dated) -> str:
    return ", ".join(dict.fromkeys(f"{_lower(step.label)} ({when(step, dated)})" for step in steps))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def in_order_of_time(events: Iterable[Happened]) -> tuple[Happened, ...]:
    """By first day, last day and the order of law; those without a date last, by their first report."""
    return tuple(sorted(events, key=in_time))


def in_time(event: Told) -> tuple[bool, date, date, int, str]:
    """By what events are put in order: first day, last day, the order of law; without a date last, by first report."""
    first, last = bounds(event.happened or event.first_reported)
    return not event.happened, first, last, in_law(event.kind), event.id
