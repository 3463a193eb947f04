"""`answerable publish`."""

from __future__ import annotations

from pathlib import Path

import click

from answerable.cli.frame import GivenPath, Words, as_of_option, opened, record_option, say
from answerable.showing.terminal import plural


@click.command()
@click.argument("folder", type=GivenPath())
@click.option(
    "--case", type=Words(), metavar="ID-OR-WORDS", help="Only this case, by an id or by words that tell of it."
)
@click.option(
    "--earlier",
    type=GivenPath(),
    metavar="FOLDER",
    help="An earlier edition: pages at its addresses lead to what holds the same today.",
)
@record_option
@as_of_option
def publish(folder: Path, case: str | None, earlier: Path | None, as_of: str | None) -> None:
    """The record as a site of static pages, without what a judgement withholds.

    FOLDER is a new or empty one. The pages need no script and no server, and make no request; read `index.html`.
    """
    with opened() as record:
        number = record.publish(folder, case=case, as_of=as_of, earlier=earlier)
        say(f"Wrote {plural(number, 'file')} to {folder}")
