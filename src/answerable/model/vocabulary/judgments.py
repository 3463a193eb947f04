"""Kinds of judgment that several rooms ask about together."""

from __future__ import annotations

GUILT = frozenset({"conviction", "sentence"})
"""What finds somebody guilty."""

PUNISHMENTS = frozenset({"sentence", "imprisonment", "fine"})
"""What a court undoes that leaves the judgment on guilt."""
