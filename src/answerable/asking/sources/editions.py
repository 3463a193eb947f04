"""Editions of official lists: what each holds, and which entries a newer one holds no longer.

That an entry is gone is told by no words, only by two editions side by side. So it is a finding and no claim: it says
which edition lacks the entry and which last held it, and neither when nor why it was taken off.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date

from answerable.model.event import Event
from answerable.model.finding import Finding
from answerable.model.identity import make_id
from answerable.model.source import Genre
from answerable.model.when import bounds
from answerable.record.file import RecordFile
from answerable.sources.lists.listing import Contents, ListEntry, day, read_back, read_contents
from answerable.sources.lists.media_types import CONTENTS

DESIGNATION = "designation"
LISTING = "listing"
"""What the findings of this module looked for, as `Finding.families` says it."""

APART = (
    "It lacks most of what the others hold: a part of the list, another list, or a damaged file. Nobody is taken to be "
    "gone from it."
)
"""What is said of an edition that stands apart."""

_SHARED = 0.5
"""The share of an edition that the next one must hold to go on with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of a list that the record holds.

    Attributes:
        source: id of the source that says what it holds.
        contents: what that says.
        continues: id of the source of the edition that it goes on with; empty for the first.
        apart: whether it goes on with none, though the list has others: a part of the list, another list of the same
            maker, or a damaged file. What it lacks says nothing.
    """

    source: str
    contents: Contents
    continues: str = ""
    apart: bool = False

    @property
    def words(self) -> str:
        """What it is, for a message."""
        held, number = self.contents, len(self.contents.references)
        entries = f"{number:,} entr{'y' if number == 1 else 'ies'}"
        return f"the edition of {held.day} of “{held.maker}: {held.list}” ({entries}, {self.source})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether an entry is still on its list, by the editions in the record; days in ISO 8601, empty for none.

    Attributes:
        newest: of the newest edition that holds it.
        gone: of the first edition after that which goes on with one that held it, and lacks it.
        lacked: of the last edition before `newest` that lacked it, though an earlier one held it.
        edition: id of the source of the edition that lacks it last.
        searched: how many editions of the list were looked at.
    """

    newest: str = ""
    gone: str = ""
    lacked: str = ""
    edition: str = ""
    searched: int = 0

    @property
    def words(self) -> str:
        """In words; empty where no edition holds the entry."""
        if self.gone:
            return f"no longer on the list of {self.gone}; last on that of {self.newest}"
        if not self.newest:
            return ""
        return f"on the list of {self.newest}" + (f"; not on that of {self.lacked}" if self.lacked else "")


def editions(record: RecordFile, *, as_of: date | None = None, within: Set[str] | None = None) -> tuple[Edition, ...]:
    """The editions of lists in the record, by maker, list and day.

    Each goes on with the earlier one that it is likest, if it holds half of that at least.

    Args:
        record: where to look.
        as_of: only those of this day or before.
        within: only those that these sources tell of, by full id; any where none are given.

    Returns:
        All but those that a judgement retracts.
    """
    withdrawn = record.withdrawn()
    held = [
        (contents, source.id)
        for source, text in record.texts(record.sources(media_type=CONTENTS))
        if source.id not in withdrawn
        and (within is None or source.id in within)
        and (contents := read_contents(text)) is not None
        and (as_of is None or bounds(contents.day)[1] <= as_of)
    ]
    held.sort(key=lambda each: (each[0].maker, each[0].list, each[0].day, -len(each[0].references), each[1]))
    made: list[Edition] = []
    ends: list[Edition] = []
    for contents, source in held:
        if ends and _list(ends[0].contents) != _list(contents):
            ends = []
        before = max(ends, key=lambda end: _alike(end.contents, contents), default=None)
        if before is not None and _shared(before.contents, contents) < _SHARED:
            before = None
        edition = Edition(
            source=source,
            contents=contents,
            continues=before.source if before is not None else "",
            apart=bool(ends) and before is None,
        )
        ends = [*(end for end in ends if end is not before), edition]
        made.append(edition)
    return tuple(made)


def _list(contents: Contents) -> tuple[str, str]:
    return contents.maker, contents.list


