"""Words that no kind lists and that said a happening in our texts: sentences that hold one are worth reading.

    python -m training.telling --data ../shared/data [--out src/answerable/reading/weights/telling.txt]

A word is taken that was part of an unlisted trigger three times or more, and half the times it stands in the texts.
Only texts that training sees are looked at.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training.data import reports
from training.data.corpus import Text, load
from training.data.sets import OwnCorpus
from training.data.split import is_held_out

LEAST = 3
SHARE = 0.5


def telling(texts: Iterable[Text]) -> list[str]:
    """The words, in lower case, in the order of the alphabet."""
    corpus = OwnCorpus()
    said: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for text in texts:
        for sentence in text.sentences:
            labelled = corpus.sentence(sentence)
            words = [word.lower() for word in labelled.words]
            used.update(words)
            for asked in labelled.asked:
                hints = (hint for each in labelled.hints[asked.first : asked.last] for hint in each)
                if all(hint >= corpus.hints.apart for hint in hints):
                    said.update(words[asked.first : asked.last])
    return sorted(word for word, n in said.items() if n >= LEAST and n >= SHARE * used[word] and word.isalpha())


def main() -> None:
    """Writes the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("src/answerable/reading/weights/telling.txt"))
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets, for the real reports")
    options = parser.parse_args()
    words = telling(text for text in (*load(), *reports.texts(options.data)) if not is_held_out(text))
    options.out.write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
