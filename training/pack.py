"""Every set as windows in one file, so that a machine with a GPU needs neither the data nor the product.

python -m training.pack --data ../shared/data --out models/windows.pickle.xz [--again 08- 09-] [--unmarked]
"""

from __future__ import annotations

import argparse
import lzma
import pickle
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from answerable.reading.encoder.features import Pieces
from training.data import reports, sets, unmarked
from training.data.corpus import load
from training.data.examples import Example, Windows, joined
from training.data.split import is_held_out, is_of
from training.network.base import tokenizer


def windows(data: Path, again: Sequence[str] = (), also_unmarked: bool = False) -> Windows:
    """The training part of every set, and the texts of our own that are held out, as windows.

    Args:
        data: folder of the sets.
        again: how the names of files of the corpus begin whose texts are seen twice as often.
        also_unmarked: whether news without marks is a set too.
    """
    pieces = Pieces(tokenizer())
    found: dict[str, list[Example]] = defaultdict(list)
    kept: list[Example] = []
    for path, like, often in (
        ("gum_train", "gum", 1),
        ("re3d_train", "re3d", 1),
        ("gumnews_train", "gum", 2),
        ("gmb_train", "gmb", 1),
    ):
        for sentence in sets.names(data / "names" / f"{path}.jsonl.gz", like):
            found["names"].extend(joined(pieces, [sentence]) * often)
    for sentence in sets.propbank(data / "propbank_ewt" / "train.jsonl.gz"):
        found["propbank"].extend(joined(pieces, [sentence]))
    for sentence in sets.factuality(data / "factuality" / "uds.jsonl.gz", "train"):
        found["factuality"].extend(joined(pieces, [sentence]))
    for document in sets.attributions(data / "polnear" / "train.jsonl.gz"):
        found["said"].extend(joined(pieces, document))
    for document in sets.trees(data / "gum" / "dep.jsonl.gz"):
        found["trees"].extend(joined(pieces, document))
    corpus = sets.OwnCorpus()
    for text in (*load(), *reports.texts(data)):
        if is_held_out(text):
            kept.extend(joined(pieces, corpus.text(text)))
        else:
            found["own"].extend(joined(pieces, corpus.text(text)) * (2 if is_of(text, again) else 1))
    articles: list[list[int]] = []
    for document, _ in sets.hrds(data / "hrdsattack" / "train.json"):
        first = len(found["hrds"])
        found["hrds"].extend(joined(pieces, document)[:8])
        if len(found["hrds"]) > first:
            articles.append(list(range(first, len(found["hrds"]))))
    if also_unmarked:
        for document in unmarked.texts(data):
            found["unmarked"].extend(joined(pieces, document))
    return Windows(dict(found), articles, kept)


def main() -> None:
    """Writes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--again", nargs="*", default=[], help="beginnings of the corpus's file names to read twice")
    parser.add_argument("--unmarked", action="store_true", help="news without marks too, for teachers to speak of")
    options = parser.parse_args()
    found = windows(options.data, options.again, options.unmarked)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(options.out, "wb", preset=3) as file:
        pickle.dump(found, file)
    print({name: len(each) for name, each in found.of.items()}, len(found.held_out), file=sys.stderr)


if __name__ == "__main__":
    main()
