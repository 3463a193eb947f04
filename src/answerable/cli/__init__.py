"""The command line: one file a command.

Each holds the command's options and its help, and loads what answers it when it is run: at a terminal nobody waits for
what another command needs.
"""

from __future__ import annotations

from pathlib import Path

import click

from answerable.api.paths import VARIABLE
from answerable.cli.actor import actor
from answerable.cli.actors import actors
from answerable.cli.case import case
from answerable.cli.cases import cases
from answerable.cli.changes import changes
from answerable.cli.chronology import chronology
from answerable.cli.claims import claims
from answerable.cli.completion import completion
from answerable.cli.demo import demo
from answerable.cli.disputed import disputed
from answerable.cli.doctor import doctor
from answerable.cli.dossier import dossier
from answerable.cli.doubtful import doubtful
from answerable.cli.engines import engines
from answerable.cli.event import event
from answerable.cli.events import events
from answerable.cli.export import export
from answerable.cli.followed import followed
from answerable.cli.frame import GivenPath, Program, State
from answerable.cli.judge import judge
from answerable.cli.publish import publish
from answerable.cli.read import read
from answerable.cli.rebuild import rebuild
from answerable.cli.screen import screen
from answerable.cli.search import search
from answerable.cli.serve import serve
from answerable.cli.show import show
from answerable.cli.source import source
from answerable.cli.sources import sources
from answerable.cli.timeline import timeline
from answerable.cli.train import train
from answerable.cli.unanswered import unanswered
from answerable.cli.verify import verify
from answerable.cli.vocabulary import vocabulary

COMMANDS: tuple[click.Command, ...] = (
    read,
    timeline,
    events,
    event,
    cases,
    case,
    unanswered,
    disputed,
    followed,
    changes,
    chronology,
    actors,
    actor,
    screen,
    doubtful,
    search,
    show,
    claims,
    sources,
    source,
    export,
    dossier,
    publish,
    serve,
    judge,
    verify,
    rebuild,
    doctor,
    vocabulary,
    train,
    engines,
    demo,
    completion,
)


@click.group(
    "answerable", cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="answerable", prog_name="answerable", message="%(prog)s %(version)s")
@click.option(
    "-r",
    "--record",
    type=GivenPath(dir_okay=False),
    envvar=VARIABLE,
    help=f"The record file, before or after the command.  [default: record.answerable here, or what {VARIABLE} names]",
)
@click.pass_context
def main(context: click.Context, record: Path | None) -> None:
    """Who did what to whom, who answered for it, and what followed: every line opens at the words that say it.

    Two commands to begin with: `answerable read FOLDER`, then `answerable timeline`.
    """
    state = context.ensure_object(State)
    if record is not None:
        state.record = record


for _command in COMMANDS:
    main.add_command(_command)
