"""`answerable serve`."""

from __future__ import annotations

import sys

import click

from answerable.cli.frame import opened, record_option, record_path, say
from answerable.errors import BadQuestion

PORT = 8765
TWO = 2


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="On 127.0.0.1, which only this machine reaches; 0 takes one that is free.",
)
@click.option(
    "--reviewer",
    "reviewers",
    multiple=True,
    metavar="NAME",
    help="Who decides; may be repeated: each gets an address of their own.",
)
@click.option(
    "--two-people",
    is_flag=True,
    help="A decision takes effect only once a second reviewer has made it too; needs two --reviewer.",
)
@record_option
def serve(port: int, reviewers: tuple[str, ...], two_people: bool) -> None:
    """Open the record in a browser.

    Prints an address that lets one browser in, once. Pages to look, check and correct; nothing is fetched from
    elsewhere and nothing leaves this machine. Stop it with Ctrl-C.
    """
    names = {" ".join(name.split()).casefold() for name in reviewers}
    if "" in names or len(names) < len(reviewers):
        raise BadQuestion("Each --reviewer needs a name of their own.", "Write --reviewer NAME --reviewer OTHER.")
    if two_people and len(names) < TWO:
        raise BadQuestion("Two people need two names.", "Write --two-people --reviewer NAME --reviewer OTHER.")
    with opened():
        pass  # the tables are brought up to date before anybody looks
    from answerable.showing.workbench.server import prepare

    prepared = prepare(record_path(), port=port, reviewers=reviewers, two_people=two_people)
    for door in prepared.doors:
        click.echo(f"{door.reviewer}: {door.url}" if door.reviewer else door.url)
    say("Each address lets one browser in, once. Ctrl-C stops the server.")
    sys.stdout.flush()
    try:
        prepared.run()
    except KeyboardInterrupt:
        say("Stopped. Every decision is kept.")
