"""Attacks that a text gives as a reply to an act: "jets bombed a camp in retaliation for the hostage-taking".

The attack stays an act, which may be answered in its turn; the tie says that it also answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.joining.acts import REPLIES
from answerable.joining.links.passages import Passages, not_before, overlap
from answerable.joining.links.tie import Tie, words
from answerable.joining.links.wording import ASIDE, AWAY, LONGEST
from answerable.model.claim import TOLD, Claim
from answerable.model.link import Relation

_REPLY = re.compile(
    r"\b(?:in|as(?: an?)?) (?:[\w-]+ )?(?:retaliation|reprisal|revenge|retribution|response|answer|reply|reaction)s?"
    r" (?:for|to|against|over)\b",
    re.I,
)


def replying(text: Passages) -> Iterator[Tie]:
    """Attacks to the acts that their sentence says they reply to.

    Args:
        text: the claims.
    """
    for attack in text.acts:
        if attack.kind not in REPLIES or attack.modality not in TOLD:
            continue
        for act in text.beside(attack):
            if text.is_act(act) and not overlap(attack, act) and not_before(attack, act):
                at = in_reply(attack, act)
                if at is not None:
                    start, end = at
                    yield Tie.make(attack, act, Relation.ANSWERS, words(attack, start, end, "in_reply"), 0.8)


def in_reply(claim: Claim, act: Claim) -> tuple[int, int] | None:
    """From where to where the words go that say the one is a reply to the other; None if none do."""
    if claim.trigger.end <= act.trigger.start:
        at = _replies(claim.between(claim.trigger.end, act.trigger.start))
        return None if at < 0 else (claim.trigger.end + at, act.trigger.end)
    before = claim.between(claim.sentence.start, act.trigger.start)
    if _opens_with_reply(before, claim.between(act.trigger.end, claim.trigger.start)):
        return claim.sentence.start, act.trigger.end
    return None


def _replies(between: str) -> int:
    """Where in the words between an attack and an act the wording begins that makes it a reply; -1 for none."""
    found = next(iter(reversed(list(_REPLY.finditer(between)))), None)
    if found is None or ASIDE.search(between[: found.start()]):
        return -1
    tail = between[found.end() :]
    return -1 if AWAY.search(tail) or len(tail.split()) > LONGEST else found.start()


def _opens_with_reply(before: str, between: str) -> bool:
    """Whether a sentence begins with the act that an attack replies to: "In retaliation for the …, jets bombed".

    Args:
        before: the words from the head of the sentence to the act.
        between: the words from the act to the attack.
    """
    found = _REPLY.match(before.lstrip(" “\"'"))
    return found is not None and not AWAY.search(before[found.end() + 1 :]) and "," in between
