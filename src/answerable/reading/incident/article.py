"""An article as the learned engine hears it: words, what the heads say of them, the claims, the persons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from answerable.model.claim import Claim, Modality
from answerable.model.source import Source
from answerable.reading import LANGUAGES
from answerable.reading.encoder.learned import EncoderReading, Learned
from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Floats, Heard, Labels, spans
from answerable.reading.language.names import Sort, find_names
from answerable.reading.language.words import Word, fold
from answerable.reading.people.persons import Mention, Person, joined, mention

REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED})
"""How is put what an article may be about: what was done or tried, or is alleged."""


@dataclass(frozen=True)
class Article:
    """An article and all that the engine has of it.

    Attributes:
        text: the working text.
        headline: the source's title.
        title: its folded words.
        sentences: the words of each.
        heard: what the heads say of each; none of a sentence that was not read.
        claims: of the engine.
        ruled: the claims of the rules, which know less but learnt from no article.
        persons: whom it names.
        labels: of the heads.
    """

    text: str
    headline: str
    title: frozenset[str]
    sentences: tuple[tuple[Word, ...], ...]
    heard: tuple[Heard | None, ...]
    claims: tuple[Claim, ...]
    ruled: tuple[Claim, ...]
    persons: tuple[Person, ...]
    labels: Labels

    @cached_property
    def chances(self) -> tuple[Floats, ...]:
        """Probability of each word that it names a victim of the main incident, sentence by sentence."""
        return tuple(
            1 - softmax(h.victims)[:, 0] if h is not None else np.zeros(len(words), np.float32)
            for words, h in zip(self.sentences, self.heard, strict=True)
        )

    def words_of(self, place: Mention, before: int, after: int) -> list[Word]:
        """The words around a mention in its sentence, the mention left out."""
        words = self.sentences[place.sentence]
        return [*words[max(0, place.first - before) : place.first], *words[place.last : place.last + after]]


def listen(engine: Learned, source: Source, text: str) -> Article | None:
    """Read a text whole; none in a language that the engine does not read."""
    if source.language not in LANGUAGES:
        return None
    reading = EncoderReading(engine, source, text)
    reading.passing = False  # every sentence may name somebody
    claims = reading.read().claims
    sentences = list(reading.tokens)
    heard = tuple(reading.heard(sentence) for sentence in sentences)
    words = tuple(tuple(reading.tokens[sentence]) for sentence in sentences)
    found: list[Mention] = []
    for number, (each, h) in enumerate(zip(words, heard, strict=True)):
        if h is None or not each:
            continue
        found.extend(_named(engine, number, each, h, reading.people))
    title = frozenset(fold(word) for word in source.title.split())
    persons = tuple(joined(text, found))
    return Article(text, source.title, title, words, heard, claims, reading.rules_claims, persons, engine.net.labels)


def _named(
    engine: Learned, number: int, words: tuple[Word, ...], heard: Heard, people: frozenset[str]
) -> list[Mention]:
    """The persons' names of a sentence: what the encoder calls a person, and rules where it is silent."""
    named = spans(heard.names, engine.net.labels.names)
    places = [(first, last) for first, last, label, _ in named if label == "person"]
    taken = {i for first, last, _, _ in named for i in range(first, last)}
    places.extend(
        (name.first, name.last)
        for name in find_names(list(words), people)
        if name.sort is Sort.PERSON and not taken & set(range(name.first, name.last))
    )
    mentions = (mention(words, number, first, last) for first, last in places)
    return [each for each in mentions if each is not None]
