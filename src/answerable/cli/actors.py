"""`answerable actors`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, listing_options, opened, say, show_listing
from answerable.showing import terminal


@click.command()
@listing_options
def actors(as_of: str | None, limit: int | None, form: str | None) -> None:
    """Who takes part, with every spelling.

    Those with most events come first.
    """
    with opened() as record:
        found = record.actors(as_of=as_of, limit=ask_for(limit, form))
        show_listing(found, "actor", terminal.actors, form=form, limit=limit, as_of=as_of, nothing="No actors.")
        if form is None and len(found) > 1:
            say("Those with most events first.")
