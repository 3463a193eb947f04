"""How many happenings told in two documents are joined, and how many joins are wrong, over dossiers.

    python -m benchmarks.across benchmarks/answers_gold
    python -m benchmarks.across benchmarks/same_gold --engine rules --errors

The linker alone is given the marked claims; with `--engine` the program reads the documents as well. A *pair* is one
happening and two documents that both tell of it: *joined* where some event holds claims of it from both. A pair of
labels in two documents is *wrong* where an event holds claims of the one from the first and of the other from the
second; words that no mark tells of, count neither way.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from answerable.joining.actors.actors import join_actors
from answerable.joining.context import Context
from answerable.joining.events.events import join_events
from answerable.joining.links.links import charged, ties_in
from answerable.joining.links.passages import Passages
from answerable.model.claim import Claim
from answerable.model.event import HAPPENING, Event
from answerable.model.when import Basis, When
from benchmarks.answers import GIVEN, labels_of, taken_in
from benchmarks.data.dossiers import Dossier, load, reading_of
from benchmarks.ours.source import source
from benchmarks.scores.tables import machine

Told = tuple[str, str]
"""A source, and the label of a happening that it tells of."""

Pair = frozenset[Told]


@dataclass(frozen=True, slots=True)
class Found:
    """What joining made of a dossier.

    Attributes:
        pairs: of one happening in two documents.
        joined: pairs that an event holds, right and wrong ones.
    """

    pairs: frozenset[Pair]
    joined: frozenset[Pair]

    @property
    def right(self) -> frozenset[Pair]:
        """Pairs of one happening that are joined."""
        return self.pairs & self.joined

    @property
    def wrong(self) -> frozenset[Pair]:
        """Pairs of two happenings that are joined."""
        return self.joined - self.pairs


def given(dossier: Dossier) -> Found:
    """What joining makes of the marked claims."""
    labels: dict[str, str] = {}
    readings, contexts = [], {}
    for document in dossier.documents:
        day = When(edtf=document.day.isoformat(), basis=Basis.METADATA)
        its = replace(source(), id=f"s-{document.name}", published=day)
        reading, found = reading_of(dossier, document, its, document.text)
        readings.append(reading)
        labels |= found
        contexts[its.id] = Context(id=its.id, published=day, publisher=document.outlet)
    claims = [claim for reading in readings for claim in reading.claims]
    accused: dict[str, list[str]] = {}
    for reading in readings:
        text = Passages(reading.claims)
        accused |= charged(text, ties_in(text))
    return _found(claims, labels, join_events(claims, contexts, join_actors(readings), charged=accused))


def read(dossier: Dossier, folder: Path, engine: str) -> Found:
    """What the whole program makes of the documents."""
    with taken_in(dossier, folder, engine) as record:
        return _found(list(record.claims()), labels_of(dossier, record), list(record.events()))


def _found(claims: Collection[Claim], labels: dict[str, str], events: Iterable[Event]) -> Found:
    told = {each.id: (each.source, labels[each.id]) for each in claims if each.id in labels}
    telling = {told[each.id] for each in claims if each.id in told and each.modality in HAPPENING}
    by_label: dict[str, set[Told]] = defaultdict(set)
    for each in telling:
        by_label[each[1]].add(each)
    held = [{told[claim] for claim in event.claims if claim in told} for event in events]
    return Found(_across(by_label.values()), _across(held))


def _across(groups: Iterable[Collection[Told]]) -> frozenset[Pair]:
    """Pairs out of two documents, each of one group."""
    return frozenset(
        frozenset(pair) for group in groups for pair in combinations(sorted(group), 2) if pair[0][0] != pair[1][0]
    )


def table(dossiers: list[Dossier], ways: list[str], errors: bool) -> str:
    """One Markdown table."""
    rows = ["| | pairs of one happening | joined | wrongly joined |", "|---|--:|--:|--:|"]
    for way in ways:
        pairs = right = wrong = 0
        for dossier in dossiers:
            with tempfile.TemporaryDirectory() as folder:
                found = given(dossier) if way == GIVEN else read(dossier, Path(folder), way)
            pairs, right, wrong = pairs + len(found.pairs), right + len(found.right), wrong + len(found.wrong)
            if errors and dossier.half == "tune":
                show(dossier, way, found)
        rows.append(f"| {way} | {pairs} | {right} | {wrong} |")
    return "\n".join(rows)


def show(dossier: Dossier, way: str, found: Found) -> None:
    """Prints what is missing and what is wrong."""
    for word, pairs in (("missing", found.pairs - found.joined), ("joined", found.right), ("wrong", found.wrong)):
        for pair in sorted(map(sorted, pairs)):
            print(f"{dossier.name} [{way}] {word}: {' and '.join(f'{label} in {at}' for at, label in pair)}")


def main() -> None:
    """Print the table of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="of dossiers, as benchmarks/answers_gold/README.md says")
    parser.add_argument("--half", choices=("tune", "score"), help="only this half")
    parser.add_argument("--engine", action="append", default=[], help="read with this as well: rules, encoder")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the half for tuning")
    options = parser.parse_args()
    began = machine()
    for half in (options.half,) if options.half else ("tune", "score"):
        mine = [dossier for dossier in load(options.folder) if dossier.half == half]
        documents = sum(len(dossier.documents) for dossier in mine)
        print(f"\n{half}: {len(mine)} dossiers, {documents} documents\n")
        print(table(mine, [GIVEN, *options.engine], options.errors), flush=True)
    print(f"\n{began}.")


if __name__ == "__main__":
    main()
