"""Pairs of actors whose names may be one.

Names are compared only where they share a key (`joining.matching.blocks`), and only of the actors with most events,
so that the work is bounded whatever the size of the record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from answerable.asking.actors.namesakes import in_rows, with_birth
from answerable.asking.review.pairs import LEAST, Decided, Pair, Side, in_order
from answerable.asking.review.reasons import AGAINST, EITHER, FOR, Addend, Reason
from answerable.joining.actors.bodies import body_of
from answerable.joining.actors.names import (
    fold,
    is_acronym,
    is_given,
    is_organisation,
    list_of,
    sound,
    without_reference,
)
from answerable.joining.actors.states import state_name
from answerable.joining.events.events import personal
from answerable.joining.matching.alike import Words
from answerable.joining.matching.births import Births, nearest
from answerable.joining.matching.blocks import Index
from answerable.joining.matching.form import Sort
from answerable.joining.matching.latin import is_abjad, is_hangul, is_ideographic
from answerable.joining.matching.score import Names, Part, Score, chance_of, explained, paused_collection, points, score
from answerable.joining.matching.screening import facts_alike
from answerable.model.actor import ActorType
from answerable.model.judgement import Judgement
from answerable.model.when import bounds
from answerable.record.file import RecordFile
from answerable.record.queries.pairing import MOST
from answerable.record.queries.tallies import Named

ACTORS = 5_000
"""Actors that are compared, those with most events first."""

LOOKED_AT = 400
"""Pairs of which more is looked up than their names, those of the greatest chance times events first."""

_APART = 70
"""Years between the events of one and of the other beyond which they are hardly of one life."""

_SHORT = 15
"""Years within which all events of one of the two lie, so that it tells something if the other's lie there too."""

_MANY = 5
"""Events of an actor beyond which it tells less that both had to do with it."""

_DAYS_OFF = 31
"""Days that sources may be off in telling of one death."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_POINTS = float(np.log(LEAST / (1 - LEAST)))


@dataclass(frozen=True, slots=True)
class _Likest:
    one: Named
    other: Named
    name: str
    other_name: str
    score: Score


def doubtful_actors(record: RecordFile, judgements: Sequence[Judgement], limit: int) -> tuple[Pair, ...]:
    """The pairs of actors that may be one and that nobody has judged, what a decision would change most first.

    Args:
        record: where to look.
        judgements: of every sort.
        limit: at most so many.
    """
    actors = [each for each in record.tallies().actors(ACTORS) if each.sort != ActorType.STATE.value]
    decided = Decided(judgements)
    ids = [each.id for each in actors]
    births, deaths = record.pairing().births(ids), record.pairing().deaths(ids)
    found: list[_Likest] = []
    for sort in (Sort.PERSON, Sort.BODY):
        found += _compare([each for each in actors if sort in _sorts(each)], sort)
    found += _namesakes(actors, births, deaths, record.pairing().in_rows(ids))
    found = [pair for pair in found if not _born_apart(pair, births) and not _of_two_states(pair)]
    found = [pair for pair in found if not decided.apart(_spelt(pair.one), _spelt(pair.other))]
    found.sort(key=lambda pair: (-pair.score.chance * max(1, pair.other.events), pair.one.id, pair.other.id))
    bearers: dict[str, set[str]] = defaultdict(set)
    for pair in found:
        for name, full, other in ((pair.name, pair.other_name, pair.other), (pair.other_name, pair.name, pair.one)):
            if _is_part(name, full):
                bearers[fold(name)].add(other.id)
    return in_order(_pairs(record, found[: max(limit, LOOKED_AT)], decided, bearers, births, deaths))[:limit]


def _namesakes(
    actors: Sequence[Named],
    births: Mapping[str, tuple[str, ...]],
    deaths: Mapping[str, tuple[str, ...]],
    rows: Set[str],
) -> Iterator[_Likest]:
    """The pairs of actors of one name whom sources do not tell apart.

    They give a date of birth for one alone, so that it may be both's, or one day of death, as two rows of a list do for
    somebody who stands in it twice. Other rows are of different persons.
    """
    by_name: dict[str, list[Named]] = defaultdict(list)
    for actor in actors:
        by_name[fold(actor.name)].append(actor)
    for name, bearers in by_name.items():
        for one, other in combinations(bearers, 2) if " " in name else ():
            died = {day for day in deaths.get(one.id, ()) if _DAY.fullmatch(day)} & {*deaths.get(other.id, ())}
            if died or ((one.id in births) is not (other.id in births) and not {one.id, other.id} <= rows):
                number = max(1, sum(actor.id in births for actor in bearers))
                yield _Likest(one, other, one.name, other.name, _one_of(number, score(one.name, other.name)))


def _one_of(number: int, found: Score) -> Score:
    """The score where the name may be any one's of so many persons."""
    chance = found.chance / number
    less = round(float(np.log(chance / (1 - chance))) - found.points, 4)
    words = f"{number} persons of that name are known by their dates of birth"
    parts = sorted((*found.parts, Part("namesakes", words, float(number), less)), key=lambda part: -abs(part.points))
    return Score(round(found.points + less, 4), tuple(parts))


