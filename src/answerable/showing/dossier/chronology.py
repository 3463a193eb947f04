"""The chronology: each event of the case in order, and the disputes and denials among them."""

from __future__ import annotations

from answerable.model.claim import DOING, Modality, Role
from answerable.model.dates import readable
from answerable.model.event import Status
from answerable.showing.chart import follow_through
from answerable.showing.dossier.citations import Citations, entry_anchor
from answerable.showing.dossier.content import (
    Block,
    Chart,
    Entry,
    Facts,
    Paragraph,
    Run,
    Runs,
    Section,
    Style,
    joined,
    words,
)
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ClaimLine, EventLine, LinkLine
from answerable.showing.ties import STANDS, ended_by, tie
from answerable.showing.wording import (
    ROLE,
    badge,
    holder,
    inferred,
    label,
    occurred,
    place,
    settled,
    shown,
    term,
    told_numbers,
)

ABOUT = (
    "The dated entries on a line of time, by their numbers: circles are acts, squares answers, diamonds reversals; "
    "hollow where there are only allegations or denials. Lines lead from an entry to what it answers, undoes, ends or "
    "follows."
)
UNDATED = (
    "The sources give no date for the following. They stand in the order in which they were first reported; each had "
    "happened by then, perhaps long before."
)
_MOST_WORDS = 2
"""Quotations of evidence for one link; the others are counted."""


def chronology(held: Holdings, cited: Citations, act: str = "") -> Section:
    """Every event in order of time, of a case with its act; behind them those without a date, by their first report."""
    dated = [_entry(held, act, cited, event) for event in cited.entries if event.happened]
    others = [_entry(held, act, cited, event) for event in cited.entries if not event.happened]
    between = (Paragraph(runs=(words(UNDATED),), quiet=True),) if others else ()
    return Section(anchor="chronology", title="Chronology", blocks=(*_chart(held, cited), *dated, *between, *others))


def _chart(held: Holdings, cited: Citations) -> tuple[Chart, ...]:
    numbers = {event.id: cited.entry(event.id) for event in cited.entries}
    svg = follow_through(
        cited.entries, (link for event in cited.entries for link in held.links_from(event.id)), numbers
    )
    return (Chart(svg=svg, about=ABOUT),) if svg else ()


def circumstances(event: EventLine) -> list[tuple[str, Runs]]:
    """Where, for what, how long, how many and when, as far as it is told: each with its name."""
    rows: list[tuple[str, Runs]] = []
    rows += [("Place", (Run(text=place(event)),))] if event.place else []
    rows += [("Country, inferred", (words(inferred(event.inferred)),))] if event.inferred is not None else []
    rows += [("For, as worded", (words(f"“{event.charge}”"),))] if event.charge else []
    rows += [("Term", (Run(text=term(event.term)),))] if event.term else []
    if event.counts:
        rows.append(("Number", joined((Run(text=one) for one in told_numbers(event.counts)), "; ")))
    if len({part.value for part in event.counts}) > 1:
        rows += [("Together", (words(settled(each)),)) for each in event.numbers]
    if event.happened_why:
        rows.append(("Date", (words(event.happened_why),)))
    if event.known:
        rows.append(("Became known", (words(readable(event.known)),)))
    return rows


def _entry(held: Holdings, act: str, cited: Citations, event: EventLine) -> Entry:
    number = cited.entry(event.id)
    text, tone = badge(event)
    rows: list[tuple[str, Runs]] = []
    for role, name in ROLE.items():
        told = list(dict.fromkeys(holder(part) for part in event.roles if part.role == role))
        if told:
            rows.append((name, joined((Run(text=one) for one in told), "; ")))
    rows += circumstances(event)
    rows += [_link(cited, link) for link in held.links_from(event.id) if cited.has_entry(link.target)]
    coming = {"Answered by": list(event.answered_by)}
    for each in event.undone:
        coming.setdefault(ended_by(each, shown), []).append(each.by)
    for name, others in coming.items():
        inside = sorted((other for other in others if cited.has_entry(other)), key=cited.entry)
        runs = joined(map(cited.entry_run, inside))
        rows += [(name, runs)] if runs else []
    rows += [("Stands", (words(STANDS),))] if event.stands else []
    rows.append(("Statements", cited.of_claims(event.claims)))
    return Entry(
        anchor=entry_anchor(number),
        number=str(number),
        when=occurred(event),
        title=f"{label(event)}: the act of this case" if event.id == act else label(event),
        badge=text,
        tone=tone,
        blocks=(Facts(rows=tuple(rows)),),
    )


