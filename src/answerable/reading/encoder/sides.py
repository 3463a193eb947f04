"""Which of those whom the rules and whom the network take for a side of a happening stand.

The rules are right where the sentence is plain; the network hears past a description to the name behind it, and hears
which side somebody is on where a verb has lost its voice to the rules. Where the two differ, grammar decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from answerable.model.claim import DOING, Argument
from answerable.reading.encoder.fillers import is_step
from answerable.reading.language.clauses import Shape
from answerable.reading.language.words import Labelled, lower_at
from answerable.reading.roles.apposition import LINKS, owner_of_many

_LIKELY = 0.8
"""Probability from which the network adds to a list, or names whom the rules describe."""
_BESIDE = 0.7
"""The same, where both hear another on that side."""
CERTAIN = 0.9
"""Probability from which it has another than the rules have."""
_DOING = 0.93
"""Probability from which it alone says which people or body does something."""
_SURE = 0.95
"""Probability from which it moves somebody to the other side."""
_APART = 10
"""Words that may stand between a description and the name that explains it."""
_SITTING = frozenset({"at", "in", "near"})
_JOINTLY = frozenset({"along", "jointly", "together"})
_NO_DESCRIPTION = frozenset({"CONJ", "SUB", "PRON", "AUX", "MD", "TO", "NEG"})


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody whom the network takes for a side.

    Attributes:
        argument: as which.
        first: number of the first word that it hears so.
        last: one past the last.
        chance: its probability.
    """

    argument: Argument
    first: int
    last: int
    chance: float


def sides(shape: Shape, ruled: Sequence[Argument], heard: Sequence[Side]) -> list[Argument]:
    """The sides of a happening.

    - Whom the rules only describe, the network names: "the mayor, Ana Tarn," and "the Velish leader Ana Tarn".
    - What the rules begin, the network ends: "its leaders, Tarn, Venn and Holt, were dismissed".
    - Whom the network does not hear at all gives way to whom it surely hears: "jailed union leader Ana Tarn".
    - Whom the network surely hears on the other side is on that: "Tarn is on trial", "the bank was convicted and fined
      a million". A step is nobody: "had his appeal dismissed and begun his sentence".

    Args:
        shape: of the sentence.
        ruled: the sides by the rules.
        heard: those by the network that grammar allows.
    """
    kept: list[Argument] = []
    for argument in ruled:
        words = shape.place_of(argument.span)
        if words is None or not _gives_way(shape, argument, words, heard, ruled):
            kept.append(argument)
    return [*kept, *(each.argument for each in heard if _is_wanted(shape, each, kept, heard))]


def _gives_way(
    shape: Shape, argument: Argument, words: tuple[int, int], heard: Sequence[Side], ruled: Sequence[Argument]
) -> bool:
    """Whether what the rules find at these words is not what the network finds, and the network is right."""
    first, last = words
    mine = [each for each in heard if (each.argument.role in DOING) is (argument.role in DOING)]
    if any(_is_whole(shape, each, argument, words) for each in mine):
        return True
    if any(each.first < last and first < each.last for each in mine):
        return False
    if any(each.first < last and first < each.last and each.chance >= _SURE for each in heard):
        return True  # on the other side, and there alone
    if mine and argument.role not in DOING and is_step(shape, first, last):
        return True
    others = [each for each in mine if not _told_together(shape, words, each)]
    instead = any(_is_instead(each, argument, last, ruled) for each in others)
    if instead and not _is_agent(shape, argument, first):
        return True
    names = [each for each in mine if each.argument.name and each.chance >= _LIKELY]
    return not argument.name and any(_explains(shape, words, (each.first, each.last)) for each in names)


def _is_whole(shape: Shape, side: Side, argument: Argument, words: tuple[int, int]) -> bool:
    """Whether the network hears a longer name of which the rules have a piece: "Commission | on Press Freedom".

    Where a body sits is no part of its name: "the High Court | in Karsa".
    """
    within = side.first <= words[0] and words[1] <= side.last and side.last - side.first > words[1] - words[0]
    sits = words[1] < side.last and shape.words[words[1]].lower in _SITTING
    return within and not sits and argument.name and side.argument.name and side.chance >= CERTAIN


