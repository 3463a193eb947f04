"""Words in any script as Latin letters, as they sound, and as their consonants. For comparison only.

Three forms, each coarser than the one before:

- the *spelling*: lower case, no marks, in Latin letters;
- the *sound*: spellings that transliteration leaves open made one ("noury", "nouri", "nuri");
- the *bones*: the consonants alone, which is all that Arabic, Persian and Hebrew script writes of most words.

Rules are put to many words at once, which stand one a line: that takes a third of the time of one after the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

_ABJAD = re.compile("[\u0590-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufeff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CJK = re.compile("[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")
_MARKS = re.compile("[\u0591-\u05c7\u064b-\u065f\u0670\u0640]")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("اأإآٱءؤئعىيیېوۇۆةۀە", ""),
        **dict.fromkeys("بپ", "b"),
        **dict.fromkeys("تطة", "t"),
        **dict.fromkeys("ثسصزظ", "s"),
        **dict.fromkeys("دذضڈ", "d"),
        **dict.fromkeys("حخهھہ", "h"),
        **dict.fromkeys("قكکگغ", "k"),
        **dict.fromkeys("رڑ", "r"),
        **dict.fromkeys("لڵ", "l"),
        **dict.fromkeys("نں", "n"),
        **dict.fromkeys("جژ", "j"),
        "چ": "x",
        "ش": "x",
        "ف": "f",
        "ڤ": "f",
        "م": "m",
    }
)
_HEBREW = str.maketrans(
    {
        **dict.fromkeys("אעוי", ""),
        **dict.fromkeys("בפף", "b"),
        **dict.fromkeys("גקכך", "k"),
        **dict.fromkeys("דה", "d"),
        **dict.fromkeys("סשצץז", "s"),
        **dict.fromkeys("תט", "t"),
        **dict.fromkeys("מם", "m"),
        **dict.fromkeys("נן", "n"),
        "ה": "h",
        "ח": "h",
        "ל": "l",
        "ר": "r",
    }
)
_CYRILLIC = str.maketrans({"ь": "", "ъ": "", "ё": "e", "щ": "shch", "ў": "u", "ґ": "g"})


class _Latin(dict[int, str]):
    """Letters of any script in Latin ones, by code point, each looked up once."""

    def __missing__(self, point: int) -> str:
        self[point] = found = anyascii(chr(point))
        return found


_LATIN = _Latin()

Rules = tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...]
"""Letters of which one must be there for the pattern to fit, the pattern, what is put for it; in order."""

_SOUNDS: Rules = tuple(
    (tuple(needed.split()), re.compile(pattern, re.MULTILINE), letters)
    for needed, pattern, letters in (
        ("hs x", r"^(?:hs|x)(?=[iuy])", "sh"), ("s", r"(?<=[eiou]v)s$|(?<=ej)s$", ""), ("c", r"tsch|tch", "ch"),
        ("c", r"shch", "sh"), ("c", r"sch", "sh"), ("d", r"dzh|dj", "j"), ("ph", r"ph", "f"), ("kh hh", r"kh|hh", "h"),
        ("gh", r"gh", "g"), ("th", r"th", "t"), ("dh", r"dh", "d"), ("ck q", r"ck|q", "k"), ("c", r"c(?=[eiy])", "s"),
        ("c", r"c(?!h)", "k"), ("x", r"x", "ks"), ("zh", r"zh", "j"), ("ts tz", r"ts|tz", "s"), ("w", r"w", "v"),
        ("z", r"z", "s"), ("j", r"(?<=[aeiou])j$", ""), ("y ij", r"yj$|iy$|yi$|ij$|yy$|y$", "i"),
        ("i j y", r"(?<![aeiou])[ijy](?=[aeou])", ""), ("j y", r"[jy](?=[aeou])", "i"),
        ("o eu", r"oo|ou|eu(?=$)|o", "u"), ("e y", r"ee|ie|ea(?!n)|y|e", "i"), ("aa", r"aa", "a"), ("ah", r"ah$", "a"),
        ("ih", r"ih$", "i"), ("", r"(.)\1+", r"\1"), ("sadat", r"(?<=[a-z]{4})(?:u|a)l?sadati?$", "i"),
    )
)  # fmt: skip
_BONES: Rules = tuple(
    (tuple(needed.split()), re.compile(pattern, re.MULTILINE), letters)
    for needed, pattern, letters in (
        ("c sh", r"tsch|tch|shch|sch|sh|ch", "x"), ("zh dj", r"dzh|dj|zh", "j"), ("ph v", r"ph|v(?=[^aeiouy\n])", "f"),
        ("kh", r"kh", "h"), ("g q ck", r"gh|ck|q|g", "k"), ("th", r"th", "t"), ("dh", r"dh", "d"),
        ("c", r"c(?=[eiy])", "s"), ("c", r"c", "k"), ("z ts", r"ts|tz|z", "s"), ("p", r"p", "b"),
        ("h", r"(?<=[aeiou])h$", ""), ("", r"[aeiouyvw]", ""), ("", r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def _put(rules: Rules, text: str) -> str:
    for needed, pattern, letters in rules:
        if not needed:
            text = pattern.sub(letters, text)
            continue
        for each in needed:  # looking for letters is many times as fast as a pattern that does not fit
            if each in text:
                text = pattern.sub(letters, text)
                break
    return text


def _lines(rules: Rules, words: Sequence[str]) -> list[str]:
    return _put(rules, "\n".join(words)).split("\n") if words else []


def sounds(spelled: Sequence[str]) -> list[str]:
    """The sound of each spelling, as `sound` gives it."""
    return _lines(_SOUNDS, spelled)


def bones_of(words: Sequence[str], spelled: Sequence[str]) -> list[str]:
    """The consonants of each word, as `bones` gives them.

    Args:
        words: in any script.
        spelled: their spellings.
    """
    put = _lines(_BONES, spelled)
    return [bones(word) if is_abjad(word) else found for word, found in zip(words, put, strict=True)]


def is_abjad(text: str) -> bool:
    """Whether the text holds letters of a script that leaves most vowels unwritten (Arabic, Persian, Hebrew)."""
    return not text.isascii() and bool(_ABJAD.search(text))


def is_hangul(text: str) -> bool:
    """Whether the text holds Hangul syllables."""
    return bool(_HANGUL.search(text))


def is_ideographic(text: str) -> bool:
    """Whether the text holds Han characters or Hangul, in which words stand without spaces."""
    return bool(_CJK.search(text))


@lru_cache(maxsize=1 << 13)
def spelling(word: str) -> str:
    """A word in lower-case Latin letters and digits, without marks. May be empty."""
    if word.isascii():
        return _NOT_LETTERS.sub("", word.lower())
    text = unicodedata.normalize("NFKC", word).replace("\u200c", "").casefold().translate(_CYRILLIC)
    return _NOT_LETTERS.sub("", text.translate(_LATIN).lower())


@lru_cache(maxsize=1 << 17)
def sound(spelled: str) -> str:
    """A spelling with what transliteration leaves open made one: "zelenskyy" and "selenskyj" both "silinski"."""
    return _put(_SOUNDS, spelled)


_SIBILANT = re.compile("[ضذ]")


def other_bones(word: str) -> str:
    """The consonants of a word in Arabic script as Persian has them, where that is another thing; otherwise empty."""
    return bones(_SIBILANT.sub("ز", word)) if not word.isascii() and _SIBILANT.search(word) else ""


_LONG = str.maketrans({**dict.fromkeys("اأإآٱعى", "a"), **dict.fromkeys("وؤۇۆ", "u"), **dict.fromkeys("يیئېى", "i")})
_VOWELS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in ((r"[oöuüw]+", "u"), (r"[ieéyj](?=[aeiou])|ee|ei|ey|ai|ay|[iey]", "i"), (r"a+", "a"))
)


@lru_cache(maxsize=1 << 17)
def full(word: str) -> str:
    """The consonants of a word with its vowels in three sorts, of Arabic script the long ones, which are written."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", word))
    if is_abjad(text):
        text = text.removesuffix("ه").removesuffix("ة") if len(text) > 2 else text
        return re.sub(r"([^aiu])\1+", r"\1", spelling(text.translate(_LONG).translate(_ARABIC).translate(_HEBREW)))
    text = _put(_BONES[:-3], spelling(text))
    for pattern, letters in _VOWELS:
        text = pattern.sub(letters, text)
    return re.sub(r"(.)\1+", r"\1", text)


@lru_cache(maxsize=1 << 13)
def bones(word: str) -> str:
    """The consonants of a word in any script, near ones as one: "حمید" and "hamid" both "hmd"."""
    if word.isascii():
        return _put(_BONES, spelling(word))
    text = _MARKS.sub("", unicodedata.normalize("NFKC", word))
    if is_abjad(text):
        text = text.removesuffix("ه").removesuffix("ة") if len(text) > 2 else text
        return re.sub(r"(.)\1+", r"\1", spelling(text.translate(_ARABIC).translate(_HEBREW)))
    return _put(_BONES, spelling(text))
