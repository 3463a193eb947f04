"""Dates of what a text goes on telling: "the attack" behind a dated attack, and what was done on the day of the last.

"Gunmen attacked the village on 3 May. Security forces shot two of them. Four people died in the attack." A noun that
points back has the date of the one happening that it may mean, and with it whatever its sentence tells of it in one
breath. A main clause in the past right behind one that tells its time goes on with that time, where it tells more of
the same. Such a date is inferred, and its words are those of the sentence that tells it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from answerable.model.claim import DOING, DONE_TO, TOLD, Argument, Claim, Modality, Role, ordered
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.told_as import may_be_one
from answerable.model.when import Basis
from answerable.reading.happenings.triggers import Trigger, trigger_at
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import OPENING_CLAUSE, Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import fold
from answerable.reading.parsed import Parsed
from answerable.reading.times.apart import is_limit
from answerable.reading.times.following import ANOTHER_TIME
from answerable.reading.times.times import Time
from answerable.reading.times.together import SAYING, told_with

_POINTING = word_set("the this that these its his her their")
_OTHERS = word_set(
    "another other second third fourth similar separate previous earlier recent latest last first past new more "
    "further future numerous several many such any next ongoing continuing"
)
"""Words that tell one happening from another, or many from one."""
_ANOTHER = word_set("another other others different similar")
"""Before a noun in its sentence these tell that it may be another's: "another man said that his arrest"."""
_LASTING = frozenset(
    "appeal censorship crackdown harassment investigation persecution protest siege surveillance talks trial".split()
)
"""What may go on for long, so that a day of it is not all of it."""
_FAR = 3
"""Sentences behind which a text has left what it told."""
_MONTH, _DAY = len("2001-01"), len("2001-01-31")
_ELSEWHEN = ANOTHER_TIME | word_set("next following previous previously ago throughout decade decades")
"""Words of a sentence that is told of another time."""
_SOME = word_set("day night morning afternoon evening time week month year")
"""Behind "one" these make it some other time."""
_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_COMPLEMENT = word_set("of on against")
"""Behind a noun these tell to whom or what it was done."""
_APART = word_set("after before following since for over until ahead about")
"""Between a verb and a time these make it the time of something else."""


@dataclass(slots=True)
class _Told:
    """A claim where it stands: the number of its sentence, its words there, its date."""

    claim: Claim
    number: int
    sentence: Sentence
    shape: Shape
    trigger: Trigger
    date: Argument | None

    @property
    def group(self) -> Group | None:
        """The verb that tells it; none where a noun does."""
        return self.shape.group_at.get(self.trigger.main)

    @property
    def chunk(self) -> Chunk | None:
        """The noun phrase that names it; none where a verb tells it."""
        return None if self.group is not None else self.shape.chunk_at[self.trigger.main]

    @property
    def is_open(self) -> bool:
        """Whether it may take over a date: it happened, and nothing says when, nor when that became known."""
        known = self.claim.argument(Role.KNOWN)
        return self.date is None and known is None and self.claim.modality is Modality.HAPPENED


@dataclass(slots=True)
class _Course:
    """The time that the telling has come to.

    Attributes:
        date: as an argument.
        deeds: what is dated by it so far.
        main: whether it is that of a main clause.
        number, paragraph: of the sentence that tells it.
    """

    date: Argument
    deeds: list[_Told]
    main: bool
    number: int
    paragraph: int


def retold(
    text: str, claims: Sequence[Claim], parsed: Sequence[Parsed], times_in: Callable[[Sentence], Sequence[Time]]
) -> tuple[Claim, ...]:
    """The claims of a document, with the dates of what they go on telling.

    Args:
        text: the working text.
        claims: of the document.
        parsed: its sentences, in order.
        times_in: the times of a sentence by its own words, worked out.
    """
    dates = _Retelling(text, claims, parsed, times_in).dates
    return tuple(
        claim.remade(arguments=tuple(ordered([*claim.arguments, dates[claim.id]]))) if claim.id in dates else claim
        for claim in claims
    )


