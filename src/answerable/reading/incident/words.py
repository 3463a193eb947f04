"""Families of words that tell what was done to somebody and what sort of actor did it, and how an article uses each.

Three hundred labelled articles teach little of single words and more of families of them. A family is an alternative of
stems; it was written down from the definitions of the answers, not from the articles.
"""

from __future__ import annotations

import math
import re

from answerable.reading.incident.person_features import Features

LEDE = 700
"""Code points at an article's beginning that say what it is about."""
DENSEST = 4.0
"""Words of a family in a hundred, at most: more says no more."""

_DONE = {
    "detained": r"arrest|detain|detention|custody|jail|imprison|prison|behind bars|incarcerat|remand|house arrest|"
    r"rounded up|held (?:in|by|for|without)",
    "tried": r"charg(?:ed|es)|sentenc|convict|trial|court|bail|indict|prosecut|verdict",
    "killed": r"kill|murder|shot dead|assassinat|slain|gunned down|execut(?:ed|ion)|dead|death|died|massacre|behead|"
    r"lynch|hang",
    "kidnapped": r"kidnap|abduct|hostage|ransom|captor|captiv|seized by|snatched",
    "tortured": r"tortur|beat(?:en|ing|s)?\b|ill.treat|mistreat|electric shock|waterboard|abus(?:e|ed) in|inhuman|"
    r"degrading|flogg|cruel",
    "disappeared": r"disappear|missing|whereabouts|vanish|incommunicado|unaccounted",
    "made to disappear": r"enforced disappear|forcibly disappear",
    "harassed": r"harass|threat|intimidat|surveill|censor|ban(?:ned|s)?\b|raid|fined?\b|crackdown|tear gas|dispers|"
    r"restrict|block|rape|sexual|assault|attack|injur|wound|evict|fired|dismiss|sack|suspend|discriminat|shut ?down",
    "hurt": r"injur|wound|assault|attack",
    "abused": r"rape|sexual|traffick",
    "at work": r"strike|union|workers|wage|labou?r",
    "of the press": r"journalist|reporter|editor|media|press",
}
_DOERS = {
    "police": r"police|officers?\b|cops?\b|constable|sheriff|patrol",
    "army": r"army|military|soldiers?|troops|junta|security forces|navy|air force|paramilitar|special forces|"
    r"intelligence (?:agen|serv)|secret (?:police|service)",
    "court": r"court|judge|prosecutor|magistrate|sentenc|convict|charged|trial",
    "government": r"government|regime|authorit|ministr|ministers?\b|president|official|state media|lawmaker|parliament|"
    r"administration|mayor|governor",
    "foreign": r"occupation|foreign|coalition|airstrike|drone|invasion|invad|troops of|abroad|exile|consulate|embassy|"
    r"extradit",
    "gunmen": r"gunm[ae]n|armed men|assailants?|attackers?|unidentified|unknown|bandits?|masked|motorcycle|hooded|"
    r"kidnappers?|abductors?|hitm[ae]n|assassin",
    "militia": r"militia|rebels?|militants?|insurgents?|terror|separatist|guerrilla|jihad|extremist|taliban|isis|"
    r"islamic state|boko haram|al.qaida|al.qaeda|al.shabaab",
    "criminals": r"gangs?\b|cartel|mafia|criminal|suspect|robber|traffick|mob\b|hooligan|thug",
    "company": r"compan(?:y|ies)|employer|management|firm|factory|corporat|owners?\b|boss|landlord|industr",
    "private": r"husband|wife|boyfriend|neighbou?r|ex-|family|relative|man\b|woman\b|teen|student|colleague|driver|"
    r"priest|teacher|pastor|father|mother",
    "protesters": r"protest|demonstrat|strik|workers|union|farmers",
    "followers": r"party|supporters|activists of|youth wing|volunteers|nationalist|loyalist|pro-government|vigilante|"
    r"hired|private security|guards?\b|contractors?",
    "nobody": r"accident|crash|collapse|fire\b|covid|virus|disease|suicide",
}
FAMILIES = {name: re.compile(rf"\b(?:{stems})", re.IGNORECASE) for name, stems in (_DONE | _DOERS).items()}
"""Name of a family → what its words begin with."""


def families(text: str, title: str) -> Features:
    """How often each family is used, how densely, whether in the title, and how often at the beginning.

    Args:
        text: the working text.
        title: of the source.
    """
    length = max(1, len(text.split()))
    found: Features = {"s words": math.log(length)}
    for name, pattern in FAMILIES.items():
        count = len(pattern.findall(text))
        found[f"s {name}"] = math.log1p(count)
        found[f"s {name} density"] = min(DENSEST, 100 * count / length)
        found[f"s {name} title"] = float(bool(pattern.search(title)))
        found[f"s {name} lede"] = math.log1p(len(pattern.findall(text[:LEDE])))
        found[f"s {name} at all"] = float(count > 0)
    return found
