"""A sentence as the rules see it: its words, tagged, and the names in it."""

from __future__ import annotations

from answerable.reading import rules
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.language.words import Word
from answerable.reading.places.locating import named


def sentence(text: str) -> tuple[list[Word], list[tuple[int, int, str]]]:
    """The words and names of a text of one sentence."""
    tokens = tagged(text, [s for block in paragraphs(text) for s in block.sentences], rules().verbs)
    (words,) = tokens.values()
    return words, named(words, frozenset())
