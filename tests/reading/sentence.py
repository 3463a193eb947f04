"""What the tests of this room share: a sentence parsed as the engine parses it, and readings of short texts."""

from __future__ import annotations

from answerable.model.claim import Claim, Reading, Role
from answerable.model.vocabulary import kinds
from answerable.reading import rules
from answerable.reading.happenings.triggers import Matcher
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import INTRANSITIVE
from answerable.reading.language.names import find_names
from answerable.reading.language.tagging import Forms, capitals, tag
from answerable.reading.language.words import Word, tokenise
from answerable.reading.numbers.counts import find_numbers
from answerable.reading.numbers.fractions import fractions
from answerable.reading.parsed import mark_times
from answerable.reading.times.times import find_times
from tests.gold.score import source

MATCHER = Matcher(kinds().values())
VERBS = Forms(tuple(sorted(MATCHER.bases))).verbs


def words_of(text: str) -> list[Word]:
    words = tokenise(text, 0, len(text))
    tag(words, VERBS, *capitals([words]))
    return words


def shape_of(text: str) -> Shape:
    words = words_of(text)
    mark_times(words, find_times(text, 0, len(text), None))
    for first, last in [*((each.first, each.last) for each in find_numbers(words)), *fractions(words)]:
        for word in words[first:last]:
            word.tag = "NUM" if word.tag != "TIME" else word.tag
    return Shape(words, find_names(words), frozenset(MATCHER.transitive) - INTRANSITIVE)


def reading_of(text: str, published: str = "2020-06-15", language: str = "en") -> Reading:
    return rules().read(source(published, language), text)


def claims_of(text: str, published: str = "2020-06-15") -> tuple[Claim, ...]:
    return reading_of(text, published).claims


def claim_of(text: str, kind: str, published: str = "2020-06-15") -> Claim:
    found = [claim for claim in claims_of(text, published) if claim.kind == kind]
    assert len(found) == 1, [claim.kind for claim in claims_of(text, published)]
    return found[0]


def values(claim: Claim, role: Role) -> list[str]:
    return [argument.value for argument in claim.arguments if argument.role is role]
