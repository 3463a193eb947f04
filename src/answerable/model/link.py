"""A link: one event tied to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from answerable.model.claim import Modality

TOWARDS = "purpose"
"""The rule of words that say what a measure works towards: "a treaty that clears the way for X's release"."""
TREATY = "treaty_"
"""What the rules of treaties begin with: a treaty frees nobody by itself."""
ORDER = "order_"
"""What the rules of orders to free somebody begin with: they may not be obeyed."""
COLLECTIVE_RULE = "collective_"
"""What the rules begin with that tie an act to one made of many: what answers the part does not answer such a whole."""
OVER_DEATH = "over_death"
"""The rule of a step that is over a death, which may be a killing: "an inquest into the death of X"."""

TIES = {
    "charge": "the words for what it is for",
    "charge_listed": "listed with what it is for",
    "charge_pointing": "what it is for points back to the only such act of the text",
    "charge_before": "what it is for points back to what was told right before",
    "pointing": "it points back to what was told right before",
    "same_words": "said of the same person in the same words",
    "term": "the term that it ends or changes",
    "reason": "the reason the sentence gives",
    "leading_reason": "the reason the sentence opens with",
    OVER_DEATH: "the death that it is over",
    "case": "the case or the step is called after it",
    "right_after": "taken against whom the sentence says to have done it right before",
    "accused_before": "the sentence says that the person was accused of it",
    "object": "the act or answer is what it is of",
    "honoured": "it honours whom it killed",
    "suspected": "taken against those suspected, and the text tells of one such act",
    "finding": "what the inquiry is said to have found",
    "recipient": "said of those it is directed at",
    "apposition": "said of the person beside the name",
    "listed": "listed with an act that it answers",
    "accused_next": "the next sentence accuses the person of it",
    "taken_next": "taken against who is told in the sentence before to have done it",
    "same_judgment": "of one judgment with a step that names the act",
    "same_inquiry": "told in one breath with the inquiry into it",
    "same_procedure": "a step against a person whose other step names the act",
    "procedure_elsewhere": "another step of this procedure names the act in these words",
    "in_reply": "said to be in reply",
    "brought_on": "said to have brought it on",
    "upon": "a measure that the sentence puts right after it",
    "listing_reason": "the reasons of the listing lay it to the listed one",
    "listing_support": "the reasons of the listing say that the listed one supported it",
    "listing_doer": "the reasons of the listing name the listed one as who did it",
    "listing_command": "the reasons of the listing lay it to those under the listed one's command",
    "part_within": "told as happening in it",
    "part_subject": "the whole is the subject of the part",
    "part_named": "the whole is named, and the text tells of one such",
    "part_same_day": "on the same day at the same place, in one text",
    f"{COLLECTIVE_RULE}inside": "told as done in it",
    f"{COLLECTIVE_RULE}leading": "the sentence opens with the whole in which it was done",
    f"{COLLECTIVE_RULE}holds": "named as what the whole held",
    f"{COLLECTIVE_RULE}doing": "told as what was done in it",
    f"{COLLECTIVE_RULE}opens": "told as a day or an act of it",
    f"{COLLECTIVE_RULE}subject": "the whole is the subject of the part",
    f"{COLLECTIVE_RULE}one_of": "told as one of them",
    f"{COLLECTIVE_RULE}pointing": "the next sentence says that it was part of the whole",
    f"{COLLECTIVE_RULE}time_and_place": "within the time and the state that the text gives for the whole",
    "same_person": "of the same person, told beside it",
    "same_group": "of the same group, told beside it",
    "course": "one sentence tells how the one led to the other",
    "description": "told of those whom it frees",
    "punished_next": "the sentence before tells of the judgment",
    "same_person_in_text": "of the same person, in one text",
    "same_parties": "by the same body towards the same, in one text",
    "possession": "told as the person's own",
    "judged_for": "what those set free were judged for",
    "decision_undone": "said to undo a decision of this state's courts",
    "person_elsewhere": "of the same person, in another text",
    "parties_elsewhere": "by the same body towards the same, in another text",
    "appeal_elsewhere": "on appeal in the same procedure",
    "inquiry_elsewhere": "the outlet told of one inquiry only into this matter",
    "group_elsewhere": "the record tells of one judgment only of such persons",
    "act_elsewhere": "the act that the answer answers is named in another text",
    TOWARDS: "said to work towards it",
    "judgement": "a person decided so",
}
"""The rules that tie two events, in words. `TREATY` before a rule says that a treaty does so, `ORDER` that an order."""
_BY = {TREATY: "by a treaty", ORDER: "by an order"}


def tied_by(rule: str) -> str:
    """A rule in words.

    Raises:
        KeyError: there is no such rule.
    """
    means = next((each for each in _BY if rule.startswith(each)), "")
    return f"{TIES[rule.removeprefix(means)]}, {_BY[means]}" if means else TIES[rule]


class Relation(StrEnum):
    """How the first event stands to the second."""

    ANSWERS = "answers"
    REVERSES = "reverses"
    PART_OF = "part_of"
    FOLLOWS = "follows"
    CLAIMED_CAUSE = "claimed_cause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a claim that tie the two, and the rule that read them so."""

    claim: str
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One event tied to another.

    Attributes:
        id: `l-` and 20 hexadecimal digits.
        source: id of the event that answers, reverses, follows.
        target: id of the event that it answers, reverses, follows.
        relation: which of these.
        speaker: for a claimed cause, who claims it.
        evidence: the words it rests on, sorted.
        confidence: probability between 0 and 1.
    """

    id: str
    source: str
    target: str
    relation: Relation
    speaker: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0

    @property
    def modality(self) -> Modality:
        """How it is put: possible where the words only say that the first works towards the other's undoing."""
        towards = bool(self.evidence) and all(
            found.rule.startswith((TOWARDS, TREATY, ORDER)) for found in self.evidence
        )
        return Modality.POSSIBLE if towards else Modality.HAPPENED
