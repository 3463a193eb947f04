"""`answerable export`."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from answerable.cli.frame import as_of_option, emit, opened, record_option, say
from answerable.errors import BadQuestion
from answerable.showing.terminal import plural


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines, or a CSV file for each table.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A new file; for csv a new folder or .zip.  [default: standard output for jsonl]",
)
@click.option("--public", is_flag=True, help="Leave out everything that a judgement withholds.")
@record_option
@as_of_option
def export(form: str, output: Path | None, public: bool, as_of: str | None) -> None:
    """The record for other programs.

    docs/schema.md says what every name means; --public leaves out everything that a judgement withholds.
    """
    if output is None and form == "csv":
        raise BadQuestion("CSV is more than one file.", "Name a new folder or .zip: -o FOLDER.")
    with opened() as record:
        if output is None:
            for line in record.lines(public=public, as_of=as_of):
                emit(msgspec.json.encode(line) + b"\n")
        else:
            number = record.export(output, format=form, public=public, as_of=as_of)
            say(f"Wrote {plural(number, 'line')} to {output}")