def _is_instead(side: Side, argument: Argument, last: int, ruled: Sequence[Argument]) -> bool:
    """Whether the network surely hears another than the rules find, who end at word `last`.

    A name for a name, words for words, and words for a name right before them: "Norland's chief of staff". "The wife of
    Ana Tarn was arrested" is not said of Tarn, and "both men" are those whom the rules know by name.
    """
    if side.argument.role is not argument.role or side.chance < CERTAIN:
        return False
    owned = argument.name and 0 <= side.first - last <= 1
    span = side.argument.span
    return (side.argument.name is argument.name or owned) and not any(each.span.overlaps(span) for each in ruled)


def _is_agent(shape: Shape, argument: Argument, first: int) -> bool:
    """Whether "by" or "from" leads to who does something: "drew condemnation from Norland"."""
    begins = shape.begins_at(first)
    return argument.role in DOING and lower_at(shape.words, begins - 1) in {"by", "from"}


def _told_together(shape: Shape, words: tuple[int, int], side: Side) -> bool:
    """Whether somebody and whom the network hears are told together: in one list, "Tarn, a cook, and the clerk Venn".

    So are who undergoes it and with whom: "Tarn was arrested | with Venn".
    """
    between = range(words[1], side.first) if words[1] <= side.first else range(side.last, words[0])
    linked = any(shape.words[i].lower in LINKS for i in between)
    listed = linked and not any(shape.group_at[i].finite for i in between if i in shape.group_at)
    return listed or _shares(shape, words, side) or lower_at(shape.words, side.first - 1) == "with"


def _shares(shape: Shape, words: tuple[int, int], side: Side) -> bool:
    """Whether whom the network hears shares what befell somebody: "Tarn was arrested together with Bo Venn"."""
    told = [word.lower for word in shape.words[words[1] : side.first]]
    with_them = any(first in _JOINTLY and then == "with" for first, then in pairwise(told))
    return with_them or not {"alongside", "including"}.isdisjoint(told)


def _explains(shape: Shape, described: tuple[int, int], named: tuple[int, int]) -> bool:
    """Whether a name beside a description says who it is: behind a comma, or in the same phrase.

    "The former chief, Ana Tarn", "the cook jailed with Venn, Ana Tarn,", "the war crimes suspect Ana Tarn".
    """
    words, (first, last), (begin, end) = shape.words, described, named
    if owner_of_many(shape, begin, end) is not None:
        return False
    between = words[last:begin] if last <= begin else words[end:first]
    if len(between) > _APART or any(word.tag in _NO_DESCRIPTION or word.text in {";", ":"} for word in between):
        return False
    commas = [k for k, word in enumerate(between) if word.text == ","]
    if not commas:
        return last <= begin and not any(
            word.tag == "PREP" or (word.tag == "V" and word.form == "ing") for word in between
        )
    told = [shape.group_at[i] for i in (*range(last, begin), *range(end, first)) if i in shape.group_at]
    if any(group.finite for group in told):
        return False
    return len(commas) == 1 and not any(word.tag == "PREP" for word in between[commas[0] :])


def _is_wanted(shape: Shape, side: Side, kept: Sequence[Argument], heard: Sequence[Side]) -> bool:
    """Whether whom the network hears is a side beside those of the rules that stand."""
    span = side.argument.span
    if any(each.span == span for each in kept):
        return False
    same = [each for each in kept if each.role is side.argument.role]
    if not same:
        return True
    places = [shape.place_of(each.span) for each in same]
    if any(place is not None and place[0] < side.last and side.first < place[1] for place in places):
        return False
    agreed = any(place is not None and _shares(shape, place, side) for place in places) or any(
        place is not None and each.first < place[1] and place[0] < each.last
        for place in places
        for each in heard
        if each.argument.role is side.argument.role
    )
    before = shape.words[max(0, side.first - 3) : side.first]
    listed = side.argument.name or any(word.lower in LINKS for word in before)
    return agreed and side.chance >= (_BESIDE if listed else _LIKELY)


def surely_heard(part: Labelled, named: Sequence[Labelled]) -> bool:
    """Whether the network alone may say who is on a side, although grammar does not.

    No person by name for a deed, nor anybody by name to whom it was done: that harms most where it is wrong.
    """
    first, last, label, chance = part
    labels = {each[2] for each in named if each[0] < last and first < each[1]}
    return (chance >= CERTAIN and not labels) if label == "whom" else (chance >= _DOING and "person" not in labels)
