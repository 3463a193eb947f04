"""Kinds made narrower, or another, by the words around the trigger."""

from __future__ import annotations

from dataclasses import replace

from answerable.model.claim import Role
from answerable.reading.clauses import Shape
from answerable.reading.roles import Found
from answerable.reading.triggers import Trigger

_RETURNING = frozenset({"swap", "transfer", "exchange", "release", "repatriation"})
_NEAR = 25


def refined(shape: Shape, trigger: Trigger, found: Found) -> str:
    """The kind that `trigger` says here; empty where it says none.

    - A killing or wounding by an accident or a disaster is a death or nothing: kinds of act are what people do.
    - A treaty for a prisoner's release, swap or transfer undoes a sentence: `transfer_treaty`.
    """
    kind = trigger.kind
    acts_by_thing = found.accident and not any(a.role is Role.PERPETRATOR for a in found.arguments)
    if acts_by_thing and kind in {"killing", "mass_killing"}:
        found.arguments = [replace(a, role=Role.RECIPIENT) if a.role is Role.VICTIM else a for a in found.arguments]
        return "death"
    if acts_by_thing and kind in {"wounding", "property_destruction", "forced_displacement"}:
        return ""
    if kind == "agreement":
        words = shape.words[trigger.last : trigger.last + _NEAR]
        lowers = {word.lower for word in words}
        if lowers & _RETURNING and lowers & {"prisoner", "prisoners", "convict", "convicts", "convicted", "inmates", "detainees", "sentenced"}:
            return "transfer_treaty"
    return kind
