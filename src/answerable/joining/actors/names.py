"""Names made comparable: folding, parts and transliteration. For comparison only; what a source wrote is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from answerable.joining.actors.slavic import slavic
from answerable.joining.matching.latin import bones, full, is_abjad, spelling
from answerable.joining.matching.latin import sound as sound_of
from answerable.joining.matching.name_words import FAMILY_FIRST, GIVEN, HONORIFICS, OFFICES, ORGANISATIONS, RANKS
from answerable.joining.matching.rarity import bits
from answerable.joining.matching.words import PHRASES
from answerable.reading.language.geography import PLACES
from answerable.reading.language.given_names import given_names
from answerable.reading.language.organs import is_organ

_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا",
    }
)  # fmt: skip
_APOSTROPHES = "'’‘ʼʿʾ`´ʹ′"
_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}]s?$")
_INNER = re.compile(rf"(?<=\w)[{_APOSTROPHES}](?=\w)|(?<=\w)\.(?=\w)")
_WORD = re.compile(r"\w+")
_REFERENCE = re.compile(r"\s*\([^()]* (?:[^\s()]*\d[^\s()]*|3\d{4}[A-Z]\d{4} [^()]+)\)$")
_SAID_OF = re.compile(
    r"^(?:the\s+)?[\w.]+-(?:aligned|backed|based|born|controlled|dominated|funded|led|ruled|run|sponsored|supported)\s+(?=\w)"
)
"""What is said of whom a name means, before the name: "US-based", "rebel-backed"."""
_CALLED = re.compile(r"(?<=\w)\s+(?:“[\w .-]+”|‘[\w .-]+’|\"[\w .-]+\"|'[\w .-]+')\s+(?=\w)")
"""What somebody is called for short, inside the name: Ana “Nita” Tarn."""
_CUT = re.compile(r"(?<=\w)(?:\s+(?:and|at|by|for|from|in|of|on|the|with))+$")
"""Words that end no name: it was cut behind them."""
_DIGITS = re.compile(r"\d+")
_VOWELS = re.compile(r"[aeiou]")
_ONE_SPELLING = {"organisation": "organization", "centre": "center", "defence": "defense", "labour": "labor"}
_STATES = frozenset({"us", "uk"})
_DEGREES = frozenset({"qc", "kc", "mp", "mep", "phd", "md", "obe", "mbe", "cbe"})
_BEFORE_THE = frozenset({"of", "for", "in", "on", "against", "and"})
_BUILT = frozenset(
    "airfield airstrip bridge building camp causeway checkpoint crossing dam depot highway hotel junction mine "
    "pipeline plaza quarry refinery road roundabout square stadium street tavern tower tunnel viaduct warehouse".split()
)
_PERSONS = 2
"""Words of most persons' names."""
_ARTICLES = frozenset({"al", "el", "ul", "ol"})


@lru_cache(maxsize=1 << 13)
def fold(name: str) -> str:
    """`name` as it is compared: NFKC, case folded, without marks, titles, leading "the" and possessive.

    "Mr. Ra’isi's" gives "raisi"; "the People’s Mojahedin" gives "peoples mojahedin". Empty where no letter is left.
    """
    text = _CUT.sub("", unicodedata.normalize("NFKC", name).strip().casefold())
    text = _named_alone(_CALLED.sub(" ", _POSSESSIVE.sub("", text)))
    text = _MARKS.sub("", unicodedata.normalize("NFD", text)).translate(_LETTERS)
    found = _WORD.findall(_INNER.sub("", unicodedata.normalize("NFC", text)).replace("_", " "))
    words = [_ONE_SPELLING.get(word, word) for word in found]
    # What a step takes away may bring together what an earlier one looks at.
    while (left := _once(_shortened(_bare(_without_articles(_initials(words)))))) != words:
        words = left
    return " ".join(words)


def _once(words: list[str]) -> list[str]:
    """ "emil tarn emil tarn" as "emil tarn": a caption ran into the text. "Sirhan Sirhan" is a name."""
    half = len(words) // 2
    return words[:half] if half > 1 and words[:half] == words[half:] else words


