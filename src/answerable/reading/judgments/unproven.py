"""What a judgment says of a deed without finding it: "has not been established", "requires that", "reversed"."""

from __future__ import annotations

import re

NUMBER = r"\s*(?:\[?\d{1,4}[.)\]]{1,2}\s+)?"
"""The number of a paragraph, where a sentence begins with it."""
LEAD = r"(?:[^,;:\n]{1,90}, |(?:On|In|By|Since) [\w ]{3,24}? )?"
"""What may stand before the subject: "On the basis of his evidence, the Chamber"."""


def any_of(words: str) -> str:
    """One of the words, which may be patterns, as a group."""
    return f"(?:{'|'.join(words.split())})"


_IS = any_of("is are was were am does do did has have had could can may")
_FINDING = any_of(
    r"find found satisf\w+ prov\w+ establish\w* conclud\w* persuaded convinced sure certain determin\w+ exclud\w+"
    r" show\w* demonstrat\w+ substantiat\w+ corroborat\w+ confirm\w* support\w* made\sout met know\w* allow"
)
_AMID = any_of("therefore also thus however further been")
_AFTER = any_of(
    r"yet therefore been be in any all the so fully sufficiently able\sto beyond\sreasonable\sdoubt able\sto"
)
_SAID = any_of(
    "submissions? claims? arguments? contentions? allegations? accounts? theory versions? evidence story defence"
    " defense explanations? assertions?"
)
_WHOSE = r"(?:the|this|that|his|her|their|its|[\w'’]+['’]s)"
_NOT_FOUND = re.compile(
    "|".join(
        (
            rf"\b{_IS}(?: {_AMID})*(?: not|n['’]t)(?: {_AFTER})* {_FINDING}\b",
            rf"\bcannot(?: (?:be|therefore|thus))* {_FINDING}\b",
            rf"\bnor {_IS}\b[^.;]{{0,60}}?\b{_FINDING}\b",
            r"\b(?:no|insufficient|little|not enough) (?:\w+ ){0,2}(?:evidence|proof|basis|finding|indication)s?\b",
            r"\bevidence (?:is|was) (?:insufficient|inconclusive|not sufficient)\b",
            r"\bnothing in the (?:record|evidence)\b",
            r"\b(?:must|ha(?:s|ve|d) to|needs? to|(?:is|are) required to) (?:be )?"
            r"(?:prov(?:e[dn]?)|show[n]?|establish(?:ed)?|demonstrated?)\b",
            r"\bfail(?:s|ed)? to (?:prove|establish|show|demonstrate)\b",
            r"\bunable to (?:find|conclude|establish|determine|exclude)\b",
            r"\bremains? (?:unclear|unexplained|unproven|uncertain|unknown)\b",
            r"\bno (?:rational|reasonable) (?:juror|jury|trier|tribunal)\b",
            r"\bnot (?:been )?(?:proven|proved|established|substantiated|satisfied|made out)\b",
            rf"\breject(?:s|ed)? {_WHOSE} (?:[\w'’]+ ){{0,3}}{_SAID} (?:that|of)\b",
            r"\b(?:considerable|serious|real|grave|reasonable) doubts? (?:as to|about|whether|that)\b",
            r"\b(?:does|do|did) not accept (?:that|the)\b",
            r"\b(?:not|nor) (?:can (?:we|I) )?(?:be shown|been shown|say)\b",
        )
    ),
    re.IGNORECASE,
)
_UNDECIDED = re.compile(rf"{NUMBER}{LEAD}(?:whether|that|who)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"; |, (?:but|and|while|although|though|whereas) ")
_LEFT_OPEN = re.compile(
    r"remains?|(?:is|are|was|were|been|has|have|had)\b.*\b(?:proven|proved|established|shown|demonstrated|substantiated"
    r"|corroborated|made out|met)$|not\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(rf"{NUMBER}{LEAD}(?:it|there|the (?:chamber|court|panel|tribunal|senate)|I|we)\b", re.IGNORECASE)
"""What begins a clause of which the subject is nothing that could be found."""
_LAW = re.compile(
    NUMBER
    + "(?:"
    + "|".join(
        (
            r"(?:An?|Any|No|Every) [\w-]+ (?:who|that|which)\b",
            r"Anyone who|Whoever|If an? |Parliament\b",
            r"Under (?:the|article|section|§)",
            r"The (?:maximum|mandatory|prescribed|statutory) (?:\w+ )?(?:sentence|penalty|punishment|term)\b"
            r"[^.;\n]{0,80}? is\b",
            r"The starting point\b",
            r"(?:The|This) (?:Court|Commission|Chamber|Tribunal) reiterates\b",
            r"Had (?:you|he|she|they)\b",
            r"[A-Z][\w -]{2,40} (?:requires?|is defined|must be)\b",
            r"For [\w -]{3,40} there is\b",
        )
    )
    + ")"
)
_UNDOING = re.compile(
    r"\b(?:revers|quash|overturn|vacat|annul|acquit)\w*|\bset(?:s|ting)? aside\b|\bnot guilty\b"
    r"|\ballow(?:s|ed|ing)? (?:an?|the|h(?:is|er)|their|this|these) (?:\w+ )?appeals?\b"
    r"(?! against (?:the |h(?:is|er) )?sentences?\b)",
    re.IGNORECASE,
)


def not_found(text: str, start: int, end: int) -> tuple[int, int] | None:
    """From where to where a sentence tells what is not found; None where it tells no such thing.

    It is what stands behind the words, or their clause in "Whether he ordered it has not been established", "the
    looting is not proven".
    """
    found = _NOT_FOUND.search(text, start, end)
    if found is None:
        return None
    if _UNDECIDED.match(text, start, end):
        return start, end
    clause = max((each.end() for each in _CLAUSE.finditer(text, start, found.start())), default=start)
    of_it = _LEFT_OPEN.match(found[0]) is not None and _EMPTY.match(text, clause, end) is None
    return clause if of_it else found.start(), end


def is_law(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells a rule: "Deportation requires that", "A person who"."""
    return _LAW.match(text, start, end) is not None


def is_undone(text: str, start: int, end: int) -> bool:
    """Whether words before a deed undo the judgment for it: "reversed the conviction for the killing"."""
    return _UNDOING.search(text, start, end) is not None
