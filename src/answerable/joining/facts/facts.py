"""What of a claim can be compared with another of its kind: participants, place, time and wording."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from answerable.errors import BadInput
from answerable.joining.actors.listed import ENTRY, as_listed, is_entry_of, makers_of
from answerable.joining.actors.names import fold, is_given, is_organisation
from answerable.joining.actors.states import house_key, key_of, part_of_state, state
from answerable.joining.context import Context
from answerable.joining.facts.accused import is_laid, tells_of_step
from answerable.joining.facts.charges import charge_of, names_in
from answerable.joining.facts.counts import Range, range_of
from answerable.joining.facts.extent import extent_of, total_of
from answerable.joining.facts.occasions import ANY, JUDGED, Turn, new_since, turn_of
from answerable.joining.facts.phrases import Phrase, phrase_of
from answerable.joining.facts.sorts import sorts_of
from answerable.model.claim import DOING, DONE_TO, Argument, Claim, Modality, Role
from answerable.model.vocabulary import nouns
from answerable.model.vocabulary.groups import LISTINGS, MEASURES
from answerable.model.vocabulary.told_as import may_be_one
from answerable.model.when import UNKNOWN, Basis, When

_CULPRITS = frozenset({Role.PERPETRATOR})

_PART = {
    **dict.fromkeys(DOING, "doers"),
    **dict.fromkeys(DONE_TO, "receivers"),
    **dict.fromkeys((Role.CHARGE, Role.INSTRUMENT), "others"),
    Role.PLACE: "places",
}
"""The part of the learned comparison in which the words of a role stand."""

_MEASURES = MEASURES | {"sanction_lifted"}

_PRONOUNCED = JUDGED - {"imprisonment"}
"""Judgments as they are spoken: somebody is in prison more than once."""

_THE = re.compile(r"^(?:that|this|the)\s+([\w-]+)\s+(?:(?:had|has|also|reportedly)\s+)*$", re.I)
_THEY = re.compile(
    r"\b(?:the|these|those)\s+(?:\w+\s+)?(?:abductors?|arsonists?|assailants?|assassins?|attackers?|bombers?|gunm[ae]n|hijackers?|"
    r"hostage[- ]takers?|kidnappers?|killers?|murderers?|raiders?|shooters?|snipers?|torturers?)$",
    re.I,
)
"""Those whom the text has told of by what they did."""
_VERB_NEXT = re.compile(r"[\s\w’'-]{1,40}")
"""Words between such a subject and its verb."""
PARAGRAPH = 2
"""Code points between two sentences, from which on they stand in two paragraphs."""
_MONTH = 31
"""Days of publication from which on "Friday" is no day."""
_OPEN = "/.."
"""Makes an EDTF time one that has no end."""
_MAKER = "@"
"""Before the name of a maker of lists, where it stands among the ids of actors."""
LASTING = frozenset({"conflict", "crisis", "insurgency", "rebellion", "revolt", "struggle", "uprising", "war"})
"""Nouns for what goes on for years, and is no clash of a day."""
NEWS_DAYS = 3
"""Days for which what happened is the news."""


class Party(NamedTuple):
    """Those who have one part in a happening, and the family names by which others may tell of them.

    Attributes:
        ids: of the actors.
        short: names of one word, of whose bearers the text knows no more.
        long: family names of those whom the text names in full.
        listed: of a measure against one only, the name as it is compared with those on a list (see `as_listed`).
    """

    ids: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    long: frozenset[str] = frozenset()
    listed: str = ""

    def meets(self, other: Party) -> bool:
        """Whether both name somebody in common, as far as names tell."""
        return not self.ids.isdisjoint(other.ids) or self.is_named_in(other) or self.is_entry_of(other)

    def is_named_in(self, other: Party) -> bool:
        """Whether the one names by the family name alone whom the other may name in full."""
        return not self.short.isdisjoint(other.long) or not self.long.isdisjoint(other.short)

    @property
    def is_listed(self) -> bool:
        """Whether the name is that of a list's own entry."""
        return self.listed.startswith(ENTRY)

    def is_entry_of(self, other: Party) -> bool:
        """Whether the one is on a list by a name that the other gives for whom a measure is against."""
        return bool(self.listed and other.listed) and is_entry_of(self.listed, other.listed)


NOBODY = Party()


