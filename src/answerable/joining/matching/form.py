"""A name taken apart for comparison: its words, which of them count how much, its numbers and legal form.

Words come again from name to name, the commonest most, so what is worked out of a word is kept, up to a bound; and the
words that many names bring for the first time are worked out together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

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

BATCH = 4096
"""Names that are taken apart together."""

MOST_KEPT = 1 << 16
"""Words of which is kept what was worked out of them."""

NO_LETTER, SMALL, LEGAL, NUMBER, SON_OF, COUNTRY, UNIT = (1 << at for at in range(7))
"""What of a word asks for more than that it be compared: bits of `Word.marks`."""


class Word(NamedTuple):
    """A word of a name.

    Attributes:
        spelled, sound, bones: see `latin`.
        abjad: whether its script leaves vowels out, or has vowels that Latin letters render in many ways (Hangul).
        initial: whether it is one letter that may stand for a word.
        weight: how much it tells, 0 to 1: rare words tell most, particles and titles little.
        small: whether it is a particle or a title.
        title: whether it is a title.
        other_bones: its consonants in Persian, where these are others than in Arabic; otherwise empty.
        full: of a word in Arabic or Hebrew script the consonants with the long vowels; otherwise empty.
        written: the word as it stands where it is in Han characters or Hangul, otherwise empty.
        marks: what else it may be, as bits.
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
    marks: int = 0


class Form(NamedTuple):
    """A name taken apart.

    Attributes:
        words: what is aligned.
        joined: the sounds of its words without a space between.
        all_joined: the same with its particles.
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
    numbers: tuple[str, ...] = ()
    legal: frozenset[str] = frozenset()
    letters: tuple[str, ...] = ()
    acronym: str = ""
    country: frozenset[str] = frozenset()
    son_of: bool = False
    is_numbered: bool = False

    @property
    def joined_bones(self) -> str:
        """The consonants of its words without a space between."""
        return "".join([word.bones for word in self.words if not word.small])


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


@lru_cache(maxsize=1 << 16)
def form(name: str, sort: Sort = Sort.PERSON) -> Form:
    """`name` taken apart, as the name of a person, a body or a vessel."""
    return next(forms((name,), sort))


def forms(names: Iterable[str], sort: Sort = Sort.PERSON) -> Iterator[Form]:
    """Many names of one sort taken apart, in their order: faster than one by one."""
    person = sort is Sort.PERSON
    kept = KEPT[person]
    rest = iter(names)
    while batch := list(islice(rest, BATCH)):
        if person:
            for raw in kept.learn([_person(name) for name in batch]):
                yield _made(raw, None, [kept[word] for word in raw], person=True)
        else:
            bodies = [_body(name) for name in batch]
            known = kept.learn([raw for raw, _ in bodies])
            for raw, (_, initials) in zip(known, bodies, strict=True):
                yield _made(raw, initials, [kept[word] for word in raw], person=False)


def _person(name: str) -> list[str]:
    """The words of a person's name, the family name last."""
    text = name if name.isascii() else unicodedata.normalize("NFKC", name)
    if text.count(",") == 1:  # family name, given names
        family, _, given = text.partition(",")
        text = f"{given} {family}" if given.strip() and family.strip() else text
    text = _spaced(text)
    if not text.isascii() and _NORTHERN.search(text):
        text = _HE.sub("h", text)
    return [*chain.from_iterable(map(_parts_of_person, _WORDS.findall(text)))]


def _body(name: str) -> tuple[list[str], list[str | None] | None]:
    """The words of a body's name in one language, and the letters that an acronym takes from each, as `glossary`."""
    text = name if name.isascii() else unicodedata.normalize("NFKC", name)
    words = [*chain.from_iterable(map(_parts_of_body, _WORDS.findall(_spaced(text))))]
    raw, initials = glossary.translated(_with_phrases(words))
    if not text.isascii() and _NORTHERN.search(text):
        raw = [_HE.sub("h", word) for word in raw]
    return raw, initials


class _Kept(dict[str, Word]):
    """What was worked out of words, by the word as it stands in a name.

    Args:
        person: whether they are of names of persons, which have titles.
    """

    def __init__(self, person: bool) -> None:
        self._person = person

    def __missing__(self, raw: str) -> Word:
        self[raw] = word = _worked_out([raw], self._person)[0]
        return word

    def learn(self, names: list[list[str]]) -> list[list[str]]:
        """Work out the words of names that are not known yet, all together. Returns the names."""
        if len(self) > MOST_KEPT:
            self.clear()
        if new := [word for word in set(chain.from_iterable(names)) if word not in self]:
            self.update(zip(new, _worked_out(new, self._person), strict=True))
        return names


