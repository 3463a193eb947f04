"""Names across scripts: the Latin name of a listed person or body, its entry found by an alias in another script.

    python -m benchmarks.scripts ../shared/data/eu_sanctions
    python -m benchmarks.scripts ENTRIES --peer-python scratch/bin/python --peer-queries 40

ENTRIES is a folder or file of the EU's lists as tables (`*.jsonl.gz` of csv files, or `*.csv`), with the columns
schema, name and alias. Every entry with an alias in Arabic (Persian too), Cyrillic or another script is asked for by
its Latin name; it is looked for among all entries of the list, those with such an alias known by it alone, the others
by their Latin names. A hit is the entry first in rank, or one with the same alias but for its legal form and
punctuation, as lists name one body twice; a tie of n counts 1/n.

The peers see the same names. nomenklatura, some thousand pairs a second, is asked `--peer-queries` of them only, each
against the entries that our blocking proposes and as many others drawn at random, which can only help it.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import re
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz import fuzz, utils
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist
from training.data.list_names import aliases
from training.name_weights import sort_of

from answerable.joining.matching.alike import Words
from answerable.joining.matching.blocks import Index
from answerable.joining.matching.form import Sort
from answerable.joining.matching.score import Names, points
from benchmarks.peers.names import Pair, peers
from benchmarks.scores.tables import figure, machine

_LOOKALIKE = str.maketrans("aeopcxykmtbh", "аеорсхукмтвн")
_FORM = re.compile(
    r"\b(?:(?:(?:непубличн|публичн|открыт|закрыт)ое )?акционерное общество|общество с ограниченной ответственностью"
    r"|[опзн]?ао|ооо)\b"
)


@dataclass(frozen=True)
class Listed:
    """An entry: its schema, its Latin name, the names by which it is looked for and the script of these."""

    schema: str
    name: str
    known: tuple[str, ...]
    script: str


def script_of(text: str) -> str:
    """The script of most letters of a text."""
    counted = Counter(unicodedata.name(letter, "?").split()[0] for letter in text if letter.isalpha())
    return counted.most_common(1)[0][0].capitalize() if counted else ""


def entries(path: Path) -> Iterator[Listed]:
    """The entries of the lists."""
    files = sorted(path.glob("*")) if path.is_dir() else [path]
    for file in files:
        if file.name.endswith(".jsonl.gz"):
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                for line in lines:
                    yield from _rows(json.loads(line)["text"])
        elif file.suffix == ".csv":
            yield from _rows(file.read_text(encoding="utf-8"))


def _rows(text: str) -> Iterator[Listed]:
    for row in csv.DictReader(io.StringIO(text)):
        named = [row["name"], *aliases(row.get("alias") or "")]
        latin = re.sub(r"\([^()]*\)", " ", row["name"])
        by_script = defaultdict(list)
        for name in dict.fromkeys(named):
            by_script[script_of(name)].append(name)
        others = [script for script in by_script if script not in ("Latin", "", "Greek")]
        if script_of(latin) != "Latin":
            continue
        if others:
            for script in others:
                yield Listed(row["schema"], " ".join(latin.split()), tuple(by_script[script]), script)
        else:
            yield Listed(row["schema"], " ".join(latin.split()), tuple(by_script["Latin"] or [latin]), "Latin")


def folded(name: str) -> str:
    """A name without capitals, spaces, punctuation and a Russian legal form; Latin letters among Cyrillic as these."""
    text = unicodedata.normalize("NFKC", name).casefold()
    if script_of(text) == "Cyrillic":
        text = _FORM.sub("", text.translate(_LOOKALIKE))
    return "".join(filter(str.isalnum, text))


def merged(listed: Sequence[Listed]) -> list[Listed]:
    """Entries that several tables hold, those of one Latin name and script, once with all their aliases.

    Where a name has an alias in another script in one table, its rows without are left out: it is to be found by that.
    """
    rows: dict[tuple[str, str, str], Listed] = {}
    for entry in listed:
        mark = (entry.schema, folded(entry.name), entry.script)
        known = (*rows[mark].known, *entry.known) if mark in rows else entry.known
        rows[mark] = Listed(entry.schema, entry.name, tuple(dict.fromkeys(known)), entry.script)
    others = {mark[:2] for mark in rows if mark[2] != "Latin"}
    return [entry for mark, entry in rows.items() if mark[2] != "Latin" or mark[:2] not in others]


class List:
    """The list as it is searched: every known name with the entry that it belongs to."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self.listed = listed
        self.folded = [frozenset(map(folded, entry.known)) for entry in listed]
        flat = [(name, at) for at, entry in enumerate(listed) for name in entry.known]
        self.names = [name for name, _ in flat]
        self.entry = np.array([at for _, at in flat], dtype=np.int64)
        self.queries = [at for at, entry in enumerate(listed) if entry.script != "Latin"]

    def hit(self, query: int, entries_: NDArray[np.int64], scores: NDArray[np.float64]) -> float:
        """1 where the entry asked for is first, 1/n in a tie of n, 0 otherwise."""
        if not len(scores):
            return 0.0
        best = set(entries_[scores >= scores.max() - 1e-9].tolist())
        right = [at for at in best if at == query or self.folded[at] & self.folded[query]]
        return len(right) / len(best)


