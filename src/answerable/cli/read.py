"""`answerable read`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from answerable.api.paths import default_path
from answerable.cli.frame import (
    INTERRUPTED,
    SOME_UNREAD,
    GivenPath,
    form_options,
    record_option,
    record_path,
    say,
    talk,
)
from answerable.errors import BadQuestion
from answerable.showing import terminal
from answerable.showing.progress import documents
from answerable.showing.screen import Screen
from answerable.showing.terminal import plural

if TYPE_CHECKING:
    from answerable.api import Record
    from answerable.reading import Engine
    from answerable.record.intake import Summary

_NOTHING = "There is no document in what was given. Name files, or folders that hold some: answerable read --help"
_FIRST_LINES = 8
_ACTS = 200


@click.command()
@click.argument("paths", nargs=-1, required=True, type=GivenPath())
@click.option(
    "--workers", type=click.IntRange(min=0), default=2, show_default=True, help="How many processes read at a time."
)
@click.option(
    "--engine",
    metavar="NAME",
    help="What reads claims, as `answerable engines` lists it; the default engine unless named.",
)
@click.option(
    "--engine-option",
    "options",
    multiple=True,
    metavar="KEY=VALUE",
    help="An option of the engine named; may be repeated.",
)
@record_option
@form_options
def read(paths: tuple[Path, ...], workers: int, engine: str | None, options: tuple[str, ...], form: str | None) -> int:
    """Read documents into the record.

    It is made if it is not there. PATHS are files and folders: text, Markdown, HTML, MHTML, PDF, DOCX, DOC, ODT, RTF,
    EPUB, e-mail, mailboxes, WARC, WACZ, feeds, XLSX, XLS, ODS, CSV, JSON, articles saved from Nexis and Factiva, chats
    from Telegram and WhatsApp, official lists, and zips of these.
    What the record holds is not read again, so that a second call goes on where the first was stopped. Exit code 4 if
    some could not be read.
    """
    from answerable.api.record import Record
    from answerable.record.kept.connection import being_written
    from answerable.sources.walk import require

    require(paths)
    made = _engine(engine, options)
    if being_written(record_path()):
        say("Another process seems to be writing to the record: each waits for its turn, so that this may take longer.")
    with Record.at(record_path(), create=True) as record:
        summary = read_into(record, paths, workers, made)
        _show(record, summary, form)
        _warn_of_editions(record, summary)
        if summary.interrupted:
            say("Stopped. What was counted is kept; run the same command again to go on.")
            return INTERRUPTED
        if not (summary.read or summary.held or summary.problems):
            say(_NOTHING)
        elif record.sources(limit=1):
            preview(record)
    return SOME_UNREAD if summary.problems else 0


def _engine(name: str | None, options: tuple[str, ...]) -> Engine | None:
    """The engine asked for, before anything is made or read; none for the default."""
    given: dict[str, str] = {}
    for option in options:
        key, equals, value = option.partition("=")
        if not equals or not key or name is None:
            raise BadQuestion(
                f"“{key}” is no option of an engine that was named.",
                "Write --engine NAME --engine-option KEY=VALUE.",
                code="bad_engine_option",
            )
        given[key] = value
    if name is None:
        return None
    from answerable.reading.engines import make

    return make(name, given)


def read_into(record: Record, paths: tuple[Path, ...], workers: int, engine: Engine | None = None) -> Summary:
    """Read with a progress bar."""
    with documents(talk()) as progress:
        return record.read(paths, engine=engine, workers=workers, progress=progress)


def _show(record: Record, summary: Summary, form: str | None) -> None:
    counts = record.counts()
    if form is not None:
        from answerable.cli import as_json

        as_json.summary(summary, record.path, counts, form)
        return
    screen = Screen()
    known = f", {summary.held:,} known already" if summary.held else ""
    unread = f", {summary.problems:,} could not be read" if summary.problems else ""
    rate = f" ({summary.read / summary.seconds:.0f} a second)" if summary.read > summary.seconds > 0 else ""
    screen.put(f"Read {plural(summary.read, 'document')}{rate}{known}{unread}.")
    if summary.account:
        screen.put(f"The engine: {summary.account.words()}.")
    if record.stale():
        screen.put(f"{record.path} keeps them; what they say shows once its tables are made, when it is next asked.")
        return
    held = ", ".join(plural(counts[f"{noun}s"], noun) for noun in ("source", "claim", "event", "actor", "link"))
    screen.put(f"{record.path} holds {held}.{_copies(counts['copies'])}")
    if without_date := record.undated():
        from answerable.asking.sources.sources import GIVE

        screen.put(f"{without_date} {GIVE}")
    if foreign := record.in_other_languages():
        screen.put(foreign)


def _warn_of_editions(record: Record, summary: Summary) -> None:
    """Say of lists read now that nothing is concluded from what they lack."""
    from answerable.asking.sources.editions import APART

    if summary.read and not summary.interrupted:
        for edition in record.editions():
            if edition.apart and edition.source in summary.editions:
                say(f"Note {edition.words}. {APART}")


def _copies(number: int) -> str:
    if number == 1:
        return " 1 source is a near-copy of another."
    return f" {number:,} sources are near-copies of others." if number else ""


def preview(record: Record) -> None:
    """The weightiest events and what to run next, off the data."""
    screen = talk()
    lines = record.events(limit=_FIRST_LINES)
    if lines:
        screen.gap()
        say("The weightiest events:")
        terminal.timeline(screen, lines)
        screen.gap()
        acts = record.events(family="act", limit=_ACTS) or lines
        example = max(acts, key=lambda line: (len(line.answered_by), line.event.sources)).event.id
        program = "answerable" if record.path == default_path() else f"answerable -r {record.path}"
        say(f"Next: {program} timeline · {program} case {terminal.short(example)} · {program} verify")
    elif record.sources(limit=1):
        say("Nothing that happened was read in these documents. Next: answerable claims · answerable search WORDS")
    else:
        say(_NOTHING)
