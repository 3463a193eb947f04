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

ACCUSING = frozenset({"arrest", "arrest_warrant", "charge"})
"""Steps against a suspect, before anybody is tried."""

CONTESTED = frozenset({"appeal", "final_judgment"})
"""What comes of a judgment that somebody contests."""

FINDINGS_OF_COURTS = frozenset({"acquittal", "conviction", "verdict", "sentence"})
"""What a court finds in the end, for or against somebody."""

HELD_GUILTY = frozenset({"conviction", "verdict", "sentence", "imprisonment"})
"""What tells that a court found somebody guilty."""

PUNISHED = frozenset({"conviction", "sentence", "imprisonment"})
"""A judgment against somebody, and what is served under it."""

INQUIRIES = frozenset({"fact_finding", "investigation"})
"""Looking for what happened."""

KEPT = frozenset({"arrest", "imprisonment"})
"""Custody, before a judgment or under it."""

PROSECUTION = frozenset({"charge", "trial"})
"""Accusation before a court."""

TAKINGS = frozenset({"abduction", "arbitrary_detention", "arrest", "hostage_taking"})
"""Taking somebody away, by right or by force."""

HARMS = frozenset({"killing", "mass_killing", "property_destruction", "wounding"})
"""What an attack does."""

MERCY = frozenset({"amnesty", "pardon"})
"""What lifts a punishment by grace."""

DROPPED = frozenset({"case_closed", "charges_dropped"})
"""A prosecution that is given up."""
