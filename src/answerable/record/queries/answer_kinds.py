"""Kinds of answer by the names that a person gives them."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.errors import BadQuestion
from answerable.joining.acts import REPLIES
from answerable.model.event import Family
from answerable.model.vocabulary import kinds


def answer_kinds(given: Iterable[str]) -> list[str]:
    """Ids of the kinds that these names of sorts (legal, military, …) or kinds of answer mean, sorted.

    Raises:
        BadQuestion: a name is that of no sort and of no kind of answer.
    """
    known = kinds()
    found = set()
    for name in given:
        matching = {
            kind.id for kind in known.values() if kind.family is Family.ANSWER and name in (kind.id, kind.answers)
        }
        if not matching:
            raise BadQuestion(f"“{name}” is no sort or kind of answer.", "Name one such as legal, sanction or trial.")
        found |= matching | (REPLIES if name == "military" else set())
    return sorted(found)
