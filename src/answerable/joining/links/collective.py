"""Acts that are part of a greater one which is told as such: a shooting in a crackdown, a massacre in a genocide.

Only the words of a text tie a part to its whole, or one text that gives the time and the place of both. That two acts
lie in one country and one month says nothing. A whole is never one event with its part, and what answers a part does
not answer a whole of this sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.joining.actors.states import same_place, state
from answerable.joining.events.one_breath import subject
from answerable.joining.facts.extent import ATTACKS, AWAY, COLLECTIVE, DEADLY, MANY
from answerable.joining.facts.facts import place_of, time_of
from answerable.joining.links.passages import Passages, at_one_time, next_sentence, overlap
from answerable.joining.links.tie import Tie, words
from answerable.joining.tagging import tagged
from answerable.model.claim import TOLD, Claim, Role
from answerable.model.link import COLLECTIVE_RULE, Evidence, Relation
from answerable.model.vocabulary import kinds

Found = tuple[Evidence, float]

_LASTING = frozenset({"mass_killing"})
"""A massacre that killed forty is these killings, and no act of which they are a part."""
_SERIES = DEADLY | ATTACKS | {"abduction", "enforced_disappearance", "sexual_violence"}
"""Kinds of which many may be told as one series: "the taxi driver murders"."""
_KILLED_IN = DEADLY | {"armed_attack", "bombing"}
"""Kinds of which one may be told as of a series of another."""

_THE = r"(?:the|a|an|this|that|his|her|their|its|[A-Z0-9][\w’'.-]*)"
_FILL = (
    r"(?:(?!(?:the|a|an|this|at|against|after|before|of|for|on|over|about|by|to|from|with|near|who|which|that|and|or|trial|case)\b)"
    r"[\w’'-]+\s+)"
)
_SPAN = r"(?:(?:first|early|final|last|opening|worst)\s+(?:hours?|days?|weeks?|months?|phase|stages?)\s+of\s+)"
_INSIDE = re.compile(
    rf"(?P<before>.*?)\b(?P<cue>(?:as\s+|(?:was|were|is|are|being|formed|forms)\s+(?:a\s+|an?\s+\w+\s+)?)?part\s+of"
    rf"|(?:came\s+)?in\s+the\s+course\s+of|at\s+the\s+(?:height|start|beginning|end)\s+of|during|in)\s+"
    rf"(?:what\s+\w+\s+called\s+)?(?:{_THE}\s+)?{_SPAN}?(?:{_THE}\s+)?{_FILL}{{0,4}}?"
    r"(?:(?:campaign|wave|policy|series)\s+of\s+(?:[\w’'-]+\s+){0,2})?",
    re.S,
)
_LEADING = re.compile(
    r"\W*(?:(?:On|In|At)\s[^,]{1,40},\s)?(?:during|in|in the course of|as part of|at the height of)\s+"
    rf"(?:{_THE}\s+)?{_SPAN}?"
    rf"(?:{_THE}\s+)?{_FILL}{{0,4}}?",
    re.I,
)
_HOLDS = re.compile(
    r"(?P<before>.*?)(?:,\s*)?\b(?:included|includes|including|involved|saw|such\s+as|among\s+(?:them|its\s+acts)"
    r"|(?:in|during)\s+(?:the\s+course\s+of\s+)?which)\b(?P<after>.*)",
    re.S | re.I,
)
_SERIES_OF = re.compile(
    rf"(?P<before>.*?)\bin\s+(?:a|the|this)\s+(?:\w+\s+)?(?:series|string|spate|wave|campaign)\s+of\s+{_FILL}{{0,4}}",
    re.S,
)
_OPENS = re.compile(
    r"(?P<before>.*?)\b(?:opened|began|marked\s+the\s+(?:beginning|start|opening|end|height|peak)\s+of|was\s+the\s+"
    rf"(?:beginning|start|height)\s+of|(?:incident|episode|chapter|day|act|attack)s?\s+(?:of|in))\s+(?:{_THE}\s+)?{_FILL}{{0,4}}",
    re.S,
)
_AMONG = re.compile(
    rf"\W*Among\s+(?:the\s+|those\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:of|in|during)\s+(?:{_THE}\s+)?{_FILL}{{0,4}}", re.I
)
_WERE = re.compile(r"[^;:—–]*?\b(?:was|were|is|are)\b[^;:—–]*", re.S)
_ONE_OF = re.compile(rf"(?P<before>.*?)\b{MANY}", re.S | re.I)
_POINTS = re.compile(
    r"\W*(?:It|This|That|They|These|He|She)\s+(?:(?:all|also|was|were|is|are|happened|came|took\s+place|occurred)\s+)*"
    r"(?:part\s+of|in\s+the\s+course\s+of|during|in|(?:one\s+of|among)\s+[^,;:.]{1,60}?\b(?:in|during))\s+"
    rf"(?:{_THE}\s+)?{_FILL}{{0,4}}"
)
_PARTICIPLES = re.compile(
    r"(?P<before>[^,]*),\s+(?:(?:reportedly|also)\s+)?(?:[\w-]+ing(?:\s+[^,]{1,40})?(?:,|\s+and)\s+)*", re.S
)
_TO_IT = re.compile(r"\b(?:part\s+of|belong(?:ed|s)\s+to|in\s+the\s+course\s+of)\s+(?:it|this|these|them)\b", re.I)
_LATER = re.compile(
    r"[;:—–]|\b(?:after|before|since|until|because|who|whom|whose|which|that|over|about|against|for|had|said|but|while"
    r"|whereas|although|though|despite|accus\w+|convict\w+|charg\w+|jailed|surviv\w+|years?|months?)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|no|nothing|den(?:y|ied|ies)|unrelated|unconnected|rather\s+than|whether|if)\b", re.I)
_LONGEST = 20


def collective(text: Passages) -> Iterator[Tie]:
    """The acts of a text to the greater acts that they are part of.

    Args:
        text: the claims. Acts that are denied or were only attempted are part of nothing.
    """
    told = [each for each in text.acts if each.modality in TOLD]
    wholes = [each for each in told if each.kind in COLLECTIVE or _is_series(each)]
    for part in told:
        fitting = [each for each in wholes if not overlap(part, each) and _fits(part, each)]
        beside = [each for each in fitting if each.sentence == part.sentence]
        found = [(whole, by) for whole in beside if (by := _by_words(part, whole)) is not None]
        if not beside:
            found = [(whole, by) for whole in fitting if (by := _by_pointing(text, part, whole, wholes)) is not None]
        nearest = min(found, key=lambda pair: _apart(part, pair[0]), default=None)
        if nearest is not None:
            yield Tie.make(part, nearest[0], Relation.PART_OF, *nearest[1])
        if fitting and not beside and not found:
            yield from _by_time_and_place(part, fitting)


def _fits(part: Claim, whole: Claim) -> bool:
    if _is_series(whole):
        return part.kind in _SERIES and _one_circle(part, whole) and not _is_series(part)
    if part.kind == whole.kind:
        return _narrower(part, whole)
    return part.kind in COLLECTIVE.get(whole.kind, ())


def _one_circle(part: Claim, whole: Claim) -> bool:
    return part.kind == whole.kind or {part.kind, whole.kind} <= _KILLED_IN


def _narrower(part: Claim, whole: Claim) -> bool:
    """Whether of two massacres, or two crackdowns, the one is told of a smaller place."""
    if part.kind not in COLLECTIVE:
        return False
    here, there = place_of(part), place_of(whole)
    return bool(here) and bool(state(there)) and not state(here)


def _is_series(claim: Claim) -> bool:
    """Whether a claim tells of many acts as one: its noun is plural, and counted or called a series."""
    word = claim.trigger.quote.lower()
    if (
        claim.kind not in _SERIES
        or not word.endswith("s")
        or word.removesuffix("s") not in kinds()[claim.kind].triggers.nouns
    ):
        return False
    return not any(each.role is Role.VICTIM and each.name for each in claim.arguments)


def _apart(part: Claim, whole: Claim) -> int:
    return max(whole.trigger.start - part.trigger.end, part.trigger.start - whole.trigger.end)


def _by_words(part: Claim, whole: Claim) -> Found | None:
    if part.trigger.end <= whole.trigger.start:
        gap = part.between(part.trigger.end, whole.trigger.start)
        if _NOT.search(part.between(part.sentence.start, whole.trigger.start)):
            return None
        rule = "one_of" if _one_of(gap) else "inside" if not _is_series(whole) and _inside(gap) else ""
        if not rule and not _is_series(whole) and _clear(_OPENS.fullmatch(gap)):
            rule = "opens"
        return (words(part, part.trigger.start, whole.trigger.end, COLLECTIVE_RULE + rule), 0.8) if rule else None
    before = part.between(part.sentence.start, whole.trigger.start)
    gap = part.between(whole.trigger.end, part.trigger.start)
    if _NOT.search(before) or _NOT.search(gap) or _is_series(whole):
        return None
    start, end = whole.trigger.start, part.trigger.end
    if whole.kind not in _LASTING and subject(before, gap) and not _is_noun(part):
        return words(part, start, end, f"{COLLECTIVE_RULE}subject"), 0.8
    if whole.kind not in _LASTING and _doing(gap, part.trigger.quote):
        return words(part, start, end, f"{COLLECTIVE_RULE}doing"), 0.7
    if _holds(gap) and not (whole.kind in _LASTING and part.kind in DEADLY and re.search(r"\bsaw\b", gap, re.I)):
        return words(part, start, end, f"{COLLECTIVE_RULE}holds"), 0.8
    if _AMONG.fullmatch(before) and _WERE.fullmatch(gap) and len(gap.split()) <= _LONGEST:
        return words(part, part.sentence.start, end, f"{COLLECTIVE_RULE}leading"), 0.75
    if _LEADING.fullmatch(before) and not _LATER.search(gap) and len(gap.split()) <= _LONGEST:
        return words(part, part.sentence.start, end, f"{COLLECTIVE_RULE}leading"), 0.75
    return None


def _by_pointing(text: Passages, part: Claim, whole: Claim, wholes: list[Claim]) -> Found | None:
    """ "Soldiers burned Kell. It was part of the war"; "The war went on. The burning of Kell belonged to it"."""
    if not next_sentence(part, whole) or not at_one_time([part, whole]):
        return None
    acts = [each for each in text.beside(part) if text.is_act(each)]
    others = [each for each in text.beside(whole) if text.is_act(each)]
    if part.sentence.start < whole.sentence.start:
        before = whole.between(whole.sentence.start, whole.trigger.start)
        if len(acts) != 1 or _NOT.search(before) or not _POINTS.fullmatch(before):
            return None
        return words(whole, whole.sentence.start, whole.trigger.end, f"{COLLECTIVE_RULE}pointing"), 0.65
    if len([each for each in others if each in wholes]) != 1:
        return None
    behind = part.between(part.trigger.end, part.sentence.end)
    found = _TO_IT.search(behind)
    if found is None or AWAY.search(behind[: found.start()]) or _NOT.search(behind[: found.start()]):
        return None
    return words(part, part.trigger.start, part.trigger.end + found.end(), f"{COLLECTIVE_RULE}pointing"), 0.65


def _inside(gap: str) -> bool:
    """ "killed in the crackdown", "the shooting in Mahshahr was part of the crackdown"."""
    return _clear(_INSIDE.fullmatch(gap))


def _one_of(gap: str) -> bool:
    """ "the murder of X was one of eleven killings", "the third in a series of bombings"."""
    return _clear(_ONE_OF.fullmatch(gap)) or _clear(_SERIES_OF.fullmatch(gap))


def _clear(found: re.Match[str] | None) -> bool:
    """Whether nothing before the words that tie takes the sentence away from what it told of first."""
    return found is not None and not AWAY.search(found["before"]) and len(found["before"].split()) <= _LONGEST


def _is_noun(claim: Claim) -> bool:
    """Whether a noun says it, which no clause ends in: "a crackdown on clerks, abductions, arbitrary" "arrests"."""
    words = tagged(claim.sentence.quote)
    return any(word.tag == "N" and word.end == claim.trigger.end - claim.sentence.start for word in words)


def _doing(gap: str, trigger: str) -> bool:
    """ "The government cracked down on Thursday, arresting and beating journalists"."""
    found = _PARTICIPLES.fullmatch(gap)
    return found is not None and trigger.lower().split()[0].endswith("ing") and not _LATER.search(found["before"])


def _holds(gap: str) -> bool:
    """ "the crackdown, in which 40 people were killed", "the crackdown included the torture of"."""
    found = _HOLDS.fullmatch(gap)
    if found is None or re.search(r"[;:—–]|\b(?:who|whom|said|but|while)\b", found["before"], re.I):
        return False
    return not _LATER.search(found["after"]) and len(gap.split()) <= 2 * _LONGEST


def _by_time_and_place(part: Claim, wholes: list[Claim]) -> Iterator[Tie]:
    """The only greater act of the text whose time is longer than the part's and holds it, in a state where it lay."""
    when, here = time_of(part), place_of(part)
    if not when.known or not here or state(here):
        return
    holding = [each for each in wholes if each.kind != "mass_killing" and time_of(each).known and state(place_of(each))]
    if len({(time_of(each).edtf, place_of(each), each.kind) for each in holding}) != 1:
        return
    whole = holding[0]
    long = time_of(whole)
    if not (long.earliest <= when.earliest and when.latest <= long.latest and long.days > when.days):
        return
    country = part.location.country if part.location is not None else ""
    if country != state(place_of(whole)) or not same_place(here, place_of(whole)):
        return
    doers = [
        {each.value for each in claim.arguments if each.role is Role.PERPETRATOR and each.name}
        for claim in (part, whole)
    ]
    if all(doers) and not doers[0] & doers[1]:
        return
    evidence = words(part, part.trigger.start, part.trigger.end, f"{COLLECTIVE_RULE}time_and_place")
    yield Tie.make(part, whole, Relation.PART_OF, evidence, 0.5)
