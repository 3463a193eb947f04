"""The bench: whoever judges is no party to the case, and the court below is not who appeals."""

from __future__ import annotations

import re

from answerable.model.claim import DOING, DONE_TO, Argument, Claim, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds

_BENCH = re.compile(
    r"(?:(?:the|learned|trial|appeals?|pre-trial|single|presiding|sessions|magistrates?|high court|district) )*"
    r"(?:chamber|panel|court|tribunal|bench|jury|judges?|magistrate|justices?)(?: [IVX]+)?",
    re.IGNORECASE,
)
_TITLE = r"(?:[LP]?CJ|LJJ?|AJA?|JJ?A|JJ?|J\.?S\.?C\.?|J\.?C\.?A\.?)"
_OWN_TITLE = re.compile(rf" {_TITLE}\.?(?: (?:He|She|They|It))?$")
_TITLE_BEHIND = re.compile(rf",? {_TITLE}\b(?! ?[A-Z][a-z])")
_TITLE_BEFORE = re.compile(
    r"\b(?:(?:Judge|Justice|Magistrate|HHJ|[Cc]oram)\s*:?\s(?:(?:Mr|Mrs|Ms|Dr)\.? )?"
    r"|[Bb]efore (?:the )?(?:Hon\w*\.? )(?:\w+ )?)$"
)
_COURTS = re.compile(r"\b(?:court|tribunal|chamber|division|judge|justice|magistrate|bench)\b", re.IGNORECASE)
_IN_COURT = frozenset(
    {"appeal", "charge", "trial", "conviction", "sentence", "verdict", "acquittal", "conviction_overturned"}
)
_A_WITNESS = re.compile(r"\bwitness(?:es)?$", re.IGNORECASE)
_WITNESSES = re.compile(
    r"\b(?:present|call|produc|examin)(?:s|ed|ing|e|es)? (?P<who>[^;:\n]{3,200}?),?"
    r" as (?:(?:its|his|her|their|the) )?witness"
)
_OVER = frozenset({"appeal", "conviction_overturned", "final_judgment", "sentence_reduction"})
"""Steps of a court about what another one did."""
_OF_IT = re.compile(
    r"\b(?:convictions?|sentences?|judge?ments?|orders?|decisions?|rulings?|verdicts?|findings?)\b(?: \w+){0,4}"
    r" (?:of|by|in|from) (?:the )?$"
)
"""What stands before the court whose judgment another one is about."""
_AT = re.compile(r"\b(?:at|before|in) (?:the )?$")
_DATED = re.compile(r"\bdated (?:the )?$")
_AGAINST = re.compile(r"\b(?:against|from|of|by)\b")


def without_the_bench(claim: Claim, text: str) -> Claim:
    """The claim without whoever judges as who did an act or whom a step touches, and without the court below as who
    appeals."""
    act = kinds()[claim.kind].family is Family.ACT
    kept = tuple(each for each in claim.arguments if not _is_out_of_place(claim, each, text, act=act))
    return claim if len(kept) == len(claim.arguments) else claim.remade(arguments=kept)


def _is_out_of_place(claim: Claim, each: Argument, text: str, *, act: bool) -> bool:
    if each.role in DONE_TO and claim.kind in _IN_COURT and (_is_a_court(each) or _is_a_witness(claim, each, text)):
        return True
    if each.role in DONE_TO or (each.role in DOING and act):
        if is_a_judge(each, text):
            return True
        return each.role in DOING and _BENCH.fullmatch(each.value) is not None
    if each.role is Role.TIME and claim.kind in _OVER:
        return _DATED.search(text, claim.sentence.start, each.span.start) is not None
    if each.role in DOING and claim.kind == "charge" and _is_a_court(each):
        return _AT.search(text, claim.sentence.start, each.span.start) is not None
    return each.role in DOING and _is_below(claim, each, text)


def is_a_judge(each: Argument, text: str) -> bool:
    """Whether somebody is named with the title of a judge: "Orr J", "Justice Orr", "coram Holm"."""
    start, end = each.span.start, each.span.end
    if not each.name:
        return False
    behind = _OWN_TITLE.search(each.span.quote) or _TITLE_BEHIND.match(text, end, end + 12)
    return behind is not None or _TITLE_BEFORE.search(text, max(0, start - 40), start) is not None


def _is_a_court(each: Argument) -> bool:
    return _BENCH.fullmatch(each.value) is not None or (each.name and _COURTS.search(each.value) is not None)


def _is_a_witness(claim: Claim, each: Argument, text: str) -> bool:
    """Whether somebody is only heard in a trial: "the prosecution presented Ada Venn and Bo Lind as witnesses"."""
    if _A_WITNESS.search(each.value) is not None:
        return claim.kind == "trial"
    found = _WITNESSES.finditer(text, claim.sentence.start, claim.sentence.end)
    return any(told.start("who") <= each.span.start < told.end("who") for told in found)


def _is_below(claim: Claim, each: Argument, text: str) -> bool:
    """Whether a court is the one below: "appeal against the judgment of", "the conviction by the court is upheld"."""
    if claim.kind not in _OVER or not (_COURTS.search(each.value) and each.name):
        return False
    if _OF_IT.search(text, claim.sentence.start, each.span.start) is not None:
        return True
    between = text[claim.trigger.end : each.span.start]
    appeal = claim.trigger.quote.casefold().startswith("appeal") and each.span.start > claim.trigger.end
    return appeal and _AGAINST.search(f"{claim.trigger.quote} {between}") is not None
