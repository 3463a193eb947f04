"""One time and two happenings of a sentence: whose it is.

"The court convicted him of the murder on 31 January" dates the conviction. The encoder reads each happening by itself
and gives such a time to both; a noun that only says what the other happening is about keeps none then. In doubt a
happening stays undated: a wrong day makes a happening that never was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.reading.language.lexicon import ARTICLES, word_set
from answerable.reading.language.words import Word
from answerable.reading.times.together import described

_LISTING = word_set("and or ,")
_DATING = word_set("in on")

Stretch = tuple[int, int]
"""First word and one past the last."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A happening of a sentence with the times it is given.

    Attributes:
        trigger: its words.
        verb: whether a verb says it.
        times: given to it.
        charges: what it is for, where it is an answer.
    """

    trigger: Stretch
    verb: bool
    times: tuple[Stretch, ...]
    charges: tuple[Stretch, ...] = ()


def borrowed(words: Sequence[Word], happenings: Sequence[Dated]) -> frozenset[tuple[int, Stretch]]:
    """The times that are another happening's, each with the number of the happening that only borrows it.

    Args:
        words: of the sentence.
        happenings: of the sentence, in the order of their triggers.
    """
    return frozenset(
        (number, time)
        for number, each in enumerate(happenings)
        if not each.verb
        for time in each.times
        if each is not _described(words, happenings, time)
        if any(_owns(words, other, each, time) or _either(words, other, each, time) for other in happenings)
    )


def _described(words: Sequence[Word], happenings: Sequence[Dated], time: Stretch) -> Dated | None:
    """The happening that a time stands before as its own: "died in last week's stampede", "a 2014 fraud trial"."""
    behind = described(words, time[0], time[1] - 1)
    return max(
        (each for each in happenings if each.trigger[1] - 1 in behind), key=lambda each: each.trigger, default=None
    )


def _either(words: Sequence[Word], one: Dated, noun: Dated, time: Stretch) -> bool:
    """Whether a time right behind a noun may date the step that the noun is the charge of.

    "Charged with the murders in 1993", "convicted of murder on 31 January".
    """
    first, last = noun.trigger
    if not one.verb or one.trigger[0] > first or not any(start <= first < end for start, end in one.charges):
        return False
    start = time[0]
    while start < time[1] and words[start].lower in _DATING:
        start += 1
    return last <= start and all(word.lower in _DATING for word in words[last:start])


def _owns(words: Sequence[Word], one: Dated, noun: Dated, time: Stretch) -> bool:
    """Whether a happening that is given the same time is the one it dates, and the noun is what that one is about."""
    if one is noun or not any(first < time[1] and last > time[0] for first, last in one.times):
        return False
    start = noun.trigger[0]
    if any(first <= start < last for first, last in one.charges):
        return True
    if start < time[0] and words[time[0] - 1].lower == "of":  # "the bombing of 21 December"
        return False
    between = [word.lower for word in words[one.trigger[1] : start]]
    listed = any(word in _LISTING for word in between) and all(word in _LISTING | ARTICLES for word in between)
    if one.trigger[0] > start or listed:
        return False
    return one.verb or (bool(between) and start < time[0])
