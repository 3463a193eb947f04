"""The pages about one thing each: a case, an event, an actor, a source."""

from __future__ import annotations

from answerable.model.event import Family
from answerable.model.vocabulary import kind
from answerable.showing.chart import follow_through
from answerable.showing.dossier.chronology import ABOUT
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
from answerable.showing.dossier.standing import Standing, standing
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ActorLine, EventLine, SourceLine
from answerable.showing.participant import spellings
from answerable.showing.site.page import Page, case_file, event_run, file_of, source_run
from answerable.showing.site.parts import by_sentence, entry, facts, statement, table
from answerable.showing.wording import GENRE, UNCHECKED, badge, called, case_title, lived, published

_NO_EVENT = "What only it says makes no event."


def case(held: Holdings, act: EventLine) -> Page:
    """An act, its answers, their reversals and what followed."""
    steps = held.case(act.id)[1:]
    numbers = {event.id: number for number, event in enumerate((act, *steps), start=1)}
    links = [link for event in (act, *steps) for link in held.links_from(event.id)]
    svg = follow_through((act, *steps), links, numbers)
    drawn = (Chart(svg=svg, about=ABOUT),) if svg else ()
    told = tuple(entry(held, step, number=str(numbers[step.id])) for step in steps)
    sections = [
        Section(anchor="act", title="The act", blocks=(*drawn, entry(held, act, number="1"))),
        Section(anchor="steps", title="What came of it", blocks=told),
    ]
    silent = tuple(Paragraph(runs=(words(finding.text),)) for finding in held.findings if finding.event == act.id)
    if silent:
        sections.insert(1, Section(anchor="finding", title="No answer found", blocks=silent))
    return Page(name=case_file(act.id), title=case_title(act), sections=tuple(sections))


def event(held: Holdings, shown: EventLine) -> Page:
    """An event with every statement it rests on."""
    claims = held.claims_of(shown)
    rows = facts(held, shown).rows
    rows = (("Sources", (words(badge(shown)[0]),)), *rows, ("Definition", (words(kind(shown.kind).definition),)))
    if shown.family == Family.ACT.value and len(held.case(shown.id)) > 1:
        rows = (("Case", (Run(text="what came of it", to=case_file(shown.id)),)), *rows)
    blocks: list[Block | Entry] = [
        statement(held, number, told) for number, told in enumerate(by_sentence(claims), start=1)
    ]
    return Page(
        name=file_of(shown.id),
        title=case_title(shown),
        sections=(
            Section(anchor="facts", title="What is said of it", blocks=(Facts(rows=rows),)),
            Section(anchor="statements", title="In their own words", blocks=tuple(blocks)),
        ),
    )


def actor(held: Holdings, shown: ActorLine, as_of: str) -> Page:
    """An actor: names, standing, events."""
    events = held.events_with(shown.id)
    told: Standing = standing(shown, events, as_of=as_of, claims=held.claims_by_id)
    rows: list[tuple[str, Runs]] = []
    if shown.actor_type == "person":
        rows.append(("Status", (words(told.status, Style.STRONG),)))
    rows.append(("Sort", (words(shown.actor_type),)))
    other = spellings((used.name for used in shown.names), shown.name)
    rows += [("Also written", joined((words(name) for name in other), "; "))] if other else []
    posts = dict.fromkeys(post.post for post in shown.posts)
    rows += [("Described as", joined((words(f"“{post}”") for post in posts), "; "))] if posts else []
    life = joined((Run(text=text) for text in lived(shown.life)), "; ")
    rows += [("Life", life)] if life else []
    by_others = joined((Run(text=text) for text in called(shown.epithets)), "; ")
    rows += [("Called by others", by_others)] if by_others else []
    steps = joined((event_run(step) for step in told.steps), "; ")
    rows += [("Legal steps", steps)] if steps else []
    return Page(
        name=file_of(shown.id),
        title=words(shown.name).text,
        lead="Being named is no finding. Every event opens at the words that say it.",
        sections=(
            Section(anchor="facts", title="In the sources", blocks=(Facts(rows=tuple(rows)),)),
            Section(anchor="events", title="Events", blocks=(table(held, events, f"Events with {shown.name}"),)),
        ),
    )


def source(held: Holdings, shown: SourceLine) -> Page:
    """A source: what it is, whether it still stands, and the passages read from it."""
    size = f"{shown.size:,} bytes, " if shown.size else ""
    rows: list[tuple[str, Runs]] = []
    if held.retracted(shown.id):
        rows.append(("Withdrawn", (words(f"Its publisher withdrew it or put it right. {_NO_EVENT}", Style.STRONG),)))
    if newer := held.sources.get(shown.superseded_by):
        rows.append(
            ("Superseded", (words("by a newer version: ", Style.STRONG), source_run(newer), words(f". {_NO_EVENT}")))
        )
    for name, text in (
        ("Publisher", shown.publisher),
        ("Author", shown.author),
        ("Published", published(shown.published)),
        ("Address", shown.url),
        ("Found at", shown.location),
        ("Is", f"{GENRE[shown.genre]}, {shown.media_type}, {size}language {shown.language}"),
    ):
        rows += [(name, (words(text),))] if text else []
    if shown.digest:
        rows.append(("SHA-256", (Run(text=shown.digest, style=Style.CODE),)))
        rows.append(("SHA-256 of its text", (Run(text=shown.text_digest, style=Style.CODE),)))
    else:
        rows.append(("SHA-256", (words(UNCHECKED, Style.QUIET),)))
    claims = held.claims_in(shown.id)
    return Page(
        name=file_of(shown.id),
        title=words(shown.title or shown.location).text,
        sections=(
            Section(anchor="facts", title="The document", blocks=(Facts(rows=tuple(rows)),)),
            Section(
                anchor="passages",
                title="Passages",
                blocks=tuple(
                    statement(held, number, told, with_source=False)
                    for number, told in enumerate(by_sentence(claims), start=1)
                ),
            ),
        ),
    )