class Facts(Struct, frozen=True, array_like=True):
    """A claim as joining compares it.

    Attributes:
        id: of the claim.
        kind: of the claim.
        group: id of the group of near-copies that its source is in.
        source: id of its source.
        at: where its trigger begins there, in code points.
        first: first day it can have happened, as an ordinal of the proleptic Gregorian calendar; of what is told as new
            without a time, a day not long before the publication.
        last: last day; not after the day of publication.
        dated: whether the text gives a time.
        receivers: ids of the actors to whom it was done.
        whom: the same with their family names.
        persons: those of `receivers` that are persons, as far as is known.
        doers: ids of the actors who did it.
        culprits: those of `doers` that are persons and whom the claim calls perpetrators.
        by_them: whether it was done by those of whom the text has told before: "the attackers".
        place: key or folded name of the place, empty for none.
        precise: whether the place is narrower than a state.
        trigger: the words that say it, in lower case.
        counts: the numbers given.
        phrase: how the happening is named.
        means: the kind that the subject of the sentence names, of a killing told as what "the bombing" did; else empty.
        violent: whether the charge is of violence; False for surely not, None where that is not known.
        term: length of a sentence or sum of a fine.
        failed: whether it was attempted only.
        wording: the passage, by which the same sentence in two copies is known.
        offset: of the trigger in the passage, in code points.
        extent: which sentence tells that it is one of many acts, or that it is these many (see `extent`).
        sorts: of a step of its kind, or the states that invade, that its words name (see `sorts`).
        parts: words of who, where and when, each with its part in the learned comparison (see `mentions`).
        turn: which time it was, of a step that may be taken again.
        charges: what it is for, in words.
        about: names in the words for what it is for, and for those whom it befell where these name nobody.
        accused: the persons at whose door a step of the law lays it, as its text tells.
        by: folded name of the body whose number it is ("health ministry"), without whose it is; empty for any other.
        total: for a running total, the words for when its count begins (see `extent`); else empty.
        told: the day on which its text came out, as an ordinal; 0 where that is not known to the day.
    """

    id: str
    kind: str
    group: str
    source: str
    at: int
    first: int
    last: int
    dated: bool
    receivers: frozenset[str]
    persons: frozenset[str]
    doers: frozenset[str]
    culprits: frozenset[str]
    by_them: bool
    place: str
    precise: bool
    trigger: str
    counts: frozenset[Range]
    phrase: Phrase
    means: str
    violent: bool | None
    term: str
    failed: bool
    wording: str
    offset: int
    extent: str = ""
    sorts: frozenset[str] = frozenset()
    parts: tuple[tuple[str, str], ...] = ()
    turn: Turn = ANY
    charges: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    accused: Party = NOBODY
    whom: Party = NOBODY
    by: str = ""
    total: str = ""
    told: int = 0


def facts_of(
    claim: Claim,
    contexts: Mapping[str, Context],
    find: Callable[[str, str], str],
    is_person: Callable[[str], bool],
    charged: Iterable[str] = (),
    called: Callable[[str], str] = lambda actor: "",
) -> Facts:
    """The facts of `claim`.

    Args:
        claim: any claim.
        contexts: of its source among others.
        find: from the source's id and a name to the id of the actor.
        is_person: whether the actor with an id is a person as far as is known.
        charged: ids of the actors against whom its text tells steps of the law for what it says.
        called: folded name of the actor with an id, empty for one that is no person.
    """
    claim, context = claim.comparable(), contexts[claim.source]
    when = time_of(claim)
    first, last = when.earliest, min(when.latest, context.published.latest)
    if last < first:  # dated after its own publication: the text's date stands
        last = when.latest
    if not when.known:
        first = new_since(claim, context)
    place = place_of(claim)
    receivers = frozenset(_actors(claim, DONE_TO, find))
    done_by = _actors(claim, _CULPRITS, find)
    culprits = frozenset(filter(is_person, done_by))
    return Facts(
        id=claim.id,
        kind=claim.kind,
        group=context.copies or claim.source,
        source=claim.source,
        at=claim.trigger.start,
        first=first.toordinal(),
        last=last.toordinal(),
        dated=when.known,
        receivers=receivers,
        persons=frozenset(filter(is_person, receivers)),
        doers=_doers(claim, find),
        culprits=culprits,
        by_them=any(_are_they(each, claim) for each in claim.arguments if each.role is Role.PERPETRATOR),
        place=place,
        precise=bool(place) and not state(place),
        trigger=claim.trigger.quote.lower(),
        counts=frozenset(range_of(each.value) for each in claim.arguments if each.role is Role.COUNT),
        phrase=phrase_of(claim, undated=context.published.days > _MONTH),
        means=_means(claim),
        violent=_violent(claim),
        term=value_of(claim, Role.TERM),
        failed=claim.modality is Modality.ATTEMPTED,
        wording=claim.sentence.quote,
        offset=claim.trigger.start - claim.sentence.start,
        extent=extent_of(claim),
        sorts=sorts_of(claim),
        parts=tuple(sorted({(part, each.value) for each in claim.arguments for part in _parts(each)})),
        turn=turn_of(claim),
        charges=frozenset(each.span.quote for each in claim.arguments if each.role is Role.CHARGE),
        about=_about(claim) if claim.kind in _PRONOUNCED else frozenset(),
        accused=_accused(claim, done_by, charged, is_person, called),
        whom=party(receivers, called)._replace(listed=_listed(claim)) if receivers else NOBODY,
        by=_body(claim),
        total=total_of(claim),
        told=context.published.earliest.toordinal() if context.published.days == 1 else 0,
    )


