"""Mentions of ECB+ as the product's comparison sees them: tagged by its rules, parted by its encoder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from answerable.joining.likeness.mentions import Mention, Profile, Words, mention, profile_of, telling
from answerable.joining.likeness.word_table import Vector, word_table
from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Heard, Network, spans
from answerable.reading.language.tagging import capitals, tag
from answerable.reading.language.words import Word
from benchmarks.data.same_event import Corpus, Document
from benchmarks.data.same_event import Mention as Gold
from benchmarks.ours.engines import rules, words_of

_PARTS = {
    "ARG0": "doers", "who": "doers", "ARG1": "receivers", "whom": "receivers", "ARG2": "others", "ARG3": "others",
    "ARG4": "others", "ARGM-LOC": "places", "place": "places", "ARGM-TMP": "times", "time": "times",
}  # fmt: skip


def tagged(document: Document) -> list[list[Word]]:
    """The words of every sentence with their base forms."""
    found = [words_of(words) for words in document.sentences]
    for words in found:
        if words:
            tag(words, rules().verbs, *capitals([words]))
    return found


def profiles(corpus: Corpus) -> dict[str, Profile]:
    """Of each document the weights of its words."""
    return {name: profile_of(_bases(tagged(each)), word_table()) for name, each in corpus.documents.items()}


def _bases(sentences: Iterable[Sequence[Word]]) -> list[str]:
    return [word.base for words in sentences for word in words]


def mentions(corpus: Corpus, net: Network, golds: Sequence[Gold]) -> list[Mention]:
    """What each of `golds` is to the comparison, in their order."""
    by_document: dict[str, list[Gold]] = defaultdict(list)
    for gold in golds:
        by_document[gold.document].append(gold)
    found: dict[Gold, Mention] = {}
    for name, mine in by_document.items():
        document = corpus.documents[name]
        sentences = tagged(document)
        profile = profile_of(_bases(sentences), word_table())
        about = word_table().gist(word.lower for words in sentences for word in words)
        heard = net.hear(sentences)
        for gold in mine:
            number = document.marked[gold.sentence]
            found[gold] = _mention(gold, number, sentences[number], heard[number], net, profile, about)
    return [found[gold] for gold in golds]


def _mention(
    gold: Gold, number: int, words: Sequence[Word], heard: Heard | None, net: Network, profile: Profile, about: Vector
) -> Mention:
    tokens = set(gold.tokens)
    if heard is None:  # too long a sentence: what stands around is all there is
        return mention(words, tokens, document=gold.document, sentence=number, profile=profile, about=about)
    return mention(
        words,
        tokens,
        _parts(words, heard, gold, net),
        kinds=softmax(heard.kinds)[gold.tokens, :].mean(0).astype(np.float64),
        document=gold.document,
        sentence=number,
        profile=profile,
        about=about,
    )


def _parts(words: Sequence[Word], heard: Heard, gold: Gold, net: Network) -> Mapping[str, Words]:
    answered = net.ask(heard, [(gold.tokens[0], gold.tokens[-1] + 1)])
    labelled = spans(answered.propbank[0], net.labels.propbank) + spans(answered.roles[0], net.labels.roles)
    said: dict[str, set[str]] = defaultdict(set)
    for first, last, label, _ in labelled:
        if label in _PARTS:
            said[_PARTS[label]].update(word.base for word in words[first:last])
    for first, last, _, _ in net.names(heard, words):
        said["names"].update(word.base for word in words[first:last])
    return {name: telling(sorted(bases), word_table()) for name, bases in said.items()}
