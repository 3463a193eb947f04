"""`answerable dossier`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from answerable.cli.frame import GivenPath, Words, as_of_option, opened, record_option, say, talk
from answerable.errors import BadQuestion
from answerable.showing.dates import when
from answerable.showing.dossier.forms import FORMS
from answerable.showing.progress import steps
from answerable.showing.terminal import short

if TYPE_CHECKING:
    from answerable.asking.cases.case import CasePage


@click.command()
@click.argument("asked", metavar="[ID-OR-WORDS]...", nargs=-1)
@click.option(
    "--actor",
    type=Words(),
    metavar="NAME-OR-ID",
    help="A person, a body or a state in the place of a case: what sources name them for and what came of it.",
)
@click.option(
    "-o",
    "--output",
    type=GivenPath(),
    required=True,
    help="A new file; its ending says the form: .pdf, .html, .docx or .md.",
)
@click.option("--format", "form", type=click.Choice(FORMS), help="The form, where the ending does not say it.")
@click.option(
    "--fonts",
    type=GivenPath(exists=True, file_okay=False),
    multiple=True,
    help="For PDF: a folder of fonts for scripts that none is carried for (Chinese, Japanese, Korean).",
)
@record_option
@as_of_option
def dossier(
    asked: tuple[str, ...],
    actor: str | None,
    output: Path,
    form: str | None,
    fonts: tuple[Path, ...],
    as_of: str | None,
) -> None:
    """A case, or a person, as a document to hand over.

    A case by the id of the act, of an event or claim of the case, or by words that tell of it; a person, a body or a
    state by `--actor`. Chronology, persons with their status, disputes, every statement in its own words, every exhibit
    with its SHA-256, and what `verify` found. The same record gives the same bytes. What a judgement withholds is not
    in it.
    """
    words = " ".join(asked)
    if (actor is None) == (not words):
        raise BadQuestion(
            "A dossier is of a case or of an actor.", "Give words that tell of an act, or `--actor NAME`, and not both."
        )
    with opened() as record:
        if actor is not None:
            with steps(talk()) as progress:
                record.dossier_of_actor(actor, output, form=form or "", as_of=as_of, fonts=fonts, progress=progress)
            say(f"Wrote {output}: {actor}")
            return
        page = record.case(words, as_of=as_of)
        with steps(talk()) as progress:
            record.dossier(page.case.id, output, form=form or "", as_of=as_of, fonts=fonts, progress=progress)
        act = page.act.event
        say(f"Wrote {output}: {page.act.label.lower()}, {when(act)}, {short(act.id)}")
        if page.others:
            say(f"The words tell of other acts too: `answerable case {words}` lists them.")
        if named := _named(page, words):
            say(f"This is the case of an act. What the record holds of {named}: --actor '{named}' instead.")


def _named(page: CasePage, words: str) -> str:
    """The name of somebody in the case that the words give; empty where they give none."""
    from answerable.joining.actors.names import fold

    roles = (holder for line in (page.act, *page.steps) for holder in line.event.roles)
    given = set(fold(words).split())
    names = sorted({holder.name for holder in roles if holder.actor and given <= set(fold(holder.name).split())})
    return min(names, key=len, default="")
