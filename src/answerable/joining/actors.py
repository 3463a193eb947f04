"""Names → actors. Which spellings are one actor, and why.

A join needs a reason that a reader can check: the same folded name, a sound-alike spelling of a personal name, an
alias that a text defines, the full name in the same text, two names of one state, or a person's judgement. A name
alone cannot tell two people who share it apart: they are one actor here until a judgement parts the spellings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.joining import names
from answerable.joining.gathering import Names, key_of, parted_by
from answerable.joining.judged import decide, latest_first
from answerable.joining.partition import Partition
from answerable.model.actor import Actor, ActorType, CalledName, HeldPost, UsedName
from answerable.model.claim import Reading
from answerable.model.identity import make_id
from answerable.model.judgement import Judgement, Verdict

_CROWD = 200
"""Names with one skeleton beyond which only neighbours in order are compared."""


@dataclass(frozen=True, slots=True)
class ActorTable:
    """The actors of a record, and which of them a name stands for in a source."""

    actors: tuple[Actor, ...] = ()
    anywhere: Mapping[str, str] = field(default_factory=dict, repr=False)
    here: Mapping[tuple[str, str], str] = field(default_factory=dict, repr=False)
    parted: frozenset[str] = field(default=frozenset(), repr=False)

    def find(self, source: str, name: str) -> str:
        """Id of the actor that `name` stands for in the source with the id `source`; empty if for none."""
        key = key_of(name, self.parted)
        return self.here.get((source, key)) or self.anywhere.get(key, "")


def join_actors(readings: Iterable[Reading], judgements: Sequence[Judgement] = ()) -> ActorTable:
    """The actors that the readings name.

    Participants and speakers with a proper name make actors; aliases that a text defines give them further names.
    One pass over the readings; memory grows with the names and the sources that use each.

    Args:
        readings: of any number of sources, in any order.
        judgements: SAME and DIFFERENT on names are followed.
    """
    gathered = Names(parted_by(judgements))
    for reading in readings:
        gathered.take(reading)
    gathered.close()
    return _Joining(gathered, judgements).table()


class _Joining:
    """The joins, each step resting on those before it and none on the order of the readings."""

    def __init__(self, gathered: Names, judgements: Sequence[Judgement]) -> None:
        self.gathered = gathered
        self.sets = Partition()
        self.here: dict[tuple[str, str], str] = {}  # source and key → member of `sets`, or a name of its own
        self.reasons: list[tuple[str, str]] = []  # member of `sets` and why
        self.persons: set[str] = set(gathered.titled)
        self.judged = self._decide(judgements)
        self.personal = self._personal()
        self._join_spellings()
        self._join_initials()
        self._join_middle_names()
        self._join_aliases()
        self._shorten()

    def _decide(self, judgements: Sequence[Judgement]) -> set[str]:
        decide(self.sets, judgements, self.gathered.key, claims=False)
        same = latest_first(judgements, Verdict.SAME, claims=False)
        for judgement in same:
            listed = " and ".join(f"“{name}”" for name in sorted(judgement.about))
            key = self.gathered.key(judgement.about[0]) if judgement.about else ""
            self.reasons.append((key, f"{judgement.by} judged that {listed} are one: {judgement.why}"))
        return {self.gathered.key(name) for judgement in same for name in judgement.about}

    def _personal(self) -> list[str]:
        """Folded names of two words or more that no state and, as far as words tell, no organisation has."""
        return sorted(
            key
            for key in self.gathered.spellings
            if " " in key and "\v" not in key and not names.is_organisation(key) and " of " not in key
        )

    def _join_spellings(self) -> None:
        """Sound-alike spellings; a set grows only if every two of its names are spellings of each other."""
        blocks: dict[str, list[str]] = defaultdict(list)
        for key in self.personal:
            blocks[names.skeleton(key)].append(key)
        pairs: list[tuple[int, str, str]] = []
        for block in blocks.values():
            reach = len(block) if len(block) <= _CROWD else _CROWD // 10
            for place, one in enumerate(block):
                pairs.extend(
                    (cost, one, other)
                    for other in block[place + 1 : place + 1 + reach]
                    if (cost := names.spelling_distance(one, other)) is not None
                )
        members: dict[str, set[str]] = {}
        for _, one, other in sorted(pairs):
            first, second = self.sets.find(one), self.sets.find(other)
            left, right = members.get(first, {one}), members.get(second, {other})
            if any(names.spelling_distance(a, b) is None for a in left for b in right if a != b):
                continue
            if self.sets.join(one, other):
                members[self.sets.find(one)] = left | right
                self._because(one, f"{self._shown(one)} and {self._shown(other)} are spellings of one name.")

    def _join_initials(self) -> None:
        """ "Donald J. Trump" and "Donald Trump", where only one name with initials stands beside the short one."""
        longer: dict[str, list[str]] = defaultdict(list)
        for key in self.personal:
            words = key.split()
            middle = [word for word in words[1:-1] if not names.is_initials(word)]
            if len(middle) < len(words) - 2:
                longer[" ".join([words[0], *middle, words[-1]])].append(key)
        for short, full in sorted(longer.items()):
            if short in self.gathered.spellings and len({self.sets.find(key) for key in full}) == 1:
                for key in full:
                    if self.sets.join(short, key):
                        self._because(key, f"{self._shown(short)} is {self._shown(key)} without the initial.")

    def _join_middle_names(self) -> None:
        """A given name and a family name with further names between, where both are rare.

        The given name must be no common one, and no other name in the record may end in that family name.
        """
        families: dict[str, list[str]] = defaultdict(list)
        for key in self.personal:
            families[_family(key)].append(key)
        for family in sorted(families):
            keys = families[family]
            for short in [key for key in keys if key.count(" ") == 1 and not names.has_given(key)]:
                first, last = short.split()
                longer = [
                    key for key in keys if key.startswith(f"{first} ") and key.endswith(f" {last}") and key != short
                ]
                known = {self.sets.find(key) for key in (short, *longer)}
                if longer and all(self.sets.find(key) in known for key in keys):
                    for key in longer:
                        if self.sets.join(short, key):
                            self._because(key, f"{self._shown(short)} is {self._shown(key)} without the middle names.")

    def _join_aliases(self) -> None:
        """Names that a text defines: everywhere for an acronym that every text defines alike, there for any other."""
        before = {key: self.sets.find(key) for longs in self.gathered.longs.values() for key in longs}
        for short, longs in sorted(self.gathered.longs.items()):
            spelt = self.gathered.spellings[short]
            wide = " " in short or any(names.is_acronym(spelling) for spelling in spelt)
            alike = len({before[key] for key in longs}) == 1
            for key, sources in sorted(longs.items()):
                if wide and alike and self.sets.join(short, key):
                    self._because(key, f"{self._shown(short)} is defined as {self._shown(key)} in {_in(sources)}.")
                elif not self.sets.forbidden(short, key):
                    self.here.update({(source, short): key for source in sorted(sources) if short not in self.judged})
                    self._because(key, f"{self._shown(short)} is defined as {self._shown(key)} in {_in(sources)}.")

    def _shorten(self) -> None:
        """A family name alone stands for the one full name with it in the same text, and nowhere else."""
        families: dict[str, set[str]] = defaultdict(set)
        for key in self.personal:
            families[_family(key)].add(self.sets.find(key))
        shortened: dict[tuple[str, str], set[str]] = defaultdict(set)
        personal = set(self.personal)
        for source in sorted(self.gathered.keys):
            keys = self.gathered.keys[source]
            fulls: dict[str, list[str]] = defaultdict(list)
            for key in sorted(keys & personal):
                for family in {_family(key), key.split()[0]}:
                    fulls[family].append(key)
            for key in sorted(keys):
                if key[0] == "=" or "\v" in key or (source, key) in self.here or key in self.judged:
                    continue
                possible = {
                    self.sets.find(full): full
                    for full in fulls.get(_family(key), ())
                    if full != key and _stands_for(key, full) and not self.sets.forbidden(key, full)
                }
                if len(possible) == 1 and (" " in key or not self._defined(key)):
                    full = min(possible.values())
                    self.here[source, key] = full
                    self.persons.add(full)
                    shortened[key, full].add(source)
                elif " " not in key and (names.is_given(key) or possible or self._shared(key, families)):
                    self.here[source, key] = f"{key}\t{source}"
        for (key, full), sources in sorted(shortened.items()):
            reason = f"{self._shown(key)} stands for {self._shown(full)}, the only such name in {_in(sources)}."
            self._because(full, reason)

    def _defined(self, key: str) -> bool:
        return self.sets.find(key) != key or key in self.gathered.longs

    def _shared(self, key: str, families: Mapping[str, set[str]]) -> bool:
        """Whether two or more full names of the record end in this name, so that alone it names none of them."""
        return not self._defined(key) and len(families.get(_family(key), ())) > 1

    def _because(self, key: str, reason: str) -> None:
        self.reasons.append((key, reason))

    def _shown(self, key: str) -> str:
        return f"“{_favourite({name: len(used) for name, used in self.gathered.spellings[key].items()})}”"

    def table(self) -> ActorTable:
        """The actors, sorted by id."""
        used: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # root → spelling → sources
        keys: dict[str, set[str]] = defaultdict(set)
        spoken: dict[str, set[tuple[str, str]]] = defaultdict(set)  # root → source and key
        for key, spellings in self.gathered.spellings.items():
            for spelling, sources in spellings.items():
                for source in set(sources):
                    root = self._root(source, key)
                    used[root][spelling].add(source)
                    spoken[root].add((source, key))
                    keys[root].add(key)
        reasons: dict[str, set[str]] = defaultdict(set)
        for key, reason in self.reasons:
            reasons[self.sets.find(key)].add(reason)
        persons = {self.sets.find(key) for key in self.persons}
        actors = [self._actor(root, used[root], keys[root], spoken[root], reasons[root], persons) for root in used]
        return ActorTable(
            actors=tuple(sorted(actors, key=lambda actor: actor.id)),
            anywhere={key: make_id("a", self.sets.find(key)) for key in sorted(self.gathered.spellings)},
            here={at: make_id("a", self._root(*at)) for at in sorted(self.here)},
            parted=self.gathered.parted,
        )

    def _root(self, source: str, key: str) -> str:
        member = self.here.get((source, key), key)
        return member if "\t" in member else self.sets.find(member)

    def _actor(
        self,
        root: str,
        used: Mapping[str, set[str]],
        keys: set[str],
        spoken: set[tuple[str, str]],
        reasons: set[str],
        persons: set[str],
    ) -> Actor:
        gathered = self.gathered
        posts = {(post, at[0]) for at in spoken for post in gathered.posts.get(at, ())}
        epithets = {(*called, at[0]) for at in spoken for called in gathered.epithets.get(at, ())}
        for key in keys:
            if len(gathered.spellings[key]) > 1 and "\t" not in root:
                written = " and ".join(f"“{spelling}”" for spelling in sorted(gathered.spellings[key]))
                same = "are names of one state" if key[0] == "=" else "are one name, written differently"
                reasons = reasons | {f"{written} {same}."}
        return Actor(
            id=make_id("a", root),
            name=_favourite({spelling: len(sources) for spelling, sources in used.items()}),
            type=_type(keys, person=root in persons or bool(posts)),
            names=tuple(UsedName(name=name, sources=tuple(sorted(used[name]))) for name in sorted(used)),
            posts=tuple(HeldPost(post=post, source=source) for post, source in sorted(posts)),
            epithets=tuple(CalledName(epithet=e, speaker=speaker, source=at) for e, speaker, at in sorted(epithets)),
            why=tuple(sorted(reasons)),
        )


def _family(key: str) -> str:
    return names.sound(key.rsplit(" ", 1)[-1])


def _stands_for(short: str, full: str) -> bool:
    """Whether `short` may stand for `full` in one text, also in another spelling of the family name."""
    if names.shortens(short, full):
        return True
    return len(short) >= 4 and " " not in short and not names.is_given(short) and _family(full) == names.sound(short)


def _type(keys: set[str], *, person: bool) -> ActorType:
    if any(key[0] == "=" for key in keys):
        return ActorType.STATE
    if any(names.is_organisation(key) for key in keys):
        return ActorType.ORGANISATION
    return ActorType.PERSON if person or any(names.has_given(key) for key in keys) else ActorType.UNKNOWN


def _favourite(spellings: Mapping[str, int]) -> str:
    """The fullest spelling that most sources use: whole names before acronyms, single words and titles."""

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        return (names.is_acronym(name) or " " not in name, names.titled(name), -spellings[name], -len(name), name)

    return min(spellings, key=rank)


def _in(sources: set[str]) -> str:
    first = min(sources)
    return f"source {first}" if len(sources) == 1 else f"{len(sources)} sources, among them {first}"