def _named_alone(text: str) -> str:
    """ "US-based Dravna Watch" as "dravna watch"; "US-led coalition" is left, since "coalition" is nobody's name."""
    rest = _SAID_OF.sub("", text)
    words = rest.split() if rest != text else []
    return text if not words or is_organ(words) or ORGANISATIONS.issuperset(words) else rest


def says_more(name: str) -> bool:
    """Whether more is said before a name than a title: "US-based Dravna Watch"."""
    text = name.casefold()
    return _named_alone(text) != text


def _shortened(words: list[str]) -> list[str]:
    """ "united nations security council" as "un security council", "office of the bureau" as "office of bureau".

    Both are written. A state's name alone is left: that "US" is one tells the table of states, and that it is no "us"
    its context.
    """
    words = [word for at, word in enumerate(words) if word != "the" or not at or words[at - 1] not in _BEFORE_THE]
    at = next((at for at, pair in enumerate(pairwise(words)) if pair in PHRASES), None)
    if at is None:
        return words
    short, rest = PHRASES[words[at], words[at + 1]], words[at + 2 :]
    if short == "us" and rest[:2] == ["of", "america"]:
        rest = rest[2:]
    return [*words[:at], short, *rest] if at or rest or short not in _STATES else words


def _without_articles(words: list[str]) -> list[str]:
    """ "bashar al assad" as "bashar assad", "al megrahi" as "megrahi"; "el salvador" is left as it is.

    "Abd El Karim" is "abdel karim": there the article belongs to the word before it.
    """
    last = len(words) - 1
    kept: list[str] = []
    for at, word in enumerate(words):
        if at == last or word not in _ARTICLES or (at == 0 and word != "al"):
            kept.append(word)
        elif kept[-1:] == ["abd"]:
            kept[-1] = "abdel"
    return kept


def _initials(words: list[str]) -> list[str]:
    """Letters that stand alone side by side made one word: "j k rowling" is "jk rowling"."""
    joined: list[str] = []
    run = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and run:
            joined[-1] += word
        else:
            joined.append(word)
        run = single
    return joined


def _bare(words: list[str]) -> list[str]:
    """`words` without the titles and the article before the name itself, and the degree behind it."""
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    start = 0
    while start < len(words) - 1 and words[start] in HONORIFICS:
        start += 1
    start += _is_burmese(words[start:])
    rest = words[start:]
    if ORGANISATIONS.isdisjoint(rest) and "of" not in rest:
        while len(rest) > 1 and (rest[0] in OFFICES or rest[0] in HONORIFICS or _is_rank(rest)):
            rest = rest[1:]
        while len(rest) > 2 and rest[-1] in _DEGREES:
            rest = rest[:-1]
    return rest


def _is_burmese(words: Sequence[str]) -> bool:
    """Whether a name begins with the Burmese for "mister" before two words or more, and no initials: "u win myint"."""
    return words[:1] == ["u"] and len(words) > 2 and len(words[1]) > 1 and len(words[2]) > 1


def _is_rank(words: Sequence[str]) -> bool:
    """Whether a rank that is a name's first word too begins the name: "private ana tarn", "lance corporal tarn"."""
    return words[0] in RANKS and len(words) > 2 and (words[1] in OFFICES or words[1] in given_names())


def titled(name: str) -> bool:
    """Whether a title of a person stands before the name ("Mr", "President")."""
    words = _WORD.findall(unicodedata.normalize("NFKC", name).casefold())
    return bool(words) and words[0] in (HONORIFICS | OFFICES | RANKS) and len(fold(name).split()) < len(words)


def plain(name: str) -> str:
    """`name` fit to be shown: without a leading "the" and a possessive or a preposition at its end."""
    text = _POSSESSIVE.sub("", _CUT.sub("", " ".join(name.split())))
    return text[4:] if text[:4].lower() == "the " and len(text) > 4 else text


def without_reference(name: str) -> str:
    """`name` without the list and its reference that an entry bears: "Zoran Exemplar" of "Zoran Exemplar (Council
    TSi.001)". The words of the list's maker say nothing of whom it names."""
    return _REFERENCE.sub("", name)


def list_of(name: str) -> str:
    """The list that an entry's name ends with, "European Union 32014R0224" of "… (European Union 32014R0224 I.A 2)"."""
    words = name[len(without_reference(name)) :].strip(" ()").split()
    number = next((at for at, word in enumerate(words) if any(map(str.isdigit, word))), 0)
    return " ".join(words[: number + (number + 1 < len(words))]) if number and words[0][0].isupper() else ""