def _body(claim: Claim) -> str:
    """The last two words of the name of a body that speaks: those of "Egyptian Health Ministry"; "police" is none."""
    words = fold(claim.speaker.name).split()[-2:]
    name = " ".join(words)
    return name if len(words) > 1 and not name.endswith("s") and is_organisation(name) else ""


def gap(one: Facts, other: Facts) -> int:
    """Code points from the sentence of a claim to that of a later claim of its text; below 0 where it is the same."""
    return (other.at - other.offset) - (one.at - one.offset) - len(one.wording)


def party(actors: Iterable[str], called: Callable[[str], str]) -> Party:
    """These actors with the names by which others may tell of them.

    Args:
        actors: their ids.
        called: folded name of the actor with an id, empty for one that is no person.
    """
    ids = frozenset(actors)
    names = {_family(called(actor)) for actor in ids} - {("", "")}
    if not names:
        return Party(ids)
    return Party(ids, frozenset(short for short, _ in names if short), frozenset(long for _, long in names if long))


@lru_cache(maxsize=1 << 13)
def _family(name: str) -> tuple[str, str]:
    """A person's folded name of one word, or the family name of a longer one; neither for a body or a given name."""
    if not name or is_organisation(name):
        return "", ""
    if " " in name:
        return "", name.rsplit(" ", 1)[1]
    return "" if is_given(name) else name, ""


def _accused(
    claim: Claim,
    done_by: Iterable[str],
    charged: Iterable[str],
    is_person: Callable[[str], bool],
    called: Callable[[str], str],
) -> Party:
    found = {*charged, *(done_by if done_by and tells_of_step(claim.sentence.quote) else ())}
    if not found or not is_laid(claim):
        return NOBODY
    its = party(found, called)
    return its._replace(ids=frozenset(filter(is_person, its.ids)))  # a name of one word may be a body's


def _about(claim: Claim) -> frozenset[str]:
    told = (
        each for each in claim.arguments if each.role is Role.CHARGE or (each.role is Role.RECIPIENT and not each.name)
    )
    return frozenset().union(*(names_in(each.span.quote) for each in told))


def _means(claim: Claim) -> str:
    """The kind that "the bombing" names before the verb of another kind: "The bombing killed four"."""
    found = _THE.search(claim.sentence.quote[: claim.trigger.start - claim.sentence.start])
    named = nouns().get(found[1].lower(), "") if found else ""
    return named if named != claim.kind and may_be_one(named, claim.kind) else ""


def _are_they(doer: Argument, claim: Claim) -> bool:
    """Whether a participant's words point back to those who did what the text has told: "the gunmen"."""
    sentence, end = claim.sentence, doer.span.end
    if not sentence.start <= doer.span.start < end <= claim.trigger.start:
        return False
    between = sentence.quote[end - sentence.start : claim.trigger.start - sentence.start]
    return _VERB_NEXT.fullmatch(between) is not None and bool(_THEY.search(sentence.quote[: end - sentence.start]))


def _violent(claim: Claim) -> bool | None:
    """Whether what the claim is for is violence; None where its charges say nothing, or both."""
    if claim.kind in LISTINGS:  # an entry's reasons tell of much, and its next wording of less
        return None
    graves = {charge_of(each.span.quote).grave for each in claim.arguments if each.role is Role.CHARGE} - {None}
    return graves.pop() if len(graves) == 1 else None


