"""The claims of one text by family and passage, and how two of them stand to each other in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from answerable.joining.actors.names import fold, same_in_text
from answerable.joining.actors.states import state
from answerable.joining.facts.facts import time_of
from answerable.joining.links import wording
from answerable.joining.links.groups import (
    Group,
    group_of,
    is_pronoun,
    may_be_said_of,
    number_among,
    number_of,
    persons_meant,
    pronouns_of,
    those_meant,
)
from answerable.model.claim import TOLD, Argument, Claim, Role
from answerable.model.event import HAPPENING, Family
from answerable.model.vocabulary import Kind, kinds
from answerable.model.vocabulary.groups import MERCY

_UPON = re.compile(r"[^;:()]*\b(?:after|following|through|thanks\s+to|under)\b[^;:()]*", re.I)
"""From a release to the pardon that it came of: "was freed" "after the president signed a"."""
_OF_ITS_OWN = re.compile(r"\band\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,2}$", re.I)
"""Before a noun that begins another matter: "the retrial of Tarn and" "the police inquiry" "into"."""
_NEXT = 3
"""Code points between two sentences of which one follows the other."""


class Passages:
    """The claims of one source that say something happened, in the order of the text.

    Attributes:
        acts: every claim of an act.
        answers: claims of answers that were given, or are said to have been: not those denied or only attempted.
        reversals: the same for reversals.
        deaths: claims that somebody died, which may be of a killing.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        table = kinds()
        self._kinds: dict[str, Kind] = {}
        self._pronouns: dict[str, list[Argument]] = {}
        self._beside: dict[int, list[Claim]] = defaultdict(list)
        found: dict[Family, list[Claim]] = {family: [] for family in Family}
        for whole in sorted(claims, key=lambda each: (each.trigger.start, each.trigger.end, each.id)):
            claim = whole.comparable()
            kind = table.get(claim.kind)
            if kind is None or claim.modality not in HAPPENING or not _whole(claim):
                continue
            if kind.family is not Family.ACT and claim.modality not in TOLD:
                continue
            self._kinds[claim.id] = kind
            self._pronouns[claim.id] = [one for one in whole.arguments if one.pronoun and one.role is Role.RECIPIENT]
            self._beside[claim.sentence.start].append(claim)
            found[kind.family].append(claim)
        self._defendants: dict[str, list[Argument]] = {}
        self.deaths = [claim for claim in found[Family.CONTEXT] if claim.kind == "death"]
        self.acts, self.answers, self.reversals = found[Family.ACT], found[Family.ANSWER], found[Family.REVERSAL]

    def kind(self, claim: Claim) -> Kind:
        """The kind of one of the claims."""
        return self._kinds[claim.id]

    def is_act(self, claim: Claim) -> bool:
        """Whether one of the claims is of an act."""
        return self._kinds[claim.id].family is Family.ACT

    def pronouns(self, claim: Claim) -> list[Argument]:
        """The pronouns that tell whom a claim is directed at, which nobody else is compared with."""
        return self._pronouns[claim.id]

    def number(self, claim: Claim) -> str:
        """Whether a pronoun says whom a step is directed at, "one" or "many": "against him" too; empty for none."""
        return number_of(claim) or number_among(each.value for each in self.pronouns(claim))

    def recipients(self, claim: Claim) -> list[Argument]:
        """The named participants that an answer or reversal is directed at.

        A number of persons, "the five", stands for those whom the text named before, where only they can be meant. A
        legal step of which none is read has those of the one before it in the sentence: "convicted X and jailed him".
        """
        if claim.id not in self._defendants:
            self._defendants[claim.id] = recipients(claim) or self._meant(claim) or self._inherited(claim)
        return self._defendants[claim.id]

    def _meant(self, claim: Claim) -> list[Argument]:
        """Those named in earlier steps for whom "the five", "their sentences" or "arrested him" can only stand."""
        if not self.kind(claim).answers:
            return []
        steps = sorted((*self.answers, *self.reversals), key=lambda each: each.trigger.start)
        before = [named for each in steps if each.trigger.end <= claim.trigger.start and (named := recipients(each))]
        group = group_of(claim)
        if group is not None:
            return persons_meant(group, before)
        if "legal" not in self.kind(claim).answers:
            return []
        if self.kind(claim).family is Family.ANSWER:
            told = [each for each in steps if recipients(each)]
            beside = any(same_sentence(each, claim) for each in told)  # "but in a separate case sentenced him"
            if beside or not any(next_sentence(each, claim) for each in told):
                return []
        return those_meant(self.number(claim), before) or self._told_of_before(claim, steps)

    def _told_of_before(self, claim: Claim, steps: Iterable[Claim]) -> list[Argument]:
        """Whom "he" stands for in a reversal: the one whom the steps of the sentence before are directed at.

        Others may be named there: "Emil Tarn was jailed on the word of Jan Brack. He was freed in May".
        """
        if self.kind(claim).family is not Family.REVERSAL or self.number(claim) != "one":
            return []
        near = [each for each in steps if right_before(each, claim)]
        meant = those_meant("one", [named for each in near if (named := recipients(each))])
        said = pronouns_of(claim) or [each.value.lower() for each in self.pronouns(claim)]
        return [each for each in meant if may_be_said_of(said, each.value)]

    def _inherited(self, claim: Claim) -> list[Argument]:
        if any(each.role is Role.RECIPIENT for each in claim.arguments) or "legal" not in self.kind(claim).answers:
            return []
        if claim.argument(Role.CHARGE) and _OF_ITS_OWN.search(claim.between(claim.sentence.start, claim.trigger.start)):
            return []
        before = [
            each
            for each in self.beside(claim)
            if each.trigger.end <= claim.trigger.start
            and self.kind(each).legal
            and (each.kind != claim.kind or recipients(each))
        ]
        if not before:
            return []
        gap = _gap(before[-1], claim)
        freed = before[-1].kind == "release" and claim.kind in MERCY and _UPON.fullmatch(gap) is not None
        return recipients(before[-1]) if freed or wording.same_subject(gap) else []

    def group(self, claim: Claim) -> Group | None:
        """The persons without a name that an answer or a reversal is directed at; None for none.

        A legal step that says nobody, or a pronoun, has those of the step before it in the sentence; "their
        convictions" those of the sentence before it, if that tells of one group.
        """
        told = [each for each in claim.arguments if each.role is Role.RECIPIENT]
        own = group_of(claim) or self._told_as_group(claim, told)
        if own is not None or "legal" not in self.kind(claim).answers or not all(map(is_pronoun, told)):
            return own
        if self.number(claim) == "many":
            near = [each for each in (*self.answers, *self.reversals) if each.sentence.end <= claim.sentence.start]
            groups = {group for each in near if next_sentence(each, claim) and (group := group_of(each)) is not None}
            if len(groups) == 1:
                return groups.pop()
        before = [each for each in self.beside(claim) if each.trigger.end <= claim.trigger.start]
        held = [each for each in before if self.kind(each).legal and group_of(each) is not None]
        return group_of(held[-1]) if held and wording.same_subject(_gap(held[-1], claim)) else None

    def _told_as_group(self, claim: Claim, told: Iterable[Argument]) -> Group | None:
        """The group of another sentence's step towards the very words that tell whom a claim is towards."""
        spans = {each.span for each in told if not each.name and each.span.end <= claim.sentence.start}
        for each in (*self.answers, *self.reversals) if spans else ():
            if any(one.span in spans and each.sentence.start <= one.span.start for one in each.arguments):
                return group_of(each)
        return None

    def persons(self, claim: Claim) -> list[Argument]:
        """Those of `recipients` that are no states."""
        return [each for each in self.recipients(claim) if not state(fold(each.value))]

    def directed_at(self, claim: Claim, person: Argument) -> bool:
        """Whether `person` is among the claim's recipients."""
        return any(same_person(each, person) for each in self.recipients(claim))

    def beside(self, claim: Claim) -> list[Claim]:
        """The claims of the same sentence, with the claim itself."""
        return self._beside[claim.sentence.start]


