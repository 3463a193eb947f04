"""`answerable verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from answerable.cli.frame import form_options, record_option, record_path, say, talk
from answerable.errors import RecordDamaged
from answerable.showing.progress import steps
from answerable.showing.screen import BOLD, DIM, Screen, oneline
from answerable.showing.terminal import of_many, plural

if TYPE_CHECKING:
    from answerable.record.checks.report import Report


@click.command()
@record_option
@form_options
def verify(form: str | None) -> int:
    """Check every byte, digest, quote and table.

    Exit code 3 if anything is wrong. Prints every fault, and the head of the log: noted elsewhere, it proves later
    that nothing before it was changed.
    """
    from answerable.record.checks.verify import verify as check

    with steps(talk()) as progress:
        report = check(record_path(), progress)
    if form is None:
        _show(Screen(), report)
    else:
        from answerable.cli import as_json

        as_json.whole(report, form)
    return RecordDamaged.exit_status if report.faults else 0


def _show(screen: Screen, report: Report) -> None:
    for fault in report.faults:
        screen.put((f"fault[{fault.code}] ", "bold red"), (oneline(fault.where), BOLD), f": {oneline(fault.what)}")
    checked = ", ".join(of_many(number, nouns) for nouns, number in report.checked.items())
    entries, head = report.head
    unread = "unreadable" in {fault.code for fault in report.faults}
    if report.faults:
        screen.put((f"{plural(len(report.faults), 'fault')} found.", "bold red"))
        say(f"Next: {_next_step({fault.code for fault in report.faults})}")
        if unread:
            say("The rest of it was not checked.")
            return
    else:
        screen.put(("Whole.", "bold green"), " Every byte, digest, quote and table is as it was written.")
        if not report.sealed:
            say(
                "It is not sealed: it is open elsewhere, or a writer was stopped. The next one that closes it seals it."
            )
    rate = report.bytes / 1e6 / report.seconds if report.seconds else 0.0
    screen.put((f"Checked {checked}; {report.bytes / 1e6:,.1f} MB in {report.seconds:.1f} s, {rate:,.0f} MB/s.", DIM))
    screen.put(f"Head: {entries:,} {head}")


def _next_step(codes: set[str]) -> str:
    if codes <= {"derived_changed", "file_changed", "other_version"}:
        return (
            "answerable rebuild makes the tables again and seals the file. What is preserved was checked and is whole."
        )
    if "newer_format" in codes:
        return "update answerable and verify again. If no newer program made the file, restore it from a copy."
    beside = ""
    if "file_cut" in codes:
        beside = " A file ending in -wal that stood beside it belongs to it: put it back first."
    rest = "" if "unreadable" in codes else " What is not named above was checked and is whole."
    return f"restore the file from a copy.{rest}{beside}"
