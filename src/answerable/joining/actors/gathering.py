"""Every name that the readings use, and how many sources use it: all that joining needs to know of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from answerable.joining.actors import names
from answerable.joining.actors.introduced import Introduced, introduced
from answerable.joining.actors.key_signs import LISTED
from answerable.joining.actors.keys import Use, is_personal, key_of
from answerable.joining.actors.offices import Office, offices_of
from answerable.joining.judged import latest_first
from answerable.joining.matching.births import with_row
from answerable.model.actor import ActorType
from answerable.model.claim import WHO, Claim, LifeDate, Reading, Vital, Voice
from answerable.model.judgement import Judgement, Verdict


def parted_by(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Spellings that fold to one name and that a judgement keeps apart all the same."""
    found: set[str] = set()
    for judgement in latest_first(judgements, Verdict.DIFFERENT, claims=False):
        for one, other in combinations(sorted({names.plain(name) for name in judgement.about}), 2):
            if names.fold(one) == names.fold(other):
                found.update((one, other))
    return frozenset(found)


def _named(claim: Claim) -> Iterator[tuple[int, str]]:
    for argument in claim.arguments:
        if argument.name and argument.role in WHO:
            yield argument.span.start, argument.value
    if claim.speaker.voice is Voice.NAMED and claim.speaker.name:
        yield (claim.speaker.span or claim.sentence).start, claim.speaker.name


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name that a text defines by a long one, each with its key."""

    long: Use
    short: Use


@dataclass(slots=True)
class Mentions:
    """What the readings of one source hold of names.

    Attributes:
        acting: the names of participants and speakers.
        definitions: the aliases that the text defines. They count once one of their names acts in any source.
        posts: from a key to the posts named there.
        epithets: from a key to what was said and who said it.
        life: from a key to dates of birth and death.
        sorts: from a key to what sort of actor its readers take its bearer to be.
        rows: from a key to the row of a list of persons that is about its bearer.
        first: from a key to where a participant or speaker first has it.
        given: the names to which the text gives an office, a date of birth or elsewhere the family name alone, one for
            each time, and where.
        claims: of all readings.
        parted: see `parted_by`.
    """

    acting: set[Use] = field(default_factory=set)
    definitions: set[Definition] = field(default_factory=set)
    posts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    epithets: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    life: dict[str, set[LifeDate]] = field(default_factory=lambda: defaultdict(set))
    sorts: dict[str, set[ActorType]] = field(default_factory=lambda: defaultdict(set))
    rows: dict[str, str] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    given: list[tuple[int, Use]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    parted: frozenset[str] = frozenset()
    _introduced: Introduced | None = None

    def introduced(self) -> Introduced:
        """Those whom the claims call by the family name alone."""
        if self._introduced is None:
            sentences = (claim.sentence for claim in self.claims)
            self._introduced = introduced(self.acting, self.first, self.given, sentences, self.parted)
        return self._introduced

    def beside(self) -> frozenset[Use]:
        """The full names of those of them whom the text gives in full elsewhere."""
        return self.introduced().whole

    def offices(self) -> dict[str, set[Office]]:
        """From a key to the offices that the text gives: to full names, and to family names if to nobody's full one."""
        return offices_of(
            {key for key, _ in self.acting | self.beside()}, self.introduced().alone, self.posts, self.claims
        )

    def births(self) -> dict[str, set[str]]:
        """From the key of each person who acts to dates of birth, EDTF, with the row of a list that is about them.

        A person's single name is not enough.
        """
        found: dict[str, set[str]] = {}
        for key in {key for key, _ in self.acting | self.beside()}:
            if " " in key and key[0] != LISTED:  # whom a reference names no date parts
                dates = {each.date for each in self.life.get(key, ()) if each.what is Vital.BORN}
                row = self.rows.get(key, "")
                if dates or row:
                    found[key] = {with_row(born, row) for born in dates or {""}}
        return found

    def take(self, reading: Reading, parted: frozenset[str] = frozenset()) -> None:
        """Take in one reading of the source; of all of them with the same spellings parted."""
        self.parted, self._introduced = parted, None
        self.claims += reading.claims

        @cache
        def use(name: str) -> Use:
            return key_of(name, parted), names.plain(name)

        for start, name in (named for claim in reading.claims for named in _named(claim)):
            if (used := use(name))[0]:
                self.acting.add(used)
                self.first[used[0]] = min(start, self.first.get(used[0], start))
        for alias in reading.aliases:
            long, short = use(alias.name.quote), use(alias.short.quote)
            if " " not in short[0] and is_personal(long[0]) and names.shortens(short[0], long[0]):
                self.given.append((alias.name.start, long))  # a family name is told, and not defined
                continue
            # A state's names are known; a text redefines none.
            if long[0] and short[0] and long[0] != short[0] and "=" not in (long[0][0], short[0][0]):
                self.definitions.add(Definition(long, short))
        for post in reading.posts:
            named = use(post.of or post.name.quote)
            self.given.append((post.name.start, named))
            self.posts[named[0]].add(" ".join(post.post.quote.split()))
        for epithet in reading.epithets:
            called = (" ".join(epithet.span.quote.split()), epithet.speaker.name)
            self.epithets[key_of(epithet.of, parted)].add(called)
        for told in reading.life:
            named = use(told.of)
            self.given.append((told.name.start, named))
            self.life[named[0]].add(told)
        for each in reading.sorts:
            self.sorts[key_of(each.of, parted)].add(each.sort)
            if each.row:
                self.rows[key_of(each.of, parted)] = each.row

    def sort(self, key: str) -> ActorType:
        """What sort of actor the source has under a key; unknown where its readers say nothing, or two things."""
        told = self.sorts.get(key, set())
        return next(iter(told)) if len(told) == 1 else ActorType.UNKNOWN


