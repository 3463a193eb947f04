"""`answerable changes`."""

from __future__ import annotations

import click

from answerable.cli.frame import Day, form_options, limit_option, opened, record_option, show_page, shown_at_most
from answerable.showing import pages


@click.command()
@click.option("--since", type=Day(), help="From this day on, UTC.  [default: the day of the last entry]")
@record_option
@limit_option
@form_options
def changes(since: str | None, limit: int | None, form: str | None) -> None:
    """What the record tells since a day that it did not tell before.

    Acts of which new documents tell what came of them, persons who stand otherwise in law, acts and answers not told
    before, what is denied, what was corrected. New is a document that entered the record on that day or later,
    whenever it was published.
    """
    with opened() as record:
        show_page(record.changes(since=since, limit=shown_at_most(limit, form)), pages.changes, form=form)
