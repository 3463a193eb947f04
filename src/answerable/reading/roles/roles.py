"""Who, whom, where, when, how many, for what and for how long: the arguments of one trigger."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from answerable.model.claim import WHO, Argument, Modality, Role, ordered
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.reading.happenings.charges import charge_of
from answerable.reading.happenings.frames import UNDERGONE, Frame
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import INTRANSITIVE, word_set
from answerable.reading.roles.beside import FILED
from answerable.reading.roles.circumstances import named_before, place_of, term_of
from answerable.reading.roles.forces import striking
from answerable.reading.roles.found import Circumstances, Found, tidy
from answerable.reading.roles.grammar import Grammar
from answerable.reading.roles.measures import laid_on
from answerable.reading.roles.participants import Setting
from answerable.reading.roles.punishments import further
from answerable.reading.roles.uninvolved.no_doers import not_oneself
from answerable.reading.times.ahead import time_of

_BY_THINGS = word_set("killing mass_killing wounding property_destruction bombing forced_displacement arson")
"""Acts that a thing may be the grammatical subject of: "the incident killed four"."""
OWNING = frozenset({"of", "against"})
"""Prepositions between a step and whom it was taken against."""


class Arguments:
    """Finds the arguments of triggers of one sentence.

    Args:
        text: the working text.
        shape: of the sentence.
        around: times, numbers and terms in it.
        resolve: the persons whom a pronoun or "the two men" stands for, as spans and values; empty where unsure.
        mains: indices of every trigger's main word in the sentence.
    """

    def __init__(
        self,
        text: str,
        shape: Shape,
        around: Circumstances,
        resolve: Callable[[Chunk], Sequence[tuple[Span, str]]],
        mains: frozenset[int] = frozenset(),
    ) -> None:
        self._setting = Setting(text, shape, around, resolve, mains)

    def find(self, trigger: Trigger, frame: Frame, family: Family, put: Put) -> Found:
        """The arguments of `trigger`."""
        shape = self._setting.shape
        told = Grammar(self._setting, trigger, frame, family)
        group = shape.group_at.get(trigger.main)
        if group is not None:
            told.verb(group)
        else:
            chunk = shape.chunk_at[trigger.main]
            if chunk is not None:
                told.noun(chunk, put)
        told.who(Role.RECIPIENT, laid_on(shape, trigger, told.found.arguments))
        if family is Family.ANSWER and trigger.kind not in FILED:
            told.court()
        if family is Family.ACT and group is not None:
            _fits(told, group)
        _around(told, put)
        told.found.arguments = tidy(not_oneself(told.found.arguments, shape, trigger, family))
        return told.found

    def given(self, trigger: Trigger, by: Sequence[Chunk], against: Sequence[Chunk], put: Put) -> Found:
        """The arguments of a trigger whose people were found by other means."""
        told = Grammar(self._setting, trigger, Frame(Role.PERPETRATOR, Role.VICTIM), Family.ACT)
        told.who(Role.PERPETRATOR, by)
        told.who(Role.VICTIM, against)
        _around(told, put)
        told.found.arguments = ordered(told.found.arguments)
        return told.found

    def undone(self, trigger: Trigger, frame: Frame) -> Found:
        """The arguments of a step that another says is undone or upheld: what stands in the words for itself.

        "Cut Tarn's death sentence to life on Friday": whose sentence, to what, and not when it was cut, nor to what.
        """
        text, shape, around = self._setting.text, self._setting.shape, self._setting.around
        told = Grammar(self._setting, trigger, frame, Family.ANSWER)
        chunk = shape.chunk_at[trigger.main]
        if chunk is not None:
            laid = {"on"} if frame.possessor is not Role.RECIPIENT else set()
            wanted = {"for"} if trigger.kind == "arrest_warrant" else laid
            told.around_noun(chunk, by=False, only=OWNING | wanted)
            told.imposed(chunk, by=True)
            told.who(Role.RECIPIENT, laid_on(shape, trigger, told.found.arguments))
            start, end = shape.words[chunk.first].start, shape.words[chunk.last - 1].end
            terms = [term for term in around.terms if start <= term.start < end]
            term = term_of(text, shape, trigger, terms)
            charge = charge_of(text, shape, trigger) if trigger.kind == "conviction" else None
            begun = time_of(text, shape, around.times, around.owners, trigger, Modality.HAPPENED)
            told.found.arguments.extend(each for each in (term, charge, begun) if each is not None)
        told.found.arguments = ordered(told.found.arguments)
        return told.found


def _fits(told: Grammar, group: Group) -> None:
    """Acts are done by somebody to somebody: "the crowds dispersed", "the storm threatens the coast" are none."""
    base = told.words[group.main].base
    roles = {argument.role for argument in told.found.arguments}
    if told.found.thing and not told.found.agent and not roles & {Role.PERPETRATOR, Role.INSTRUMENT}:
        told.found.misfit = told.found.misfit or told.trigger.kind not in _BY_THINGS
    alone = told.trigger.part is Part.VERB and " " not in told.trigger.base
    alone = alone and base not in INTRANSITIVE | UNDERGONE | {"threaten"}
    if alone and not group.passive and not group.objects and not roles & {Role.VICTIM, Role.COUNT}:
        told.found.misfit = told.found.misfit or not group.relative


def _around(told: Grammar, put: Put) -> None:
    """Time, place, term and charge."""
    text, shape, trigger = told.text, told.shape, told.trigger
    taken = frozenset((a.span.start, a.span.end) for a in told.found.arguments)
    dated = zip(told.around.times, told.around.owners, strict=True)
    own = frozenset(time.start for time, owners in dated if trigger in owners)
    known = [each for each in told.found.arguments if each.role in WHO]
    before = named_before(text, shape, trigger, told.frame) if told.family is Family.ACT else None
    done = any(each.role is Role.PERPETRATOR for each in known)
    before = before or (None if done else striking(text, shape, trigger))
    placed = before is not None and before.role is Role.PLACE
    for found in (
        time_of(text, shape, told.around.times, told.around.owners, trigger, put.modality),
        before,
        None if placed else place_of(text, shape, trigger, told.mains, taken),
        term_of(text, shape, trigger, told.around.terms),
        charge_of(text, shape, trigger, own),
    ):
        whom = found is not None and found.role is Role.CHARGE and found.span.start in {a.span.start for a in known}
        if found is not None and not whom:  # "denied bail for Tarn"
            told.found.arguments.append(found)
    if trigger.kind == "sentence" and trigger.main in shape.group_at:
        for chunk, term in further(shape, trigger, told.around.terms):
            told.who(Role.RECIPIENT, [chunk])
            span = Span.of(text, term.start, term.end)
            told.found.arguments.append(Argument(role=Role.TERM, span=span, value=term.value))
