"""Pages at the addresses of an earlier edition that lead to what holds the same today.

Nothing but the names of its files is taken from an earlier edition. A page leads on only where this edition shows
the very claim that an id was made from, or the actor, with no word of it withheld: else who knows what stood at the old
address would learn whom a pseudonym hides. In an edition that withholds anything no id of the record is an address: it
could confirm a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from pathlib import Path

from answerable.asking.former import NOUNS
from answerable.asking.published import behind
from answerable.errors import BadInput, UnknownName
from answerable.record.derived.former import Former
from answerable.record.file import RecordFile
from answerable.showing.dossier.content import Paragraph, Run, Section, words
from answerable.showing.edition.edition import Edition
from answerable.showing.edition.holdings import Holdings
from answerable.showing.site.page import Page, case_file, file_of
from answerable.showing.wording import case_title

_ADDRESS = re.compile(r"(?P<case>case-)?(?P<id>[ae]-[0-9a-f]{20})\.html")


def addresses(folder: Path) -> tuple[str, ...]:
    """The names of the pages of cases, events and actors in the folder of an earlier edition.

    Raises:
        BadInput: it holds none, or cannot be read.
    """
    try:
        found = sorted(path.name for path in folder.iterdir() if _ADDRESS.fullmatch(path.name))
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror}.", "Name the folder of an earlier edition.") from error
    if not found:
        raise BadInput(f"{folder} holds no site.", "Name the folder of an earlier edition.")
    return tuple(found)


def forwarding(
    record: RecordFile, edition: Edition, held: Holdings, before: tuple[str, ...], now: Set[str]
) -> Iterator[Page]:
    """A page for each address of an earlier edition that this one has no more, where it surely leads somewhere.

    Args:
        record: what is published.
        edition: the public edition of it.
        held: what that shows.
        before: names of pages of the earlier edition.
        now: names of the pages of this one.
    """
    gone = {name: match for name in before if name not in now and (match := _ADDRESS.fullmatch(name))}
    ids = {match["id"] for match in gone.values()}
    own = {each: each for each in ids}
    if edition:
        own = {}
        for letter in "ae":
            own |= behind(record, NOUNS[letter], [each for each in ids if each[0] == letter])
    for name, match in gone.items():
        to = _holder(record, edition, held, own.get(match["id"], ""))
        if to in held.actors and not match["case"]:
            yield _page(name, file_of(to), held.actors[to].name, "name that this address was made from is this actor’s")
        elif to in held.events:
            case = case_file(to)
            yield _page(
                name,
                case if match["case"] and case in now else file_of(to),
                case_title(held.events[to]),
                "claim that this address was made from is part of this event",
            )


def _holder(record: RecordFile, edition: Edition, held: Holdings, own: str) -> str:
    """The id, as the edition gives it, of what shows the claim or the name that an id of the record was made from."""
    try:
        former = record.ids().former(NOUNS[own[:1]], own) if own else Former("")
    except UnknownName:
        return ""
    if own.startswith("a"):
        actor = edition.identity(former.now) if former.now else ""
        return actor if actor in held.actors and not held.actors[actor].redacted else ""
    claims = {edition.identity(claim) for claim in former.claims}
    shown = {claim for claim in claims if claim in held.claims and not held.claims[claim].redacted}
    events = {event.id: event for claim in shown for event in held.events_of(claim)}
    only = next(iter(events.values())) if len(events) == 1 and shown == claims else None
    return only.id if only is not None and not only.redacted else ""


def _page(name: str, to: str, title: str, why: str) -> Page:
    told = (Run(text=f"Today the {why}: "), words(title, to=to), Run(text="."))
    return Page(
        name=name,
        title="This address has moved",
        leads_to=to,
        lead="The record has changed since this address was given out.",
        sections=(Section(anchor="on", title="", blocks=(Paragraph(runs=told),)),),
    )
