"""`answerable event`."""

from __future__ import annotations

import click

from answerable.cli.frame import opened, page_options, say, say_led, show_page
from answerable.showing import pages


@click.command()
@click.argument("identity", metavar="ID")
@page_options
def event(identity: str, as_of: str | None, form: str | None) -> None:
    """One event with every claim it rests on.

    ID is its own or that of one of its claims, an old one too, or as a public edition gives it. Each claim stands in
    its own words, with who says so, how it is put, and its source; below them all that is tied to the event, with the
    words that tie it.
    """
    with opened() as record:
        page = record.event(identity, as_of=as_of)
        show_page(page, pages.event, form=form)
        say_led(record, identity, page.line.event.id)
        if form is None and page.claims:
            say(f"Next: answerable show {page.claims[0].claim.id[:10]}")
