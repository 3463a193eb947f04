"""`answerable unanswered`."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from answerable.cli.frame import (
    ask_for,
    kind_option,
    listing_options,
    opened,
    order_option,
    place_option,
    show_listing,
    unplaced_option,
    when_options,
)
from answerable.showing import terminal


@click.command()
@click.argument("actor", required=False)
@kind_option
@place_option
@unplaced_option
@when_options
@click.option("--within", type=click.IntRange(min=1), metavar="DAYS", help="Only answers within so many days count.")
@click.option(
    "--answers",
    multiple=True,
    metavar="SORT",
    help="Only this sort of answer counts (legal, sanction, diplomatic, statement, reparation, military), or this "
    "kind (trial, …). May be given more than once.",
)
@order_option
@listing_options
def unanswered(
    actor: str | None,
    kind: str | None,
    place: str | None,
    unplaced: bool,
    since: str | None,
    until: str | None,
    within: int | None,
    answers: tuple[str, ...],
    order: str,
    as_of: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """The acts for which no answer was found, the weightiest first.

    Of ACTOR (a name or an id), whatever its part in them, or all. Each is a finding of a day and of so many sources.
    Without --as-of the whole record is looked through, sources without a date among it. A finding says what was looked
    for and not found in these sources; it does not say that nobody did anything.
    """
    with opened() as record:
        acts: dict[str, Any] = {"actor": actor, "kind": kind, "place": place, "since": since, "until": until}
        acts["unplaced"] = unplaced
        found = record.unanswered(
            **acts, as_of=as_of, answers=answers, within=within, order=order, limit=ask_for(limit, form)
        )
        day = (found[0].finding.as_of or None) if found else as_of
        upto = "" if as_of is None else " published up to that day"
        meet, meets = (" that meet this", " that meets this") if any(acts.values()) else ("", "")
        show_listing(
            found,
            "finding",
            partial(terminal.unanswered, inferred=unplaced),
            form=form,
            limit=limit,
            as_of=day,
            order=order,
            nothing=f"Of the acts{upto}{meet} none is without such an answer in the record."
            if record.events(family="act", **acts, as_of=as_of, limit=1)
            else f"The record holds no act{upto}{meets}.",
        )
