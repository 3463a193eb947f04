"""What `verify` found in the record, and what a dossier says of names it withholds."""

from __future__ import annotations

import re

import msgspec

from answerable.showing.dossier.content import Block, Facts, Paragraph, Run, Runs, Section, Style, words
from answerable.showing.dossier.scope import Checked, Scope
from answerable.showing.edition.holdings import Holdings
from answerable.showing.terminal import plural

_PSEUDONYM = re.compile(r"\[withheld (\d+)\]")


def verification(held: Holdings, scope: Scope, checked: Checked) -> Section:
    """The check of the record at the time the dossier was made."""
    if checked.faults:
        faults = ", ".join(f"{number} of the sort {code}" for code, number in checked.faults)
        verdict = words(f"The record is not whole: {faults}. `answerable verify` lists them.", Style.STRONG)
    else:
        verdict = words("The record is whole: every byte, digest, quotation and table is as it was written.")
    rows: list[tuple[str, Runs]] = [
        (name.capitalize(), (words(f"{number:,} checked"),)) for name, number in checked.counted
    ]
    digest = "Keyed digest of the log's head" if scope.withheld else "Head of the log"
    entry = words(f", entry {checked.entries:,}", Style.QUIET)
    rows.append((digest, (Run(text=checked.head, style=Style.CODE), entry)))
    blocks: list[Block] = [
        Paragraph(runs=(verdict,)),
        Facts(rows=tuple(rows)),
        Paragraph(runs=(words(_how(scope)),), quiet=True),
    ]
    if scope.withheld:
        blocks += [
            Paragraph(runs=(words("Withheld names", Style.STRONG),)),
            Paragraph(runs=(words(_withheld(held)),)),
        ]
    return Section(anchor="verification", title="Verification", blocks=tuple(blocks))


def _how(scope: Scope) -> str:
    if scope.withheld:
        return (
            "Whoever holds the record can make the keyed digest again. It stands here in the place of the head itself, "
            "by which a guess at what is withheld might be confirmed."
        )
    return (
        "Each entry of the log holds the hash of the one before. Noted here, the head proves later that nothing "
        "before it was changed. A file is an exhibit's document if its SHA-256 is the one given."
    )


def _withheld(held: Holdings) -> str:
    """Which pseudonyms stand in what is shown."""
    lines = (*held.sources.values(), *held.claims.values(), *held.actors.values(), *held.events.values(), *held.links)
    numbers = sorted({int(n) for line in lines for n in _PSEUDONYM.findall(msgspec.json.encode(line).decode())})
    if not numbers:
        return "Judgements withhold something in this record; none of it belongs to what is shown here."
    told = ", ".join(f"[withheld {number}]" for number in numbers)
    return (
        f"{told}: {plural(len(numbers), 'pseudonym')}, each in the place of what one judgement withholds, the same in "
        "every part of this dossier and in every edition of this record. Ids are keyed. Statements and sources that "
        "are withheld as a whole are left out."
    )
