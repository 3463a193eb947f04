"""Words that only point: "there" to the place named before, "against him" to the one person; "the scene" to none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.model.claim import Argument, Claim, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import Word, lower_at

_POINTING = word_set("scene spot country there here elsewhere")
_BEFORE = word_set("the this that same at in on")
_BETWEEN = word_set("region border area frontier")
_BEING = word_set("be is are was were been being exist remain seem appear has have had will would may might can could")
"""Behind these or before them "there" only opens a clause: "there were no arrests"."""

_AGAINST = word_set("against on upon")
_LAID = word_set("impose bring place put issue make pass file lay")
_ONE = word_set("him her")
_REACH = 5
"""Words behind a step among which "against him" stands."""


def is_pointed_at(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a pronoun right behind a step points back to the only person named before: "the ban imposed on him".

    Args:
        shape: of the sentence.
        trigger: that says the step.
        first: the first word of who may be meant.
    """
    words, chunk = shape.words, shape.chunk_at[first]
    people = [each for each in shape.chunks if each.is_person and each.last <= trigger.first]
    if chunk is None or len(people) != 1 or people[0] is not chunk:
        return False
    for i in range(trigger.last - 1, min(trigger.last + _REACH, len(words) - 1)):
        if words[i].lower in _AGAINST:
            return words[i + 1].lower in _ONE and words[i + 1].tag == "PRON"
        if words[i].tag not in {"ADV", "N", "ADJ"} and words[i].base not in _LAID:
            return False
    return False


def points_only(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words from `first` to `last` name no place of their own: "the scene", "in the country"."""
    while first < last and words[first].lower in _BEFORE:
        first += 1
    return last - first == 1 and words[first].lower in _POINTING


def with_there(
    arguments: Sequence[Argument],
    shape: Shape,
    trigger: Trigger,
    claims: Sequence[Claim],
    sentences: Iterable[Sentence],
) -> list[Argument]:
    """The arguments with the place that "there" behind the happening stands for.

    It is the only one told of what happened in the words before, of the same sentence or else of the one before.

    Args:
        arguments: of the happening.
        shape: of its sentence.
        trigger: that says it.
        claims: made before.
        sentences: its own and that before it, if any, nearest first.
    """
    at = _there(shape, trigger)
    if at is None or any(each.role is Role.PLACE for each in arguments):
        return list(arguments)
    before = shape.words[at].start
    for sentence in sentences:
        told = {
            each.span: each
            for claim in claims
            for each in claim.arguments
            if each.role is Role.PLACE
            and sentence.start <= each.span.start
            and each.span.end <= min(before, sentence.end)
        }
        if told:
            found = list(told.values())
            return [*arguments, found[0]] if len({each.value for each in found}) == 1 else list(arguments)
    return list(arguments)


def with_the_other(words: Sequence[Word], last: int) -> int:
    """Where a place ends that ends at word `last` or goes on behind a stroke: "the Velia/Norland border"."""
    end = last
    while end + 1 < len(words) and words[end].text == "/" and words[end + 1].tag == "NAME":
        end += 2
    return end + 1 if last < end < len(words) and words[end].lower in _BETWEEN else end


def _there(shape: Shape, trigger: Trigger) -> int | None:
    """Where "there" stands behind a happening in its clause, before another verb."""
    words, clause = shape.words, shape.clause_of(trigger.main)
    end = clause.end if clause is not None else len(words)
    for i in range(trigger.last, end):
        if words[i].lower == "there":
            behind = lower_at(words, i + 1)
            return None if behind in _BEING or words[i - 1].lower in _BEING else i
        if words[i].tag in {"V", "MD"} and i not in range(trigger.first, trigger.last):
            return None
    return None
