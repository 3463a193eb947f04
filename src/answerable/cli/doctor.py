"""`answerable doctor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from answerable.cli.frame import form_options, record_option, record_path, show_listing
from answerable.errors import RecordDamaged
from answerable.showing.screen import BOLD, DIM, Screen, oneline

if TYPE_CHECKING:
    from answerable.asking.health import Check


@click.command()
@record_option
@form_options
def doctor(form: str | None) -> int:
    """The state of the program and of the record.

    Versions, full-text search, what is installed for scans and data frames, and what the record holds.
    """
    from answerable.asking.health import doctor as examine

    checks = examine(record_path())
    show_listing(checks, "check", _show, form=form, limit=0)
    bad = any(check.good is False and check.name in ("record", "sqlite") for check in checks)
    return RecordDamaged.exit_status if bad else 0


def _show(screen: Screen, checks: tuple[Check, ...]) -> None:
    words = {True: ("ok  ", "green"), False: ("bad ", "bold red"), None: ("none", "yellow")}
    for check in checks:
        screen.put(words[check.good], f"  {check.name:<17} ", (oneline(check.found), BOLD))
        if check.next_step:
            screen.put((oneline(check.next_step), DIM), indent=24)