def actor_of(argument: Argument, source: str, find: Callable[[str, str], str]) -> str:
    """Id of the actor in a participant's words; empty for a description that names nobody."""
    return find(source, argument.value) if argument.name else ""


def _actors(claim: Claim, roles: frozenset[Role], find: Callable[[str, str], str]) -> list[str]:
    found = [actor_of(each, claim.source, find) for each in claim.arguments if each.role in roles]
    return [identity for identity in found if identity]


def _doers(claim: Claim, find: Callable[[str, str], str]) -> frozenset[str]:
    """Who did it; for a measure that is told of a maker of lists, that one by whatever name."""
    if claim.kind not in _MEASURES:
        return frozenset(_actors(claim, DOING, find))
    found: set[str] = set()
    for each in claim.arguments:
        if each.role not in DOING:
            continue
        makers = makers_of(each.value)
        actor = "" if makers else actor_of(each, claim.source, find)
        found |= {f"{_MAKER}{maker}" for maker in makers} | ({actor} - {""})
    return frozenset(found)


def _listed(claim: Claim) -> str:
    """The name of the one whom a measure is against as it is compared with those on a list; empty for several."""
    if claim.kind not in LISTINGS:
        return ""
    given = {each.value for each in claim.arguments if each.role is Role.RECIPIENT}
    named = {each.value for each in claim.arguments if each.role is Role.RECIPIENT and each.name}
    return as_listed(*given) if len(given) == 1 and given == named else ""


def _parts(argument: Argument) -> tuple[str, ...]:
    part = _PART.get(argument.role)
    if part is None:
        return ()
    return (part, "names") if part == "places" or (argument.name and part != "others") else (part,)


def value_of(claim: Claim, role: Role) -> str:
    """Value of the first argument with `role`, empty for none."""
    found = claim.argument(role)
    return found.value if found is not None else ""


def time_of(claim: Claim) -> When:
    """When the claim says it happened; of several times the narrowest. A time that is no EDTF counts as none.

    Of what goes on for years it is the widest: "the war of 2001 to 2009" is not of a day that its sentence tells too.
    """
    found = times_of(claim, Role.TIME)
    if len(found) == 1:
        return found[0]
    if found and claim.trigger.quote.lower().split()[-1] in LASTING:
        return max(found, key=lambda when: (when.days, when.edtf))
    return min(found, key=lambda when: (when.days, when.edtf), default=UNKNOWN)


def times_of(claim: Claim, role: Role) -> list[When]:
    """The times that a claim gives in a role (`time`, `known`), those that are EDTF.

    What is counted since a day happened from then on.
    """
    given = [each for each in claim.arguments if each.role is role and each.value]
    begins = total_of(claim) if given and role is Role.TIME else ""
    found = [
        _when(each.value, each.basis, _OPEN if begins and each.span.quote.lower() in begins else "") for each in given
    ]
    return [each for each in found if each.known]


@lru_cache(maxsize=1 << 14)
def _when(edtf: str, on: str, opens: str = "") -> When:
    try:
        when = When(edtf=edtf if "/" in edtf else edtf + opens, basis=Basis(on) if on else Basis.STATED)
        return when if when.earliest > date.min or when.latest < date.max else UNKNOWN
    except (BadInput, ValueError):
        return UNKNOWN


def place_of(claim: Claim) -> str:
    """The place of a claim: its key where it is known, else the first name that is narrower than a state, or the first.

    Names are folded; empty for none.

    What stands right before the trigger names the happening and may be a house as well as a town: "the Mykonos
    murders" and a killing in Berlin are at no two places. Nor are "the restaurant" and Berlin: words without a name
    tell no place from another. "The Mykonos restaurant" is a house, told from other houses and not from towns.
    """
    given = [
        each.value
        for each in claim.arguments
        if each.role is Role.PLACE and not 0 <= claim.trigger.start - each.span.end <= 1 and not each.value.islower()
    ]
    if given and claim.location is not None:
        return key_of(claim.location, next(filter(part_of_state, map(fold, given)), ""))
    places = [house_key(value) if value.split()[-1].islower() else fold(value) for value in given]
    return next((place for place in places if not state(place)), places[0] if places else "")
