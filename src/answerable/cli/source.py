"""`answerable source`."""

from __future__ import annotations

import click

from answerable.cli.frame import emit, form_options, opened, record_option, say_led, show_page
from answerable.showing import pages


@click.command()
@click.argument("identity", metavar="ID")
@click.option("--text", "part", flag_value="text", help="Print the working text, in which every offset counts.")
@click.option("--bytes", "part", flag_value="bytes", help="Print the preserved bytes.")
@record_option
@form_options
def source(identity: str, part: str | None, form: str | None) -> None:
    """One document and what it says.

    Where it is from, its digests, its near-copies, its claims; or its working text, or its preserved bytes.
    """
    with opened() as record:
        if part == "text":
            emit(record.text(identity).encode())
        elif part == "bytes":
            emit(record.data(identity))
        else:
            page = record.source(identity)
            show_page(page, pages.source, form=form)
            say_led(record, identity, page.source.id)
