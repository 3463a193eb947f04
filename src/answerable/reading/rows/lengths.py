"""How long a sentence is and how old somebody is, in the words of a list's cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from answerable.reading.numbers.terms import find_terms
from answerable.sources.person_words import find, fold, is_all

_LETTERS = (("years", "Y"), ("months", "M"), ("days", "D"))
_NUMBER = re.compile(r"(?<![\d.,/])(\d{1,3})(?:[.,](5))?(?![\d.,/])")
_OVER = re.compile(r"\s*(?:$|[,;(،])")
_AGE = re.compile(r"(\d{1,3})\s*(.*)")


@dataclass(frozen=True, slots=True)
class Length:
    """How long a sentence is: `P5Y`, `life` or `death`, and where in a cell the words are that tell it."""

    value: str
    start: int
    end: int


@lru_cache(maxsize=1 << 12)
def length(words: str, label: str = "") -> Length | None:
    """What a cell for a sentence says of its length; None where it says none, or one that nobody has laid down.

    Args:
        words: the cell's.
        label: the column's name, which may hold the unit of a bare number.
    """
    found = _length(words, label)
    if found is None or find("sought", words) is not None:
        return None
    ahead = words[: found.start]
    return None if any(find(sort, ahead) is not None for sort in ("unsure", "negated")) else found


def _length(words: str, label: str) -> Length | None:
    for value in ("death", "life"):
        whole = find(f"for_{value}", words)
        if whole is not None and not words[: whole[0]].strip() and _OVER.match(words, whole[1]):
            return Length(value, *whole)
    if terms := find_terms(words, 0, len(words)):
        return Length(terms[0].value, terms[0].start, terms[0].end)
    plain = fold(words)
    if (bare := _NUMBER.fullmatch(plain.text.strip())) is not None:
        unit = next((letter for key, letter in _LETTERS if find(key, label) is not None), "")
        return Length(_written([(bare[1], bare[2], unit)]), 0, len(words)) if unit else None
    return _counted(words)


def _counted(words: str) -> Length | None:
    """A number with its unit, and the next right behind it: "3 года 6 месяцев"."""
    plain = fold(words)
    found: list[tuple[str, str | None, str]] = []
    start = end = 0
    for number in _NUMBER.finditer(plain.text):
        behind = plain.text[number.end() :]
        word = re.match(r"\s*([^\W\d_]+)", behind)
        unit = next((letter for key, letter in _LETTERS if word is not None and is_all(key, word[1])), "")
        if not unit or word is None or (found and (found[-1][2] >= unit == "Y" or number.start() - end > _NEAR)):
            break
        start = start if found else number.start()
        end = number.end() + word.end()
        found.append((number[1], number[2], unit))
    return Length(_written(found), plain.at[start], plain.at[end - 1] + 1) if found else None


_NEAR = 4
"""Characters between two parts of one length: " и "."""


def _written(parts: list[tuple[str, str | None, str]]) -> str:
    """ISO 8601 of numbers with their units, half a year as six months."""
    if any(half and unit != "Y" for _, half, unit in parts):
        parts = [(number, None, unit) for number, half, unit in parts]
    pieces = [f"{int(number)}{unit}" + ("6M" if half else "") for number, half, unit in parts]
    return f"P{''.join(pieces)}"


def aged(words: str) -> int | None:
    """How many years old; None where a cell does not say it in figures."""
    found = _AGE.fullmatch(fold(words).text.strip())
    return int(found[1]) if found is not None and (not found[2] or is_all("aged", found[2])) else None
