"""Acts that a sentence names only as what an answer is for: "convicted of torture and 27 murders".

A noun alone names a topic and makes no claim. Inside the words for what somebody is tried, sued, dismissed or listed
for, it names an act: there somebody says that it was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.model.claim import Argument, Modality, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import Kind
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.happenings.asked import is_in_doubt
from answerable.reading.happenings.charges import charge_of, pleads
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import RELATIVES, word_set

_LISTS = word_set(", and or including among such as well them")
_APART = word_set("after before when while since until although though but")
_NO_ACTS = word_set("statement resolution")
"""Answers whose "for" or "on" may name what is asked for, or a topic."""
_NOBODY = frozenset({"no", "none", "neither", "nobody", "nor"})
FINDS = word_set("conviction sentence imprisonment fine apology acknowledgement")
"""Answers that say that it was done; all others leave it alleged."""


@dataclass(frozen=True, slots=True)
class Charged:
    """Words for what an answer is for.

    Attributes:
        start: first code point.
        end: one past the last.
        modality: how the answer puts the acts that they name.
        own: the word by which somebody says that he did it himself: "claimed responsibility for the bombing".
        measure: whether it is what a measure is laid on somebody for.
    """

    start: int
    end: int
    modality: Modality
    own: Span | None = None
    measure: bool = False


def charged(text: str, shape: Shape, triggers: Iterable[Trigger], kinds: Mapping[str, Kind]) -> list[Charged]:
    """Where the sentence says what its answers are for, with the list that goes on from there.

    Args:
        text: the working text.
        shape: of the sentence.
        triggers: of the sentence.
        kinds: of the vocabulary, by id.
    """
    found: list[Charged] = []
    for trigger in triggers:
        within = charges_with(found, shape.words[trigger.main].start)
        if trigger.kind == "charge" and any(each.modality is Modality.HAPPENED for each in within):
            continue  # "pleaded guilty to charges of theft"
        if kinds[trigger.kind].family is Family.CONTEXT or trigger.kind in _NO_ACTS:
            continue
        argument = charge_of(text, shape, trigger)
        if argument is not None:
            owned = trigger.kind in FINDS or _owns_up(shape, trigger)
            modality = Modality.HAPPENED if owned else Modality.ALLEGED
            word = shape.words[trigger.main]
            own = None
            if trigger.kind == "acknowledgement" and trigger.base == "claim" and not _does_nobody(shape, trigger):
                own = Span.of(text, word.start, word.end)
            end, measure = _listed(shape, argument.span.end), trigger.kind in MEASURES
            end = told_on(shape, end) if measure else end
            found.append(Charged(argument.span.start, end, modality, own, measure))
    return found


def _owns_up(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody pleads guilty, and not "not guilty"."""
    return pleads(shape, trigger) and all(word.lower != "not" for word in shape.words[trigger.first : trigger.last])


def _does_nobody(shape: Shape, trigger: Trigger) -> bool:
    """Whether nobody is said to have owned up: "no party or group has claimed it", "is it true that they did?"."""
    group = shape.group_at.get(trigger.main)
    if group is None:
        return False
    opening = shape.words[group.start : group.first]
    return group.negated or is_in_doubt(shape, group) or any(word.lower in _NOBODY for word in opening)


def told_on(shape: Shape, end: int) -> int:
    """Where the words end that go on from code point `end` to tell what a measure is laid on somebody for.

    "For leading a group, whose men have burnt farms, | after Velia asked for it": up to a clause of its own.
    """
    words = shape.words
    first = next((k for k, word in enumerate(words) if word.start >= end), len(words))
    for k in range(first, len(words)):
        if words[k].lower in _APART or words[k].text in {";", "—", "--"}:
            return max(end, words[k - 1].end if k else end)
        group = shape.group_at.get(k)
        told = group.subjects if group is not None and group.finite and not group.relative else []
        opening = told[0].begins - 1 if told and told[0].begins > first else -1
        if opening > 0 and words[opening].lower == "and" and words[opening + 1].lower not in RELATIVES:
            return max(end, words[opening - 1].end)
    return max(end, words[-1].end)


def put_by_charge(shape: Shape, trigger: Trigger, family: Family, charges: Sequence[Charged]) -> Modality | None:
    """How the charge within which a noun of an act stands puts it; None where it stands in none."""
    if family is not Family.ACT or trigger.part is not Part.NOUN or trigger.main in shape.group_at:
        return None
    start = shape.words[trigger.main].start
    put = [each.modality for each in charges_with(charges, start)]
    return None if not put else Modality.ALLEGED if Modality.ALLEGED in put else put[0]


def laid_by_a_measure(charges: Iterable[Charged], place: int, arguments: Iterable[Argument]) -> bool:
    """Whether a measure is laid on somebody for what begins at a code point, and he is who did it: the maker's word.

    Args:
        charges: of the sentence.
        place: where the act's words begin.
        arguments: of the act.
    """
    told = any(each.role is Role.PERPETRATOR for each in arguments)
    return told and any(each.measure for each in charges_with(charges, place))


def charges_with(charges: Iterable[Charged], place: int) -> list[Charged]:
    """Those within which a code point stands."""
    return [each for each in charges if each.start <= place < each.end]


def _listed(shape: Shape, end: int) -> int:
    """Where the list ends that the words up to code point `end` begin: "crimes against humanity, torture and rape"."""
    words = shape.words
    subjects = {chunk.first for group in shape.groups for chunk in group.subjects}
    i = next((k for k, word in enumerate(words) if word.start >= end), len(words))
    while i < len(words) and words[i].lower in _LISTS:
        following = i
        while following < len(words) and words[following].lower in _LISTS:
            following += 1
        chunk = shape.chunk_from(following) if following < len(words) else None
        if chunk is None or chunk.name is not None or chunk.first in subjects:
            break
        i = chunk.last
        end = words[i - 1].end
    return end
