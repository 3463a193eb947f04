"""`answerable rebuild`."""

from __future__ import annotations

import click

from answerable.cli.frame import record_option, record_path, talk
from answerable.showing.progress import steps
from answerable.showing.screen import Screen


@click.command()
@record_option
def rebuild() -> None:
    """Make every table again from the log.

    What is preserved is not touched.
    """
    from answerable.api.record import Record
    from answerable.asking.health import holdings

    with Record.at(record_path()) as record:
        with steps(talk()) as progress:
            record.rebuild(progress)
        Screen().put(f"Rebuilt: {holdings(record.counts())}.")
