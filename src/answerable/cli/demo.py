"""`answerable demo`."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from answerable import example
from answerable.cli.frame import GivenPath, say
from answerable.cli.read import read_into
from answerable.errors import BadInput
from answerable.showing import pages
from answerable.showing.screen import Screen

if TYPE_CHECKING:
    from answerable.api import Record
    from answerable.asking.cases.case import CasePage


@click.command()
@click.argument("path", required=False, type=GivenPath(dir_okay=False))
def demo(path: Path | None) -> None:
    """Read the bundled documents and show two cases.

    Both are closed and of the public record. The record is kept if a new PATH is given.
    """
    from answerable.api.record import Record

    if path is not None and path.exists():
        raise BadInput(f"{path} exists.", "Name a new file for the example.")
    with ExitStack() as stack:
        target = path or Path(stack.enter_context(TemporaryDirectory())) / "example.answerable"
        record = stack.enter_context(Record.at(target, create=True))
        read_into(record, (stack.enter_context(example.folder()),), 2)
        screen = Screen()
        for known in example.cases():
            screen.head(known.title)
            pages.case(screen, _case(record, known))
            screen.gap()
    if path is None:
        say("Next: answerable demo example.answerable   keeps the record, to be asked with -r example.answerable")
    else:
        say(f"Next: answerable -r {path} timeline · answerable -r {path} verify")


def _case(record: Record, known: example.ExampleCase) -> CasePage:
    """The case of the act that the example begins with: of its kind on its day, otherwise what its words find."""
    acts = record.timeline(kind=known.act, since=known.day, until=known.day)
    if acts:
        first = max(acts, key=lambda line: (len(line.answered_by), line.event.sources, line.event.id))
        return record.case(first.event.id)
    return record.case(known.question)
