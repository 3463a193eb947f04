"""What was read in a text's small letters, quoted as the text itself has it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from answerable.model.claim import WHO, Argument, Claim, Reading, Role, Speaker
from answerable.model.span import Span
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import lowered

_WORDED = WHO | {Role.PLACE, Role.INSTRUMENT, Role.CHARGE}
"""Roles whose value is words of the text."""
_NAMING = frozenset({"of"})
"""Fields of words that name somebody."""


def quoted(reading: Reading, text: str) -> Reading:
    """The reading with every quote and name as it stands in `text`, which differs from what was read by case only."""
    held: Reading = _Quoting(text).of(reading)
    return held


class _Quoting:
    def __init__(self, text: str) -> None:
        self.text = text
        self.words = normal(text)
        self.small = lowered(self.words)

    def of(self, given: Any) -> Any:
        """Any part of a reading."""
        if isinstance(given, Span):
            return Span.of(self.text, given.start, given.end)
        if isinstance(given, tuple):
            return tuple(map(self.of, given))
        if not is_dataclass(given) or isinstance(given, type):
            return given
        parts = {each.name: self.of(getattr(given, each.name)) for each in fields(given)}
        if isinstance(given, Claim):
            del parts["id"], parts["location"]
            return replace(given.remade(**parts), location=given.location)
        for name in _NAMING & parts.keys():
            parts[name] = self._named(parts[name])
        if isinstance(given, Speaker):
            parts["name"] = self._named(given.name)
        if isinstance(given, Argument) and given.role in _WORDED:
            parts["value"] = self._named(given.value)
        return replace(given, **parts)

    def _named(self, words: str) -> str:
        """Words as they stand in the text."""
        at = self.small.find(lowered(words))
        return self.words[at : at + len(words)] if at >= 0 else words
