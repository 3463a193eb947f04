"""Parts of a whole: "two thirds of them", "one in five". They tell no number."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.language.lexicon import UNITS, word_set
from answerable.reading.language.words import Word

_UPPER = {word: value for word, value in UNITS.items() if 1 <= value <= 10} | {"hundred": 100, "thousand": 1_000}
_PART = word_set("half third quarter fourth fifth sixth seventh eighth ninth tenth hundredth thousandth")
_PARTS = word_set("halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths")
_WHOLES = frozenset({10, 100, 1_000})
"""Of so many a part is told: "nine out of ten"; of twelve out of forty one has counted."""
_MOST = 1_000
"""No more than which "one in" so many is a part; "in 2013" is a year."""
_SOME = word_set("half third quarter most many majority minority")
_OF_THEM = word_set("the its his her their these those about around some roughly nearly almost estimated")
_NOT_OF = word_set(
    "attack attempt battle blast case city clash country crash day district hour incident month place province raid "
    "state strike town village week year"
)
"""Nouns in so many of which somebody suffers something: "killed one in five attacks"."""


def fraction(words: Sequence[Word], first: int) -> int:
    """One past the last word of the fraction that begins at a word; 0 where none does.

    "Three quarters", "two-thirds", "one fifth of", "one in five villagers", "nine out of ten". Of quarters there are
    three: "two quarters of the town" are parts of it that have names.

    Args:
        words: of a sentence.
        first: index of the word.
    """
    upper, _, lower = words[first].lower.partition("-")
    if lower:
        return first + 1 if _is_part(upper, lower) else 0
    if _value(upper) is None or first + 2 >= len(words):
        return 0
    if _is_part(upper, words[first + 1].lower):
        several = words[first + 1].lower in _PARTS
        return first + 2 if several or words[first + 2].lower in {"of", "the"} else 0
    return _of_so_many(words, first)


def fractions(words: Sequence[Word]) -> list[tuple[int, int]]:
    """The fractions of a sentence, half-open."""
    lowers = [word.lower for word in words]
    begun = [i for i, low in enumerate(lowers) if low[:1].isdigit() or low.partition("-")[0] in _UPPER]
    return [(first, last) for first in begun if (last := fraction(words, first))]


def is_whole(words: Sequence[Word], first: int) -> bool:
    """Whether the number at a word is of all of whom a part is told: "half of the 60 men", "two-thirds of the 90".

    So is that of "all but two of the 31", whose two are left out.
    """
    i = first - 1
    while i > 0 and words[i].lower in _OF_THEM:
        i -= 1
    if i < 1 or i == first - 1 or words[i].lower != "of":
        return False
    if i > 2 and is_left_out(words, i - 1):
        return True
    return words[i - 1].lower in _SOME or any(fraction(words, k) == i for k in range(max(0, i - 4), i))


def is_left_out(words: Sequence[Word], first: int) -> bool:
    """Whether the number at a word is of those who are left out: "all but two of the men"."""
    return first > 1 and words[first - 1].lower == "but" and words[first - 2].lower in {"all", "everyone", "everybody"}


def _is_part(upper: str, lower: str) -> bool:
    value = _value(upper)
    if lower in {"quarter", "quarters"} and value not in {1, 3}:
        return False
    return value is not None and lower in (_PART if value == 1 else _PARTS)


def _of_so_many(words: Sequence[Word], first: int) -> int:
    """The same of "one in five", "nine out of every ten"."""
    low = [word.lower for word in words[first + 1 : first + 4]]
    size = 2 if low[:2] == ["out", "of"] else 1 if low[:1] in (["in"], ["of"]) else 0
    every = size > 0 and low[size : size + 1] == ["every"]
    at = first + 1 + size + every
    if not size or at >= len(words) or (low[0] == "of" and not every):
        return 0
    upper, lower = _value(words[first].lower), _value(words[at].lower)
    if upper is None or lower is None or not upper < lower <= _MOST:
        return 0
    told = every or (lower in _WHOLES if size > 1 else upper == 1 or lower in _WHOLES)
    counted = at + 1 < len(words) and words[at + 1].base in _NOT_OF and not every
    return at + 1 if told and not counted else 0


def _value(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 4 else _UPPER.get(word)
