"""When events happened, for people: in plain words, with what a date rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from answerable.asking.cases.timed import Timed
from answerable.asking.cases.timed import when as told
from answerable.model import dates
from answerable.model.dates import is_only_after, readable
from answerable.model.when import When

if TYPE_CHECKING:
    from answerable.model.event import Event

REPORTED = "reported"
"""Before a day on which an event was first told of, and of which nobody says that it happened then."""


def marked(when: When) -> str:
    """A date in words, with a mark where it is not stated as it stands: "~" worked out, "(inferred)" bounded."""
    return dates.marked(when.edtf, when.basis)


def when(event: Event) -> str:
    """When an event happened, marked as above; where no source says so, when it was first reported, which is said.

    That a report is no older than what it mentions is no date of it.
    """
    if event.happened.known or not event.first_reported.known or is_only_after(event.first_reported.edtf):
        return marked(event.happened)
    return f"{REPORTED} {marked(event.first_reported)}"


def stood(step: Timed) -> str:
    """When a person came to stand so, in the words of `when`."""
    return told(step, dates.marked)


def bounded(event: Event) -> str:
    """When an event happened, with the reason; where no source says so, by when it had, as far as its reports tell."""
    happened = event.happened
    if event.happened_by.known:
        return f"no date of its own; {readable(event.happened_by.edtf)}, when it was first reported"
    return f"{marked(happened)} ({happened.why})" if happened.why else marked(happened)
