"""Dates of birth in the joining of names: what tells two persons of one name apart, and what joins two names.

A name with a date of birth is a member of its own beside the bare name (`with_birth`). As long as no two dates of a
name exclude one another, all its members are one. Where some do, those that agree make one person each; those that
agree with two who exclude one another, and the sources that give no date, stay with the bare name: which of them these
mean is not known. Only where most sources that give a date, and no few, agree, is the bare name theirs. Deaths part
nobody: an appeal or a rehabilitation may come after one.

The rows of a list of persons are parted likewise, whatever dates they give: each row is about one person. There the
member is the bearer of the name in that source (see `bearers`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from answerable.joining.actors import bearers
from answerable.joining.matching.births import date_of, is_of_row, label, parted, unlabelled
from answerable.joining.partition import Partition
from answerable.model.actor import KEPT_APART, ToldDate
from answerable.model.claim import LifeDate
from answerable.model.when import bounds

_BORN = "\x1f"
"""Between a name's key and a date of birth; in no key."""

_MOST, _LEAST = 0.8, 4
"""The share of the sources with a date that must agree for the bare name to be theirs, and the number of them."""

_BORN_APART = "have dates of birth that exclude one another"

_TOLD_OF = 3
"""Of how many others one reason tells."""


def with_birth(key: str, born: str) -> str:
    """The member that stands for a name with a date of birth."""
    return f"{key}{_BORN}{born}"


def told_of(key: str, source: str, told: str) -> str:
    """The member that stands for a name with what a source tells of its bearer's birth, or as a row of a list."""
    return bearers.with_source(key, source) if is_of_row(told) else with_birth(key, told)


def bare(member: str) -> str:
    """The key of a member's name."""
    return member.partition(_BORN)[0]


def has_birth(member: str) -> bool:
    """Whether a member is a name with a date of birth."""
    return _BORN in member and not bearers.told_in(member)


def member_of(key: str, known: Mapping[str, object]) -> str:
    """The member that a name in a judgement means: "Ana Lopes (born 1946)" is Ana Lopes with that date of birth.

    So is "Ana Lopes (in s-0b9f…)" whom that source calls so.

    Args:
        key: of the name as the judgement has it.
        known: has the keys of all names of the record, or of those that are joined.
    """
    if key in known:
        return key
    for told, member in ((unlabelled(key), with_birth), (bearers.unlabelled(key), bearers.with_source)):
        if told is not None and told[0] in known:
            return member(*told)
    return key


def names_meant(key: str) -> set[str]:
    """The keys that a name in a judgement may concern: its own, and that of the name before a date or a source."""
    told = unlabelled(key) or bearers.unlabelled(key)
    return {key} if told is None else {key, told[0]}


@dataclass(slots=True)
class Judged:
    """What people's judgements on names say of dates of birth.

    Attributes:
        dated: the members with a date that judgements name.
        whole: keys that a person judged to be one with another name, whatever date of birth a source gives.
    """

    dated: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)

    def take(self, members: Iterable[str], *, same: bool) -> None:
        """Take in a judgement that these are one, or different."""
        about = set(members)
        dated = set(filter(has_birth, about))
        self.dated |= dated
        if same and len(about) > 1:
            self.whole |= about - dated - set(map(bare, dated))


@dataclass(slots=True)
class Parting:
    """What dates of birth make of the names.

    Attributes:
        told: from a source and a key to the member that the name stands for there, where that is not the bare name.
        reasons: a member, and why it is kept apart.
        apart: from a key to what its parting rests on; nothing for a name that is not parted.
    """

    told: dict[tuple[str, str], str] = field(default_factory=dict)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    apart: dict[str, str] = field(default_factory=dict)


def part(
    sets: Partition,
    births: Mapping[str, Mapping[str, set[str]]],
    judged: Judged,
    shown: Callable[[str], str],
) -> Parting:
    """Join in `sets` each name's members, or keep them apart.

    Args:
        sets: of the names, all joins among these made.
        births: from a key to the dates that each source gives.
        judged: what judgements say.
        shown: a member in words.
    """
    tellings: dict[str, _Telling] = {member: _Telling({_born(member)}) for member in judged.dated}
    for key, by_source in births.items():
        for source, every in by_source.items():
            if _agree(every):
                for told in every:
                    telling = tellings.setdefault(told_of(key, source, told), _Telling())
                    telling.told.add(told)
                    telling.sources.add(source)
    of_set: dict[str, list[str]] = defaultdict(list)
    for member in sorted(tellings):
        of_set[sets.find(bare(member))].append(member)
    for member in sorted(tellings):
        if bare(member) in judged.whole:
            sets.join(bare(member), member)
    found = Parting()
    for _, members in sorted(of_set.items()):
        _part(sets, members, tellings, shown, found)
    for key, by_source in births.items():
        for source, every in by_source.items():
            held = sorted({told_of(key, source, told) for told in every})
            persons = {sets.find(each) for each in held}
            if _agree(every) and len(persons) == 1 and sets.find(key) not in persons:
                found.told[source, key] = held[0]
    for members in of_set.values():
        home = sets.find(bare(members[0]))
        if any(sets.find(each) != home for each in members):
            state = "\n".join(f"{each} {sets.find(each)}" for each in members)
            found.apart.update((bare(each), state) for each in members)
    return found


