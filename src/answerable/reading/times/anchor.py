"""Between which days a source was published: what relative dates are worked out from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.model.when import When

_LONGEST_ANCHOR = 366
"""Days. A publication date known less precisely than to the year places nothing."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """First and last day on which the source may have been published."""

    first: date
    last: date

    @classmethod
    def of(cls, published: When) -> Anchor | None:
        """The anchor that `published` gives; none where it is unknown, open or wider than a year."""
        if not published.known:
            return None
        first, last = published.earliest, published.latest
        if first == date.min or last == date.max or (last - first).days >= _LONGEST_ANCHOR:
            return None
        return cls(first, last)
