"""How far reviewers agree when they decide on the same claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from answerable.asking.answer import Answer
from answerable.model.judgement import Judgement, Verdict, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Answer):
    """Two reviewers on the claims that both decided.

    Attributes:
        one: the first reviewer's name.
        other: the second's.
        both: how many claims both accepted.
        neither: how many both rejected.
        only_one: how many only the first accepted.
        only_other: how many only the second accepted.
        apart: ids of the claims on which they differ, sorted.
    """

    one: str
    other: str
    both: int
    neither: int
    only_one: int
    only_other: int
    apart: tuple[str, ...] = ()

    @property
    def claims(self) -> int:
        """How many both decided."""
        return self.both + self.neither + self.only_one + self.only_other

    @property
    def observed(self) -> float:
        """The share on which they agree."""
        return (self.both + self.neither) / self.claims

    @property
    def kappa(self) -> float | None:
        """Agreement beyond chance (Cohen 1960): 1 is full, 0 is what chance gives.

        None where both gave every claim the same verdict, so that chance alone would explain it.
        """
        one, other = self.both + self.only_one, self.both + self.only_other
        number = self.claims
        by_chance = (one * other + (number - one) * (number - other)) / number**2
        return None if by_chance == 1 else (self.observed - by_chance) / (1 - by_chance)


def agreement(judgements: Sequence[Judgement]) -> tuple[Agreement, ...]:
    """Every pair of reviewers that decided on at least one claim in common, by name.

    Counted are the last verdict of each reviewer on each claim that is not undone, accept or reject, proposed under
    the two-person rule or in force.
    """
    verdicts: dict[str, dict[str, bool]] = defaultdict(dict)
    names: dict[str, str] = {}
    for judgement in standing(tuple(judgements)):
        said = judgement.relation if judgement.verdict is Verdict.PROPOSE else judgement.verdict.value
        if said not in (Verdict.ACCEPT.value, Verdict.REJECT.value):
            continue
        key = " ".join(judgement.by.split()).casefold()
        names.setdefault(key, judgement.by)
        for claim in (about for about in judgement.about if about.startswith("c-")):
            verdicts[key][claim] = said == Verdict.ACCEPT.value
    found = []
    for one, other in combinations(sorted(verdicts), 2):
        shared = sorted(verdicts[one].keys() & verdicts[other].keys())
        if not shared:
            continue
        pairs = [(verdicts[one][claim], verdicts[other][claim]) for claim in shared]
        found.append(
            Agreement(
                one=names[one],
                other=names[other],
                both=pairs.count((True, True)),
                neither=pairs.count((False, False)),
                only_one=pairs.count((True, False)),
                only_other=pairs.count((False, True)),
                apart=tuple(claim for claim, (mine, yours) in zip(shared, pairs, strict=True) if mine != yours),
            )
        )
    return tuple(found)
