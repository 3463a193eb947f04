"""Steps: what of an answer or a reversal can be compared with those that other documents tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from answerable.joining.facts import DOING, RECEIVING, actor_of
from answerable.joining.name_words import CALENDAR
from answerable.joining.names import fold
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
        charges: what it is for.
        phrase: the words around the trigger, in lower case.
        alleged: whether it is only said to have happened.
    """

    claim: str
    source: str
    kind: str
    trigger: Span
    recipients: tuple[str, ...] = ()
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


def persons_of(actors: Iterable[Actor]) -> frozenset[str]:
    """Ids of the actors with the full name of a person: a name of one word may be anybody's in another document."""
    personal = (ActorType.PERSON, ActorType.UNKNOWN)
    return frozenset(actor.id for actor in actors if actor.type in personal and " " in actor.name.strip())


def steps_of(
    claims: Iterable[Claim], find: Callable[[str, str], str], persons: frozenset[str]
) -> Iterator[tuple[str, Step]]:
    """The steps among the claims of one source, each under the blocks in which it is compared.

    A legal step stands under each person it is directed at, a sanction or a diplomatic step under each pair of its
    maker and its recipient: the block of an actor holds all that can be compared for that actor.

    Args:
        claims: of one source.
        find: from a source's id and a name to the id of the actor.
        persons: see `persons_of`.
    """
    text = Passages(claims)
    for claim in (*text.answers, *text.reversals):
        sorts = text.kind(claim).answers.split()
        received = {
            actor for each in claim.arguments if each.role in RECEIVING if (actor := actor_of(each, claim.source, find))
        }
        step = Step(
            claim=claim.id,
            source=claim.source,
            kind=claim.kind,
            trigger=claim.trigger,
            recipients=tuple(sorted(received & persons)),
            charges=tuple(each.span for each in claim.arguments if each.role is Role.CHARGE),
            phrase=_phrase(claim),
            alleged=claim.modality is Modality.ALLEGED,
        )
        if "legal" in sorts:
            for person in step.recipients:
                yield person, step
        if not {"sanction", "diplomatic"}.isdisjoint(sorts):
            makers = {
                actor for each in claim.arguments if each.role in DOING if (actor := actor_of(each, claim.source, find))
            }
            others = {host} if claim.kind in _HOSTED and (host := _host(claim)) else received
            for maker in sorted(makers):
                for other in sorted(others - {maker}):
                    yield f"{maker} {other}", step


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