class _Retelling:
    """What is found in one document.

    Attributes:
        dates: by the id of the claim.
    """

    def __init__(
        self,
        text: str,
        claims: Sequence[Claim],
        parsed: Sequence[Parsed],
        times_in: Callable[[Sentence], Sequence[Time]],
    ) -> None:
        self.text, self.parsed, self.times_in = text, parsed, times_in
        self.dates: dict[str, Argument] = {}
        self.before: list[_Told] = []
        self.places: dict[str, list[int]] = defaultdict(list)
        """Of a kind, where in `before` its claims stand."""
        self.course: _Course | None = None
        told_in = _by_sentence(claims, parsed)
        for number, (each, those) in enumerate(zip(parsed, told_in, strict=True)):
            if each.shape is None:
                continue
            for told in those:
                self._give(told, self._meant(told))
            if not each.times:
                self._by_nouns(those)
            if any(told_in[number : number + _FAR + 1]):  # farther on nothing is told at the time told here
                self._go_on(number, each, each.shape, those)
            for told in those:
                self.places[told.claim.kind].append(len(self.before))
                self.before.append(told)
        for told in self.before:
            self._give(told, self._again(told))

    def _give(self, each: _Told, date: Argument | None) -> None:
        if each.is_open and date is not None:
            each.date = replace(date, basis=Basis.INFERRED)
            self.dates[each.claim.id] = each.date

    # A noun that points back

    def _meant(self, each: _Told) -> Argument | None:
        """The date of what a noun that points back means; none where it may mean another."""
        chunk = each.chunk
        if chunk is None or not each.is_open or not _points_back(each, chunk) or each.claim.kind in _LASTING:
            return None
        kinds_meant = (
            kind
            for kind in self.places
            if may_be_one(each.claim.kind, kind)
            and (kind != "death" or each.claim.kind == "death")  # who died of it may have died later
        )
        able = [self.before[place] for place in sorted(place for kind in kinds_meant for place in self.places[kind])]
        dated = [other for other in able if other.date is not None and other.claim.modality in TOLD]
        if len({other.date.value for other in dated if other.date is not None}) != 1:
            return None
        if any(_differ(each.claim, other.claim) for other in dated):
            return None
        meant = dated[-1]
        same = meant.claim.kind == each.claim.kind
        if meant.date is None or each.number - meant.number > _FAR or self._is_past(meant, each):
            return None
        if _tells_another(meant.shape, meant.chunk or meant.trigger):
            return None
        if not (_is_exact(meant.date) or _share(each, meant)) or "/" in meant.date.value:
            return None
        if _is_plural(each) and not (_is_plural(meant) or (same and _are_many(meant))):
            return None
        return meant.date if _bears(each, chunk, dated) else None

    def _is_past(self, meant: _Told, each: _Told) -> bool:
        """Whether the paragraph of a noun has come to another day since: it may mean what was done on that one."""
        between = (other.sentence for other in self.parsed[meant.number + 1 : each.number])
        days = {
            time.edtf
            for sentence in between
            if meant.sentence.paragraph != sentence.paragraph == each.sentence.paragraph
            for time in self.times_in(sentence)
            if time.basis is Basis.STATED and len(time.edtf) == _DAY
        }
        return not days <= {meant.date.value if meant.date is not None else ""}

    def _by_nouns(self, those: Sequence[_Told]) -> None:
        """Date what a sentence tells in one breath with a noun that is dated so: "the attack killed four"."""
        triggers = [each.trigger for each in those]
        for noun in those:
            if noun.claim.id in self.dates:
                told = set(told_with(noun.shape, noun.trigger, triggers, (), kinds()))
                for each in those:
                    self._give(each, noun.date if each.trigger in told else None)

    # The same number

    def _again(self, each: _Told) -> Argument | None:
        """The date of what is told elsewhere of the same number of people: the headline's "three killed"."""
        counts = _counts(each.claim)
        if not counts or not each.is_open or self.times_in(each.sentence) or _is_moved(each.shape):
            return None
        places = self.places[each.claim.kind]
        first, last = (
            side(places, number, key=lambda place: self.before[place].number)
            for side, number in ((bisect_left, each.number - _FAR), (bisect_right, each.number + _FAR))
        )
        told = [
            other
            for other in (self.before[place] for place in places[first:last])
            if other.date is not None
            and other.claim.modality is Modality.HAPPENED
            and not counts.isdisjoint(_counts(other.claim))
        ]
        dates = {other.date.value: other.date for other in told if other.date is not None}
        if len(dates) != 1 or any(_differ(each.claim, other.claim) for other in told):
            return None
        date = next(iter(dates.values()))
        return date if _is_exact(date) else None

    # A main clause that goes on

    def _go_on(self, number: int, parsed: Parsed, shape: Shape, those: Sequence[_Told]) -> None:
        if self.times_in(parsed.sentence):
            self.course = self._opened(number, parsed, shape, those)
            return
        course, mains = self.course, _mains(shape)
        if course is None or not mains or _is_moved(shape) or not shape.simple_past(mains[0]):
            return
        if not _END.search(self.text, parsed.sentence.start, parsed.sentence.end):
            return  # a headline of another report
        fits = [each for each in those if each.is_open and _tells_more(course, each, mains)]
        for each in fits:
            self._give(each, course.date)
        course.deeds.extend(fits)

    def _opened(self, number: int, parsed: Parsed, shape: Shape, those: Sequence[_Told]) -> _Course | None:
        """The time of what a sentence dates, a report apart, or of its main clause, where it tells no other."""
        times = self.times_in(parsed.sentence)
        happened = [each for each in those if each.claim.modality is Modality.HAPPENED and each.date is not None]
        happened = [each for each in happened if each.claim.kind != "report_published"]
        if len(times) == 1 and _is_narrative(shape, times[0]):
            span = Span.of(self.text, times[0].start, times[0].end)
            deeds = [each for each in happened if each.date is not None and each.date.span == span]
            value = next((each.date.value for each in deeds if each.date is not None), times[0].edtf)
            date = Argument(role=Role.TIME, span=span, value=value, basis=Basis.INFERRED)
            return _Course(date, deeds, True, number, parsed.sentence.paragraph)
        dates = {each.date.value: each.date for each in happened if each.date is not None}
        if len(dates) != 1:
            return None
        (date,) = dates.values()
        return None if "/" in date.value else _Course(date, happened, False, number, parsed.sentence.paragraph)


