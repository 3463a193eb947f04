"""`answerable timeline`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, event_options, listing_options, opened, say, show_listing, undated_option
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
        found = record.timeline(
            actor,
            kind=kind,
            family=family,
            place=place,
            since=since,
            until=until,
            undated=undated,
            as_of=as_of,
            limit=ask_for(limit, form),
        )
        show_listing(
            found,
            "event",
            terminal.timeline,
            form=form,
            limit=limit,
            as_of=as_of,
            nothing="Nothing with a date meets this." if not undated else "No event meets this.",
        )
        others = (
            ()
            if undated or form is not None
            else record.events(actor=actor, kind=kind, family=family, place=place, order="time", as_of=as_of, limit=1)
        )
        if any(not line.event.happened.known for line in others):  # these would come first
            say("Events without a date are left out; --undated lists them too.")
