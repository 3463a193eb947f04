"""Who, whom, where, when, how many, for what and for how long: the arguments of one trigger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from answerable.model.claim import DOING, WHO, Argument, Modality, Role, Speaker
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.reading.happenings.charges import AT_ONCE, charge_of, clause_limit
from answerable.reading.happenings.frames import (
    BUILDINGS,
    PEOPLE_ONLY,
    STRICT,
    SUBJECT_ONLY,
    UNDERGOING,
    UNDERGONE,
    Frame,
)
from answerable.reading.happenings.imposing import imposing
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import INTRANSITIVE, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import ACCIDENTS, WEAPONS, is_disaster, is_people
from answerable.reading.language.phrases import described, name_span
from answerable.reading.numbers.counts import Number
from answerable.reading.numbers.terms import Term
from answerable.reading.roles.apposition import apposed, singled_out
from answerable.reading.roles.circumstances import count_of, named_before, place_of, term_of
from answerable.reading.roles.licensing import not_oneself
from answerable.reading.roles.objects import LANDS, MEASURES, TARGETS, THINGS, abstract
from answerable.reading.roles.punishments import further
from answerable.reading.roles.verdicts import VERDICTS, finder_of
from answerable.reading.times.dating import time_of
from answerable.reading.times.times import Time

_PASSED_OVER = word_set("in at on near for over during with after following from of")
_BY_THINGS = word_set("killing mass_killing wounding property_destruction bombing forced_displacement arson")
"""Acts that a thing may be the grammatical subject of: "the incident killed four"."""
_BEFORE_ACCIDENTS = word_set("in by from during when of after")
_MANNERS = word_set(
    "behalf order orders account basis grounds suspicion charges eve anniversary occasion scale top way parole bail "
    "probation licence"
)
"""Nouns of prepositions of several words: "on behalf of" says nothing of whom, nor does "on parole"."""
OWNING = frozenset({"of", "against"})
"""Prepositions between a step and whom it was taken against."""
_HOLDINGS = word_set("asset fund account money property deposit holding saving credit")
"""What a measure takes hold of, and whose it is undergoes it: "the freeze on the accounts of Tarn"."""
_CAP = 40


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a sentence holds besides its shape, found once for all its triggers.

    Attributes:
        times, numbers, terms: in order.
        owners: for each time, the triggers that it dates.
    """

    times: Sequence[Time]
    numbers: Sequence[Number]
    terms: Sequence[Term]
    owners: Sequence[frozenset[Trigger]]


