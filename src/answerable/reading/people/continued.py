"""Whom a step is towards where only the words before it say so: "Tarn was convicted. The court quashed the verdict"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import DONE_TO, Argument, Claim, Modality, Role
from answerable.model.vocabulary.groups import LIFTED, PUNISHMENTS, TAKINGS
from answerable.reading.happenings.frames import LEAVING
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.sentences import Sentence

_JUDGED = frozenset({"conviction", "verdict", "sentence", "imprisonment", "fine"})
_CHARGED = frozenset({"charge", "arrest_warrant", "trial"})
_OF_A_STEP = {
    "conviction_overturned": (
        _JUDGED | {"acquittal"},
        word_set("conviction verdict sentence judgment judgement ruling"),
    ),
    "sentence_reduction": (_JUDGED, word_set("sentence term punishment penalty fine")),
    "charges_dropped": (_CHARGED, word_set("charge indictment warrant prosecution case count allegation")),
    "case_closed": (_CHARGED | {"investigation"}, word_set("case investigation inquiry proceedings proceeding trial")),
    "sanction_lifted": (LIFTED, word_set("sanction ban freeze embargo restriction suspension listing designation")),
}
"""Reversal → the steps that it undoes, and the nouns that name them."""
_OF_THE_SAME = {
    **dict.fromkeys(PUNISHMENTS, frozenset({"conviction", "verdict"})),
    "sanction_lifted": LIFTED | {"dismissal"},
    **dict.fromkeys(("release", "pardon", "acquittal"), _JUDGED | _CHARGED | TAKINGS | _OF_A_STEP.keys()),
}
"""Step → what is told right before it of the same persons."""
_POINTING = word_set("the this that these those his her their its both all")
_ALL = word_set("they them each both all")
_ONE = word_set("he she him her")
_OF = frozenset({"of", "against", "on", "for", "in", "over"})
"""What leads behind a step's noun to whose it is."""


def pointed_back_to(
    trigger: Trigger,
    shape: Shape,
    arguments: Sequence[Argument],
    claims: Sequence[Claim],
    before: Sequence[Sentence],
) -> list[Argument]:
    """The recipients of the step told right before, where the words of this one point back to it or to them.

    "The court quashed the verdict", "his sentence was commuted" point to the step; "each was given ten years", "they
    were set free" to whom it was done. Unsure means nobody.

    Args:
        trigger: of the step.
        shape: of its sentence.
        arguments: what its sentence tells.
        claims: what was read before.
        before: the sentences that are near enough, the last first: its own, then those before.
    """
    kind, group = trigger.kind, shape.group_at.get(trigger.main)
    if group is None or any(each.role in DONE_TO for each in arguments):
        return []
    steps, nouns = _OF_A_STEP.get(kind, (frozenset[str](), frozenset[str]()))
    words = {shape.words[chunk.head].lower for chunk in group.undergone if chunk.last - chunk.first == 1}
    if group.passive and not group.subjects:
        words |= {word.lower for word in shape.words[max(0, group.first - 1) : group.first]} & {"each", "both", "all"}
    behind = [word.lower for word in shape.words[group.last : group.last + 3]]
    if behind[1:] == ["of", "them"]:
        words |= {behind[0]} & {"each", "both", "all"}
    if kind == "release" and shape.words[group.main].base in LEAVING:
        words |= {shape.words[chunk.head].lower for chunk in group.subjects if chunk.last - chunk.first == 1}
    pointing = any(_is_the_step(shape, chunk, nouns) for chunk in group.undergone)
    steps |= {kind}  # "the warrant against Tarn was withdrawn and the indictment dismissed"
    if not pointing:
        steps = _OF_THE_SAME.get(kind, frozenset())
        pointing = not words.isdisjoint(_ALL | _ONE)
    if not pointing:
        return []
    start = shape.words[trigger.first].start
    for sentence in before:
        told = [
            claim
            for claim in claims
            if (claim.kind in steps or (kind in PUNISHMENTS and _owns_up(claim)))
            and claim.modality is Modality.HAPPENED
            and sentence.start <= claim.trigger.start < min(sentence.end, start)
        ]
        people = [found for claim in told if (found := _people(claim))]
        if people:
            same = len({frozenset(each.value for each in found) for found in people}) == 1
            several = len(people[0]) > 1 or _is_counted(told)
            fits = several != bool(words & _ONE) or not words & (_ALL | _ONE)
            return people[0] if same and fits and not _names_others(shape, people[0]) else []
    return []


def _is_the_step(shape: Shape, chunk: Chunk, nouns: frozenset[str]) -> bool:
    words = shape.words
    pointing = words[chunk.first].lower in _POINTING and chunk.last - chunk.first > 1
    whose = any(word.lower in _OF and word.tag != "TIME" for word in words[chunk.last : chunk.last + 1])
    return pointing and chunk.name is None and words[chunk.head].base in nouns and not whose


def _owns_up(claim: Claim) -> bool:
    """Whether somebody pleaded guilty, for which he is punished next."""
    return claim.kind == "trial" and claim.trigger.quote.lower().startswith("plead")


def _people(claim: Claim) -> list[Argument]:
    found = [each for each in claim.arguments if each.role in DONE_TO or (each.role is Role.ACTOR and _owns_up(claim))]
    return [replace(each, role=Role.RECIPIENT) for each in found]


def _is_counted(claims: Sequence[Claim]) -> bool:
    return any(each.role is Role.COUNT for claim in claims for each in claim.arguments)


def _names_others(shape: Shape, found: Sequence[Argument]) -> bool:
    """Whether the sentence names a person who is none of those found."""
    known = {word.casefold() for each in found for word in each.value.split()}
    return any(
        name.sort is Sort.PERSON and shape.words[name.last - 1].text.casefold() not in known for name in shape.names
    )
