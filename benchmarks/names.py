"""Whether two names are one: ours beside nomenklatura and string measures, on a csv of judged pairs.

    python -m benchmarks.names ../shared/data/name_bench/cases.csv
    python -m benchmarks.names PAIRS.csv --folds 0 --peer-python scratch/bin/python

The csv has the columns schema (of FollowTheMoney), name1, name2 and is_match (true or false), as the bench of
nomenklatura has. `--peer-python` is the python of an environment that holds nomenklatura (`pip install nomenklatura`);
without it nomenklatura is named as not run.

"as shipped" scores with the program's own points. They were fitted on the visible part of nomenklatura's bench: on that
file this line flatters, and the cross-validated one is what to believe; on pairs never seen it is the other way about.
Cross-validated: the points are fitted anew without the fold that is scored, pairs with one right-hand name in one fold.

Speed is counted in seconds of one processor. "new" is every pair of the file once, nothing known of any name before;
"crossed" is names of the file each with each, as screening and joining need it, what is worked out of a name kept.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from training.name_weights import listed, matrix, read, sort_of, tables

from answerable.joining.matching import form as forms
from answerable.joining.matching import glossary, latin, rarity
from answerable.joining.matching.alike import Words
from answerable.joining.matching.form import Sort
from answerable.joining.matching.score import MATCH, Names, points, table_of
from benchmarks.data.files import the_file
from benchmarks.peers.names import Answer, Pair, Peer, peers
from benchmarks.scores.tables import figure, machine

CROSSED = 400
"""Names of each side that are crossed with those of the other."""


def forget() -> None:
    """Drop everything that has been worked out of names and words."""
    for words in forms.KEPT:
        words.clear()
    for kept in (forms.form, forms._parts_of_person, forms._parts_of_body, glossary.key, glossary._met):
        kept.cache_clear()
    for more in (latin.spelling, latin.sound, latin.bones, latin.full, rarity.bits):
        more.cache_clear()


def ours(left: Sequence[str], right: Sequence[str], pairs: Sequence[Pair]) -> Answer:
    """Our points of pairs."""
    began = time.process_time()
    scores = np.zeros(len(pairs))
    for sort in Sort:
        at = [place for place, (schema, _, _) in enumerate(pairs) if sort_of(schema) is sort]
        if not at:
            continue
        words = Words()
        first = list(dict.fromkeys(pairs[place][1] for place in at))
        second = list(dict.fromkeys(pairs[place][2] for place in at))
        one = Names([left[place] for place in first], sort, words)
        other = Names([right[place] for place in second], sort, words)
        row, column = ({name: n for n, name in enumerate(lot)} for lot in (first, second))
        rows = np.array([row[pairs[place][1]] for place in at], dtype=np.int32)
        columns = np.array([column[pairs[place][2]] for place in at], dtype=np.int32)
        scores[at] = points(one, other, rows, columns)
    return Answer(scores, time.process_time() - began)


def crossed(names: Sequence[str]) -> tuple[int, float]:
    """How many pairs of persons' names each with each, and the seconds that they took from the names on."""
    half = len(names) // 2
    forget()
    began = time.process_time()
    words = Words()
    one, other = Names(names[:half], Sort.PERSON, words), Names(names[half:], Sort.PERSON, words)
    rows, columns = np.divmod(np.arange(half * (len(names) - half), dtype=np.int32), len(names) - half)
    points(one, other, rows, columns)
    return len(rows), time.process_time() - began


def folded(rows: list[dict[str, str]], more: list[dict[str, str]], folds: int) -> NDArray[np.float64]:
    """Points of every pair by tables fitted without its fold, with the added pairs of the lists."""
    values = matrix(rows)
    persons = np.array([row["schema"] == "Person" for row in rows])
    groups = {name: at for at, name in enumerate(sorted({row["name2"].casefold() for row in rows}))}
    fold = np.random.default_rng(0).permutation(len(groups))[[groups[row["name2"].casefold()] for row in rows]] % folds
    out = np.zeros(len(rows))
    for number in range(folds):
        held = tables([row for row, at in zip(rows, fold, strict=True) if at != number], more)
        for name, sort in (("person", persons), ("body", ~persons)):
            asked = sort & (fold == number)
            out[asked] = table_of(held[name]).total(values[asked])
    return out


def f1(wanted: NDArray[np.bool_], given: NDArray[np.bool_]) -> float:
    """Harmonic mean of precision and recall of the pairs that are one."""
    whole = wanted.sum() + given.sum()
    return float(2 * (wanted & given).sum() / whole) if whole else 0.0


