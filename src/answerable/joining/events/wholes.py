"""Kinds of act that are made of many others: a crackdown, a genocide, a siege."""

from __future__ import annotations

DEADLY = frozenset({"assassination", "execution", "killing", "mass_killing", "shooting", "wounding"})
ATTACKS = frozenset({"air_strike", "armed_attack", "arson", "bombing", "chemical_attack", "shelling"})
_HELD = frozenset({"abduction", "arbitrary_detention", "enforced_disappearance", "ill_treatment", "torture"})
_TAKEN = frozenset({"looting", "property_destruction", "seizure"})
_OF_WAR = frozenset({"denial_of_aid", "forced_displacement", "hostage_taking", "sexual_violence", "siege"})
_OF_RULE = frozenset({"censorship", "harassment", "internet_shutdown", "unfair_trial"})
COLLECTIVE = {
    "crackdown": DEADLY | _HELD | _OF_RULE | _TAKEN | {"armed_attack", "arson", "sexual_violence"},
    "genocide": DEADLY | ATTACKS | _HELD | _TAKEN | _OF_WAR | {"persecution"},
    "invasion": DEADLY | ATTACKS | _HELD | _TAKEN | _OF_WAR,
    "mass_killing": DEADLY | _HELD | _TAKEN | {"arson", "sexual_violence"},
    "persecution": DEADLY | ATTACKS | _HELD | _TAKEN | _OF_WAR | _OF_RULE,
    "siege": DEADLY | ATTACKS | _TAKEN | {"denial_of_aid", "sexual_violence"},
}
"""Kinds of act that are made of many others, each with the kinds of which it can be."""
