"""`answerable sources`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, listing_options, opened, show_listing
from answerable.showing import terminal


@click.command()
@listing_options
def sources(as_of: str | None, limit: int | None, form: str | None) -> None:
    """The documents, in order of publication.

    Those without a date come last.
    """
    with opened() as record:
        found = record.sources(as_of=as_of, limit=ask_for(limit, form))
        show_listing(found, "source", terminal.sources, form=form, limit=limit, as_of=as_of, nothing="No sources.")
