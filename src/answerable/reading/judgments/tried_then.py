"""When somebody was judged whose trial alone a sentence dates: "stood trial in 1988 and was convicted and jailed"."""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.model.claim import Argument, Claim, Modality, Reading, Role, each_once, ordered

_JUDGED = frozenset({"acquittal", "conviction", "sentence"})
_AND = re.compile(r",?\s+and\s+(?:(?:was|were|been|then|duly)\s+)*", re.I)


def with_times_of_trials(reading: Reading) -> Reading:
    """The reading, with the year of a trial for the judgments that its sentence goes on to."""
    times: dict[tuple[int, int], Argument] = {}
    for claim in sorted(reading.claims, key=lambda each: each.trigger.start):
        own = claim.argument(Role.TIME)
        if claim.modality is not Modality.HAPPENED:
            continue
        if claim.kind == "trial" and own is not None and own.span.start >= claim.trigger.end:
            times[claim.sentence.start, own.span.end] = own
        elif claim.kind in _JUDGED and own is None and (time := _shared(claim, times)) is not None:
            times[claim.sentence.start, claim.trigger.end] = time
    dated = [_dated(each, times) for each in reading.claims]
    return reading if dated == list(reading.claims) else replace(reading, claims=each_once(dated))


def _shared(claim: Claim, times: dict[tuple[int, int], Argument]) -> Argument | None:
    """The time of the trial or the judgment that "and" joins to a judgment, if of its sentence."""
    for (start, end), time in times.items():
        told_before = start == claim.sentence.start and end <= claim.trigger.start
        if told_before and _AND.fullmatch(claim.between(end, claim.trigger.start)) is not None:
            return time
    return None


def _dated(claim: Claim, times: dict[tuple[int, int], Argument]) -> Claim:
    place = claim.sentence.start, claim.trigger.end
    if place not in times or claim.kind not in _JUDGED or claim.argument(Role.TIME) is not None:
        return claim
    made = claim.remade(arguments=tuple(ordered([*claim.arguments, times[place]])))
    return replace(made, location=claim.location)
