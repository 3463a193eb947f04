"""What the owner of a record has set, out of the judgements that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.joining.actors.names import fold
from answerable.joining.judged import latest_first
from answerable.model.judgement import Judgement, NumberRule, Verdict

ABOUT = "numbers"
"""What a judgement of the verdict `rule` is about; in the order of sources it comes first."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How numbers that cannot all be true are settled.

    Attributes:
        rule: the rule.
        order: for a hierarchy the folded names of sources, genres or speakers, the highest first.
    """

    rule: NumberRule = NumberRule.RANGE
    order: tuple[str, ...] = ()

    @classmethod
    def by(cls, judgements: Sequence[Judgement]) -> Setting:
        """The setting that stands: the latest of them; the range where there is none."""
        for each in latest_first(judgements, Verdict.RULE, claims=False):
            return cls(NumberRule(each.relation), tuple(fold(name) for name in each.about[1:]))
        return cls()

    def rank(self, *names: str) -> int:
        """The place in the order of the first that stands there; one past its end for none."""
        return min((self.order.index(name) for name in map(fold, names) if name in self.order), default=len(self.order))


RANGE = Setting()
