"""Whoever is sent to another country to serve a punishment: "was transferred to Norland to serve his sentence"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Name, Sort

BASE = "transfer to serve his sentence"
"""The vocabulary's words for it."""
_SENDING = word_set("transfer move send fly return repatriate take bring")
_SERVING = word_set("serve finish complete continue")
_PUNISHMENT = word_set("sentence term imprisonment punishment")
_PRISONS = word_set("prison jail penitentiary camp colony facility")
_HOME = word_set("home homeland")
_OWN = word_set("home native own")
_REACH = 8
"""Words behind "serve" among which the punishment stands: "the rest of the nine-year sentence"."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """A convicted person's way to a prison of another country.

    Attributes:
        main: index of the verb that says it.
        to: the name of where; None for home.
    """

    main: int
    to: Name | None


def transfers(shape: Shape) -> Iterator[Transfer]:
    """The transfers that a sentence tells of. A prison without a state is at home as well as abroad, and tells none."""
    for serving in shape.groups:
        if not serving.infinitive or shape.words[serving.main].base not in _SERVING:
            continue
        punished = {word.base for word in shape.words[serving.last : serving.last + _REACH]}
        before = [group for group in shape.verbs_before(serving.first) if _sends(shape, group)]
        if punished.isdisjoint(_PUNISHMENT) or not before:
            continue
        sending = before[-1]
        if shape.verbs_between(sending.main, serving.main):
            continue
        found = _destination(shape, sending.last, serving.first)
        if found is not None:
            yield Transfer(sending.main, found if isinstance(found, Name) else None)


def _sends(shape: Shape, group: Group) -> bool:
    return shape.words[group.main].base in _SENDING and bool(group.undergone)


def _destination(shape: Shape, first: int, last: int) -> Name | bool | None:
    """Where somebody is sent by the words `first` to `last`: the name, True for home, None where neither is told."""
    words = shape.words
    if any(
        words[i].lower in _HOME or (words[i].lower in _OWN and words[i + 1].lower == "country")
        for i in range(first, last)
    ):
        return True
    for name in shape.names:
        before = words[shape.back(name.first - 1)] if first < name.first < last else None
        if before is None or name.sort is Sort.PERSON:
            continue
        prison = any(words[i].base in _PRISONS for i in range(first, min(name.last + 1, last)))
        if before.lower == "to" and not prison:
            return name
        if before.lower == "in" and name.sort is Sort.STATE:
            return name
    return None
