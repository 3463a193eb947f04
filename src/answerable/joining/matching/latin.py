"""Words in any script as Latin letters, as they sound, and as their consonants. For comparison only.

Three forms, each coarser than the one before:

- the *spelling*: lower case, no marks, in Latin letters;
- the *sound*: spellings that transliteration leaves open made one ("noury", "nouri", "nuri");
- the *bones*: the consonants alone, which is all that Arabic, Persian and Hebrew script writes of most words.
"""

from __future__ import annotations

import re
import unicodedata
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

_SOUNDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"^(?:hs|x)(?=[iuy])", "sh"), (r"(?<=[eiou]v)s$|(?<=ej)s$", ""), (r"tsch|tch", "ch"), (r"shch", "sh"), (r"sch", "sh"), (r"dzh|dj", "j"), (r"ph", "f"), (r"kh|hh", "h"),
        (r"gh", "g"), (r"th", "t"), (r"dh", "d"), (r"ck|q", "k"), (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"),
        (r"x", "ks"), (r"zh", "j"), (r"ts|tz", "s"), (r"w", "v"), (r"z", "s"), (r"(?<=[aeiou])j$", ""),
        (r"yj$|iy$|yi$|ij$|yy$|y$", "i"), (r"(?<![aeiou])[ijy](?=[aeou])", ""), (r"[jy](?=[aeou])", "i"),
        (r"oo|ou|eu(?=$)|o", "u"), (r"ee|ie|ea(?!n)|y|e", "i"), (r"aa", "a"), (r"ah$", "a"), (r"ih$", "i"),
        (r"(.)\1+", r"\1"), (r"(?<=[a-z]{4})(?:u|a)l?sadati?$", "i"),
    )
)  # fmt: skip
_BONES = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"tsch|tch|shch|sch|sh|ch", "x"), (r"dzh|dj|zh", "j"), (r"ph|v(?=[^aeiouy])", "f"), (r"kh", "h"),
        (r"gh|ck|q|g", "k"), (r"th", "t"), (r"dh", "d"), (r"c(?=[eiy])", "s"), (r"c", "k"), (r"ts|tz|z", "s"),
        (r"p", "b"), (r"(?<=[aeiou])h$", ""), (r"[aeiouyvw]", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def is_abjad(text: str) -> bool:
    """Whether the text holds letters of a script that leaves most vowels unwritten (Arabic, Persian, Hebrew)."""
    return bool(_ABJAD.search(text))


def is_hangul(text: str) -> bool:
    """Whether the text holds Hangul syllables."""
    return bool(_HANGUL.search(text))


def is_ideographic(text: str) -> bool:
    """Whether the text holds Han characters or Hangul, in which words stand without spaces."""
    return bool(_CJK.search(text))


@lru_cache(maxsize=1 << 17)
def spelling(word: str) -> str:
    """A word in lower-case Latin letters and digits, without marks. May be empty."""
    if word.isascii():
        return _NOT_LETTERS.sub("", word.lower())
    text = unicodedata.normalize("NFKC", word).replace("\u200c", "").casefold().translate(_CYRILLIC)
    return _NOT_LETTERS.sub("", anyascii(text).lower())


@lru_cache(maxsize=1 << 17)
def sound(spelled: str) -> str:
    """A spelling with what transliteration leaves open made one: "zelenskyy" and "selenskyj" both "silinski"."""
    for pattern, letters in _SOUNDS:
        spelled = pattern.sub(letters, spelled)
    return spelled


_SIBILANT = re.compile("[ضذ]")


def other_bones(word: str) -> str:
    """The consonants of a word in Arabic script as Persian has them, where that is another thing; otherwise empty."""
    return bones(_SIBILANT.sub("ز", word)) if _SIBILANT.search(word) else ""


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
    text = spelling(text)
    for pattern, letters in (*_BONES[:-3], *_VOWELS):
        text = pattern.sub(letters, text)
    return re.sub(r"(.)\1+", r"\1", text)


@lru_cache(maxsize=1 << 17)
def bones(word: str) -> str:
    """The consonants of a word in any script, near ones as one: "حمید" and "hamid" both "hmd"."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", word))
    if is_abjad(text):
        text = text.removesuffix("ه").removesuffix("ة") if len(text) > 2 else text
        return re.sub(r"(.)\1+", r"\1", spelling(text.translate(_ARABIC).translate(_HEBREW)))
    text = spelling(text)
    for pattern, letters in _BONES:
        text = pattern.sub(letters, text)
    return text