def _whole(claim: Claim) -> bool:
    return claim.sentence.start <= claim.trigger.start < claim.trigger.end <= claim.sentence.end


def same_sentence(one: Claim, other: Claim) -> bool:
    """Whether both stand in one sentence."""
    return one.sentence.start == other.sentence.start


def next_sentence(one: Claim, other: Claim) -> bool:
    """Whether the sentence of one follows at once on that of the other, either way round."""
    first, second = sorted((one.sentence, other.sentence), key=lambda sentence: sentence.start)
    return 0 <= second.start - first.end <= _NEXT


def right_before(one: Claim, claim: Claim) -> bool:
    """Whether one is told in the sentence right before another's."""
    return one.sentence.end <= claim.sentence.start and next_sentence(one, claim)


def overlap(one: Claim, other: Claim) -> bool:
    """Whether the triggers share words."""
    return one.trigger.start < other.trigger.end and other.trigger.start < one.trigger.end


def inside(claim: Claim, argument: Argument) -> bool:
    """Whether the trigger of `claim` lies within the words of `argument`."""
    return argument.span.start <= claim.trigger.start and claim.trigger.end <= argument.span.end


def same_person(one: Argument, other: Argument) -> bool:
    """Whether two participants of one text are one, by the same words or the same name."""
    if one.span.start < other.span.end and other.span.start < one.span.end:
        return True
    return one.name and other.name and same_in_text(fold(one.value), fold(other.value))


def recipients(claim: Claim) -> list[Argument]:
    """The named participants that an answer or reversal is directed at."""
    return [each for each in claim.arguments if each.role is Role.RECIPIENT and each.name]


def _gap(one: Claim, other: Claim) -> str:
    return other.between(one.trigger.end, other.trigger.start)


def not_before(claim: Claim, other: Claim) -> bool:
    """Whether the first may have happened after the second began, as far as both are dated."""
    one, two = time_of(claim), time_of(other)
    return not (one.known and two.known) or two.earliest <= one.latest


def at_one_time(claims: Iterable[Claim]) -> bool:
    """Whether the times given for all of them have a day in common."""
    times = [when for when in map(time_of, claims) if when.known]
    return not times or max(when.earliest for when in times) <= min(when.latest for when in times)
