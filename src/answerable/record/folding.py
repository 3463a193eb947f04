"""How texts are made comparable for search: one character at a time, so that every match leads back to the true text.

Case and accents are dropped, full-width and presentation forms become plain letters, digits of all scripts become
0 to 9, the Arabic and Persian forms of yeh, kaf and heh become one, vowel marks, tatweel and invisible joiners go.
Characters of scripts written without spaces stand alone, so that any run of them is found as a phrase.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

_WITHOUT_SPACES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),  # 々〆〇
    (0x3040, 0x31FF),  # kana, bopomofo
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_ONE_FORM = {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ı": "i"}
_GONE = {"ـ", "ʼ"}
_BLOCK = 512


class _Table(dict[int, str]):
    """Code point → folded characters, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _GONE or unicodedata.category(character) == "Cf":
        return ""
    alone = any(first <= ord(character) <= last for first, last in _WITHOUT_SPACES)
    plain = unicodedata.normalize("NFKD", _ONE_FORM.get(character, character)).casefold()
    kept = []
    for part in plain:
        category = unicodedata.category(part)
        # Classes below 10 are the nukta, virama and kana voicing marks, without which other words stand there.
        if unicodedata.combining(part) >= 10 or category in ("Cf", "Me"):
            continue
        if category == "Nd":
            kept.append(str(unicodedata.decimal(part)))
        elif category[0] in "LN" or category in ("Mn", "Mc", "Co"):
            kept.append(_ONE_FORM.get(part, part))
        else:
            kept.append(" ")
    folded = "".join(kept)
    return f" {folded} " if alone and folded.strip() else folded


_table = _Table()


def fold(text: str) -> str:
    """`text` with every character folded: letters, digits and single spaces for all else."""
    return text.translate(_table)


@lru_cache(maxsize=1 << 13)
def fold_name(name: str) -> str:
    """A name made comparable: folded, white space normalised."""
    return " ".join(fold(name).split())


def true_ranges(text: str, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of `text` (code points, half open) out of ranges of `fold(text)`."""
    if not ranges:
        return []
    blocks = [text[at : at + _BLOCK] for at in range(0, len(text), _BLOCK)]
    starts = [0, *accumulate(len(block.translate(_table)) for block in blocks)]

    def true(position: int) -> int:
        number = bisect_right(starts, position, hi=len(blocks)) - 1
        folded = starts[number]
        for index, character in enumerate(blocks[number]):
            folded += len(_table[ord(character)])
            if folded > position:
                return number * _BLOCK + index
        return len(text)

    return [(true(start), _with_marks(text, true(end - 1) + 1)) for start, end in ranges]


def _with_marks(text: str, end: int) -> int:
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
