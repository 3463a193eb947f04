"""Words by which a sentence tells one act and many apart: "the murder of X was one of eleven killings".

The two are never one happening, whatever else they have in common. Nor is a running total, "300 killed since the
protests began", what happened on one day of them; nor that of which a court convicts somebody and, in the same
sentence, that of which it clears.
"""

from __future__ import annotations

import re

from answerable.joining.cues import Cues
from answerable.model.claim import DONE_TO, Claim, Role
from answerable.model.vocabulary import nouns

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

ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|worst|deadliest|\w+th)"
MANY = (
    rf"(?:one|two|three|(?:the|a)\s+{ORDINAL}|{ORDINAL})\s+(?:of|in)\s+"
    r"(?:(?:a|the|this)\s+(?:\w+\s+)?(?:series|string|spate|wave|campaign)\s+of\s+"
    r"|(?:the|those|these|some|at\s+least|more\s+than)\s+)?(?:[\w,’'-]+\s+){0,4}?"
)
"""Words right before the noun for many acts, of which one is told."""
AWAY = re.compile(
    r"[;:()—–]|\b(?:after|before|since|until|because|who|whom|whose|that|over|about|against|for|said|says|but|while"
    r"|whereas|although|though|despite|and|or|following|when|accus\w+|convict\w+|charg\w+|jailed|surviv\w+)\b",
    re.I,
)
"""Words that take a sentence away from what it told of first."""
_IN_MASSACRE = DEADLY - {"wounding"}
"""Kinds that, told in a massacre, are the massacre as often as a part of it."""
_DURING = r"\b(?:during|in\s+the\s+course\s+of|(?:as|was|were)\s+part\s+of)\s+(?:[\w’'-]+\s+){0,5}"
_WITHIN = re.compile(rf"{_DURING}$", re.I)
_HAS_WITHIN = re.compile(rf"(?P<before>[^.!?]*?){_DURING}", re.I)
_HINTS = (
    *("part", "course", "series", "string", "spate", "wave", "campaign"),
    *("one", "two", "three", "rst", "ond", "ird", "ast", "est", "th"),
)
"""Letters of which some stand before "of" or "in" where either of the two below is found; quickly looked for."""
_SERIES = r"in\s+(?:a|the|this)\s+(?:\w+\s+)?(?:series|string|spate|wave|campaign)\s+of\s+(?:[\w’'-]+\s+){0,4}?"
_BEFORE = re.compile(rf"\b(?:{MANY}|{_SERIES}|part\s+of\s+(?:the|a|this)\s+(?:[\w’'-]+\s+){{0,4}})$", re.I)
_BEHIND = re.compile(rf"(?P<before>[^.!?]*?)\b(?:{MANY}|{_SERIES}|part\s+of\s+(?:the|a|this)\s)", re.I)

_SINCE = re.compile(
    r"(?P<gap>[^.;:!?()—–]*?)(?<!has )(?<!have )(?<!had )\bsince\s+(?!then\b|he\b|she\b|it\b|they\b|we\b|there\b)"
    r"(?P<start>(?:[^.,;:!?()—–]|\.(?=\d))+)",
    re.I,
)
_FOR_LONG = re.compile(
    r"(?P<gap>[^.;:!?()—–]*?)\b(?:during|in|over|within)\s+(?P<start>(?:the\s+)?(?:last|past|previous)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:days|weeks?|months?|years?))\b",
    re.I,
)
_SINCE_FIRST = re.compile(r"\W*since\s+(?P<start>[^.;:!?()—–]+?)\s+(?:has|have)\b[^.;:!?()—–]*", re.I)
_COUNTED = DEADLY | ATTACKS | {"arrest", "death"}
"""Kinds of what is done in a moment: "two men held since May" are no total."""
_LONG = Cues("since", "last", "past", "previous")
_OF_ITS_TIME = re.compile(
    r"\b(?:after|against|before|but|first|last|latest|most|that|until|when|which|while|who|worst|\w+iest)\b", re.I
)
"""Words behind which "since" is said of something else than the number: "in the deadliest attack since"."""

