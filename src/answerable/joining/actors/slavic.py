"""East Slavic names as Russian, Belarusian and Ukrainian give them: Svetlana Orlovskaya and Sviatlana Arlouskaya.

One person stands in the papers under both, transliterated from two languages. In family names the differences are
regular: an o that is said as a, h for g, a softened t or d, u for v before a consonant, ya for e. Of given names only
softened letters are taken for one, and the forms that are listed: Dan and Don are two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_FAMILY = re.compile(r"(?:sk(?:i|y|yi|iy|yy|ii|aya|aia|aja)|enk[ao]|[aoe]va?|(?<=[b-df-hj-np-tv-z])[aoe]u|[iy]ch)$")
"""How the family names end of which this is asked: elsewhere a and o, h and g are other letters."""

_Rules = Sequence[tuple[re.Pattern[str], str]]

_SOFT: _Rules = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"x", "ks"), (r"kh", "x"), (r"yi|iy|y(?![aeou])", "i"), (r"t[sz](?=[iey])", "t"), (r"dz(?=[iey])", "d"),
        (r"[iyj][ae]|e", "e"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_REGULAR: _Rules = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"(?<![csz])h", "g"), (r"o", "a"), (r"(?<=[ae])u(?=[^aeiou]|$)", "v"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip

_GIVEN = """
    alexander alyaksandr oleksandr
    alexei aliaksei oleksiy
    andrei andriy
    dmitry dzmitry zmitser dmytro
    galina halina halyna
    georgy heorhi heorhiy
    grigory ryhor hryhoriy
    igor ihar ihor
    katerina yekaterina katsiaryna kateryna
    konstantin kanstantsin kostiantyn
    mikhail mikhas mykhailo
    nikolai mikalai mykola
    oleg aleh oleh
    olga volha olha
    pavel pavlo
    pyotr piotr petro
    roman raman
    sergei siarhei serhiy
    vasily vasil vasyl
    viktor viktar
    vladimir uladzimir volodymyr
    yevgeny yauhen yevhen
"""
"""Given names that are one in two of the languages and differ by more than softened letters, one a line."""


def _put(rules: _Rules, word: str) -> str:
    for pattern, letter in rules:
        word = pattern.sub(letter, word)
    return word


_ONE = {_put(_SOFT, form): line.split()[0] for line in _GIVEN.strip().splitlines() for form in line.split()}


@lru_cache(maxsize=1 << 13)
def slavic(folded: str) -> str:
    """What the forms of one East Slavic name have in common; empty for a name that does not end like one."""
    words = folded.split()
    if len(words) < 2 or not folded.isascii() or not _FAMILY.search(words[-1]):
        return ""
    given, *rest = (_put(_SOFT, word) for word in words)
    return " ".join((_ONE.get(given, given), *(_put(_REGULAR, word) for word in rest)))
