"""Which answers a reversal can undo, by kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.joining.facts.set_aside import NEAR, clause_of
from answerable.joining.facts.sorts import measures_named
from answerable.joining.links import wording
from answerable.model.claim import Claim, Role
from answerable.model.vocabulary.groups import DROPPED, HELD_GUILTY, INQUIRIES, LIFTED, PUNISHMENTS

_CHARGED = frozenset({"investigation", "charge", "trial", "lawsuit", "complaint"})

FREEING = frozenset({"acquittal"})
"""Legal answers after which a person goes free, so that no release or pardon undoes them."""

CUSTODY = frozenset({"arrest"})
"""What a release on bail ends."""

JUDGMENTS = frozenset({"conviction", "verdict", "sentence", "fine"})
"""What a release on bail leaves as it is."""

POSTS = frozenset({"dismissal", "expulsion"})
"""What giving back a post or a seat ends."""

UNDOES = {
    "release": (HELD_GUILTY, CUSTODY),
    "prisoner_swap": (HELD_GUILTY, CUSTODY),
    "pardon": (HELD_GUILTY,),
    "amnesty": (HELD_GUILTY, CUSTODY),
    "transfer_treaty": (HELD_GUILTY,),
    "sentence_reduction": (frozenset({"sentence", "imprisonment"}),),
    "conviction_overturned": (HELD_GUILTY, frozenset({"fine"})),
    "charges_dropped": (frozenset({"charge"}), frozenset({"arrest_warrant"}), frozenset({"trial", "lawsuit"})),
    "case_closed": (_CHARGED,),
    "immunity": (frozenset({"arrest_warrant", "charge"}),),
    "sanction_lifted": (LIFTED, POSTS),
    "ambassador_return": (frozenset({"recall"}), frozenset({"expulsion"})),
    "relations_restored": (frozenset({"break_of_relations"}),),
}
"""What a reversal undoes: of the first of these sets from which something is there."""


_FOR_NOW = re.compile(
    r"\bon\s+(?:[\w$£€.,]+\s+){0,3}?bail\b|\bon\s+bond\b|\bgranted\s+bail\b|\bon\s+(?:his|her|their)\s+own\s+recogni[sz]ance"
    r"|\bpending\s+(?:[\w'’]+\s+){0,3}?(?:trials?|appeals?|hearings?|investigations?|inquir(?:y|ies)|verdicts?|extradition)\b"
    r"|\b(?:until|ahead\s+of)\s+(?:[\w'’]+\s+){0,2}?(?:trial|appeal|hearing)\b",
    re.I,
)
_CASES = {
    re.compile(r"\b(?:law)?suits?\b", re.I): frozenset({"lawsuit", "complaint"}),
    re.compile(r"\b(?:investigations?|inquir(?:y|ies)|probes?)\b", re.I): INQUIRIES,
    re.compile(
        r"(?!.*\b(?:charges?|counts?|indictments?|cases?)\b).*\b(?:warrants?|notices?)\b", re.I | re.S
    ): frozenset({"arrest_warrant"}),
}
_RESCUE = re.compile(r"\brescu(?:e|es|ed|ing)\b", re.I)
_CAPTORS = re.compile(
    r"\b(?:kidnappers?|abductors?|captors?|hijackers?|hostage[- ]takers?|gun(?:m[ae]n)|bandits?|pirates|gangs?)\b", re.I
)
_HOSTAGES = re.compile(r"\b(?:hostages?|kidnapped|kidnap victims?|abducted|abductees?)\b", re.I)
_GIVES_BACK = re.compile(
    r"(?:readmi\w+|reinstat\w+)(?:\s+(?:as|to|in)\b.*)?"
    r"|(?:g[aeio]t(?:s|ten)?|ha[sd]|have|gives?|given|gave)\s+(?:her|his|its|their)\s+(?:[\w-]+\s+){1,3}back",
    re.I | re.S,
)
_SENTENCE = re.compile(r"\b(?:sentences?|fines?|terms?)\b", re.I)
_ON_GUILT = re.compile(
    r"\b(?:convictions?|acquittals?|verdicts?|judge?ments?|rulings?|guilt\w*|re-?trials?|trials?)\b", re.I
)
PREDICATE = r"[^,;.:]*\b(?:are|had|has|is|remain(?:s|ed)?|st(?:ands?|ood)|was|were)\b"
"""Behind a noun of which a clause of its own tells: "conviction" " for murder stands"."""
_LETS_STAND = re.compile(
    rf"\b(?:and(?!\s+(?:her|his|their)\s+(?:conviction|verdict)s?\b(?!{PREDICATE}))|but|while)\b.*", re.I | re.S
)


def for_now(claim: Claim) -> bool:
    """Whether a release lets somebody out only until a court decides: on bail, pending appeal. It ends no judgment."""
    if claim.kind != "release":
        return False
    words = claim.sentence.quote[claim.trigger.start - claim.sentence.start :]
    return lets_out_for_now(clause_of(words, len(claim.trigger.quote)))


def from_captors(claim: Claim) -> bool:
    """Whether a release frees somebody from who took them, and not from the law: a rescue, hostages let go."""
    if claim.kind != "release":
        return False
    told = {role: " ".join(each.value for each in claim.arguments if each.role is role) for role in Role}
    return (
        _RESCUE.search(claim.trigger.quote) is not None
        or _CAPTORS.search(told[Role.ACTOR]) is not None
        or _HOSTAGES.search(told[Role.RECIPIENT]) is not None
    )


def told_anew(claim: Claim) -> bool:
    """Whether a step is told as one that was taken before: "was rearrested"."""
    start, end = (each - claim.sentence.start for each in (claim.trigger.start, claim.trigger.end))
    return wording.is_anew(claim.sentence.quote[:start], claim.trigger.quote, claim.sentence.quote[end:])


def closes(kind: str, words: str) -> frozenset[str]:
    """The kinds of steps that the end of a case can be of by its own words: "dismissed the lawsuit"; empty for any.

    Args:
        kind: of the reversal.
        words: that say it.
    """
    named = [their for wording, their in _CASES.items() if wording.search(words)] if kind in DROPPED else []
    return frozenset[str]().union(*named)


def gives_back(words: str) -> bool:
    """Whether the words of a lifting say that somebody has a post or a seat again: it ends no other measure."""
    return _GIVES_BACK.fullmatch(words) is not None


def takes_post(kind: str, phrases: Sequence[str]) -> bool:
    """Whether an answer took a post or a seat: "suspended Norland" may stand under sanctions.

    Args:
        kind: of the answer.
        phrases: the words around what says it, in lower case.
    """
    return kind in POSTS or (kind == "sanction" and not POSTS.isdisjoint(measures_named(phrases)))


def lets_out_for_now(words: str) -> bool:
    """Whether the words of a release, from its own word on, say that it is only until a court decides."""
    return _FOR_NOW.search(words) is not None


def only_sentence(claim: Claim) -> bool:
    """Whether a court sets aside a punishment, and by its words no judgment on guilt: "quashed the death sentence"."""
    if claim.kind != "conviction_overturned":
        return False
    own = len(claim.trigger.quote)
    before, after = (
        claim.sentence.quote[: claim.trigger.start - claim.sentence.start],
        clause_of(claim.sentence.quote[claim.trigger.start - claim.sentence.start :], own),
    )
    near = re.split(r"[;:.,]", before)[-1][-NEAR:] + _LETS_STAND.sub("", after)[: own + NEAR]
    return _SENTENCE.search(near) is not None and _ON_GUILT.search(near) is None


def undone(
    reversal: str, *, only_for_now: bool, only_punishment: bool, of_acquittal: bool = False
) -> tuple[frozenset[str], ...]:
    """What a reversal undoes: of the first of these sets from which something is there.

    Args:
        reversal: its kind.
        only_for_now: whether it lets somebody out only until a court decides (see `for_now`).
        only_punishment: whether it leaves the judgment on guilt (see `only_sentence`).
        of_acquittal: whether what it sets aside is an acquittal (see `sets_aside_acquittal`).
    """
    if of_acquittal:
        return (FREEING,)
    if only_punishment:
        return (PUNISHMENTS,)
    return (CUSTODY,) if only_for_now else UNDOES.get(reversal, ())


def undoes(reversal: Claim, answer: Claim) -> bool:
    """Whether a reversal can undo an answer, by their kinds."""
    return any(answer.kind in kinds for kinds in UNDOES.get(reversal.kind, ()))
