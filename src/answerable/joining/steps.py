"""Steps: what of an answer or a reversal can be compared with those that other documents tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from answerable.joining.facts import DOING, RECEIVING, actor_of
from answerable.joining.groups import Group
from answerable.joining.name_words import CALENDAR
from answerable.joining.names import fold, is_given, shortens
from answerable.joining.passages import Passages
from answerable.joining.sides import sides
from answerable.joining.states import state
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.event import Family
from answerable.model.span import Span

_PLACE = r"([^\W\d_a-z][\w'’-]*(?:\s[^\W\d_a-z][\w'’-]*)?)"
_HOST = re.compile(rf"\b(?:from|to|in)\s+{_PLACE}")
_POSTED = re.compile(rf"\b(?:ambassadors?|envoys?|chargé)\s+(?:to|in)\s+{_PLACE}")
BARE = "~"
"""Stands before a name of one word."""
GROUP = "#"
"""The block of persons told of by their number begins so."""
SIDE = "@"
"""The block of a state or body for which makers of measures act, with a recipient, begins so."""
ALONE = ""
"""The block of the steps that are compared with none by their actors."""
_GRAVE = r"\b(?:to|for) {0}\b|\b{0} (?:sentence|penalt)"
"""Words for a punishment for life or of death."""
_WHY = re.compile(r"\b(?:because of|owing to|due to|on account of|for want of|for lack of|thanks to)\s+$", re.I)
_REASONS = re.compile(
    r"\b(?:reasons?|grounds?|behaviou?r|conduct|lack of evidence|want of evidence|insufficient evidence|treatment"
    r"|surgery|illness|ill[- ]health|old age)$",
    re.I,
)
"""Ends of words for why somebody was freed, which name nothing that was done."""
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
        group: for persons told of by their number, that number and what they are.
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
    group: Group | None = None


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
    recipient too, or the family name of one: its maker may not be named. A measure of an officer of a state stands
    under that state (`SIDE`). The block of an actor holds all that can be compared for that actor; what names nobody
    stands under `ALONE`, or under the number of the persons with what they are.

    Args:
        claims: of one source.
        find: from a source's id and a name to the id of the actor.
        persons: see `persons_of`.
    """
    text = Passages(claims)
    for claim in (*text.answers, *text.reversals):
        sorts = text.kind(claim).answers.split()
        step = step_of(text, claim, find, persons)
        blocks: dict[str, Step] = {}
        if "legal" in sorts:
            for person in step.recipients:
                if person[0] != BARE:
                    blocks[person] = step
            for person, word in _family_names(text, claim, find, persons):
                blocks[f"{BARE}{word}"] = replace(step, under=person)
        if not {"sanction", "diplomatic"}.isdisjoint(sorts):
            received = _held(claim, RECEIVING, find)
            others = {host} if claim.kind in _HOSTED and (host := _host(claim)) else received
            blocks |= {f"{maker} {other}": step for maker in step.makers for other in others - {maker}}
            blocks |= {
                f"{SIDE} {side} {other}": replace(step, makers=(f"{SIDE}{side}",))
                for side in sides(claim)
                for other in others
            }
            if "sanction" in sorts:
                states = {find(claim.source, each.value) for each in claim.arguments if state(fold(each.value))}
                blocks |= {f"* {other}": step for other in received - states}
                for person, word in _family_names(text, claim, find, persons):
                    if not state(word):
                        blocks[f"{BARE}{word}"] = replace(step, under=person)
        if step.group is not None:
            blocks |= {f"{GROUP} {step.group.size} {told}": step for told in _telling(claim, step.group)}
        for block in sorted(blocks):
            yield block, blocks[block]
        if not blocks:
            yield ALONE, step


def step_of(text: Passages, claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]) -> Step:
    """What of a claim is compared."""
    received = [persons.get(actor, "") and _person(actor, persons[actor]) for actor in _directed_at(text, claim, find)]
    return Step(
        claim=claim.id,
        source=claim.source,
        kind=claim.kind,
        trigger=claim.trigger,
        recipients=tuple(sorted(set(filter(None, received)))),
        makers=tuple(sorted(_held(claim, DOING, find))),
        charges=tuple(
            each.span for each in claim.arguments if each.role is Role.CHARGE and not _ground(text, claim, each)
        ),
        phrase=_phrase(claim),
        alleged=claim.modality is Modality.ALLEGED,
        group=text.group(claim) if not text.recipients(claim) else None,
    )


def _ground(text: Passages, claim: Claim, charge: Argument) -> bool:
    """Whether words read as what a reversal is about say why it was made: "freed because of a failing heart"."""
    if text.kind(claim).family is not Family.REVERSAL:
        return False
    before = claim.sentence.quote[: charge.span.start - claim.sentence.start]
    return _WHY.search(before) is not None or _REASONS.search(charge.span.quote) is not None


def _telling(claim: Claim, group: Group) -> list[str]:
    """What else is told of a group: what the persons are, and that the punishment is for life or of death."""
    grave = {each.value for each in claim.arguments if each.role is Role.TERM} & {"life", "death"}
    grave |= {word for word in ("life", "death") if re.search(_GRAVE.format(word), claim.sentence.quote, re.I)}
    return sorted({group.noun, *grave} - {""})


def _person(actor: str, folded: str) -> str:
    """What stands for a person among the recipients: the id, or for a name of one word the mark and the word."""
    return actor if " " in folded else f"{BARE}{folded}"


def _family_names(
    text: Passages, claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Whom the claim is directed at, each with a folded family name."""
    for actor in sorted(_directed_at(text, claim, find) & persons.keys()):
        folded = persons[actor]
        if " " not in folded and not is_given(folded):
            yield _person(actor, folded), folded
        elif " " in folded:
            for word in sorted({folded.split()[0], folded.split()[-1]}):
                if shortens(word, folded):
                    yield actor, word


def _directed_at(text: Passages, claim: Claim, find: Callable[[str, str], str]) -> set[str]:
    inherited = {actor for each in text.recipients(claim) if (actor := actor_of(each, claim.source, find))}
    return _held(claim, RECEIVING, find) | inherited


def _held(claim: Claim, roles: Collection[Role], find: Callable[[str, str], str]) -> set[str]:
    return {actor for each in claim.arguments if each.role in roles if (actor := actor_of(each, claim.source, find))}


def _phrase(claim: Claim) -> str:
    at = claim.trigger.start - claim.sentence.start
    return claim.sentence.quote[max(0, at - 40) : at + len(claim.trigger.quote) + 60].lower()


def _host(claim: Claim) -> str:
    """The state or capital from which an ambassador is recalled, or to which one returns; empty for none."""
    at = claim.trigger.end - claim.sentence.start
    found = _POSTED.search(claim.sentence.quote) or _HOST.search(claim.sentence.quote, at)
    told = [each.value for each in claim.arguments if each.role is Role.RECIPIENT and each.name]
    name = fold(found[1]) if found is not None and fold(found[1]) not in CALENDAR else fold(told[0]) if told else ""
    return state(name) or name
