"""The parts of which the site's pages are made: an event, its statements, what ties it to others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.asking.cases.status import in_time
from answerable.model.dates import readable
from answerable.model.link import Relation
from answerable.showing.dossier.chronology import circumstances
from answerable.showing.dossier.content import Entry, Facts, Quotation, Run, Runs, Table, joined, words
from answerable.showing.dossier.statements import quoted, read_as
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ClaimLine, EventLine, LinkLine
from answerable.showing.site.page import event_run, file_of, holders, source_run
from answerable.showing.ties import STANDS, ended_by, tie
from answerable.showing.wording import (
    RIGHT_TO_LEFT,
    ROLE,
    badge,
    label,
    occurred,
    shown,
)


def facts(held: Holdings, event: EventLine) -> Facts:
    """What the sources say of an event, and what it is tied to."""
    rows: list[tuple[str, Runs]] = []
    for role, name in ROLE.items():
        told = holders(held, (part for part in event.roles if part.role == role))
        rows += [(name, told)] if told else []
    rows += circumstances(event)
    if event.reported:
        rows.append(("Reported", (words(readable(event.reported)),)))
    rows += _ties(held, event)
    return Facts(rows=tuple(rows))


def _ties(held: Holdings, event: EventLine) -> list[tuple[str, Runs]]:
    rows: list[tuple[str, Runs]] = []
    for link in held.links_from(event.id):
        told = [shown(f"“{evidence.quote}”") for evidence in link.evidence if evidence.quote]
        quotes = "; ".join(list(dict.fromkeys(told))[:2])
        said = f", so says {shown(link.speaker)}" if link.speaker else ""
        why = f"{said}, from the words {quotes}" if quotes else said
        rows.append(
            (tie(link.relation, link.effect), (event_run(held.events[link.target]), *((Run(text=why),) if why else ())))
        )
    coming: dict[str, set[str]] = {}
    done = {each.by: each for each in event.undone}
    for link in sorted(held.links_to(event.id), key=_by_relation):
        ended = done.get(link.source) if link.relation == Relation.REVERSES.value else None
        name = ended_by(ended, shown) if ended else tie(link.relation, link.effect, outward=False)
        coming.setdefault(name, set()).add(link.source)
    for name, sources in coming.items():
        others = sorted((held.events[identity] for identity in sources), key=in_time)
        rows.append((name, joined(map(event_run, others), "; ")))
    rows += [("Stands", (words(STANDS),))] if event.stands else []
    return rows


def _by_relation(link: LinkLine) -> tuple[int, str]:
    return list(Relation).index(Relation(link.relation)), link.effect


def entry(held: Holdings, event: EventLine, *, number: str = "") -> Entry:
    """An event in a list of them, its title leading to its page."""
    text, tone = badge(event)
    told = facts(held, event)
    here: tuple[str, Runs] = ("Page", (Run(text="the event with its statements", to=file_of(event.id)),))
    return Entry(
        anchor=event.id,
        number=number,
        when=occurred(event),
        title=label(event),
        badge=text,
        tone=tone,
        blocks=(Facts(rows=(*told.rows, here)),),
    )


def statement(held: Holdings, number: int, claims: tuple[ClaimLine, ...], *, with_source: bool = True) -> Entry:
    """A sentence of a source with every claim read from it."""
    first = claims[0]
    source = held.sources[first.source]
    rows: list[tuple[str, Runs]] = [("Source", (source_run(source),))] if with_source else []
    for claim in claims:
        said = Run(text=read_as(held, claim))
        events = joined((event_run(event) for event in held.events_of(claim.id)), "; ")
        rows.append(("Read as", (said, Run(text=": "), *events) if events and not with_source else (said,)))
    quotation = Quotation(runs=quoted(claims), language=source.language, rtl=source.language in RIGHT_TO_LEFT)
    return Entry(anchor=first.id, number=f"[{number}]", title="", blocks=(quotation, Facts(rows=tuple(rows))))


def by_sentence(claims: Iterable[ClaimLine]) -> list[tuple[ClaimLine, ...]]:
    """Claims of one sentence together, in the order in which the sentences come."""
    found: dict[tuple[str, int | None, str], list[ClaimLine]] = {}
    for claim in claims:
        found.setdefault((claim.source, claim.sentence.start, claim.sentence.quote), []).append(claim)
    return [tuple(told) for told in found.values()]


def table(held: Holdings, events: Sequence[EventLine], about: str) -> Table:
    """Events a row each."""
    return Table(
        about=about,
        head=("When", "What", "Who", "To whom", "Where", "Status"),
        widths=(3, 3, 4, 4, 3, 3),
        rows=tuple(
            (
                (words(occurred(event)),),
                (words(label(event), to=file_of(event.id)),),
                holders(held, (part for part in event.roles if part.role in ("perpetrator", "actor"))),
                holders(held, (part for part in event.roles if part.role in ("victim", "recipient"))),
                (words(event.place),),
                (words(badge(event)[0]),),
            )
            for event in events
        ),
    )
