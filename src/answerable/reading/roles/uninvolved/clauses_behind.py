"""Places and times of what a clause behind a happening tells: "murdered a woman who was found in Tarn on Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.organs import COURTS
from answerable.reading.language.people import JUDGES, is_people
from answerable.reading.language.words import lower_at, touching
from answerable.reading.roles.uninvolved.agents import without_agents
from answerable.reading.roles.uninvolved.tellers import without_hearers, without_tellers

_ITS_OWN = word_set(
    "abduct arrest attack bury detain discover find free injure kidnap recover release rescue see shoot spot wound"
)
"""Verbs of what happened to somebody besides."""
_IN_COURT = frozenset({"acquittal", "appeal", "charge", "conviction", "sentence", "trial", "verdict"})
_ABOVE = frozenset({Role.ACTOR, Role.TERM})
_OPENING = word_set("after although as because before since though when while")
_IN_A_COURT = COURTS | {"courthouse"}
_COMMITTING = word_set("commit perpetrate carry")
_BEFORE_THEM = JUDGES | word_set("prosecutor prosecutors police")
"""Who takes a step in court, wherever the sentence names them."""


def is_of_a_clause_behind(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether what stands at word `first` is of the clause that tells what else befell whom a happening befell.

    Args:
        shape: of the sentence.
        trigger: of the happening.
        first: the first word of a place or a time.
    """
    between = [group for group in shape.groups if group.finite and trigger.last <= group.first and group.main < first]
    if not between or trigger.main in range(between[-1].start, between[-1].end):
        return False
    told = between[-1]
    own = told.relative and told.passive and not told.modal and shape.words[told.main].base in _ITS_OWN
    return own and all(word.text not in {",", ";"} for word in shape.words[told.main : first])


def of_the_step(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments of a step, of one in court without who only tells of it, and without the deed's doer, place, time.

    "Convicted of robbing a bank in Tarn", "the trial over killings carried out by guards", "jailed for a murder
    committed in 2015". Nor with who did what is told behind: "was jailed after the court banned it"; nor a conviction
    with the court that upholds what another imposed "after convicting her".
    """
    arguments = without_agents(shape, trigger, arguments)
    charges = [each.span for each in arguments if each.role is Role.CHARGE]
    if trigger.kind not in _IN_COURT:
        return [
            each
            for each in arguments
            if each.role is not Role.ACTOR or not any(_by_its_doer(shape, trigger, span, each.span) for span in charges)
        ]
    arguments = [each for each in arguments if each.role is not Role.ACTOR or not _acts_behind(shape, trigger, each)]
    arguments = without_hearers(shape, trigger, without_tellers(shape, trigger, arguments))
    arguments = [
        each for each in arguments if each.role not in _ABOVE or not _is_of_a_lower_court(shape, trigger, each)
    ]
    starts = [(touching(shape.words, span.start, span.end), span) for span in charges]
    doing = [span for place, span in starts if place is not None and shape.words[place[0]].form == "ing"]

    def of_the_deed(each: Argument) -> bool:
        spans = [span for span in charges if span.start < each.span.start < span.end]
        committed = any(_acts_in(shape, span.start, each.span.start, _COMMITTING) for span in spans)
        words = each.value.lower().split()
        if each.role is Role.ACTOR:
            acts = any(_acts_in(shape, span.start, each.span.start) for span in spans)
            return acts and _BEFORE_THEM.isdisjoint(words)
        if each.role is Role.PLACE:
            return (committed or any(span in doing for span in spans)) and _IN_A_COURT.isdisjoint(words)
        return each.role is Role.TIME and committed

    return [each for each in arguments if not of_the_deed(each)]


def _is_of_a_lower_court(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether another court did it than the one before: "upheld the term imposed by a court after convicting her"."""
    words, group, place = shape.words, shape.group_at.get(trigger.main), shape.place_of(argument.span)
    if group is None or group.finite or place is None or words[group.first - 1].lower not in _OPENING:
        return False
    giving = shape.verb_before(group.first)
    if giving is None or not giving.passive or lower_at(words, giving.last) != "by" or place[0] >= giving.first:
        return False
    court = shape.chunk_at[giving.last + 1]
    return court is not None and court.last == group.first - 1 and words[court.head].base in COURTS


def _acts_in(shape: Shape, start: int, end: int, verbs: frozenset[str] = frozenset()) -> bool:
    """Whether a verb, one of `verbs` if any are given, stands between two code points."""
    mains = (shape.words[group.main] for group in shape.groups)
    return any(start <= main.start < end and (not verbs or main.base in verbs) for main in mains)


def _by_its_doer(shape: Shape, trigger: Trigger, charge: Span, doer: Span) -> bool:
    """Whether "by" within a charge tells whose deed it is: "denounced the murder of two clerks by guards"."""
    words, place = shape.words, touching(shape.words, charge.start, charge.end)
    at = touching(words, doer.start, doer.end)
    if place is None or at is None or place[0] <= trigger.main < place[1] or not place[0] < at[0] < place[1]:
        return False
    chunk = shape.chunk_at[at[0]]
    led = chunk.begins - 1 if chunk is not None else at[0] - 1
    deed = next((shape.chunk_at[i] for i in range(*place) if shape.chunk_at[i] is not None), None)
    named = deed is not None and (deed.name is not None or is_people(shape, deed))
    return words[led].lower == "by" and led > place[0] and not named


def _acts_behind(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether somebody does what a clause behind a passive tells: "was jailed after the court banned it"."""
    place, group = shape.place_of(argument.span), shape.group_at.get(trigger.main)
    chunk = shape.chunk_at[place[1] - 1] if place is not None else None
    if chunk is None or group is None or not group.passive or chunk.begins < group.last:
        return False
    acting = any(each.finite and each.first == chunk.last for each in shape.groups)
    return acting and shape.words[chunk.begins - 1].lower in _OPENING
