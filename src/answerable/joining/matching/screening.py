"""Actors against the entries of official lists: who may be who, how sure, and why.

A name alone is never enough: two people may share one. What is called a match needs a fact beside the name, or a
person's judgement; the rest is possible, and says whether anything but the name speaks for it. Whose dates of birth
exclude one another are two, however alike their names, unless what they are said to be agrees too: then one of the
dates may be another's of that name, and a person has to see both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from answerable.joining.matching import latin, lone, rarity
from answerable.joining.matching.alike import Words
from answerable.joining.matching.births import Births, nearest
from answerable.joining.matching.blocks import BITS, Index, flattened
from answerable.joining.matching.form import Form, Sort, forms
from answerable.joining.matching.found import Class
from answerable.joining.matching.score import MATCH, Names, Part, Score, explained, paused_collection, points
from answerable.joining.matching.words import COUNTRY_WORDS

CROWD = 400
"""Names of a list that may share a key before it tells too little."""

RARE = 20.0
"""Bits that the agreeing words of a name must tell together for a fact beside them to make a match: less often than
one in a million."""

_BORN_DAY, _BORN_YEAR, _POST, _NATION, _JUDGED = 4.0, 2.0, 2.0, 1.0, 12.0
_BIRTHPLACE = 1.0
_COMMON = -2.5
_VOWELS = -2.5
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = frozenset(
    "former head member minister deputy general the director chief office also with from president leader".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whoever is compared: an actor of the record, or an entry of a list.

    Attributes:
        id: of the actor, or of the entry's source.
        names: every name, the main one first.
        sort: what it is; None where that is not known.
        born: EDTF dates, any of which may be the date of birth.
        facts: posts and nationality in words.
        birthplaces: in words.
        mark: of an entry, what ends the name by which judgements tell it from others (`ListEntry.reference_mark`); the
            name before it may be another in the next edition.
    """

    id: str
    names: tuple[str, ...]
    sort: Sort | None = None
    born: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    birthplaces: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An actor that may be an entry.

    Attributes:
        actor, entry: their ids.
        actor_name, entry_name: the two names that are likest.
        found: how far it goes.
        points: log odds, the sum of the parts'.
        parts: what speaks for it and against it, the weightiest first.
    """

    actor: str
    entry: str
    actor_name: str
    entry_name: str
    found: Class
    points: float
    parts: tuple[Part, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Named:
    """Names of one sort on lists, those of an entry in the order of the list.

    Attributes:
        names: the names.
        forms: the same taken apart.
        entries: the id of the entry that has each.
        index: their places by their keys.
    """

    names: Sequence[str]
    forms: Sequence[Form]
    entries: Sequence[str]
    index: Index


_SORTS = {sort.value: sort for sort in Sort}


def sort_called(word: str) -> Sort | None:
    """The sort that a list calls so; None where it is none of these, so that all are tried."""
    return _SORTS.get(word)


def key_in(sort: Sort, keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Keys of names of one sort as they are kept beside those of the others."""
    return keys | list(Sort).index(sort) << BITS


def key_of(kept: NDArray[np.int64]) -> NDArray[np.int64]:
    """The keys again."""
    return kept & ((1 << BITS) - 1)


class Listed(Protocol):
    """Where the entries of lists are looked up."""

    def named(self, sort: Sort, keys: NDArray[np.int64]) -> Named:
        """The names of entries of that sort, all those at least that have one of these keys."""

    def marked(self, marks: Iterable[str]) -> Mapping[str, str]:
        """From each of these marks that an entry has to the entry's id."""

    def entries(self, ids: Iterable[str]) -> Mapping[str, Subject]:
        """The entries with these ids."""


