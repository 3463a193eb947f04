"""The words of lists of persons in seven languages: what columns are called, and what stands in their cells.

One YAML file a language is the truth, `compiled.json` the table made from it. Words are compared without letter case,
accents, vowel signs, and what in Arabic letters two habits of writing tell apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import msgspec

ACTS = ("executed", "killed", "died", "abducted", "disappeared", "arrested", "released")
"""Fields that say by their very name what happened, and give the day."""

FIELDS = frozenset(
    {
        "number",
        "name",
        "given",
        "middle",
        "family",
        "alias",
        "born",
        "age",
        "sex",
        "occupation",
        *ACTS,
        "sentenced",
        "sentence",
    }
    | {"charge", "court", "cause", "fate", "standing", "date", "by", "place", "region", "country", "teller"}
    | {"recorded", "notes"}
)
"""What columns hold. A `standing` is what somebody is now or, in some lists, a region."""

SORTS = frozenset({"death", "abduction", "enforced_disappearance", "arrest", "release", "sentence"})
"""Sorts of happenings that a column's name may lay a place or a doer to."""

_LONGEST_NAME = 100
"""Characters of a column's name that are looked at."""
_NUMBER_SIGNS = frozenset({"#", "№"})
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_ALIKE = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "\u200c": " ", "\u0640": None, "’": "'", "_": " "})


@dataclass(frozen=True, slots=True)
class Folded:
    """Words as they are compared.

    Attributes:
        text: so written.
        at: of each of its characters, which one of the words it comes from.
    """

    text: str
    at: tuple[int, ...]

    def place(self, found: re.Match[str]) -> tuple[int, int]:
        """Where in the words a match begins and ends."""
        return self.at[found.start()], self.at[found.end() - 1] + 1


@lru_cache(maxsize=1 << 12)
def fold(words: str) -> Folded:
    """Words without letter case, accents and the like, a digit of any script as one of ASCII, "_" as a space."""
    if words.isascii():
        return Folded(words.lower().replace("_", " "), tuple(range(len(words))))
    letters: list[str] = []
    at: list[int] = []
    for place, character in enumerate(words):
        for letter in unicodedata.normalize("NFKD", character.casefold()).translate(_ALIKE):
            if not unicodedata.combining(letter):
                letters.append(str(unicodedata.digit(letter)) if letter.isdecimal() else letter)
                at.append(place)
    return Folded("".join(letters), tuple(at))


def joined(name: str) -> str:
    """A column's name folded, without spaces, signs, and what stands in brackets."""
    plain = _IN_BRACKETS.sub("", name) or name
    return re.sub(r"[\W_]+", "", fold(plain).text)


def find(key: str, words: str) -> tuple[int, int] | None:
    """Where the first words of a sort are; None where there are none."""
    folded = fold(words)
    found = _patterns()[key].search(folded.text)
    return None if found is None else folded.place(found)


def is_all(key: str, words: str) -> bool:
    """Whether there is nothing else in it than words of a sort."""
    return _patterns()[key].fullmatch(fold(words).text.strip()) is not None


def fates() -> Iterator[str]:
    """The kinds of happenings that words may tell of, the surest first, as `fate:…` for `find`."""
    return (key for key in _patterns() if key.startswith("fate:"))


@lru_cache(maxsize=1 << 12)  # every row of a table has the same columns
def about(name: str) -> frozenset[str]:
    """The sorts of happenings that a column's name speaks of."""
    return frozenset(sort for sort in SORTS if find(f"about:{sort}", name) is not None)


@lru_cache(maxsize=1 << 12)
def field_of(name: str) -> str:
    """The field that a column's name tells; empty for any other."""
    if name.strip() in _NUMBER_SIGNS:
        return "number"
    if known := next((words["columns"][joined(name)] for words in _table().values() if _knows(words, name)), ""):
        return str(known)
    words = _spaced(name)
    if _patterns()["others"].search(words):
        return ""
    return next((field for field, like in _likes() if like.search(words)), "")


def language_of(names: Iterable[str]) -> str:
    """The language in which most of these columns have their names; empty where it is not one alone."""
    every = tuple(names)
    known = {code: sum(_knows(words, name) for name in every) for code, words in _table().items()}
    most = max(known.values())
    best = [code for code, number in known.items() if number == most]
    return best[0] if most and len(best) == 1 else ""


def _knows(words: dict[str, Any], name: str) -> bool:
    return joined(name) in words["columns"]


def _spaced(name: str) -> str:
    """A column's name as words with a blank between."""
    return " ".join(re.findall(r"[^\W\d_]+", fold(name[:_LONGEST_NAME]).text))


@cache
def _table() -> dict[str, dict[str, Any]]:
    raw = (resources.files(__package__) / "compiled.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, dict[str, Any]])


@cache
def _likes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What else columns may be called: words in their names, the surest first."""
    return tuple((field, re.compile(words)) for each in _table().values() for field, words in each["like"])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The words of each sort in all languages."""
    found: dict[str, list[str]] = {}
    for words in (_table()[code] for code in sorted(_table(), key=lambda code: code != "en")):
        for kind, pattern in words["fates"]:
            found.setdefault(f"fate:{kind}", []).append(pattern)
        for sort, pattern in words["about"].items():
            found.setdefault(f"about:{sort}", []).append(pattern)
        for key, pattern in words.items():
            if isinstance(pattern, str):
                found.setdefault(key, []).append(pattern)
    return {key: re.compile("|".join(each)) for key, each in found.items()}
