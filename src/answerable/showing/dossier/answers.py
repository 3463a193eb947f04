"""What was done towards an actor besides legal steps, what the actor did in answer, and what the actor says."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from answerable.asking.sources.editions import DESIGNATION
from answerable.joining.actors.names import fold
from answerable.joining.matching.found import Class
from answerable.model.claim import Modality, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kind
from answerable.showing.dossier.about import About
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Block, Items, Paragraph, Run, Runs, Section, Style, Table, words
from answerable.showing.dossier.scope import Scope
from answerable.showing.dossier.standing import Standing
from answerable.showing.dossier.steps import by, cites, in_sources
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import EventLine
from answerable.showing.ties import became
from answerable.showing.wording import PUT, badge, label, occurred, shown

_ANSWERS = frozenset({Family.ANSWER.value, Family.REVERSAL.value})


def answers(held: Holdings, cited: Citations, told: Standing, about: About, scope: Scope) -> Section:
    """Sanctions, entries on lists, expulsions and the like, towards the actor and by the actor."""
    actor = told.actor.id
    steps = {step.id for step in told.steps}
    others = [event for event in cited.entries if event.family in _ANSWERS and event.id not in steps]
    surely = {each.source for each in about.lists if each.found == Class.MATCH.value}
    towards = [event for event in others if _takes(event, actor, Role.RECIPIENT) or _lists(held, event, surely)]
    own = [event for event in others if _takes(event, actor, Role.ACTOR)]
    blocks: list[Block] = [
        *_table("Towards this actor", towards, lambda event: by(event, actor), held, cited),
        *_table("By this actor", own, lambda event: _towards(event, actor), held, cited),
    ]
    if not blocks:
        none = f"No answer of this sort towards this actor, or by them, was found {in_sources(scope)}."
        blocks.append(Paragraph(runs=(words(none),)))
    return Section(anchor="answers", title="Sanctions, expulsions and other answers", blocks=tuple(blocks))


def own_words(held: Holdings, cited: Citations, told: Standing) -> Section | None:
    """What a source says that the actor said, of what is cited here; None where nothing is."""
    names = {fold(used.name) for used in told.actor.names}
    items: list[Runs] = []
    for each in cited.statements:
        mine = [claim for claim in each.claims if claim.speaker.name and fold(claim.speaker.name) in names]
        for claim in mine:
            how = "denies it" if claim.modality == Modality.DENIED.value else PUT[claim.modality]
            entries = [event for event in held.events_of(claim.id) if cited.has_entry(event.id)]
            runs: list[Run] = [Run(text=f"{kind(claim.kind).label}: {how} ")]
            runs += [run for event in entries for run in (Run(text="("), cited.entry_run(event.id), Run(text=") "))]
            items.append((*runs, *cited.of_claims((claim.id,))))
    if not items:
        return None
    note = "Where a source gives words to this actor. The statements hold the words as the source has them."
    blocks: tuple[Block, ...] = (Paragraph(runs=(words(note),), quiet=True), Items(items=tuple(items)))
    return Section(anchor="own-words", title="What they say, as sources report", blocks=blocks)


def _table(
    title: str,
    events: Iterable[EventLine],
    named: Callable[[EventLine], str],
    held: Holdings,
    cited: Citations,
) -> list[Block]:
    rows = tuple(
        (
            (Run(text=occurred(event)),),
            (Run(text=f"{label(event)}{named(event)} ({badge(event)[0].lower()})"),),
            _why(held, event),
            (Run(text=became(event.undone, stands=event.stands, label=event.label)),),
            cites(held, cited, event),
        )
        for event in events
    )
    if not rows:
        return []
    head = ("When", "What", "Under and for, as worded", "What became of it", "Cited")
    return [
        Paragraph(runs=(words(title, Style.STRONG),)),
        Table(about=f"{title}: answers and reversals", head=head, widths=(4, 8, 8, 5, 5), rows=rows),
    ]


def _why(held: Holdings, event: EventLine) -> Runs:
    """The programme of a designation, and for what."""
    programmes = dict.fromkeys(
        shown(part.value)
        for claim in held.claims_of(event)
        for part in claim.arguments
        if event.kind == DESIGNATION and part.role == Role.INSTRUMENT.value
    )
    return (Run(text="; ".join((*programmes, *((shown(f"“{event.charge}”"),) if event.charge else ())))),)


def _lists(held: Holdings, event: EventLine, sources: set[str]) -> bool:
    """Whether an event is the designation that an entry of a list tells."""
    return event.kind == DESIGNATION and any(claim.source in sources for claim in held.claims_of(event))


def _takes(event: EventLine, actor: str, role: Role) -> bool:
    return any(part.actor == actor and part.role == role.value for part in event.roles)


def _towards(event: EventLine, actor: str) -> str:
    parts = (part for part in event.roles if part.role == Role.RECIPIENT.value and part.actor != actor)
    told = ", ".join(shown(name) for name in dict.fromkeys(part.name for part in parts))
    return f" towards {told}" if told else ""
