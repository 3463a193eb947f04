"""`answerable export`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from answerable.cli.frame import (
    GivenPath,
    actor_option,
    as_of_option,
    emit,
    event_options,
    opened,
    record_option,
    say,
    undated_option,
)
from answerable.errors import BadQuestion
from answerable.showing.exchange.formats import FORMATS
from answerable.showing.terminal import of_many


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([one.name for one in FORMATS]),
    default="jsonl",
    show_default=True,
    help="; ".join(f"{one.name}: {one.does}" for one in FORMATS) + ".",
)
@click.option(
    "-o",
    "--output",
    type=GivenPath(),
    help="A new file; for csv a new folder or .zip.  [default: standard output, but for csv]",
)
@click.option("--public", is_flag=True, help="Leave out everything that a judgement withholds.")
@actor_option
@event_options
@undated_option
@record_option
@as_of_option
def export(form: str, output: Path | None, public: bool, as_of: str | None, **asked: Any) -> None:
    """The record for other programs: all of it, or the events that are asked for and what they rest on.

    docs/schema.md says what every name means and docs/exchange.md what each format holds. With --actor, --kind,
    --family, --place, --since or --until: these events with their claims, sources, actors, the links among them and
    the findings of no answer; the export says so. --public leaves out everything that a judgement withholds.
    """
    from answerable.showing.exchange.exporters import exporter

    chosen = exporter(form)
    if output is None and chosen.chunks is None:
        raise BadQuestion("CSV is more than one file.", "Name a new folder or .zip: -o FOLDER.")
    with opened() as record:
        if output is None:
            assert chosen.chunks is not None
            for chunk in chosen.chunks(record.lines(public=public, as_of=as_of, **asked)):
                emit(chunk)
        else:
            number = record.export(output, format=form, public=public, as_of=as_of, **asked)
            say(f"Wrote {of_many(number, chosen.items)} of the record to {output}")
            if number == (chosen.items == "lines") and any(asked.values()):  # the line that says what was asked
                say("No event meets this.")
            if (asked["since"] or asked["until"]) and not asked["undated"]:
                say("Events without a date are left out; --undated takes them in.")
