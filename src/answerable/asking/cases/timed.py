"""When an event happened, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

_NO_DATE = "no date"


class Timed(Protocol):
    """What has a date or, without one, a first report."""

    @property
    def happened(self) -> str:
        """When, in EDTF; empty for no date."""

    @property
    def first_reported(self) -> str:
        """When it was first reported, in EDTF; empty for no date."""


def when(event: Timed, dated: Callable[[str], str] = str) -> str:
    """When an event happened, in words; where no source says so, when it was first reported, which is said.

    Args:
        event: the event.
        dated: an EDTF date in words; as it is where none is given.
    """
    if event.happened or not event.first_reported:
        return dated(event.happened) or _NO_DATE
    return f"reported {dated(event.first_reported)}"
