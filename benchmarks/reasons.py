"""How many entries of sanctions lists have acts in their reasons that are read, and that the designation is tied to.

    python -m benchmarks.reasons ../shared/data/eu_sanctions --most 600
    python -m benchmarks.reasons ../shared/data/eu_sanctions/consolidated.jsonl.gz --engine encoder --show 50

The path is a file of a list, compressed or not, in any form that the program reads, or a folder of them. The entries
that have written reasons, all or a sample drawn by `--seed`, go the whole way: read, kept, joined, tied. Entries that
share their reasons word for word count as many times as the list has them; how many texts there are is printed too.

Counted are shares of entries, not whether a tie is right: no list says which acts it answers. The baseline ties every
act of an entry to its designation. `--show` prints entries with their acts, for reading by eye.
"""

from __future__ import annotations

import argparse
import gzip
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from answerable.model.claim import Claim, Role
from answerable.model.event import HAPPENING, Family
from answerable.model.link import Relation
from answerable.model.source import Document
from answerable.model.vocabulary import kinds
from answerable.reading import engines
from answerable.reading.listed import KIND, with_entry
from answerable.record.file import RecordFile
from answerable.sources import read
from answerable.sources.lists import lists
from answerable.sources.lists.listing import read_back
from benchmarks.scores.tables import machine

_MOST_LISTS = 12


@dataclass(slots=True)
class Entry:
    """What became of one entry.

    Attributes:
        name: of whom it lists.
        programme: the regime under which it was listed.
        reasons: their words.
        acts: claims of acts in the reasons.
        tied: id of an act → rule and words that tie the designation to it.
    """

    name: str
    programme: str
    reasons: str
    acts: list[Claim] = field(default_factory=list)
    tied: dict[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Count:
    """Entries and acts of one list or engine."""

    entries: int = 0
    with_acts: int = 0
    some_tied: int = 0
    all_tied: int = 0
    acts: int = 0
    acts_tied: int = 0

    def add(self, entry: Entry) -> None:
        """Count one entry."""
        self.entries += 1
        self.with_acts += bool(entry.acts)
        self.some_tied += bool(entry.tied)
        self.all_tied += bool(entry.acts) and len(entry.tied) == len(entry.acts)
        self.acts += len(entry.acts)
        self.acts_tied += len(entry.tied)


def _opened(file: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(file, "rb")) if file.suffix == ".gz" else file.open("rb")


def documents(path: Path) -> Iterator[Document]:
    """The entries of the lists of a file or folder that have written reasons, each once.

    Raises:
        SystemExit: there is none.
    """
    files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    seen: set[bytes] = set()
    for file in files:
        with _opened(file) as stream:
            media_type = lists.recognise(stream.read(1 << 16))
            if media_type not in lists.MEDIA_TYPES:
                continue
            stream.seek(0)
            for found in lists.entries(stream, file.name, media_type):
                if isinstance(found, Document) and found.media_type == media_type and found.data not in seen:
                    placed = read_back(lists.extract(found).text)
                    if placed is not None and placed.reasons:
                        seen.add(found.data)
                        yield found
    if not seen:
        raise SystemExit(f"{path} holds no list with written reasons.")


def measure(chosen: list[Document], engine: str) -> list[Entry]:
    """The entries, read by an engine and joined in a record."""
    reader = engines.make(engine)
    with tempfile.TemporaryDirectory() as folder, RecordFile.open(Path(folder) / "record", create=True) as record:
        for document in chosen:
            source, text = read(document)
            record.add(source, document.data, text, with_entry(reader.read(source, text), source, text))
        record.rebuild()
        return list(_entries(record))


def _entries(record: RecordFile) -> Iterator[Entry]:
    links = {(link.source, link.target): link for link in record.links() if link.relation is Relation.ANSWERS}
    for source in record.sources():
        text = record.text(source.id)
        placed = read_back(text)
        claims = list(record.claims(source=source.id))
        made = next((each for each in claims if each.kind == KIND and each.argument(Role.CHARGE) is not None), None)
        if placed is None or made is None:
            continue
        entry = Entry(placed.entry.name, placed.entry.programme, text[placed.reasons[0].start :])
        entry.acts = [each for each in claims if _is_act(each) and each.trigger.start >= placed.reasons[0].start]
        for act in entry.acts:
            link = links.get((record.event_of(made.id), record.event_of(act.id)))
            mine = [each for each in link.evidence if each.claim == act.id] if link is not None else []
            if mine:
                entry.tied[act.id] = (mine[0].rule, mine[0].quote)
        yield entry


def _is_act(claim: Claim) -> bool:
    kind = kinds().get(claim.kind)
    return kind is not None and kind.family is Family.ACT and claim.modality in HAPPENING


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%} ({part:,})" if whole else "–"


