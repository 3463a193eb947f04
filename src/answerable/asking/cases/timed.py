"""When an event happened, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from answerable.model.dates import is_only_after

_NO_DATE = "no date"

Dated = Callable[[str, str], str]
"""From a date in EDTF and what it rests on to words."""


class Timed(Protocol):
    """What has a date or, without one, a first report."""

    @property
    def happened(self) -> str:
        """When, in EDTF; empty for no date."""

    @property
    def happened_basis(self) -> str:
        """What that rests on."""

    @property
    def first_reported(self) -> str:
        """When it was first reported, in EDTF; empty for no date."""

    @property
    def first_reported_basis(self) -> str:
        """What that rests on."""


def as_it_is(edtf: str, basis: str = "") -> str:
    """A date as it stands."""
    del basis
    return edtf


def when(event: Timed, dated: Dated = as_it_is) -> str:
    """When an event happened, in words; where no source says so, when it was first reported, which is said.

    Args:
        event: the event.
        dated: a date in words; as it is where none is given.
    """
    if event.happened:
        return dated(event.happened, event.happened_basis)
    if not event.first_reported or is_only_after(event.first_reported):
        return _NO_DATE
    return f"reported {dated(event.first_reported, event.first_reported_basis)}"


def found(as_of: str) -> str:
    """Up to when was looked, behind what was not found: "found as of 1 March 2024"."""
    return f"found as of {as_of}" if as_of else "found in sources without a date"
