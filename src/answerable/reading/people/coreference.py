"""Which names, descriptions and pronouns of one text stand for one and the same.

Passes from the surest to the least sure, each joining what the ones before left apart, as in the multi-pass sieve of
Raghunathan and others (EMNLP 2010) and Lee and others (Computational Linguistics 2013): names by their letters, what a
text itself says is the same ("Assadi, an Iranian diplomat,"), descriptions by their head noun, pronouns last. Where a
pass finds two that fit equally, it joins neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.names import TITLES, Sort
from answerable.reading.language.organs import ORGANS
from answerable.reading.people.referring import (
    HEARING,
    MANY,
    NEUTRAL,
    PERSONAL,
    SPEAKING,
    TALKING,
    TOGETHER,
    Form,
    Mention,
    Sex,
    is_outlet,
)
from answerable.reading.people.shortening import begins, cuts, untitled

_SHORTEST, _LONGEST = 2, 6
"""Letters of an acronym."""
_NEAR_NOMINAL, _NEAR_PRONOUN = 12, 3
"""Sentences back to which a description and a pronoun may reach."""
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")
_NOT_POINTED_AT = word_set("every any no another each other such")
_NEAR = 2
"""Sentences before one in which a name in full may lead on to its last word alone."""
_COMPANY = word_set("inc corp corporation ltd llc co company plc group")


@dataclass(slots=True)
class _Chain:
    """What is known of one chain: its mentions, what these are inside of, and what their words tell."""

    members: set[int]
    inside: set[int]
    person: set[bool]
    plural: set[bool]
    sex: set[Sex]
    sorts: set[Sort]

    @classmethod
    def of(cls, mention: Mention) -> _Chain:
        return cls(
            members={mention.order},
            inside={mention.inside} - {-1},
            person=set() if mention.person is None else {mention.person},
            plural=set() if mention.plural is None else {mention.plural},
            sex={mention.sex} - {Sex.UNKNOWN},
            sorts={mention.sort},
        )

    def take(self, other: _Chain) -> None:
        self.members |= other.members
        self.inside |= other.inside
        self.person |= other.person
        self.plural |= other.plural
        self.sex |= other.sex
        self.sorts |= other.sorts

    def agrees(self, other: _Chain) -> bool:
        """Whether nothing rules out that the two are one: number, sex, person or thing."""
        pairs = ((self.person, other.person), (self.plural, other.plural), (self.sex, other.sex))
        return not any(one and two and one.isdisjoint(two) for one, two in pairs)

    def nested(self, other: _Chain) -> bool:
        """Whether a mention of one stands inside a mention of the other."""
        return not (self.inside.isdisjoint(other.members) and other.inside.isdisjoint(self.members))


class Chains:
    """The mentions of a text in chains, each of one thing.

    Args:
        found: the mentions, as `mentions` gives them.
        same: pairs of places in the text (code points) whose mentions the text itself says are the same: aliases.
        appositions: pairs of mentions' `order` that stand in apposition or on both sides of "is".
        defined: pairs of `order` of a name and of what the text calls its bearer throughout: "the first Accused".
        speakers: from the number of a quotation to the place in the text where who is quoted is named.
        outlet: who publishes the text: "the Commonwealth" in the Commonwealth Digest is not its outlet.

    Attributes:
        mentions: as given.
        shared: where a name begins that is short for several longer names of the text: "Tarn" beside Emil and Ana Tarn.
        alone: from where such a name begins to the longer one, where that alone is named before it or can be meant.
        numbered: head words of descriptions that the text tells apart by number: "accused", where there is a first.
        cut: a person's name and the longer one of which it is a part: "Emil Tarn" and "Emil Jan Tarn".
    """

    def __init__(
        self,
        found: Sequence[Mention],
        same: Iterable[tuple[int, int]] = (),
        appositions: Iterable[tuple[int, int]] = (),
        defined: Iterable[tuple[int, int]] = (),
        speakers: Mapping[int, int] | None = None,
        outlet: str = "",
    ) -> None:
        self.mentions = found
        self._outlet = outlet
        self._parent = list(range(len(found)))
        self._chains = {mention.order: _Chain.of(mention) for mention in found}
        self._in_order: dict[int, list[Mention]] = {}
        self._at = {mention.start: mention.order for mention in found}
        self._at |= {mention.at: mention.order for mention in found}
        self._owners = {mention.inside: mention.order for mention in found if mention.inside >= 0}
        self._speakers = {n: self._at[place] for n, place in (speakers or {}).items() if place in self._at}
        self._voices: dict[tuple[int, int], int] = {}
        self.shared: set[int] = set()
        self.alone: dict[int, Mention] = {}
        self.numbered = {each.head for each in found if each.definite and not _ORDINALS.isdisjoint(each.words)}
        self.cut: list[tuple[Mention, Mention]] = []
        self._names()
        self._cut_names()
        for one, other in same:
            if one in self._at and other in self._at:
                self._join(self._at[one], self._at[other])
        self._acronyms()
        self._short_names()
        for one, other in appositions:
            if self._agree(one, other):
                self._join(one, other)
        self._terms = self._defined(defined)
        self._nominals()
        self._pronouns()

    def at(self, place: int) -> Mention | None:
        """The mention whose head word, or whose first word, begins at this place in the text."""
        order = self._at.get(place)
        return None if order is None else self.mentions[order]

    def chain(self, order: int) -> Sequence[Mention]:
        """All mentions of what the mention with this `order` stands for, in order."""
        root = self._find(order)
        found = self._in_order.get(root)
        if found is None:
            found = self._in_order[root] = [self.mentions[i] for i in sorted(self._chains[root].members)]
        return found

    def chains(self) -> list[Sequence[Mention]]:
        """Every chain, single mentions too, in the order of their first mentions."""
        return [self.chain(root) for root in sorted(self._chains, key=lambda root: min(self._chains[root].members))]

    def called(self, words: tuple[str, ...]) -> Sequence[Mention]:
        """The mentions of whom the text calls by these folded words throughout: "first accused"; none if nobody."""
        return self.chain(self._terms[words]) if words in self._terms else []

    # Joining

    def _find(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def _of(self, order: int) -> _Chain:
        return self._chains[self._find(order)]

    def _join(self, one: int, other: int) -> None:
        one, other = self._find(one), self._find(other)
        if one == other or self._chains[one].nested(self._chains[other]):
            return
        if len(self._chains[one].members) < len(self._chains[other].members):
            one, other = other, one
        self._in_order.pop(one, None)
        self._in_order.pop(other, None)
        self._parent[other] = one
        self._chains[one].take(self._chains.pop(other))

    def _agree(self, one: int, other: int) -> bool:
        return self._of(one).agrees(self._of(other))

    # Passes

    def _names(self) -> None:
        """Names of the same words."""
        first: dict[tuple[str, ...], int] = {}
        for mention in self._named():
            self._join(first.setdefault(bare(mention), mention.order), mention.order)

    def _cut_names(self) -> None:
        """A person's name after the one longer name that it is cut from; two in one sentence are two persons."""
        known: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
        families: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for mention in self._named():
            words = bare(mention)
            if mention.sort is Sort.PERSON and len(words) > 1:
                known[words].append(mention)
                families[words[-1]].add(words)
        for short, told in sorted(known.items(), key=lambda each: -len(each[0])):
            longer = [full for full in families[short[-1]] if cuts(short, full)]
            roots = {self._find(known[full][0].order) for full in longer}
            if len(roots) != 1:
                continue
            full = max(longer, key=len)
            beside = {each.sentence for each in known[full]} & {each.sentence for each in told}
            if not beside and self._agree(told[0].order, known[full][0].order):
                self._join(known[full][0].order, told[0].order)
                self.cut.append((told[0], known[full][0]))
        alike: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for full in known:
            alike[full[:2]].append(full)
        for short, told in known.items():
            before = [known[full][0] for full in alike[short[:2]] if begins(short, full)]
            if len(before) == 1 and before[0].start < told[0].start and self._agree(told[0].order, before[0].order):
                self._join(before[0].order, told[0].order)

    def _named(self) -> list[Mention]:
        return [mention for mention in self.mentions if mention.form is Form.NAME]

    def _acronyms(self) -> None:
        """A name of capital letters after a name whose words begin with them."""
        longs: dict[str, set[int]] = defaultdict(set)
        for mention in self._named():
            if len(mention.words) > 1:
                longs[_initials(mention)].add(self._find(mention.order))
        for mention in self._named():
            if len(mention.words) == 1 and _SHORTEST <= len(mention.head) <= _LONGEST:
                fitting = longs.get(mention.head.replace(".", ""), set())
                if len(fitting) == 1:
                    self._join(mention.order, next(iter(fitting)))

    def _short_names(self) -> None:
        """A last name alone, or the beginning of a body's name, after the one longer name that it can be short for."""
        longs: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
        families: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
        main: dict[tuple[str, ...], int] = {}
        for mention in self._named():
            if is_outlet(mention, self._outlet):
                continue
            for short in _shorts(mention):
                longs[short][self._find(mention.order)] = None
                if short == bare(mention)[-1:]:
                    families[short][self._find(mention.order)] = None
        for mention in self._named():
            if mention.sort in {Sort.STATE, Sort.DEMONYM, Sort.PLACE}:
                continue
            longer, last = longs.get(bare(mention), {}), families.get(bare(mention), {})
            if last and next(iter(longer)) in last and bare(mention)[0] not in given_names():
                longer = last  # "the Kolvane Case" behind "Maria Kolvane" is no other bearer of "Kolvane"
            fitting = {self._find(root) for root in longer if self._agree(mention.order, root)}
            fitting -= {self._find(mention.order)}
            if len(fitting) == 1:
                root = fitting.pop()
                several = len({self._find(each) for each in longer} - {self._find(mention.order)}) > 1
                if several and (full := self._first_before(root, mention)) is not None:
                    self.alone[mention.at] = full  # "Mr Tarn" beside Emil and Ana Tarn
                self._join(mention.order, root)
            elif fitting and mention.sort is not Sort.ORGANISATION:
                before = {root: full for root in fitting if (full := self._first_before(root, mention)) is not None}
                meant = main.get(bare(mention))
                if len(before) == 1:
                    root, full = next(iter(before.items()))
                    self.alone[mention.at] = full
                    if full.sort is Sort.PERSON and bare(full)[-1] not in ORGANS:
                        main.setdefault(bare(mention), root)
                elif meant in before and not self._another_near(fitting - {meant}, mention):
                    self.alone[mention.at] = before[meant]
                else:
                    self.shared.add(mention.at)

    def _another_near(self, roots: Iterable[int], mention: Mention) -> bool:
        """Whether one of these is named in full in the sentence of a mention or in those right before it."""
        return any(
            each.form is Form.NAME and len(bare(each)) > 1 and 0 <= mention.sentence - each.sentence <= _NEAR
            for root in roots
            for each in self.chain(root)
        )

    def _first_before(self, root: int, mention: Mention) -> Mention | None:
        """Where a chain names its person in full for the first time before a mention, if it does."""
        full = (each for each in self.chain(root) if each.form is Form.NAME and len(bare(each)) > 1)
        return next((each for each in full if each.start < mention.start), None)

    def _defined(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[str, ...], int]:
        """What persons are called throughout the text, by whom each means; nothing that would mean two."""
        terms: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for name, term in pairs:
            if self._agree(name, term):
                terms[self.mentions[term].words].add(self._find(name))
        return {words: next(iter(persons)) for words, persons in terms.items() if len(persons) == 1}

    def _nominals(self) -> None:
        """A definite description after the nearest mention with its head noun and no word that tells them apart."""
        by_head: dict[str, list[Mention]] = defaultdict(list)
        titles = self._titles_of_one()
        for mention in self.mentions:
            term = self._terms.get(mention.words) if mention.form is Form.NOMINAL and mention.lead == "the" else None
            if term is not None:
                self._join(term, mention.order)
            elif mention.form is Form.NOMINAL and mention.definite:
                for earlier in reversed(by_head[mention.head]):
                    if mention.sentence - earlier.sentence > _NEAR_NOMINAL:
                        break
                    if self._says(earlier, mention) and self._agree(mention.order, earlier.order):
                        self._join(earlier.order, mention.order)
                        break
            if mention.form is not Form.PRONOUN:
                for head in _heads(mention):
                    by_head[head].append(mention)
                if titles.intersection(mention.before[-1:]):
                    by_head[mention.before[-1]].append(mention)

    def _titles_of_one(self) -> set[str]:
        """Titles that the text puts before the name of one person alone: "the president" is that person."""
        bearers: dict[str, set[int]] = defaultdict(set)
        for mention in self._named():
            for title in TITLES.intersection(mention.before[-1:]):
                bearers[title].add(self._find(mention.order))
        return {title for title, persons in bearers.items() if len(persons) == 1}

    def _says(self, earlier: Mention, mention: Mention) -> bool:
        """Whether a description can stand for an earlier name or description with its head noun."""
        if earlier.plural is not mention.plural or earlier.lead in _NOT_POINTED_AT:
            return False
        if mention.of and mention.of != earlier.of:
            return False
        if mention.lead in POSSESSIVES and mention.lead != earlier.lead:
            return False
        owner, other = self._owners.get(mention.order), self._owners.get(earlier.order)
        if owner is not None and (other is None or self._find(owner) != self._find(other)):
            return False
        if earlier.form is Form.NAME:
            return len(mention.words) == 1
        if _ORDINALS.intersection(mention.words) != _ORDINALS.intersection(earlier.words):
            return False  # "the Accused" may be all of them, or another than "the first Accused"
        return set(mention.words) <= set(earlier.words)

    def _pronouns(self) -> None:
        by_sentence: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if mention.form is Form.PRONOUN:
                if mention.head in TALKING:
                    self._of_speaker(mention)
                elif (found := self._antecedent(mention, by_sentence)) is not None:
                    self._join(found, mention.order)
            by_sentence[mention.sentence].append(mention)

    def _of_speaker(self, mention: Mention) -> None:
        """ "I" in a quotation is who is quoted; "we" within one quotation is one, and so it is outside all."""
        if mention.head in SPEAKING and mention.quoted in self._speakers:
            speaker = self._speakers[mention.quoted]
            if self.mentions[speaker].plural is not True:
                self._join(speaker, mention.order)
                return
        same = SPEAKING if mention.head in SPEAKING else TOGETHER if mention.head in TOGETHER else HEARING
        for n, sort in enumerate((SPEAKING, TOGETHER, HEARING)):
            if sort is same:
                place = mention.quoted, n
                self._join(self._voices.setdefault(place, mention.order), mention.order)

    def _antecedent(self, mention: Mention, by_sentence: Mapping[int, Sequence[Mention]]) -> int | None:
        """The nearest fitting mention, sentence by sentence backwards: in each the first subject, else the first."""
        for back in range(_NEAR_PRONOUN + 1):
            here = [m for m in by_sentence.get(mention.sentence - back, ()) if self._can_be(m, mention)]
            if mention.head in MANY:
                here = [m for m in here if m.person is not False] or here
            if here:
                subjects = [m for m in here if m.subject]
                if mention.head.endswith(("self", "selves")):
                    return (subjects or here)[-1].order
                return subjects[0].order if subjects else here[-1 if back == 0 else 0].order
            if mention.head in MANY and self._are_two(by_sentence.get(mention.sentence - back, ())):
                return None
        return None

    def _are_two(self, told: Sequence[Mention]) -> bool:
        """Whether a sentence names two persons, who may be those meant, and not the many told of before."""
        named = (each for each in told if each.form is Form.NAME and each.sort is Sort.PERSON)
        return len({self._find(each.order) for each in named}) > 1

    def _can_be(self, earlier: Mention, mention: Mention) -> bool:
        if earlier.form is Form.PRONOUN and earlier.head in TALKING:
            return False
        if earlier.inside == mention.order or mention.inside == earlier.order:
            return False
        chain = self._of(earlier.order)
        if not chain.agrees(self._of(mention.order)):
            return False
        if mention.head in PERSONAL:
            return True in chain.person
        if mention.head in NEUTRAL:
            return True not in chain.person and True not in chain.plural
        return chain.plural != {False} or not chain.sorts.isdisjoint({Sort.ORGANISATION, Sort.DEMONYM})


def bare(mention: Mention) -> tuple[str, ...]:
    """The words of a name without titles and without what describes its bearer."""
    return untitled(mention.words[len(mention.before) :])


def _shorts(mention: Mention) -> Iterator[tuple[str, ...]]:
    """What a longer name can be cut to: a person's to the last words or the first, a body's to the first ones."""
    words = bare(mention)
    if mention.sort is Sort.PERSON:
        yield from (words[-n:] for n in range(1, len(words)))
        if len(words) > 1:
            yield words[:1]
    elif mention.sort is Sort.ORGANISATION:
        yield from (words[:n] for n in range(1, len(words)))


def _heads(mention: Mention) -> Iterator[str]:
    """The nouns by which a later description may point back: "the court" to "the Supreme Court"."""
    yield mention.head
    if mention.form is Form.NAME and not _COMPANY.isdisjoint(mention.words[-2:]):
        yield from ("company", "firm")


def _initials(mention: Mention) -> str:
    return "".join(word[0] for word in mention.words if word not in {"of", "the", "and", "for", "in", "on", "'s"})
