"""`answerable claims`."""

from __future__ import annotations

import click

from answerable.cli.frame import Words, ask_for, kind_option, listing_options, opened, show_listing
from answerable.model.claim import Modality
from answerable.showing import terminal


@click.command()
@kind_option
@click.option("--modality", type=click.Choice([modality.value for modality in Modality]), help="Only put so.")
@click.option(
    "--speaker", type=Words(), help="Only by speakers with this in their name; `outlet` for the outlets' own voice."
)
@click.option("--source", type=Words(), help="Only of this source, by id.")
@listing_options
def claims(
    kind: str | None,
    modality: str | None,
    speaker: str | None,
    source: str | None,
    as_of: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """What the sources say, in their own words.

    In order of publication; also what makes no event: what was planned, threatened, called for.
    """
    with opened() as record:
        found = record.claims(
            kind=kind, modality=modality, speaker=speaker, source=source, as_of=as_of, limit=ask_for(limit, form)
        )
        show_listing(
            found, "claim", terminal.claims, form=form, limit=limit, as_of=as_of, nothing="No claim meets this."
        )
