"""An event: one happening, joined from claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from answerable.model.claim import Modality, Role
from answerable.model.link import Evidence
from answerable.model.place import Place
from answerable.model.when import UNKNOWN, Basis, When, until


class Family(StrEnum):
    """What a happening is in the follow-through."""

    ACT = "act"
    ANSWER = "answer"
    REVERSAL = "reversal"
    CONTEXT = "context"


class Order(StrEnum):
    """In which order events are listed."""

    WEIGHT = "weight"
    TIME = "time"


LONG_AGO = 10
"""By weight, how many years before its first report what one source tells is mostly told in passing."""


class Status(StrEnum):
    """How far the record's sources go together on an event.

    ALLEGED: every claim puts it as an allegation. DENIED: only denials. DISPUTED: some source denies it or gives
    another count. SINGLE_SOURCE: one source (or copies of one) says so. AGREED: two or more independent
    sources say so and none denies it. UNSUPPORTED: whoever said so took it back later.
    """

    ALLEGED = "alleged"
    DENIED = "denied"
    DISPUTED = "disputed"
    SINGLE_SOURCE = "single_source"
    AGREED = "agreed"
    UNSUPPORTED = "unsupported"


RULES = {
    "only_alleged": "every claim puts it as an allegation",
    "only_denied": "every claim denies it",
    "denied_by_some": "some say it happened and some deny it",
    "part_denied": "some say who did it and whoever denies anything denies a part in it, not that it happened",
    "times_differ": "the times given cannot all be true",
    "counts_differ": "the numbers given cannot all be true",
    "one_source": "one source says so; copies, outlets of one owner and outlets that quote it are counted as one",
    "others_allege": "one source says so as a fact, and what the others say of it is put as an allegation; copies, "
    "outlets of one owner and outlets that quote another are counted as one",
    "independent_sources": "two or more sources say so that are not known to be of one owner or to quote one another, "
    "and none denies it",
    "number_by_majority": "two or more independent sources say so and none denies it; their numbers differ, and by "
    "the rule that the owner of the record has set, that which more than half bear out is taken",
    "number_by_rank": "two or more independent sources say so and none denies it; their numbers differ, and by the "
    "rule that the owner of the record has set, that of the highest in an order of sources is taken",
    "taken_back": "the only source that said so denied it later in its own voice",
    "judgement": "a person decided so",
}
"""The rules that give an event its status, in words."""

STATED_BY_ONE = "others_allege"
"""The rule by which an event of several sources is said as a fact by one of them only."""

DISPUTED_ABOUT = {"part_denied": "who did it", "times_differ": "when", "counts_differ": "how many"}
"""What is disputed, by the rule that says so; any other leaves it open."""

NUMBER_RULES = {
    "alike": "what the numbers given have in common; all of them can be true",
    "range": "from the least to the most of the numbers given, which cannot all be true",
    "majority": "the number that more than half of those who give one bear out",
    "no_majority": "the numbers given cannot all be true, and none is borne out by more than half of the givers",
    "hierarchy": "the number of the highest in the owner's order of sources",
    "ranked_differ": "the highest in the owner's order of sources give numbers that cannot all be true",
    "not_ranked": "the numbers given cannot all be true, and nobody who gives one is in the owner's order of sources",
}
"""The rules that say what the numbers given come to, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHolder:
    """Who takes a role, and how far that is said.

    Attributes:
        role: which.
        actor: id; empty for a description that names nobody ("30,000 prisoners").
        name: the name or the description.
        modality: the strongest that a claim gives it: that a bombing happened makes nobody its bomber.
        said_by: who alone says so; empty where an outlet says it in its own voice, or nobody is named.
    """

    role: Role
    actor: str
    name: str
    modality: Modality = Modality.HAPPENED
    said_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number somebody gives for the event: `1500 killed`, with who says it (empty: the outlet) and the claim."""

    value: str
    speaker: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What the numbers given of one thing come to.

    Attributes:
        unit: of what they are ("killed"); empty where none is given.
        value: as in `Count`; empty where the rule takes none.
        rule: which of `NUMBER_RULES` says so.
    """

    unit: str
    value: str
    rule: str


INFERRED = {"places_of_text": "every place that a text telling of it gives lies there"}
"""The rules by which the country of an event is inferred that no source places, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inferred:
    """The country in which an event was that no source places. No source says so.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        evidence: the words that it rests on: those of another place of the text, the last before the happening or the
            first; the rule is one of `INFERRED`.
    """

    country: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening.

    Attributes:
        id: `e-` and 20 hexadecimal digits.
        kind: id of the kind in the vocabulary.
        told_as: ids of the other kinds that its claims say, sorted: an attack, the deaths.
        family: the kind's family.
        modality: the strongest that a claim gives it: happened, attempted, alleged, denied.
        happened: when it happened.
        known: when it became known, where that differs.
        reported: from the first to the last publication that reports it.
        first_reported: when the first of them came out.
        place: name of the place, empty if none is given.
        location: which place that is; none in doubt.
        inferred: the country that it was in as far as that can be inferred, where there is no location.
        roles: who took part, sorted.
        counts: the numbers given, side by side, never averaged.
        numbers: what they come to, for each unit, by the rule that the owner of the record has set.
        charge: for an answer or a reversal, for what, in the sources' words.
        term: for a sentence or fine, its length or sum.
        status: how far sources agree.
        status_rule: which of `RULES` gave that status.
        sources: how many independent sources (copies counted once).
        claims: ids, sorted.
    """

    id: str
    kind: str
    family: Family
    modality: Modality
    told_as: tuple[str, ...] = ()
    happened: When = UNKNOWN
    known: When = UNKNOWN
    reported: When = UNKNOWN
    first_reported: When = UNKNOWN
    place: str = ""
    location: Place | None = None
    inferred: Inferred | None = None
    roles: tuple[RoleHolder, ...] = ()
    counts: tuple[Count, ...] = ()
    numbers: tuple[Number, ...] = ()
    charge: str = ""
    term: str = ""
    status: Status = Status.SINGLE_SOURCE
    status_rule: str = "one_source"
    sources: int = 1
    claims: tuple[str, ...] = ()

    @property
    def placed(self) -> When:
        """Where it stands on a line of time: when it happened or, where that is not known, was first reported."""
        return self.happened if self.happened.known else self.first_reported

    @property
    def happened_by(self) -> When:
        """By when it had happened, if it did, where no source dates it: an open interval up to its first report.

        A bound and no date: nothing is joined, counted or told apart by it. Of what is only denied there is none.
        """
        last = self.first_reported.latest
        if self.happened.known or last == date.max or self.modality is Modality.DENIED:
            return UNKNOWN
        return When(edtf=until(last), basis=Basis.INFERRED, why="It was first reported then.")


HAPPENING = (Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.DENIED)
"""The modalities that make an event, strongest first. Every other stays what was said."""
