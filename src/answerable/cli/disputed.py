"""`answerable disputed`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, listing_options, opened, show_listing
from answerable.showing import terminal


@click.command()
@listing_options
def disputed(as_of: str | None, limit: int | None, form: str | None) -> None:
    """The events that sources deny or count otherwise.

    Each side in its own words.
    """
    with opened() as record:
        found = record.disputed(as_of=as_of, limit=ask_for(limit, form))
        show_listing(
            found, "dispute", terminal.disputed, form=form, limit=limit, as_of=as_of, nothing="No event is disputed."
        )
