"""How an actor stands at the date, by which steps, and what was looked for and not found."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from answerable.asking.cases.course import Course
from answerable.asking.cases.of_act import is_judged_by_law
from answerable.asking.cases.status import took_place
from answerable.asking.cases.unanswered import not_read
from answerable.model.actor import ActorType
from answerable.model.claim import Role
from answerable.model.dates import readable
from answerable.model.event import Family, Status
from answerable.model.link import Relation
from answerable.model.vocabulary.groups import GUILT, MERCY, PROSECUTION
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Block, Items, Paragraph, Run, Runs, Section, Style, Table, words
from answerable.showing.dossier.scope import Scope
from answerable.showing.dossier.standing import Standing
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ActorLine, EventLine, UndonePart
from answerable.showing.terminal import plural
from answerable.showing.ties import became, capital
from answerable.showing.wording import STATUS, occurred, shown, term

_JUDGED = GUILT | {"verdict", "acquittal", "final_judgment", "conviction_overturned", "sentence_reduction"}
_CUSTODY = frozenset({"arbitrary_detention", "hostage_taking"})
_IMPOSED = frozenset({"sanction", "designation", "expulsion"})
_NOTE = (
    "Out of every legal step towards this actor that the record holds. It is what sources report; being named is no "
    "finding. A release is no acquittal, and a pardon leaves the conviction standing."
)
_MISPLACED = (
    "In doubt: a step marked so answers an act that was done to this actor, whom no source cited here names for it. "
    "Whoever it was towards may have been misread. Read its sentence before you rely on it."
)


def steps(held: Holdings, cited: Citations, told: Standing, scope: Scope) -> Section:
    """The status of the actor, each legal step towards them in order, and what was not found."""
    blocks: list[Block] = []
    if is_judged_by_law(told.actor.actor_type):
        blocks += [Paragraph(runs=(words(capital(told.status), Style.STRONG),))]
    blocks.append(Paragraph(runs=(words(f"{as_of(scope)}. {_NOTE}"),), quiet=True))
    doubtful = misplaced(held, told)
    if doubtful:
        blocks.append(Paragraph(runs=(words(_MISPLACED),)))
    if told.steps:
        blocks.append(
            Table(
                about="Legal steps towards the actor, in order",
                head=("When", "Step", "For, as worded", "What became of it", "Cited"),
                widths=(4, 8, 8, 5, 5),
                rows=tuple(
                    _row(held, cited, told.actor, step, said, doubtful=step.id in doubtful)
                    for step, said in _in_order(held, told)
                ),
            )
        )
    else:
        blocks.append(Paragraph(runs=(words(f"No legal step towards this actor was found {in_sources(scope)}."),)))
    missing = not_found(held, told, scope)
    if missing:
        blocks.append(Paragraph(runs=(words("Looked for and not found", Style.STRONG),)))
        blocks.append(Items(items=tuple((words(text),) for text in missing)))
    return Section(anchor="steps", title="Status and legal steps", blocks=tuple(blocks))


def misplaced(held: Holdings, told: Standing) -> frozenset[str]:
    """Ids of the steps that answer only what was done to the actor by others: of whom they are may be misread.

    Custody is left out: whoever is released was held.
    """
    suffered = {act.id for act in told.suffered} - {act.id for act in told.named}
    held_only = {act.id for act in told.suffered if act.kind in _CUSTODY}
    found = set()
    for step in told.steps:
        acts = {link.target for link in held.links_from(step.id) if link.relation == Relation.ANSWERS.value}
        if acts and acts <= suffered - held_only:
            found.add(step.id)
    return frozenset(found)


def not_found(held: Holdings, told: Standing, scope: Scope) -> list[str]:
    """What the record holds nothing of, of an actor whom sources name for an act or towards whom steps were taken."""
    if not told.named and not told.steps:
        return []
    kinds = {step.kind for step in told.steps if took_place(step)}
    imposed = {
        event.kind
        for event in held.events_with(told.actor.id)
        if any(part.actor == told.actor.id and part.role == Role.RECIPIENT.value for part in event.roles)
    }
    looked_for = [
        ("charge", not kinds & (PROSECUTION | _JUDGED) and told.actor.actor_type != ActorType.STATE.value),
        ("conviction or acquittal", not kinds & (_JUDGED | MERCY) and is_judged_by_law(told.actor.actor_type)),
        ("appeal", bool(kinds & _JUDGED) and not kinds & {"appeal", "final_judgment"}),
        ("pardon or amnesty", bool(kinds & GUILT) and not kinds & MERCY),
        ("sanction, expulsion or entry on an official list", not imposed & _IMPOSED),
    ]
    return [f"No {what} towards this actor was found {in_sources(scope)}." for what, missing in looked_for if missing]


def in_sources(scope: Scope) -> str:
    """Where was looked: "as of 31 Dec 1992 in the 5 dated sources of the record"."""
    unread = f", {not_read(scope.unread)} left out" if scope.unread else ""
    undated = "" if scope.chosen or not scope.undated else f" and {scope.undated:,} without a date"
    return f"{as_of(scope, lower=True)} in the {plural(scope.searched, 'dated source')}{undated} of the record{unread}"


def as_of(scope: Scope, *, lower: bool = False) -> str:
    """The date, in words."""
    told = f"as of {readable(scope.as_of)}" if scope.as_of else "with no dated source"
    return told if lower else capital(told)


def _in_order(held: Holdings, told: Standing) -> list[tuple[EventLine, str]]:
    """Each step with how the person stood after it; those only alleged, attempted or taken back behind them."""
    by_id = {step.id: step for step in told.steps}
    course = Course([step for step in told.steps if took_place(step)], held.claims_by_id)
    placed = [(by_id[step.id], course.said(step)) for step in course.shown()]
    others = [step for step in told.steps if not took_place(step)]
    return [*placed, *((step, f"{step.label.lower()} ({_how(step)})") for step in others)]


def _how(step: EventLine) -> str:
    return STATUS[step.status][0].lower() if step.status != Status.SINGLE_SOURCE.value else step.modality


def _row(
    held: Holdings, cited: Citations, actor: ActorLine, step: EventLine, said: str, *, doubtful: bool
) -> tuple[Runs, ...]:
    put = " (disputed)" if step.status == Status.DISPUTED.value and took_place(step) else ""
    put += " (in doubt)" if doubtful else ""
    # The term that a reversal names may be the one that it takes away.
    what = f"{said}{put}" + (f", {term(step.term)}" if step.term and step.family == Family.ANSWER.value else "")
    ended = became(of_this(step.undone, actor), stands=step.stands, label=step.label)
    return (
        (Run(text=occurred(step)),),
        (Run(text=what, style=Style.STRONG), Run(text=by(step))),
        (words(f"“{step.charge}”"),) if step.charge else (),
        (Run(text=ended),),
        cites(held, cited, step),
    )


def of_this(undone: Iterable[UndonePart], actor: ActorLine) -> list[UndonePart]:
    """What was done to an answer, without the actor's own name, which the dossier is of."""
    names = {used.name for used in actor.names}
    return [replace(one, whom=()) if names.intersection(one.whom) else one for one in undone]


def by(event: EventLine, but: str = "") -> str:
    """Who took a step: " by a court"; empty for nobody."""
    doers = (part.name for part in event.roles if part.role == Role.ACTOR.value and (part.actor != but or not but))
    told = ", ".join(map(shown, dict.fromkeys(doers)))
    return f" by {told}" if told else ""


def cites(held: Holdings, cited: Citations, event: EventLine) -> Runs:
    """The entry of an event and its statements."""
    statements = cited.of_claims(claim.id for claim in held.claims_of(event))
    return (cited.entry_run(event.id), Run(text=" "), *statements) if cited.has_entry(event.id) else statements
