"""Who and whom of one trigger: from noun chunks to arguments, with how many they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from answerable.model.claim import DONE_TO, Argument, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.reading.happenings.charges import AT_ONCE
from answerable.reading.happenings.frames import BUILDINGS, PEOPLE_ONLY, STRICT, Frame
from answerable.reading.happenings.governors import is_bounded
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import Sort
from answerable.reading.language.people import ACCIDENTS, FIGHTING, INSTRUMENTS, is_disaster, is_gunfire, is_people
from answerable.reading.language.phrases import described, name_span, normal
from answerable.reading.roles.apposition import apposed, is_of_the_next, singled_out
from answerable.reading.roles.circumstances import count_of
from answerable.reading.roles.forces import wielder
from answerable.reading.roles.found import Circumstances, Found
from answerable.reading.roles.objects import LANDS, MEASURES, TARGETS, THINGS, abstract, is_deed, is_how, is_set_off


@dataclass(frozen=True, slots=True)
class Setting:
    """The sentence in which participants are looked for.

    Attributes:
        text: the working text.
        shape: of the sentence.
        around: times, numbers and terms in it.
        resolve: the persons whom a pronoun or "the two men" stands for, as spans and values; empty where unsure.
        mains: indices of every trigger's main word in the sentence.
    """

    text: str
    shape: Shape
    around: Circumstances
    resolve: Callable[[Chunk], Sequence[tuple[Span, str]]]
    mains: frozenset[int] = frozenset()


class Participants:
    """Gathers the participants of one trigger.

    Args:
        setting: of the sentence.
        trigger: whose participants they are.
        frame: the roles around it.
        family: of its kind.

    Attributes:
        found: what was gathered so far.
    """

    def __init__(self, setting: Setting, trigger: Trigger, frame: Frame, family: Family) -> None:
        self.text, self.shape, self.words = setting.text, setting.shape, setting.shape.words
        self.around, self.resolve, self.mains = setting.around, setting.resolve, setting.mains
        self.trigger, self.frame, self.family = trigger, frame, family
        self.found = Found([])
        self._counted: set[int] = set()

    def who(self, role: Role | None, chunks: Sequence[Chunk]) -> None:
        """Note `chunks` in `role`, those whom the sentence singles out of them, and how many they are."""
        if role is None:
            return
        chunks = [each for k, each in enumerate(chunks) if not k or each.head not in self.mains]  # "and the arrest"
        chunks = [each for each in chunks if not is_of_the_next(self.shape, each)]
        if (
            self.trigger.kind in PEOPLE_ONLY
            and chunks
            and (chunks[0].name is not None or self._is_of_people(chunks[0]))
        ):
            chunks = [each for each in chunks if not each.nameless or not self._is_of_something(each)]
        singled = [named for many in chunks if role is Role.RECIPIENT for named in singled_out(self.shape, many)]
        for chunk in [*chunks, *singled]:
            if chunk not in singled:  # they are counted with the many
                self._count(role, chunk)
            persons = self._persons(role, chunk)
            argument = None if persons else self.argument(role, apposed(self.shape, chunk))
            self.found.arguments.extend(persons or ([argument] if argument is not None else []))

    def _is_of_people(self, chunk: Chunk) -> bool:
        """Whether a chunk tells of people, or of how many."""
        return self.words[chunk.head].tag in {"NUM", "DET"} or is_people(self.shape, chunk)

    def _is_of_something(self, chunk: Chunk) -> bool:
        """Whether a chunk is of a thing that is of another: "the arrest of a clerk and | the fall of Norland"."""
        of = [word.lower for word in self.words[chunk.last : chunk.last + 1]] == ["of"]
        return of and not self._is_of_people(chunk)

    def agents(self, chunks: Sequence[Chunk]) -> None:
        """Whoever does it; a bomb is an instrument, a fire makes it an accident."""
        for chunk in chunks:
            some = self.words[chunk.head].tag in {"NUM", "DET"} and chunk.name is None  # "two", "many"
            named = self.trigger.kind == "disaster" and chunk.name is not None
            if some or named or is_people(self.shape, chunk):
                self.found.agent = True
                self.who(self.frame.subject, [chunk])
                continue
            self.found.thing = True
            if is_disaster(self.shape, chunk):
                self.found.accident = True
            elif self.family is Family.ACT and chunk.owner is None and self._is_means(chunk):
                self._means(chunk)

    def _means(self, chunk: Chunk) -> None:
        """Note with what it is done, and by whom, where the weapon is told as somebody's."""
        whose = wielder(self.text, self.shape, chunk) if self.frame.subject is Role.PERPETRATOR else None
        place = self.shape.place_of(whose.span) if whose is not None else None
        if whose is None or place is None:
            self.found.arguments.append(self.described(Role.INSTRUMENT, chunk))
            return
        span = self.shape.span_of(self.text, place[1], chunk.last)
        self.found.arguments += [whose, Argument(role=Role.INSTRUMENT, span=span, value=normal(span.quote))]

    def _is_means(self, chunk: Chunk) -> bool:
        return self.words[chunk.head].base in INSTRUMENTS or is_gunfire(self.words, chunk)

    def argument(self, role: Role, chunk: Chunk) -> Argument | None:
        """What `chunk` stands for in `role`, named or described; None where it is nobody, or cannot have that role."""
        word = self.words[chunk.head]
        undergoes = role in DONE_TO
        if undergoes and is_how(self.shape, self.trigger, chunk.first, chunk.last):
            return None
        if role is Role.VICTIM and word.base in FIGHTING and chunk.name is None:
            return None
        if chunk.pronoun == "one":
            return self._partitive(role, chunk)
        if self.words[chunk.begins].lower == "what":
            return None  # "hit what the clerks call a school"
        if chunk.pronoun or word.lower == "according" or word.text.endswith("$") or self._explained(chunk):
            return None
        named = name_span(self.text, self.shape, chunk)
        if named is not None:
            return Argument(role=role, span=named[0], value=named[1], name=True)
        if word.tag in {"NUM", "DET"}:
            return self._partitive(role, chunk)
        if self.words[chunk.first].lower in {"no", "whose"} and not is_bounded(self.shape, chunk):
            return None
        if role is Role.VICTIM and self.trigger.part is not Part.NOUN and is_set_off(self.trigger.kind, word.base):
            return self.described(Role.INSTRUMENT, chunk)
        if not is_people(self.shape, chunk):
            meant = self.trigger.kind in BUILDINGS and word.base in LANDS
            meant = meant or (
                self.trigger.kind == "designation" and word.base == "name"
            )  # "added 20 names to the list"
            if undergoes and (
                (self.trigger.kind in STRICT and not meant)
                or (self.trigger.kind in PEOPLE_ONLY and word.base in THINGS and not meant)
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
        if undergoes and is_deed(word):
            return None
        if (
            word.base in {"person", "people", "other", "others"}
            and chunk.last - chunk.first <= 2
            and self._numbered(chunk)
        ):
            return None  # "1,500 people": the count says it all
        return self.described(role, chunk)

    def described(self, role: Role, chunk: Chunk) -> Argument:
        """`chunk` in `role` by its description."""
        span, value = described(self.text, self.shape, chunk, self.mains)
        return Argument(role=role, span=span, value=value)

    def _persons(self, role: Role, chunk: Chunk) -> list[Argument]:
        """The persons whom a pronoun or "the two men" stands for; "they" does nothing: it is too often the police."""
        undergoes = role in DONE_TO
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
        return following is not None and following.is_person

    def _numbered(self, chunk: Chunk) -> bool:
        return any(chunk.first <= n.last - 1 < chunk.last for n in self.around.numbers)

    def _partitive(self, role: Role, chunk: Chunk) -> Argument | None:
        """ "dozens of protesters", "two of the detainees"."""
        i = chunk.last
        of_what = self.trigger.kind in AT_ONCE and self.trigger.main in self.shape.group_at
        if i + 1 < len(self.words) and self.words[i].lower == "of" and not of_what:  # "convicted both of the murder"
            following = self.shape.owned(self.shape.chunk_at[i + 1])
            if following is not None and not following.pronoun and self.words[following.head].tag == "N":
                many = self.described(role, following)
                if self.words[chunk.head].lower != "one":
                    return many
                if not is_people(self.shape, following) or self.words[max(0, chunk.first - 1)].lower == "but":
                    return None
                span = Span.of(self.text, self.words[chunk.first].start, many.span.end)
                return replace(many, span=span, value=normal(span.quote))
        return None

    def _count(self, role: Role, chunk: Chunk) -> None:
        if role not in DONE_TO:
            return
        for number in self.around.numbers:
            inside = chunk.first <= number.last - 1 < chunk.last
            if (
                not inside
                or number.first in self._counted
                or (chunk.name is not None and number.first >= chunk.name.first)
            ):
                continue
            self._counted.add(number.first)
            self.found.arguments.append(count_of(self.text, self.words, chunk, self.trigger.kind, number))
            return
