"""`answerable judge`."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from typing import TYPE_CHECKING

import click

from answerable.cli.frame import ask_for, form_options, limit_option, opened, record_option, say, show_listing, talk
from answerable.errors import AnswerableError, UnknownName
from answerable.model.event import Status
from answerable.model.judgement import Judgement, NumberRule, Verdict, undone
from answerable.model.link import Relation
from answerable.showing.progress import steps
from answerable.showing.screen import BOLD, DIM, Screen, oneline
from answerable.showing.terminal import copies_told, otherwise_told, short

if TYPE_CHECKING:
    from answerable.api import Record

_TIES = (Verdict.LINK, Verdict.UNLINK)
_HELP = {
    Verdict.ACCEPT: "This claim is right as it stands; or this source stands beside a newer version of its page.",
    Verdict.REJECT: "CLAIM is wrong: it makes no event any more.",
    Verdict.SAME: "These actor names mean one actor, or these claims one happening.",
    Verdict.DIFFERENT: "These actor names mean different actors, or these claims different happenings. "
    "“NAME (in SOURCE)” is whom that source calls so.",
    Verdict.LINK: "What the first claim tells of answers (or reverses, …) what the second tells of.",
    Verdict.UNLINK: "What the first claim tells of does not answer (or reverse, …) what the second tells of.",
    Verdict.RETRACT: "This source was withdrawn or put right by its publisher: it makes no event any more.",
    Verdict.STATUS: "The event of this claim has the status given, whatever the rules say.",
    Verdict.RULE: "How numbers that differ are settled, in the whole record: give “numbers”; for a hierarchy, after it "
    "sources, genres or speakers, the highest first.",
    Verdict.WITHHOLD: "This actor name, claim or source is in no public edition.",
    Verdict.UNDO: "Undo a judgement. It stays in the log.",
}


@click.group()
def judge() -> None:
    """Keep a person's decision.

    It stays in the log with who, when and why, and is undone only by another.
    """


def _command(verdict: Verdict) -> click.Command:
    def decide(about: tuple[str, ...], by: str, why: str, relation: str = "") -> None:
        from answerable.asking.review.review import otherwise
        from answerable.asking.review.unheard import in_no_document, of_no_actor
        from answerable.asking.review.withholding import going_with

        with opened() as record:
            unknown = of_no_actor(verdict, about, partial(_is_borne, record))
            with steps(talk()) as progress:
                made = record.judge(verdict, *about, by=by, why=why, relation=relation, progress=progress)
            say(f"Kept as {made.id}; undo it with `answerable judge undo {short(made.id)}`.")
            if before := otherwise(record.judgements(), made):
                say(otherwise_told(before))
            for name in unknown:
                say(f"No actor in the record is called “{oneline(name)}” so far. Check how it is spelt.")
            unheard = in_no_document(made, lambda words: bool(record.search(words, limit=1)))
            for name in map(oneline, unheard):
                say(f"No document in the record holds “{name}” so far. Check how it is spelt; a source goes by its id.")
            copies = going_with(made, record.judgements(), lambda source: record.source(source).copies)
            if copies:
                say(copies_told(copies))
            if verdict is Verdict.WITHHOLD and not unheard:
                say("Next: answerable publish FOLDER · answerable export --public · answerable dossier; none holds it.")

    command = click.command(name=verdict.value, help=_HELP[verdict])(decide)
    command = record_option(command)
    command = click.option("--why", required=True, help="The reason.")(command)
    command = click.option("--by", required=True, help="Who decides.")(command)
    if verdict in _TIES:
        relations = click.Choice([relation.value for relation in Relation])
        command = click.option(
            "--relation",
            type=relations,
            default="answers",
            show_default=True,
            help="How the first stands to the second.",
        )(command)
    if verdict is Verdict.STATUS:
        choice = click.Choice([status.value for status in Status])
        command = click.option("--as", "relation", type=choice, required=True, help="The status.")(command)
    if verdict is Verdict.RULE:
        rules = click.Choice([rule.value for rule in NumberRule])
        command = click.option("--as", "relation", type=rules, required=True, help="The rule.")(command)
    return click.argument("about", nargs=-1, required=True, metavar="ID-OR-NAME...")(command)


def _is_borne(record: Record, name: str) -> bool:
    try:
        record.actor(name, limit=1)
    except UnknownName:
        return False
    except AnswerableError:  # several bear it, or it is the id of something else
        return True
    return True


for _verdict in _HELP:
    judge.add_command(_command(_verdict))


@judge.command(name="list")
@record_option
@limit_option
@form_options
def listed(limit: int | None, form: str | None) -> None:
    """Every judgement, undone ones too, by time."""
    with opened() as record:
        every = record.judgements()
        show = partial(_show, gone=undone(tuple(every)))
        found = every[: ask_for(limit, form)]
        show_listing(found, "judgement", show, form=form, limit=limit, nothing="No judgement was made.")


def _show(screen: Screen, found: list[Judgement], gone: Set[str]) -> None:
    for judgement in found:
        about = " · ".join(short(one) if one[1:2] == "-" else oneline(one) for one in judgement.about)
        how = f" as {judgement.relation}" if judgement.relation else ""
        stands = " · undone" if judgement.id in gone else ""
        screen.put((judgement.verdict.value, BOLD), f" {about}{how}  ", (short(judgement.id), "cyan"), stands)
        screen.put((f"{oneline(judgement.by)}, {judgement.at[:10]}: {oneline(judgement.why)}", DIM), indent=4)
