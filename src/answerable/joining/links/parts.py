"""Which acts of a text are part of another: the killing of the people who died in a bombing, within the bombing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.joining.actors.states import state
from answerable.joining.acts import SINGLE
from answerable.joining.events.one_breath import subject, within
from answerable.joining.facts.facts import place_of, time_of
from answerable.joining.links.passages import Passages, overlap
from answerable.joining.links.tie import Tie, span, words
from answerable.model.claim import TOLD, Claim, Role, Voice
from answerable.model.link import Evidence, Relation
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import HARMS

_THE = re.compile(r"^(?:that|this|the)\s+([\w-]+)\s+(?:(?:had|has|also|reportedly)\s+)*$", re.I)

Found = tuple[Evidence, float]


def parts(text: Passages) -> Iterator[Tie]:
    """Killings, woundings and destruction to the attack that they are part of, where the words or day and place say so.

    Acts that are denied or were only attempted are part of nothing.
    """
    told = [each for each in text.acts if each.modality in TOLD]
    wholes = [each for each in told if each.kind in SINGLE]
    only = wholes if _one(wholes) else []
    placed = [each for each in only if place_of(each) and _day(each)][:1]
    by_outlet = [each for each in only if each.speaker.voice is Voice.OUTLET][:1]
    for part in (each for each in told if each.kind in HARMS):
        beside = [each for each in text.beside(part) if each in wholes and not overlap(part, each)]
        found = [(whole, by) for whole in beside if (by := _within(part, whole) or _subject(part, whole)) is not None]
        if not found and not beside:
            found = [(whole, by) for whole in placed if (by := _there(part, whole)) is not None]
        if not found and not beside:
            found = [(whole, by) for whole in by_outlet if (by := _named(part, whole)) is not None]
        if len(found) == 1:
            ((whole, by),) = found
            yield Tie.make(part, whole, Relation.PART_OF, *by)


def _within(part: Claim, whole: Claim) -> Found | None:
    """ "the murder of 270 people in the bombing", "killed in an air strike"."""
    if part.trigger.end > whole.trigger.start:
        return None
    if not within(part.between(part.trigger.end, whole.trigger.start)):
        return None
    return words(part, part.trigger.start, whole.trigger.end, "part_within"), 0.8


def _subject(part: Claim, whole: Claim) -> Found | None:
    """ "The bombing of the aircraft killed 270 people", "the bombing, which killed 270"."""
    start, end = whole.trigger.end, part.trigger.start
    if start > end:
        return None
    if not subject(part.between(part.sentence.start, whole.trigger.start), part.between(start, end)):
        return None
    if any(
        each.role is Role.PERPETRATOR and not each.span.start <= whole.trigger.start < each.span.end
        for each in part.arguments
    ):
        return None
    return words(part, whole.trigger.start, part.trigger.end, "part_subject"), 0.8


def _one(wholes: list[Claim]) -> bool:
    """Whether the attacks that a text tells of may all be one: of one kind, nowhere said to differ."""
    told, places, times = ({get(each) for each in wholes} - {""} for get in (_kind, place_of, _day))
    victims = {each.value for whole in wholes for each in whole.arguments if each.role is Role.VICTIM and each.name}
    return len(told) == 1 and max(len(places), len(times), len(victims)) <= 1


def _kind(claim: Claim) -> str:
    return claim.kind


def _day(claim: Claim) -> str:
    return time_of(claim).edtf


def _named(part: Claim, whole: Claim) -> Found | None:
    """ "The bombing killed 270 people", where the text tells of one bombing in another sentence."""
    found = _THE.search(part.between(part.sentence.start, part.trigger.start))
    if found is None or found[1].lower() not in kinds()[whole.kind].triggers.nouns:
        return None
    return words(part, part.sentence.start + found.start(), part.trigger.end, "part_named"), 0.7


def _there(part: Claim, whole: Claim) -> Found | None:
    """On the same day at the same place, narrower than a state, in one text, and by nobody else."""
    day, place = time_of(part), place_of(part)
    if day.days != 1 or day.edtf != time_of(whole).edtf or not place or state(place) or place != place_of(whole):
        return None
    doers = [{each.value for each in claim.arguments if each.role is Role.PERPETRATOR} for claim in (part, whole)]
    if all(doers) and not doers[0] & doers[1]:
        return None
    return span(part, part.trigger, "part_same_day"), 0.6
