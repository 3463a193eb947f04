"""Counts how common the parts of names are, for `answerable.joining.matching.rarity`.

    python -m training.name_parts ../shared/data src/answerable/joining/matching/parts.txt

Reads the names of the public lists (EU, UN, OFAC), every alias a name. Only words of at least four names are kept.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from answerable.joining.matching import latin
from training.data.list_names import entries

LEAST = 4


def main() -> None:
    """Writes the table."""
    data, table = Path(sys.argv[1]), Path(sys.argv[2])
    counted: Counter[str] = Counter()
    names = 0
    for entry in entries(data):
        sounds: set[str] = set()
        for name in entry.names:
            sounds |= {latin.sound(word) for raw in name.split() if (word := latin.spelling(raw))}
        names += 1
        counted.update(sounds)
    kept = sorted((word, count) for word, count in counted.items() if count >= LEAST and word)
    table.write_text(f"names {names}\n" + "".join(f"{word} {count}\n" for word, count in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
