"""The search index of the site: for people a page a letter, for programs one JSON file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec

from answerable.asking.cases.status import in_time
from answerable.showing.dossier.content import Paragraph, Run, Section, Table, joined, words
from answerable.showing.edition.holdings import Holdings
from answerable.showing.edition.withheld import fold
from answerable.showing.site.page import Page, file_of
from answerable.showing.wording import case_title, mention, occurred, without_isolation

_MOST = 100
"""A word of more events than this finds nothing and is left out."""

_SHORTEST = 3


def texts(held: Holdings, event: str) -> tuple[str, ...]:
    """What an event is found by: its kind, place, names, and the statements it rests on."""
    shown = held.events[event]
    quotes = [held.claims[claim].sentence.quote for claim in shown.claims if claim in held.claims]
    return (shown.label, shown.place, shown.charge, *(part.name for part in shown.roles), *quotes)


def index(held: Holdings) -> dict[str, tuple[str, ...]]:
    """Each word, in plain small letters, with the ids of its events in order of time."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in sorted(held.events.values(), key=in_time):
        for word in {word for text in texts(held, event.id) for word in fold(text).split()}:
            if len(word) >= _SHORTEST or not word.isascii():
                found[word].append(event.id)
    return {word: tuple(ids) for word, ids in sorted(found.items()) if len(ids) <= _MOST}


def word_pages(held: Holdings, found: Mapping[str, tuple[str, ...]]) -> Iterator[Page]:
    """A page of first letters, and for each letter its words."""
    letters: dict[str, list[str]] = defaultdict(list)
    for word in found:
        letters[word[0]].append(word)
    leads = joined((words(letter, to=_file(letter)) for letter in letters), "  ")
    yield Page(
        name="words.html",
        title="Words",
        lead=f"The words of the events and of their statements. A word of more than {_MOST} events is left out.",
        sections=(Section(anchor="letters", title="", blocks=(Paragraph(runs=leads),)),),
    )
    for letter, held_words in letters.items():
        table = Table(
            about=f"Words that begin with {letter}",
            head=("Word", "Events"),
            widths=(3, 9),
            rows=tuple(
                ((words(word),), joined((_event(held, event) for event in found[word]), "; ")) for word in held_words
            ),
        )
        yield Page(
            name=_file(letter),
            title=f"Words: {letter}",
            sections=(Section(anchor="list", title="", blocks=(table,)),),
        )


def _event(held: Holdings, event: str) -> Run:
    shown = held.events[event]
    return words(f"{mention(shown)}, {occurred(shown)}", to=file_of(event))


def _file(letter: str) -> str:
    return f"words-{ord(letter):x}.html"


def search_file(held: Holdings) -> bytes:
    """`search.json`: for each event its page, its title, its date and the texts it is found by."""
    entries = [
        {
            "page": file_of(event.id),
            "title": without_isolation(case_title(event)),
            "happened": event.happened,
            "kind": event.kind,
            "texts": list(dict.fromkeys(text for text in texts(held, event.id) if text)),
        }
        for event in sorted(held.events.values(), key=in_time)
    ]
    return msgspec.json.format(msgspec.json.encode(entries), indent=1) + b"\n"