def _born_apart(pair: _Likest, births: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether their dates of birth tell the two apart, so that nobody need be asked."""
    return nearest(births.get(pair.one.id, ()), births.get(pair.other.id, ())) is Births.APART


def _of_two_states(pair: _Likest) -> bool:
    """Whether the two are bodies of two states, by all that they are called."""
    one, other = ({body_of(fold(name))[1] for name in _spelt(each)} - {""} for each in (pair.one, pair.other))
    return bool(one and other) and one.isdisjoint(other)


def _sorts(actor: Named) -> tuple[Sort, ...]:
    """What an actor may be: one word of which nothing is known may be a family name as well as a body's."""
    if personal(ActorType(actor.sort), actor.name):
        return (Sort.PERSON,)
    return (Sort.PERSON, Sort.BODY) if actor.sort == ActorType.UNKNOWN.value else (Sort.BODY,)


def _spelt(actor: Named) -> tuple[str, ...]:
    return (actor.name, *actor.spellings)


def _compared(actor: Named) -> Iterator[str]:
    """The spellings that are compared: none that is short for the full name, and may be short for others' as well."""
    full = [fold(name).split() for name in _spelt(actor)] if personal(ActorType(actor.sort), actor.name) else []
    parts = {sound(word) for words in full if len(words) > 1 for word in words}
    for name in _spelt(actor):
        folded = fold(name)
        if " " in folded or sound(folded) not in parts:
            yield name


def _compare(actors: Sequence[Named], sort: Sort) -> Iterator[_Likest]:
    """The pairs above `LEAST`, each by the two spellings that are likest; the actor with more events first."""
    held = [(name, at) for at, actor in enumerate(actors) for name in _compared(actor)]
    names = Names([without_reference(name) for name, _ in held], sort, Words())
    with paused_collection():
        rows, columns = Index(names.prepared.forms).pairs()
    scores = points(names, names, rows, columns)
    best: dict[tuple[int, int], int] = {}
    for at in np.flatnonzero(scores >= _POINTS).tolist():
        row, column = int(rows[at]), int(columns[at])
        one, other = sorted((held[row][1], held[column][1]))
        if one == other or fold(held[row][0]) == fold(held[column][0]):
            continue
        if _on_one_list(held[row][0], held[column][0]):
            continue
        if (one, other) not in best or scores[at] > scores[best[one, other]]:
            best[one, other] = at
    chosen = np.fromiter(best.values(), dtype=np.int64, count=len(best))
    told = explained(names, names, rows[chosen], columns[chosen])
    for (one, other), at, alike in zip(best, chosen.tolist(), told, strict=True):
        (name, owner), (other_name, _) = held[int(rows[at])], held[int(columns[at])]
        if owner != one:
            name, other_name = other_name, name
        yield _Likest(actors[one], actors[other], name, other_name, alike)


def _on_one_list(name: str, other: str) -> bool:
    """Whether both names are entries of one list, whose maker holds them for two."""
    return bool(held_by := list_of(name)) and held_by == list_of(other)


def _pairs(
    record: RecordFile,
    found: Sequence[_Likest],
    decided: Decided,
    bearers: dict[str, set[str]],
    births: Mapping[str, tuple[str, ...]],
    deaths: Mapping[str, tuple[str, ...]],
) -> Iterator[Pair]:
    known = record.pairing()
    shared = {fold(pair.name) for pair in found if fold(pair.name) == fold(pair.other_name)}
    links: dict[str, int] = {}
    for pair in found:
        if decided.apart(known.names(pair.one.id), known.names(pair.other.id)):
            continue
        sides = []
        for actor, name in ((pair.one, pair.name), (pair.other, pair.other_name)):
            if actor.id not in links:
                links[actor.id] = known.links_of(actor.id)
            hangs = actor.events + links[actor.id]
            about = name
            if fold(name) in shared:
                rows = in_rows(record, actor.id)
                about = rows[0] if rows else with_birth(name, births[actor.id]) if actor.id in births else name
            sides.append(Side(id=actor.id, name=actor.name, alike=name, about=about, hangs=hangs))
        if decided.apart((sides[0].about,), (sides[1].about,)):
            continue
        chance = pair.score.chance
        reasons = tuple(_reasons(record, pair, bearers, births, deaths))
        likely = chance_of(pair.score.points + sum(reason.points for reason in reasons))
        yield Pair(
            of="actors",
            one=sides[0],
            other=sides[1],
            chance=round(chance, 4),
            points=pair.score.points,
            parts=tuple(Addend(words=part.words, points=part.points) for part in pair.score.parts),
            reasons=reasons,
            weight=round(likely * min(sides[0].hangs, sides[1].hangs), 4),
        )


def _reasons(
    record: RecordFile,
    pair: _Likest,
    bearers: dict[str, set[str]],
    births: Mapping[str, tuple[str, ...]],
    deaths: Mapping[str, tuple[str, ...]],
) -> Iterator[Reason]:
    known, one, other = record.pairing(), pair.one, pair.other
    yield from _of_birth(pair, births)
    yield from _of_death(pair, deaths)
    if _script(pair.name) != _script(pair.other_name):
        yield Reason(speaks=EITHER, words="the names are in two scripts and are compared by their consonants")
    both = known.sources_with_both(one.id, other.id)
    slip = bool(both) and any(_is_misspelt(*names) for names in _either_way(pair))
    yield from _of_form(pair, bearers, slip=slip)
    if both:
        documents = "1 document names" if both == 1 else f"{both} documents name"
        if slip:
            yield Reason(speaks=EITHER, words=f"{documents} both, which may be a slip of the pen")
        else:
            yield Reason(speaks=AGAINST, words=f"{documents} both, and the joining held them for two", points=-1.0)
    here, there = known.partners(one.id), known.partners(other.id)
    shared = record.tallies().actors_with(sorted(here & there)[:MOST])
    if shared:
        shared.sort(key=lambda actor: (actor.events, actor.name))  # the rarest tell most
        told = ", ".join(actor.name for actor in shared[:3]) + (f" and {len(shared) - 3} more" if shared[3:] else "")
        single = [actor for actor in shared if actor.sort != ActorType.STATE.value]
        counted = 0.5 if not single else 2.0 if single[0].events <= _MANY else 1.0
        yield Reason(speaks=FOR, words=f"both take part in events with {told}", points=counted)
    if one.id in there:
        yield Reason(speaks=AGAINST, words="both take part in one event, in roles of their own", points=-2.0)
    yield from _of_place(known.countries(one.id), known.countries(other.id))
    first, second = known.years(one.id), known.years(other.id)
    if first is not None and second is not None:
        gap = max(first[0], second[0]) - min(first[1], second[1])
        times = f"{_years(first)} and {_years(second)}"
        if gap > _APART:
            yield Reason(speaks=AGAINST, words=f"their events lie {gap} years apart ({times})", points=-3.0)
        elif gap <= 0 and min(first[1] - first[0], second[1] - second[0]) <= _SHORT:
            yield Reason(speaks=FOR, words=f"their events are of one time ({times})", points=0.3)
    for part in facts_alike(known.posts(one.id), known.posts(other.id)):
        yield Reason(speaks=FOR, words=part.words, points=part.points / 2)
    listed = known.listed_in(one.id), known.listed_in(other.id)
    if all(listed):
        yield Reason(speaks=EITHER, words="official lists name both; compare the entries")
    elif any(listed):
        name = one.name if listed[0] else other.name
        yield Reason(speaks=EITHER, words=f"official lists name “{name}”; `answerable screen` says how far that goes")


def _either_way(pair: _Likest) -> tuple[tuple[str, str], tuple[str, str]]:
    return (pair.name, pair.other_name), (pair.other_name, pair.name)


def _is_misspelt(name: str, other: str) -> bool:
    """Whether a name is a single word that stands in no such letters in the other name, of several words."""
    alone, full = fold(name), fold(other)
    return " " not in alone and " " in full and alone not in full.split() and not _is_plural(alone, full)


def _is_plural(alone: str, full: str) -> bool:
    """Whether a single folded word means several of a name: "the Tarns"."""
    return alone.removesuffix("s") in full.split() and alone not in full.split()


def _of_form(pair: _Likest, bearers: Mapping[str, set[str]], *, slip: bool) -> Iterator[Reason]:
    """What it tells that one of the names is a part of others, a single word, or more than a name."""
    for name, other in _either_way(pair):
        alone, full = fold(name), fold(other)
        if (number := len(bearers.get(alone, ()))) > 1:
            words = f"“{name}” alone may stand for {number} actors of the record"
            yield Reason(speaks=AGAINST, words=words, points=-round(float(np.log(number)), 1))
        if f" {other} ".count(f" {name} ") and (other[0].islower() or " and " in other.replace(name, "")):
            yield Reason(speaks=AGAINST, words=f"“{other}” says more than the name “{name}” in it", points=-2.0)
        if is_acronym(name) and is_acronym(other) and _script(name) == _script(other):
            if name == pair.name:
                yield Reason(speaks=AGAINST, words="both are acronyms, of other letters", points=-3.0)
            continue
        if " " in alone or alone == full:
            continue
        if _is_misspelt(name, other):
            words = f"“{name}” is a single word, and no word of the other name is written so"
            yield Reason(speaks=AGAINST, words=words, points=-0.5 if slip else -3.0)
        elif " " in full and _is_plural(alone, full):
            yield Reason(speaks=AGAINST, words=f"“{name}” may be several of that name", points=-3.0)
        elif (
            " " not in full
            and name == pair.name
            and ActorType.ORGANISATION.value not in (pair.one.sort, pair.other.sort)
        ):
            yield Reason(speaks=AGAINST, words="both are single words, written differently", points=-1.5)
        elif is_given(alone):
            yield Reason(speaks=AGAINST, words=f"“{name}” is a given name that many have", points=-2.0)
        elif is_organisation(full):
            words = f"“{name}” may be a person's name, and “{other}” is a body's"
            yield Reason(speaks=AGAINST, words=words, points=-2.0)


def _is_part(name: str, full: str) -> bool:
    """Whether the words of a name are some of those of a longer one, by their sound."""
    short, long = (list(map(sound, fold(each).split())) for each in (name, full))
    return len(short) < len(long) and set(short).issubset(long)


def _of_place(here: frozenset[str], there: frozenset[str]) -> Iterator[Reason]:
    """What the countries of their events tell."""
    if both := sorted(state_name(code) for code in here & there):
        yield Reason(speaks=FOR, words=f"both have events in {', '.join(both[:3])}", points=0.7)
    elif here and there:
        apart = " and ".join(", ".join(sorted(map(state_name, codes))[:3]) for codes in (here, there))
        yield Reason(speaks=AGAINST, words=f"their events are in different countries ({apart})", points=-1.5)


def _of_birth(pair: _Likest, births: Mapping[str, tuple[str, ...]]) -> Iterator[Reason]:
    """What dates of birth say of the two."""
    one, other = (births.get(each.id, ()) for each in (pair.one, pair.other))
    told = f"({', '.join(one)} and {', '.join(other)})"
    match nearest(one, other):
        case Births.ONE_DAY:
            yield Reason(speaks=FOR, words=f"sources give both one day of birth {told}", points=3.0)
        case Births.AGREE:
            words = f"their dates of birth agree as far as they go {told}"
            yield Reason(speaks=FOR, words=words, points=1.0)
        case Births.NEAR:
            yield Reason(
                speaks=EITHER, words=f"their dates of birth differ, by no more than those of one person may {told}"
            )
        case _ if (one or other) and fold(pair.name) == fold(pair.other_name):
            born = ", ".join(one or other)
            words = f"a date of birth is given for one only ({born}), and another of that name was born at another time"
            yield Reason(speaks=EITHER, words=words)
        case _:
            return


def _of_death(pair: _Likest, deaths: Mapping[str, tuple[str, ...]]) -> Iterator[Reason]:
    """What dates of death say: nobody dies twice, but sources may be days off."""
    one, other = (deaths.get(each.id, ()) for each in (pair.one, pair.other))
    if not one or not other:
        return
    told = f"({', '.join(one)} and {', '.join(other)})"
    if any(_DAY.fullmatch(day) for day in {*one} & {*other}):
        yield Reason(speaks=FOR, words=f"sources give both one day of death {told}", points=2.0)
    elif all(_days_apart(day, day_too) > _DAYS_OFF for day in one for day_too in other):
        yield Reason(speaks=AGAINST, words=f"sources tell of two deaths {told}", points=-4.0)


def _days_apart(one: str, other: str) -> int:
    """Days between two intervals, EDTF; 0 where they overlap."""
    (first, last), (start, end) = bounds(one), bounds(other)
    return max((start - last).days, (first - end).days, 0)


def _years(years: tuple[int, int]) -> str:
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def _script(name: str) -> str:
    if is_abjad(name):
        return "abjad"
    if is_hangul(name) or is_ideographic(name):
        return "east asian"
    return "cyrillic" if any("\u0400" <= letter <= "\u04ff" for letter in name) else "latin"
