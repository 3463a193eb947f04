"""Acts by kind: which are single, which go on for years, and by which an act may be answered with arms."""

from __future__ import annotations

SINGLE = frozenset({"air_strike", "armed_attack", "arson", "bombing", "chemical_attack", "shelling", "shooting"})
"""Attacks of one place and time: what answers for those killed in one answers the attack."""

CAMPAIGNS = frozenset({"invasion", "persecution"})
"""Wholes that go on for years: what answers one of them says nothing of a single act in it."""

REPLIES = frozenset({"air_strike", "armed_attack", "bombing", "invasion", "shelling", "shooting"})
"""Kinds of act by which one act may be answered with arms."""
