"""How long screening takes: a made record of actors against the entries of lists, and blocking of many names.

    python -m benchmarks.screening --actors 1000 --entries 30000
    python -m benchmarks.screening --record RECORD
    python -m benchmarks.screening --block 1000000

Names are made of random syllables and of common given names, so that families, crowds of one common name and slips
come about as in life; one actor in twenty is an entry with its name spelt otherwise. Nothing is kept of the names
between the runs. Of a record its own actors are screened against the lists in it. Counts the seconds of one processor,
and the most memory that the process has held.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

import numpy as np

from answerable.asking.actors.screen import screen
from answerable.joining.matching.blocks import Index
from answerable.joining.matching.form import Sort, forms
from answerable.joining.matching.name_words import GIVEN
from answerable.joining.matching.score import paused_collection
from answerable.joining.matching.screening import Lists, Subject, screened
from answerable.record.file import RecordFile
from benchmarks.scores.tables import machine

_STARTS = "b ch d f g gh h j k kh l m n p q r s sh t v y z".split()
_MIDDLES = "a e i o u aa ou ei".split()
_ENDS = "n r d m sh z vi di ri ni far pour zadeh ov in".split()


def family(rng: np.random.Generator) -> str:
    """A made family name."""
    parts = [
        _STARTS[rng.integers(len(_STARTS))] + _MIDDLES[rng.integers(len(_MIDDLES))] for _ in range(rng.integers(1, 4))
    ]
    return "".join(parts).capitalize() + _ENDS[rng.integers(len(_ENDS))]


def names(rng: np.random.Generator, count: int) -> list[str]:
    """Made names of persons: a common given name, often a second one, and a family name, a quarter of them common."""
    given = sorted(GIVEN)
    families = [family(rng) for _ in range(count)]
    common = families[: max(20, count // 500)]
    out = []
    for at in range(count):
        last = common[rng.integers(len(common))] if rng.random() < 0.25 else families[at]
        first = [given[rng.integers(len(given))].capitalize() for _ in range(rng.integers(1, 3))]
        out.append(" ".join([*first, last]))
    return out


def slip(rng: np.random.Generator, name: str) -> str:
    """The name with the family name first, or a letter changed."""
    if rng.random() < 0.5:
        first, _, last = name.rpartition(" ")
        return f"{last.upper()}, {first}"
    at = int(rng.integers(1, len(name) - 1))
    return name[:at] + "aeiou"[rng.integers(5)] + name[at + 1 :]


def memory() -> float:
    """The most memory held so far, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def screening(actors: int, entries: int, aliases: int) -> None:
    """Screen made actors against made entries, and print a row."""
    rng = np.random.default_rng(0)
    made = names(rng, entries)
    listed = [
        Subject(id=f"e{at}", names=(name, *(slip(rng, name) for _ in range(at % (aliases + 1)))), sort=Sort.PERSON)
        for at, name in enumerate(made)
    ]
    people = [slip(rng, made[at * 7 % entries]) if at % 20 == 0 else name for at, name in enumerate(names(rng, actors))]
    subjects = [Subject(id=f"a{at}", names=(name,), sort=Sort.PERSON) for at, name in enumerate(people)]
    began, clock = time.process_time(), time.perf_counter()
    lists = Lists(listed)
    ready = time.process_time()
    hits = screened(subjects, lists)
    done, clock = time.process_time(), time.perf_counter() - clock
    found = {(hit.actor, hit.entry) for hit in hits}
    wanted = [(f"a{at}", f"e{at * 7 % entries}") for at in range(0, actors, 20)]
    right = sum(pair in found for pair in wanted)
    known = sum(len(entry.names) for entry in listed)
    print(
        f"| {actors:,} actors, {entries:,} entries with {known:,} names | {ready - began:.1f} | {done - ready:.1f} | ",
        end="",
    )
    print(f"{done - began:.1f} | {clock:.1f} | {len(hits):,} | {right} of {len(wanted)} | {memory():.2f} |")


def of_record(path: Path) -> None:
    """Screen the actors of a record as `answerable screen` does, then one of them alone, and print a row."""
    with RecordFile.open(path, read_only=True) as record:
        actors, entries = len(record.listings().actors_beside()), record.listings().count()
        began, clock = time.process_time(), time.perf_counter()
        hits = screen(record)
        done, clock = time.process_time(), time.perf_counter() - clock
        (one, *_) = record.listings().actors_beside()
        single = time.process_time()
        screen(record, one.id)
        single = time.process_time() - single
    print(
        f"| {actors:,} actors, {entries:,} entries | {done - began:.1f} | {clock:.1f} | {len(hits):,} | "
        f"{single * 1e3:.0f} | {memory():.2f} |"
    )


def blocking(count: int) -> None:
    """Find the pairs among made names, and print a row."""
    rng = np.random.default_rng(0)
    made = names(rng, count)
    began = time.process_time()
    with paused_collection():
        index = Index(forms(made))
    ready = time.process_time()
    one, _other = index.pairs()
    done = time.process_time()
    print(
        f"| {count:,} | {ready - began:.0f} | {done - ready:.0f} | {done - began:.0f} | {len(one):,} | {memory():.1f} |"
    )


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=1000, help="how many are made up")
    parser.add_argument("--entries", type=int, default=30000, help="how many are made up")
    parser.add_argument("--aliases", type=int, default=2, help="most further names of an entry")
    parser.add_argument("--block", type=int, default=0, help="find the pairs among so many names instead")
    parser.add_argument("--record", type=Path, help="screen the actors of this record instead")
    given = parser.parse_args()
    print(machine() + "\n")
    if given.record:
        print("| | screening, s | by the clock, s | hits | one actor, ms | memory, GB |\n|---|--:|--:|--:|--:|--:|")
        of_record(given.record)
        return
    if given.block:
        print("| names | making keys, s | finding pairs, s | both | pairs | memory, GB |\n|---|--:|--:|--:|--:|--:|")
        blocking(given.block)
        return
    print("| | lists made ready, s | screening, s | both | by the clock, s | hits | found | memory, GB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    screening(given.actors, given.entries, given.aliases)


if __name__ == "__main__":
    main()
