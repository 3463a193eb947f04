"""A judgement: a person's decision, kept for ever and undone only by another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from answerable.model.identity import make_id


class Verdict(StrEnum):
    """What was decided."""

    ACCEPT = "accept"  # claim; or a source, which stands although a newer version of its page does
    REJECT = "reject"  # claim: it makes no event
    SAME = "same"  # two actor names, or two claims of one happening
    DIFFERENT = "different"
    LINK = "link"  # two claims: their events are tied by `relation`
    UNLINK = "unlink"
    RETRACT = "retract"  # a source that its publisher withdrew or put right: it makes no event
    STATUS = "status"  # claims: their event has the status that `relation` names
    WITHHOLD = "withhold"  # an actor name, a source or a claim: absent from every public edition
    RULE = "rule"  # "numbers", and for a hierarchy sources in their order: how numbers that differ are settled
    UNDO = "undo"  # another judgement
    PROPOSE = "propose"  # under the two-person rule: a verdict that awaits a second person, and changes nothing


class NumberRule(StrEnum):
    """How numbers that cannot all be true are settled."""

    RANGE = "range"  # all of them, from the least to the most: the event is disputed
    MAJORITY = "majority"  # the one that more than half of the independent sources bear out
    HIERARCHY = "hierarchy"  # the one of the highest in a stated order of sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision.

    Attributes:
        id: `j-` and 20 hexadecimal digits.
        verdict: what was decided.
        about: what it is about: claim ids, source ids, actor names or a judgement id. Claims and names rather than
            events and actors, since those are derived and may change with the next document.
        relation: for link and unlink, the relation; for status, the status; for rule, the `NumberRule`; for propose,
            the verdict proposed, and after a colon its relation.
        by: who decided.
        at: when, as an ISO 8601 moment in UTC.
        why: the reason in the person's own words.
    """

    id: str
    verdict: Verdict
    about: tuple[str, ...]
    relation: str = ""
    by: str
    at: str
    why: str

    @classmethod
    def make(
        cls, *, verdict: Verdict, about: tuple[str, ...], by: str, at: str, why: str, relation: str = ""
    ) -> Judgement:
        """A judgement with the id that its content gives it."""
        identity = make_id("j", verdict, about, relation, by, at, why)
        return cls(id=identity, verdict=verdict, about=about, relation=relation, by=by, at=at, why=why)


def standing(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """The judgements that no other undoes, by time and id. An undo can be undone in its turn."""
    gone = undone(judgements)
    return tuple(j for j in _in_order(judgements) if j.id not in gone and j.verdict is not Verdict.UNDO)


def undone(judgements: tuple[Judgement, ...]) -> frozenset[str]:
    """The ids of those that another undoes."""
    found: set[str] = set()
    for judgement in reversed(_in_order(judgements)):
        if judgement.verdict is Verdict.UNDO and judgement.id not in found:
            found.update(judgement.about)
    return frozenset(found)


def _in_order(judgements: tuple[Judgement, ...]) -> list[Judgement]:
    return sorted(judgements, key=lambda judgement: (judgement.at, judgement.id))
