"""The words of a passage that stands by itself, with their base forms and tags."""

from __future__ import annotations

from answerable.reading import rules
from answerable.reading.language.tagging import capitals
from answerable.reading.language.words import Word, tag, tokenise


def tagged(text: str) -> list[Word]:
    """The words of one sentence with their base forms."""
    words = tokenise(text, 0, len(text))
    tag(words, rules().verbs, *capitals([words]))
    return words
