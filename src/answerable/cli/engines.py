"""`answerable engines`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from answerable.cli.frame import form_options, show_listing
from answerable.model.engine import OWN, Standing
from answerable.showing.screen import BOLD, DIM, Screen, oneline


@click.command()
@form_options
def engines(form: str | None) -> None:
    """The reading engines.

    What each one needs, whether it can run here, which options it takes, and what leaves the machine when it reads.
    """
    from answerable.reading.engines import standings

    show_listing(standings(), "engine", _show, form=form, limit=0)


def _show(screen: Screen, found: Sequence[Standing]) -> None:
    width = max((len(one.name) for one in found), default=0)
    for one in found:
        state = ("ready  ", "green") if one.ready else ("not now", "yellow")
        screen.put((f"{oneline(one.name):<{width}}", BOLD), "  ", state, f"  {oneline(one.does)}")
        told = [
            ("default", "it reads where none is named") if one.default else ("", ""),
            ("why not", f"{one.why} {one.next_step}".strip()),
            ("needs", ", ".join(one.packages)),
            ("sends", one.sends),
            ("from", one.package if one.package != OWN else ""),
        ]
        for title, words in told:
            if words:
                screen.put((f"{title:>9}  ", DIM), oneline(words), indent=2)
        for option in one.options:
            given = "required" if option.default is None else option.default
            screen.put(
                ("   option  ", DIM), f"{oneline(option.name)} ({oneline(given)}): {oneline(option.does)}", indent=2
            )
