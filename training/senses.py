"""The table of senses that joining compares words by, out of WordNet 3.0.

    apt-get install wordnet-base
    python -m training.senses /usr/share/wordnet

Reads `data.verb`, `data.noun`, `index.verb` and `index.noun` as `wndb(5)` describes them. Kept: every sense of a verb,
and of the nouns those of acts, events, processes, states, feelings, phenomena and communication, and those derived from
a verb. Deterministic; some seconds.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OUT = Path(__file__).parents[1] / "src/answerable/joining/weights/senses.json.gz"
FILES = {"v": "verb", "n": "noun"}
NOUNS = frozenset({4, 10, 11, 12, 19, 22, 26})
"""Numbers of the lexicographer files that are kept whole: see `lexnames(5)`."""
OVER = frozenset({"@", "@i", "$", "*", ">"})
"""Pointers to what stands above a sense: hypernym, verb group, entailment, cause."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sense:
    """A synset.

    Attributes:
        file: number of its lexicographer file.
        words: in lower case.
        pointers: symbol, where to, number of the word here, 0 for all.
    """

    file: int
    words: list[str]
    pointers: list[tuple[str, Key, int]]


def lines(folder: Path, kind: str, part: str) -> Iterator[list[str]]:
    """The cells of the lines of a file, its licence left out."""
    for line in (folder / f"{kind}.{FILES[part]}").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            yield line.partition(" | ")[0].split()


def read_senses(folder: Path) -> dict[Key, Sense]:
    """Every synset of verbs and nouns."""
    found = {}
    for part in FILES:
        for cells in lines(folder, "data", part):
            size = int(cells[3], 16)
            at = 4 + 2 * size
            pointers = [
                (cells[k], (cells[k + 2], cells[k + 1]), int(cells[k + 3][:2], 16))
                for k in range(at + 1, at + 1 + 4 * int(cells[at]), 4)
            ]
            words = [word.lower() for word in cells[4:at:2]]
            found[part, cells[0]] = Sense(
                int(cells[1]), words, [(symbol, to, word) for symbol, to, word in pointers if to[0] in FILES]
            )
    return found


def table(folder: Path) -> dict[str, object]:
    """The table as `answerable.joining.likeness.senses` reads it."""
    all_senses = read_senses(folder)
    kept = {
        key
        for key, sense in all_senses.items()
        if key[0] == "v" or sense.file in NOUNS or any(s == "+" and to[0] == "v" for s, to, _ in sense.pointers)
    }
    words: dict[str, list[list[Key]]] = {}
    for part in FILES:
        for cells in lines(folder, "index", part):
            word, at = cells[0], 4 + int(cells[3])
            for offset in cells[at + 2 :]:
                if (part, offset) in kept and "_" not in word:
                    sense = all_senses[part, offset]
                    place = sense.words.index(word) + 1
                    derived = [to for s, to, here in sense.pointers if s == "+" and here in {0, place} and to in kept]
                    words.setdefault(word, []).append([(part, offset), *dict.fromkeys(derived)])
    used = sorted({key for found in words.values() for each in found for key in each})
    above = {key: [to for s, to, _ in all_senses[key].pointers if s in OVER] for key in used}
    number = {key: n for n, key in enumerate([*used, *sorted({k for up in above.values() for k in up} - set(used))])}
    over = [sorted({number[to] for to in above.get(key, [])}) for key in number]
    return {
        "above": over,
        "words": {word: [[number[key] for key in each] for each in words[word]] for word in sorted(words)},
    }


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="folder of WordNet's database")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    written = json.dumps(table(given.path), separators=(",", ":")).encode()
    given.out.write_bytes(gzip.compress(written, 9, mtime=0))


if __name__ == "__main__":
    main()