def ours(searched: List) -> tuple[dict[int, float], dict[int, NDArray[np.int64]], float]:
    """Hits by query, the names that were compared with each, and the seconds of one processor."""
    began = time.process_time()
    hits = dict.fromkeys(searched.queries, 0.0)
    compared: dict[int, NDArray[np.int64]] = {}
    for sort in Sort:
        asked = [at for at in searched.queries if sort_of(searched.listed[at].schema) is sort]
        known = [n for n, at in enumerate(searched.entry) if sort_of(searched.listed[at].schema) is sort]
        if not asked:
            continue
        words = Words()
        left = Names([searched.listed[at].name for at in asked], sort, words)
        right = Names([searched.names[n] for n in known], sort, words)
        rows, columns = Index(right.prepared.forms, 400).against(left.prepared.forms)
        scores = points(left, right, rows, columns)
        places = np.array(known)[columns]
        for number, at in enumerate(asked):
            mine = rows == number
            compared[at] = places[mine]
            hits[at] = searched.hit(at, searched.entry[places[mine]], scores[mine].astype(np.float64))
    return hits, compared, time.process_time() - began


def by_strings(searched: List, scorer: object) -> dict[int, float]:
    """Hits by query of a string measure on names put into Latin letters by anyascii, the whole list compared."""
    known = [utils.default_process(anyascii(name)) for name in searched.names]
    asked = [utils.default_process(searched.listed[at].name) for at in searched.queries]
    hits = {}
    for start in range(0, len(asked), 200):
        scores = cdist(asked[start : start + 200], known, scorer=scorer)  # type: ignore[arg-type]
        for number, at in enumerate(searched.queries[start : start + 200]):
            hits[at] = searched.hit(at, searched.entry, scores[number].astype(np.float64))
    return hits


def line(name: str, searched: List, hits: dict[int, float], scripts: Sequence[str], note: str = "") -> str:
    """A row of the table."""
    cells = [figure(sum(hits.values()) / len(hits)) if hits else "–"]
    for script in scripts:
        some = [hit for at, hit in hits.items() if searched.listed[at].script == script]
        cells.append(figure(sum(some) / len(some)) if some else "–")
    return f"| {name} | {len(hits):,} | " + " | ".join(cells) + f" | {note} |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, metavar="ENTRIES", help="folder or file of the EU's lists")
    parser.add_argument("--peer-python", type=Path, help="python of an environment that holds nomenklatura")
    parser.add_argument("--peer-queries", type=int, default=40, help="how many names nomenklatura is asked")
    parser.add_argument("--errors", type=int, default=0, help="print so many of the names that ours missed")
    given = parser.parse_args()
    searched = List(merged(list(entries(given.path))))
    if not searched.queries:
        raise SystemExit(f"{given.path} holds no entry with a Latin name and an alias in another script.")
    counted = Counter(searched.listed[at].script for at in searched.queries)
    scripts = [script for script, _ in counted.most_common(4)]
    print(f"{len(searched.queries):,} names looked for among {len(searched.listed):,} entries; {machine()}\n")
    heads = " | ".join(f"{script} ({counted[script]:,})" for script in scripts)
    print(f"| matcher | asked | hits@1 | {heads} | |\n|---|--:|--:|{'--:|' * len(scripts)}---|")
    hits, compared, seconds = ours(searched)
    print(line("ours", searched, hits, scripts, f"{seconds:.1f} s of one processor"))
    for name, scorer in (("token_sort_ratio", fuzz.token_sort_ratio), ("Jaro–Winkler", JaroWinkler.similarity)):
        print(line(f"anyascii and rapidfuzz {name}", searched, by_strings(searched, scorer), scripts))
    rng = np.random.default_rng(0)
    few = sorted(rng.choice(searched.queries, min(given.peer_queries, len(searched.queries)), replace=False).tolist())
    print(line("ours, on those asked of nomenklatura", searched, {at: hits[at] for at in few}, scripts))
    for peer in peers(given.peer_python):
        if "nomenklatura" in peer.name:
            print(line(peer.name, searched, _peer(peer.ask, searched, few, compared, rng), scripts))
    if given.peer_python is None:
        print("\nnomenklatura: not run (give --peer-python).")
    for at in [at for at in hits if hits[at] < 1][: given.errors]:
        print(searched.listed[at].script, searched.listed[at].name, "|", searched.listed[at].known, f"{hits[at]:.2f}")


def _peer(
    ask: object, searched: List, few: Sequence[int], compared: dict[int, NDArray[np.int64]], rng: np.random.Generator
) -> dict[int, float]:
    pairs: list[Pair] = []
    for at in few:
        own = np.flatnonzero(searched.entry == at)
        near = compared.get(at, np.zeros(0, np.int64))
        drawn = rng.choice(len(searched.names), min(100, len(searched.names)), replace=False)
        chosen = np.unique(np.concatenate([own, near[:400], drawn]))
        pairs += [(searched.listed[at].schema, at, int(n)) for n in chosen]
    assert callable(ask)
    scores = ask([entry.name for entry in searched.listed], searched.names, pairs).scores
    asked = np.array([at for _, at, _ in pairs])
    names = np.array([n for _, _, n in pairs])
    return {at: searched.hit(at, searched.entry[names[asked == at]], scores[asked == at]) for at in few}


if __name__ == "__main__":
    main()
