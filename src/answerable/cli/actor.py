"""`answerable actor`."""

from __future__ import annotations

import click

from answerable.cli.frame import limit_option, opened, page_options, say_led, show_page, shown_at_most
from answerable.showing import pages


@click.command()
@click.argument("name", metavar="NAME-OR-ID")
@limit_option
@page_options
def actor(name: str, as_of: str | None, limit: int | None, form: str | None) -> None:
    """One actor and what the record holds.

    Spellings, posts, what somebody called them, the legal steps towards them, and every event.
    """
    with opened() as record:
        page = record.actor(name, as_of=as_of, limit=shown_at_most(limit, form))
        show_page(page, pages.actor, form=form)
        say_led(record, name, page.actor.id)
