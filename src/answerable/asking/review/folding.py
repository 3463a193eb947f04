"""Words in the form in which withheld ones are found: however they are written.

Case, accents, invisible characters (soft hyphens, zero-width joiners, direction marks), the signs for ayn and hamza in
romanised names, compatibility forms and the signs and spaces between words do not count.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import lru_cache

_SAME_LETTER = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"})


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Mn") or "\u02b0" <= character <= "\u02ff":
        return ""
    plain = unicodedata.normalize("NFKD", character).casefold()
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Cf", "Mn") and not "\u02b0" <= c <= "\u02ff")
    same = kept.translate(_SAME_LETTER)
    return "".join(c if c.isalnum() or unicodedata.category(c) == "Mc" else " " for c in same)


def fold(text: str) -> str:
    """`text` as it is compared: words in plain letters with single spaces."""
    return " ".join("".join(map(_fold_character, text)).split())


def folded_with_places(text: str, skipped: Collection[int] = ()) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in `text` it comes from.

    Args:
        text: any.
        skipped: places whose characters do not count.
    """
    letters: list[str] = []
    places: list[int] = []
    left_out = frozenset(skipped)
    for place, character in enumerate(text):
        if place in left_out:
            continue
        for folded in _fold_character(character):
            if folded == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(folded)
            places.append(place)
    return "".join(letters), places
