"""An event out of its claims: what they say together, with every difference kept beside the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from answerable.joining.actors.names import begins_with_given, fold, is_organisation, shortens
from answerable.joining.actors.states import state, states_in
from answerable.joining.context import Context
from answerable.joining.events.denials import denies_part
from answerable.joining.events.numbers import SETTLES, settle
from answerable.joining.facts.counts import range_of
from answerable.joining.facts.facts import actor_of, time_of, times_of
from answerable.joining.provenance.outlets import Outlets
from answerable.model.claim import WHO, Argument, Claim, Modality, Role
from answerable.model.event import HAPPENING, STATED_BY_ONE, Count, Event, Family, Inferred, Number, RoleHolder, Status
from answerable.model.place import Place
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.told_as import naming
from answerable.model.when import UNKNOWN, Basis, When, between

Said = tuple[Claim, Argument]
"""An argument with its claim."""

_BASES = tuple(Basis)
_ROLES = tuple(Role)
_TAKING_PART = tuple(role for role in Role if role in WHO)
_SURE = {Modality.HAPPENED: 0, Modality.DENIED: 2, Modality.DID_NOT_HAPPEN: 2}
"""In what order participants stand by how the claims put it; all else is between."""
_LESS = 3
"""One of so many independent sources must say a kind for it to name the event."""

_OF_A_LAND = frozenset({"coup", "election", "invasion"})
"""What befalls a whole land, mostly."""

_LOOSELY = {
    "enforced_disappearance": frozenset({"disappearance", "disappearances", "disappeared", "missing", "vanished"}),
    "execution": frozenset({"hanged", "hanging"}),
}
"""Kinds that charge more than these words for them, which are said of anybody who is gone, or who took his life."""

_IN_ANSWER = {Role.PERPETRATOR: Role.ACTOR, Role.VICTIM: Role.RECIPIENT}

_LONGEST_ABBREVIATION = 6
"""Letters: "UNICEF", "MUBARAK"."""


def assemble(
    identity: str,
    claims: Sequence[Claim],
    contexts: Mapping[str, Context],
    find: Callable[[str, str], str],
    inferred: Mapping[str, Inferred] = MappingProxyType({}),
) -> Event:
    """The event that `claims` tell of.

    When it became known is what a claim says of it ("uncovered in October"), the earliest of several; a first report
    need not be the first to know, and says nothing.

    Args:
        identity: id of the event.
        claims: one at least, each with a modality of `HAPPENING`, in any order.
        contexts: of every source of the claims.
        find: from a source's id and a name to the id of an actor.
        inferred: from the ids of claims to the countries inferred (see `countries_of`).
    """
    claims = [claim.comparable() for claim in sorted(claims, key=lambda claim: claim.id)]
    groups = Outlets(claims, contexts).groups
    published = {contexts[claim.source].published for claim in claims} - {UNKNOWN}
    said: dict[Role, list[Said]] = defaultdict(list)
    for claim in claims:
        for argument in claim.arguments:
            said[argument.role].append((claim, argument))
    kind = kinds()[_kind(claims, groups)]
    away = _elsewhere(claims, said[Role.VICTIM]) if kind.id == "invasion" else frozenset()
    happened, times_agree = _happened(claims, groups)
    counts = _counts(said[Role.COUNT])
    numbers = _numbers(counts, claims, groups, contexts)
    agree = all(number.rule in {"alike", *SETTLES} for number in numbers)
    status, rule = _status(claims, groups, contexts, times_agree=times_agree, counts_agree=agree)
    if status is Status.AGREED:
        rule = next((SETTLES[number.rule] for number in numbers if number.rule in SETTLES), rule)
    place = _place((each for each in said[Role.PLACE] if each[0].id not in away), groups, kind.id)
    location = _location((claim for claim in claims if claim.id not in away), groups, place)
    return Event(
        id=identity,
        kind=kind.id,
        told_as=tuple(sorted({claim.kind for claim in claims} - {kind.id})),
        family=kind.family,
        modality=min((claim.modality for claim in claims), key=HAPPENING.index),
        happened=happened,
        known=_known(claims, happened) if Role.KNOWN in said else UNKNOWN,
        reported=_reported(published),
        first_reported=_first_reported(published),
        place=place,
        location=location,
        inferred=_inferred(claims, inferred) if location is None else None,
        roles=_roles((each for role in _TAKING_PART for each in said[role]), kind.family, find),
        counts=counts,
        numbers=numbers,
        charge=_most(said[Role.CHARGE], groups),
        term=_most(said[Role.TERM], groups),
        status=status,
        status_rule=rule,
        sources=len(set(groups.values())),
        claims=tuple(claim.id for claim in claims),
    )


def _kind(claims: Sequence[Claim], groups: Mapping[str, str]) -> str:
    """What kind of happening the claims make together: of the kinds that they say, the one that names such an event.

    Only the strongest modality counts, and outlets before speakers of others' doings: that somebody alleges an
    assassination makes no killing one. Nor does a kind that less than a third of the independent sources say name what
    the others tell of, or one that is only said loosely: an abduction told as a "disappearance" is no enforced one.
    """
    if len({claim.kind for claim in claims}) == 1:
        return claims[0].kind
    told: dict[tuple[int, bool], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    exact = [claim for claim in claims if fold(claim.trigger.quote) not in _LOOSELY.get(claim.kind, ())]
    for claim in exact or claims:
        told[HAPPENING.index(claim.modality), bool(claim.speaker.who) and not _own(claim)][claim.kind].add(
            groups[claim.id]
        )
    said = told[min(told)]
    sources = len(set().union(*said.values()))
    return naming({kind for kind, its in said.items() if len(its) * _LESS >= sources} or said)


def _own(claim: Claim) -> bool:
    """Whether who speaks tells of a step of his own: a list of whom its maker lists."""
    return any(each.role is Role.ACTOR and each.value == claim.speaker.name for each in claim.arguments)


def _happened(claims: Iterable[Claim], groups: Mapping[str, str]) -> tuple[When, bool]:
    """When it happened, and whether all times given can be true together.

    Where all overlap: what they share. Otherwise the time that most independent sources bear out; of these the
    narrowest, then the earliest.
    """
    given = [(when, groups[claim.id]) for claim in claims if (when := time_of(claim)).known]
    if not given:
        return UNKNOWN, True
    if len(given) == 1:
        return given[0][0], True
    times = sorted({when for when, _ in given}, key=_preference)
    first, last = max(when.earliest for when in times), min(when.latest for when in times)
    if first <= last:
        narrowest = times[0]
        if (narrowest.earliest, narrowest.latest) == (first, last):
            return narrowest, True
        why = f"The days that {len(times)} of the times given have in common."
        return When(edtf=_edtf(first, last), basis=Basis.INFERRED, why=why), True

    def support(time: When) -> int:
        return len({group for when, group in given if when.earliest <= time.latest and time.earliest <= when.latest})

    return min(times, key=lambda time: (-support(time), *_preference(time))), False


def _known(claims: Iterable[Claim], happened: When) -> When:
    """The earliest time at which a claim says that it became known; unknown where it is the time that it happened."""
    found = [when for claim in claims for when in times_of(claim, Role.KNOWN)]
    first = min(found, key=lambda when: (when.latest, *_preference(when)), default=UNKNOWN)
    return UNKNOWN if first.edtf == happened.edtf else first


def _preference(when: When) -> tuple[int, int, date, str, str]:
    return (when.days, _BASES.index(when.basis), when.earliest, when.edtf, when.why)


def _edtf(first: date, last: date) -> str:
    if first == date.min:
        return f"../{last.isoformat()}"
    return f"{first.isoformat()}/.." if last == date.max else between(first, last)


def _reported(published: Collection[When]) -> When:
    """From the first to the last publication. The open end of a date says nothing."""
    if len(published) <= 1:
        return next(iter(published), UNKNOWN)
    starts = [when.earliest for when in published if when.earliest > date.min]
    ends = [when.latest for when in published if when.latest < date.max]
    if not starts and not ends:
        return UNKNOWN
    basis = max((when.basis for when in published), key=_BASES.index)
    first, last = min(starts, default=date.min), max(ends, default=date.max)
    return When(edtf=_edtf(first, max(first, last)), basis=basis)


def _first_reported(published: Collection[When]) -> When:
    """The publication that surely came out first: the one whose last possible day is the earliest."""
    if len(published) <= 1:
        return next(iter(published), UNKNOWN)
    return min(published, key=lambda when: (when.latest, *_preference(when)))


def _elsewhere(claims: Iterable[Claim], victims: Iterable[Said]) -> frozenset[str]:
    """Ids of the claims of an invasion whose place is known to lie in no state that it befell."""
    invaded = frozenset[str]().union(*(states_in(argument.value) for _, argument in victims))
    placed = ((claim.id, claim.location) for claim in claims if invaded and claim.location is not None)
    return frozenset(claim for claim, location in placed if location.country not in invaded)


def _place(said: Iterable[Said], groups: Mapping[str, str], kind: str) -> str:
    """The place that most independent sources give; one narrower than a state before a state.

    Of what befalls a whole land, an invasion or an election, the land goes before what as many say or fewer.
    Of several that claims give together, "at the mill in Orsk", it is the one where they are held to have been.
    """
    told: dict[str, set[str]] = defaultdict(set)
    spelt: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    by_claim: dict[str, set[str]] = defaultdict(set)
    held: set[str] = set()
    for claim, argument in said:
        if folded := fold(argument.value):
            told[folded].add(groups[claim.id])
            spelt[folded][argument.value] += 1
            by_claim[claim.id].add(folded)
            if claim.location is not None and fold(claim.location.name) in folded:
                held.add(folded)
    if not told:
        return ""

    def order(place: str) -> tuple[int, int, bool, bool, int, str]:
        land, many = bool(state(place)), -len(told[place])
        first = (many, int(not land)) if kind in _OF_A_LAND else (int(land), many)
        bare = all(map(str.islower, spelt[place]))
        return (*first, place not in held, bare, -sum(spelt[place].values()), place)

    chosen = min(told, key=order)
    if chosen not in held and kind not in _OF_A_LAND:
        beside = held & {other for places in by_claim.values() if chosen in places for other in places}
        chosen = min(beside, key=order, default=chosen)
    return _commonest(spelt[chosen])


def _location(claims: Iterable[Claim], groups: Mapping[str, str], name: str) -> Place | None:
    """The location that most independent sources bear out, of those that give the name; of these the narrowest."""
    placed = [(claim.location, claim) for claim in claims if claim.location is not None]
    if not placed:
        return None
    wanted = fold(name)
    named = [
        (place, claim)
        for place, claim in placed
        if any(a.role is Role.PLACE and fold(a.value) == wanted for a in claim.arguments)
    ]

    def support(place: Place) -> int:
        return len({groups[claim.id] for other, claim in placed if place.may_be(other)})

    found = {place for place, _ in named or placed}
    return min(found, key=lambda place: (-support(place), -len(place.path), place.id, place.why), default=None)


def _inferred(claims: Iterable[Claim], inferred: Mapping[str, Inferred]) -> Inferred | None:
    """The country that is inferred of the claims; none where texts would have it in two."""
    found = [inferred[claim.id] for claim in claims if claim.id in inferred]
    return found[0] if len({each.country for each in found}) == 1 else None


def _order(held: RoleHolder) -> tuple[int, bool, int, str, str]:
    """Who is known before who is not, and whom the claims put as a fact before whom they allege or deny it of."""
    sure = _SURE.get(held.modality, 1)
    return _ROLES.index(held.role), not held.actor, sure, held.name, held.actor


def _commonest(spellings: Mapping[str, int]) -> str:
    """The spelling used most; not one in capitals alone, as headlines have it, where another has ordinary letters."""
    ordinary = {name.casefold() for name in spellings if not name.isupper()}
    calm = [name for name in spellings if not (_is_loud(name) and name.casefold() in ordinary)]
    return min(calm, key=lambda name: (-spellings[name], -len(name), name.isupper(), name))


def _fullest(spellings: Mapping[str, int]) -> str:
    """The spelling used most; of a person whom it names by the family name alone, that of the full names used most."""
    name = _commonest(spellings)
    family = fold(name)
    if " " in family or state(family):
        return name
    full = {
        each: count for each, count in spellings.items() if shortens(family, fold(each)) and _is_persons(fold(each))
    }
    return _commonest(full) if full else name


def _is_loud(name: str) -> bool:
    """Whether a name is all in capitals and too long for an abbreviation."""
    return name.isupper() and (" " in name or len(name) > _LONGEST_ABBREVIATION)


def _roles(said: Iterable[Said], family: Family, find: Callable[[str, str], str]) -> tuple[RoleHolder, ...]:
    """Who took part: each actor once a role, under the spelling used most; each description once.

    Who "died" by one claim is the victim of an event that is a killing.
    """
    table = kinds()
    told: dict[tuple[Role, str, str], list[Said]] = {}
    for claim, argument in said:
        actor = actor_of(argument, claim.source, find)
        role = _role(argument.role, table[claim.kind].family, family)
        told.setdefault((role, actor, "" if actor else fold(argument.value)), []).append((claim, argument))
    holders = []
    for (role, actor, _), its in told.items():
        modality, said_by = _put([claim for claim, _ in its])
        name = _fullest(Counter(argument.value for _, argument in its)) if len(its) > 1 else its[0][1].value
        holders.append(RoleHolder(role=role, actor=actor, name=name, modality=modality, said_by=said_by))
    named = {(each.role, fold(each.name)) for each in holders if each.actor}
    return tuple(sorted((each for each in holders if not _is_in_short(each, named)), key=_order))


def _is_in_short(holder: RoleHolder, named: Collection[tuple[Role, str]]) -> bool:
    """Whether words that were read as no name are the family name of somebody named in the same role."""
    if holder.actor or holder.name.islower():
        return False
    return any(role is holder.role and shortens(fold(holder.name), full) and _is_persons(full) for role, full in named)


def _is_persons(folded: str) -> bool:
    return begins_with_given(folded) and not is_organisation(folded)


def _role(role: Role, said: Family, event: Family) -> Role:
    """A role as it is called in an event of another family than the claim; nobody becomes a perpetrator so."""
    if said is event:
        return role
    if event is Family.ACT:
        return Role.VICTIM if role is Role.RECIPIENT else role
    return _IN_ANSWER.get(role, role)


def _put(claims: Sequence[Claim]) -> tuple[Modality, tuple[str, ...]]:
    """The strongest modality of the claims, and who alone puts it so; nobody where an outlet does."""
    if len(claims) == 1:  # as most have it
        return claims[0].modality, (claims[0].speaker.who,) if claims[0].speaker.who else ()
    modality = min((claim.modality for claim in claims), key=HAPPENING.index)
    speakers = {claim.speaker.who for claim in claims if claim.modality is modality}
    return modality, () if "" in speakers else tuple(sorted(speakers))


def _counts(said: Iterable[Said]) -> tuple[Count, ...]:
    found = {Count(value=argument.value, speaker=claim.speaker.who, claim=claim.id) for claim, argument in said}
    return tuple(sorted(found, key=lambda count: (range_of(count.value), count.value, count.speaker, count.claim)))


def _numbers(
    counts: Collection[Count], claims: Iterable[Claim], groups: Mapping[str, str], contexts: Mapping[str, Context]
) -> tuple[Number, ...]:
    """What the numbers come to. A speaker is one wherever quoted; an outlet is one with the copies of its text."""
    if not counts:
        return ()
    source = {claim.id: contexts[claim.source] for claim in claims}
    setting = next(iter(source.values())).numbers

    def rank(count: Count) -> int:
        told = source[count.claim]
        return setting.rank(count.speaker) if count.speaker else setting.rank(told.publisher, told.genre)

    return settle(counts, groups, setting, rank)


def _most(said: Iterable[Said], groups: Mapping[str, str]) -> str:
    """The value that most independent sources give; empty if none does."""
    told: dict[str, set[str]] = defaultdict(set)
    for claim, argument in said:
        if argument.value:
            told[argument.value].add(groups[claim.id])
    return min(told, key=lambda value: (-len(told[value]), -len(value), value), default="")


def _status(
    claims: Collection[Claim],
    groups: Mapping[str, str],
    contexts: Mapping[str, Context],
    *,
    times_agree: bool,
    counts_agree: bool,
) -> tuple[Status, str]:
    """How far the sources go together, and by which of `RULES`."""
    modalities = {claim.modality for claim in claims}
    if modalities == {Modality.DENIED}:
        return Status.DENIED, "only_denied"
    if Modality.DENIED in modalities:
        taken_back = len(set(groups.values())) == 1 and _taken_back(claims, contexts)
        if taken_back:
            return Status.UNSUPPORTED, "taken_back"
        denials = [claim for claim in claims if claim.modality is Modality.DENIED]
        return Status.DISPUTED, "part_denied" if all(map(denies_part, denials)) else "denied_by_some"
    if not times_agree or not counts_agree:
        return Status.DISPUTED, "counts_differ" if times_agree else "times_differ"
    if modalities == {Modality.ALLEGED}:
        return Status.ALLEGED, "only_alleged"
    telling = {groups[claim.id] for claim in claims if claim.modality is not Modality.ALLEGED}
    if len(telling) > 1:
        return Status.AGREED, "independent_sources"
    return Status.SINGLE_SOURCE, STATED_BY_ONE if telling < set(groups.values()) else "one_source"


def _taken_back(claims: Iterable[Claim], contexts: Mapping[str, Context]) -> bool:
    """Whether the outlet's last word, in its own voice and later than all that says it happened, is that it did not.

    In one text, what an outlet says and denies in its own voice is what it corrects: that is its last word there.
    """
    held = list(claims)
    denied = {claim.source for claim in held if not claim.speaker.who and claim.modality is Modality.DENIED}
    days = [contexts[source].published.earliest for source in denied if contexts[source].published.known]
    said = [claim for claim in held if claim.modality is not Modality.DENIED]
    told = [contexts[each.source].published for each in said if each.speaker.who or each.source not in denied]
    return bool(denied) and all(when.known and any(when.latest < day for day in days) for when in told)
