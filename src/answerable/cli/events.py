"""`answerable events`."""

from __future__ import annotations

import click

from answerable.cli.frame import KindId, ask_for, listing_options, opened, show_listing, when_options
from answerable.cli.timeline import FAMILIES
from answerable.showing import terminal


@click.command()
@click.option("--actor", help="Only with this actor, by name or id.")
@click.option("--kind", type=KindId(), help="Only this kind; `answerable vocabulary` lists them.")
@click.option("--family", type=FAMILIES, help="Only this family.")
@click.option("--place", help="Only at this place or in it: a town, a province, a country or its code.")
@when_options
@listing_options
def events(
    actor: str | None,
    kind: str | None,
    family: str | None,
    place: str | None,
    since: str | None,
    until: str | None,
    as_of: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """Every event, those without a date first."""
    with opened() as record:
        found = record.events(
            actor=actor,
            kind=kind,
            family=family,
            place=place,
            since=since,
            until=until,
            as_of=as_of,
            limit=ask_for(limit, form),
        )
        show_listing(
            found, "event", terminal.timeline, form=form, limit=limit, as_of=as_of, nothing="No event meets this."
        )
