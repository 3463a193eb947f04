"""Words of bodies' names in one language put for those of others: "завод", "factory" and "کارخانه" all "plant".

The name of a body on a list is part translated, part spelt in other letters. `glossary.toml` holds the words that are
translated, in English, Russian, Ukrainian, Belarusian, Arabic, Persian and Chinese; what is not in it is left to be
compared by its sound. Names of countries come from the Unicode CLDR.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources

from babel import Locale

from answerable.joining.matching import latin

Way = tuple[tuple[str, ...], tuple[str, ...]]
"""A way to write a concept, and the words put for it."""

Ways = dict[str, list[Way]]
"""First word of a way to write a concept → the ways that begin so, the longest first."""

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LOOKALIKE = str.maketrans("aeopcxykmtbhi", "аеорсхукмтвні")
_ENDING = re.compile(
    "(?:иями|иях|иям|ием|ями|ами|ого|его|ому|ему|ыми|ими|ага|яга|ої|ія|ії|ій|ия|ие|ии|ию|ий|ый|ой|ей|ая|яя|ое|ее|ае|"
    "ые|ыя|ия|ых|их|ым|им|ом|ем|ую|юю|ою|ею|ам|ям|ах|ях|ов|ев|ів|[аяоеыиуюьйіїє])$"
)
_PLACE = re.compile("^(.{3,}?)ь?([сц]ь?к)(?:ий|ій|ой|ая|ое|ие|ого|ом|ому|их|им|ую|а|е|і|ага|ае|ая)?$")
_ROMAN_PLACE = re.compile("^(.{3,}?)(t?sk)(?:ye|oye|oje|aya|aja|iy|ij|yi|oe|ii|y|i)?$", re.IGNORECASE)
_SOUNDED_ENDING = re.compile("(?<=.{3})(?:[aiu]+(?:g[aiu]|m[iu]?|h|v)?|[aiu]+)$")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200c'’ʼ]")
_ALEF = str.maketrans("أإآٱىیېکگةۀؤئ", "اااايييككههوي", "ء")
_PREFIX = re.compile("^(?:وال|بال|فال|لل|ال|[ولب])(?=.{3})")
_DISTRICTS = frozenset("市省区县")
_LOCALES = ("ru", "uk", "be", "ar", "fa", "zh_Hans", "zh_Hant")


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """A word without what changes by number, case, gender or article, so that its forms have one key."""
    if word.isascii():
        lower = word.lower()
        return lower[:-1] if len(lower) > 4 and lower[-1] == "s" and lower[-2] != "s" else lower
    text = _MARKS.sub("", unicodedata.normalize("NFKC", word).casefold())
    if _CYRILLIC.search(text):
        text = text.translate(_LOOKALIKE).replace("ё", "е")
        stem = _ENDING.sub("", text)
        return stem if len(stem) > 2 else text
    return text.translate(_ALEF) if _ARABIC.search(text) else text


def translated(words: Sequence[str]) -> tuple[list[str], list[str | None] | None]:
    """The words of a body's name, those that the glossary has put into English.

    Returns:
        The words; and of each the letters that an acronym takes from it, None for its own first letter. None for all
        where that is so of each.
    """
    if all(map(str.isascii, words)):
        pieces = words
    else:
        pieces = [piece for word in words for piece in (_cut(word) if _HAN.search(word) else (word,))]
        if any(map(_CYRILLIC.search, pieces)):  # a Latin "C" typed for a Cyrillic "С"
            pieces = [piece.lower().translate(_LOOKALIKE) if len(piece) < 2 else piece for piece in pieces]
    met = list(map(_met, pieces))
    if not any(ways for _, ways, _ in met):
        return [place for _, _, place in met], None
    out: list[str] = []
    letters: list[str | None] = []
    told: set[str] = set()
    at = 0
    while at < len(met):
        _, ways, place = met[at]
        for way, english in ways:
            size = len(way)
            if size == 1 or tuple([each[0] for each in met[at : at + size]]) == way:
                plain = pieces[at].isascii()
                initials = "".join([piece[0] for piece in pieces[at : at + size]]).lower() if plain else None
                for word in english:
                    if word not in told:
                        told.add(word)
                        out.append(word)
                        letters.append(initials)
                        initials = "" if plain else None
                at += size
                break
        else:
            out.append(place)
            letters.append(None)
            at += 1
    return (out, letters) if out else (list(words), None)


@lru_cache(maxsize=1 << 16)
def _met(word: str) -> tuple[str, Sequence[Way], str]:
    """The key of a word, the ways to write a concept that begin with it, and what it is where none fits."""
    found = _known_key(word)
    return found, _ways().get(found, ()), _place(word)


def _known_key(word: str) -> str:
    ways = _ways()
    found = key(word)
    if found in ways:
        return found
    if word.isascii():
        return _romanised().get(_roman(word), found) if len(word) > 4 else found
    if _ARABIC.search(found):
        bare = _PREFIX.sub("", found)
        return bare if bare in ways else found
    return found


def _roman(word: str) -> str:
    """The sound of a Slavic word without its ending."""
    return _SOUNDED_ENDING.sub("", latin.sound(latin.spelling(word)))


@cache
def _romanised() -> dict[str, str]:
    """Sounds of the Cyrillic words of the glossary → their keys, for names that lists give in Latin letters."""
    held = tomllib.loads(_text())
    words = [
        word
        for concepts in held.values()
        for concept, languages in concepts.items()
        for way in languages.get("sl", "").split("|")
        if len(way.split()) == 1 and concept[0] != "-"
        for word in way.split()
    ]
    return {sound: key(word) for word in reversed(words) if len(sound := _roman(word)) > 4}


def _place(word: str) -> str:
    """A place out of its Russian or Ukrainian adjective ("саратовский" → "саратов"); other words as they are."""
    found = _ROMAN_PLACE.match(word) if word.isascii() else _PLACE.match(word.casefold())
    return found[1] if found else word


def _cut(word: str) -> Iterator[str]:
    """A word in Han characters cut at the words of the glossary, the longest first."""
    known = _han()
    rest = ""
    at = 0
    while at < len(word):
        size = next((size for size in range(min(8, len(word) - at), 0, -1) if word[at : at + size] in known), 0)
        after = at and not rest and word[at] in _DISTRICTS
        if size > 1 or (size == 1 and (after or at + 1 == len(word))):
            if rest:
                yield rest
            yield word[at : at + size]
            rest = ""
            at += size
        else:
            rest += word[at]
            at += 1
    if rest:
        yield rest


@cache
def _han() -> frozenset[str]:
    return frozenset(way for way in _ways() if _HAN.search(way))


def _text() -> str:
    return (resources.files("answerable.joining.matching") / "glossary.toml").read_text(encoding="utf-8")


@cache
def _ways() -> Ways:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    held = tomllib.loads(_text())
    for concepts in held.values():
        for concept, languages in concepts.items():
            english = () if concept.startswith("-") else tuple(concept.split())
            written = [way for each in languages.values() for way in each.split("|")]
            for way in (*written, *([concept] if english else [])):
                found.setdefault(tuple(key(word) for word in way.split()), english)
    for name in _LOCALES:
        for code, there in Locale.parse(name).territories.items():
            country = Locale("en").territories.get(code, "")
            if len(code) == 2 and country.isascii():
                way = tuple(_PREFIX.sub("", k) if _ARABIC.search(k) else k for k in map(key, there.split()))
                found.setdefault(way, tuple(country.lower().split()))
    single = {way[0]: english[0] for way, english in found.items() if len(way) == len(english) == 1}
    kept = {word for concept in held["legal"] for word in concept.split()}
    ways: Ways = {}
    for way, english in sorted(found.items(), key=lambda one: (-len(one[0]), one[0])):
        ways.setdefault(way[0], []).append((way, tuple(w if w in kept else single.get(key(w), w) for w in english)))
    return ways