_VERDICT = re.compile(
    r"\b(?:(?P<cleared>acquit\w*|cleared|exonerat\w*|(?:not|n['’]t)\s+(?:found\s+)?guilty)|convict\w*|guilty)\b", re.I
)
_CLEARED = Cues(r"acquit\w*", "cleared", r"exonerat\w*", "guilty")
"""Without one of these nobody is cleared."""
_LESS = re.compile(r"\b(?:culpable|less(?:er)?|manslaughter|negligen\w+)\b", re.I)
"""Words of a verdict for the same deed under another name."""
_PRONOUN = re.compile(r"(?:he|her|him|his|it|she|them|they|their)\b.*", re.I)


def total_of(claim: Claim) -> str:
    """The words for the beginning of what a claim counts, in lower case; empty where it gives no running total.

    "The uprising began january 25", of "more than 300 deaths since the uprising began January 25".
    """
    sentence, base = claim.sentence.quote, claim.sentence.start
    if claim.kind not in _COUNTED or claim.argument(Role.COUNT) is None or _LONG.search(sentence) is None:
        return ""
    end = claim.trigger.end - base
    found = _SINCE.match(sentence, end) or _FOR_LONG.match(sentence, end)
    if found is None or _OF_ITS_TIME.search(found["gap"]):
        found = _SINCE_FIRST.fullmatch(sentence[: claim.trigger.start - base])
    start = found["start"].partition(",")[0].strip().lower() if found is not None else ""
    by_it = any(nouns().get(word) == "disaster" for word in start.split())  # those dead since a flood died of it
    return "" if by_it else start


def extent_of(claim: Claim) -> str:
    """Which sentence tells that the act is one of many, or that it is these many: its place and "<" or ">"; or nothing.

    Two claims with one place and different signs are a part and its whole, or what somebody is guilty of and what not.
    """
    sentence, base = claim.sentence.quote, claim.sentence.start
    if verdict := _verdict_on(claim):
        return f"{claim.source} {base}{verdict}"
    low = sentence.lower()
    before_of_or_in = (*low.split(" of ")[:-1], *low.split(" in ")[:-1])
    if "during " not in low and not any(words.endswith(_HINTS) for words in before_of_or_in):
        return ""
    place = f"{claim.source} {base}"
    before, after = sentence[: claim.trigger.start - base], sentence[claim.trigger.end - base :]
    if _BEFORE.search(before) or (claim.kind in COLLECTIVE and _WITHIN.search(before)):
        return f"{place}>"
    behind = _BEHIND.match(after)
    if behind is None and claim.kind not in _IN_MASSACRE:
        behind = _HAS_WITHIN.match(after)
    return f"{place}<" if behind is not None and not AWAY.search(behind["before"]) else ""


def _verdict_on(claim: Claim) -> str:
    """Of a sentence that tells of guilt in one thing and of none in another, the sign of this act; else empty.

    "Convicted of burning down the mill and acquitted of setting fire to the shop".
    """
    sentence, at = claim.sentence.quote, claim.trigger.start - claim.sentence.start
    verdicts = list(_VERDICT.finditer(sentence)) if _CLEARED.search(sentence) is not None else []
    if len(verdicts) < 2 or len({bool(each["cleared"]) for each in verdicts}) < 2 or _LESS.search(sentence):
        return ""
    bounds = [*(each.start() for each in verdicts[1:]), len(sentence)]
    own = next((i for i, each in enumerate(verdicts) if each.end() <= at < bounds[i]), -1)
    whom = [each.value for each in claim.arguments if each.role in DONE_TO and not _PRONOUN.fullmatch(each.value)]
    if own < 0 or not whom:
        return ""
    others = " ".join(
        sentence[each.end() : end]
        for each, end in zip(verdicts, bounds, strict=True)
        if bool(each["cleared"]) != bool(verdicts[own]["cleared"])
    )
    if any(value.split()[-1].lower() in others.lower() for value in whom):
        return ""
    return "<" if verdicts[own]["cleared"] else ">"


def are_part_and_whole(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether an extent of one set is a part of that of the other, or the other way round."""
    return any(each[:-1] + ("<" if each[-1] == ">" else ">") in other for each in one)
