"""Which of several like steps a claim tells of: the first, another, one that its document tells as new.

A person is convicted, the conviction is quashed, and the person is convicted again; a company is listed, struck off and
listed anew.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from answerable.joining.context import Context
from answerable.joining.cues import Cues
from answerable.joining.tagging import tagged
from answerable.model.claim import Claim, Modality, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.language.lexicon import OF_THE_PAST, PRONOUNS
from answerable.reading.language.words import Word, touching
from answerable.reading.times.dating import RECENT


class Turn(NamedTuple):
    """How many times the like was done, this time with them: from `least` to `most`."""

    least: int = 1
    most: int = 99

    def fits(self, other: Turn) -> bool:
        """Whether both can be of one occasion."""
        return self.least <= other.most and other.least <= self.most

    def with_other(self, other: Turn) -> Turn:
        """What both say together."""
        return Turn(max(self.least, other.least), min(self.most, other.most))


ANY = Turn()
"""Where no words tell."""
FIRST = Turn(1, 1)
AGAIN = Turn(2)

_COUNTED = {"first": FIRST, "second": Turn(2, 2), "third": Turn(3, 3), "fourth": Turn(4, 4), "fifth": Turn(5, 5)}
_ADJECTIVES = {
    **_COUNTED,
    **dict.fromkeys(("original", "initial", "earlier", "previous"), FIRST),
    **dict.fromkeys(("new", "renewed", "fresh", "another", "additional", "further", "more"), AGAIN),
}
_ONE_OF = "|".join(_COUNTED)
_ADJECTIVE = rf"\b(?P<which>{'|'.join(_ADJECTIVES)})\s+"
_ONCE_MORE = r"again|anew|afresh|once\s+(?:more|again)"
_RETRIAL = r"\b(?:at|in|after|following)\s+(?:a|an|the|his|her|their)\s+(?:re-?trial|new\s+trial)\b"
_RE = "arrest|captur|charg|convict|design|detain|impos|imprison|indict|instat|jail|list|sentenc"

_CUE = Cues(
    *(rf"{word}\w*" for word in ("again", "anew", "afresh", "instead", *_ADJECTIVES)),
    r"once\s+(?:more|again)\w*",
    *(rf"re{dash}{root}\w*" for root in ("trial", *_RE.split("|")) for dash in ("", "-")),
)
"""Where a sentence holds none of these, no words of it tell which time it was."""
_ANEW = re.compile(rf"re-?(?:{_RE})", re.I)
_BREAK = re.compile(
    r"[,;:.()—–]|\b(?:and|but|or|who|whom|whose|which|that|when|where|while|after|before|because|since|as|until|if)\b",
    re.I,
)
_BEFORE_NOUN = re.compile(rf"{_ADJECTIVE}(?:[\w’'-]+\s+){{0,2}}$", re.I)
_BEFORE_VERB = re.compile(rf"\b(?:(?P<again>{_ONCE_MORE})|first|originally|initially)\s+(?:\w+\s+)?$", re.I)
_BY_COURT = re.compile(rf"\b(?P<which>{_ONE_OF})\s+(?:\w+\s+)?(?:jury|trial|court|tribunal|panel)\b", re.I)
_AT_RETRIAL = re.compile(_RETRIAL, re.I)
_BEHIND = re.compile(rf"\b(?:{_ONCE_MORE}|(?:for\s+)?(?:a|the)\s+(?P<which>{_ONE_OF})\s+time)\b", re.I)
_INSTEAD = re.compile(r"\binstead\b", re.I)
"""Said of a charge that another gave way to: "charged her instead with"."""
_REACH = 40
"""Code points behind a trigger within which "again" is said of it."""

JUDGED = frozenset({"acquittal", "conviction", "fine", "imprisonment", "sentence", "verdict"})
"""Judgments."""
_DECIDED = JUDGED | {"arrest", "arrest_warrant", "charge", "extradition"}
"""Legal steps that are done in a day; a trial, an inquiry or an appeal goes on."""

_LEAD = 200
"""Code points at the head of a text, title and dateline with them, within which its first sentence begins."""
_TOLD_BEHIND = re.compile(
    r"\b(?:who|whom|whose|which|that|when|where|while|after|since|because|as|until|before|if|had|having)\b", re.I
)
"""Words that put what follows them into a clause of its own, or into a past before the telling."""
_LONG_AGO = re.compile(r"\b(?:once(?!\s+(?:more|again))|previously|formerly|earlier|later|ago)\b", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|got)\s+(?:\w+\s+){0,2}$", re.I)


def turn_of(claim: Claim) -> Turn:
    """Which time it was, of a claim of an answer or a reversal, as far as its words tell: "convicted again"."""
    sentence = claim.sentence.quote
    if kinds()[claim.kind].family not in (Family.ANSWER, Family.REVERSAL) or not _CUE.search(sentence):
        return ANY
    if _ANEW.match(claim.trigger.quote):
        return AGAIN
    before, after = _around(claim)
    clause = before[max((found.end() for found in _BREAK.finditer(before)), default=0) :]
    if _verb(claim) is None:
        found = _BEFORE_NOUN.search(clause)
        return _ADJECTIVES[found["which"].lower()] if found else ANY
    if found := _BEFORE_VERB.search(clause):
        return AGAIN if found["again"] else FIRST
    ends = _BREAK.search(after)
    behind = after[: ends.start() if ends is not None else None][:_REACH]
    if found := _BEHIND.search(behind):
        return _COUNTED[found["which"].lower()] if found["which"] else AGAIN
    if claim.kind == "charge" and _INSTEAD.search(behind):
        return AGAIN
    if claim.kind not in JUDGED:
        return ANY
    if found := _BY_COURT.search(clause):
        return _COUNTED[found["which"].lower()]
    return AGAIN if _AT_RETRIAL.search(before) or _AT_RETRIAL.search(after) else ANY


def new_since(claim: Claim, context: Context) -> date:
    """The first day on which a step can have been done that its document tells as new; of another claim, any day.

    What the first sentence of a text tells in its main clause, and gives no day, is its news.

    Args:
        claim: without a time.
        context: of its source.
    """
    published = context.published.earliest
    kind = kinds()[claim.kind]
    if claim.sentence.start > _LEAD or published == date.min or claim.modality is not Modality.HAPPENED:
        return date.min
    if claim.kind in _DECIDED or kind.family is Family.REVERSAL or "sanction" in kind.answers.split():
        return published - RECENT if _is_told_as_new(claim) else date.min
    return date.min


def _is_told_as_new(claim: Claim) -> bool:
    """Whether the trigger is the verb of a main clause, and whom it was done to is introduced there."""
    before, after = _around(claim)
    done_to = [each.span for each in claim.arguments if each.role is Role.RECIPIENT]
    if any(span.start < claim.sentence.start or span.quote.lower() in PRONOUNS for span in done_to):
        return False
    if not before.strip() or not done_to or _TOLD_BEHIND.search(before) or _LONG_AGO.search(claim.sentence.quote):
        return False
    verb = _verb(claim)
    if verb is None or verb.form not in OF_THE_PAST:
        return False
    if _PASSIVE.search(before):
        return True
    behind = min(span.start for span in done_to) - claim.trigger.end
    return behind >= 0 and "," not in after[:behind]  # "struck from the list, the company …" is no main clause


def _around(claim: Claim) -> tuple[str, str]:
    """The sentence before the trigger and behind it."""
    start, end = claim.trigger.start - claim.sentence.start, claim.trigger.end - claim.sentence.start
    return claim.sentence.quote[:start], claim.sentence.quote[end:]


def _verb(claim: Claim) -> Word | None:
    """The verb of the trigger; none where it is a noun."""
    words = tagged(claim.sentence.quote)
    start = claim.trigger.start - claim.sentence.start
    found = touching(words, start, start + len(claim.trigger.quote))
    return next((word for word in words[slice(*found)] if word.tag == "V"), None) if found is not None else None
