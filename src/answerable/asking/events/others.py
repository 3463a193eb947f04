"""Other events that somebody may mean when tying an event to another, or telling that the two are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from answerable.asking.events.event import event_id
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.errors import BadQuestion, UnknownName
from answerable.joining.actors.names import fold
from answerable.model.claim import DONE_TO
from answerable.model.event import Event
from answerable.model.vocabulary import kind
from answerable.model.vocabulary.told_as import circle
from answerable.record.file import RecordFile

MOST = 12
"""How many events are offered."""

_LOOKED_AT = 200
"""Events of one actor that are looked at."""
_HITS = 50
"""Sources with the words that are looked at."""


def likely(record: RecordFile, event: Event) -> tuple[TimelineLine, ...]:
    """The events with most in common with this one: those to whom it was done, others who take part, kind, place, day.

    Only events that share somebody who takes part, or of which a claim agrees with one of this event, or of its day.
    """
    known = record.pairing()
    near = {*known.kept_apart(event.id, MOST), *known.of_one_day(event.id, MOST)}
    found = {other.id: other for other in record.some_events(sorted(near))}
    for actor in sorted({holder.actor for holder in event.roles} - {""}):
        found |= {other.id: other for other in record.events(actor=actor, limit=_LOOKED_AT)}
    found.pop(event.id, None)
    alike = {other.id: _in_common(event, other) for other in found.values()}
    best = sorted(found.values(), key=lambda other: (-alike[other.id], other.happened.earliest, other.id))
    return as_lines(record, best[:MOST])


def _in_common(event: Event, other: Event) -> int:
    here, there = ({holder.actor for holder in each.roles if holder.role in DONE_TO} - {""} for each in (event, other))
    anybody = {holder.actor for holder in event.roles}.intersection(holder.actor for holder in other.roles) - {""}
    day = event.happened.known and other.happened.known and event.happened.latest >= other.happened.earliest
    return (
        3 * bool(here & there)
        + 2 * (other.kind in circle(event.kind))
        + (other.kind == event.kind)
        + len(anybody)
        + (bool(event.place) and event.place == other.place)
        + (day and other.happened.latest >= event.happened.earliest)
    )


def by_words(record: RecordFile, words: str, *, without: str = "") -> tuple[TimelineLine, ...]:
    """The events that the words tell of, best first: those that hold most of them in kind, names, place and year.

    Args:
        record: where to look.
        words: such as "killing Lenz Port Alder 1990"; or the id of an event or of one of its claims.
        without: full id of an event that is not meant.
    """
    wanted = set(fold(words.replace('"', " ").replace("*", " ")).split())
    if not wanted:
        return ()
    try:
        exact = [event_id(record, words)] if words[:2] in ("e-", "c-") else []
    except UnknownName:
        return ()
    near: Counter[str] = Counter(exact)
    if not exact:
        near.update(_told_near(record, wanted))
        for word in sorted(wanted):
            for actor in record.find_actors(word)[:3] if len(word) > 2 else ():
                near.update(event.id for event in record.events(actor=actor.id, limit=_LOOKED_AT))
    near.pop(without, None)
    events = record.some_events(sorted(near))
    heard = {event.id: len(wanted & set(fold(" ".join(_said(event))).split())) for event in events}
    best = sorted(events, key=lambda event: (-heard[event.id], -near[event.id], -event.sources, event.id))
    return as_lines(record, [event for event in best if exact or heard[event.id]][:MOST])


def _told_near(record: RecordFile, wanted: Iterable[str]) -> Iterable[str]:
    """The events of the claims whose sentence stands where a source has the most of the words."""
    try:
        hits = record.search(" ".join(sorted(wanted)), limit=_HITS)
    except BadQuestion:  # nothing but signs
        return
    for hit in hits:
        for claim in record.claims(source=hit.source):
            if claim.sentence.overlaps(hit) and (made := record.event_of(claim.id)):
                yield made


def _said(event: Event) -> Iterable[str]:
    yield from (kind(event.kind).label, event.place, event.charge)
    yield from (event.happened.edtf[:4], event.first_reported.edtf[:4])
    yield from (holder.name for holder in event.roles)