def _tells_more(course: _Course, each: _Told, mains: Sequence[Group]) -> bool:
    """Whether a verb tells more of what was done at the time that the telling has come to.

    More of what may be the same is told for some sentences, of another kind only right behind the main clause that
    tells the time.
    """
    group, claim, shape = each.group, each.claim, each.shape
    if group is None or group not in mains or not shape.simple_past(group) or shape.words[group.main].base in SAYING:
        return False
    if claim.kind in _LASTING and not _is_deed(claim):
        return False  # on which day of a trial
    named = _names(claim, DONE_TO)
    if named and not any(named & _names(other.claim, DONE_TO) for other in course.deeds):
        return False  # who is named anew may be named for another day
    if _counts(claim) and any(_is_elsewhere(claim, other.claim) for other in course.deeds):
        return False  # so may so many who are told of in another town
    away, apart = each.number - course.number, each.sentence.paragraph - course.paragraph
    akin = [other for other in course.deeds if may_be_one(claim.kind, other.claim.kind)]
    if akin and not any(_differ(claim, other.claim) for other in akin):
        return away <= _FAR and (_is_exact(course.date) or (not apart and _is_year(course.date)))
    if not course.main or not _is_deed(claim) or not _is_exact(course.date) or away > 1 or apart > 1:
        return False
    acts = any(kinds()[other.claim.kind].family in (Family.ACT, Family.CONTEXT) for other in course.deeds)
    counted = any(argument.role is Role.COUNT for argument in claim.arguments)
    said = group is not mains[0] and shape.words[mains[0].main].base in SAYING
    return (acts or (counted and all(_is_deed(other.claim) for other in course.deeds))) and not said


def _by_sentence(claims: Sequence[Claim], parsed: Sequence[Parsed]) -> list[list[_Told]]:
    """The claims of each sentence, in the order of the text."""
    found: dict[int, list[_Told]] = defaultdict(list)
    number = 0
    for claim in sorted(claims, key=lambda each: (each.trigger.start, each.trigger.end)):
        while number + 1 < len(parsed) and parsed[number + 1].sentence.start <= claim.trigger.start:
            number += 1
        shape = parsed[number].shape if parsed else None
        place = shape.place_of(claim.trigger) if shape is not None else None
        if shape is not None and place is not None:
            trigger = trigger_at(shape, claim.kind, *place)
            found[number].append(
                _Told(claim, number, parsed[number].sentence, shape, trigger, claim.argument(Role.TIME))
            )
    return [found[number] for number in range(len(parsed))]


def _is_exact(date: Argument) -> bool:
    """Whether a date is a day or a month."""
    return len(date.value.removesuffix("~")) in {_MONTH, _DAY}


def _is_year(date: Argument) -> bool:
    return date.value.isdigit()


def _is_moved(shape: Shape) -> bool:
    """Whether words of a sentence say that it is of another time: "later", "one night"."""
    words = [word.lower for word in shape.words]
    one = any(first == "one" and second in _SOME for first, second in pairwise(words))
    return one or not _ELSEWHEN.isdisjoint(words)


def _counts(claim: Claim) -> set[str]:
    """How many a claim tells of, with their unit, where it is more than one."""
    values = {argument.value for argument in claim.arguments if argument.role is Role.COUNT}
    return {value for value in values if value.partition(" ")[0] != "1"}


def _is_deed(claim: Claim) -> bool:
    return claim.kind == "arrest" or kinds()[claim.kind].family in (Family.ACT, Family.CONTEXT)


