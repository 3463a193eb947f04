"""`answerable followed`."""

from __future__ import annotations

import click

from answerable.cli.frame import (
    actor_option,
    family_option,
    limit_option,
    opened,
    page_options,
    say_led,
    show_page,
    shown_at_most,
)
from answerable.showing import pages


@click.command()
@click.argument("identity", metavar="ID")
@click.option(
    "--days", type=click.IntRange(min=1), default=30, show_default=True, help="How many days after the event."
)
@family_option
@actor_option
@limit_option
@page_options
def followed(
    identity: str,
    days: int,
    family: str | None,
    actor: str | None,
    as_of: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """What came within some days after an event.

    A list and a count: no cause is claimed. Only what surely lies in these days is listed; what may, is counted.
    """
    with opened() as record:
        page = record.followed(
            identity,
            days=days,
            family=family,
            actor=actor,
            as_of=as_of,
            limit=shown_at_most(limit, form),
        )
        show_page(page, pages.followed, form=form)
        say_led(record, identity, page.line.event.id)
