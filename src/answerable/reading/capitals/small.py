"""A text in capitals as it would stand in small letters, code point for code point.

Capitals are left to what is a name by the lists of places, peoples and given names, to what bodies are called, and to
words of which no dictionary of common words knows the pieces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from tokenizers import Tokenizer

from answerable.model.place import Precision
from answerable.reading import rules
from answerable.reading.language.geography import DEMONYMS, PLACES
from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import ADVERBS, word_set
from answerable.reading.language.organs import ORGANISATION_WORDS
from answerable.reading.language.tagging import TOLD_ALONE
from answerable.reading.language.words import Word, lowered, singular, tokenise
from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.shipped import weights_folder

_SHOUTED = 0.9
"""Share of the letters from which on a text is in capitals."""
_LONG = 120
"""Letters of a text that is no mere heading."""
_COMMON = 5000
"""Place in the vocabulary of pieces, which is in order of frequency, up to which a word is no name."""
_SHORT = 5
"""Letters of an acronym, at most."""
_CALENDAR = word_set(
    "january february april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday"
)
_MONTHS_TOO = word_set("march may")
"""Months that are common words, unless beside a number."""
_NUMBERS = word_set("ii iii iv vi vii viii")
_CUT = word_set("mr mrs ms dr st col gen lt sgt capt maj msgr prof jr sr") | _NUMBERS
_DERIVED = re.compile(
    r"(?:ing|ed|ly|tions?|ments?|ness|[eo]rs?|ists?|ous|als?|[ai]ble|ives?|it(?:y|ies)|isms?|ful|less|i[sz]e[ds]?"
    r"|[ae]nces?|[ae]nts?|ships?|wards?|(?:ic|in|ul)ates?)$"
)
"""Endings of common words."""
_PREFIXES = (
    "anti", "counter", "dis", "fore", "im", "in", "inter", "mis", "non", "out", "over", "re", "sub", "un", "under"
)  # fmt: skip
_PEOPLE = ("men", "women")
"""What a word for people of a trade ends with."""
_WHOLE = 4
"""Letters of what a prefix stands before, at least."""
_NO_VOWEL = re.compile(r"[^aeiouy]+$")
_IN_BRACKETS = re.compile(r"\(([A-Z]{2,8})\)")
_ENDS = frozenset(".!?:;")


def in_small_letters(text: str) -> str:
    """The text as it would stand in small letters; itself where it is not in capitals."""
    letters = sum(map(str.isalpha, text))
    if letters < _LONG or sum(map(str.isupper, text)) < _SHOUTED * letters:
        return text
    acronyms = frozenset(each for each in _IN_BRACKETS.findall(text) if not gazetteer().find(each))
    small = list(lowered(text))
    for block in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
        words = tokenise(text, *block.span())
        for i in _capitals(words, acronyms):
            word = words[i]
            whole = word.text in acronyms or "." in word.text or _is_acronym(word.lower)
            end = word.end if whole else word.start + 1
            small[word.start : end] = text[word.start : end]
    return "".join(small)


def _capitals(words: Sequence[Word], acronyms: frozenset[str]) -> set[int]:
    """Which of the words of a paragraph begin with a capital."""
    found: set[int] = set()
    first = True
    for i, word in enumerate(words):
        if not word.text[0].isalpha():
            first = first or word.text in _ENDS
            continue
        beside = (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])
        dated = word.lower in _MONTHS_TOO and any(each.text[0].isdigit() for each in beside)
        lettered = word.text == "I" or (len(word.text) == 1 and any(each.text == "." for each in words[i + 1 : i + 2]))
        if first or dated or lettered or word.text in acronyms or "." in word.text or is_name(word.lower):
            found.add(i)
        first = False
    for i in range(len(words) - 1):
        if any(_is_small(word.lower) or not word.text.isalpha() for word in words[i : i + 2]):
            continue
        named = words[i].lower in given_names() or gazetteer().find(f"{words[i].lower} {words[i + 1].lower}")
        found |= {i, i + 1} if named else set()  # "Ana Law", "San Tarn", "North Norland"
    return found | {k for i, word in enumerate(words) if word.lower in ORGANISATION_WORDS for k in _called(words, i)}


def _called(words: Sequence[Word], last: int) -> list[int]:
    """The words that a body is called, up to what it is: "the Tarn Liberation Front"."""
    first = last
    while first and words[first - 1].text.isalpha() and not _is_small(words[first - 1].lower):
        first -= 1
    return list(range(first, last + 1)) if first < last else []


def _is_small(lower: str) -> bool:
    """Whether a word is no part of what a body is called."""
    return lower in TOLD_ALONE or lower in ADVERBS or lower in rules().verbs


def _is_acronym(lower: str) -> bool:
    """Whether a name is spelt in letters."""
    if len(lower) > _SHORT or lower in _CUT - _NUMBERS or lower in _CALENDAR or not is_name(lower):
        return False
    known = lower in given_names() or lower in DEMONYMS or gazetteer().find(lower)
    return not known or _NO_VOWEL.match(lower) is not None


@lru_cache(maxsize=20_000)
def is_name(lower: str) -> bool:
    """Whether a word by itself, in lower case, is rather a name than a common word."""
    if lower in _CALENDAR or lower in DEMONYMS or lower in PLACES or lower in _CUT:
        return True
    if lower in TOLD_ALONE or lower in ADVERBS or lower in rules().verbs:
        return False
    if lower in given_names():
        return True
    found = gazetteer().find(lower)
    if any(each.precision is Precision.COUNTRY for each in found):
        return True
    pieces = _pieces(lower)
    if len(pieces) == 1:
        return bool(found) and pieces[0] > _COMMON and _DERIVED.search(lower) is None
    if "-" in lower or len(_pieces(singular(lower))) == 1 or (not found and _is_built(lower)):
        return False
    return bool(found) or _DERIVED.search(lower) is None


def _is_built(lower: str) -> bool:
    """Whether a word is made of common ones: "indiscriminate", "undemocratic", "newsmen"."""
    rests = [lower.removeprefix(each).removeprefix("-") for each in _PREFIXES if lower.startswith(each)]
    rests += [lower.removesuffix(each) for each in _PEOPLE if lower.endswith(each)]
    return any(len(rest) >= _WHOLE and not is_name(rest) and len(_pieces(singular(rest))) == 1 for rest in rests)


def _pieces(word: str) -> list[int]:
    """The places in their vocabulary of the pieces that make up a word."""
    return _tokenizer().encode(word, add_special_tokens=False).ids


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_str((weights_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
