"""`answerable case`."""

from __future__ import annotations

import click

from answerable.cli.frame import opened, page_options, say, show_page
from answerable.showing import pages


@click.command()
@click.argument("asked", metavar="ID-OR-WORDS", nargs=-1, required=True)
@page_options
def case(asked: tuple[str, ...], as_of: str | None, form: str | None) -> None:
    """An act, its answers, their reversals, what followed.

    By the id of the act, of an event or claim of the case, or by words that tell of it.
    """
    with opened() as record:
        page = record.case(" ".join(asked), as_of=as_of)
        show_page(page, pages.case, form=form)
        if form is None:
            say(f"Next: answerable event {page.case.id[:10]}")