KEPT = (_Kept(False), _Kept(True))
"""What was worked out of words of bodies, and of words of persons' names."""


def _made(raw: list[str], initials: list[str | None] | None, found: list[Word], *, person: bool) -> Form:
    """The form of a name.

    Args:
        raw: its words as they stand.
        initials: the letters that an acronym takes from each; None for their first letters.
        found: what was worked out of each.
        person: whether it is a person's.
    """
    marks = 0
    for word in found:
        marks |= word.marks
    legal: frozenset[str] = frozenset()
    numbers: list[str] = []
    son_of, is_numbered = bool(marks & SON_OF), False
    if marks & _DROPPED:
        raw, initials, found, legal, numbers = _dropped(raw, initials, found, marks, person=person)
        is_numbered = bool(numbers) and bool(marks & UNIT)
    words = found
    if marks & SMALL:
        words = _without_titles(found, person=person)
    if len(words) > MOST_WORDS:
        words = _weightiest(words)
    large = [word for word in words if not word.small] if marks & SMALL else words
    sounds = "".join([word.sound for word in words])
    joined = "".join([word.sound for word in large]) or sounds if marks & SMALL else sounds
    letters: tuple[str, ...] = ()
    if len(large) > 1:
        firsts = [word.spelled[0] for word in found]
        if initials is not None:
            firsts = [mine if given is None else given for mine, given in zip(firsts, initials, strict=True)]
        letters = ("".join(firsts),)
        if marks & SMALL:
            chief = [first for first, word in zip(firsts, found, strict=True) if not word.small]
            letters = tuple(dict.fromkeys(("".join(chief), *letters)))
    country: frozenset[str] = frozenset()
    own = large
    if marks & COUNTRY:
        country = frozenset(word.spelled for word in large if word.marks & COUNTRY)
        own = [word for word in large if word.spelled not in country] or large
    short = own[0].spelled if len(own) == 1 and 2 <= len(own[0].spelled) <= 8 else ""
    return Form(tuple(words), joined, sounds, tuple(numbers), legal, letters, short, country, son_of, is_numbered)


_DROPPED = NO_LETTER | LEGAL | NUMBER


def _dropped(
    raw: list[str], initials: list[str | None] | None, found: list[Word], marks: int, *, person: bool
) -> tuple[list[str], list[str | None] | None, list[Word], frozenset[str], list[str]]:
    """The words of a name that are compared by their letters; its legal forms and its numbers."""
    if marks & NO_LETTER:
        there = [at for at, word in enumerate(found) if word.spelled]
        raw, found = [raw[at] for at in there], [found[at] for at in there]
        initials = initials and [initials[at] for at in there]
    spelled = [word.spelled for word in found]
    legal: set[str] = set()
    dropped: set[int] = set()
    for first, last, form_of in legal_forms.find(spelled) if marks & LEGAL else ():
        inside = last - first == 1 and 0 < first < len(spelled) - 1
        if person and (not raw[first].isascii() or first == 0 or len(spelled) - (last - first) < 2 or inside):
            continue
        if inside and len(spelled[first]) <= 2 and not raw[first].isupper():
            continue
        legal.add(form_of)
        dropped.update(range(first, last))
    if len(dropped) == len(spelled):
        dropped.clear()
    numbers: list[str] = []
    if not person and marks & NUMBER:
        _take_numbers(spelled, dropped, numbers)
    if dropped:
        kept = [at for at in range(len(spelled)) if at not in dropped]
        found = [found[at] for at in kept]
        initials = initials and [initials[at] for at in kept]
    return raw, initials, found, frozenset(legal), numbers


def _without_titles(words: list[Word], *, person: bool) -> list[Word]:
    if person and sum(not word.small for word in words) < 2:
        return _with_title(words)
    if all(word.small for word in words):
        return words
    return [word for word in words if not word.title]


def _weightiest(words: list[Word]) -> list[Word]:
    words = [word for word in words if not word.small] or words
    if len(words) <= MOST_WORDS:
        return words
    least = sorted(words, key=lambda word: -word.weight)[MOST_WORDS - 1].weight
    return [word for word in words if word.weight >= least][:MOST_WORDS]


