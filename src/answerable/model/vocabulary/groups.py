"""Kinds that several rooms ask about together."""

from __future__ import annotations

GUILT = frozenset({"conviction", "sentence"})
"""What finds somebody guilty."""

PUNISHMENTS = frozenset({"sentence", "imprisonment", "fine"})
"""What a court undoes that leaves the judgment on guilt."""

LISTINGS = frozenset({"designation", "sanction", "asset_freeze", "travel_ban"})
"""Measures by which somebody is put on a list."""

MEASURES = LISTINGS | {"arms_embargo"}
"""Answers that a body gives by its own word, without a judgment."""

LIFTED = MEASURES | {"aid_suspension"}
"""What is lifted."""
