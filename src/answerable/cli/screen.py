"""`answerable screen`."""

from __future__ import annotations

import click

from answerable.cli.frame import ask_for, form_options, limit_option, opened, record_option, show_listing
from answerable.joining.matching.found import Class
from answerable.showing import terminal


@click.command()
@click.argument("actor", required=False)
@click.option("--class", "found", type=click.Choice([each.value for each in Class]), help="Only hits of this class.")
@record_option
@limit_option
@form_options
def screen(actor: str | None, found: str | None, limit: int | None, form: str | None) -> None:
    """Who may be on an official list, and why.

    The lists are those read into the record, as any document is: the consolidated lists of the United Nations and the
    European Union, that of the United States Treasury, or FollowTheMoney. Without an ACTOR all are screened.

    A match has a fact beside the name, or a person's judgement. What is possible by the name only may be another
    person of that name. Who was born at another time than the one listed is excluded, and shown last; where a post
    agrees all the same, the hit is possible and tells of both.
    """
    with opened() as record:
        hits = record.screen(actor, found=found, limit=ask_for(limit, form))
        show_listing(hits, "list_hit", terminal.hits, form=form, limit=limit, nothing="No actor is on the lists.")