def _row(name: str, count: Count) -> str:
    cells = [
        f"{count.entries:,}",
        _share(count.with_acts, count.entries),
        _share(count.some_tied, count.with_acts),
        _share(count.all_tied, count.with_acts),
        f"{count.acts:,}",
        _share(count.acts_tied, count.acts),
    ]
    return f"| {name} | " + " | ".join(cells) + " |"


def _head(what: str) -> str:
    return (
        f"| {what} | entries with reasons | with an act read | of these: an act tied | every act tied | acts | tied |\n"
        "|---|--:|--:|--:|--:|--:|--:|"
    )


def table(read_by: dict[str, list[Entry]]) -> str:
    """By engine, with the baseline."""
    rows = [_head("engine")]
    for engine, entries in read_by.items():
        rows += [
            _row(engine, _counted(entries)),
            _row(f"{engine}: every act of the entry", _counted(entries, every=True)),
        ]
    return "\n".join(rows)


def by_list(entries: list[Entry]) -> str:
    """By the regime under which they were listed, the largest first."""
    rows = [_head("list")]
    named = Counter(entry.programme or "none named" for entry in entries)
    for name, _ in named.most_common(_MOST_LISTS):
        rows.append(_row(name, _counted([each for each in entries if (each.programme or "none named") == name])))
    return "\n".join(rows)


def by(entries: list[Entry], heading: str, of: Callable[[Entry, Claim], str]) -> str:
    """Acts, and those tied, by something told of each."""
    acts, tied = Counter[str](), Counter[str]()
    for entry in entries:
        for act in entry.acts:
            acts[of(entry, act)] += 1
            tied[of(entry, act)] += act.id in entry.tied
    rows = [f"| {heading} | acts | tied |", "|---|--:|--:|"]
    rows += [f"| {name} | {count:,} | {tied[name]:,} |" for name, count in acts.most_common(_MOST_LISTS)]
    return "\n".join(rows)


def _counted(entries: list[Entry], *, every: bool = False) -> Count:
    count = Count()
    for entry in entries:
        whole = {act.id: ("", "") for act in entry.acts}
        count.add(Entry(entry.name, entry.programme, "", entry.acts, whole) if every else entry)
    return count


def show(entries: list[Entry]) -> None:
    """Print entries with their acts and ties, for a person to judge."""
    for number, entry in enumerate(entries, 1):
        print(f"\n{number}. {entry.programme}, {entry.name}\n{entry.reasons}")
        for act in entry.acts:
            rule, quote = entry.tied.get(act.id, ("not tied", ""))
            print(f"   - {act.kind}, {act.trigger.quote!r}, {act.modality.value}: {rule} {quote!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--most", type=int, default=0, help="draw so many entries; all unless given")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--engine", action="append", help="read with this; rules and encoder unless named")
    parser.add_argument("--show", type=int, default=0, help="print so many of the entries, of the last engine")
    options = parser.parse_args()
    began = machine()
    chosen = list(documents(options.path))
    print(f"{len(chosen):,} entries have written reasons.")
    random.Random(options.seed).shuffle(chosen)
    chosen = chosen[: options.most] if options.most else chosen
    read_by = {engine: measure(chosen, engine) for engine in options.engine or ("rules", "encoder")}
    entries = list(read_by.values())[-1]
    print(f"{len(entries):,} of them read, with {len({each.reasons for each in entries}):,} different texts.")
    print(f"\n{table(read_by)}")
    for engine, found in read_by.items():
        print(f"\nBy list, {engine}:\n\n{by_list(found)}")
        print(f"\nBy rule, {engine}:\n\n{by(found, 'rule', lambda e, act: e.tied.get(act.id, ('not tied', ''))[0])}")
        print(f"\nBy kind, {engine}:\n\n{by(found, 'kind', lambda _, act: act.kind)}")
    if options.show:
        show(list(islice(entries, options.show)))
    print(f"\n{began}.")


if __name__ == "__main__":
    main()
