"""From noun chunks to the words and values of arguments: names, bodies and descriptions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.organs import is_organ
from answerable.reading.language.words import DASHES, Word

_CLOSING = {")": "(", "”": "“", "’": "‘", '"': '"'}
"""Marks that close, and what opens them."""
_OPENED = frozenset(_CLOSING.values())
_EVERY = word_set("all both each most of the")
_SPACE = re.compile(r"\s+")
_ONLY_AFTER_NAME = word_set(
    "agency party group movement militia network company newspaper commission council bureau authority airline "
    "broadcaster service coalition organisation organization department"
)
UNIQUE = _ONLY_AFTER_NAME | word_set(
    "government army police parliament ministry administration regime navy military senate presidency cabinet "
    "judiciary embassy"
)
"""Heads that, after a name or a demonym, name one body: "the Belgian government", "the Fars news agency"."""
_POINTING = word_set("the a an some these those this that")
_CRIMES = word_set("crime offence offense count charge felony misdemeanour consequence")
"""What somebody is convicted, accused or threatened "of", and no part of who it is."""


def normal(text: str) -> str:
    """White space made single and soft hyphens dropped."""
    return _SPACE.sub(" ", text.replace("\u00ad", "")).strip()


def without_marks(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Words without marks at their ends that open or close nothing within: "“ | theft", "in a group | (", "Ivo A."."""
    while first < last and words[first].text in _OPENED and words[first].text not in _closed_by(words[first:last]):
        first += 1
    while last > first and _only_ends(words[first:last]):
        last -= 1
    return first, last


def behind_every(words: Sequence[Word], first: int, last: int) -> int:
    """Where words begin that "all of the" may lead to, `last` at most: "both of the | guards"."""
    while first < last and words[first].lower in _EVERY:
        first += 1
    return first


def _closed_by(words: Sequence[Word]) -> set[str]:
    """The marks that open what marks among the words behind the first close."""
    return {_CLOSING[word.text] for word in words[1:] if word.text in _CLOSING}


def _only_ends(words: Sequence[Word]) -> bool:
    mark = words[-1].text
    if mark == ".":
        return len(words) < 2 or len(words[-2].text) > 1  # no initial
    if mark in _CLOSING:
        return all(word.text != _CLOSING[mark] for word in words[:-1])
    return mark in {"(", ",", *DASHES}


def name_span(text: str, shape: Shape, chunk: Chunk) -> tuple[Span, str] | None:
    """The proper name that `chunk` gives, or the named body; none where it is only a description."""
    words = shape.words
    name = chunk.name
    if name is not None and chunk.head == name.last - 1 and name.sort is not Sort.DEMONYM:
        owner = chunk.owner.name if chunk.owner is not None else None
        start = name.first
        if owner is not None and owner.sort is Sort.STATE and is_organ([w.lower for w in words[start : name.last]]):
            start = owner.first  # "Chad's Supreme Court": without its state it is anybody's
        span = shape.span_of(text, start, name.last)
        return span, normal(span.quote)
    if name is not None and name.sort is Sort.DEMONYM and chunk.last - chunk.first == 1:
        return None
    head = words[chunk.head]
    if head.lower in UNIQUE and head.tag == "N":
        first = next((i for i in range(chunk.first, chunk.head) if words[i].tag == "NAME"), None)
        if first is not None and (head.lower not in _ONLY_AFTER_NAME or words[first].lower not in DEMONYMS):
            span = Span.of(text, words[first].start, head.end)
            return span, normal(span.quote)
    return None


def named_or_described(
    text: str, shape: Shape, chunk: Chunk, mains: frozenset[int] = frozenset()
) -> tuple[Span, str, bool]:
    """The proper name that `chunk` gives, else its description; and whether it is a name."""
    named = name_span(text, shape, chunk)
    return (*(named or described(text, shape, chunk, mains)), named is not None)


def described(text: str, shape: Shape, chunk: Chunk, mains: frozenset[int] = frozenset()) -> tuple[Span, str]:
    """The description that `chunk` gives: without article and number, with its owner and "of" phrase.

    An "of" phrase that is a happening (its head is among `mains`) is none of the description.
    """
    words = shape.words
    first, last = chunk.first, chunk.last
    if chunk.owner is not None:
        first = chunk.owner.first
    while first < chunk.head and (
        words[first].tag == "NUM" or (words[first].tag != "NAME" and words[first].lower in _POINTING)
    ):
        if words[first].lower == "those" and words[chunk.head].tag == "ADJ":
            break  # "those responsible"
        first += 1
    binds = {"of", "for"} if words[chunk.head].lower.startswith("spokes") else {"of"}
    if last + 1 < len(words) and words[last].lower in binds and words[chunk.head].tag == "N":
        following = shape.owned(shape.chunk_at[last + 1])
        charged = following is not None and words[following.head].base in _CRIMES and words[chunk.head].base != "victim"
        if following is not None and not following.pronoun and following.head not in mains and not charged:
            last = following.last
    span = shape.span_of(text, first, last)
    return span, normal(span.quote)
