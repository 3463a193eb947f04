"""Checks the files of the corpus and counts what they hold. The form is described in `training/corpus/README.md`.

python -m training.annotation                    # the whole corpus
python -m training.annotation FILE [FILE ...]    # these files
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from answerable.model.vocabulary import kinds
from training.data.corpus import CORPUS, parse


def main(arguments: list[str]) -> int:
    """Checks the files and prints what they hold."""
    paths = [Path(a) for a in arguments] or [
        path for folder in ("sentences", "articles") for path in sorted((CORPUS / folder).glob("*.txt"))
    ]
    faults: list[str] = []
    texts = [text for path in paths for text in parse(path, faults)]
    sentences = [sentence for text in texts for sentence in text.sentences]
    seen: Counter[str] = Counter(sentence.text for sentence in sentences)
    faults += [f"written {n} times: {text[:100]}" for text, n in seen.items() if n > 1]
    claims = [happening for sentence in sentences for happening in sentence.happenings]
    print(*faults, sep="\n", end="\n" if faults else "")
    lone = sum(not text.title for text in texts)
    print(f"{lone} sentences, {len(texts) - lone} articles with {len(sentences) - lone} more; {len(claims)} claims")
    print(f"nothing coded: {sum(not s.happenings for s in sentences)}; names: {sum(len(s.names) for s in sentences)}")
    print("modality:", ", ".join(f"{m} {n}" for m, n in Counter(c.modality for c in claims).most_common()))
    print("speakers:", sum(c.speaker is not None for c in claims))
    counted = Counter(c.kind for c in claims)
    print("kinds:", ", ".join(f"{kind} {counted[kind]}" for kind in sorted(kinds())))
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