def precision_at(wanted: NDArray[np.bool_], scores: NDArray[np.float64], recall: float) -> float:
    """Precision at the highest threshold that finds that share of the pairs that are one."""
    needed = np.sort(scores[wanted])[::-1]
    if not len(needed):
        return 0.0
    threshold = needed[min(int(np.ceil(recall * len(needed))), len(needed)) - 1]
    given = scores >= threshold
    return float((wanted & given).sum() / given.sum())


def row(name: str, threshold: float, wanted: NDArray[np.bool_], scores: NDArray[np.float64], *speeds: str) -> str:
    """A line of the table."""
    best = max(f1(wanted, scores >= each) for each in np.unique(scores)) if len(scores) else 0.0
    cells = [figure(f1(wanted, scores >= threshold)), f"{threshold:g}", figure(best)]
    cells += [figure(precision_at(wanted, scores, 0.9)), *speeds]
    return f"| {name} | " + " | ".join(cells) + " |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, metavar="PATH", help="csv of judged pairs")
    parser.add_argument("--peer-python", type=Path, help="python of an environment that holds nomenklatura")
    parser.add_argument("--folds", type=int, default=5, help="of the cross-validation; 0 leaves it out")
    parser.add_argument("--lists", type=Path, help="the shared data, for the pairs of lists that fitting adds")
    parser.add_argument("--errors", type=int, default=0, help="print so many of our worst mistakes")
    given = parser.parse_args()
    rows = read(the_file(given.path, "*.csv"))
    if not rows or not {"schema", "name1", "name2", "is_match"} <= set(rows[0]):
        raise SystemExit(f"{given.path} lacks a column of schema, name1, name2 and is_match, or has no row.")
    wanted = np.array([each["is_match"].strip().lower() == "true" for each in rows])
    left, right = [each["name1"] for each in rows], [each["name2"] for each in rows]
    pairs: list[Pair] = [(each["schema"], at, at) for at, each in enumerate(rows)]
    people = list(
        dict.fromkeys(n for each in rows if each["schema"] == "Person" for n in (each["name1"], each["name2"]))
    )
    ours(["Ann"], ["Anna"], [("Person", 0, 0)])  # loads the tables
    forget()
    answer = ours(left, right, pairs)
    forget()
    answer = Answer(answer.scores, min(answer.seconds, ours(left, right, pairs).seconds))
    many, seconds = crossed(people[: 2 * CROSSED])
    print(f"{len(rows)} pairs of {given.path.name}, {int(wanted.sum())} of them one name; {machine()}\n")
    print(
        "| matcher | F1 | at threshold | F1 at the best threshold | precision at recall .9 | pairs/s, new | crossed |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|")
    speeds = (f"{len(rows) / answer.seconds:,.0f}", f"{many / seconds:,.0f}")
    print(row("ours, as shipped", MATCH, wanted, answer.scores, *speeds))
    if given.folds > 1:
        scores = folded(rows, listed(given.lists) if given.lists else [], given.folds)
        print(row(f"ours, {given.folds}-fold cross-validated", MATCH, wanted, scores, "", ""))
    for peer in peers(given.peer_python):
        print(_peer_row(peer, wanted, left, right, pairs, people))
    if given.peer_python is None:
        print("\nnomenklatura: not run (give --peer-python).")
    wrong = [at for at in np.argsort(-np.abs(answer.scores)) if (answer.scores[at] >= MATCH) != wanted[at]]
    for at in wrong[: given.errors]:
        is_one = "one" if wanted[at] else "two"
        print(f"{answer.scores[at]:+.1f} {rows[at]['schema']}: {left[at]} | {right[at]} | {is_one}")


def _peer_row(
    peer: Peer, wanted: NDArray[np.bool_], left: list[str], right: list[str], pairs: list[Pair], people: list[str]
) -> str:
    answer = peer.ask(left, right, pairs)
    few = 60 if "nomenklatura" in peer.name else CROSSED
    half = min(len(people) // 2, few)
    both = [("Person", one, other) for one in range(half) for other in range(half)]
    cross = peer.ask(people[:half], people[half : 2 * half], both)
    speeds = (f"{len(pairs) / answer.seconds:,.0f}", f"{len(both) / cross.seconds:,.0f}")
    return row(peer.name, peer.threshold, wanted, answer.scores, *speeds)


if __name__ == "__main__":
    main()
