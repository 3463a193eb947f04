"""Documents of which nothing says when they were published: how many, what that costs, and how dates are given."""

from __future__ import annotations

from answerable.record.queries.sources import Coverage

GIVE = (
    "To give dates, read a CSV with the columns date and text, one document a row; what is read already is then known "
    "as a copy of it."
)


def undated(covered: Coverage) -> str:
    """How many sources have no date and what follows from it, in a sentence; empty where all have one.

    Args:
        covered: of the whole record.
    """
    if not covered.undated:
        return ""
    whole = covered.searched + covered.undated
    has = "has" if covered.undated == 1 else "have"
    source = "source" if whole == 1 else "sources"
    return (
        f"{covered.undated:,} of {whole:,} {source} {has} no date of publication: “Monday” in them is no day, what "
        "they tell is in no order of time, and questions as of a day leave them out."
    )
