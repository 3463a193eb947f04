"""The words of a passage that stands by itself, with their base forms and tags."""

from __future__ import annotations

from answerable.reading import rules
from answerable.reading.language.tagging import capitals, tag
from answerable.reading.language.words import Word, tokenise


def tagged(text: str) -> list[Word]:
    """The words of one sentence with their base forms."""
    words = tokenise(text, 0, len(text))
    tag(words, rules().verbs, *capitals([words]))
    return words