def _shared(before: Contents, contents: Contents) -> float:
    return len(before.references & contents.references) / max(1, len(before.references))


def _alike(before: Contents, contents: Contents) -> tuple[float, str]:
    both = len(before.references & contents.references)
    return both / max(1, len(before.references | contents.references)), before.day


def standing(entry: ListEntry, known: Sequence[Edition]) -> Standing:
    """Where an entry stands, by the editions that the record holds of its list.

    Args:
        entry: as its source has it. Editions older than its designation are not asked.
        known: as `editions` gives them.
    """
    since = day(entry.listed)
    first = bounds(since)[0].isoformat() if since else ""
    asked = [each for each in known if _of(each, entry) and each.contents.day >= first]
    holding = {each.source: each.contents.day for each in asked if entry.reference in each.contents.references}
    if not holding:
        return Standing(searched=len(asked))
    newest = max(holding.values())
    lacking = [each for each in asked if each.source not in holding and each.contents.day not in holding.values()]
    dropped: dict[str, Edition] = {}  # the editions that go on with one that held it, at whatever remove
    for each in lacking:
        if each.continues in holding or each.continues in dropped:
            dropped[each.source] = each
    after = [each for each in dropped.values() if each.contents.day > newest]
    before = [each.contents.day for each in dropped.values() if each.contents.day < newest]
    return Standing(
        newest=newest,
        gone=after[0].contents.day if after else "",
        lacked=max(before, default=""),
        edition=after[-1].source if after else "",
        searched=len(asked),
    )


def unlisted(
    record: RecordFile, events: Iterable[Event], *, as_of: date | None = None, within: Set[str] | None = None
) -> tuple[Finding, ...]:
    """Of those of the events by which a list's entry was designated: the findings that an edition holds it no longer.

    Args:
        record: where to look.
        events: any.
        as_of: only editions of this day or before are looked at; all where no day is given.
        within: only entries and editions of these sources, by full id; any where none are given.
    """
    designated = [(event, entry) for event in events for entry in _entries(record, event, as_of, within)]
    known = editions(record, as_of=as_of, within=within) if designated else ()
    found: dict[str, Finding] = {}
    for event, entry in designated:
        where = standing(entry, known)
        if where.gone or where.lacked:
            last = max(each.contents.day for each in known if _of(each, entry))
            made = _finding(event, entry, where, last if as_of is None else as_of.isoformat())
            found[made.id] = made
    return tuple(found.values())


def _of(edition: Edition, entry: ListEntry) -> bool:
    """Whether it is an edition of the list on which the entry stands."""
    return _list(edition.contents) == (entry.maker, entry.list)


def _entries(record: RecordFile, event: Event, as_of: date | None, within: Set[str] | None) -> list[ListEntry]:
    """The entries of lists that say an event is a designation of theirs, each once."""
    if event.kind != DESIGNATION:
        return []
    held: dict[tuple[str, str, str], ListEntry] = {}
    for source in sorted({claim.source for claim in record.claims(ids=event.claims, as_of=as_of)}):
        if within is not None and source not in within:
            continue
        if record.source(source).genre is Genre.LIST and (placed := read_back(record.text(source))) is not None:
            entry = placed.entry
            held[entry.maker, entry.list, entry.reference] = entry
    return list(held.values())


def _finding(event: Event, entry: ListEntry, where: Standing, until: str) -> Finding:
    of = f"{entry.maker}: {entry.list}"  # the mark is told whole, so that withholding it leaves no reference behind
    if where.gone:
        text = (
            f"As of {until}, {entry.mark} is no longer listed: the edition of {where.gone} of the list “{of}” does not "
            f"hold it, and that of {where.newest} did. When it was taken off, and why, is not said."
        )
    else:
        text = (
            f"As of {until}, {entry.mark} is listed again: the edition of {where.lacked} of the list “{of}” did not "
            f"hold it, and that of {where.newest} does."
        )
    return Finding(
        id=make_id("f", event.id, LISTING, entry.maker, entry.list, entry.reference, where.gone, where.lacked, until),
        event=event.id,
        as_of=until,
        sources=where.searched,
        undated=0,
        families=(LISTING,),
        text=text,
    )
