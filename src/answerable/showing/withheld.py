"""Finding withheld words in a text, however they are written there.

A folded match (see `asking.folding`) counts where it begins and ends with a word; the exact letters count anywhere, so
that no spelling given can remain in a text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import unquote_plus

from answerable.asking.folding import fold, folded_with_places

__all__ = ["Withheld", "fold"]


class Withheld:
    """Words that may not be shown, each with what stands in its place.

    Args:
        words: from what is withheld to its pseudonym.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        forms: dict[str, str] = {}
        for given, pseudonym in words.items():
            for form in (given, unicodedata.normalize("NFC", given), unicodedata.normalize("NFD", given)):
                forms.setdefault(form, pseudonym)
        self._pseudonyms = forms
        self._exact = sorted(forms.items(), key=_longest_first)
        folded = {fold(given): pseudonym for given, pseudonym in words.items()}
        self._folded = sorted(((f, p) for f, p in folded.items() if f), key=_longest_first)

    def __bool__(self) -> bool:
        return bool(self._exact)

    def hides(self, text: str) -> bool:
        """Whether withheld words stand in `text`."""
        return next(iter(self._occurrences(text)), None) is not None

    def hide(self, text: str) -> str:
        """`text` with a pseudonym for every occurrence of withheld words."""
        if not text or not self._exact:
            return text
        pieces: list[str] = []
        at = 0
        for start, end, pseudonym in _merged(self._occurrences(text)):
            pieces += (text[at:start], pseudonym)
            at = end
        return "".join((*pieces, text[at:]))

    def whole(self, value: str) -> str:
        """`value`, or its pseudonym where all of it is withheld."""
        return self._pseudonyms.get(value, value)

    def hide_address(self, address: str) -> str:
        """An address or a path: all of it gives way if the withheld words stand in it, spelt as addresses spell."""
        squeezed = fold(unquote_plus(address)).replace(" ", "")
        for folded, pseudonym in self._folded:
            if folded.replace(" ", "") in squeezed:
                return pseudonym
        return self.hide(address)

    def _occurrences(self, text: str) -> Iterable[tuple[int, int, str]]:
        for form, pseudonym in self._exact:
            at = text.find(form)
            while at >= 0:
                yield at, at + len(form), pseudonym
                at = text.find(form, at + 1)
        folded, places = folded_with_places(text)
        for form, pseudonym in self._folded:
            at = folded.find(form)
            while at >= 0:
                end = at + len(form)
                if not (_inside_word(folded, at) or _inside_word(folded, end)):
                    yield places[at], _past_marks(text, places[end - 1] + 1), pseudonym
                at = folded.find(form, at + 1)


def _longest_first(entry: tuple[str, str]) -> tuple[int, str]:
    return -len(entry[0]), entry[0]


def _inside_word(folded: str, at: int) -> bool:
    return 0 < at < len(folded) and folded[at - 1] != " " and folded[at] != " "


def _past_marks(text: str, at: int) -> int:
    """Accents and invisible characters after a letter go with it."""
    while at < len(text) and unicodedata.category(text[at]) in ("Cf", "Mn"):
        at += 1
    return at


def _merged(found: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Overlapping occurrences as one, under the pseudonym of the longest."""
    merged: list[tuple[int, int, str, int]] = []
    for start, end, pseudonym in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        if merged and start < merged[-1][1]:
            first, last, held, longest = merged[-1]
            if end - start > longest:
                held, longest = pseudonym, end - start
            merged[-1] = first, max(last, end), held, longest
        else:
            merged.append((start, end, pseudonym, end - start))
    return [(start, end, pseudonym) for start, end, pseudonym, _ in merged]
