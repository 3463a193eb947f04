"""Claims that say one happening twice: of one sentence, and of a title and the report below it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from answerable.model.claim import Claim, Role, each_once, ordered
from answerable.reading.language.phrases import normal
from answerable.reading.language.sentences import Paragraph

_OWN_OBJECT = re.compile(r"(?P<verb>\w+)\s+(?P<object>.*\b(?:the|his|her|its|their|all|both)\s.*)", re.I | re.S)
_JOINED = re.compile(r"(?:[^;:.]*\s|)(?:and|but)\s+(?:(?:\w+ly|also|then|later)\s+)?", re.I | re.S)
_PASSIVE = re.compile(r".*\b(?:was|were|been)\s+(?:\w+ly\s+)?", re.I | re.S)
_ANOTHER = re.compile(
    r"(?:.*\W|)(?:another|an?\s+(?:second|third|further|separate|different|earlier|previous|similar|"
    r"subsequent|later))\s+(?:(?!(?:that|who|which|and|or|of|in)\b)[\w-]+\s+){0,2}",
    re.I | re.S,
)
_MANNER = re.compile(r"[^,;:.]*\sby\s+", re.I | re.S)
_OWN_SUBJECT = re.compile(r"(?:[^;:.]*\s|)(?:and|but)\s+(?:the|his|her|its|their|all)\s[^,;:.]+", re.I | re.S)


def unique(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the text, one for each happening of a sentence.

    Two claims of one kind and modality in one sentence are one happening where the one tells nothing that the other
    contradicts ("sentenced Tarn to … a prison sentence of ten years"); the fuller one stays and takes what it lacks.
    Verbs that "and" joins, each with its own object, say two: "withdrew the warrant and dismissed the indictment", "the
    warrant was withdrawn and the indictment dismissed". So does a noun that is another: "a car bomb killed five, while
    seven died in another bombing". How it was done is told with it, whoever says so: "killing him by strangling him".
    """
    kept: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (-len(c.arguments), c.trigger.start, c.id)):
        beside = kept[claim.sentence.start, claim.kind]
        for k, other in enumerate(beside):
            if _same_happening(claim, other):
                beside[k] = _with(other, claim)
                break
            if _is_manner(claim, other) or _is_manner(other, claim):
                beside[k] = min(claim, other, key=lambda each: each.trigger.start)
                break
        else:
            beside.append(claim)
    return each_once(claim for beside in kept.values() for claim in beside)


def _same_happening(claim: Claim, fuller: Claim) -> bool:
    if (claim.kind, claim.sentence, claim.modality, claim.speaker) != (
        fuller.kind,
        fuller.sentence,
        fuller.modality,
        fuller.speaker,
    ):
        return False
    if _of_other_things(claim, fuller):
        return False
    told = {(a.role, a.value) for a in fuller.arguments}
    roles = {a.role for a in fuller.arguments}
    lacking = {Role.TERM, Role.CHARGE} - roles
    return all((a.role, a.value) in told or a.role in lacking for a in claim.arguments)


def _is_manner(claim: Claim, told: Claim) -> bool:
    """Whether a claim says by what somebody did what another tells: "strangling" of "killing him by strangling him"."""
    if claim.sentence != told.sentence or claim.trigger.start < told.trigger.end:
        return False
    if not claim.trigger.quote.split()[0].endswith("ing"):
        return False
    return _MANNER.fullmatch(told.between(told.trigger.end, claim.trigger.start)) is not None


def _of_other_things(one: Claim, other: Claim) -> bool:
    """Whether the words of two claims are verbs joined by "and", each with its own object: one that is known already.

    "Quashed the conviction and ordered a new trial" is one judgment.
    """
    first, second = sorted((one, other), key=lambda claim: claim.trigger.start)
    between = first.between(first.trigger.end, second.trigger.start)
    if _ANOTHER.fullmatch(between):
        return True
    if all(" " not in claim.trigger.quote for claim in (first, second)):
        passive = _PASSIVE.fullmatch(first.between(first.sentence.start, first.trigger.start))
        return passive is not None and _OWN_SUBJECT.fullmatch(between) is not None
    verbs = [_OWN_OBJECT.fullmatch(claim.trigger.quote) for claim in (first, second)]
    if verbs[0] is None or verbs[1] is None or verbs[0]["object"].lower() == verbs[1]["object"].lower():
        return False
    return _JOINED.fullmatch(between) is not None


def _with(fuller: Claim, claim: Claim) -> Claim:
    told = {(a.role, a.value) for a in fuller.arguments}
    more = [a for a in claim.arguments if (a.role, a.value) not in told]
    if not more:
        return fuller
    return fuller.remade(arguments=tuple(ordered([*fuller.arguments, *more])))


def is_title(text: str, block: Paragraph, title: str) -> bool:
    """Whether a paragraph only repeats the source's title: a report below it tells it better."""
    told = normal(text[block.start : block.end]).lstrip("# ").casefold()
    return not told.endswith(".") and told == normal(title).casefold()
