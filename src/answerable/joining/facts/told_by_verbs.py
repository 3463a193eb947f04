"""Kinds of act that verbs name in the words for what a step is for: "murdering his neighbour", "having shot"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.language.lexicon import OF_THE_PAST, forms

WORD = re.compile(r"\w[\w'’-]*")
_DONE = re.compile(r"\b(?:had|has|have|having|he|she|they|who)\s+(?:\w+ly\s+)?$", re.I)
"""What stands before a deed that is told as done: "having shot", "that he killed"."""
_MEANT = re.compile(r"\b(?:attempt|conspir|plan|plot|scheme|tr[iy])\w*\s+to\s+$", re.I)
"""What stands before a deed that was meant: "conspiring to bomb"."""
_TO_DEATH = re.compile(r"\bto\s+death\b", re.I)
_DEADLY = frozenset({"ill_treatment", "shooting", "torture", "wounding"})
"""Acts that are a killing where they are done "to death"."""


class Verb(NamedTuple):
    """A verb of an act.

    Attributes:
        kind: id of the act.
        start: code point where it begins.
        end: one past its last.
    """

    kind: str
    start: int
    end: int


def verbs_in(words: str) -> Iterator[Verb]:
    """The verbs of acts in the words of a charge, as a gerund, as what was done, or as what was meant to be done."""
    found = list(WORD.finditer(words))
    low = [each[0].lower() for each in found]
    behind = 0
    for i, word in enumerate(found):
        tails = _verbs().get(low[i], ()) if i >= behind else ()
        for tail, kind, form in tails:
            last = i + 1 + len(tail)
            if tuple(low[i + 1 : last]) == tail and _may_stand(words[: word.start()], form):
                deadly = kind in _DEADLY and _TO_DEATH.search(words, found[last - 1].end()) is not None
                yield Verb("killing" if deadly else kind, word.start(), found[last - 1].end())
                behind = last
                break


def _may_stand(before: str, form: str) -> bool:
    if form == "ing":
        return True
    return (form in OF_THE_PAST and _DONE.search(before) is not None) or (
        form in {"base", "any"} and _MEANT.search(before) is not None
    )


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Forms of first words → what follows them, the kind and the form, the longest first."""
    found: dict[str, dict[tuple[tuple[str, ...], str], str]] = {}
    for kind in sorted(kinds().values(), key=lambda each: each.id):
        if kind.family is not Family.ACT:
            continue
        for base in kind.triggers.verbs:
            for form, sort in forms(base).items():
                first, *tail = form.lower().split()
                found.setdefault(first, {}).setdefault((tuple(tail), sort), kind.id)
    return {
        first: tuple(sorted(((tail, kind, sort) for (tail, sort), kind in its.items()), key=lambda each: -len(each[0])))
        for first, its in found.items()
    }
