"""Attacks that a text gives as a reply to an act: "jets bombed a camp in retaliation for the hostage-taking".

The attack stays an act, which may be answered in its turn; the tie says that it also answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from answerable.joining.acts import REPLIES
from answerable.joining.links import wording
from answerable.joining.links.passages import Passages, between, not_before, overlap
from answerable.joining.links.tie import Tie, words
from answerable.model.claim import TOLD, Claim
from answerable.model.link import Relation


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
                at = _reply(attack, act)
                if at is not None:
                    start, end = at
                    yield Tie.make(attack, act, Relation.ANSWERS, words(attack, start, end, "in_reply"), 0.8)


def _reply(attack: Claim, act: Claim) -> tuple[int, int] | None:
    """From where to where the words go that say the attack is a reply to the act; None if none do."""
    if attack.trigger.end <= act.trigger.start:
        at = wording.replies(between(attack, attack.trigger.end, act.trigger.start))
        return None if at < 0 else (attack.trigger.end + at, act.trigger.end)
    before = between(attack, attack.sentence.start, act.trigger.start)
    if wording.opens_with_reply(before, between(attack, act.trigger.end, attack.trigger.start)):
        return attack.sentence.start, act.trigger.end
    return None
