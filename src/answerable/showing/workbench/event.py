"""An event: what each source says of it, side by side, and what it is tied to."""

from __future__ import annotations

from collections import defaultdict

from starlette.requests import Request
from starlette.responses import Response

from answerable.asking import questions
from answerable.asking.events import others
from answerable.asking.events.events import TimelineLine
from answerable.asking.review.review import decisions
from answerable.asking.sources.cited import CitedClaim
from answerable.model.claim import Claim, Modality, Role
from answerable.model.link import Relation
from answerable.model.source import Source
from answerable.showing.participant import own_voice, value_of
from answerable.showing.workbench.page import asked, keeper, last_day, led_on, show

ASPECTS = ("put as", "said by", *(role.value for role in Role))
"""What sources are compared in, a row each."""


def page(request: Request) -> Response:
    """One event."""
    held, as_of = keeper(request), last_day(request, "as_of")
    with held.reading() as record:
        identity = request.path_params["identity"]
        found = questions.event(record, identity, as_of=as_of)
        elsewhere = led_on(request, "event", found.line.event.id) if identity.startswith("e-") else None
        if elsewhere is not None:
            return elsewhere
        judgements = held.judgements(record)
        said = {cited.claim.id: decisions(judgements, cited.claim.id) for cited in found.claims}
        find = asked(request, "find")
        likely = others.likely(record, found.line.event)
        offered = others.by_words(record, find, without=found.line.event.id) if find else likely
        act = questions.case(record, found.line.event.id, as_of=as_of).act.event.id
    values = {
        "found": found,
        "event": found.line.event,
        "said": said,
        "rows": compared(found.claims),
        "deniers": {cited.claim.id for cited in found.claims if cited.claim.modality is Modality.DENIED},
        "relations": [relation.value for relation in Relation if relation is not Relation.CLAIMED_CAUSE],
        "case": act,
        "stands": {each.actor: each.status for each in found.standings},
        "find": find,
        "offered": offered,
        "words": tuple(dict.fromkeys(name for line in likely for name in _names(line))),
        "as_of": as_of,
    }
    return show(request, "event.html", values)


def _names(line: TimelineLine) -> list[str]:
    """Words by which an event may be looked for: its kind with each who takes part and is named."""
    return [f"{line.label} {holder.name}" for holder in line.event.roles if holder.actor]


def compared(claims: tuple[CitedClaim, ...]) -> list[tuple[str, list[str], bool]]:
    """A row for each aspect that any claim speaks of: its name, what each claim says, and whether they differ."""
    rows = []
    comparable = [(cited.claim.comparable(), cited.source) for cited in claims]
    for aspect in ASPECTS:
        cells = [_cell(cited.claim, cited.source, aspect) for cited in claims]
        told = {_cell(claim, source, aspect, plain=True).casefold() for claim, source in comparable} - {""}
        if any(cells):
            rows.append((aspect.replace("_", " "), cells, len(told) > 1))
    return rows


def _cell(claim: Claim, source: Source, aspect: str, *, plain: bool = False) -> str:
    """What a claim says of an aspect, in words or, to be compared, as it is kept."""
    if aspect == "put as":
        return claim.modality.value.replace("_", " ")
    if aspect == "said by":
        return claim.speaker.who or own_voice(source)
    values: dict[str, list[str]] = defaultdict(list)
    for argument in claim.arguments:
        values[argument.role.value].append(argument.value if plain else value_of(argument))
    return "; ".join(dict.fromkeys(values[aspect]))
