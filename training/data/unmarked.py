"""News without marks, for trained readers to teach another by: what they say of it stands for what people would.

Of Timeline17, PolNeAR's training part and the Groningen Meaning Bank's training part what nobody has marked. A sentence
that stands in a report for measuring, or in a text that is held out, is left out, and so is one that was met before.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from benchmarks.data.files import rows

from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Network, network
from answerable.reading.language.words import tokenise
from training.data import reports as news
from training.data import sets
from training.data.corpus import load
from training.data.examples import Asked, Labelled

TOPICS = ("EgyptianProtest_cnn", "H1N1_bbc", "IraqWar_guardian", "bpoil_bbc", "haiti_bbc")
LEAST = 0.25
"""What the shipped network has to give a word, as a happening or a cue, for teachers to be asked about its parts."""
_LONGEST = 90
"""Words; longer ones are lists and tables."""


def reports(data: Path) -> Iterator[list[str]]:
    """Reports as sentences.

    Args:
        data: folder of the sets.

    Raises:
        OSError: a set is not in the folder.
    """
    held = news.Sets(data)
    for topic in TOPICS:
        for number, _ in enumerate(rows(data / "timeline17" / f"{topic}.jsonl.gz")):
            yield [_printed(line) for line in held.report(f"timeline17/{topic}/{number}").sentences]
    for row in rows(data / "polnear" / "train.jsonl.gz"):
        if row["path"].endswith(".txt"):
            yield [" ".join(w.text for w in words) for words in sets.sentences_of(row["text"]) if words]
    sentences = [_printed(" ".join(words)) for words, _ in rows(data / "names" / "gmb_train.jsonl.gz")]
    for first in range(0, len(sentences), news.WINDOW):
        yield sentences[first : first + news.WINDOW]


def _printed(line: str) -> str:
    return news.printed(line).replace("\\/", "/")


def known(data: Path) -> set[str]:
    """What sentences that are marked, or are for measuring, come to."""
    texts = chain(load(), news.texts(data), news.texts(data, news.GOLD))
    return {_key(sentence.text) for text in texts for sentence in text.sentences}


def _key(sentence: str) -> str:
    return "".join(c for c in sentence.casefold() if c.isalnum())


def texts(data: Path, net: Network | None = None) -> Iterator[list[Labelled]]:
    """The reports as sentences with words and hints, and predicates for teachers to be asked about.

    Args:
        data: folder of the sets.
        net: which words may be predicates; the shipped one if not given.
    """
    net = net or network()
    met = known(data)
    cue = net.labels.cues.index("B-cue")
    for number, report in enumerate(reports(data)):
        if number % 200 == 0:
            print(f"{number} reports without marks", file=sys.stderr, flush=True)
        kept = []
        for sentence in report:
            key = _key(sentence)
            words = tokenise(sentence, 0, len(sentence))
            if len(words) > 3 and len(words) <= _LONGEST and key not in met:
                kept.append(words)
            met.add(key)
        found = []
        for words, heard in zip(kept, net.hear(kept), strict=True):
            if heard is None:
                continue
            kinds = 1.0 - softmax(heard.kinds)[:, 0]
            cues = softmax(heard.cues)[:, cue]
            more = heard.more[:, 1] > heard.more[:, 0]
            labelled = Labelled(words=[word.text for word in words], hints=net.hints.of(words))
            for k in range(len(words)):
                if max(kinds[k], cues[k]) >= LEAST:
                    last = k + 1
                    while last < len(words) and more[last]:
                        last += 1
                    labelled.asked.append(Asked(first=k, last=last))
            found.append(labelled)
        if found:
            yield found