@dataclass(slots=True)
class Names:
    """Names as they are compared: of all sources, or of as many as can have to do with one another.

    Attributes:
        parted: see `parted_by`.
        spellings: from a key to its spellings, each with the number of sources that use it.
        longs: from the key of a short name to the long ones that texts define it by, with these texts.
        births: from a key to the dates of birth that each source gives, EDTF, with the row of a list if one gives it.
        offices: from a key to the offices that each source gives.
    """

    parted: frozenset[str] = frozenset()
    spellings: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(int)))
    longs: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    births: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    offices: dict[str, dict[str, set[Office]]] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """The key of a name; empty where no letter is left of it."""
        return key_of(name, self.parted)

    def define(self, source: str, definition: Definition) -> None:
        """Note that a source defines a short name."""
        self.longs.setdefault(definition.short[0], {}).setdefault(definition.long[0], set()).add(source)


def gather(
    readings: Iterable[Reading], parted: frozenset[str]
) -> tuple[dict[str, Mentions], Names, dict[str, set[Use]]]:
    """What each source says of names; the names; and what each source uses, with the names of its definitions and the
    full names beside its claims."""
    mentions: dict[str, Mentions] = defaultdict(Mentions)
    for reading in readings:
        mentions[reading.source].take(reading, parted)
    acting = {key for held in mentions.values() for key, _ in held.acting}
    found = Names(parted)
    used: dict[str, set[Use]] = {}
    for source in sorted(mentions):
        held = mentions[source]
        used[source] = held.acting | held.beside()
        for definition in counting(held.definitions, acting):
            found.define(source, definition)
            used[source].update((definition.long, definition.short))
        for key, spelling in used[source]:
            found.spellings[key][spelling] += 1
        for key, dates in held.births().items():
            found.births.setdefault(key, {})[source] = dates
        for key, offices in held.offices().items():
            found.offices.setdefault(key, {})[source] = offices
    return mentions, found, used


def counting(definitions: Iterable[Definition], acting: set[str] | Mapping[str, object]) -> Iterator[Definition]:
    """Those of the definitions of which one name acts."""
    return (each for each in definitions if each.long[0] in acting or each.short[0] in acting)
