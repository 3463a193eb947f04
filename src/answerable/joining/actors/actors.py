"""Names → actors. Which spellings are one actor, and why.

A join needs a reason that a reader can check: the same folded name, a sound-alike spelling of a personal name, an
alias that a text defines, the full name in the same text, two names of one state, one day of birth, or a person's
judgement. A name alone cannot tell two people who share it apart: they are one actor here until dates of birth exclude
one another (see `life`), or a judgement parts them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.joining.actors import bearers, life, names
from answerable.joining.actors.actor_type import heard_as, type_of
from answerable.joining.actors.bodies import USUAL, body_of, form_of, is_bare, is_stateless
from answerable.joining.actors.gathering import Mentions, Names, gather, parted_by
from answerable.joining.actors.key_signs import LISTED
from answerable.joining.actors.keys import Use, family_of, is_personal, key_of, may_be_short, stands_for
from answerable.joining.actors.listed import row_of
from answerable.joining.actors.offices import standing_for
from answerable.joining.actors.slavic import slavic
from answerable.joining.actors.states import state, state_name
from answerable.joining.judged import decide, latest_first
from answerable.joining.matching.births import date_of
from answerable.joining.matching.name_words import FAMILY_FIRST
from answerable.joining.matching.score import score
from answerable.joining.partition import Partition
from answerable.model.actor import Actor, ActorType, CalledName, HeldPost, ToldDate, UsedName
from answerable.model.claim import Reading
from answerable.model.identity import make_id
from answerable.model.judgement import Judgement, Verdict

_A_DAY = len("1971-12-22")

_ALIKE = 0.0
"""Least points (log odds) of two names whose bearers were born on one day."""

_SAME = {"=": "are names of one state", LISTED: "are one entry of a list, by its reference"}
"""Why the spellings of a key are one, by what the key begins with."""

_TINY = 2
"""Letters of an acronym that is anybody's."""

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
    Memory grows with the names and the sources that use each; `record` joins the same a component at a time.

    Args:
        readings: of any number of sources, in any order.
        judgements: SAME and DIFFERENT on names are followed.
    """
    mentions, gathered, used = gather(readings, parted_by(judgements))
    joining = Joining(gathered, judgements)
    here = {
        (source, key): member
        for source, names_there in used.items()
        for key, member in joining.resolve(source, {key for key, _ in names_there}).items()
    }
    shortened: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (source, key), member in here.items():
        if joining.is_shortened(source, key, member):
            shortened[key, member].append(source)
    for (key, full), sources in sorted(shortened.items()):
        joining.note_shortened(key, full, len(sources), min(sources))
    return ActorTable(
        actors=tuple(sorted(_actors(joining, mentions, used, here), key=lambda actor: actor.id)),
        anywhere={key: make_id("a", joining.root(key)) for key in sorted(gathered.spellings)},
        here={at: make_id("a", joining.root(member)) for at, member in sorted(here.items())},
        parted=gathered.parted,
    )


class Joining:
    """The joins among names, each step resting on those before it and none on the order of the readings.

    What it says of some names is the same whether the names of the whole record are given, or only those that blocks
    (see `blocks`), definitions and judgements connect them with.
    """

    def __init__(self, gathered: Names, judgements: Sequence[Judgement]) -> None:
        self.gathered = gathered
        self.sets = Partition()
        self.reasons: list[tuple[str, str]] = []  # member of `sets` and why
        self.persons = {key for key, spelt in gathered.spellings.items() if any(map(names.titled, spelt))}
        self.persons |= gathered.births.keys() & gathered.spellings.keys()
        self.judged = self._decide(judgements)
        self.personal = sorted(filter(is_personal, gathered.spellings))
        self.spelt_out: set[str] = set()  # keys of short names that stand for the long one everywhere
        self.defined: dict[tuple[str, str], str] = {}  # source and key of a short name → key of the long one
        self._join_spellings()
        self._join_written_out()
        self._join_initials()
        self._join_middle_names()
        self._join_born_on_one_day()
        self._join_rows()
        self._join_bodies()
        self._join_aliases()
        self.parting = life.part(self.sets, gathered.births, self._judged_sides(judgements), self._shown)
        self.reasons += self.parting.reasons
        self.singled = bearers.single_out(
            self.sets, judgements, self._judged_member, self.parting.told, gathered.spellings
        )
        self.parting.told |= self.singled.told
        self.reasons += self.singled.reasons
        self._families: dict[str, set[str]] = defaultdict(set)
        self._fulls: dict[str, list[str]] = defaultdict(list)
        for key in self.personal:
            if row_of(key):
                continue
            self._families[family_of(key)].add(self.sets.find(key))
            for family in {family_of(key), key.split()[0]}:
                self._fulls[family].append(key)
        self._by_office = self._held_by_office()
        self._elsewhere = {**self._by_office, **self.defined, **self.parting.told}

    def _decide(self, judgements: Sequence[Judgement]) -> set[str]:
        decide(self.sets, judgements, self._judged_member, claims=False)
        same = latest_first(judgements, Verdict.SAME, claims=False)
        for judgement in same:
            listed = " and ".join(f"“{name}”" for name in sorted(judgement.about))
            key = self._judged_member(judgement.about[0]) if judgement.about else ""
            self.reasons.append((key, f"{judgement.by} judged that {listed} are one: {judgement.why}"))
        return {self._judged_member(name) for judgement in same for name in judgement.about}

    def _judged_member(self, name: str) -> str:
        return life.member_of(self.gathered.key(name), self.gathered.spellings)

    def _judged_sides(self, judgements: Sequence[Judgement]) -> life.Judged:
        found = life.Judged()
        for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=False):
            found.take(map(self._judged_member, judgement.about), same=judgement.verdict is Verdict.SAME)
        return found

    def _join_spellings(self) -> None:
        """Sound-alike spellings; a set grows only if every two of its names are spellings of each other."""
        blocks: dict[str, list[str]] = defaultdict(list)
        scripts: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for key in self.personal:
            blocks[f"skeleton {names.skeleton(key)}"].append(key)
            if key.count(" ") > 2:
                blocks[f"words {names.consonants(key)}"].append(key)  # whose names may stand in another order
            if form := slavic(key):
                blocks[f"slavic {form}"].append(key)
            scripts[names.consonants(key)][key.isascii()].append(key)
        pairs: list[tuple[int, str, str]] = [
            (cost, min(one, other), max(one, other))
            for foreign, latin in scripts.values()
            if len(foreign) * len(latin) <= _CROWD
            for one in foreign
            for other in latin
            if (cost := names.spelling_distance(one, other)) is not None
        ]
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

    def _join_written_out(self) -> None:
        """ "Donald J. Trump" and "Donald John Trump", where the middle names of one alone have these letters."""
        alike: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for key in self.personal:
            if letters := names.letters_between(key):
                words = key.split()
                alike[words[0], letters, words[-1]].append(key)
        for _, keys in sorted(alike.items()):
            short = [key for key in keys if all(map(names.is_initials, key.split()[1:-1]))]
            full = [key for key in keys if key not in short]
            if len({self.sets.find(key) for key in full}) == 1:
                for one in short:
                    if self.sets.join(one, full[0]):
                        self._because(one, f"{self._shown(one)} is {self._shown(full[0])} with its initials.")

    def _join_middle_names(self) -> None:
        """A given name and a family name with further names between, where both are rare.

        The given name must be no common one, and no other name in the record may end in that family name.
        """
        families: dict[str, list[str]] = defaultdict(list)
        for key in self.personal:
            if not row_of(key):  # whose reference may end in a name
                families[family_of(key)].append(key)
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

    def _join_born_on_one_day(self) -> None:
        """Names that are alike and say little, such as common ones in two scripts, whose bearers share a birthday."""
        days: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key in self.personal:
            for born in map(date_of, set().union(*self.gathered.births.get(key, {}).values())):
                if len(born) == _A_DAY and "/" not in born:
                    for block in blocks(key):
                        days[block, born].add(key)
        pairs = {
            (one, other, born)
            for (_, born), keys in days.items()
            if len(keys) <= _CROWD
            for one in keys
            for other in keys
            if one < other and self.sets.find(one) != self.sets.find(other)
        }
        for one, other, born in sorted(pairs):
            if score(one, other).points >= _ALIKE and self.sets.join(one, other):
                self._because(one, f"{self._shown(one)} and {self._shown(other)} are alike, and both born {born}.")

    def _join_rows(self) -> None:
        """A row of the Official Journal's tables and its next wording, which one name and one birthday show to be."""
        first: dict[tuple[str, str], str] = {}
        for key in sorted(self.gathered.births):
            name = row_of(key)
            for born in sorted(map(date_of, set().union(*self.gathered.births[key].values()))) if name else ():
                is_day = len(born) == _A_DAY and "/" not in born
                one = first.setdefault((name, born), key) if is_day else key
                if one != key and self.sets.join(one, key):
                    self._because(one, f"{self._shown(one)} and {self._shown(key)} are one name, both born {born}.")

    def _join_bodies(self) -> None:
        """ "The Supreme Court of Norway" and "the Norwegian Supreme Court", "League for Justice" and "of Justice"."""
        known: dict[tuple[str, str], str] = {}
        forms: dict[str, str] = {}
        for key in sorted(self.gathered.spellings):
            body, code = body_of(key)
            if (form := _form_of(key)) and self.sets.join(like := forms.setdefault(form, key), key):
                self._because(
                    like, f"{self._shown(like)} and {self._shown(key)} differ in small words or spelling alone."
                )
            if code and self.sets.join(one := known.setdefault((body, code), key), key):
                self._because(one, f"{self._shown(one)} and {self._shown(key)} name one body of one state.")

    def _join_aliases(self) -> None:
        """Names that a text defines: everywhere for an acronym that every text defines alike, there for any other.

        Two letters are many things' acronym: they need two texts. A body that every state has is defined for its text.
        """
        before = {key: self.sets.find(key) for longs in self.gathered.longs.values() for key in longs}
        for short, longs in sorted(self.gathered.longs.items()):
            spelt = self.gathered.spellings[short]
            wide = " " in short or any(names.is_acronym(spelling) for spelling in spelt)
            alike = len({before[key] for key in longs}) == 1
            for key, sources in sorted(longs.items()):
                told = not is_stateless(key) and (not self._is_tiny(short) or len(sources) > 1)
                if wide and alike and told and self.sets.join(short, key):
                    self.spelt_out.add(short)
                    self._because(key, self._told_so(short, key, sources))
                elif not self.sets.forbidden(short, key):
                    # "CCP" tells more than "Communist Party": whose it is
                    one, other = (key, short) if is_stateless(key) and len(short) > len(key.split()) else (short, key)
                    self.defined.update({(source, one): other for source in sources if one not in self.judged})
                    self._because(key, self._told_so(short, key, sources))

    def _told_so(self, short: str, key: str, sources: Collection[str]) -> str:
        """Why a short name is a long one by what texts say."""
        told = "is, with names left out," if " " in short and set(short.split()) < set(key.split()) else "is defined as"
        return f"{self._shown(short)} {told} {self._shown(key)} in {_in(len(sources), min(sources))}."

    def _held_by_office(self) -> dict[tuple[str, str], str]:
        """From a source and a family name to the full name of another text that has the same office."""
        found: dict[tuple[str, str], str] = {}
        told: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for short in sorted(key for key in self.gathered.offices if " " not in key and key in self.gathered.spellings):
            fulls: dict[str, list[str]] = defaultdict(list)
            for full in self._fulls.get(family_of(short), ()):
                if self._may_stand_for(short, full):
                    fulls[self.sets.find(full)].append(full)
            apart = any(full in self.parting.apart for keys in fulls.values() for full in keys)
            if apart or short in self.judged or self._defined(short):
                continue
            for each in standing_for(short, fulls, self.gathered.offices):
                found[each.source, short] = each.full
                told[each.full, short, each.score.why()].append(each.source)
        for (full, short, why), sources in sorted(told.items()):
            self.persons.add(full)
            where = _in(len(sources), min(sources))
            self._because(full, f"{self._shown(short)} stands for {self._shown(full)} in {where}: {why}.")
        return found

    def resolve(self, source: str, keys: Iterable[str]) -> dict[str, str]:
        """What the names of one source stand for there, where that is not what they stand for everywhere.

        A family name alone stands for the one full name with it in the same text, and nowhere else; a body that every
        state has for the one of that sort that the text names with its state. Without one it is the text's own, as is
        an acronym of two letters that no text spells out.

        Args:
            source: its id.
            keys: of the names used there.

        Returns:
            From a key to the key of another name, or to a name of the source's own.
        """
        here = set(keys)
        found: dict[str, str] = {}
        fulls: dict[str, list[str]] = defaultdict(list)
        for key in sorted(filter(is_personal, here)):
            for family in {family_of(key), key.split()[0]}:
                fulls[family].append(key)
        bodies: dict[str, dict[str, str]] = defaultdict(dict)
        for key in sorted(here):
            body, code = body_of(key)
            if code and key not in USUAL:
                bodies[body].setdefault(code, key)
        for key in sorted(here & USUAL.keys()):
            if not bodies[body_of(key)[0]]:
                bodies[body_of(key)[0]][USUAL[key]] = key
        for key in sorted(here, key=lambda each: (not _has_initials(each), each)):  # whom "A. Kotey" stands for
            if (source, key) in self.defined:
                found[key] = self.defined[source, key]
                continue
            if not may_be_short(key) or key in self.judged:
                continue
            if key in USUAL:
                named = [full for full in bodies[body_of(key)[0]].values() if full not in USUAL]
                if len(named) == 1 and self.sets.find(named[0]) != self.sets.find(key):
                    found[key] = f"{key}\t{source}" if self.sets.forbidden(key, named[0]) else named[0]
                continue
            if self._is_one_of_many(key):
                certain = [full for full in bodies[body_of(key)[0]].values() if not self.sets.forbidden(key, full)]
                found[key] = certain[0] if len(certain) == 1 else f"{key}\t{source}"
                continue
            possible = {
                self.sets.find(whole): whole
                for full in fulls.get(family_of(key), ())
                if self._may_stand_for(key, full) and (whole := found.get(full, full)) != key
            }
            if len(possible) == 1 and (" " in key or not self._defined(key)):
                found[key] = min(possible.values())
            elif not possible and (source, key) in self._by_office:
                found[key] = self._by_office[source, key]
            elif " " not in key and (self._says_little(key) or possible):
                found[key] = f"{key}\t{source}"
        found.update({key: found.get(member, member) for key, member in found.items() if (source, key) in self.defined})
        told = self.parting.told
        dated = {key: told[source, key] for key in here if (source, key) in told}
        return {**dated, **{key: told.get((source, member), member) for key, member in found.items()}}

    def may_be_short(self) -> list[str]:
        """The keys that `resolve` may have something to say of, in whatever source."""
        return sorted(
            key
            for key in self.gathered.spellings
            if may_be_short(key)
            and key not in self.judged
            and (
                self._is_one_of_many(key)
                or key in USUAL
                or any(self._may_stand_for(key, full) for full in self._fulls.get(family_of(key), ()))
                or (" " not in key and self._says_little(key))
            )
        )

    def state(self, key: str) -> str:
        """What `resolve` rests on of a key: as long as all of a component stay, so does what it says of a source."""
        shared = " " not in key and may_be_short(key) and self._says_little(key)
        many = self._is_one_of_many(key)
        return f"{self.sets.find(key)}\n{self._defined(key)} {shared} {many}\n{self.parting.apart.get(key, '')}"

    def elsewhere(self) -> dict[tuple[str, str], str]:
        """From a source and a key to what the name stands for there by a definition, an office or a date of birth."""
        return self._elsewhere

    def members(self) -> list[str]:
        """All that a name may stand for: the keys of the names, and these with a date of birth or a source, sorted."""
        dated = {
            life.told_of(key, source, told)
            for key, by_source in self.gathered.births.items()
            if key in self.gathered.spellings
            for source, every in by_source.items()
            for told in every
        }
        return sorted(dated.union(self.gathered.spellings, self.singled.members))

    def is_shortened(self, source: str, key: str, member: str) -> bool:
        """Whether `resolve` took the name for a shorter form of another there."""
        return "\t" not in member and (source, key) not in self._elsewhere

    def note_shortened(self, key: str, full: str, number: int, first: str) -> None:
        """Note that in `number` sources, of which `first` has the smallest id, one name stands for another."""
        if not body_of(full)[0]:
            self.persons.add(full)
        self._because(
            full,
            f"{self._shown(key)} stands for {self._shown(full)}, the only such name in {_in(number, first)}.",
        )

    def _may_stand_for(self, key: str, full: str) -> bool:
        return full != key and stands_for(key, full) and not self.sets.forbidden(key, full)

    def _defined(self, key: str) -> bool:
        return self.sets.find(key) != key or key in self.gathered.longs

    def _is_one_of_many(self, key: str) -> bool:
        """Whether a name in two texts may well be two bodies': of no state, or two letters that no text spells out."""
        return key not in self.spelt_out and (is_stateless(key) or self._is_tiny(key))

    def _is_tiny(self, key: str) -> bool:
        """Whether a name is two letters and written as an acronym alone."""
        return len(key) <= _TINY and key[0] != "=" and all(map(names.is_acronym, self.gathered.spellings[key]))

    def _says_little(self, key: str) -> bool:
        """Whether a name alone names nobody: a given name, and one in which two or more full names of the record end.

        A given name that is known as one is no surname unless a full name of the record ends in it.
        """
        if names.is_given(key):
            return True
        bearers = len(self._families.get(family_of(key), ()))
        return not self._defined(key) and (bearers > 1 or (bearers == 0 and names.may_be_given(key)))

    def _because(self, key: str, reason: str) -> None:
        self.reasons.append((key, reason))

    def _shown(self, key: str) -> str:
        return life.in_words(key, f"“{favourite(self.gathered.spellings[life.bare(key)])}”")

    def root(self, member: str) -> str:
        """What names the actor that a key, or a name of a source's own, stands for."""
        return member if "\t" in member else self.sets.find(member)

    def why(self) -> dict[str, set[str]]:
        """From the root of an actor to why its names are one."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, reason in self.reasons:
            found[self.sets.find(key)].add(reason)
        return found

    def roots_of_persons(self) -> set[str]:
        """The roots of the actors that a title, or a shorter form of their name, shows to be persons."""
        return {self.sets.find(key) for key in self.persons}

    def one_name(self, root: str, keys: Iterable[str]) -> set[str]:
        """For each of the keys of an actor why its spellings are one."""
        found = set()
        for key in keys:
            if len(self.gathered.spellings[key]) > 1 and "\t" not in root and life.bare(root) == root:
                written = " and ".join(f"“{spelling}”" for spelling in sorted(self.gathered.spellings[key]))
                same = _SAME.get(key[0], "are one name, written differently")
                found.add(f"{written} {same}.")
        return found


def _actors(
    joining: Joining,
    mentions: Mapping[str, Mentions],
    used: Mapping[str, set[Use]],
    here: Mapping[tuple[str, str], str],
) -> Iterator[Actor]:
    """The actors, in any order."""
    names_of: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # root → spelling → sources
    keys: dict[str, set[str]] = defaultdict(set)
    posts: dict[str, set[tuple[str, str]]] = defaultdict(set)
    epithets: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    lives: dict[str, set[ToldDate]] = defaultdict(set)
    sorts: dict[str, set[tuple[str, ActorType]]] = defaultdict(set)
    for source, uses in used.items():
        for key, spelling in uses:
            root = joining.root(here.get((source, key), key))
            names_of[root][spelling].add(source)
            keys[root].add(key)
            posts[root].update((post, source) for post in mentions[source].posts.get(key, ()))
            epithets[root].update((*called, source) for called in mentions[source].epithets.get(key, ()))
            lives[root].update(map(life.told_date, mentions[source].life.get(key, ())))
            sorts[root].add((source, mentions[source].sort(key)))
    persons, why = joining.roots_of_persons(), joining.why()
    for root, spelt in names_of.items():
        yield Actor(
            id=make_id("a", root),
            name=favourite({spelling: len(sources) for spelling, sources in spelt.items()}),
            type=type_of(
                keys[root],
                spelt,
                person=root in persons or bool(posts[root] or lives[root]),
                heard=heard_as(Counter(sort for _, sort in sorts[root])),
            ),
            names=tuple(UsedName(name=name, sources=tuple(sorted(spelt[name]))) for name in sorted(spelt)),
            posts=tuple(HeldPost(post=post, source=source) for post, source in sorted(posts[root])),
            epithets=tuple(CalledName(epithet=e, speaker=who, source=at) for e, who, at in sorted(epithets[root])),
            life=life.in_order(lives[root]),
            why=tuple(sorted(why.get(root, set()) | joining.one_name(root, keys[root]))),
        )


def blocks(key: str) -> Iterator[str]:
    """The blocks of names that a name stands in: it joins, and is told from, none that shares none with it.

    A name without its initials stands in the block of the short name, a family name alone in that of its bearers.
    """
    if name := row_of(key):
        yield f"row {name}"
    if is_personal(key):
        words = key.split()
        middle = [word for word in words[1:-1] if not names.is_initials(word)]
        yield f"skeleton {names.skeleton(key)}"
        yield f"consonants {names.consonants(key)}"
        if form := slavic(key):
            yield f"slavic {form}"
        yield f"family {family_of(key)}"
        if words[0] in FAMILY_FIRST:
            yield f"family {words[0]}"
        yield f"name {key}"
        yield f"name {' '.join([words[0], *middle, words[-1]])}"
    else:
        if body := body_of(key)[0]:
            yield f"body {body}"
        if form := _form_of(key):
            yield f"form {form}"
        if may_be_short(key) and " " not in key:
            yield f"family {family_of(key)}"


def _form_of(key: str) -> str:
    """What the key of a body shares with other forms of its name; empty for any other, and for one of many states."""
    return "" if not may_be_short(key) or is_personal(key) or is_stateless(key) else form_of(key)


def _has_initials(key: str) -> bool:
    return " " in key and names.is_initials(key.split(" ", 1)[0])


def favourite(spellings: Mapping[str, int]) -> str:
    """The fullest spelling that most sources use: whole names before acronyms, single words, names in capitals alone,
    titles, and what says less than whose body it is or more than a name. A state is called by its usual name."""

    def rank(name: str) -> tuple[bool, bool, bool, bool, bool, int, int, str]:
        folded = names.fold(name)
        usual = bool(code := state(folded)) and folded == names.fold(state_name(code))
        short = names.is_acronym(name) or " " not in name or is_bare(folded)
        said = (not usual, names.says_more(name), short, name.isupper(), names.titled(name))
        return (*said, -spellings[name], -len(name), name)

    return min(spellings, key=rank)


def _in(number: int, first: str) -> str:
    return f"source {first}" if number == 1 else f"{number} sources, among them {first}"