def _points_back(each: _Told, chunk: Chunk) -> bool:
    words = each.shape.words
    if each.trigger.main != chunk.head or words[chunk.head].tag != "N" or words[chunk.head].lower.endswith("ed"):
        return False  # "the wounded"
    if _tells_another(each.shape, chunk):
        return False
    if any(word.lower in _ANOTHER for word in words[: chunk.first]):
        return False
    return chunk.owner is not None or words[chunk.first].lower in _POINTING


def _tells_another(shape: Shape, said: Chunk | Trigger) -> bool:
    """Whether the words for a happening tell it from another: "the second blast"."""
    return any(word.lower in _OTHERS for word in shape.words[said.first : said.last])


def _is_plural(each: _Told) -> bool:
    word = each.shape.words[each.trigger.main]
    return word.base != word.lower and word.lower.endswith("s")


def _are_many(each: _Told) -> bool:
    """Whether a claim tells of several: a plural, or a number of those to whom it was done."""
    return _is_plural(each) or any(argument.role is Role.COUNT for argument in each.claim.arguments)


def _share(one: _Told, other: _Told) -> bool:
    """Whether two claims are told by one word, or name one person or body."""
    if one.shape.words[one.trigger.main].base == other.shape.words[other.trigger.main].base:
        return True
    return any(not _names(one.claim, roles).isdisjoint(_names(other.claim, roles)) for roles in (DONE_TO, DOING))


def _differ(one: Claim, other: Claim) -> bool:
    """Whether two claims name others as those to whom it was done, or who did it."""
    for roles in (DONE_TO, DOING):
        here, there = (_names(claim, roles) for claim in (one, other))
        if here and there and here.isdisjoint(there):
            return True
    return False


def _is_elsewhere(one: Claim, other: Claim) -> bool:
    """Whether two claims name places that have no word in common."""
    here, there = (
        {
            word
            for each in claim.arguments
            if each.role is Role.PLACE
            for word in each.value.split()
            if word[0].isupper()
        }
        for claim in (one, other)
    )
    return bool(here and there) and here.isdisjoint(there)


def _names(claim: Claim, roles: frozenset[Role]) -> set[str]:
    return {fold(each.value).split()[-1] for each in claim.arguments if each.role in roles and each.name}


def _bears(each: _Told, chunk: Chunk, dated: Sequence[_Told]) -> bool:
    """Whether the names and nouns of a noun phrase stand in the sentences that tell what it may mean."""
    words = each.shape.words
    told = {word.base for other in dated for word in other.shape.words}
    said = [word for word in words[chunk.first : chunk.head] if word.lower not in _POINTING]
    about = [[word] for word in said if word.tag in {"N", "NAME"} or word.capital]
    whose = [chunk.owner] if chunk.owner is not None else []
    behind = chunk.last
    while behind < len(words) and words[behind].lower in _COMPLEMENT and words[behind].tag != "TIME":
        following = each.shape.chunk_from(behind + 1)
        if following is None:
            return False
        whose.append(following)
        behind = following.last
    for one in whose:
        names = [word for word in words[one.first : one.last] if word.tag == "NAME"]
        about.append(names or [words[one.head]])
    return all(any(word.base in told for word in those) for those in about)


def _mains(shape: Shape) -> list[Group]:
    """The verbs of the main clauses, and of what one of saying says."""
    found: list[Group] = []
    end, saying = 0, False
    for group in shape.groups:
        if group.finite:
            between = [word.lower for word in shape.words[end : group.first]]
            opened = any(word in OPENING_CLAUSE and not (saying and word == "that") for word in between)
            main = not (group.modal or group.negated or group.relative or opened)
            found.extend([group] if main else [])
            end, saying = group.last, main and shape.words[group.main].base in SAYING
    return found


def _is_narrative(shape: Shape, time: Time) -> bool:
    """Whether a time is that of the first main clause: it opens it, or stands behind its verb and nothing apart."""
    words, place = shape.words, shape.place_of(time)
    if place is None or not time.edtf or "/" in time.edtf or time.adnominal or time.begins:
        return False
    clause, mains = shape.clause_of(place[0]), _mains(shape)
    if clause is None or not mains or clause is not mains[0] or not shape.simple_past(clause):
        return False
    if words[clause.main].base in SAYING or is_limit(words, place[0]):
        return False
    if place[1] < len(words) and words[place[1]].tag in {"N", "NAME", "POS"}:
        return False
    if place[0] < clause.first:
        between = words[clause.start : place[0]]
        return all(word.tag not in {"V", "N", "NAME"} for word in between) or place[1] == clause.first
    between = words[clause.last : place[0]]
    return all(word.tag != "V" and word.lower not in _APART for word in between)
