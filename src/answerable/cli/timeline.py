"""`answerable timeline`."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from answerable.cli.frame import (
    ask_for,
    event_options,
    listing_options,
    opened,
    say,
    show_listing,
    tell_of_unplaced,
    undated_option,
)
from answerable.showing import terminal


@click.command()
@click.argument("actor", required=False)
@event_options
@undated_option
@listing_options
def timeline(
    actor: str | None,
    kind: str | None,
    family: str | None,
    place: str | None,
    unplaced: bool,
    since: str | None,
    until: str | None,
    undated: bool,
    as_of: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """What happened, in order of time.

    Of ACTOR (a name or an id), or everything. Each line: the date, the kind, who → whom, the place, how far sources go
    together, how many they are, and the event's id. "~" marks a date worked out from another, "(inferred)" bounds
    drawn from what the text mentions. With --undated also what has no date: "reported" stands before the day of its
    first report, by which it had happened. Where its sources have no date either, it stands last.
    """
    with opened() as record:
        asked: dict[str, Any] = {
            "actor": actor,
            "kind": kind,
            "family": family,
            "place": place,
            "as_of": as_of,
            "unplaced": unplaced,
        }
        dated: dict[str, Any] = {"since": since, "until": until, "undated": undated}
        found = record.timeline(**asked, **dated, limit=ask_for(limit, form))
        show_listing(
            found,
            "event",
            partial(terminal.timeline, inferred=unplaced),
            form=form,
            limit=limit,
            as_of=as_of,
            nothing="Nothing with a date meets this." if not undated else "No event meets this.",
        )
        others = () if undated or form is not None else record.events(**asked, order="time", limit=1)
        if any(not line.event.happened.known for line in others):  # these would come first
            say("Events without a date are left out; --undated lists them too.")
        if actor is not None and place is None and form is None and record.timeline(place=actor, undated=True, limit=1):
            say(f"This is of {actor} as one who takes part; --place asks for what happened there.")
        if place is not None and not unplaced and form is None:
            tell_of_unplaced(partial(record.timeline, **(asked | dated | {"unplaced": True})), found, limit)
