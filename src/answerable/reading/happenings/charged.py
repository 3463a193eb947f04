"""Acts that a sentence names only as what an answer is for: "convicted of torture and 27 murders".

A noun alone names a topic and makes no claim. Inside the words for what somebody is tried, sued, dismissed or listed
for, it names an act: there somebody says that it was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import Kind
from answerable.reading.happenings.charges import charge_of, pleads
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set

_LISTS = word_set(", and or including among such as well them")
_NO_ACTS = word_set("statement resolution")
"""Answers whose "for" or "on" may name what is asked for, or a topic."""
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
    """

    start: int
    end: int
    modality: Modality
    own: Span | None = None


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
            if trigger.kind == "acknowledgement" and trigger.base == "claim":
                own = Span.of(text, word.start, word.end)
            found.append(Charged(argument.span.start, _listed(shape, argument.span.end), modality, own))
    return found


def _owns_up(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody pleads guilty, and not "not guilty"."""
    return pleads(shape, trigger) and all(word.lower != "not" for word in shape.words[trigger.first : trigger.last])


def put_by_charge(shape: Shape, trigger: Trigger, family: Family, charges: Sequence[Charged]) -> Modality | None:
    """How the charge within which a noun of an act stands puts it; None where it stands in none."""
    if family is not Family.ACT or trigger.part is not Part.NOUN or trigger.main in shape.group_at:
        return None
    start = shape.words[trigger.main].start
    put = [each.modality for each in charges_with(charges, start)]
    return None if not put else Modality.ALLEGED if Modality.ALLEGED in put else put[0]


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
