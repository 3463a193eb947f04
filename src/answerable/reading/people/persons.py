"""The persons whom an article names: every mention of each, joined by the words of the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, fold

TITLES = word_set(
    "president vice-president prime minister premier chancellor king queen prince princess sheikh emir general gen "
    "colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander senator sen governor gov mayor "
    "ambassador judge justice prosecutor secretary speaker chief director spokesman spokeswoman spokesperson mr mrs ms "
    "miss dr doctor prof professor sir dame lord lady reverend rev father sister imam officer constable inspector "
    "journalist reporter editor activist lawyer blogger photojournalist photographer correspondent columnist "
    "cameraman advocate comrade late messrs"
)
"""Words that stand before a name and are no part of it."""
_ARTICLES = ("al-", "el-")
LONG, LONGER = 5, 6
"""Letters of a word that a slip of one letter may change, in a name of several words and in one of one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        sentence: its number in the text.
        first, last: words of that sentence, half-open.
        start, end: code points of the text.
        words: folded.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person as an article has one.

    Attributes:
        name: the fullest form that the article uses most, as it stands there.
        mentions: in the order of the text.
    """

    name: str
    mentions: tuple[Mention, ...]

    def __contains__(self, place: object) -> bool:
        return any(m.start <= place < m.end for m in self.mentions) if isinstance(place, int) else False


def trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """A name without titles before it and marks around it; empty where nothing is left."""
    while first < last and (words[first].lower.rstrip(".") in TITLES or not words[first].text[0].isalpha()):
        first += 1
    while first < last and (
        words[last - 1].lower in {"'s", "’s"}
        or not (words[last - 1].text[-1].isalpha() or words[last - 1].text[-1].isdigit())
    ):
        if words[last - 1].text == "." and last - 2 >= first and words[last - 2].lower in {"jr", "sr"}:
            break
        last -= 1
    return first, last


def _bare(word: str) -> str:
    """A word of a name without the Arabic article: "al-Hathloul" is named as "Hathloul" too."""
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the shorter name can be said for the longer: its last words, its first, or words in the same order."""
    short, long = [_bare(word) for word in short], [_bare(word) for word in long]
    if len(short) >= len(long):
        return short == long
    rest = iter(long)
    return all(word in rest for word in short) and (short[-1] == long[-1] or len(short) > 1 or short[0] == long[0])


def _spelt(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are one but for the order of the words or a slip of one letter in one word."""
    if len(one) == 1 < len(other):
        return _spelt(one, other[-1:])
    if len(one) != len(other):
        return False
    if len(one) > 1 and sorted(one) == sorted(other):
        return True
    off = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    least = LONG if len(one) > 1 else LONGER
    return len(off) == 1 and all(min(len(a), len(b)) >= least and Levenshtein.distance(a, b) == 1 for a, b in off)


def joined(text: str, mentions: Iterable[Mention]) -> list[Person]:
    """Mentions → persons, in the order of their first mention.

    The surname or the given name alone joins the fullest name before it that holds it, and else one behind it, and so
    does another spelling of a name. A name that nobody else explains is a person by itself.
    """
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end))
    groups: list[list[Mention]] = []
    for mention in sorted(ordered, key=lambda m: (-len(m.words), m.start)):
        fits = [g for g in groups if _within(mention.words, g[0].words)]
        fits = fits or [g for g in groups if _spelt(mention.words, g[0].words)]
        fits = fits or [g for g in groups if any(_within(mention.words, other.words) for other in g[1:])]
        if fits:
            near = [g for g in fits if min(m.start for m in g) < mention.start] or fits
            chosen = max(near, key=lambda g: (_surname(mention, g[0]), len(g), -g[0].start))
            chosen.append(mention)
        else:
            groups.append([mention])
    found = []
    for group in groups:
        group.sort(key=lambda m: m.start)
        found.append(Person(_form(text, group), tuple(group)))
    return sorted(found, key=lambda p: p.mentions[0].start)


def _surname(mention: Mention, other: Mention) -> bool:
    return _bare(mention.words[-1]) == _bare(other.words[-1])


def _form(text: str, group: Sequence[Mention]) -> str:
    forms = Counter(" ".join(text[m.start : m.end].split()) for m in group)
    first = {form: k for k, form in reversed(list(enumerate(" ".join(text[m.start : m.end].split()) for m in group)))}
    shouted = {form: form.isupper() and len(form) > 4 for form in forms}
    return max(forms, key=lambda f: (not shouted[f], min(len(f.split()), 2), forms[f], len(f), -first[f]))


def mention(words: Sequence[Word], number: int, first: int, last: int) -> Mention | None:
    """The mention that some words of a sentence are; none where they hold no name."""
    first, last = trimmed(words, first, last)
    if first >= last or not any(word.capital for word in words[first:last]) or last - first > 7:
        return None
    folded = tuple(fold(word.text) for word in words[first:last] if word.text[0].isalnum())
    if not folded or all(len(word) < 2 for word in folded):
        return None
    return Mention(number, first, last, words[first].start, words[last - 1].end, folded)
