"""Finding withheld words in a text, however they are written there.

A folded match (see `fold`) counts where it begins and ends with a word, also where an apostrophe parts the
letters of the one and not of the other ("Ra'isi", "Raisi"); the exact letters count anywhere, so that no spelling given
can remain in a text. So do those of a name of more than one word that is written as one, as addresses and hashtags
have it. Of a word that holds a name, and is not the name with an ending, nothing is left: "Li" could be told from what
follows it in "Libya". What stands in brackets beside it in another script is the same name, and goes with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import unquote_plus

from answerable.asking.review.withholding import fold, folded_with_places

__all__ = ["Withheld", "fold"]


_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’‘`´](?=[^\W\d_])(?![sS](?![^\W\d_]))")
_BRACKETED = re.compile(r"\s*[(\[（]([^()\[\]（）\n]{1,80})[)\]）]")
_CUT_OFF = re.compile(r"\s*[(\[（]([^()\[\]（）\n”\"»]{1,80})(?:$|(?=[”\"»]))")
"""A bracket that a name or a quotation ends in."""
_NEXT = re.compile(r"[^\S\n]+([^\W\d_][^\s,;:.!?()\[\]،؛؟。，]*)")
_BESIDE = 4
"""The most words that repeat a name beside it in another script."""
_BEFORE_BRACKET = re.compile(r"((?:[^\W\d_][^\s()\[\]（）,;:.!?]*\s+){1,5})[(\[（]\s*$")
_PARTICLE = re.compile(r"[a-z]{1,3}")
_LONG = 6
"""Letters of a name written as one word from which on it is hidden within others."""
_CLOSING = re.compile(r"\s*(?:[)\]）”\"»]|$)")
PART = "[withheld]"
"""What stands for a word of which a withheld name is a part."""

_ENDING = 3
"""The most letters that are taken for the ending of a name, of a name of `_LONG_NAME` letters."""

_LONG_NAME = 4
_WITHOUT_SPACES = frozenset({"CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN"})
"""Scripts that set no space between words."""


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
        folded = {form: pseudonym for given, pseudonym in words.items() for form in (fold(given), fold(_joined(given)))}
        self._folded = sorted(((f, p) for f, p in folded.items() if f), key=_longest_first)
        joined = {form.replace(" ", ""): pseudonym for form, pseudonym in folded.items() if " " in form}
        self._in_one = sorted(((f, p) for f, p in joined.items() if len(f) >= _LONG), key=_longest_first)

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
        found = list(self._occurrences(text))
        found += [glossed for one in found for glossed in _glosses(text, *one)]
        for start, end, pseudonym in _merged(found):
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
                yield _with_its_word(text, at, at + len(form), pseudonym)
                at = text.find(form, at + 1)
        left_out = [match.start() for match in _APOSTROPHE.finditer(text)]
        for skipped in ((), left_out) if left_out else ((),):
            folded, places = folded_with_places(text, skipped)
            for form, pseudonym in self._folded:
                at = folded.find(form)
                while at >= 0:
                    end = at + len(form)
                    if not (_inside_word(folded, at) or _inside_word(folded, end)):
                        yield places[at], _past_marks(text, places[end - 1] + 1), pseudonym
                    at = folded.find(form, at + 1)
            for form, pseudonym in self._in_one:
                at = folded.find(form)
                while at >= 0:
                    yield places[at], _past_marks(text, places[at + len(form) - 1] + 1), pseudonym
                    at = folded.find(form, at + 1)


def _with_its_word(text: str, start: int, end: int, pseudonym: str) -> tuple[int, int, str]:
    """An occurrence, or the whole word where it is only a part of one and the rest could tell it."""
    first, last = start, end
    while first > 0 and _are_of_one_word(text[first - 1], text[first]):
        first -= 1
    while last < len(text) and _are_of_one_word(text[last - 1], text[last]):
        last += 1
    is_whole = first == start and (last == end or (end - start >= _LONG_NAME and last - end <= _ENDING))
    return (start, end, pseudonym) if is_whole else (first, last, PART)


def _are_of_one_word(letter: str, following: str) -> bool:
    """Whether no word can end between the two."""
    return letter.isalpha() and following.isalpha() and _WITHOUT_SPACES.isdisjoint(_scripts(letter + following))


def _longest_first(entry: tuple[str, str]) -> tuple[int, str]:
    return -len(entry[0]), entry[0]


def _inside_word(folded: str, at: int) -> bool:
    before, after = folded[at - 1 : at], folded[at : at + 1]
    return before not in ("", " ") and after not in ("", " ") and before.isdecimal() == after.isdecimal()


def _joined(text: str) -> str:
    """`text` without the apostrophes inside its words, but for that of the possessive."""
    return _APOSTROPHE.sub("", text)


def _glosses(text: str, start: int, end: int, pseudonym: str) -> Iterable[tuple[int, int, str]]:
    """Where the withheld words from `start` to `end` stand once more beside them in another script.

    "Ali (علی)" holds a name twice. Before a bracket, words count that begin with a capital or have none, and particles
    among them; where in doubt, more is withheld.
    """
    scripts = _scripts(text[start:end])
    if not scripts:
        return
    for bracketed in (_BRACKETED, _CUT_OFF):
        if (after := bracketed.match(text, _to_word_end(text, end))) and _other(scripts, after[1]):
            yield after.start(1), after.end(1), pseudonym
    yield from _beside(text, end, scripts, pseudonym)
    if _CLOSING.match(text, end) and (before := _BEFORE_BRACKET.search(text, max(0, start - 200), start)):
        first = end
        for word in reversed(list(re.finditer(r"\S+", before[1]))):
            if not _other(scripts, word[0]) or (word[0].islower() and not _PARTICLE.fullmatch(word[0])):
                break
            if not _PARTICLE.fullmatch(word[0]):
                first = before.start(1) + word.start()
        if first < start:
            yield first, before.start(1) + len(before[1].rstrip()), pseudonym


def _beside(text: str, end: int, scripts: frozenset[str], pseudonym: str) -> Iterable[tuple[int, int, str]]:
    """The few words of another script that follow, if no more of it does: "Ali Tarn علی تارن, a painter"."""
    at = _to_word_end(text, end)
    words: list[re.Match[str]] = []
    for word in _NEXT.finditer(text, at, at + 200):
        if word.start() != (words[-1].end() if words else at) or not _other(scripts, word[1]) or word[1].islower():
            break
        words.append(word)
    if 0 < len(words) <= _BESIDE:
        yield words[0].start(1), words[-1].end(), pseudonym


def _to_word_end(text: str, at: int) -> int:
    """Past what is left of a word: a possessive, a quotation mark."""
    while at < len(text) and not text[at].isspace() and text[at] not in "([（":
        at += 1
    return at


def _scripts(text: str) -> frozenset[str]:
    """The scripts of the letters of `text`, by the first word of their names in Unicode: LATIN, ARABIC, CYRILLIC."""
    letters = (letter for letter in text if letter.isalpha() and unicodedata.category(letter) != "Lm")
    return frozenset(unicodedata.name(letter, "?").partition(" ")[0] for letter in letters)


def _other(scripts: frozenset[str], text: str) -> bool:
    """Whether `text` has letters and none of these scripts."""
    found = _scripts(text)
    return bool(found) and scripts.isdisjoint(found)


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
