"""Steps: what of an answer or a reversal can be compared with those that other documents tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from answerable.joining.facts import DOING, RECEIVING, actor_of
from answerable.joining.name_words import CALENDAR
from answerable.joining.names import fold, shortens
from answerable.joining.passages import Passages
from answerable.joining.states import state
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Claim, Modality, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import kinds

_WORD = re.compile(r"\w[\w'’-]*")
_SAYS_NOTHING = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "for", "to", "by", "with", "from", "and", "or", "over", "against", "as"}
    | {"his", "her", "its", "their", "he", "she", "it", "who", "that", "which", "was", "were", "been", "during", "into"}
    | {
        "role",
        "part",
        "charge",
        "count",
        "crime",
        "case",
        "alleged",
        "people",
        "person",
        "man",
        "men",
        "woman",
        "women",
    }
    | {
        "aiding",
        "involvement",
        "connection",
        "other",
        "two",
        "three",
        "four",
        "five",
        "six",
        "year",
        "one",
        "several",
        "same",
    }
)
_HOST = re.compile(r"\b(?:from|to|in)\s+([^\W\d_a-z][\w'’-]*(?:\s[^\W\d_a-z][\w'’-]*)?)")
_GRAVE = 4
ALONE = ""
"""The block of the steps that are compared with none by their actors."""
_HOSTED = frozenset({"recall", "ambassador_return"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A claim of an answer or a reversal, as it is compared across documents.

    Attributes:
        claim: its id.
        source: id of its source.
        kind: id of its kind.
        trigger: the words that say it.
        recipients: ids of the persons it is directed at, sorted.
        makers: ids of the actors that take it, sorted.
        charges: what it is for.
        phrase: the words around the trigger, in lower case.
        alleged: whether it is only said to have happened.
    """

    claim: str
    source: str
    kind: str
    trigger: Span
    recipients: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    charges: tuple[Span, ...] = ()
    phrase: str = ""
    alleged: bool = False


@dataclass(frozen=True, slots=True)
class Charge:
    """What a step is for, made comparable.

    Attributes:
        what: kinds of act that it names; where it names none, its other words that say something.
        names: names and numbers, by which one such act is told from another.
    """

    what: frozenset[str]
    names: frozenset[str]

    def same(self, other: Charge) -> bool | None:
        """Whether both may be one charge; None if nothing can be said."""
        if self.names and other.names and not self.names & other.names:
            return False
        if self.what and other.what and not self.what & other.what:
            return None if self.what & _violence() and other.what & _violence() else False
        if self.what and other.what:
            return True
        return True if self.names & other.names else None


def persons_of(actors: Iterable[Actor]) -> dict[str, str]:
    """From the ids of actors that are persons to the id of the person that each stands for.

    A name of one word may be anybody's in another document; it stands for the one person of the record whose family
    name it is, and for nobody where there are two.
    """
    full: dict[str, str] = {}
    short: dict[str, str] = {}
    for actor in actors:
        if actor.type in (ActorType.PERSON, ActorType.UNKNOWN) and (folded := fold(actor.name)):
            (full if " " in folded else short)[actor.id] = folded
    family: dict[str, set[str]] = {}
    for identity, folded in full.items():
        words = folded.split()
        for word in {words[0], words[-1]}:
            if shortens(word, folded):
                family.setdefault(word, set()).add(identity)
    found = {identity: identity for identity in full}
    for identity, folded in short.items():
        if len(held := family.get(folded, set())) == 1:
            (found[identity],) = held
    return found


def steps_of(
    claims: Iterable[Claim], find: Callable[[str, str], str], persons: Mapping[str, str]
) -> Iterator[tuple[str, Step]]:
    """The steps among the claims of one source, each under the blocks in which it is compared.

    A legal step stands under each person it is directed at, a sanction or a diplomatic step under each pair of its
    maker and its recipient, and a sanction on anybody but a state under its recipient too: its maker may not be named.
    The block of an actor holds all that can be compared for that actor; what names nobody stands under `ALONE`.

    Args:
        claims: of one source.
        find: from a source's id and a name to the id of the actor.
        persons: see `persons_of`.
    """
    text = Passages(claims)
    for claim in (*text.answers, *text.reversals):
        sorts = text.kind(claim).answers.split()
        step = step_of(claim, find, persons)
        blocks = set(step.recipients) if "legal" in sorts else set[str]()
        if not {"sanction", "diplomatic"}.isdisjoint(sorts):
            received = _held(claim, RECEIVING, find)
            others = {host} if claim.kind in _HOSTED and (host := _host(claim)) else received
            blocks |= {f"{maker} {other}" for maker in step.makers for other in others - {maker}}
            if "sanction" in sorts:
                states = {find(claim.source, each.value) for each in claim.arguments if state(fold(each.value))}
                blocks |= {f"* {other}" for other in received - states}
        for block in sorted(blocks) or [ALONE]:
            yield block, step


def step_of(claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]) -> Step:
    """What of a claim is compared."""
    received = _held(claim, RECEIVING, find)
    return Step(
        claim=claim.id,
        source=claim.source,
        kind=claim.kind,
        trigger=claim.trigger,
        recipients=tuple(sorted({persons[actor] for actor in received if actor in persons})),
        makers=tuple(sorted(_held(claim, DOING, find))),
        charges=tuple(each.span for each in claim.arguments if each.role is Role.CHARGE),
        phrase=_phrase(claim),
        alleged=claim.modality is Modality.ALLEGED,
    )


def _held(claim: Claim, roles: Collection[Role], find: Callable[[str, str], str]) -> set[str]:
    return {actor for each in claim.arguments if each.role in roles if (actor := actor_of(each, claim.source, find))}


def _phrase(claim: Claim) -> str:
    at = claim.trigger.start - claim.sentence.start
    return claim.sentence.quote[max(0, at - 40) : at + len(claim.trigger.quote) + 60].lower()


def _host(claim: Claim) -> str:
    """The state or capital from which an ambassador is recalled, or to which one returns."""
    found = _HOST.search(claim.sentence.quote, claim.trigger.end - claim.sentence.start)
    if found is None or fold(found[1]) in CALENDAR:
        return ""
    return state(fold(found[1])) or fold(found[1])


def charge_of(words: str) -> Charge:
    """The words of a charge, made comparable."""
    acts: set[str] = set()
    others: set[str] = set()
    names: set[str] = set()
    for word in _WORD.findall(words):
        low = word.lower().removesuffix("'s").removesuffix("’s")
        one = _singular(low)
        if low in _SAYS_NOTHING or one in _SAYS_NOTHING or low in CALENDAR:
            continue
        kind = _act_nouns().get(low) or _act_nouns().get(one)
        if kind:
            acts.add(kind)
        elif word[0].isupper() or word[0].isdigit():
            names.add(fold(low))
        else:
            others.add(one)
    return Charge(frozenset(acts or others), frozenset(names))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _violence() -> frozenset[str]:
    """Kinds of act that may be one act under two names: a bombing is charged as murder."""
    acts = (each for each in kinds().values() if each.family is Family.ACT)
    return frozenset(each.id for each in acts if each.severity >= _GRAVE) | {"plot", "killing"}


@cache
def _act_nouns() -> dict[str, str]:
    """Nouns of one word to the kind of act that they name, the same for those that name a life taken."""
    found: dict[str, str] = {}
    for kind in sorted(kinds().values(), key=lambda each: each.id):
        if kind.family is Family.ACT:
            for noun in kind.triggers.nouns:
                found.setdefault(noun, "killing" if kind.severity >= 5 and "kill" in kind.id else kind.id)
    return found
