"""The words by which a sentence of a judgment says whose it is: the court's, a party's, a witness's, or what is not found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.judgments.headings import Whose

_NUMBER = r"\s*(?:\[?\d{1,4}[.)\]]{1,2}\s+)?"
_LEAD = r"(?:[^,;:\n]{1,90}, |(?:On|In|By|Since) [\w ]{3,24}? )?"
"""What may stand before the subject: "On the basis of his evidence, the Chamber"."""
_ADVERB = (
    r"(?:(?:also|further|furthermore|therefore|thus|then|first|next|finally|again|likewise|now|additionally|moreover|accordingly"
    r"|hereby|however|nevertheless|consequently|unanimously|, [^,;\n]{1,60},) )*"
)
_PARTIES = (
    r"(?:special(?:ist)? |federal |public |state |co-|lead |chief |acting |learned |senior |deputy |assistant )*"
    r"(?:prosecution|prosecutors?|attorney[- ]general|solicitor[- ]general|defen[cs]e(?: (?:counsel|team|lawyers?))?|crown|government|counsel"
    r"|parties|party|legal representatives?|victims['’] counsel|civil part(?:y|ies)|estate|state)"
)
_ACCUSED = (
    r"(?:(?:\d\w\w|first|second|third|fourth) )?"
    r"(?:plaintiff|defendant|applicant|claimant|appellant|appellee|respondent|petitioner|complainant|accused)s?"
    r"(?: (?-i:[A-Z][\w.'’-]+)){0,2}"
)
"""Parties of whom a judgment tells what they did, too: "the accused pointed a gun"."""
_PAPERS = (
    r"(?:indictment|charge sheet|complaint|information|charges|(?:final|closing|appeal|reply|response|pre-trial)? ?briefs?|motion"
    r"|application|notice of appeal|pleadings|objections|petition|counts? [\w, ]{1,30}?)"
)
_SUBMITTING = (
    r"(?:submit|argue|contend|allege|claim|maintain|assert|respond|repl(?:y|ie)|aver|challenge|counter|rel(?:y|ie)|say|said|charge"
    r"|seek|ask|request|urge|insist|object|suggest|state|den(?:y|ie)|accuse|emphasi[sz]e|stress|rejoin|put|acknowledge"
    r"|concede|describe|explain|note)(?:s|es|d|ed|t)?\b"
)
_NAME = r"[A-Z][\w.'’-]+(?: (?:de |al-|van |von |bin )?[A-Z][\w.'’-]*){0,3}"
_NAME_SUBMITTING = r"(?:submit|argue|contend|allege|maintain|assert|aver|counter|respond|repl(?:y|ie)|den(?:y|ie)|claim|insist)(?:s|es|d|ed)?\b"
PARTY = re.compile(
    rf"{_NUMBER}{_LEAD}(?P<who>(?i:(?:the |an? |its |his |her |their |[\w.'’-]+['’]s? )?(?:{_PARTIES}|{_PAPERS}))"
    rf"(?: (?:for|against|of) (?:the )?[\w.'’ -]{{1,40}}?)?) (?i:{_ADVERB})(?:(?:has|have|had) )?{_SUBMITTING}"
    rf"|{_NUMBER}{_LEAD}(?P<who5>(?i:(?:the |both )?{_ACCUSED})),?(?: [^,;\n]{{1,60}},)? (?i:{_ADVERB})(?:(?:has|have|had) )?"
    rf"(?:{_NAME_SUBMITTING}|(?:complain|state)(?:s|ed|d)?\b|gave evidence\b)"
    rf"|{_NUMBER}{_LEAD}(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<who2>{_NAME}),?(?: [^,;\n]{{1,60}},)? (?:{_ADVERB}){_NAME_SUBMITTING}"
    rf"|{_NUMBER}(?:The )?(?P<who3>(?i:{_PARTIES}|{_ACCUSED}))(?:['’]s)? (?i:case|theory|position|account|version) (?:is|was)\b"
    rf"|{_NUMBER}{_LEAD}(?:Mr|Mrs|Ms|Dr)\.? (?P<who4>{_NAME})[^;\n]{{0,60}}? {_SUBMITTING}"
)
PARTY_WITHIN = re.compile(
    rf"\baccording to (?:the )?(?P<who>{_PARTIES}|{_ACCUSED}|{_PAPERS})\b"
    rf"|\b(?:under|on|in|from) (?P<who2>its|his|her|their|the (?:{_PARTIES}|{_ACCUSED})['’]s?|[A-Z][\w'’-]+['’]s) (?:own )?(?:case(?: theory)?|account|view"
    r"|version|submission|telling|theory)\b"
    r"|\b(?P<who3>(?:it|he|she|they) (?:is|are|was|were) (?:also |further |furthermore )*(?:alleged|said|accused|charged|claimed)\b)"
    r"|\bit (?:is|was|has been) (?:also |further |then |next )*(?:contended|submitted|argued|urged|averred)\b"
    r"(?: (?:on behalf of|by|for) (?:the )?(?P<who6>[\w '’]{3,40}?))?(?= that\b)"
    r"|\bit (?:is|was) (?:also |further )*(?:the )?(?P<who7>[\w '’]{3,40}?)(?:['’]s|s['’])? (?:own )?(?:position|case|contention|submission) that\b"
    r"|\b(?:attempt|attempted|sought|seeks?|tried) to show that\b"
    r"|\bfor the (?P<who4>prosecution|defen[cs]e|crown), [^.;]{0,40}\b(?:argue|submit|contend)",
    re.IGNORECASE,
)
YOU = re.compile(
    rf"{_NUMBER}You(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,)? (?:said|say|claim(?:ed)?|told|maintain(?:ed)?)\b"
)
"""What a judge tells the accused that they say."""
_CODE = r"[A-Z]{1,4}-?\d{1,4}\b|[A-Z]{1,2}\b"
_TELLING = (
    r"(?:testif(?:y|ied|ies)|gave evidence|told (?:the|this)|stat(?:ed|es)|deposed|recalled|described|explained|confirmed|recounted"
    r"|denied|said|says|wrote|writes|conceded|admitted|claimed|reported|acknowledged|maintained|insisted|estimated|noted)\b"
)
_SEEING = r"(?:saw|heard|watched|noticed|counted|recogni[sz]ed|observed|remembered|witnessed|hid|survived|recalled|did not see)\b"
_WITNESSES = (
    rf"(?:(?:(?:prosecution|defen[cs]e|court|chamber|expert|eye|protected|another|one|a|the|two|three|four|five|six|seven|eight|nine|ten|\d+"
    rf"|several|many|other|former|both) )*(?:eye)?(?-i:[Ww])itness(?:es)?(?: (?-i:{_CODE}(?: and (?:{_CODE}))?|{_NAME}))?)"
)
WITNESS = re.compile(
    rf"{_NUMBER}{_LEAD}(?P<who>(?i:{_WITNESSES}))"
    rf"|{_NUMBER}{_LEAD}(?P<who2>(?:{_CODE})(?:,? (?:and )?(?:{_CODE}))*)(?:, [^,;\n]{{1,60}},)? (?:{_ADVERB})(?:{_TELLING}|{_SEEING})"
    rf"|{_NUMBER}{_LEAD}(?P<who3>(?:(?:[Tt]he|[Aa]|[Tt]wo|[Bb]oth|[Ss]everal|[Ss]even|[Oo]ne|[Aa]nother) )?[^,;:.\n]{{2,60}}?)(?:, [^;\n]{{1,70}},)?"
    rf" (?:{_ADVERB})(?:testif(?:ied|ies)|gave evidence|told the (?:[Cc]ourt|[Cc]hamber|[Pp]anel|[Jj]ury|[Cc]ommission|[Tt]ribunal|[Ss]enate)|deposed)\b"
)
WITNESS_WITHIN = re.compile(
    rf"\baccording to (?P<who>(?:witness (?:{_CODE}|{_NAME})|(?:{_CODE})|(?:a|the|an) (?:\w+ )?(?:report|witness|statement|document|record|letter|log|affidavit)\b))"
    r"|\bin (?P<who2>(?:his|her|their|its)) (?:own )?(?:evidence|testimony|statements?|interviews?|questioning|words|account|affidavits?|depositions?)\b"
    r"|\bin (?P<who7>(?:an|a|the) (?:\w+ )?(?:affidavit|statement|deposition))\b"
    r"|^\W*(?P<who8>(?:the|a) (?:[\w-]+ )?report(?: of (?:the )?[\w ]{3,40}?)?) (?:states?|says?|records?|notes?)\b"
    r"|\b(?P<who3>exhibit [A-Z]*\d+)|\bon (?P<who4>cross-examination)\b"
    r"|\b(?P<who5>(?:the|a|an) accused) (?:said|stated|wrote|told|claimed|confessed|admitted)\b",
    re.IGNORECASE,
)
READ = re.compile(r"\b(?:I|[Ww]e) have (?:read|heard|seen) (?P<who>the (?:[\w'’]+ )*?statements?)\b")
"""What a judge has read of a witness."""
_COURTS = (
    r"(?:(?:trial|appeals?|pre-trial|grand|full|criminal|district|first-instance|supreme|high|appellate|military|regional|circuit|lower) )*"
    r"(?:chamber|court|panel|senate|tribunal|bench|jury|majority|trial judge|learned judge|commission|judges?|division|magistrate)"
)
COURT = re.compile(
    rf"{_NUMBER}{_LEAD}(?P<who>(?i:(?:the|this|a) {_COURTS}(?: of [A-Z]\w+)?(?:['’]s)?))\b"
    rf"|{_NUMBER}{_LEAD}(?P<who2>I|[Ww]e) (?:am|are|have|must|cannot|can|do|would|therefore|also|further|find|found|accept|reject"
    r"|conclude|consider|note|hold|recall|see|reverse|affirm|vacate|review|turn)\b"
    rf"|{_NUMBER}{_LEAD}(?P<who6>[Ii]t) (?:therefore |also |further |thus )*(?:finds|found|accepts|accepted|rejects|rejected|considers|concludes|concluded"
    r"|notes|recalls|attaches|acquitted|convicted|sentenced|dismissed|dismisses|is satisfied|was satisfied)\b"
    rf"|{_NUMBER}{_LEAD}(?P<who7>[Ii]t) (?:is|was) (?:\w+ )?(?:clear|evident|apparent|common ground|undisputed|established"
    r"|not (?:in dispute|disputed)|held|agreed)\b"
    rf"|{_NUMBER}{_LEAD}(?P<who3>[Mm]y judgment|[Mm]y view|[Oo]ur view)\b"
    rf"|{_NUMBER}(?:In|On) (?P<who4>(?:the )?(?:[Cc]hamber|[Cc]ourt|[Pp]anel|[Tt]ribunal)['’]s (?:view|opinion|assessment)|my (?:judgment|view)|our view)\b"
    rf"|{_NUMBER}{_LEAD}(?P<who5>(?i:(?:the )?(?:[\w'’]+ )?(?:evidence|record|video|grounds? \w+|appeal))) (?:was|is|were|are|shows?|did|does)\b"
)
_SUBJECT_NOT = r"(?:find|found|satisf\w+|prov\w+|establish\w*|conclud\w*|persuaded|convinced|sure|certain|determin\w+|exclud\w+|show\w*|demonstrat\w+|substantiat\w+|corroborat\w+|confirm\w*|support\w*|made out|met|know\w*|allow)"
NOT_FOUND = re.compile(
    rf"\b(?:does|do|did|is|are|was|were|am|has|have|had|could|can|may)(?: (?:therefore|also|thus|however|further|been))*"
    rf"(?: not|n['’]t)(?: (?:yet|therefore|been|be|in|any|all|the|so|fully|sufficiently|able to|beyond reasonable doubt))* {_SUBJECT_NOT}\b"
    rf"|\bcannot(?: (?:be|therefore|thus))* {_SUBJECT_NOT}\b"
    rf"|\bnor (?:is|are|does|do|did|has|have|had|was|were|am|can|could)\b[^.;]{{0,60}}?\b{_SUBJECT_NOT}\b"
    r"|\b(?:no|insufficient|little|not enough) (?:\w+ ){0,2}(?:evidence|proof|basis|finding|indication)s?\b"
    r"|\bevidence (?:is|was) (?:insufficient|inconclusive|not sufficient)\b|\bnothing in the (?:record|evidence)\b"
    r"|\bfail(?:s|ed)? to (?:prove|establish|show|demonstrate)\b|\bunable to (?:find|conclude|establish|determine|exclude)\b"
    r"|\bremains? (?:unclear|unexplained|unproven|uncertain|unknown)\b|\bno (?:rational|reasonable) (?:juror|jury|trier|tribunal)\b"
    r"|\bnot (?:been )?(?:proven|proved|established|substantiated|satisfied|made out)\b"
    r"|\breject(?:s|ed)? (?:the|this|that|his|her|their|its|[\w'’]+['’]s) (?:\w+ ){0,3}(?:submissions?|claims?|arguments?|contentions?"
    r"|allegations?|accounts?|theory) (?:that|of)\b|\bwithout merit\b|\b(?:considerable|serious|real|grave|reasonable) doubts? (?:as to|about|whether|that)\b"
    r"|\b(?:does|do|did) not accept (?:that|the)\b|\b(?:not|nor) (?:can (?:we|I) )?(?:be shown|been shown|say)\b",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(rf"{_NUMBER}{_LEAD}(?:whether|that|who)\b", re.I)
LAW = re.compile(
    rf"{_NUMBER}(?:(?:An?|Any|No|Every) [\w-]+ (?:who|that|which)\b|Anyone who|Whoever|Under (?:the|article|section|§)|If an? |Had (?:you|he|she|they)\b"
    r"|[A-Z][\w -]{2,40} (?:requires?|is defined|must be)\b|For [\w -]{3,40} there is\b|Parliament\b)"
)
STEP = re.compile(r"\b(?:seek|ask|request|demand|call|urge|apply|appl|move)\w*\b", re.I)
"""What a party does that wants a step taken."""
ERRED = re.compile(r"\b(?:err(?:ed|or)|insufficient|challenges?|appeals?|against|motion|support)\b", re.I)
"""What a party says of a step that was taken."""
UNDOING = re.compile(
    r"\b(?:revers|quash|overturn|vacat|annul|acquit)\w*|\bset(?:s|ting)? aside\b|\bnot guilty\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Whose word a sentence says that it is.

    Attributes:
        whose: the court's, a party's, a witness's.
        who: where the words stand that name the speaker; None of a court's "I" and of no word.
        named: whether they name a person or a body.
        itself: whether it is the court whose text it is, and no other court or jury.
    """

    whose: Whose
    who: tuple[int, int] | None
    named: bool = False
    itself: bool = False


