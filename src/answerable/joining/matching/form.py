"""A name taken apart for comparison: its words, which of them count how much, its numbers and legal form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from answerable.joining.matching import glossary, latin, legal_forms, rarity
from answerable.joining.matching.words import (
    ABBREVIATIONS,
    CHILD_OF,
    COUNTRY_WORDS,
    NUMBERED,
    NUMBERS,
    PARTICLES,
    PHRASES,
    TENS,
    TITLES,
)


class Sort(StrEnum):
    """What bears the name. Persons and bodies are compared by different weights."""

    PERSON = "person"
    BODY = "body"
    VESSEL = "vessel"


MOST_WORDS = 10
"""Words of a name that are compared, the weightiest."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name.

    Attributes:
        spelled, sound, bones: see `latin`.
        abjad: whether its script leaves vowels out, or has vowels that Latin letters render in many ways (Hangul).
        initial: whether it is one letter that may stand for a word.
        weight: how much it tells, 0 to 1: rare words tell most, particles and titles little.
        small: whether it is a particle or a title.
        title: whether it is a title.
        other_bones: its consonants in Persian, where these are others than in Arabic; otherwise empty.
        full: the consonants with the long vowels that are written; empty for a word in plain Latin letters.
        written: the word as it stands where it is in Han characters or Hangul, otherwise empty.
    """

    spelled: str
    sound: str
    bones: str
    abjad: bool = False
    initial: bool = False
    weight: float = 1.0
    small: bool = False
    title: bool = False
    other_bones: str = ""
    full: str = ""
    written: str = ""

    def __hash__(self) -> int:
        """Of what tells most words apart; equal words have it in common."""
        return hash((self.spelled, self.bones, self.written))


@dataclass(frozen=True, slots=True)
class Form:
    """A name taken apart.

    Attributes:
        words: what is aligned.
        joined: the sounds of its words without a space between.
        all_joined: the same with its particles.
        joined_bones: their consonants without a space between.
        numbers: its numbers, in order.
        legal: ids of its legal forms.
        letters: first letters of its words; what an acronym of it may be.
        acronym: its only word where it may be an acronym; otherwise empty.
        country: places and peoples among its words.
        son_of: whether it says whose child the person is ("bin").
        is_numbered: whether it is of a sort of which each has its number (a brigade, a penal colony).
    """

    words: tuple[Word, ...]
    joined: str
    all_joined: str = ""
    joined_bones: str = ""
    numbers: tuple[str, ...] = ()
    legal: frozenset[str] = frozenset()
    letters: tuple[str, ...] = ()
    acronym: str = ""
    country: frozenset[str] = frozenset()
    son_of: bool = False
    is_numbered: bool = False


_POSSESSIVE = re.compile(r"(?<=\w)['’‘ʼ´`]s(?!\w)", re.IGNORECASE)
_APOSTROPHES = re.compile(r"(?<!\s)['’‘ʼʿʾ`´ʹ′“”\"]+(?=\w)|['’‘ʼʿʾ`´ʹ′“”\"]+")
_LETTER_DOTS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.[ ]?){2,}(?:[^\W\d_]\b\.?)?")
_INITIAL_DOT = re.compile(r"(?<![^\W\d_])([^\W\d_])\.(?=\w)")
_INNER_DOT = re.compile(r"(?<=\w)\.(?=\w)")
_WORDS = re.compile(r"[^\W_]+")
_CASES = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z]{2})")
_NORTHERN = re.compile("[іїєґўІЇЄҐЎ]|[А-Яа-яЁё]I|I[А-Яа-яЁё]|[а-яё]i|i[а-яё]")
_HE = re.compile("[гГ]")
_ARTICLE = re.compile("^(?:و?ال|لل)(?=[\u0621-\u06ff]{3})")
_SERVANT = re.compile("^(عبد)ال(?=[\u0621-\u06ff]{3})(.*)$")
_FATHER = re.compile("^(ا?[بأ]بو|ابو|أبو|ابی|أبي)(?:ال)?(?=[\u0621-\u06ff]{3})(.*)$")
_ABU = re.compile(r"^ab(?:ou|u|o)(?:[au]?l)?(?=[b-df-hj-np-tv-z][a-z]{3})", re.IGNORECASE)
_ABD = re.compile(r"^abd[aeou](?:l(?!ov|ay|ae)(?=[a-z]{4})|([rsnztd])(?=\1[a-z]{3}))", re.IGNORECASE)
_SMALL_ARABIC = frozenset("عبد ابو أبو ابی ابي أبي بن ابن ال آل ولد ام أم".split())
_ARABIC_TITLES = frozenset(
    "شيخ شیخ حاج حاجي حاجی سيد سید ملا مولوي مولوی دكتور دکتر آیتالله قاری استاد مهندس سردار".split()
)
_LEET = str.maketrans("01345789", "oieastbg")
_VOWEL = re.compile("[aeiouy]")
_ORDINAL = re.compile("^([0-9]+)(?:st|nd|rd|th|y|yi|i|oi|aya|ya|go|oe|e)$")
_BRACKETS = re.compile(r"\(([^()]*)\)")


@lru_cache(maxsize=1 << 16)
def form(name: str, sort: Sort = Sort.PERSON) -> Form:
    """`name` taken apart, as the name of a person, a body or a vessel."""
    person = sort is Sort.PERSON
    text = name if name.isascii() else unicodedata.normalize("NFKC", name)
    if person and text.count(",") == 1:  # family name, given names
        family, _, given = text.partition(",")
        text = f"{given} {family}" if given.strip() and family.strip() else text
    raw = list(_split(text, person=person))
    initials: list[str | None] = [None] * len(raw)
    if not person:
        raw, initials = glossary.translated(_abbreviated(raw))
        if not text.isascii() and _NORTHERN.search(text):
            raw = [_HE.sub("h", word) for word in raw]
    spelled = [latin.spelling(word) for word in raw]
    if not all(spelled):
        there = [at for at, word in enumerate(spelled) if word]
        raw, spelled = [raw[at] for at in there], [spelled[at] for at in there]
        initials = [initials[at] for at in there]
    legal: set[str] = set()
    dropped: set[int] = set()
    for first, last, found in legal_forms.find(spelled):
        inside = last - first == 1 and 0 < first < len(spelled) - 1
        if person and (not raw[first].isascii() or first == 0 or len(spelled) - (last - first) < 2 or inside):
            continue
        if inside and len(spelled[first]) <= 2 and not raw[first].isupper():
            continue
        legal.add(found)
        dropped.update(range(first, last))
    if len(dropped) == len(spelled):
        dropped.clear()
    numbers: list[str] = []
    if not person:
        _take_numbers(spelled, dropped, numbers)
    kept = [at for at in range(len(spelled)) if at not in dropped]
    words = [_word(raw[at], spelled[at], person) for at in kept]
    firsts = [spelled[at][0] if (letters := initials[at]) is None else letters for at in kept]
    chief = "".join(letters for letters, word in zip(firsts, words, strict=True) if not word.small)
    if person and sum(not word.small for word in words) < 2:
        words = _with_title(words)
    elif not all(word.small for word in words):
        words = [word for word in words if not (word.small and word.title)]
    if len(words) > MOST_WORDS:
        words = [word for word in words if not word.small] or words
    if len(words) > MOST_WORDS:
        least = sorted(words, key=lambda word: -word.weight)[MOST_WORDS - 1].weight
        words = [word for word in words if word.weight >= least][:MOST_WORDS]
    large = [word.spelled for word in words if not word.small]
    country = frozenset(large) & COUNTRY_WORDS
    own = [word for word in large if word not in country] or large
    short = own[0] if len(own) == 1 and 2 <= len(own[0]) <= 8 else ""
    sounds = [word.sound for word in words]
    return Form(
        words=tuple(words),
        joined="".join(word.sound for word in words if not word.small) or "".join(sounds),
        all_joined="".join(sounds),
        joined_bones="".join(word.bones for word in words if not word.small),
        numbers=tuple(numbers),
        legal=frozenset(legal),
        letters=tuple(dict.fromkeys((chief, "".join(firsts)))) if len(large) > 1 else (),
        acronym=short,
        country=country,
        son_of=not CHILD_OF.isdisjoint(spelled),
        is_numbered=bool(numbers) and not NUMBERED.isdisjoint(spelled),
    )


def _split(text: str, *, person: bool) -> Iterator[str]:
    """The words of a name, what is written together taken apart and what is divided put together."""
    plain = text.isascii()
    if not plain or "'" in text or '"' in text or "`" in text:
        text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text.replace("\u200c", "")))
    if "." in text:
        text = _LETTER_DOTS.sub(lambda dots: dots[0].replace(".", "").replace(" ", "") + " ", text)
        text = _INNER_DOT.sub("", _INITIAL_DOT.sub(r"\1 ", text))
    if "&" in text:
        text = text.replace("&", " and ")
    if not plain and person and _NORTHERN.search(text):
        text = _HE.sub("h", text)
    for word in _WORDS.findall(text):
        yield from _ascii_parts(word, person=person) if word.isascii() else _parts(word, person=person)


def _ascii_parts(word: str, *, person: bool) -> tuple[str, ...]:
    if person:
        if len(word) <= 3:
            return tuple(word) if len(word) > 1 and _initials(word) else (word,)
        if not word.isalpha():
            letters = sum(map(str.isalpha, word))
            return (word.lower().translate(_LEET),) if letters > len(word) // 2 else (word,)
        if word[:3].lower() == "abd" and (abd := _ABD.match(word)):
            return "abd", word[abd.end() :]
        if word[:2].lower() == "ab" and (father := _ABU.match(word)):
            return "abu", word[father.end() :]
    if word.islower() or word.isupper() or word.istitle():
        return (word,)
    return tuple(_CASES.split(word))


def _parts(word: str, *, person: bool) -> tuple[str, ...]:
    if latin.is_abjad(word):
        servant = _SERVANT.match(word) or (_FATHER.match(word) if person else None)
        return (servant[1], servant[2]) if servant else (_ARTICLE.sub("", word),)
    if latin.is_hangul(word):
        return tuple(word) if person else (word,)
    if latin.is_ideographic(word):
        return (word[0], word[1:]) if person and 2 <= len(word) <= 4 else (word,)
    return (word,)


def _abbreviated(raw: list[str]) -> list[str]:
    out: list[str] = []
    for word in raw:
        lower = word.casefold()
        if out and (short := PHRASES.get((out[-1].casefold(), lower))):
            out[-1] = short
        else:
            out.append(ABBREVIATIONS.get(lower, word))
    return out


def _initials(word: str) -> bool:
    return word.isupper() and not _VOWEL.search(word.lower())


def _take_numbers(spelled: list[str], dropped: set[int], numbers: list[str]) -> None:
    for at, word in enumerate(spelled):
        if at in dropped:
            continue
        ordinal = None if word.isdigit() else _ORDINAL.match(word)
        number = ordinal[1] if ordinal else word if word.isdigit() else NUMBERS.get(word, "")
        if word in TENS:
            following = spelled[at + 1] if at + 1 < len(spelled) else ""
            unit = following if following.isdigit() else NUMBERS.get(following, "")
            number = str(TENS[word] + (int(unit) if unit and int(unit) < 10 else 0))
            if unit and int(unit) < 10:
                dropped.add(at + 1)
        if number and (at > 0 or len(word) != 1 or word.isdigit()):
            numbers.append(number.lstrip("0") or "0")
            dropped.add(at)
    if len(dropped) == len(spelled):
        dropped.clear()


def _with_title(words: list[Word]) -> list[Word]:
    """The words of a short name: a title that ends it is taken for a family name ("Ahmad Sayyed")."""
    if not words or not words[-1].title or all(word.small for word in words):
        return [word for word in words if not word.title] or words
    last = words[-1]
    family = replace(last, small=False, title=False, weight=rarity.weight(last.sound))
    return [*(word for word in words[:-1] if not word.title), family]


@lru_cache(maxsize=1 << 16)
def _word(raw: str, spelled: str, person: bool) -> Word:
    plain = raw.isascii()
    small = (spelled in PARTICLES and len(spelled) > 1) or raw in _SMALL_ARABIC
    title = person and (spelled in TITLES or raw in _ARABIC_TITLES)
    sounded = latin.sound(spelled)
    weight = 0.12 if small or title else rarity.weight(sounded)
    return Word(
        spelled=spelled,
        sound=sounded or spelled,
        bones=latin.bones(raw),
        other_bones=latin.other_bones(raw),
        full="" if plain else latin.full(raw),
        abjad=not plain and (latin.is_abjad(raw) or latin.is_hangul(raw)),
        initial=len(spelled) == 1 and spelled.isalpha(),
        weight=weight,
        small=small or title,
        title=title,
        written=raw if not plain and latin.is_ideographic(raw) else "",
    )