def is_acronym(name: str) -> bool:
    """Whether `name` is written as an acronym: two to ten letters, nearly all capital ("PMOI", "U.S.", "IRGC-QF")."""
    letters = [letter for letter in plain(name) if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return 2 <= len(letters) <= 10 and " " not in plain(name) and capitals >= 2 and capitals * 3 >= len(letters) * 2


def is_initials(word: str) -> bool:
    """Whether a folded word inside a name is initials: one letter, or two or three without a vowel ("hw")."""
    return len(word) == 1 or (len(word) <= 3 and not _VOWELS.search(word) and "y" not in word)


def letters_between(folded: str) -> str:
    """The first letters of the words between the first and the last of a folded name, initials as they stand."""
    return "".join(word if is_initials(word) else word[0] for word in folded.split()[1:-1])


def initialled(short: str, full: str) -> bool:
    """Whether a folded name is another with initials for what stands before the family name: "a kotey"."""
    *initials, family = short.split()
    *given, last = full.split()
    if family != last or not initials or not all(map(is_initials, initials)) or all(map(is_initials, given)):
        return False
    return "".join(word[0] for word in given).startswith("".join(initials))


def is_given(folded: str) -> bool:
    """Whether the folded name is a common given name alone."""
    return folded in GIVEN


def may_be_given(folded: str) -> bool:
    """Whether the folded name is a given name that is known, however rare, and no place's."""
    return folded in given_names() and folded not in PLACES


def has_given(folded: str) -> bool:
    """Whether the folded name of two or more words begins with a common given name."""
    first, _, rest = folded.partition(" ")
    return bool(rest) and first in GIVEN


def begins_with_given(folded: str) -> bool:
    """Whether the folded name of two to four words begins with any given name that is known."""
    words = folded.split()
    return 2 <= len(words) <= 4 and "of" not in words and (words[0] in GIVEN or words[0] in given_names())


def is_organisation(folded: str) -> bool:
    """Whether the folded name holds a word that only organisations have."""
    return not ORGANISATIONS.isdisjoint(folded.split())


def is_structure(folded: str) -> bool:
    """Whether the folded name is that of something built, which may be attacked and is nobody: "Sanok Bridge".

    A given name and one word behind it may be somebody's: "Frank Bridge".
    """
    words = folded.split()
    built = len(words) > 1 and (words[0] == "camp" or words[-1] in _BUILT)
    return built and not (len(words) == _PERSONS and begins_with_given(folded))


def shortens(short: str, full: str) -> bool:
    """Whether a text that names `full` may go on with `short` (both folded): its family name, or its last words."""
    if is_given(short):
        return False
    return full.endswith(f" {short}") or (short in FAMILY_FIRST and full.startswith(f"{short} "))


def same_in_text(one: str, other: str) -> bool:
    """Whether two folded names of one text may be one person's: equal, or one the family name of the other."""
    return bool(one) and bool(other) and (one == other or shortens(one, other) or shortens(other, one))


_SOUNDS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"^abd[aeiou]l", "abdul"),
        (r"ph", "f"), (r"tch", "ch"), (r"dj", "j"), (r"dh", "d"), (r"kh", "k"), (r"gh|q", "g"), (r"ck", "k"),
        (r"x", "ks"),
        (r"ee|ii|iy|yi|y", "i"), (r"ou|oo|uu|w(?=[^aeiou]|$)", "u"), (r"aa", "a"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip
_BETWEEN = 3
"""Words of a name beyond which two or more stand between the first and the family name."""
_NEAR_VOWELS = frozenset({frozenset("ae"), frozenset("ei"), frozenset("ou")})


@lru_cache(maxsize=1 << 13)
def sound(word: str) -> str:
    """A folded Latin word with the spellings that transliteration leaves open made one: "noury", "nouri" → "nuri"."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


def skeleton(folded: str) -> str:
    """The consonants of a folded name: variants of one name share it, so that only those need comparing."""
    return _VOWELS.sub("", sound(folded.replace(" ", "")))


ACROSS_SCRIPTS = 4
"""What two spellings of one name in two scripts cost."""

_SURE_ACROSS = 1.5
"""Least points (log odds) of a rare name in two scripts."""

_RARE_ACROSS = 20.0
"""Bits that its words must tell: a name that one in a million has. A common name in two scripts may be two people's."""


@lru_cache(maxsize=1 << 13)
def consonants(folded: str) -> str:
    """The consonants of a folded name's words, in any script, the words sorted: what spellings of two scripts share."""
    return " ".join(sorted(bones(word) for word in folded.split()))


def _may_spell(bare: str, word: str) -> bool:
    """Whether the letters of a word in Arabic script, ی and و with them, stand in the other word in that order."""
    letters = iter(full(word))
    written = full(bare).replace("a", "").strip("iu")
    return all(letter in letters for letter, before in zip(written, f" {written}", strict=False) if letter != before)


@lru_cache(maxsize=1 << 14)
def same_across_scripts(one: str, other: str) -> bool:
    """Whether two folded names in two scripts are surely one name, and a rare one."""
    if is_abjad(one) or is_abjad(other):
        bare, spelt = (sorted(name.split(), key=bones) for name in ((one, other) if is_abjad(one) else (other, one)))
        if len(bare) != len(spelt) or not all(map(_may_spell, bare, spelt)):
            return False
    vowelled = other if is_abjad(one) else one
    told = sum(bits(sound_of(spelling(word))) for word in vowelled.split())
    if told < _RARE_ACROSS:
        return False
    from answerable.joining.matching.score import score  # numpy takes long to load, and few names need it

    return score(one, other).points >= _SURE_ACROSS


def spelling_distance(one: str, other: str) -> int | None:
    """How far two folded personal names are apart as spellings of one; None where they are two names.

    Both need two words at least, and the same number unless only the spaces differ (Abdel Basset and Abdelbaset: cost
    2). A pair of words may differ by sound-alike spelling (Nouri and
    Noury, Raisi and Raissi: cost 1) or by a near vowel in a long word (Hossein and Hussein: cost 2), never in its
    first or last sound. Khamenei and Khomeini differ by a and o and stay two names; numbers are never spellings of one
    another (Witness 110 and Witness 100). The forms of one name in two East Slavic languages are spellings of it (Oleg
    Orlov and Aleh Arlou: cost 3). In two scripts a rare name is one where its consonants and what else is written of it
    agree (Hamid Noury and حمید نوری: cost 4). Names between the first and the family name may stand in another order
    (Ahmad Saeed Omar Sheikh and Ahmed Omar Saeed Sheikh).
    """
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return None
    if one.isascii() != other.isascii() or is_abjad(one) != is_abjad(other):
        return ACROSS_SCRIPTS if same_across_scripts(one, other) else None
    first, second = one.split(), other.split()
    if len(first) < 2 or len(second) < 2:
        return None
    if (form := slavic(one)) and form == slavic(other):
        return 3
    if len(first) != len(second):
        whole = sound("".join(map(sound, first))) == sound("".join(map(sound, second)))
        shorter, longer = sorted((sound(first[-1]), sound(second[-1])), key=len)
        return 2 if whole and longer.endswith(shorter) else None
    cost = _words_distance(first, second)
    if cost is None and len(first) > _BETWEEN:
        cost = _words_distance(*([each[0], *sorted(each[1:-1], key=bones), each[-1]] for each in (first, second)))
    return cost


def _words_distance(one: Sequence[str], other: Sequence[str]) -> int | None:
    """How far the words of two names are apart, in their order."""
    cost = 0
    for left, right in zip(one, other, strict=True):
        if left == right:
            continue
        apart = _word_distance(left, right)
        if apart is None:
            return None
        cost += apart
    return cost if cost <= 4 else None


def _word_distance(left: str, right: str) -> int | None:
    if min(len(left), len(right)) < 4:
        return None
    one, other = sound(left), sound(right)
    if one == other:
        return 1
    if len(one) != len(other) or one[0] != other[0] or one[-1] != other[-1]:
        return None
    differing = [frozenset((a, b)) for a, b in zip(one, other, strict=True) if a != b]
    allowed = 0 if len(one) < 5 else 1 if len(one) < 7 else 2
    return 2 if len(differing) <= allowed and _NEAR_VOWELS.issuperset(differing) else None
