"""Claims of one sentence that say one happening twice."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Claim, Role


def unique(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the text, one for each happening of a sentence.

    Two claims of one kind and modality in one sentence are one happening where the one tells nothing that the other
    contradicts ("sentenced Tarn to … a prison sentence of ten years"); the fuller one stays and takes what it lacks.
    """
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (-len(c.arguments), c.trigger.start, c.id)):
        for k, other in enumerate(kept):
            if _same_happening(claim, other):
                kept[k] = _with(other, claim)
                break
        else:
            kept.append(claim)
    found = {claim.id: claim for claim in kept}
    return tuple(sorted(found.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.kind, c.id)))


def _same_happening(claim: Claim, fuller: Claim) -> bool:
    if (claim.kind, claim.sentence, claim.modality, claim.speaker) != (
        fuller.kind,
        fuller.sentence,
        fuller.modality,
        fuller.speaker,
    ):
        return False
    told = {(a.role, a.value) for a in fuller.arguments}
    roles = {a.role for a in fuller.arguments}
    lacking = {Role.TERM, Role.CHARGE} - roles
    return all((a.role, a.value) in told or a.role in lacking for a in claim.arguments)


def _with(fuller: Claim, claim: Claim) -> Claim:
    told = {(a.role, a.value) for a in fuller.arguments}
    more = [a for a in claim.arguments if (a.role, a.value) not in told]
    if not more:
        return fuller
    arguments = sorted([*fuller.arguments, *more], key=lambda a: (a.span.start, a.span.end, a.role))
    return fuller.remade(arguments=tuple(arguments))
