"""Whether the corpus shares wording with a data set: runs of words that stand in both.

    python -m training.overlap ../shared/data [--words 10]

Every file under the folder is looked through as text, whatever its form, so that no set is forgotten.
"""

from __future__ import annotations

import argparse
import gzip
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.data.corpus import load

_WORD = re.compile(r"[^\W_]+")
_MARKUP = re.compile(r"<[^>]{1,80}>|\\[nt]|\\u[0-9a-f]{4}|\t[BIO](?:-\w+)?\b")


def texts(path: Path) -> Iterator[str]:
    """The lines of a file, unpacked."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
            yield from lines
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                data = packed.read(name)
                data = gzip.decompress(data) if name.endswith(".gz") else data
                yield from io.StringIO(data.decode("utf-8", errors="replace"))
    else:
        yield from io.StringIO(path.read_text(encoding="utf-8", errors="replace"))


def runs(text: str, size: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words, in lower case."""
    words = [word.lower() for word in _WORD.findall(text)]
    for i in range(len(words) - size + 1):
        yield tuple(words[i : i + size])


def main() -> int:
    """Prints what is shared; 1 if anything is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--words", type=int, default=10, help="how many in a row are a wording")
    options = parser.parse_args()
    ours: dict[int, str] = {}
    sentences = [sentence.text for text in load() for sentence in text.sentences]
    for sentence in sentences:
        for run in runs(sentence, options.words):
            ours[hash(run)] = sentence
    shared: dict[str, str] = {}
    files = sorted(path for path in options.data.rglob("*") if path.is_file())
    for path in files:
        for line in texts(path):
            for run in runs(_MARKUP.sub(" ", line), options.words):
                if hash(run) in ours:
                    shared.setdefault(" ".join(run), f"{path.relative_to(options.data)}: {ours[hash(run)]}")
    for words, where in sorted(shared.items()):
        print(f"“{words}” in {where}")
    print(f"{len(sentences)} sentences, {len(files)} files: {len(shared)} runs of {options.words} words shared")
    return 1 if shared else 0


if __name__ == "__main__":
    sys.exit(main())
