"""What our network says of a sentence and of its source and target, as blocks of numbers. Nothing is trained here.

Every word is asked as a predicate. One whose doer is likely the source, and whose other parts are likely the target,
says what the source does to the target: most blocks are means over the sentence weighted by that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Floats, Heard, Network
from answerable.reading.language.words import Word, tokenise
from benchmarks.plv.classes import ROOTS, root_of
from benchmarks.plv.rows import Row, Spans

Matrix = NDArray[np.float64]

LEAST = -9.0
"""Of the logarithms of probabilities."""

_FLOOR = 0.05
"""What a word counts for as a predicate that has neither source nor target among its parts."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A row as words.

    Attributes:
        words: of the sentence.
        source, target: for each word 1 where it belongs to them.
    """

    words: list[Word]
    source: Floats
    target: Floats


def marked(row: Row) -> Marked:
    """The words of a row and which of them are source and target."""
    words = tokenise(row.text, 0, len(row.text))
    return Marked(words, _within(words, row.source), _within(words, row.target))


def _within(words: Sequence[Word], spans: Spans) -> Floats:
    return np.array([any(w.start < end and w.end > start for start, end in spans) for w in words], np.float32)


def _share(weights: Floats) -> Floats:
    found: Floats = weights / max(float(weights.sum()), 1e-9)
    return found


def _logs(chances: Floats) -> Floats:
    found: Floats = np.maximum(np.log(chances + 1e-9), LEAST)
    return found


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the network says of a row; `P` and `W` are its words.

    Attributes:
        chances: (W, kinds).
        parts: (P, W, PropBank's labels).
        put, factual: (P, modalities), (P,).
        own: (W,), 1 for words of neither source nor target.
        doer, done, who, whom: (P,), how likely source and target are such parts of the predicate.
        predicate, deed: (P,), summing to 1.
    """

    heard: Heard
    chances: Floats
    parts: Floats
    put: Floats
    factual: Floats
    own: Floats
    doer: Floats
    done: Floats
    who: Floats
    whom: Floats
    predicate: Floats
    deed: Floats


@dataclass(frozen=True, slots=True)
class Read:
    """A row as the network has it.

    Attributes:
        row: its words.
        predicate: (words,), how likely each is the predicate between source and target; sums to 1.
        deed: the same of the trigger of a happening.
        blocks: name → numbers.
    """

    row: Marked
    predicate: Floats
    deed: Floats
    blocks: dict[str, Floats]


def stacked(reads: Sequence[Read]) -> dict[str, Matrix]:
    """Block → (rows, numbers)."""
    return {name: np.stack([r.blocks[name] for r in reads]).astype(np.float64) for name in reads[0].blocks}


class Features:
    """Rows as numbers.

    Args:
        net: whose vectors and scores are read off.
    """

    def __init__(self, net: Network) -> None:
        self.net = net
        labels = net.labels
        self._who = [k for k, label in enumerate(labels.roles) if label.endswith("-who")]
        self._whom = [k for k, label in enumerate(labels.roles) if label.endswith("-whom")]
        self._doer = [k for k, label in enumerate(labels.propbank) if label[2:] == "ARG0"]
        self._done = [k for k, label in enumerate(labels.propbank) if label[2:] in {"ARG1", "ARG2", "ARG3", "ARG4"}]
        self._classes = np.array([[root_of(kind) == root for root in ROOTS] if kind else [False] * len(ROOTS)
                                  for kind in labels.kinds], np.float32)  # fmt: skip

    def read(self, row: Row) -> Read:
        """A row as blocks of numbers.

        Raises:
            ValueError: the sentence is too long to be read.
        """
        words = marked(row)
        seen = self._seen(words)
        return Read(words, seen.predicate, seen.deed, self._blocks(words, seen))

    def _seen(self, row: Marked) -> _Seen:
        heard = self.net.hear([row.words])[0]
        if heard is None:
            raise ValueError("A sentence is too long to be read.")
        answered = self.net.ask(heard, [(k, k + 1) for k in range(len(row.words))])
        roles, parts = softmax(answered.roles), softmax(answered.propbank)
        source, target = row.source, row.target
        own = np.array([w.text[0].isalnum() for w in row.words], np.float32) * ((source + target) == 0)
        doer, done, who, whom = (
            (table[:, :, labels].sum(-1) * marks).max(-1)
            for table, labels, marks in (
                (parts, self._doer, source),
                (parts, self._done, target),
                (roles, self._who, source),
                (roles, self._whom, target),
            )
        )
        chances = softmax(heard.kinds)
        return _Seen(
            heard=heard,
            chances=chances,
            parts=parts,
            put=softmax(answered.modality),
            factual=answered.factuality,
            own=own,
            doer=doer,
            done=done,
            who=who,
            whom=whom,
            predicate=_share(own * ((_FLOOR + doer) * (_FLOOR + done) + 1e-4)),
            deed=_share(own * (1.0 - chances[:, 0]) * (_FLOOR + who) * (_FLOOR + whom) + 1e-9),
        )

    def _blocks(self, row: Marked, seen: _Seen) -> dict[str, Floats]:
        vectors, predicate, deed, own, put = seen.heard.vectors, seen.predicate, seen.deed, seen.own, seen.put
        of_doer, of_done = _share(own * (seen.doer + 1e-4)), _share(own * (seen.done + 1e-4))
        joined = np.einsum("p,pwl->wl", predicate, seen.parts)
        other = _share(own * (joined[:, self._done].sum(-1) + 1e-4))
        logs = _logs(seen.chances)
        by_class = _logs(seen.chances @ self._classes)
        shape = [predicate @ seen.factual, deed @ seen.factual, 1.0 - seen.chances[:, 0].min(),
                 *(each.max() for each in (seen.doer, seen.done, seen.who, seen.whom)),
                 row.source.any(), row.target.any(), self._order(row.source, row.target)]  # fmt: skip
        return {
            "predicate": predicate @ vectors,
            "deed": deed @ vectors,
            "doer": of_doer @ vectors,
            "done": of_done @ vectors,
            "other": other @ vectors,
            "sentence": _share(own + 1e-4) @ vectors,
            "source": _share(row.source + 1e-9) @ vectors,
            "target": _share(row.target + 1e-9) @ vectors,
            "parts": (predicate[:, None] * seen.parts.max(1)).sum(0),
            "kinds": np.concatenate([logs.max(0), deed @ logs, predicate @ logs]),
            "classes": np.concatenate([by_class.max(0), deed @ by_class]),
            "put": np.concatenate([deed @ put, predicate @ put, of_doer @ put, np.array(shape, np.float32)]),
        }

    @staticmethod
    def _order(source: Floats, target: Floats) -> float:
        if not source.any() or not target.any():
            return 0.0
        return 1.0 if source.argmax() < target.argmax() else -1.0