def _spaced(text: str) -> str:
    """A name without the marks that stand within a word, and with a space between initials."""
    if not text.isascii() or "'" in text or '"' in text or "`" in text:
        text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text.replace("\u200c", "")))
    if "." in text:
        text = _LETTER_DOTS.sub(lambda dots: dots[0].replace(".", "").replace(" ", "") + " ", text)
        text = _INNER_DOT.sub("", _INITIAL_DOT.sub(r"\1 ", text))
    return text.replace("&", " and ") if "&" in text else text


@lru_cache(maxsize=MOST_KEPT)
def _parts_of_person(word: str) -> tuple[str, ...]:
    """What is written as one word of a person's name taken apart."""
    if not word.isascii():
        return _parts(word, person=True)
    if len(word) <= 3:
        return tuple(word) if len(word) > 1 and _initials(word) else (word,)
    if not word.isalpha():
        letters = sum(map(str.isalpha, word))
        return (word.lower().translate(_LEET),) if letters > len(word) // 2 else (word,)
    if word[:3].lower() == "abd" and (abd := _ABD.match(word)):
        return "abd", word[abd.end() :]
    if word[:2].lower() == "ab" and (father := _ABU.match(word)):
        return "abu", word[father.end() :]
    return _cased(word)


@lru_cache(maxsize=MOST_KEPT)
def _parts_of_body(word: str) -> tuple[str, ...]:
    """What is written as one word of a body's name taken apart, abbreviations written out."""
    parts = _cased(word) if word.isascii() else _parts(word, person=False)
    return tuple([ABBREVIATIONS.get(part.casefold(), part) for part in parts])


def _cased(word: str) -> tuple[str, ...]:
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


def _with_phrases(words: list[str]) -> list[str]:
    """The words with each phrase that is as often written as one word put as that."""
    folded = [word.casefold() for word in words]
    if _PHRASE_STARTS.isdisjoint(folded):
        return words
    out: list[str] = []
    before = ""
    for word, lower in zip(words, folded, strict=True):
        if out and (short := PHRASES.get((before, lower))):
            out[-1] = before = short
        else:
            out.append(word)
            before = lower
    return out


_PHRASE_STARTS = frozenset(first for first, _ in PHRASES)


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
    family = last._replace(small=False, title=False, weight=rarity.weight(last.sound))
    return [*(word for word in words[:-1] if not word.title), family]


def _worked_out(raw: Sequence[str], person: bool) -> list[Word]:
    """What is to be known of words, as they stand."""
    spelled = list(map(latin.spelling, raw))
    made = zip(raw, spelled, latin.sounds(spelled), latin.bones_of(raw, spelled), strict=True)
    return [_word(*each, person) for each in made]


def _word(raw: str, spelled: str, sounded: str, bones: str, person: bool) -> Word:
    small = (spelled in PARTICLES and len(spelled) > 1) or raw in _SMALL_ARABIC
    title = person and (spelled in TITLES or raw in _ARABIC_TITLES)
    weight = 0.12 if small or title else rarity.weight(sounded)
    initial = len(spelled) == 1 and spelled.isalpha()
    marks = _MARKS.get(spelled, 0) | (SMALL if small or title else 0)
    if not spelled:
        marks |= NO_LETTER
    elif spelled[0].isdigit() and (spelled.isdigit() or _ORDINAL.match(spelled)):
        marks |= NUMBER
    if raw.isascii():
        return Word(
            spelled, sounded or spelled, bones, False, initial, weight, small or title, title, "", "", "", marks
        )
    abjad = latin.is_abjad(raw)
    written = raw if latin.is_ideographic(raw) else ""
    return Word(
        spelled=spelled,
        sound=sounded or spelled,
        bones=bones,
        abjad=abjad or latin.is_hangul(raw),
        initial=initial and not written,
        weight=weight,
        small=small or title,
        title=title,
        other_bones=latin.other_bones(raw),
        full=latin.full(raw) if abjad else "",
        written=written,
        marks=marks,
    )


def _marks() -> dict[str, int]:
    marks: dict[str, int] = {}
    for mark, words in (
        (LEGAL, legal_forms.FIRST),
        (NUMBER, {*NUMBERS, *TENS}),
        (SON_OF, CHILD_OF),
        (COUNTRY, COUNTRY_WORDS),
        (UNIT, NUMBERED),
    ):
        for word in words:
            marks[word] = marks.get(word, 0) | mark
    return marks


_MARKS = _marks()
"""Marks of spellings."""
