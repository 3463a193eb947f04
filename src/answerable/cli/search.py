"""`answerable search`."""

from __future__ import annotations

import click

from answerable.cli.frame import Number, as_of_option, form_options, opened, record_option, show_listing
from answerable.showing import terminal


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=Number(min=1), default=20, show_default=True, help="At most so many.")
@record_option
@as_of_option
@form_options
def search(words: tuple[str, ...], limit: int, as_of: str | None, form: str | None) -> None:
    """The passages that hold all the words.

    WORDS are words, "phrases" and begin*. The best source comes first, each with its best passage.
    """
    with opened() as record:
        found = record.search(" ".join(words), as_of=as_of, limit=limit)
        show_listing(found, "hit", terminal.found, form=form, limit=0, as_of=as_of, nothing="No source holds them.")
