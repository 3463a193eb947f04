"""The encoder and its heads on ONNX Runtime: words in, what the heads say of them out. Knows no claims.

Each window is run alone: the arithmetic of int8 is scaled by what is run together, so that a text batched with others
could be read otherwise than by itself. Both cores are used by reading two documents at once, each in its process.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from answerable.reading.encoder.features import Pieces, windows
from answerable.reading.encoder.hints import hints_of
from answerable.reading.encoder.linear import softmax
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.words import Labelled, Word
from answerable.reading.shipped import weights_folder

Floats = NDArray[np.float32]

FAR = 40
"""Words from a trigger beyond which distances are not told apart."""

LONGEST_SENTENCE = 400
"""Pieces; a longer sentence is a table or noise and is not read."""

KEPT_WINDOWS = 64
"""Windows of a text whose scores are kept; an article has a few, a book thousands."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the heads say of the words of one sentence; the first axis of each is the word.

    Attributes:
        vectors: (W, 384), which other heads and joining read.
        names, kinds, more, cues, victims: scores of the labels, before softmax.
    """

    vectors: Floats
    names: Floats
    kinds: Floats
    more: Floats
    cues: Floats
    victims: Floats


@dataclass(frozen=True, slots=True)
class Answered:
    """What the asker says of the predicates of one sentence; the first axis is the predicate.

    Attributes:
        roles, propbank, said: (P, W, labels) scores.
        modality: (P, 9) scores.
        factuality: (P,), −3 … 3.
    """

    roles: Floats
    propbank: Floats
    said: Floats
    modality: Floats
    factuality: Floats


class Labels:
    """The labels of every head, in the order of its scores."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.names: list[str] = table["NAMES"]
        self.kinds: list[str] = table["KINDS"]
        self.roles: list[str] = table["ROLES"]
        self.modalities: list[str] = table["MODALITIES"]
        self.said: list[str] = table["SAID"]
        self.cues: list[str] = table["CUES"]
        self.propbank: list[str] = table["PROPBANK"]


