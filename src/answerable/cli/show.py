"""`answerable show`."""

from __future__ import annotations

import click

from answerable.cli.frame import form_options, opened, record_option, say, say_led, show_page
from answerable.showing import pages


@click.command()
@click.argument("claim", metavar="CLAIM")
@record_option
@form_options
def show(claim: str, form: str | None) -> None:
    """The passage that a claim rests on.

    The words that say it happened stand between [ ], its other words between ‹ ›.
    """
    with opened() as record:
        page = record.show(claim)
        if form == "jsonl":
            from answerable.cli import as_json

            as_json.whole(page, form)
            return
        show_page(page, pages.passage, form=form)
        say_led(record, claim, page.claim.id)
        if form is None:
            say(f"Next: answerable source {page.source.id[:10]}")