@dataclass(slots=True)
class Found:
    """The arguments found and what was noticed on the way.

    Attributes:
        arguments: in the order of the text.
        accident: whether what does it is an accident or a disaster.
        thing: whether the grammatical subject is a thing.
        agent: whether somebody does it, named or not.
        patient: whether "he" or "she" undergoes it.
        misfit: whether what undergoes it cannot: the word has another sense here.
        unfit: whether it is its words that show so.
        finder: the court that says who did it, where no more than its verdict names the perpetrator.
    """

    arguments: list[Argument]
    accident: bool = False
    thing: bool = False
    agent: bool = False
    patient: bool = False
    misfit: bool = False
    unfit: bool = False
    finder: Speaker | None = None


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
        self.text, self.shape, self.words, self.around, self.resolve = text, shape, shape.words, around, resolve
        self.mains = mains

    def find(self, trigger: Trigger, frame: Frame, family: Family, put: Put) -> Found:
        """The arguments of `trigger`."""
        self.trigger, self.frame, self.family = trigger, frame, family
        self.found = Found([])
        self.counted: set[int] = set()
        group = self.shape.group_at.get(trigger.main)
        if group is not None:
            self._verb(group)
        else:
            chunk = self.shape.chunk_at[trigger.main]
            if chunk is not None:
                self._noun(chunk, put)
        if family is Family.ANSWER:
            self._court()
        if family is Family.ACT and group is not None:
            self._fits(group)
        self._around(put)
        self.found.arguments = not_oneself(self.found.arguments, self.shape, trigger, family)
        undergone = {a.span.start for a in self.found.arguments if a.role in {Role.VICTIM, Role.RECIPIENT}}
        self.found.arguments = [a for a in self.found.arguments if a.role not in DOING or a.span.start not in undergone]
        unique: dict[tuple[Role, int, int], Argument] = {}
        for argument in self.found.arguments:
            unique.setdefault((argument.role, argument.span.start, argument.span.end), argument)
        self.found.arguments = sorted(unique.values(), key=lambda a: (a.span.start, a.span.end, a.role))
        return self.found

    def given(self, trigger: Trigger, by: Sequence[Chunk], against: Sequence[Chunk], put: Put) -> Found:
        """The arguments of a trigger whose people were found by other means."""
        self.trigger, self.frame, self.family = trigger, Frame(Role.PERPETRATOR, Role.VICTIM), Family.ACT
        self.found = Found([])
        self.counted = set()
        self._who(Role.PERPETRATOR, by)
        self._who(Role.VICTIM, against)
        self._around(put)
        self.found.arguments.sort(key=lambda a: (a.span.start, a.span.end, a.role))
        return self.found

    def undone(self, trigger: Trigger, frame: Frame) -> Found:
        """The arguments of a step that another says is undone or upheld: what stands in the words for itself.

        "Cut Tarn's death sentence to life on Friday": whose sentence, to what, and not when it was cut, nor to what.
        """
        self.trigger, self.frame, self.family = trigger, frame, Family.ANSWER
        self.found = Found([])
        self.counted = set()
        chunk = self.shape.chunk_at[trigger.main]
        if chunk is not None:
            laid = {"on"} if frame.possessor is not Role.RECIPIENT else set()
            wanted = {"for"} if trigger.kind == "arrest_warrant" else laid
            self._around_noun(chunk, by=False, only=OWNING | wanted)
            self._imposed(chunk, by=True)
            start, end = self.words[chunk.first].start, self.words[chunk.last - 1].end
            terms = [term for term in self.around.terms if start <= term.start < end]
            term = term_of(self.text, self.shape, trigger, terms)
            charge = charge_of(self.text, self.shape, trigger) if trigger.kind == "conviction" else None
            begun = time_of(self.text, self.around.times, self.around.owners, trigger, Modality.HAPPENED)
            self.found.arguments.extend(each for each in (term, charge, begun) if each is not None)
        self.found.arguments.sort(key=lambda a: (a.span.start, a.span.end, a.role))
        return self.found

    def _fits(self, group: Group) -> None:
        """Acts are done by somebody to somebody: "the crowds dispersed", "the storm threatens the coast" are none."""
        base = self.words[group.main].base
        roles = {argument.role for argument in self.found.arguments}
        if self.found.thing and not self.found.agent and not roles & {Role.PERPETRATOR, Role.INSTRUMENT}:
            self.found.misfit = self.found.misfit or self.trigger.kind not in _BY_THINGS
        alone = self.trigger.part is Part.VERB and " " not in self.trigger.base
        alone = alone and base not in INTRANSITIVE | UNDERGONE | {"threaten"}
        if alone and not group.passive and not group.objects and not roles & {Role.VICTIM, Role.COUNT}:
            self.found.misfit = self.found.misfit or not group.relative

    # Who and whom

    def _verb(self, group: Group) -> None:
        base = self.words[group.main].base
        subjects, objects = group.subjects, group.objects
        said = self.trigger.base.split() if self.trigger.part is Part.PHRASE else []
        named = [c for c in subjects if {self.words[c.head].base, self.words[c.head].lower} & set(said)]
        of_it = [c for c in named if not is_people(self.shape, c)]
        if of_it and self.family in {Family.ANSWER, Family.REVERSAL} and not objects:
            self._around_noun(of_it[-1])  # "the sanctions on Tarn were lifted"
            self._imposed(of_it[-1], by=False)
            self._by(group.last, group)
        elif group.passive:
            self._who(self.frame.object, subjects)
            self._by(group.last, group)
        elif (
            base in UNDERGONE
            or (self.trigger.kind == "death" and not objects)
            or (self.trigger.kind == "release" and base in {"leave", "walk"})
            or (base in UNDERGOING and len(self.trigger.base.split()) > 1 and self.family is not Family.CONTEXT)
        ):
            things = [c for c in subjects if self.words[c.head].base in WEAPONS]
            self._agents(things)
            self._who(self.frame.object or self.frame.possessor, [c for c in subjects if c not in things])
        else:
            self._agents(subjects)
            if base not in SUBJECT_ONLY and self.frame.object is not None:
                kept = [c for c in objects if not self._is_trigger(c)]
                if kept:
                    self._who(self.frame.object, kept)
                elif group.objects and self._is_trigger(group.objects[0]):
                    if is_people(self.shape, group.objects[0]):
                        self._who(self.frame.object, group.objects[:1])
                    else:
                        self._around_noun(group.objects[0])
                        self._imposed(group.objects[0], by=False)
        last = max((c.last for c in objects), default=group.last) if not group.passive else group.last
        self._prepositions(max(last, group.last), group)
        if (
            self.trigger.part is not Part.NOUN
            and objects
            and not group.passive
            and not is_people(self.shape, objects[-1])
        ):
            self._of(objects[-1])
        if (group.passive or base in UNDERGONE) and self.family in {Family.ACT, Family.CONTEXT}:
            self._accident_after(group)

    def _of(self, chunk: Chunk) -> None:
        """ "the murder of X" inside a phrase such as "carry out the murder of X"."""
        if self.trigger.first <= chunk.head < self.trigger.last or self.words[chunk.head].lower == "case":
            self._around_noun(chunk)

    def _is_trigger(self, chunk: Chunk) -> bool:
        return self.trigger.first <= chunk.head < self.trigger.last

    def _noun(self, chunk: Chunk, put: Put) -> None:
        self._accused(put)
        self._around_noun(chunk, by=put.accusing is None, laid=put.laid)
        if self.family in {Family.ACT, Family.ANSWER} and put.accusing is None:
            self._imposed(chunk, by=True)
        light = put.light
        if light is None:
            for group in self.shape.groups:
                if (
                    chunk in group.subjects
                    and not group.passive
                    and self.words[group.main].base in {"strike", "hit", "target", "rock"}
                ):
                    self._who(self.frame.object, group.objects)
            return
        base = self.words[light.main].base
        if light.passive:
            if chunk in light.objects:  # "was granted parole"
                self._who(self.frame.object, light.subjects)
            self._by(light.last, light)
        elif base in {"face", "suffer", "undergo", "receive", "get", "experience"}:
            self._who(self.frame.object, light.subjects)
        elif base in {"win", "have", "see", "cause", "enter", "reach", "attend", "secure"}:
            if self.frame.possessor in {Role.ACTOR}:
                self._who(self.frame.possessor, light.subjects)
        else:
            self._agents(light.subjects)
        last = max((c.last for c in light.objects), default=light.last)
        self._prepositions(last, light)

    def _imposed(self, chunk: Chunk, *, by: bool) -> None:
        """Who laid the measure that `chunk` names on whom, where a clause behind it says so."""
        told = imposing(self.shape, chunk)
        if told is None:
            return
        if by:
            self._agents(told.agents)
            self._by(told.group.last, told.group)
        if not any(a.role is self.frame.object for a in self.found.arguments):
            self._prepositions(told.group.last, told.group)

    def _accused(self, put: Put) -> None:
        """ "accused X of the murder", "was charged with murder", "attributed the bombing to Y"."""
        verb = put.accusing
        if (
            verb is None
            or self.family is not Family.ACT
            or any(a.role is Role.PERPETRATOR for a in self.found.arguments)
        ):
            return
        if laid := put.laid:
            for i in range(verb.last, min(verb.last + 14, len(self.words) - 1)):
                if self.words[i].lower == laid and self.words[i].tag == "PREP":
                    chunk = self.shape.chunk_from(i + 1)
                    if chunk is not None:
                        self._agents([chunk])
                    return
            return
        base = self.words[verb.main].base
        if base in VERDICTS:
            self.found.finder = finder_of(self.text, self.shape, verb, self.mains)
            if self.found.finder is None:
                return  # "was convicted of the murder": who says so is not told
        self._agents(
            verb.subjects
            if verb.passive or base == "plead"
            else [c for c in verb.objects if c.head < self.trigger.first]
        )

    def _around_noun(
        self, chunk: Chunk, *, by: bool = True, laid: str = "", only: frozenset[str] | set[str] | None = None
    ) -> None:
        """Whose a noun's happening is, and whom the phrases behind it name; of these, those with `only`, if given."""
        owning = self.words[chunk.first].lower
        if self.frame.possessor is Role.RECIPIENT and owning in {"his", "her"}:
            self._who(Role.RECIPIENT, [Chunk(chunk.first, chunk.first + 1, chunk.first, pronoun="his")])
        if chunk.owner is not None and self.frame.possessor is not None:
            of = chunk.last + 1 < len(self.words) and self.words[chunk.last].lower == "of" and self.frame.of is not None
            # "Velia's arrest of Tarn": with both, the owner does it
            does = of and self.frame.of is self.frame.possessor
            self._who(self.frame.subject if does else self.frame.possessor, [chunk.owner])
        for i in range(chunk.first, chunk.head):
            if self.words[i].tag == "NUM" and self.frame.object is None:
                break
        i = self._last_of_steps(chunk).last
        seen_of = False
        while i < len(self.words) and i < chunk.last + _CAP:
            word = self.words[i]
            if only is not None and word.lower not in only:
                break
            if word.tag == "TIME" or word.tag == "ADV":
                i += 1
                continue
            if word.tag != "PREP" or i + 1 >= len(self.words):
                break
            following = self.shape.owned(self.shape.chunk_from(i + 1))
            if following is None:
                if self.words[i + 1].tag == "TIME":
                    i += 1
                    continue
                break
            joined = self.shape.conjoined(following, of=word.lower in {"of", "between"})
            if word.lower == laid:
                break
            if self.trigger.first <= following.first < self.trigger.last:
                i = following.last
                continue
            if self.words[following.head].lower in _MANNERS and following.name is None:
                break
            if word.lower in {"of", "on"} and following.name is None and self.words[following.head].base in _HOLDINGS:
                self._who(self.frame.of, [following.owner] if following.owner is not None and not seen_of else [])
                i = following.last
                continue
            if word.lower == "of" and not seen_of:
                seen_of = True
                if self.frame.of is not None:
                    self._who(self.frame.of, joined)
            elif word.lower == "by":
                if not by:
                    break  # "convicted of torture by a tribunal": the tribunal convicted
                self._agents(joined)
            elif word.lower in self.frame.prepositions and not seen_of and word.lower != "at":
                if self.trigger.part is not Part.NOUN and not is_people(self.shape, following):
                    break  # "left the court free to applause"
                self._who(self.frame.prepositions[word.lower], joined)
                seen_of = True
            elif word.lower not in _PASSED_OVER:
                break
            else:
                seen_of = True
            i = joined[-1].last

    def _last_of_steps(self, chunk: Chunk) -> Chunk:
        """The last of the nouns that share what follows by "and": "the conviction and sentence of"."""
        words, i = self.words, chunk.last
        if self.family is not Family.ANSWER or i + 1 >= len(words) or words[i].lower != "and":
            return chunk
        following = self.shape.chunk_at[i + 1]
        if following is None or following.name is not None or following.pronoun or following.last >= len(words):
            return chunk
        bare = following.last - following.first == 1 and words[following.head].tag == "N"
        return following if bare and words[following.last].lower == "of" else chunk

    def _agents(self, chunks: Sequence[Chunk]) -> None:
        """Whoever does it; a bomb is an instrument, a fire makes it an accident."""
        for chunk in chunks:
            if self.words[chunk.head].tag in {"NUM", "DET"} and chunk.name is None:
                self.found.agent = True
                self._who(self.frame.subject, [chunk])
                continue
            if is_people(self.shape, chunk) or (self.trigger.kind == "disaster" and chunk.name is not None):
                self.found.agent = True
                self._who(self.frame.subject, [chunk])
                continue
            base = self.words[chunk.head].base
            self.found.thing = True
            if is_disaster(self.shape, chunk):
                self.found.accident = True
            elif base in WEAPONS and self.family is Family.ACT and chunk.owner is None:
                span, value = described(self.text, self.shape, chunk, self.mains)
                self.found.arguments.append(Argument(role=Role.INSTRUMENT, span=span, value=value))

    def _by(self, first: int, group: Group) -> None:
        end = clause_limit(self.shape, group)
        i = first
        while i < end:
            word = self.words[i]
            if word.lower == "by" and word.tag == "PREP":
                chunk = self.shape.owned(self.shape.chunk_from(i + 1))
                if chunk is not None:
                    self._agents(self.shape.conjoined(apposed(self.shape, chunk)))
                return
            if i > first and (word.text in {",", ";", ":"} or word.tag in {"V", "CONJ"} or word.lower == "with"):
                return
            i += 1

    def _prepositions(self, first: int, group: Group) -> None:
        """Phrases after the verb that the frame gives a role, up to the end of what the verb governs."""
        end = clause_limit(self.shape, group)
        i = first
        while i < end:
            word = self.words[i]
            if word.text in {",", ";", ":", "—", "–"} or word.tag in {"SUB", "CONJ", "V"}:
                return
            role = self.frame.prepositions.get(word.lower) if word.tag == "PREP" else None
            if word.tag == "PREP" and role is not None:
                chunk = self.shape.owned(self.shape.chunk_from(i + 1))
                if chunk is not None and is_people(self.shape, chunk):
                    joined = self.shape.conjoined(apposed(self.shape, chunk))
                    self._who(role, joined)
                    i = joined[-1].last
                    continue
            if word.lower in {"with", "using"} and word.tag == "PREP" and self.family is Family.ACT and role is None:
                chunk = self.shape.chunk_from(i + 1)
                if chunk is not None and self.words[chunk.head].base in WEAPONS:
                    span, value = described(self.text, self.shape, chunk, self.mains)
                    self.found.arguments.append(Argument(role=Role.INSTRUMENT, span=span, value=value))
            i += 1

    def _accident_after(self, group: Group) -> None:
        for i in range(group.last, min(clause_limit(self.shape, group), group.last + 12)):
            if self.words[i].tag == "PREP" and self.words[i].lower in _BEFORE_ACCIDENTS:
                chunk = self.shape.chunk_from(i + 1)
                if chunk is not None and self.words[chunk.head].base in ACCIDENTS:
                    self.found.accident = True
            elif self.words[i].text in {",", ";"}:
                return

    def _who(self, role: Role | None, chunks: Sequence[Chunk]) -> None:
        if role is None:
            return
        singled = [named for many in chunks if role is Role.RECIPIENT for named in singled_out(self.shape, many)]
        for chunk in [*chunks, *singled]:
            if chunk not in singled:  # they are counted with the many
                self._count(role, chunk)
            persons = self._persons(role, chunk)
            argument = None if persons else self._argument(role, apposed(self.shape, chunk))
            self.found.arguments.extend(persons or ([argument] if argument is not None else []))

    def _persons(self, role: Role, chunk: Chunk) -> list[Argument]:
        """The persons whom a pronoun or "the two men" stands for; "they" does nothing: it is too often the police."""
        undergoes = role in {Role.VICTIM, Role.RECIPIENT}
        personal = chunk.pronoun in {"he", "she", "him", "her"} and undergoes
        self.found.patient = self.found.patient or personal
        if chunk.pronoun in {"they", "them"} and not undergoes:
            return []
        return [Argument(role=role, span=span, value=value, name=True) for span, value in self.resolve(chunk)]

    def _explained(self, chunk: Chunk) -> bool:
        """Whether names right behind say who "two Norlanders" are."""
        if chunk.name is None or chunk.name.sort is not Sort.DEMONYM or chunk.last + 1 >= len(self.words):
            return False
        following = self.shape.chunk_at[chunk.last + 1] if self.words[chunk.last].text == "," else None
        return following is not None and following.name is not None and following.name.sort is Sort.PERSON

    def _argument(self, role: Role, chunk: Chunk) -> Argument | None:
        word = self.words[chunk.head]
        if chunk.pronoun or word.lower == "according" or word.text.endswith("$") or self._explained(chunk):
            return None
        named = name_span(self.text, self.shape, chunk)
        if named is not None:
            return Argument(role=role, span=named[0], value=named[1], name=True)
        if word.tag in {"NUM", "DET"}:
            return self._partitive(role, chunk)
        if self.words[chunk.first].lower in {"no", "whose"}:
            return None
        if not is_people(self.shape, chunk):
            undergoes = role in {Role.VICTIM, Role.RECIPIENT}
            meant = self.trigger.kind in BUILDINGS and word.base in LANDS
            if undergoes and (
                (self.trigger.kind in STRICT and not meant)
                or (self.trigger.kind in PEOPLE_ONLY and word.base in THINGS)
            ):
                self.found.unfit = self.found.unfit or word.base not in MEASURES
                self.found.misfit = self.found.misfit or self.found.unfit
            if word.base in MEASURES:
                return None
            if undergoes and self.trigger.kind == "threat" and word.base not in TARGETS:
                self.found.misfit = self.found.misfit or self.trigger.part is Part.NOUN
                return None
            if undergoes and self.trigger.kind in BUILDINGS and self.trigger.part is not Part.NOUN:
                attacked = self.trigger.kind in {"armed_attack", "invasion", "shooting", "siege"}
                if word.base not in TARGETS | LANDS if attacked else abstract(word.base):
                    self.found.misfit = self.found.unfit = True
            if (
                not undergoes
                or word.base in ACCIDENTS
                or (self.trigger.kind not in BUILDINGS and self.trigger.kind not in PEOPLE_ONLY)
            ):
                return None
        if (
            word.base in {"person", "people", "other", "others"}
            and chunk.last - chunk.first <= 2
            and self._numbered(chunk)
        ):
            return None  # "1,500 people": the count says it all
        span, value = described(self.text, self.shape, chunk, self.mains)
        return Argument(role=role, span=span, value=value)

    def _numbered(self, chunk: Chunk) -> bool:
        return any(chunk.first <= n.last - 1 < chunk.last for n in self.around.numbers)

    def _partitive(self, role: Role, chunk: Chunk) -> Argument | None:
        """ "dozens of protesters", "two of the detainees"."""
        i = chunk.last
        of_what = self.trigger.kind in AT_ONCE and self.trigger.main in self.shape.group_at
        if i + 1 < len(self.words) and self.words[i].lower == "of" and not of_what:  # "convicted both of the murder"
            following = self.shape.chunk_at[i + 1]
            if following is not None and not following.pronoun and self.words[following.head].tag == "N":
                span, value = described(self.text, self.shape, following, self.mains)
                return Argument(role=role, span=span, value=value)
        return None

    # Numbers

    def _count(self, role: Role, chunk: Chunk) -> None:
        if role not in {Role.VICTIM, Role.RECIPIENT} or role not in WHO:
            return
        for number in self.around.numbers:
            inside = chunk.first <= number.last - 1 < chunk.last
            if (
                not inside
                or number.first in self.counted
                or (chunk.name is not None and number.first >= chunk.name.first)
            ):
                continue
            self.counted.add(number.first)
            self.found.arguments.append(count_of(self.text, self.words, chunk, self.trigger.kind, number))
            return

    def _court(self) -> None:
        """ "sentenced in a Swedish court": the court acts."""
        if any(a.role is Role.ACTOR for a in self.found.arguments):
            return
        for i in range(self.trigger.last, min(self.trigger.last + 12, len(self.words) - 1)):
            word = self.words[i]
            opening = word.tag == "V" and word.base in {"open", "begin", "start", "resume", "end"}
            named = word.tag == "CONJ" and self.words[i - 1].tag == "NAME" and self.words[i + 1].tag == "NAME"
            if word.text in {",", ";"} or (word.tag in {"V", "SUB", "CONJ"} and not opening and not named):
                return
            if word.lower in {"in", "at", "before"} and word.tag == "PREP":
                chunk = self.shape.chunk_from(i + 1)
                if chunk is not None and self.words[chunk.head].lower in {"court", "tribunal"}:
                    argument = self._argument(Role.ACTOR, chunk)
                    if argument is not None:
                        self.found.arguments.append(argument)
                    return

    def _around(self, put: Put) -> None:
        """Time, place, term and charge."""
        text, shape, trigger = self.text, self.shape, self.trigger
        taken = frozenset((a.span.start, a.span.end) for a in self.found.arguments)
        dated = zip(self.around.times, self.around.owners, strict=True)
        own = frozenset(time.start for time, owners in dated if trigger in owners)
        before = named_before(text, shape, trigger, self.frame) if self.family is Family.ACT else None
        placed = before is not None and before.role is Role.PLACE
        for found in (
            time_of(text, self.around.times, self.around.owners, trigger, put.modality),
            before,
            None if placed else place_of(text, shape, trigger, self.mains, taken),
            term_of(text, shape, trigger, self.around.terms),
            charge_of(text, shape, trigger, own),
        ):
            if found is not None:
                self.found.arguments.append(found)
        if trigger.kind == "sentence" and trigger.main in shape.group_at:
            for chunk, term in further(shape, trigger, self.around.terms):
                self._who(Role.RECIPIENT, [chunk])
                span = Span.of(text, term.start, term.end)
                self.found.arguments.append(Argument(role=Role.TERM, span=span, value=term.value))
