"""The words of a document's sentences, each tagged in the light of all of them."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import Word, tag, tokenise


def tagged(text: str, sentences: Iterable[Sentence], verbs: dict[str, tuple[str, str]]) -> dict[Sentence, list[Word]]:
    """The words of the sentences of one document, tagged.

    Args:
        text: the working text.
        sentences: all of the document, so that a word is known that stands capitalised in one and small in another.
        verbs: form → base and sort of form.
    """
    found = {sentence: tokenise(text, sentence.start, sentence.end) for sentence in sentences}
    names, commons = capitals(found.values())
    for words in found.values():
        tag(words, verbs, names, commons)
    return found


def capitals(sentences: Iterable[list[Word]]) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand capitalised inside sentences of the document, and words that stand in lower case."""
    names: set[str] = set()
    commons: set[str] = set()
    for words in sentences:
        first = True
        for word in words:
            if not word.text[0].isalpha():
                first = first or word.text in '.:"“”«»‘([—–'
                continue
            if word.text[0].islower():
                commons.add(word.lower)
            elif not first:
                names.add(word.lower)
            first = False
    return frozenset(names), frozenset(commons)
