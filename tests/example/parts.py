"""Who took part and who says so, as the record has it beside what a careful person codes.

A participant of the record is right if the gold names it for that side of the happening, and puts it no weaker: who is
only accused is no doer. Only those who are named count against precision; a description ("the two men") names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from answerable.model.claim import Claim, Modality, Role
from answerable.model.event import Event, RoleHolder
from tests.example.gold import Expected, Said, agree

_DOING = frozenset({Role.PERPETRATOR, Role.ACTOR})
_SIDES = {"who": _DOING, "whom": frozenset({Role.VICTIM, Role.RECIPIENT})}
_EMPTY = frozenset("a an the of in and two three four five".split())
Spelt = Callable[[RoleHolder], Iterable[str]]


class Put(IntEnum):
    """How strongly somebody is said to have taken part."""

    DENIED = 0
    ALLEGED = 1
    SAID = 2
    FACT = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """What was right of what was found and of what was wanted, and the rest in words."""

    right: int = 0
    wrong: tuple[str, ...] = ()
    met: int = 0
    missing: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / ((self.right + len(self.wrong)) or 1)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.met / ((self.met + len(self.missing)) or 1)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.wrong + other.wrong, self.met + other.met, self.missing + other.missing
        )


@dataclass(frozen=True, slots=True)
class _Wanted:
    name: str
    put: Put
    needed: bool


def same(one: str, other: str) -> bool:
    """Whether two wordings name the same: the words of one, articles and owners aside, are among those of the other."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _words(name: str) -> frozenset[str]:
    words = re.findall(r"[^\s,]+", re.sub(r"\b\S+['’]s\s", "", name.casefold()))
    return frozenset(words) - _EMPTY


def _wanted(expected: Expected, side: str) -> Iterator[_Wanted]:
    for name in expected.who if side == "who" else expected.whom:
        yield _Wanted(name, Put.FACT, needed=True)
    for each in expected.blamed if side == "who" else ():
        put = {Modality.HAPPENED: Put.SAID, Modality.ALLEGED: Put.ALLEGED, Modality.DENIED: Put.DENIED}
        yield _Wanted(each.name, put[Modality(each.put)], needed=not each.optional)


def _put(holder: RoleHolder) -> Put:
    if holder.modality is Modality.DENIED:
        return Put.DENIED
    if holder.modality is Modality.ALLEGED:
        return Put.ALLEGED
    return Put.SAID if holder.said_by else Put.FACT


def participants(expected: Expected, event: Event, side: str, spelt: Spelt) -> Tally:
    """Those on one side of a happening.

    Args:
        expected: as it is coded.
        event: as the record has it.
        side: `who` did it, or `whom` it was done to.
        spelt: every spelling of somebody who takes part.
    """
    wanted = list(_wanted(expected, side))
    held = [holder for holder in event.roles if holder.role in _SIDES[side]]

    named = [holder for holder in held if holder.actor]
    wrong = [holder for holder in named if not any(_fits(want, holder, spelt) for want in wanted)]
    needed = [want for want in wanted if want.needed and not expected.optional]
    missing = [want for want in needed if not any(_fits(want, holder, spelt) for holder in held)]
    return Tally(
        len(named) - len(wrong),
        tuple(f"{expected.id} {side}: {holder.name} ({_put(holder).name.lower()})" for holder in wrong),
        len(needed) - len(missing),
        tuple(f"{expected.id} {side}: {want.name}" for want in missing),
    )


def _fits(want: _Wanted, holder: RoleHolder, spelt: Spelt) -> bool:
    return _put(holder) <= want.put and any(same(want.name, name) for name in spelt(holder))


def accusers(expected: Expected, event: Event, spelt: Spelt) -> Tally:
    """Those who say that somebody did it, of whom the gold says who says so."""
    found = Tally()
    by = {blamed.name: blamed.by for blamed in expected.blamed}
    for want in _wanted(expected, "who"):
        holders = [holder for holder in event.roles if holder.role in _DOING and _fits(want, holder, spelt)]
        said = {name for holder in holders for name in holder.said_by}
        if said and want.name in by:
            found += _speakers(f"{expected.id} {want.name}", said, by[want.name])
    return found


def speakers(said: Said, claims: Iterable[Claim], start: int) -> Tally:
    """Who makes a statement, of the claims of its kind in the sentence that holds its words.

    Args:
        said: the statement; without a speaker it is the outlet's or the author's own.
        claims: of its document.
        start: where its words begin in the working text.
    """
    here = {claim.speaker.name for claim in claims if claim.kind == said.kind and _holds(claim, start, len(said.words))}
    return _speakers(said.words, here - {""}, (said.speaker,) if said.speaker else ())


def _holds(claim: Claim, start: int, length: int) -> bool:
    return claim.trigger.start < start + length and start < claim.trigger.end


def _speakers(about: str, found: Iterable[str], wanted: tuple[str, ...]) -> Tally:
    names = sorted(found)
    wrong = [name for name in names if not any(same(name, want) for want in wanted)]
    met = len(wrong) < len(names)
    return Tally(
        len(names) - len(wrong),
        tuple(f"{about}: says {name}" for name in wrong),
        int(bool(wanted) and met),
        (f"{about}: {' or '.join(wanted)}",) if wanted and not met else (),
    )


def paired(expected: Iterable[Expected], events: Iterable[Event], spelt: Spelt) -> dict[str, Event]:
    """By id of what is expected, the happening of its kind and day that is likest to it in who takes part.

    Unlike `score`, which counts happenings, this tells two convictions of one day apart.
    """
    held = list(events)
    likeness = []
    for want in expected:
        for event in held:
            if agree(want, event.kind, event.happened.edtf):
                sides = [participants(want, event, side, spelt) for side in _SIDES]
                met, wrong = sum(side.met for side in sides), sum(len(side.wrong) for side in sides)
                likeness.append((event.kind != want.kind, wrong - met, want.id, event.id, event))
    found: dict[str, Event] = {}
    for _, _, want_id, _, event in sorted(likeness, key=lambda each: each[:4]):
        if want_id not in found and event not in found.values():
            found[want_id] = event
    return found


def all_participants(expected: Iterable[Expected], events: Iterable[Event], spelt: Spelt) -> dict[str, Tally]:
    """The two sides of every happening that was found, and those who accuse somebody of it."""
    wanted = list(expected)
    found = paired(wanted, events, spelt)
    told = {"who": Tally(), "whom": Tally(), "speaker": Tally()}
    for each in wanted:
        if (event := found.get(each.id)) is not None:
            for side in _SIDES:
                told[side] += participants(each, event, side, spelt)
            told["speaker"] += accusers(each, event, spelt)
    return told
