"""Words of a sentence with their offsets, as they are folded and compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from answerable.reading.language.lexicon import IRREGULAR_PLURALS, SUBJECT_PRONOUNS

_RELATING = SUBJECT_PRONOUNS - {"it", "you"}
"""Pronouns that behind a noun begin what is told of it, and are never the object of a verb."""
_MARKS = "\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u00ad\u200c\u200d"
_LETTER = rf"[^\W\d_][\w{_MARKS}]*"
_WORD = re.compile(
    r"(?:US|AU|HK|NZ|CA|A|C|R)\$|(?:[A-Z]\.){2,}(?:[-‐‑][^\W\d_]\w*)*"  # US$  U.S.-led
    r"|(?:[Gg]ov|[Dd]ep|[Ii]n|[Nn]a|[Aa]ss)['’]t(?:s|l)?\b"  # gov't
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|k)?(?![^\W\d_])(?:[-‐‑][^\W\d_]\w*)*"  # 1,500  20-year-old
    rf"|{_LETTER}(?:(?:[-‐‑]|['’](?!(?:s|re|ve|ll|d|m|t)\b))[\w{_MARKS}]+)*"  # pro-democracy  O'Rourke
    r"|n?['’](?:s|re|ve|ll|d|m|t)\b"  # 's  n't
    r"|--+"  # the dash of a typewriter
    r"|\S"
)
DASHES = frozenset({"–", "—", "--"})
_STRIPPED = re.compile(r"[\u00ad\u200c\u200d]")

Labelled = tuple[int, int, str, float]
"""Words that something learned has labelled: the first, one past the last, the label, its probability."""


class Word:
    """A word of a sentence.

    Attributes:
        start, end: code points in the working text.
        text: as it stands.
        capital: whether it begins with a capital letter.
        lower: folded for comparison: NFC, lower case, no soft hyphens.
        tag: one of the tags below.
        base: base form of a verb or noun; `lower` otherwise.
        form: for a verb, one of the forms of `lexicon.forms`.

    Tags: `N` noun or unknown, `NAME` proper name, `V` verb, `AUX` auxiliary, `MD` modal, `DET`, `PRON`, `PREP`,
    `TO` before an infinitive, `SUB` subordinator, `CONJ`, `NEG`, `ADV`, `ADJ`, `NUM`, `POS` possessive 's,
    `PUNCT`.
    """

    __slots__ = ("base", "capital", "end", "form", "lower", "start", "tag", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.capital = text[0].isupper()
        self.lower = self.base = fold(text)
        self.tag = self.form = ""

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` folded for comparison: NFC, lower case, without soft hyphens and joiners."""
    if text.isascii():
        return text.lower().replace("’", "'")
    return (
        unicodedata.normalize("NFC", _STRIPPED.sub("", text))
        .lower()
        .replace("’", "'")
        .replace("‑", "-")
        .replace("‐", "-")
    )


def lowered(text: str) -> str:
    """`text` in lower case, code point for code point.

    A pattern in lower case is found in it several times faster than one that ignores case is found in `text`.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(each.lower()[0] for each in text)


def tokenise(text: str, start: int, end: int) -> list[Word]:
    """The words and punctuation marks of `text` from `start` to `end`."""
    return [Word(*match.span(), match[0]) for match in _WORD.finditer(text, start, end)]


def lower_at(words: Sequence[Word], i: int) -> str:
    """Word `i`, folded for comparison; empty where there is none."""
    return words[i].lower if 0 <= i < len(words) else ""


def touching(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The words that the code points from `start` to `end` touch, half-open; none where they touch none."""
    inside = [i for i, word in enumerate(words) if word.start < end and word.end > start]
    return (inside[0], inside[-1] + 1) if inside else None


@lru_cache(maxsize=65536)
def singular(lower: str) -> str:
    """The singular of a noun, as far as its ending tells."""
    if lower in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[lower]
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3:
        return lower[:-1]
    return lower


def describes_another(words: Sequence[Word], first: int, i: int) -> bool:
    """Whether a noun phrase begins at `first`, right behind what describes it, that does not hold the word at `i`."""
    if first >= len(words) or words[first].tag not in {"N", "ADJ", "NAME"}:
        return False
    end = next((k for k in range(first, len(words)) if words[k].tag not in {"N", "ADJ", "NAME", "POS"}), len(words))
    after = words[end] if end < len(words) else None
    relative = after is not None and after.lower in _RELATING  # "an article he wrote"
    verb = after is not None and after.tag in {"DET", "PRON"} and not relative  # "of the 1950s say the"
    return not verb and not first <= i < end