def _link(cited: Citations, link: LinkLine) -> tuple[str, Runs]:
    runs: list[Run] = [cited.entry_run(link.target)]
    if link.speaker:
        runs.append(Run(text=f", so says {shown(link.speaker)}"))
    if any(evidence.rule == "judgement" for evidence in link.evidence):
        runs.append(Run(text=", as a person decided"))
    quotes = list(dict.fromkeys(evidence.quote for evidence in link.evidence if evidence.quote))
    if quotes:
        told = "; ".join(shown(f"“{quote}”") for quote in quotes[:_MOST_WORDS])
        more = f" and {len(quotes) - _MOST_WORDS} more" if len(quotes) > _MOST_WORDS else ""
        runs += [Run(text=", from the words "), Run(text=f"{told}{more}", style=Style.QUIET)]
    claims = cited.of_claims(evidence.claim for evidence in link.evidence)
    if claims:
        runs += [Run(text=" "), *claims]
    return tie(link.relation, link.effect), tuple(runs)


def _counts_doers(value: str, claim: ClaimLine | None) -> bool:
    """Whether a number stands right before those who did it, or among their words: it is none of what it did to others.

    Of what is withheld no place is known, and so not this either.
    """
    arguments = claim.arguments if claim is not None else ()
    return any(
        number.role == Role.COUNT.value
        and number.value == value
        and number.start is not None
        and number.end is not None
        and doers.role in DOING
        and doers.start is not None
        and doers.end is not None
        and number.start < doers.end
        and doers.start <= number.end + 1
        for number in arguments
        for doers in arguments
    )


def disputes(held: Holdings, cited: Citations) -> Section:
    """Where a source denies an event, or numbers differ: each side with its statements."""
    blocks: list[Block | Entry] = []
    for event in cited.entries:
        claims = held.claims_of(event)
        denying = [claim for claim in claims if claim.modality == Modality.DENIED.value]
        of = {claim.id: claim for claim in claims}
        counts = [part for part in event.counts if not _counts_doers(part.value, of.get(part.claim))]
        numbers = {part.value for part in counts}
        if not denying and len(numbers) < 2 and event.status != Status.DISPUTED.value:
            continue
        rows: list[tuple[str, Runs]] = []
        saying = [claim for claim in claims if claim.modality != Modality.DENIED.value]
        if denying:
            rows.append(("Say so", cited.of_claims(claim.id for claim in saying) or (Run(text="none shown"),)))
            speakers = dict.fromkeys(claim.speaker.name for claim in denying if claim.speaker.name)
            by = f"{', '.join(map(shown, speakers))} " if speakers else ""
            rows.append(("Deny it", (Run(text=by), *cited.of_claims(claim.id for claim in denying))))
        if len(numbers) > 1:
            for value in sorted(numbers):
                given = [part for part in counts if part.value == value]
                runs = (Run(text="; ".join(told_numbers(given)) + " "), *cited.of_claims(part.claim for part in given))
                rows.append(("Number given", runs))
        number = cited.entry(event.id)
        text, tone = badge(event)
        blocks.append(
            Entry(
                anchor=f"dispute-{number}",
                number=f"Entry {number}",
                when=occurred(event),
                title=label(event),
                badge=text,
                tone=tone,
                blocks=(Facts(rows=tuple(rows)),) if rows else (Paragraph(runs=(Run(text="See the entry."),)),),
            )
        )
    if not blocks:
        blocks.append(Paragraph(runs=(words("No source cited here denies an event or gives another number."),)))
    return Section(anchor="disputes", title="Disputes and denials", blocks=tuple(blocks))
