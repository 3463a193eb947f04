"""`answerable train`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from answerable.cli.frame import GivenPath, say
from answerable.errors import BadInput
from answerable.showing.screen import Screen

if TYPE_CHECKING:
    from answerable.reading.encoder.adjustment import Outcome

NOT_BETTER = 1


@click.command()
@click.option(
    "--corrections",
    required=True,
    type=GivenPath(),
    help="JSON Lines: sentences with every claim that they hold.",
)
@click.option(
    "--out",
    type=GivenPath(),
    default=Path("answerable-adjustment.npz"),
    show_default=True,
    help="Where the adjustment is written.",
)
def train(corrections: Path, out: Path) -> int:
    """Adjust the learned engine to a reviewer's corrections.

    Seven in ten of them are fitted to, three judge the result, and sentences of the corpus guard what was known. It is
    written only if it is better by both; otherwise nothing is, and the exit code is 1. Read with it by
    `answerable read --engine encoder --engine-option adjustment=FILE`.
    """
    # Loaded here: no other command waits for the network's runtime.
    from answerable.reading.encoder import corrections as corrected
    from answerable.reading.encoder.adjustment import adjust
    from answerable.reading.encoder.calibration import calibration
    from answerable.reading.encoder.network import network

    given = corrected.load(corrections)
    if out.exists() and not out.is_file():
        raise BadInput(f"{out} is no file.", "Name a file with --out.", code="bad_output")
    outcome = adjust(network(), given, calibration().least, told=lambda step: say(f"{step.capitalize()} …"))
    _show(outcome)
    if not outcome.better:
        say("It reads no better with these corrections: nothing was written. More, or more alike, may help.")
        return NOT_BETTER
    outcome.adjustment.save(out)
    say(f"Wrote {out}. Next: answerable read --engine encoder --engine-option adjustment={out} FOLDER")
    return 0


def _show(outcome: Outcome) -> None:
    screen = Screen()
    screen.put(f"Fitted to {outcome.fitted:,} sentences.")
    screen.put(f"{'':34}{'before':>10}{'after':>10}")
    for name, (before, after) in (
        ("held-out corrections", outcome.held_out),
        ("sentences of the corpus", outcome.floor),
    ):
        screen.put(f"{name} ({before.sentences:,})")
        screen.put(f"  {'trigger and kind, F1':32}{before.kinds:>10.3f}{after.kinds:>10.3f}")
        screen.put(f"  {'modality, right':32}{before.modality:>10.3f}{after.modality:>10.3f}")
