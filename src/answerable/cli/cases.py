"""`answerable cases`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, listing_options, opened, say, show_listing
from answerable.model.event import Order
from answerable.showing import terminal


@click.command()
@listing_options
def cases(as_of: str | None, limit: int | None, form: str | None) -> None:
    """The acts that something came of, the weightiest first.

    Each is an act that an answer, a reversal or something else is tied to; `answerable case ID` shows what.
    """
    with opened() as record:
        found = record.cases(as_of=as_of, limit=ask_for(limit, form))
        show_listing(
            found,
            "event",
            terminal.timeline,
            form=form,
            limit=limit,
            as_of=as_of,
            nothing="Nothing is tied to any act. `answerable unanswered` lists the acts.",
            order=Order.WEIGHT,
        )
        if form is None and found:
            say(f"Next: answerable case {found[0].event.id[:10]}")
