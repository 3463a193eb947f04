"""Who only tells of a step that others took, or only hears it."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import PRONOUNS, word_set
from answerable.reading.language.organs import COURTS
from answerable.reading.language.people import BENCH

_BROUGHT_TO = word_set("to with")
_TELLING = word_set("add announce confirm declare disclose report reveal say state tell")


def without_tellers(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments of a step, without who tells that somebody else took it.

    "Attorney General Orr announced that Tarn pleaded guilty"; in "the court announced that it had convicted him" the
    court did.
    """
    group = shape.group_at.get(trigger.main)
    if group is None or group.passive or any(_is_pronoun(shape, each) for each in group.subjects):
        return list(arguments)
    telling = [each for each in shape.groups if _tells(shape, each, group)]
    ends = max((each.first for each in telling), default=0)
    return [
        each
        for each in arguments
        if each.role is not Role.ACTOR or (place := shape.place_of(each.span)) is None or place[1] > ends
    ]


def without_hearers(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments of a step in court, without the judge before whom it was as whom it touches or who brought it.

    "Pleaded guilty before Judge Orr to two charges". Nor the court to which charges are brought: "filed an indictment
    with the High Court".
    """
    charge = trigger.kind == "charge"
    out = {Role.RECIPIENT, Role.ACTOR} if charge else {Role.RECIPIENT}
    return [each for each in arguments if each.role not in out or not _hears(shape, each, charge=charge)]


def _hears(shape: Shape, each: Argument, *, charge: bool) -> bool:
    place = shape.place_of(each.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    led = shape.words[chunk.begins - 1].lower if chunk is not None and chunk.begins else ""
    if chunk is None:
        return False
    if charge and led in _BROUGHT_TO and shape.words[chunk.head].lower in COURTS:
        return True
    return led == "before" and any(word.lower in BENCH for word in shape.words[chunk.begins : chunk.last])


def _tells(shape: Shape, telling: Group, group: Group) -> bool:
    """Whether the first verb of a sentence tells that what `group` says happened."""
    words, i = shape.words, telling.last
    while i < len(words) and words[i].tag in {"TIME", "ADV"}:
        i += 1
    told = i < group.first and (_goes_on(shape, telling, group) if not group.subjects else words[i].lower == "that")
    first = telling is next((each for each in shape.groups if each.finite), None)
    return first and not telling.passive and words[telling.main].base in _TELLING and told


def _goes_on(shape: Shape, telling: Group, group: Group) -> bool:
    """Whether a verb without a subject goes on with a clause that is told: "said the order cut terms and freed two"."""
    clause = shape.verb_behind(telling.last - 1, finite=True)
    if group.subjects or clause is None or clause is group or not clause.subjects or clause.subjects[0].pronoun:
        return False
    opens = clause.subjects[0].begins
    return clause.first < group.first and all(
        w.tag in {"TIME", "POS", "DET", "ADV"} for w in shape.words[telling.last : opens]
    )


def _is_pronoun(shape: Shape, chunk: Chunk) -> bool:
    return shape.words[chunk.head].lower in PRONOUNS
