"""How far apart the dates of birth lie that several official lists give persons of one name.

    python -m benchmarks.births ../shared/data/lists/UN_consolidated.xml.gz ../shared/data/lists/ofac_sdn.csv.gz

Lists copy one another, so that entries of two lists with the very same name are mostly one person: how often their
dates exclude one another is about how often joining would part one person in two. Entries of one list with one name are
namesakes, or one person listed twice. `--errors` prints the pairs on two lists that exclude one another. The last
column is the baseline: two dates that do not overlap as they stand.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from answerable.joining.actors.names import fold
from answerable.joining.matching.births import Births, nearest
from answerable.model.source import Document
from answerable.model.when import bounds
from answerable.sources.lists import lists
from answerable.sources.lists.listing import PERSON, birth, read_back
from answerable.sources.walk import walk
from benchmarks.scores.tables import machine


@dataclass(frozen=True, slots=True)
class Person:
    """A person on a list: the mark of the entry, and dates of birth, EDTF."""

    mark: str
    born: tuple[str, ...]


def persons(path: Path) -> dict[str, list[Person]]:
    """From the words of a name, in any order, to the persons of a list with that name and a date of birth."""
    found: dict[str, list[Person]] = defaultdict(list)
    for document in walk([path]):
        if not isinstance(document, Document) or document.media_type not in lists.MEDIA_TYPES:
            continue
        placed = read_back(lists.extract(document).text)
        if placed is None or placed.entry.sort != PERSON:
            continue
        born = tuple(filter(None, map(birth, placed.entry.born)))
        if born:
            name = " ".join(sorted(fold(placed.entry.name).split()))
            found[name].append(Person(placed.entry.mark, born))
    return found


def of_one_name(every: Iterable[dict[str, list[Person]]], *, two: bool) -> Iterator[tuple[Person, Person]]:
    """The pairs of persons of one name, on two lists or on one."""
    held = list(every)
    if not two:
        for each in held:
            for same in each.values():
                yield from combinations(same, 2)
        return
    for one, other in combinations(held, 2):
        for name in sorted(one.keys() & other.keys()):
            yield from product(one[name], other[name])


def overlap(one: Person, other: Person) -> bool:
    """Whether a date of the one and a date of the other overlap as they stand."""
    spans = ((bounds(a), bounds(b)) for a in one.born for b in other.born)
    return any(a[0] <= b[1] and b[0] <= a[1] for a, b in spans)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", type=Path, nargs="+", metavar="LIST", help="files of official lists")
    parser.add_argument("--errors", type=int, default=0, help="print so many pairs that exclude one another")
    given = parser.parse_args()
    every = [persons(path) for path in given.lists]
    print(f"{sum(len(same) for each in every for same in each.values())} dated persons; {machine()}\n")
    print("| pairs of one name | pairs | one day | agree | near | apart | apart without a margin |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    shown: list[tuple[Person, Person]] = []
    for name, two in (("on two lists", True), ("on one list", False)):
        pairs = list(of_one_name(every, two=two))
        told = Counter(nearest(one.born, other.born) for one, other in pairs)
        cells = [str(told[each]) for each in Births]
        print(f"| {name} | {len(pairs)} | {' | '.join(cells)} | {sum(not overlap(*pair) for pair in pairs)} |")
        shown += [pair for pair in pairs if two and nearest(pair[0].born, pair[1].born) is Births.APART]
    for one, other in shown[: given.errors]:
        print(f"{one.mark}: {', '.join(one.born)} | {other.mark}: {', '.join(other.born)}")


if __name__ == "__main__":
    main()
