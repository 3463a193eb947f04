"""Claims of one kind, or of kinds that may be one happening → events: which claims tell of one.

Candidates come from blocks (a shared actor, a place on a day, a source), never from all pairs. The strongest pairs join
first, in an order that rests on content alone; two sets join only if no claim of one contradicts a claim of the
other, so a chain never brings together what cannot be one. A claim that would fit two happenings which contradict
each other joins neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import combinations
from types import MappingProxyType

from msgspec import structs

from answerable.joining.actors.actors import ActorTable
from answerable.joining.actors.names import fold, is_structure
from answerable.joining.actors.states import is_key, state
from answerable.joining.context import Context
from answerable.joining.countries import countries_of
from answerable.joining.events.agreement import NEAR, Rules, apart, count_others
from answerable.joining.events.antecedents import antecedents
from answerable.joining.events.assembly import assemble
from answerable.joining.events.candidates import Edges, find_edges
from answerable.joining.events.naming import (
    Named,
    are_of_its_sentence,
    befell_many,
    is_anothers,
    may_be_the_deed,
    may_mean,
    may_refer,
    only_names,
    points_back,
    refers_back,
    says_who_alone,
    shares_own_name,
)
from answerable.joining.events.one_step import for_which
from answerable.joining.events.other_words import WEAK
from answerable.joining.events.summary import Summary
from answerable.joining.facts.facts import Facts, facts_of
from answerable.joining.judged import decide, rejected, retracted, statuses
from answerable.joining.partition import Partition
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Claim
from answerable.model.event import HAPPENING, Event, Inferred, Status
from answerable.model.identity import make_id
from answerable.model.judgement import Judgement
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.told_as import circle
from answerable.reading.language.geography import DEMONYMS

__all__ = ["assemble", "happenings", "join_events", "personal", "unite"]

_SHORT = 2
"""Letters of a state's name in short: US, UK."""
_CROWD = 50
"""A claim that may stand for more happenings than this stands for none."""
_MANY = 4
"""How many times as many claims there are as strays among them, at least."""
_FEWER = 2
"""More than how many times as many texts tell of one person's death as tell of it otherwise."""


