"""The quote law for what others' engines say: nothing reaches the record that its document does not bear out.

A plug-in's `Reading` is not trusted. Each claim is looked at by itself and made anew; one that breaks the law is
refused and counted, and the others stay.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from answerable.errors import BadInput, BrokenLaw
from answerable.model.actor import ActorType
from answerable.model.claim import (
    OUTLET,
    WHO,
    Alias,
    Argument,
    Claim,
    Epithet,
    LifeDate,
    Modality,
    NameSort,
    Post,
    Reading,
    Role,
    Speaker,
    Vital,
    Voice,
    each_once,
)
from answerable.model.event import Family
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.model.when import Basis, bounds
from answerable.reading.account import Refusal
from answerable.reading.language.phrases import normal

_ACTING = frozenset({Role.PERPETRATOR, Role.VICTIM})
_POLITICAL = frozenset({Role.ACTOR, Role.RECIPIENT})
_WORDED = WHO | {Role.PLACE, Role.INSTRUMENT, Role.CHARGE}
"""Roles whose value is words of the text and nothing worked out from them."""
_COUNT = re.compile(r"\d{1,12}(?:\.\.(?:\d{1,12})?)?(?: [^\s].{0,59})?")
_TERM = re.compile(r"life|death|P(?:\d+[YMWD])+|\d[\d.e+]* [A-Z]{3}")

Part = TypeVar("Part", Alias, Post, Epithet, LifeDate, NameSort)


class Refused(Exception):
    """A part of a reading breaks the law. Never leaves this package."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Held:
    """What is left of a reading.

    Attributes:
        reading: claims, aliases, posts and epithets that hold.
        refused: how many did not, by reason.
    """

    reading: Reading
    refused: Counter[str]


def hold(reading: object, source: Source, text: str, reader: str) -> Held:
    """A reading by somebody else's engine, held to the law.

    Refused are: claims of a kind, role or modality that the vocabulary does not have; spans that are out of range or
    do not hold the words they say; names and places that are no words of the text; dates that are no dates; a claim
    that names another source or another reader. Ids are made anew from the content.

    Args:
        reading: what the engine returned.
        source: that it was given.
        text: its working text.
        reader: the engine's name, which every claim must carry.

    Raises:
        BrokenLaw: it returned something else than a reading.
    """
    if not isinstance(reading, Reading):
        raise BrokenLaw(
            f"The engine “{reader}” returned {type(reading).__name__} and no Reading.", "Report it to its makers."
        )
    court = _Court(source, text, reader)
    return court.judge(reading)


def fits(kind: str, role: Role) -> bool:
    """Whether a claim of that kind may have that role: acts are done by perpetrators, the rest by actors."""
    barred = _POLITICAL if kinds()[kind].family is Family.ACT else _ACTING
    return role not in barred


