"""Which of the words that the network hears tell who says it, and by which verb: of none where they tell otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.encoder.found import Found
from answerable.reading.happenings.governors import mover
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Labelled, Word
from answerable.reading.people.own_words import is_gloss, is_heading, says_nothing, turned_from
from answerable.reading.people.speakers import Attribution

_SURELY_SAID = 0.8
"""Probability of a verb of saying from which its subject speaks, where the network hears nobody who does."""
_SURELY_SAYS = 0.7
"""Probability from which who speaks does although neither the network nor the grammar tells by which verb."""
_FIGURES = word_set("estimate estimates figures numbers reports")
_INFLICTING = word_set("subject inflict direct orchestrate oversee mastermind perpetrate commit")


def teller(words: Sequence[Word], found: Found) -> tuple[Labelled | None, Labelled | None]:
    """The likeliest of those heard as who speaks, and the nearest of the verbs heard for it.

    Of "the envoy said Tarn told him that they fled" Tarn, and "told". A pronoun only where nobody else is heard, for
    whom it mostly stands: "the office called for the release of all whom it said guards beat".
    """
    tellers, cues = ([p for p in found.parts if p[2] == label] for label in ("speaker", "cue"))
    if not tellers:
        return None, next(iter(cues), None)
    who = max(tellers, key=lambda p: (words[p[0]].tag != "PRON", p[3]))
    return who, min(cues, key=lambda p: (_apart(p, who), p < who), default=None)


def _apart(one: Labelled, other: Labelled) -> int:
    """How many words stand between two stretches."""
    return max(one[0] - other[1], other[0] - one[1])


def said_surely(found: Found) -> list[tuple[int, int]]:
    """The verbs by which somebody all but surely says it."""
    return [(p[0], p[1]) for p in found.parts if p[2] == "cue" and p[3] >= _SURELY_SAID]


def tells_otherwise(shape: Shape, found: Found, who: Labelled, cue: Labelled | None) -> bool:
    """Whether words heard for who speaks are of nobody who says what is told.

    Args:
        shape: of the sentence.
        found: the happening.
        who: the words.
        cue: what is heard for how it is said.
    """
    words, trigger = shape.words, found.trigger
    verb = next((i for i in range(*cue[:2]) if i in shape.group_at), cue[1] - 1) if cue is not None else None
    cues = [p[1] for p in found.parts if p[2] == "cue"]
    return (
        _is_a_cause(shape, trigger, who[0], who[1])
        or (bool(cues) and turned_from(words, max(cues), trigger.first))
        or is_gloss(words, who[1], trigger.first)
        or is_heading(words, who[0])
        or says_nothing(shape, who[0], verb, trigger.main)
    )


def is_unsure(said: Sequence[Attribution], found: Found, who: Labelled, cue: Labelled | None) -> bool:
    """Whether nothing but a guess of the network has somebody say what is told: "Tarn welcomed the release of Venn".

    An act is rather told by the word of somebody than as a fact.

    Args:
        said: the attributions of the sentence.
        found: the happening.
        who: the words heard for who speaks.
        cue: what is heard for how it is said.
    """
    if cue is not None or who[3] >= _SURELY_SAYS or found.modality is not Modality.HAPPENED:
        return False
    told = any(each.first <= found.trigger.main < each.last for each in said)
    return not told and kinds()[found.trigger.kind].family is not Family.ACT


def told_besides(words: Sequence[Word], said: int, first: int) -> bool:
    """Whether somebody tells more of what the clause before tells without him: ", with estimates by the embassy"."""
    before = [word.lower for word in words[max(said, first - 6) : first]]
    return "with" in before and any(word in _FIGURES for word in before) and ("by" in before or "from" in before)


def _is_a_cause(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words name no speaker but what moved somebody to do it, or who does it.

    "The silence encouraged them to"; "the guards subjected Tarn to torture".
    """
    moving = mover(shape, trigger)
    groups = [each for each in shape.groups if each is moving or shape.words[each.main].base in _INFLICTING]
    return any(each.begins < last and each.last > first for group in groups for each in group.subjects)
