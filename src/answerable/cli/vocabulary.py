"""`answerable vocabulary`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from answerable.cli.frame import KindId, family_option, form_options, show_listing
from answerable.model.vocabulary import Kind
from answerable.model.vocabulary import vocabulary as whole
from answerable.showing.screen import BOLD, DIM, Screen


@click.command()
@click.argument("identity", metavar="[KIND]", type=KindId(), required=False)
@family_option
@form_options
def vocabulary(identity: str | None, family: str | None, form: str | None) -> None:
    """The kinds of happening.

    Or one KIND with its definition, examples, near-misses and codes.
    """
    from answerable.api import vocabulary as held

    show_listing(held(identity, family=family), "kind", _in_full if identity else _in_short, form=form, limit=0)


def _in_short(screen: Screen, found: Sequence[Kind]) -> None:
    width = max((len(one.id) for one in found), default=0)
    for one in found:
        screen.put((f"{one.id:<{width}}", BOLD), (f"  {one.family.value:<8}  ", DIM), one.label)
    screen.put((f"Vocabulary version {whole().version}: {len(found)} kinds.", DIM))


def _in_full(screen: Screen, found: Sequence[Kind]) -> None:
    from answerable.showing.lines.answers import answer

    for one in found:
        screen.put((one.label, BOLD), f" · {one.id} · {one.family.value}")
        screen.put(one.definition, indent=2)
        for title, sentences in (("is", one.examples), ("is not", one.near_misses)):
            for sentence in sentences:
                screen.put((f"{title:>8}  ", DIM), sentence)
        if one.step:
            screen.put(("    step  ", DIM), f"{one.step} of {len(whole().steps)}: {whole().steps[one.step - 1]}")
        for scheme, codes in answer(one).codes.items():  # type: ignore[attr-defined]
            screen.put((f"{scheme:>8}  ", DIM), ", ".join(codes))