class Lists:
    """Entries of lists held in memory.

    Args:
        entries: of any number of lists.
    """

    def __init__(self, entries: Sequence[Subject]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._named: dict[Sort, Named] = {}
        for sort in Sort:
            held = [(name, entry.id) for entry in entries if entry.sort in (sort, None) for name in entry.names]
            names = [name for name, _ in held]
            with paused_collection():
                taken = list(forms(names, sort))
                self._named[sort] = Named(names, taken, [entry for _, entry in held], Index(taken, CROWD))

    def named(self, sort: Sort, keys: NDArray[np.int64]) -> Named:
        """All the names of that sort."""
        return self._named[sort]

    def marked(self, marks: Iterable[str]) -> Mapping[str, str]:
        """As `Listed.marked`."""
        held = {entry.mark: entry.id for entry in self._entries.values() if entry.mark}
        return {mark: held[mark] for mark in marks if mark in held}

    def entries(self, ids: Iterable[str]) -> Mapping[str, Subject]:
        """As `Listed.entries`."""
        return {each: self._entries[each] for each in ids}


def screened(actors: Sequence[Subject], lists: Listed) -> list[Hit]:
    """The hits, those of each actor together, the best first; actors in the order given."""
    likest: dict[tuple[int, str], tuple[str, str, Score]] = {}
    for sort in Sort:
        for pair, found in _likest(actors, lists, sort):
            if pair not in likest or found[2].points > likest[pair][2].points:
                likest[pair] = found
    ends = {(at, name): _ends(name) for at, actor in enumerate(actors) for name in actor.names}
    marked = lists.marked({end for each in ends.values() for end in each})
    by_mark = [(at, name, marked[end]) for (at, name), each in ends.items() for end in each if end in marked]
    entries = lists.entries({entry for _, entry in likest} | {entry for _, _, entry in by_mark})
    for at, name, entry in by_mark:
        likest.setdefault((at, entry), (name, entries[entry].names[0], Score(0.0)))
    hits = ((at, _hit(actors[at], entries[entry], *found)) for (at, entry), found in likest.items())
    held = [(at, hit) for at, hit in hits if hit is not None]
    return [hit for _, hit in sorted(held, key=lambda each: (each[0], -each[1].points, each[1].entry))]


def _likest(
    actors: Sequence[Subject], lists: Listed, sort: Sort
) -> Iterator[tuple[tuple[int, str], tuple[str, str, Score]]]:
    """Of each actor (its place) and entry (its id) the two names of that sort that are likest, if they may be one."""
    held = [(name, at) for at, actor in enumerate(actors) if _may_be(actor, sort) for name in _told(actor, sort)]
    words = Words()
    asked = Names([name for name, _ in held], sort, words)
    keyed = flattened(asked.prepared.forms)
    listed = lists.named(sort, np.unique(keyed[0]))
    rows, found = listed.index.against_keys(keyed)
    if not len(rows):
        return
    compared, back = np.unique(found, return_inverse=True)
    places, columns = compared.tolist(), back.astype(np.int32)
    taken = [listed.forms[place] for place in places]
    names = Names([listed.names[place] for place in places], sort, words, taken)
    owners = [listed.entries[place] for place in places]
    scores = points(asked, names, rows, columns)

    def rank(at: int) -> tuple[bool, bool, float]:
        one, other = held[int(rows[at])][0], names.names[int(columns[at])]
        # No spelling is likelier than the very name, and none without vowels where there is one with them.
        return one.casefold() == other.casefold(), not _lacks_vowels(one, other), float(scores[at])

    best: dict[tuple[int, str], int] = {}
    for at in np.flatnonzero(scores >= MATCH).tolist():
        row, column = int(rows[at]), int(columns[at])
        pair = (held[row][1], owners[column])
        better = pair not in best or rank(at) > rank(best[pair])
        if better and _enough(asked.form(row), names.form(column), sort):
            best[pair] = at
    chosen = np.fromiter(best.values(), dtype=np.int64, count=len(best))
    told = explained(asked, names, rows[chosen], columns[chosen])
    for pair, at, alike in zip(best, chosen.tolist(), told, strict=True):
        against = lone.doubt(asked.form(int(rows[at])), names.form(int(columns[at])), sort)
        if against is not None:
            alike = Score.of((*alike.parts, against))
        yield pair, (held[int(rows[at])][0], names.names[int(columns[at])], alike)


def _lacks_vowels(one: str, other: str) -> bool:
    """Whether one name of two is in a script that leaves vowels out, and the other is not."""
    return latin.is_abjad(one) != latin.is_abjad(other)


def _told(actor: Subject, sort: Sort) -> Sequence[str]:
    """The names by which an actor is compared."""
    return lone.without_parts(actor.names) if sort is Sort.PERSON else actor.names


def _ends(name: str) -> list[str]:
    """What may be the mark of a list's entry at the end of a name: from each opening bracket on."""
    return [name[found.start() :] for found in re.finditer(r" \(", name)] if name.endswith(")") else []


def _hit(actor: Subject, entry: Subject, name: str, other: str, alike: Score) -> Hit | None:
    """The hit that two likest names make, with all else that is known; None where something speaks against it."""
    said = list(alike.parts)
    if _lacks_vowels(name, other) and not all(map(latin.is_abjad, entry.names)):
        said.append(Part("vowels", "the list spells the name with vowels too, and otherwise", 1.0, _VOWELS))
    judged = bool(entry.mark) and any(name.endswith(entry.mark) for name in actor.names)
    born = _birth(actor.born, entry.born)
    excluded = born is not None and born.points < 0 and not judged
    alike_facts = facts_alike(actor.facts, entry.facts)
    facts = [part for part in (born, _birthplace(actor.birthplaces, entry.birthplaces), *alike_facts) if part]
    told = sum(rarity.bits(latin.sound(word)) for word in _shared(name, other))
    if told < RARE:
        said.append(Part("common", "the words that agree are common, or few", round(told, 1), _COMMON))
    if judged:
        said.append(Part("judged", "one actor in the record, for the reasons that its page gives", 1.0, _JUDGED))
    parts = sorted((*said, *facts), key=lambda part: (-abs(part.points), part.feature))
    total = round(sum(part.points for part in parts), 4)
    if sum(part.points for part in parts if not (excluded and part is born)) < MATCH and not judged:
        return None
    sure = {part.feature for part in facts if part.feature != "birthplace"}
    if excluded:
        # A post that agrees speaks against the date: a source may have it wrong, or two of the name be taken for one.
        found = Class.POSSIBLE if "post" in sure else Class.EXCLUDED
    elif judged or "born_day" in sure or (told >= RARE and len(sure) > 1):
        found = Class.MATCH
    else:
        found = Class.POSSIBLE if sure else Class.NAME_ONLY
    return Hit(
        actor=actor.id,
        entry=entry.id,
        actor_name=name,
        entry_name=other,
        found=found,
        points=total,
        parts=tuple(parts),
    )


def _may_be(actor: Subject, sort: Sort) -> bool:
    return actor.sort is sort or actor.sort is None or (actor.sort is Sort.BODY and sort is Sort.VESSEL)


def _enough(one: Form, other: Form, sort: Sort) -> bool:
    """Whether the names are full enough to be compared: a person's one name stands for no full name."""
    if sort is not Sort.PERSON:
        return True
    full_one = sum(not word.small and not word.initial for word in one.words)
    full_other = sum(not word.small and not word.initial for word in other.words)
    return min(full_one, full_other) > 1 or full_one == full_other


def _shared(one: str, other: str) -> set[str]:
    """Spellings of the words of one name that the other has, by sound or consonants."""
    known = {form for word in other.split() for form in (latin.sound(latin.spelling(word)), latin.bones(word)) if form}
    words = {word: latin.spelling(word) for word in one.split()}
    return {
        spelled
        for word, spelled in words.items()
        if spelled and (latin.sound(spelled) in known or (len(latin.bones(word)) > 1 and latin.bones(word) in known))
    }


def _birth(one: Sequence[str], other: Sequence[str]) -> Part | None:
    """What dates of birth say: negative where no date of the one can be one of the other's."""
    match nearest(one, other):
        case Births.APART:
            dates = f"{', '.join(sorted(set(one)))} and {', '.join(sorted(set(other)))}"
            return Part("born_no", f"their dates of birth exclude one another ({dates})", 1.0, -_JUDGED)
        case Births.ONE_DAY:
            return Part("born_day", "the same day of birth", 1.0, _BORN_DAY)
        case Births.AGREE:
            return Part("born_year", "dates of birth that agree as far as they go", 1.0, _BORN_YEAR)
        case _:
            return None


def _birthplace(one: Sequence[str], other: Sequence[str]) -> Part | None:
    """A place of birth in common: a reason among others, no fact that makes more than a name of a hit."""
    mine, theirs = ({word.casefold() for text in texts for word in _WORD.findall(text)} for texts in (one, other))
    if not (shared := sorted(mine & theirs - {"city", "province", "district", "region"})):
        return None
    return Part("birthplace", f"a place of birth in common ({', '.join(shared[:3])})", 1.0, _BIRTHPLACE)


def facts_alike(one: Sequence[str], other: Sequence[str]) -> list[Part]:
    """What posts and nationality say."""
    mine, theirs = (
        {word.casefold() for text in texts for word in _WORD.findall(text)} - _EMPTY for texts in (one, other)
    )
    shared = mine & theirs
    nations = {word for word in shared if word in COUNTRY_WORDS or _is_nation(word)}
    found = []
    if shared - nations:
        words = ", ".join(sorted(shared - nations)[:4])
        found.append(Part("post", f"posts described alike ({words})", float(len(shared - nations)), _POST))
    if nations:
        words = ", ".join(sorted(nations)[:3])
        found.append(Part("nation", f"the same country ({words})", float(len(nations)), _NATION))
    return found


def _is_nation(word: str) -> bool:
    return word.endswith(("ian", "ish", "ese", "stan", "istani")) or word in {"iraqi", "omani", "israeli", "saudi"}
