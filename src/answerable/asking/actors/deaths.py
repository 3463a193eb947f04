"""Deaths that are told of one name and cannot be one person's: a source is wrong, or two persons bear the name."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.model.event import Event


def told_apart(deaths: Iterable[Event]) -> tuple[Event, ...]:
    """Those of some events, each the death of the bearer of one name, that exclude another of them, in order of time.

    Times do that days apart, and so do places of which none lies in the other.
    """
    held = list(deaths)
    found = (event for event in held if any(_exclude(event, other) for other in held if other is not event))
    return tuple(sorted(found, key=lambda event: (event.happened.earliest, event.id)))


def _exclude(one: Event, other: Event) -> bool:
    times, places = (one.happened, other.happened), (one.location, other.location)
    if all(when.known for when in times):
        from answerable.joining.events.days import OFF  # takes long to load, and few actors need it

        gap = max(when.earliest for when in times) - min(when.latest for when in times)
        if gap.days > OFF:
            return True
    return places[0] is not None and places[1] is not None and not places[0].may_be(places[1])