_OWN = re.compile(
    r"(?:the |this )?(?:chamber|court|panel|tribunal|senate|bench|commission|division|majority)(?:['’]s)?|i|we|it|my \w+|our \w+",
    re.I,
)
_BARE = re.compile(r"(?:the|an?|its|his|her|their|this|in) ", re.IGNORECASE)
_FORMS: tuple[tuple[Whose, re.Pattern[str], bool], ...] = (
    (Whose.WITNESS, READ, False),
    (Whose.COURT, COURT, True),
    (Whose.PARTY, PARTY, True),
    (Whose.WITNESS, WITNESS, True),
    (Whose.PARTY, YOU, True),
    (Whose.PARTY, PARTY_WITHIN, False),
    (Whose.WITNESS, WITNESS_WITHIN, False),
)
_PRONOUNS = frozenset({"its", "his", "her", "their", "it", "he", "she", "they", "i", "we", "my"})


def cue(text: str, start: int, end: int) -> Cue | None:
    """Whose word a sentence says that it is; None where it does not say."""
    for whose, form, at_start in _FORMS:
        found = form.match(text, start, end) if at_start else form.search(text, start, end)
        if found is not None:
            return Cue(whose, *_who(text, found), _is_of_it(text, found))
    return None


def not_found(text: str, start: int, end: int) -> tuple[int, int] | None:
    """From where to where a sentence tells what is not found; None where it tells no such thing."""
    found = NOT_FOUND.search(text, start, end)
    if found is None:
        return None
    first = start if _UNDECIDED.match(text, start, end) else found.start()
    return first, end


def _is_of_it(text: str, found: re.Match[str]) -> bool:
    words = next((words for words in found.groupdict().values() if words), "")
    return _OWN.fullmatch(words) is not None


def _who(text: str, found: re.Match[str]) -> tuple[tuple[int, int] | None, bool]:
    span = next((found.span(name) for name, words in found.groupdict().items() if words), None)
    if span is None:
        return None, False
    start, end = span
    bare = _BARE.match(text, start, end)
    start = bare.end() if bare is not None else start
    words = text[start:end]
    if not words.strip() or words.casefold() in _PRONOUNS or words.casefold().split()[0] in _PRONOUNS:
        return None, False
    return (start, end), words[:1].isupper()