def join_events(
    claims: Sequence[Claim],
    contexts: Mapping[str, Context],
    actors: ActorTable,
    judgements: Sequence[Judgement] = (),
    charged: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> list[Event]:
    """The events that claims tell of, sorted by id.

    Args:
        claims: of any kinds, in any order; those that say nothing happened (planned, called for …) make no event.
        contexts: of every source of the claims.
        actors: of the whole record.
        judgements: REJECT takes a claim out, RETRACT those of a source; STATUS gives an event's status; SAME and
            DIFFERENT on claims stand against every rule.
        charged: from the id of a claim to the names of those against whom its text tells steps of the law for what it
            says (see `links.charged`).
    """
    out, withdrawn = rejected(judgements), retracted(judgements)
    telling = {
        claim.id: claim
        for claim in claims
        if claim.modality in HAPPENING and claim.id not in out and claim.source not in withdrawn
    }
    persons = {actor.id for actor in actors.actors if personal(actor.type, actor.name)}
    names = persons_of(actors.actors)
    judged = statuses(judgements)
    texts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id not in out:
            texts[claim.source].append(claim)
    inferred = {claim: found for its in texts.values() for claim, found in countries_of(its).items()}
    made: list[Event] = []

    def facts_in(claim: Claim) -> Facts:
        named = [actors.find(claim.source, name) for name in charged.get(claim.id, ())]
        return facts_of(claim, contexts, actors.find, persons.__contains__, named, lambda actor: names.get(actor, ""))

    for its in by_circle(telling.values()):
        facts = [facts_in(its[identity]) for identity in sorted(its)]
        rules = Rules(kinds()[facts[0].kind])
        sets = unite(rules, facts, find_edges(rules, facts), judgements)
        made += [as_judged(event, judged) for event in happenings(its, sets, contexts, actors.find, inferred)]
    return sorted(made, key=lambda event: event.id)


def by_circle(claims: Iterable[Claim]) -> list[dict[str, Claim]]:
    """The claims by id, those together whose kinds may be one happening, directly or through another kind."""
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        found[min(circle(claim.kind))][claim.id] = claim
    return [found[each] for each in sorted(found)]


def happenings(
    claims: Mapping[str, Claim],
    sets: Partition,
    contexts: Mapping[str, Context],
    find: Callable[[str, str], str],
    inferred: Mapping[str, Inferred],
) -> Iterator[Event]:
    """The events that claims make when joined so, in order of their first claims.

    Args:
        claims: by id.
        sets: of their ids.
        contexts: of every source of the claims.
        find: from a source's id and a name to the id of an actor.
        inferred: from the ids of claims to the countries inferred (see `countries_of`).
    """
    members: dict[str, list[Claim]] = defaultdict(list)
    for identity in sorted(claims):
        members[sets.find(identity)].append(claims[identity])
    for root in sorted(members):
        yield assemble(make_id("e", root), members[root], contexts, find, inferred)


def as_judged(event: Event, judged: Mapping[str, Status]) -> Event:
    """The event with the status that a person gave it, if one did; where several differ, that of its first claim.

    Args:
        event: any.
        judged: from the ids of claims to the status given (see `judged.statuses`).
    """
    given = next((judged[claim] for claim in event.claims if claim in judged), None)
    return event if given is None else replace(event, status=given, status_rule="judgement")


def unite(rules: Rules, facts: Sequence[Facts], edges: Edges, judgements: Sequence[Judgement]) -> Partition:
    """Which of the claims are one happening.

    It is the same whether the claims are all of their kinds, or a component of those: all that edges and judgements
    connect.

    Args:
        rules: of the kinds of the claims.
        facts: of the claims, sorted by id.
        edges: among them.
        judgements: of every sort.
    """
    return _Joining(rules, facts, edges, judgements).sets


@lru_cache(maxsize=1 << 13)
def personal(sort: ActorType, name: str) -> bool:
    """Whether an actor of that sort and name is a person as far as is known: nobody is a bridge."""
    return sort is ActorType.PERSON or (sort is ActorType.UNKNOWN and " " in name and not is_structure(fold(name)))


def persons_of(actors: Iterable[Actor]) -> dict[str, str]:
    """From the ids of the actors that may be persons to their folded names, of one word or more."""
    return {each.id: folded for each in actors if (folded := _as_person(each.type, each.name))}


@lru_cache(maxsize=1 << 13)
def _as_person(sort: ActorType, name: str) -> str:
    """The folded name of an actor of that sort and name that may be a person; empty for any other."""
    folded = fold(name)
    unknown = sort is ActorType.UNKNOWN and not (_is_of_state(folded) or is_structure(folded))
    return folded if sort is ActorType.PERSON or unknown else ""


def _is_of_state(folded: str) -> bool:
    """Whether a name begins with whose it is, as no person's does: "U.S. Marines", "Ruritanian Army"."""
    first = folded.partition(" ")[0]
    return first in DEMONYMS or (len(first) == _SHORT and bool(state(first)))


class _Joining:
    """One run over claims whose kinds may be one happening, sorted by id."""

    def __init__(self, rules: Rules, facts: Sequence[Facts], edges: Edges, judgements: Sequence[Judgement]) -> None:
        self.rules = rules
        self.facts = {each.id: each for each in facts}
        self.sets = Partition()
        self.alone = {each.id: Summary.of(each) for each in facts}
        self.summaries = dict(self.alone)
        self._decide(judgements)
        for one, other in sorted(edges.repeats, key=lambda pair: (pair[1], pair[0])):
            self._join(one, other)
        for one, other in self._sure(edges.pairs):
            self._join(one, other)
        self._attach()

    def _decide(self, judgements: Sequence[Judgement]) -> None:
        if not judgements:
            return
        decide(self.sets, judgements, lambda claim: claim if claim in self.facts else "", claims=True)
        for identity in self.facts:
            root = self.sets.find(identity)
            if root != identity:
                self.summaries[root] = self.summaries[root].with_other(self.alone[identity])

    def _join(self, one: str, other: str) -> None:
        first, second = self.sets.find(one), self.sets.find(other)
        if first == second or self.rules.contradict(self.summaries[first], self.summaries[second]):
            return
        if self.sets.join(first, second):
            self.summaries[min(first, second)] = self.summaries[first].with_other(self.summaries[second])

    def _sure(self, pairs: Mapping[tuple[str, str], float]) -> list[tuple[str, str]]:
        """The pairs in the order of joining, the strongest first; none of a claim that fits contradicting others.

        Within its own text a claim need not fit the claims of other texts; nor need it, for a pair that points strongly
        to one happening, fit those of a pair that hardly does.
        """
        near: dict[str, list[str]] = defaultdict(list)
        far: dict[str, list[str]] = defaultdict(list)
        every: dict[str, list[str]] = defaultdict(list)
        for (one, other), sure in pairs.items():
            for each, its in ((one, other), (other, one)):
                every[each].append(its)
                if sure != WEAK:
                    far[each].append(its)
                if self._one_text(one, other):
                    near[each].append(its)
        torn_far = {each: self._strays(each, found) for each, found in far.items() if len(found) > 1}
        torn_near, torn_every = (
            {
                each: torn_far[each] if found == far.get(each) else self._strays(each, found)
                for each, found in its.items()
                if len(found) > 1
            }
            for its in (near, every)
        )

        def doubtful(each: str, other: str, sure: float) -> bool:
            torn = torn_near if self._one_text(each, other) else torn_far if sure != WEAK else torn_every
            return other in torn.get(each, ()) and self._says_more(other, each)

        def order(pair: tuple[str, str]) -> tuple[float, int, tuple[str, str]]:
            one, other = self.facts[pair[0]], self.facts[pair[1]]
            return (-pairs[pair], max(one.last, other.last) - min(one.first, other.first), pair)

        left = (pair for pair, sure in pairs.items() if not doubtful(*pair, sure) and not doubtful(*pair[::-1], sure))
        return sorted(left, key=order)

    def _one_text(self, one: str, other: str) -> bool:
        return self.facts[one].group == self.facts[other].group

    def _torn(self, found: Sequence[str], summaries: Mapping[str, Summary]) -> bool:
        """Whether two of the claims or sets contradict each other."""
        said = Summary(first=0, last=date.max.toordinal())
        for identity in found:
            if self.rules.contradict(said, summaries[identity]):
                return True
            said = said.with_other(summaries[identity])
        return False

    def _strays(self, claim: str, found: Sequence[str]) -> Collection[str]:
        """Which of the claims that fit one claim leave it open which it means: none, all, or a few against many.

        Of somebody who is killed once, a few claims that contradict most others leave those as they are; where all
        name that person in full, the claims of fewer texts do.
        """
        if not self._torn(found, self.alone):
            return ()
        persons = self.facts[claim].persons
        one = all(persons & self.facts[each].persons for each in found)
        if not self.rules.deadly or len(found) > _CROWD or (len(found) < _MANY and not one):
            return found
        unit = {each: self.facts[each].group if one else each for each in found}
        against: dict[str, set[str]] = {each: set() for each in found}
        for each, other in combinations(found, 2):
            if self.rules.contradict(self.alone[each], self.alone[other]):
                against[each].add(other)
                against[other].add(each)
        strays: set[str] = set()

        def weight(each: str) -> tuple[int, int]:
            left = against[each] - strays
            return len({unit[its] for its in left}), len(left)

        while True:
            weights = {each: weight(each) for each in found if each not in strays}
            most = max(weights.values())
            if most == (0, 0):
                return strays
            strays |= {each for each, its in weights.items() if its == most}
            held = {unit[each] for each in found if each not in strays}
            few = len({unit[each] for each in strays} - held)
            if few * (_FEWER if one else _MANY) > len(held) + few - one:
                return found

    def _says_more(self, one: str, other: str) -> bool:
        """Whether the first claim narrows what the second leaves open: the day, the place, the person."""
        more, less = self.facts[one], self.facts[other]
        return (
            more.last - more.first < less.last - less.first
            or (more.dated and not less.dated)
            or (bool(more.place) and not less.place)
            or (bool(more.receivers) and not less.receivers)
            or (bool(more.term) and not less.term)
            or not less.whom.short.isdisjoint(more.whom.long)
            or bool(for_which(more) and not for_which(less))
            or (more.whom.is_listed and less.whom.is_entry_of(more.whom))
        )

    def _attach(self) -> None:
        """Join what points back: "the attack" to the one of its text, "the Paris bombing" to the one by that name."""
        known = [each for each in self.facts.values() if self.rules.known_by_name(each)]
        if known:
            dated, undated = Named(known, dated=True), Named(known, dated=False)
            self._join_only((each, dated.like(each)) for each in dated.wide())
            self._join_only((each, dated.like(each)) for each in undated.wide())
            self._join_only((each, undated.like(each)) for each in undated.wide() if not dated.like(each))
        looked = self._refer_back()
        found = self._found()
        back = [
            each
            for each in self.facts.values()
            if points_back(each) and each.id not in looked and self.sets.find(each.id) not in found
        ]
        alone = [each for each in self.facts.values() if says_who_alone(each)]
        if back or alone:
            texts: dict[str, list[Facts]] = defaultdict(list)
            for each in self.facts.values():
                texts[each.group].append(each)
            self._join_only(((each, self._deed(each, texts[each.group])) for each in alone), most=1, whoever=True)
            # Who did it may be disputed of one event: "Iran denied any part in the killings".
            self._join_only(((each, self._meant(each, texts[each.group])) for each in back), most=1, whoever=True)

    def _refer_back(self) -> set[str]:
        """Join later mentions with what their text has told, in its order; those that had anything to mean."""
        texts: dict[str, list[Facts]] = defaultdict(list)
        for each in self.facts.values():
            texts[each.source].append(each)
        looked: set[str] = set()
        for source in sorted(texts):
            text = sorted(texts[source], key=lambda each: (each.at, each.id))
            people = [each for each in text if each.phrase.people]
            within = {each.id for each in people if any(are_of_its_sentence(each, other) for other in text)}
            later = [each for each in text if refers_back(each) and each.id not in within]
            found = {each.id for each in later if self._refer(each, text)}
            looked |= within | {each for each in found if not self.facts[each].phrase.people}
        return looked

    def _refer(self, each: Facts, text: Sequence[Facts]) -> bool:
        """Join a later mention with what it means; whether there was anything for it to mean."""
        root = self.sets.find(each.id)
        told: dict[str, list[Facts]] = defaultdict(list)
        whose = bool(each.phrase.whose)
        others = {
            self.sets.find(other.id) for other in text if (whose and befell_many(other)) or is_anothers(each, other)
        }
        for other in text:
            if may_refer(each, other) and self.sets.find(other.id) not in others:
                told[self.sets.find(other.id)].append(other)
        if not told or root in told:
            return bool(told)
        corner = self._but_for_its_corner(root, text)
        fitting = {at for at in told if self._fits(root, at, each.phrase.bare)}
        loose = {at for at in told.keys() - fitting if corner is not None and self._holds(at, corner)}
        able = {at: its for at, its in told.items() if at in fitting or at in loose}
        meant = antecedents(each, able, personal=self.rules.personal(each), alike=self._alike)
        if corner is not None and not loose.isdisjoint(meant):
            self.summaries[root] = corner
        for at in meant:
            self._join(each.id, at)
        return True

    def _alike(self, one: str, other: str) -> bool:
        """Whether two sets may be one, and name no two who did it."""
        first, second = self.summaries[one], self.summaries[other]
        return not self.rules.contradict(first, second) and not apart(first.doers, second.doers)

    def _but_for_its_corner(self, root: str, text: Sequence[Facts]) -> Summary | None:
        """What a set says but for a place of its bare names that no gazetteer has: "the blast was at Ket crossing"."""
        said = self.summaries[root]
        if not said.places or any(map(is_key, said.places)):
            return None
        bare = {each.place for each in text if each.phrase.bare and self.sets.find(each.id) == root}
        return structs.replace(said, places=frozenset()) if said.places <= bare else None

    def _holds(self, at: str, corner: Summary) -> bool:
        """Whether a happening at a place that is known can be the one that was told without its corner."""
        told = self.summaries[at]
        return bool(told.places) and all(map(is_key, told.places)) and not self.rules.contradict(corner, told)

    def _found(self) -> set[str]:
        """The sets of claims of several texts, in which what points back has found what it points to."""
        groups: dict[str, set[str]] = defaultdict(set)
        for each in self.facts.values():
            groups[self.sets.find(each.id)].add(each.group)
        return {root for root, its in groups.items() if len(its) > 1}

    def _meant(self, each: Facts, text: Sequence[Facts]) -> list[Facts]:
        """What "the attack" may point back to in its text: what is of its kind, else what is of a kind beside it."""
        others = [its for its in text if may_mean(each, its)]
        if each.by_them:
            others = [its for its in others if 0 < each.at - its.at <= NEAR] or others
        others = [its for its in others if its.kind == (each.means or each.kind)] or others
        if self.rules.comes_back(each):
            return others
        telling = [its for its in others if not only_names(its)]
        # "The killings" are no "murder" of a charge told of later.
        return telling or [its for its in others if not each.phrase.plural or its.at < each.at]

    def _deed(self, each: Facts, text: Sequence[Facts]) -> list[Facts]:
        """What "convicted of murder" may mean in its text: what is told of by the same person."""
        return [its for its in text if may_be_the_deed(each, its)]

    def _join_only(
        self, wanted: Iterable[tuple[Facts, Iterable[Facts]]], most: int = _CROWD, *, whoever: bool = False
    ) -> None:
        """Join each claim with others if these can be one happening, and `most` sets at most.

        Every choice is made before the first join. Who did it keeps two apart unless `whoever`, or a name that is the
        happening's own ties them: "the Mykonos murders", of which many are accused. So do numbers that exclude one
        another, where no more than a name ties two.
        """
        found: list[tuple[str, str]] = []
        for each, others in wanted:
            root = self.sets.find(each.id)
            roots: dict[str, bool] = {}
            for other in others:
                if other is not each:
                    at = self.sets.find(other.id)
                    roots[at] = roots.get(at, whoever) or shares_own_name(each, other)
            fitting = sorted(at for at, any_doer in roots.items() if at != root and self._fits(root, at, any_doer))
            if most > 1 and self._count_apart([root, *fitting]):
                continue
            if (most > 1 or root not in roots) and len(fitting) <= most and not self._torn(fitting, self.summaries):
                found += [(each.id, at) for at in fitting]
        for pair in sorted(found):
            self._join(*pair)

    def _count_apart(self, roots: Iterable[str]) -> bool:
        """Whether the numbers of two of the sets exclude one another."""
        counts = [self.summaries[at].counts for at in roots]
        return any(count_others(one, other) for one, other in combinations(counts, 2))

    def _fits(self, one: str, other: str, whoever: bool) -> bool:
        first, second = self.summaries[one], self.summaries[other]
        return not self.rules.contradict(first, second) and (whoever or not apart(first.doers, second.doers))
