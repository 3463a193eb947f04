"""`answerable doubtful`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, form_options, limit_option, opened, record_option, show_listing
from answerable.showing import terminal


@click.command()
@click.option("--actors", "of", flag_value="actors", help="Only pairs of actors.")
@click.option("--events", "of", flag_value="events", help="Only pairs of events.")
@record_option
@limit_option
@form_options
def doubtful(of: str | None, limit: int | None, form: str | None) -> None:
    """The pairs that may be one and wait for a decision.

    Two actors whose names may be one, and two events that claims may be telling of as one. What a decision would change
    most comes first: the chance that they are one, with what else speaks for and against it (common company, posts,
    countries, times), times the events and links that the lesser of the two feeds.

    Decide with the command that stands under each pair, `answerable judge same` or `answerable judge different`.
    Of the actors those 5,000 with most events are compared, of the events those 400 with most links and those that
    kill one named person; at most 200 pairs are listed unless --limit says otherwise.
    """
    with opened() as record:
        found = record.doubtful(of=of, limit=ask_for(limit, form))
        show_listing(found, "doubtful_pair", terminal.pairs, form=form, limit=limit, nothing="No pair is in doubt.")
