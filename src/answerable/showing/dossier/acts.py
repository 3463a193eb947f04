"""The acts in which an actor is named: as the one who did them, and as the one to whom they were done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from answerable.asking.cases.of_act import is_judged_by_law, none_found, status_of_doer, statuses_of_all, tied_steps
from answerable.joining.actors.names import fold
from answerable.model.claim import PRONOUNS, Modality, Role
from answerable.model.dates import readable
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Block, Entry, Facts, Paragraph, Run, Runs, Section, joined, words
from answerable.showing.dossier.scope import Scope
from answerable.showing.dossier.standing import Standing
from answerable.showing.dossier.steps import in_sources
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ActorLine, ClaimLine, EventLine
from answerable.showing.wording import badge, dated_within, event_title, holder, mention, occurred, voice

_DONE = (
    "Acts that a source names this actor for. Each says how it is put and by whom, and what came of it for this actor: "
    "what is put as having happened is still only what sources say."
)
_SUFFERED = "Acts that a source says were done to this actor, with whom sources name for them and what came of it."
_WAYS = {
    Modality.HAPPENED.value: "Says so",
    Modality.ATTEMPTED.value: "Says that it was tried",
    Modality.ALLEGED.value: "Alleges it",
    Modality.DENIED.value: "Denies it",
    Modality.POSSIBLE.value: "Holds it possible",
    Modality.DID_NOT_HAPPEN.value: "Says that it did not happen",
}


def done(held: Holdings, cited: Citations, told: Standing, scope: Scope) -> Section:
    """What the actor is said to have done, by whom, and what came of it."""
    return _section(held, cited, told, scope, Role.PERPETRATOR)


def suffered(held: Holdings, cited: Citations, told: Standing, scope: Scope) -> Section:
    """What was done to the actor, as sources say, and what came of it."""
    return _section(held, cited, told, scope, Role.VICTIM)


def _section(held: Holdings, cited: Citations, told: Standing, scope: Scope, role: Role) -> Section:
    acting = role is Role.PERPETRATOR
    acts = [act for act in (told.named if acting else told.suffered) if cited.has_entry(act.id)]
    blocks: list[Block | Entry] = [
        _entry(held, cited, told, scope, act, role) for act in sorted(acts, key=lambda act: cited.entry(act.id))
    ]
    if acts:
        blocks.insert(0, Paragraph(runs=(words(_DONE if acting else _SUFFERED),), quiet=True))
    else:
        what = "names this actor as having done an act" if acting else "tells of an act done to this actor"
        blocks.append(Paragraph(runs=(words(f"No source {what}, {in_sources(scope)}."),)))
    title = "What they are said to have done" if acting else "What is said to have been done to them"
    return Section(anchor="done" if acting else "suffered", title=title, blocks=tuple(blocks))


def _entry(held: Holdings, cited: Citations, told: Standing, scope: Scope, act: EventLine, role: Role) -> Entry:
    actor = told.actor
    as_of = readable(scope.as_of) if scope.as_of else ""
    tied = tied_steps(act, held.links, held.events)
    rows: list[tuple[str, Runs]] = list(_said(held, cited, act, actor, role))
    others = [part for part in act.roles if part.role == Role.PERPETRATOR.value and part.actor != actor.id]
    named = joined((Run(text=one) for one in dict.fromkeys(map(holder, others))), "; ")
    rows += [("Also attributed to" if role is Role.PERPETRATOR else "Attributed to", named)] if named else []
    if role is Role.VICTIM:
        statuses = statuses_of_all(tied, as_of=as_of, claims=held.claims_by_id, dated=dated_within)
        shown_names = sorted((held.actors[one].name, status) for one, status in statuses.items() if one in held.actors)
        rows += [("For it", (words(f"{name}: {status}"),)) for name, status in shown_names]
        rows += [] if shown_names else [("For it", (words(none_found(as_of)),))]
    elif tied or is_judged_by_law(actor.actor_type):
        status = status_of_doer(
            actor.id, act, tied, told.steps, as_of=as_of, claims=held.claims_by_id, dated=dated_within
        )
        rows.append(("For this actor", (words(status),)))
    answers = sorted((one for one in act.answered_by if cited.has_entry(one)), key=cited.entry)
    if answers:
        rows.append(("Answered by", joined(_labelled(held, cited, one) for one in answers)))
    rows += [("No answer", (words(each.text),)) for each in held.findings if each.event == act.id]
    text, tone = badge(act)
    number = cited.entry(act.id)
    return Entry(
        anchor=f"{role.value}-{number}",
        number=f"Entry {number}",
        when=occurred(act),
        title=event_title(act),
        badge=text,
        tone=tone,
        blocks=(Facts(rows=(*rows, ("In full", (cited.entry_run(act.id),)))),),
    )


def _labelled(held: Holdings, cited: Citations, event: str) -> Run:
    run = cited.entry_run(event)
    return Run(text=f"{mention(held.events[event]).lower()} ({run.text})", to=run.to)


def _said(held: Holdings, cited: Citations, act: EventLine, actor: ActorLine, role: Role) -> Iterable[tuple[str, Runs]]:
    """How the actor's part is put, with who puts it so and the statements; denials that name nobody else with them."""
    names = {fold(used.name) for used in actor.names}
    ways: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim in held.claims_of(act):
        if _names(claim, names, role) or _denies(claim, names):
            ways[claim.modality][voice(claim)].append(claim.id)
    if not ways:
        yield "Put", (Run(text="the sentence itself does not name this actor "), *cited.of_claims(act.claims))
    for modality, way in _WAYS.items():
        if voices := ways.get(modality):
            told = [(Run(text=f"{said} "), *cited.of_claims(claims)) for said, claims in voices.items()]
            yield way, tuple(run for n, each in enumerate(told) for run in ((Run(text="; "),) if n else ()) + each)


def _names(claim: ClaimLine, names: set[str], role: Role) -> bool:
    return any(part.role == role.value and fold(part.value) in names for part in claim.arguments)


def _denies(claim: ClaimLine, names: set[str]) -> bool:
    if claim.modality != Modality.DENIED.value:
        return False
    named = (part.value for part in claim.arguments if part.role == Role.PERPETRATOR.value)
    doers = {fold(name) for name in named if name.lower() not in PRONOUNS}
    return not doers or bool(doers & names) or fold(claim.speaker.name) in names
