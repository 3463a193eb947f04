"""What single texts tie, as far as ties across documents rest on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from answerable.model.link import COLLECTIVE_RULE, Evidence, Relation

Tied = tuple[Relation, str, Evidence]
"""How a text ties an event to another, the id of that other, and with which words."""


@dataclass(frozen=True, slots=True)
class Act:
    """What is known of an act.

    Attributes:
        first: first day on which it can have happened, as an ordinal.
        last: last such day.
        known: whether a time, a place or a name tells it from others.
    """

    first: int
    last: int
    known: bool


class InTexts:
    """What single texts tie, by questions about one event at a time.

    Args:
        act: what is known of the act with an id.
        tied: to which events texts tie the event with an id.
        tying: which events texts tie to an event in some relation.
    """

    def __init__(
        self,
        act: Callable[[str], Act],
        tied: Callable[[str], Sequence[Tied]],
        tying: Callable[[str, Relation], Sequence[str]],
    ) -> None:
        self.act = act
        self._tied = tied
        self._tying = tying

    def whole(self, act: str) -> str:
        """The attack of which an act is part, if it is part of one; else the act itself. A crackdown is no attack."""
        wholes = {
            target for target, words in self._to(act, Relation.PART_OF) if not words.rule.startswith(COLLECTIVE_RULE)
        }
        return next(iter(wholes)) if len(wholes) == 1 else act

    def answered(self, answer: str) -> dict[str, Evidence]:
        """The acts that texts say the answer is to, with the words of one."""
        found: dict[str, Evidence] = {}
        for target, words in self._to(answer, Relation.ANSWERS):
            found[target] = min(found.get(target, words), words, key=place_of_words)
        return found

    def known_acts(self, answer: str) -> frozenset[str]:
        """Those of `answered` that can be told from others, each for the whole that it is part of."""
        acts = {target for target, _ in self._to(answer, Relation.ANSWERS)}
        return frozenset(whole for act in acts if self.act(whole := self.whole(act)).known)

    def answers_to(self, act: str) -> list[str]:
        """The answers that texts tie to an act, or to what is part of it and of nothing else, sorted."""
        acts = [each for each in (act, *self._tying(act, Relation.PART_OF)) if self.whole(each) == act]
        return sorted({answer for each in acts for answer in self._tying(each, Relation.ANSWERS)})

    def about(self, reversal: str) -> list[str]:
        """The acts that texts say a reversal is about, each for the whole that it is part of, sorted."""
        return sorted({self.whole(act) for act, _ in self._to(reversal, Relation.FOLLOWS)})

    def undone(self, reversal: str) -> frozenset[str]:
        """The answers that texts say the reversal undoes."""
        return frozenset(target for target, _ in self._to(reversal, Relation.REVERSES))

    def _to(self, event: str, relation: Relation) -> Iterator[tuple[str, Evidence]]:
        return ((target, words) for how, target, words in self._tied(event) if how is relation)


def place_of_words(words: Evidence) -> tuple[str, int, int, str]:
    """What orders words of evidence: claim, start and end in code points, rule."""
    return (words.claim, words.start, words.end, words.rule)
