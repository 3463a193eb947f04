"""The words by which a sentence of a judgment says whose word it is: the court's, a party's or a witness's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.judgments.headings import Whose
from answerable.reading.judgments.unproven import LEAD, NUMBER, any_of

_OPENS = NUMBER + LEAD
_ADVERB = (
    "(?:(?:"
    + any_of(
        "also further furthermore therefore thus then first next finally again likewise now additionally moreover"
        " accordingly hereby however nevertheless consequently unanimously"
    )
    + r"|, [^,;\n]{1,60},) )*"
)
_ASIDE = r"(?:, [^,;\n]{1,70},)?"
_HAS = "(?:(?:has|have|had) )?"
_POSS = "(?:['’]s|s['’])?"

# The parties, and what they file.
_PARTIES = (
    any_of(r"special(?:ist)? federal public state lead chief acting learned senior deputy assistant").join(
        ("(?:", " )*")
    )
    + "(?:co-)?"
    + any_of(
        r"prosecution prosecutors? attorney[-\s]general solicitor[-\s]general"
        r" defen[cs]e(?:\s(?:counsel|team|lawyers?))? crown government counsel parties party"
        r" grand\sjur(?:y|ies) legal\srepresentatives? victims['’]\scounsel civil\spart(?:y|ies)"
        r" estate state"
    )
)
_ACCUSED = (
    r"(?:(?:\d\w\w|first|second|third|fourth) )?"
    + any_of("plaintiff defendant applicant claimant appellant appellee respondent petitioner complainant accused")
    + r"s?(?: (?-i:[A-Z][\w.'’-]+)){0,2}"
)
"""Parties of whom a judgment tells what they did, too: "the accused pointed a gun"."""
_PAPERS = any_of(
    r"indictment charge\ssheet complaint information charges (?:(?:final|closing|appeal|reply|pre-trial)\s)?briefs?"
    r" motion application notice\sof\sappeal pleadings objections petition counts?\s[\w,\s]{1,30}?"
)
_SUBMITS = (
    any_of(
        "submitt? argue contend allege claim maintain assert respond repl(?:y|ie) aver challenge counter rel(?:y|ie)"
        " say said charge seek ask request urge insist object suggest state den(?:y|ie) accuse emphasi[sz]e stress"
        " rejoin put acknowledge concede describe explain note"
    )
    + r"(?:s|es|d|ed|t)?\b"
)
_ARGUES = (
    any_of("submitt? argue contend allege maintain assert aver counter respond repl(?:y|ie) den(?:y|ie) claim insist")
    + r"(?:s|es|d|ed)?\b"
)
"""What only who argues does, and no witness."""
_NAME = r"[A-Z][\w.'’-]+(?: (?:de |al-|van |von |bin )?[A-Z][\w.'’-]*){0,3}"
_TITLE = r"(?:Mr|Mrs|Ms|Dr)\.?"
_OF_THEM = r"(?:the |an? |its |his |her |their |your |[\w.'’-]+['’]s? )?"
_WHERE = r"(?: (?:at|in|before|on|against|as) [^;.\n]{1,140}?)?"
"""Where a party put its case: "at the High Court, hereinafter the trial court, is that"."""
_VERSION = any_of(r"case(?:\stheory)? account view version submission telling theory")
_POSITION = any_of("position case contention submission")

# Witnesses, and what is put in evidence.
_CODE = r"(?:[A-Z]{1,4}-?\d{1,4}\b|[A-Z]{1,2}\b)"
_TELLS = any_of(
    r"testif(?:y|ied|ies) gave\sevidence told\s(?:the|this) stat(?:ed|es) deposed recalled described explained"
    r" confirmed recounted denied said says wrote writes conceded admitted claimed reported acknowledged maintained"
    r" insisted estimated noted saw heard watched noticed counted recogni[sz]ed observed remembered"
    r" witnessed hid survived did\snot\ssee"
)
_IN_COURT = (
    r"(?:testif(?:ied|ies)|gave evidence|deposed|told the (?:[Cc]ourt|[Cc]hamber|[Pp]anel|[Jj]ury|[Cc]ommission"
    r"|[Tt]ribunal|[Ss]enate))"
)
_WHICH = any_of(
    r"prosecution defen[cs]e court chamber expert protected another one a the two three four five six seven eight nine"
    r" ten \d+ several many other former both"
)
_WITNESSES = rf"(?:(?:{_WHICH} )*(?:eye)?witness(?:es)?(?: (?-i:{_CODE}(?: and {_CODE})?|{_NAME}))?)"
_RECORD = any_of("report witness statement document record letter log affidavit")
_OWN_WORDS = any_of("evidence testimony statements? interviews? questioning words account affidavits? depositions?")

# The court.
_COURTS = (
    "(?:"
    + any_of(
        "trial appeals? pre-trial grand full criminal district first-instance supreme high appellate military regional"
        " circuit lower learned"
    )
    + " )*"
    + any_of("chamber court panel senate tribunal bench jury majority commission judges? division magistrate")
)
_WE_DO = any_of(
    "am are have must cannot can do would therefore also further find found accept reject conclude consider note hold"
    " recall see reverse affirm vacate review turn"
)
_IT_DOES = any_of(
    r"finds found accepts accepted rejects rejected considers concludes concluded notes recalls attaches acquitted"
    r" convicted sentenced dismissed dismisses (?:is|was)\ssatisfied"
)
_IS_PLAIN = any_of(
    r"clear evident apparent common\sground undisputed established not\s(?:in\sdispute|disputed) held agreed"
)
_SHOWN = any_of(r"evidence record video grounds?\s\w+ appeal")


def _starting(*forms: str) -> re.Pattern[str]:
    """A pattern for the beginning of a sentence; the `who` of each form names the speaker."""
    return re.compile("|".join(_OPENS + _numbered(form, place) for place, form in enumerate(forms)))


def _within(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(_numbered(form, place) for place, form in enumerate(forms)), re.IGNORECASE)


def _numbered(form: str, place: int) -> str:
    return form.replace("(?P<who>", f"(?P<who{place}>")


_COURT = _starting(
    rf"(?P<who>(?i:(?:the|this|a) (?!grand jur){_COURTS}(?: of [A-Z]\w+)?(?:['’]s)?))\b",
    rf"(?P<who>I|[Ww]e) {_WE_DO}\b",
    rf"(?P<who>[Ii]t) (?:(?:therefore|also|further|thus) )*{_IT_DOES}\b",
    rf"(?P<who>[Ii]t) (?:is|was) (?:\w+ )?{_IS_PLAIN}\b",
    r"(?:[Ii]n )?(?P<who>[Mm]y (?:judgment|view)|[Oo]ur view)\b",
    r"In (?P<who>the (?:[Cc]hamber|[Cc]ourt|[Pp]anel|[Tt]ribunal)['’]s (?:view|opinion|assessment))\b",
    rf"(?i:(?:the )?(?:[\w'’]+ )?{_SHOWN}) (?:was|is|were|are|shows?|did|does)\b",
)
_PARTY = _starting(
    rf"(?P<who>(?i:{_OF_THEM}(?:{_PARTIES}|{_PAPERS}))(?: (?:for|against|of) (?:the )?[\w.'’ -]{{1,40}}?)?)"
    rf" (?i:{_ADVERB}){_HAS}{_SUBMITS}",
    rf"(?P<who>(?i:(?:the |both )?{_ACCUSED})),?{_ASIDE} (?i:{_ADVERB}){_HAS}"
    rf"(?:{_ARGUES}|(?:complain|state)(?:s|ed|d)?\b|gave evidence\b)",
    rf"(?:{_TITLE} )?(?P<who>{_NAME}),?{_ASIDE} {_ADVERB}{_ARGUES}",
    rf"(?:The )?(?P<who>(?i:{_PARTIES}|{_ACCUSED})){_POSS} (?:{_POSITION}|{_VERSION}){_WHERE},? (?:is|was)\b",
    rf"(?i:(?:the )?(?:{_POSITION}|{_VERSION}) (?:for|of) (?:the )?(?P<who>{_PARTIES}|{_ACCUSED}))"
    rf"{_WHERE},? (?:is|was)\b",
    rf"(?i:{_OF_THEM}(?P<who>{_PAPERS})) (?:filed|lodged|preferred|presented) [^;\n]{{1,160}}?"
    rf" (?:inform(?:s|ed)\b|{_SUBMITS})",
    r"The facts (?:as )?(?:alleged|narrated|placed|presented|put)\b",
    rf"(?P<who>(?i:{_OF_THEM}{_PARTIES})) {_ADVERB}{_HAS}(?:advance|present|pursue|propose|put forward)(?:s|d|ed)?"
    rf" (?:the|an?|its) (?:\w+ )?(?:{_POSITION}|{_VERSION}|allegation|claim) that\b",
    rf"{_TITLE} (?P<who>{_NAME})[^;\n]{{0,60}}? (?:{_SUBMITS}|opened (?:the|h(?:is|er)|its) case\b)",
    r"You(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,)? (?:said|say|claim(?:ed)?|told|maintain(?:ed)?)\b",
)
_CHARGES = _within(
    r"\b(?:the )?particulars (?:of [\w ]{3,40}? )?(?:being|are|is|was|were) that\b",
    rf"{_OF_THEM}\b(?P<who>{_PAPERS}) (?:is|was) that\b",
)
"""What a sentence tells of a charge, of which the next one tells no more."""
_PARTY_WITHIN = _within(
    rf"\b(?:according to|as per) (?:the )?(?P<who>{_PARTIES}|{_ACCUSED}|{_PAPERS})\b",
    rf"\b(?:under|on|in|from) (?P<who>its|his|her|their|the (?:{_PARTIES}|{_ACCUSED}){_POSS}|(?-i:[A-Z])[\w'’-]+['’]s)"
    rf" (?:own )?{_VERSION}\b",
    r"\b(?P<who>(?:it|he|she|they) (?:is|are|was|were) (?:(?:also|further) )*"
    r"(?:alleged|said|accused|charged|claimed)\b)",
    r"\bit (?:is|was|has been) (?:(?:also|further|then|next) )*(?:contended|submitted|argued|urged|averred)\b"
    r"(?: (?:on behalf of|by|for) (?:the )?(?P<who>[\w '’]{3,40}?))?(?= that\b)",
    rf"\bit (?:is|was) (?:(?:also|further) )*(?:the )?(?P<who>[\w '’]{{3,40}}?){_POSS} (?:own )?{_POSITION} that\b",
    rf"\bit (?:is|was) (?:(?:also|further) )*the {_POSITION} (?:of|for) (?:the )?(?P<who>[\w '’]{{3,40}}?)"
    r"(?: \([^)]*\))? that\b",
    r"\b(?:charg\w+|indict\w+|information|accus\w+)\b[^;\n]{0,200}\b(?:reads?|states?|as follows)\W*[:;]$",
    r"\b(?:indicted|charged|arraigned|charges?|indictment)\b[^.;\n]{0,160}\b(?:as follows"
    r"|the following(?: \w+){0,2} (?:counts?|charges?|offen[cs]es?))\W*$",
    r"\b(?:attempt|attempted|sought|seeks?|tried) to show that\b",
)
_WITNESS = _starting(
    rf"(?P<who>(?i:{_WITNESSES}))\b",
    rf"(?P<who>{_CODE}(?:,? (?:and )?{_CODE})*){_ASIDE} {_ADVERB}{_TELLS}\b",
    rf"(?P<who>[^,;:.\n]{{2,60}}?){_ASIDE} {_ADVERB}{_IN_COURT}\b",
)
_WITNESS_WITHIN = _within(
    rf"\baccording to (?P<who>witness (?-i:{_CODE}|{_NAME})|(?-i:{_CODE})|(?:a|the|an) (?:\w+ )?{_RECORD}\b)",
    rf"\bin (?P<who>his|her|their|its) (?:own )?{_OWN_WORDS}\b",
    r"\bin (?P<who>(?:an|a|the) (?:\w+ )?(?:affidavit|statement|deposition))\b",
    r"^\W*(?P<who>(?:the|a) (?:[\w-]+ )?report(?: of (?:the )?[\w ]{3,40}?)?) (?:states?|says?|records?|notes?)\b",
    r"\b(?P<who>exhibit [A-Z]*\d+)",
    r"\b(?P<who>(?-i:[A-Z][\w’'-]+))['’]s (?:\w+ )?(?:affidavit|confession|deposition|statement|testimony)\b",
    r"\bon (?P<who>cross-examination)\b",
    r"\b(?P<who>(?:the|a|an) accused) (?:said|stated|wrote|told|claimed|confessed|admitted)\b",
)
_READ = _within(r"\b(?:I|we) have (?:read|heard|seen) (?P<who>the (?:[\w'’]+ )*?statements?)\b")
"""What a judge has read of a witness."""
_REPORTS = re.compile(
    r"\b(?:notes?|noted|recalls?|recalled|heard|observes?|observed|summari[sz]es?|considered|turns? to)\b",
    re.IGNORECASE,
)
_OF_A_PARTY = _within(
    rf"\b(?P<who>{_PARTIES}|{_ACCUSED}){_POSS} (?:\w+ )?"
    r"(?:submissions?|arguments?|contentions?|allegations?|claims?) that\b",
    rf"\bthat (?:the )?(?P<who>{_PARTIES}|{_ACCUSED}|{_PAPERS}) {_HAS}{_ARGUES}",
    r"\b(?:allegation|argument|claim|contention|submission|suggestion)s?(?: (?:advanced|made))?"
    r"(?: (?:by|of) (?:the )?(?P<who>[\w '’]{3,40}?))? that\b",
)
"""What a court that notes a party's submission tells as that party's."""
_OF_A_WITNESS = _within(
    rf"\b(?P<who>{_WITNESSES}),? (?:testified|stated|said|described)\b", r"\bheard (?P<who>evidence) that\b"
)
_FORMS: tuple[tuple[Whose, re.Pattern[str]], ...] = (
    (Whose.COURT, _COURT),
    (Whose.PARTY, _PARTY),
    (Whose.WITNESS, _WITNESS),
)
_FORMS_WITHIN: tuple[tuple[Whose, re.Pattern[str]], ...] = (
    (Whose.PARTY, _PARTY_WITHIN),
    (Whose.WITNESS, _WITNESS_WITHIN),
)

STEP = re.compile(r"\b(?:seek|sought|ask|request|demand|call|urge|appl[iy]|move)\w*\b", re.IGNORECASE)
"""What a party does that wants a step taken."""
ERRED = re.compile(r"\b(?:err(?:ed|or)|insufficient|challenges?|appeals?|against|motion|support)\b", re.IGNORECASE)
"""What a party says of a step that was taken."""
_ITSELF = re.compile(
    r"(?:(?:the|this) )?(?:chamber|court|panel|tribunal|senate|bench|commission|division|majority)(?:['’]s)?"
    r"|i|we|it|(?:my|our) \w+",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:the|an?|its|his|her|their|this|in) ", re.IGNORECASE)
_PRONOUNS = frozenset("its his her their it he she they i we my our".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """Whose word a sentence says that it is.

    Attributes:
        whose: the court's, a party's, a witness's.
        who: where the words stand that name the speaker; None of a court's "I" and of no word.
        named: whether they name a person or a body.
        itself: whether it is the court whose text it is, and no other court or jury.
        reported: whether the court reports it in a sentence of its own, and goes on for itself.
    """

    whose: Whose
    who: tuple[int, int] | None
    named: bool = False
    itself: bool = False
    reported: bool = False


def cue(text: str, start: int, end: int) -> Cue | None:
    """Whose word a sentence says that it is; None where it does not say."""
    if (read := _READ.search(text, start, end)) is not None:
        return _cue(text, Whose.WITNESS, read)
    for whose, form in _FORMS:
        if (found := form.match(text, start, end)) is not None:
            reported = _reported(text, found.end(), end) if whose is Whose.COURT else None
            return reported or _cue(text, whose, found)
    if (found := _CHARGES.search(text, start, end)) is not None:
        return _cue(text, Whose.PARTY, found, reported=True)
    for whose, form in _FORMS_WITHIN:
        if (found := form.search(text, start, end)) is not None:
            return _cue(text, whose, found)
    return None


def _reported(text: str, start: int, end: int) -> Cue | None:
    """Whose word the court only notes: "The Chamber notes the Defence's submission that"."""
    notes = _REPORTS.search(text, start, min(end, start + 30))
    for whose, form in ((Whose.PARTY, _OF_A_PARTY), (Whose.WITNESS, _OF_A_WITNESS)) if notes is not None else ():
        if (found := form.search(text, start, end)) is not None:
            return _cue(text, whose, found, reported=True)
    return None


def _cue(text: str, whose: Whose, found: re.Match[str], *, reported: bool = False) -> Cue:
    span = next((found.span(name) for name, words in found.groupdict().items() if words), None)
    if span is None:
        return Cue(whose, None, itself=whose is Whose.COURT, reported=reported)
    start, end = span
    itself = _ITSELF.fullmatch(text, start, end) is not None
    bare = _BARE.match(text, start, end)
    start = bare.end() if bare is not None else start
    words = text[start:end].casefold().split()
    if not words or words[0] in _PRONOUNS:
        return Cue(whose, None, itself=itself, reported=reported)
    return Cue(whose, (start, end), named=text[start].isupper(), itself=itself, reported=reported)
