"""`answerable events`."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from answerable.cli.frame import (
    actor_option,
    ask_for,
    event_options,
    listing_options,
    opened,
    order_option,
    show_listing,
    tell_of_unplaced,
)
from answerable.showing import terminal


@click.command()
@actor_option
@event_options
@order_option
@listing_options
def events(
    actor: str | None,
    kind: str | None,
    family: str | None,
    place: str | None,
    unplaced: bool,
    since: str | None,
    until: str | None,
    order: str,
    as_of: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """Every event, the weightiest first.

    With --order time by date, those without one first; `answerable timeline` lists those that have one.
    """
    with opened() as record:
        asked: dict[str, Any] = {"actor": actor, "kind": kind, "family": family, "place": place, "unplaced": unplaced}
        asked |= {"since": since, "until": until, "order": order, "as_of": as_of}
        found = record.events(**asked, limit=ask_for(limit, form))
        show_listing(
            found,
            "event",
            partial(terminal.timeline, inferred=unplaced),
            form=form,
            limit=limit,
            as_of=as_of,
            nothing="No event meets this.",
            order=order,
        )
        if place is not None and not unplaced and form is None:
            tell_of_unplaced(partial(record.events, **(asked | {"unplaced": True})), found, limit)