class _Court:
    def __init__(self, source: Source, text: str, reader: str) -> None:
        self.source, self.text, self.reader = source, text, reader
        self.normal = normal(text)
        self.refused: Counter[str] = Counter()

    def judge(self, reading: Reading) -> Held:
        if reading.source != self.source.id:
            self.refused[Refusal.OTHER_SOURCE.value] += 1
            return Held(Reading(source=self.source.id, reader=self.reader), self.refused)
        claims: dict[str, Claim] = {}
        for given in self._each(reading.claims):
            claim = self._try(self._claim, given)
            if claim is not None and claims.setdefault(claim.id, claim) is not claim:
                self.refused[Refusal.DUPLICATE.value] += 1
        held = Reading(
            source=self.source.id,
            reader=self.reader,
            claims=each_once(claims.values()),
            aliases=self._all(reading.aliases, self._alias),
            posts=self._all(reading.posts, self._post),
            epithets=self._all(reading.epithets, self._epithet),
            life=self._all(reading.life, self._life_date),
            sorts=self._all(reading.sorts, self._name_sort),
        )
        return Held(held, self.refused)

    def _each(self, given: object) -> Iterable[object]:
        if isinstance(given, tuple | list):
            return given
        self.refused[Refusal.MALFORMED.value] += 1
        return ()

    def _all(self, given: object, judged: Callable[[Any], Part]) -> tuple[Part, ...]:
        found = (self._try(judged, one) for one in self._each(given))
        return tuple(dict.fromkeys(one for one in found if one is not None))

    _Judged = TypeVar("_Judged")

    def _try(self, judged: Callable[[Any], _Judged], given: object) -> _Judged | None:
        try:
            return judged(given)
        except Refused as error:
            self.refused[error.reason.value] += 1
        except (AttributeError, TypeError, ValueError, BadInput):
            self.refused[Refusal.MALFORMED.value] += 1
        return None

    # Parts

    def _claim(self, given: Any) -> Claim:
        _need(isinstance(given, Claim), Refusal.MALFORMED)
        _need(given.source == self.source.id, Refusal.OTHER_SOURCE)
        _need(given.reader == self.reader, Refusal.OTHER_READER)
        _need(isinstance(given.kind, str) and given.kind in kinds(), Refusal.KIND)
        _need(given.modality in set(Modality), Refusal.MODALITY)
        trigger, sentence = self._span(given.trigger), self._span(given.sentence)
        _need(sentence.start <= trigger.start and trigger.end <= sentence.end, Refusal.QUOTE_ABSENT)
        sure = given.confidence
        _need(isinstance(sure, int | float) and math.isfinite(sure) and 0 <= sure <= 1, Refusal.CONFIDENCE)
        return Claim.make(
            source=self.source.id,
            kind=given.kind,
            trigger=trigger,
            sentence=sentence,
            arguments=tuple(self._argument(given.kind, each) for each in tuple(given.arguments)),
            speaker=self._speaker(given.speaker),
            modality=Modality(given.modality),
            reader=self.reader,
            confidence=float(sure),
        )

    def _argument(self, kind: str, given: Any) -> Argument:
        _need(given.role in set(Role), Refusal.ROLE)
        role = Role(given.role)
        _need(fits(kind, role), Refusal.ROLE)
        span = self._span(given.span)
        _need(isinstance(given.value, str) and bool(given.value.strip()), Refusal.VALUE)
        _need(self._is_value(role, given.value, given.basis), Refusal.VALUE)
        basis = given.basis if role is Role.TIME else ""
        return Argument(role=role, span=span, value=given.value, basis=basis, name=bool(given.name) and role in WHO)

    def _is_value(self, role: Role, value: str, basis: str) -> bool:
        if role in _WORDED:
            return normal(value) == value and value in self.normal
        if role is Role.TIME:
            bounds(value)
            return basis in set(Basis)
        return (_COUNT if role is Role.COUNT else _TERM).fullmatch(value) is not None

    def _speaker(self, given: Any) -> Speaker:
        _need(isinstance(given, Speaker) and given.voice in set(Voice), Refusal.MALFORMED)
        voice = Voice(given.voice)
        if voice is Voice.OUTLET:
            _need(given == OUTLET, Refusal.MALFORMED)
            return OUTLET
        _need(isinstance(given.name, str) and (not given.name or given.name in self.normal), Refusal.VALUE)
        _need(voice is not Voice.NAMED or bool(given.name), Refusal.VALUE)
        span = None if given.span is None else self._span(given.span)
        cue = None if given.cue is None else self._span(given.cue)
        return Speaker(voice=voice, name=given.name, span=span, cue=cue)

    def _alias(self, given: Any) -> Alias:
        _need(isinstance(given, Alias), Refusal.MALFORMED)
        _need(given.source == self.source.id, Refusal.OTHER_SOURCE)
        return Alias(source=self.source.id, name=self._span(given.name), short=self._span(given.short))

    def _post(self, given: Any) -> Post:
        _need(isinstance(given, Post), Refusal.MALFORMED)
        _need(given.source == self.source.id, Refusal.OTHER_SOURCE)
        return Post(source=self.source.id, name=self._span(given.name), post=self._span(given.post))

    def _epithet(self, given: Any) -> Epithet:
        _need(isinstance(given, Epithet), Refusal.MALFORMED)
        _need(isinstance(given.of, str) and given.of in self.normal, Refusal.VALUE)
        return Epithet(span=self._span(given.span), of=given.of, speaker=self._speaker(given.speaker))

    def _life_date(self, given: Any) -> LifeDate:
        _need(isinstance(given, LifeDate) and given.what in set(Vital), Refusal.MALFORMED)
        _need(given.source == self.source.id, Refusal.OTHER_SOURCE)
        _need(isinstance(given.of, str) and bool(given.of) and given.of in self.normal, Refusal.VALUE)
        first, last = bounds(given.date)
        _need(given.basis in set(Basis) and date.min < first and last < date.max, Refusal.VALUE)
        return LifeDate(
            source=self.source.id,
            what=Vital(given.what),
            of=given.of,
            name=self._span(given.name),
            span=self._span(given.span),
            date=given.date,
            basis=given.basis,
            place=None if given.place is None else self._span(given.place),
            speaker=self._speaker(given.speaker),
        )

    def _name_sort(self, given: Any) -> NameSort:
        _need(isinstance(given, NameSort), Refusal.MALFORMED)
        _need(given.source == self.source.id, Refusal.OTHER_SOURCE)
        _need(isinstance(given.of, str) and bool(given.of) and given.of in self.normal, Refusal.VALUE)
        _need(given.sort in {ActorType.PERSON, ActorType.ORGANISATION}, Refusal.VALUE)
        _need(isinstance(given.row, str), Refusal.VALUE)
        name, sort = self._span(given.name), ActorType(given.sort)
        return NameSort(source=self.source.id, name=name, of=given.of, sort=sort, row=given.row)

    def _span(self, given: Any) -> Span:
        _need(isinstance(given, Span), Refusal.MALFORMED)
        whole = type(given.start) is int and type(given.end) is int
        _need(whole and given.holds_in(self.text), Refusal.QUOTE_ABSENT)
        return Span.of(self.text, given.start, given.end)


def _need(holds: bool, reason: Refusal) -> None:
    if not holds:
        raise Refused(reason)
