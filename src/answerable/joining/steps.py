"""Steps: what of an answer or a reversal can be compared with those that other documents tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from answerable.joining.facts import DOING, RECEIVING, actor_of
from answerable.joining.name_words import CALENDAR
from answerable.joining.names import fold, is_given, shortens
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
BARE = "~"
"""Stands before a name of one word."""
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
        recipients: ids of the persons it is directed at, sorted; for a name of one word `BARE` and the folded word.
        makers: ids of the actors that take it, sorted.
        charges: what it is for.
        phrase: the words around the trigger, in lower case.
        alleged: whether it is only said to have happened.
        under: in the block of a family name, whom of `recipients` it stands there for.
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
    under: str = ""


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
    """From the ids of the actors that may be persons to their folded names, of one word or more."""
    personal = (ActorType.PERSON, ActorType.UNKNOWN)
    return {each.id: folded for each in actors if each.type in personal and (folded := fold(each.name))}


def steps_of(
    claims: Iterable[Claim], find: Callable[[str, str], str], persons: Mapping[str, str]
) -> Iterator[tuple[str, Step]]:
    """The steps among the claims of one source, each under the blocks in which it is compared.

    A legal step stands under each person it is directed at, and under the family name: a name of one word may be
    anybody's in another document, but that of the one person with that family name there. A sanction or a diplomatic
    step stands under each pair of its maker and its recipient, and a sanction on anybody but a state under its
    recipient too: its maker may not be named. The block of an actor holds all that can be compared for that actor;
    what names nobody stands under `ALONE`.

    Args:
        claims: of one source.
        find: from a source's id and a name to the id of the actor.
        persons: see `persons_of`.
    """
    text = Passages(claims)
    for claim in (*text.answers, *text.reversals):
        sorts = text.kind(claim).answers.split()
        step = step_of(claim, find, persons)
        blocks: dict[str, Step] = {}
        if "legal" in sorts:
            for person in step.recipients:
                if person[0] != BARE:
                    blocks[person] = step
            for person, word in _family_names(claim, find, persons):
                blocks[f"{BARE}{word}"] = replace(step, under=person)
        if not {"sanction", "diplomatic"}.isdisjoint(sorts):
            received = _held(claim, RECEIVING, find)
            others = {host} if claim.kind in _HOSTED and (host := _host(claim)) else received
            blocks |= {f"{maker} {other}": step for maker in step.makers for other in others - {maker}}
            if "sanction" in sorts:
                states = {find(claim.source, each.value) for each in claim.arguments if state(fold(each.value))}
                blocks |= {f"* {other}": step for other in received - states}
        for block in sorted(blocks):
            yield block, blocks[block]
        if not blocks:
            yield ALONE, step


def step_of(claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]) -> Step:
    """What of a claim is compared."""
    received = [persons.get(actor, "") and _person(actor, persons[actor]) for actor in _held(claim, RECEIVING, find)]
    return Step(
        claim=claim.id,
        source=claim.source,
        kind=claim.kind,
        trigger=claim.trigger,
        recipients=tuple(sorted(set(filter(None, received)))),
        makers=tuple(sorted(_held(claim, DOING, find))),
        charges=tuple(each.span for each in claim.arguments if each.role is Role.CHARGE),
        phrase=_phrase(claim),
        alleged=claim.modality is Modality.ALLEGED,
    )


def _person(actor: str, folded: str) -> str:
    """What stands for a person among the recipients: the id, or for a name of one word the mark and the word."""
    return actor if " " in folded else f"{BARE}{folded}"


def _family_names(
    claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Whom the claim is directed at, each with a folded family name."""
    for actor in sorted(_held(claim, RECEIVING, find) & persons.keys()):
        folded = persons[actor]
        if " " not in folded and not is_given(folded):
            yield _person(actor, folded), folded
        elif " " in folded:
            for word in sorted({folded.split()[0], folded.split()[-1]}):
                if shortens(word, folded):
                    yield actor, word


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
