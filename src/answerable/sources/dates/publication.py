"""When a document was published, and how that is known."""

from __future__ import annotations

from datetime import date

from answerable.model.source import Given
from answerable.model.when import Basis, When, bounds
from answerable.sources.dates.dateline import dateline
from answerable.sources.dates.mentioned import mentioned
from answerable.sources.dates.written_date import understand

CAPTURED = "../"
"""How a `Given.published` that is only an upper bound begins (EDTF: on or before): the day of a web capture."""


def published(text: str, found: Given, given: Given) -> When:
    """The date of publication.

    The first that says it is believed: what came with the document (a feed, a table), what the document's own
    metadata say, the lines at the head of the text. Where none does, bounds are drawn from what the text mentions,
    and from the day on which a web archive captured it.

    Args:
        text: the working text.
        found: what the reader found in the document.
        given: what came with it.
    """
    upper: date | None = None
    for stated in (given.published, found.published):
        understood = understand(stated) if stated else None
        if understood is None:
            continue
        edtf, why = understood
        if edtf.startswith(CAPTURED):
            upper = bounds(edtf)[1] if upper is None else min(upper, bounds(edtf)[1])
        else:
            return When(edtf=edtf, basis=Basis.METADATA, why=why)
    head = dateline(text)
    if head is not None and head.basis is Basis.DATELINE:
        return head
    if head is None and upper is None:
        return mentioned(text)
    reasons = []
    if upper is not None:
        reasons.append(f"It was captured on {upper}.")
    if head is not None:
        upper = head.latest if upper is None else min(upper, head.latest)
        reasons.append(head.why)
    return mentioned(text, upper=upper, why=" ".join(reasons))