@dataclass(slots=True)
class _Telling:
    """What is told of a member: dates of birth, with the rows of lists that give them, and by which sources."""

    told: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


def _part(
    sets: Partition,
    members: Sequence[str],
    tellings: Mapping[str, _Telling],
    shown: Callable[[str], str],
    found: Parting,
) -> None:
    home = bare(members[0])
    groups: dict[str, list[str]] = defaultdict(list)
    for member in members:
        groups[sets.find(member)].append(member)
    told = {root: set[str]().union(*(tellings[each].told for each in its)) for root, its in groups.items()}
    foes: dict[str, set[str]] = {root: set() for root in groups}
    for one, other in combinations(groups, 2):
        if sets.forbidden(one, other) or _exclude(told[one], told[other]):
            foes[one].add(other)
            foes[other].add(one)
    friends = {root: groups.keys() - foes[root] - {root} for root in groups}
    between = {root for root in groups if any(friends[root] & foes[friend] for friend in friends[root])}
    for one, other in combinations(sorted(groups.keys() - between), 2):
        if other not in foes[one]:
            sets.join(one, other)
    for root in sorted(between):
        sets.join(home, root)
    persons: dict[str, list[str]] = defaultdict(list)
    for root in sorted(groups.keys() - between):
        persons[sets.find(root)] += groups[root]
    if len(persons) == 1:
        sets.join(home, next(iter(persons)))
    if len(persons) > 1 and sets.find(home) not in persons:
        _give_the_bare_name(sets, home, persons, tellings)
    persons = {sets.find(root): its for root, its in persons.items()}
    if len(persons) > 1:
        names = {root: shown(_surest(its, tellings)) for root, its in persons.items()}
        rows = any(is_of_row(each) for its in told.values() for each in its)
        for root in sorted(persons):
            others = " and ".join(sorted(names[other] for other in persons if other != root)[:_TOLD_OF])
            why = "are in rows of one list, or were born at other times" if rows else _BORN_APART
            found.reasons.append((root, f"{KEPT_APART}{names[root]} and {others} {why}."))
        if sets.find(home) not in persons:
            every = " or ".join(sorted(names.values())[:_TOLD_OF])
            of = "tell no more than the name" if rows else "give no date of birth"
            found.reasons.append((home, f"{KEPT_APART}whether sources that {of} mean {every} is not known."))


def _give_the_bare_name(
    sets: Partition, home: str, persons: Mapping[str, Sequence[str]], tellings: Mapping[str, _Telling]
) -> None:
    """Join the bare name with the person of whom nearly all sources with a date tell, if there is one."""
    told = {
        root: len(set().union(*(tellings[member].sources for member in members))) for root, members in persons.items()
    }
    most = max(sorted(told), key=lambda root: told[root])
    if told[most] >= max(_LEAST, _MOST * sum(told.values())):
        sets.join(home, most)


def _agree(every: Iterable[str]) -> bool:
    """Whether a source's dates of birth of a name may all be one person's."""
    return not any(parted(date_of(one), date_of(other)) for one, other in combinations(sorted(every), 2))


def _exclude(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether nothing told of the one may be told of the other, or two rows of one list tell of them."""
    pairs = [(parted(a, b), is_of_row(a) and is_of_row(b)) for a in one for b in other]
    return all(apart for apart, _ in pairs) or any(apart and rows for apart, rows in pairs)


def _born(member: str) -> str:
    return member.partition(_BORN)[2]


def _surest(members: Iterable[str], tellings: Mapping[str, _Telling]) -> str:
    def length(member: str) -> tuple[bool, int, str]:
        dates = [bounds(date) for date in map(date_of, tellings[member].told) if date]
        return not dates, min(((last - first).days for first, last in dates), default=0), member

    return min(members, key=length)


def in_words(member: str, name: str) -> str:
    """A member in words: “Ana Lopes” (born 1946)."""
    if source := bearers.told_in(member):
        return f"{name} ({bearers.label(source)})"
    return f"{name} ({label(_born(member))})" if has_birth(member) else name


def in_order(told: Iterable[ToldDate]) -> tuple[ToldDate, ...]:
    """Dates of birth and death, births first, each in the order of the dates."""
    return tuple(sorted(told, key=lambda each: (each.what, each.date, each.source, each.words, each.speaker)))


def told_date(told: LifeDate) -> ToldDate:
    """A date of birth or death as an actor's page has it."""
    return ToldDate(
        what=told.what.value,
        date=told.date,
        basis=told.basis,
        place="" if told.place is None else " ".join(told.place.quote.split()),
        words=" ".join(told.span.quote.split()),
        speaker=told.speaker.name,
        source=told.source,
    )
