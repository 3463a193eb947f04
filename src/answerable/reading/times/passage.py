"""Times as the passage around them completes them: "two days later", and a day without its year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.when import Basis
from answerable.reading.times.calendar import Anchor
from answerable.reading.times.times import Time, placed


def counted_on(times: Sequence[Time], before: Sequence[Time]) -> list[Time]:
    """The times of a sentence, with "the same day" and "two days later" worked out from the date told last.

    Args:
        times: of the sentence, in order.
        before: of the last sentence before it that tells a time.
    """
    found: list[Time] = []
    for time in times:
        here = placed(time, [earlier.edtf for earlier in found])
        found.append(here if here.edtf else placed(time, [earlier.edtf for earlier in before]))
    return found


def of_the_year(times: Sequence[Time], before: Sequence[Time], anchor: Anchor | None) -> list[Time]:
    """The times, in a passage that tells of an earlier year without a date for "July 14", whose year is not given.

    Args:
        times: of the sentence, in order.
        before: those told right before it.
        anchor: when the document was published, if known.
    """
    if anchor is None:
        return list(times)
    year = anchor.first.year

    def in_the_past(place: int) -> bool:
        told = [*before, *(time for time in times if time.end <= place)]
        return any(t.basis is Basis.STATED and t.edtf[:4].isdigit() and int(t.edtf[:4]) < year for t in told)

    return [replace(t, edtf="", ahead="") if t.yearless and in_the_past(t.start) else t for t in times]
