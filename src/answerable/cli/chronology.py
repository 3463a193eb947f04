"""`answerable chronology`."""

from __future__ import annotations

import click

from answerable.asking.cases.days import MOST_DAYS, MOST_EACH
from answerable.cli.frame import Words, as_of_option, form_options, opened, record_option, show_listing, when_options
from answerable.showing import terminal


@click.command()
@click.argument("topic", nargs=-1)
@click.option("--actor", type=Words(), help="Of this actor: a name or an id.")
@click.option("--place", type=Words(), help="Of this place.")
@click.option("--case", type=Words(), help="Of this case: an act's id, or words that find it.")
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=20, show_default=True, help="At most so many days.")
@click.option(
    "--sentences", type=click.IntRange(1, MOST_EACH), default=2, show_default=True, help="At most so many a day."
)
@when_options
@record_option
@as_of_option
@form_options
def chronology(
    topic: tuple[str, ...],
    actor: str | None,
    place: str | None,
    case: str | None,
    days: int,
    sentences: int,
    since: str | None,
    until: str | None,
    as_of: str | None,
    form: str | None,
) -> None:
    """The days that stand out, each with sentences quoted of it.

    Of TOPIC (words, "phrases" and begin*, as `search` takes them), or of an actor, a place or a case. Days are picked
    by how many sentences name them and how much these are about the matter; sentences are quoted as they stand.
    """
    with opened() as record:
        found = record.chronology(
            " ".join(topic),
            actor=actor,
            place=place,
            case=case,
            days=days,
            sentences=sentences,
            since=since,
            until=until,
            as_of=as_of,
        )
        show_listing(
            found,
            "chronology_day",
            terminal.chronology,
            form=form,
            limit=0,
            as_of=as_of,
            nothing="No source names a day of it.",
        )
