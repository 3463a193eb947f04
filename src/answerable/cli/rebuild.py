"""`answerable rebuild`."""

from __future__ import annotations

import click

from answerable.api import Record
from answerable.cli.frame import record_option, record_path, talk
from answerable.showing.progress import steps
from answerable.showing.screen import Screen


@click.command()
@record_option
def rebuild() -> None:
    """Make every table again from the log.

    What is preserved is not touched.
    """
    with Record.at(record_path()) as record:
        with steps(talk()) as progress:
            record.rebuild(progress)
        counts = record.counts()
        held = ", ".join(f"{counts[noun]:,} {noun}" for noun in ("sources", "claims", "events", "actors", "links"))
        Screen().put(f"Rebuilt: {held}.")
