"""The pages that list: cases, the timeline, actors, sources, and what the edition is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from answerable.asking.cases.status import in_time
from answerable.model.dates import readable
from answerable.model.event import Family
from answerable.model.vocabulary import vocabulary
from answerable.showing.dossier.content import Items, Paragraph, Run, Runs, Section, Table, words
from answerable.showing.dossier.scope import Scope
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import SCHEMA, ActorLine, EventLine, SourceLine
from answerable.showing.site.page import Page, case_file, file_of, source_run
from answerable.showing.site.parts import table
from answerable.showing.terminal import plural
from answerable.showing.ties import counted
from answerable.showing.wording import FAMILY, GENRE, case_title, occurred, published

MOST = 500
"""Rows on one page of a listing."""

Item = TypeVar("Item")


def listings(held: Holdings, scope: Scope, acts: Sequence[EventLine]) -> Iterator[Page]:
    """Every page that lists."""
    yield from _paged("index", "Cases", acts, lambda part: _cases(held, part), _lead(held, scope))
    events = sorted(held.events.values(), key=in_time)
    about = "Events in order of time"
    yield from _paged("timeline", "Timeline", events, lambda part: table(held, part, about), _of_undated(events))
    busy = Counter(part.actor for event in held.events.values() for part in event.roles if part.actor)
    actors = sorted(held.actors.values(), key=lambda actor: (-busy[actor.id], actor.name, actor.id))
    yield from _paged("actors", "Actors", actors, lambda part: _actors(part, busy))
    sources = sorted(held.sources.values(), key=lambda source: held.published(source.id))
    yield from _paged("sources", "Sources", sources, lambda part: _sources(held, part))
    yield _about(scope)


def _paged(
    name: str, title: str, items: Sequence[Item], draw: Callable[[Sequence[Item]], Table], lead: str = ""
) -> Iterator[Page]:
    parts = [items[at : at + MOST] for at in range(0, len(items), MOST)] or [items]
    for number, part in enumerate(parts, start=1):
        yield Page(
            name=page_name(name, number),
            title=title if len(parts) == 1 else f"{title}, page {number} of {len(parts)}",
            lead=lead,
            sections=(Section(anchor="list", title="", blocks=(draw(part), *_turn(name, number, len(parts)))),),
        )


def page_name(name: str, number: int) -> str:
    """Name of a page of a listing: the first has no number."""
    return f"{name}.html" if number == 1 else f"{name}-{number}.html"


def _turn(name: str, number: int, last: int) -> tuple[Paragraph, ...]:
    if last == 1:
        return ()
    runs: list[Run] = []
    if number > 1:
        runs += [Run(text="previous page", to=page_name(name, number - 1)), Run(text="  ")]
    if number < last:
        runs.append(Run(text="next page", to=page_name(name, number + 1)))
    return (Paragraph(runs=tuple(runs)),)


def _lead(held: Holdings, scope: Scope) -> str:
    families = Counter(event.family for event in held.events.values())
    told = ", ".join(f"{n:,} {FAMILY[f.value][n != 1]}" for f in Family if (n := families[f.value]))
    day = f", as of {readable(scope.as_of)}" if scope.as_of else ""
    return (
        f"{told or 'No event'}, from {plural(len(held.claims), 'statement')} in "
        f"{plural(len(held.sources), 'source')}{day}. Every line opens at the words that say it."
    )


def _of_undated(events: Sequence[EventLine]) -> str:
    undated = sum(not event.happened for event in events)
    if not undated:
        return ""
    return (
        f"Last {'stands' if undated == 1 else 'stand'} {plural(undated, 'event')} to which no source gives a date, in "
        "the order of the first report: by then each had happened."
    )


def _cases(held: Holdings, acts: Sequence[EventLine]) -> Table:
    """The acts, each with what came of it."""
    silent = {finding.event for finding in held.findings}
    rows: list[tuple[Runs, ...]] = []
    for act in acts:
        steps = held.case(act.id)[1:]
        to = case_file(act.id) if steps else file_of(act.id)
        answers = sum(step.family == Family.ANSWER.value for step in steps)
        ended = counted(step.undone for step in steps if step.family == Family.ANSWER.value)
        after = f"; {ended}" if ended else ""
        told = "no answer found" if act.id in silent else f"{plural(answers, 'answer')}{after}"
        rows.append(((words(occurred(act)),), (Run(text=case_title(act), to=to),), (words(told),)))
    return Table(
        about="Acts with what came of them", head=("When", "Act", "Answers"), widths=(2, 8, 3), rows=tuple(rows)
    )


def _actors(actors: Sequence[ActorLine], busy: Counter[str]) -> Table:
    return Table(
        about="Actors, those with most events first",
        head=("Name", "Sort", "Events"),
        widths=(7, 3, 2),
        rows=tuple(
            ((words(actor.name, to=file_of(actor.id)),), (words(actor.actor_type),), (words(f"{busy[actor.id]:,}"),))
            for actor in actors
        ),
    )


def _sources(held: Holdings, sources: Sequence[SourceLine]) -> Table:
    return Table(
        about="Sources in order of publication",
        head=("Source", "Published", "Genre"),
        widths=(7, 4, 2),
        rows=tuple(
            (
                (source_run(source), *_gone(held, source)),
                (words(published(source.published)),),
                (words(GENRE[source.genre]),),
            )
            for source in sources
        ),
    )


def _gone(held: Holdings, source: SourceLine) -> tuple[Run, ...]:
    """Whether a source stands no more."""
    told = "" if held.stands(source.id) else "withdrawn" if held.retracted(source.id) else "superseded"
    return (words(f", {told}"),) if told else ()


def _about(scope: Scope) -> Page:
    told = [
        "A machine read these statements out of preserved documents. It misses some and misreads others; the "
        "confidence beside each is its own estimate that the reading is right.",
        "An event is what statements of one happening are joined to. Links rest on words of the sources or on the "
        "decision of a person.",
        "A person is called charged, convicted or acquitted only where a source reports it.",
        "Silence means that nothing was found in the sources searched, not that nothing happened.",
        f"The same in data: record.jsonl ({SCHEMA}, vocabulary {vocabulary().version}).",
    ]
    if scope.withheld:
        told.append(
            "Something is withheld from this edition. Withheld words read [withheld 1] and so on, the same on every "
            "page; statements and sources withheld as a whole are left out, and ids are keyed."
        )
    blocks = (
        Items(items=tuple((words(text),) for text in told)),
        Paragraph(runs=(Run(text="The data: "), Run(text="record.jsonl", to="record.jsonl"))),
    )
    return Page(
        name="about.html", title="About this edition", sections=(Section(anchor="about", title="", blocks=blocks),)
    )