class Network:
    """The sessions, loaded once a process.

    Args:
        folder: with `encoder.onnx`, `asker.onnx`, `tokenizer.json`, `labels.json`, `perhaps.txt` and `telling.txt`.
        threads: that one window may use.
    """

    def __init__(self, folder: Traversable, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._options = options
        self._folder = folder
        self.hints = hints_of(folder)
        self.labels = Labels(json.loads((folder / "labels.json").read_text(encoding="utf-8")))
        self.telling = frozenset((folder / "telling.txt").read_text(encoding="utf-8").split())
        self._encoder = self._session("encoder.onnx")
        self._asker = self._session("asker.onnx")
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self.pieces = Pieces(tokenizer)

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        return onnxruntime.InferenceSession(
            (self._folder / name).read_bytes(), self._options, providers=["CPUExecutionProvider"]
        )

    def hear(self, sentences: Sequence[Sequence[Word]], passing: bool = False) -> list[Heard | None]:
        """What the heads say of each sentence of a text, neighbours read together; none for one that is too long.

        Args:
            sentences: of the text, their words.
            passing: whether to pass over the sentences of a text longer than one window in which no word is listed by
                any kind or has said a happening in our corpus: of what is found, they hold one in fifty.
        """
        hearing = Hearing(self, sentences, passing)
        return [hearing.of(k) for k in range(len(sentences))]

    def hear_window(
        self, texts: Sequence[Sequence[str]], listed: Sequence[Sequence[tuple[int, ...]]]
    ) -> list[NDArray[np.float32]]:
        """What the heads say of the words of neighbouring sentences, read together.

        Args:
            texts: the words of each sentence.
            listed: for each word the numbers of its hints.
        """
        window = self.pieces.window(texts)
        hints = np.zeros((1, len(window.firsts), self.hints.width), np.float32)
        pairs = [(i, number) for i, numbers in enumerate(chain.from_iterable(listed)) for number in numbers]
        hints[0, [i for i, _ in pairs], [number for _, number in pairs]] = 1.0
        found: list[NDArray[np.float32]] = self._encoder.run(
            None,
            {
                "ids": np.array([window.ids], np.int64),
                "shapes": np.array([window.shapes], np.int64),
                "firsts": np.array([window.firsts], np.int64),
                "hints": hints,
            },
        )
        return found

    def may_tell(self, words: Sequence[Word], listed: Sequence[tuple[int, ...]]) -> bool:
        """Whether a trigger of some kind stands in a sentence, or a word that has said a happening in our corpus."""
        surely = any(hints and hints[0] < self.hints.apart for hints in listed)
        return surely or not self.telling.isdisjoint(word.lower for word in words)

    def ask(self, heard: Heard, predicates: Sequence[tuple[int, int]]) -> Answered:
        """What belongs to each predicate of a sentence.

        Args:
            heard: of the sentence.
            predicates: first word and one past the last.
        """
        size = len(heard.vectors)
        places = np.arange(size)[None, :]
        first = np.array([p[0] for p in predicates])[:, None]
        last = np.array([p[1] for p in predicates])[:, None]
        distances = np.where(places < first, places - first, np.where(places >= last, places - last + 1, 0))
        roles, propbank, said, put = self._asker.run(
            None,
            {
                "words": heard.vectors,
                "marks": ((places >= first) & (places < last)).astype(np.float32),
                "distances": (distances.clip(-FAR, FAR) + FAR).astype(np.int64),
            },
        )
        return Answered(roles, propbank, said, put[:, :-1], put[:, -1])

    def names(self, heard: Heard, words: Sequence[Word]) -> list[Labelled]:
        """The names of a sentence, as `spans` gives them; a listed demonym that the heads pass over is one too."""
        found = spans(heard.names, self.labels.names)
        taken = {i for first, last, _, _ in found for i in range(first, last)}
        more = [
            (i, i + 1, "demonym", 0.5)
            for i, word in enumerate(words)
            if i not in taken and word.capital and word.lower in DEMONYMS
        ]
        return sorted([*found, *more])


class Hearing:
    """What the heads say of the sentences of one text, found a window at a time as it is asked for.

    Of a long text only the windows asked for last are kept, since a word takes two kilobytes; another is run again.

    Args:
        net: the encoder.
        sentences: of the text, their words.
        passing: as for `Network.hear`.
    """

    def __init__(self, net: Network, sentences: Sequence[Sequence[Word]], passing: bool = False) -> None:
        self._net = net
        self._sentences = sentences
        self._listed = [net.hints.of(words) for words in sentences]
        counts = [net.pieces.count([word.text for word in words]) for words in sentences]
        whole = [k for k, count in enumerate(counts) if 0 < count <= LONGEST_SENTENCE]
        if passing and len(windows([counts[k] for k in whole])) > 1:
            whole = [k for k in whole if net.may_tell(sentences[k], self._listed[k])]
        self._groups = [whole[start:end] for start, end in windows([counts[k] for k in whole])]
        self._group_of = {k: number for number, group in enumerate(self._groups) for k in group}
        self._kept: dict[int, dict[int, Heard]] = {}

    def of(self, k: int) -> Heard | None:
        """What is said of sentence `k`; none where it is too long or passed over."""
        number = self._group_of.get(k)
        if number is None:
            return None
        if number not in self._kept:
            if len(self._kept) >= KEPT_WINDOWS:
                del self._kept[next(iter(self._kept))]
            self._kept[number] = self._heard(self._groups[number])
        return self._kept[number][k]

    def _heard(self, group: Sequence[int]) -> dict[int, Heard]:
        texts = [[word.text for word in self._sentences[k]] for k in group]
        outputs = self._net.hear_window(texts, [self._listed[k] for k in group])
        found, place = {}, 0
        for k, words in zip(group, texts, strict=True):
            found[k] = Heard(*(output[place : place + len(words)] for output in outputs))
            place += len(words)
        return found


def spans(scores: Floats, labels: Sequence[str]) -> list[Labelled]:
    """The best sequence of BIO labels as spans: (first word, one past the last, label, mean probability).

    Viterbi over the rule that `I-x` follows `B-x` or `I-x` only.

    Args:
        scores: (words, labels), before softmax.
        labels: `O`, `B-x`, `I-x`, … in the order of the scores.
    """
    chances = softmax(scores)
    allowed = _follows(tuple(labels))
    likeliest = chances.argmax(-1)
    if not likeliest.any():
        return []  # "O" throughout
    if labels[likeliest[0]].startswith("I-") or (allowed[likeliest[:-1], likeliest[1:]] < 0).any():
        likeliest = _best(np.log(chances + 1e-9), labels, allowed)
    sure = chances[np.arange(len(likeliest)), likeliest]
    path: list[int] = likeliest.tolist()
    found: list[Labelled] = []
    i = 0
    while i < len(path):
        label = labels[path[i]]
        if not label.startswith("B-"):
            i += 1
            continue
        end = i + 1
        while end < len(path) and labels[path[end]] == f"I-{label[2:]}":
            end += 1
        found.append((i, end, label[2:], float(sure[i:end].sum() / (end - i))))
        i = end
    return found


def _best(logs: Floats, labels: Sequence[str], allowed: NDArray[np.float64]) -> NDArray[np.int64]:
    """The likeliest path that holds to the rule (Viterbi 1967), where each word's likeliest label does not."""
    best = logs[0] + np.where([label.startswith("I-") for label in labels], -1e9, 0.0)
    back = np.zeros(logs.shape, np.int64)
    each, into = np.arange(len(labels)), np.ascontiguousarray(allowed.T)
    for i in range(1, len(logs)):
        ways = best + into
        back[i] = ways.argmax(1)
        best = ways[each, back[i]] + logs[i]
    path = np.full(len(logs), best.argmax())
    for i in range(len(logs) - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


@cache
def _follows(labels: tuple[str, ...]) -> NDArray[np.float64]:
    table = np.zeros((len(labels), len(labels)))
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            for i, before in enumerate(labels):
                if before[2:] != label[2:] or before == "O":
                    table[i, j] = -1e9
    return table


@cache
def network() -> Network:
    """The network that this version of the program carries."""
    return Network(weights_folder())
