"""`answerable export`."""

from __future__ import annotations

from pathlib import Path

import click

from answerable.cli.frame import GivenPath, as_of_option, emit, opened, record_option, say
from answerable.errors import BadQuestion
from answerable.showing.exchange.exporters import EXPORTERS, exporter
from answerable.showing.terminal import plural


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([one.name for one in EXPORTERS]),
    default="jsonl",
    show_default=True,
    help="; ".join(f"{one.name}: {one.does}" for one in EXPORTERS) + ".",
)
@click.option(
    "-o",
    "--output",
    type=GivenPath(),
    help="A new file; for csv a new folder or .zip.  [default: standard output, but for csv]",
)
@click.option("--public", is_flag=True, help="Leave out everything that a judgement withholds.")
@record_option
@as_of_option
def export(form: str, output: Path | None, public: bool, as_of: str | None) -> None:
    """The record for other programs.

    docs/schema.md says what every name means and docs/exchange.md what each format holds; --public leaves out
    everything that a judgement withholds.
    """
    chosen = exporter(form)
    if output is None and chosen.chunks is None:
        raise BadQuestion("CSV is more than one file.", "Name a new folder or .zip: -o FOLDER.")
    with opened() as record:
        if output is None:
            assert chosen.chunks is not None
            for chunk in chosen.chunks(record.lines(public=public, as_of=as_of)):
                emit(chunk)
        else:
            number = record.export(output, format=form, public=public, as_of=as_of)
            say(f"Wrote {plural(number, 'line')} of the record to {output}")
