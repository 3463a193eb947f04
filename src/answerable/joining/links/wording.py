"""The words between two triggers of a sentence, and whether they tie the one happening to the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

STRONG = (
    r"in (?:answer to|connection with|relation to|response to|retaliation for|retribution for|reaction to)"
    r"|in protest (?:at|over|against|of)"
    r"|on (?:[\w-]+ ){0,3}charges? (?:of|over|related to|relating to|linked to|stemming from)"
    r"|(?:on|over|amid)\s+(?:[\w-]+\s+)?(?:suspicions?|allegations?|accusations?|claims?)\s+of"
    r"|in (?:the|a|an) (?:[\w-]+ ){0,2}cases? (?:of|over|about|concerning|involving)"
    r"|(?:suspects?|defendants?|participants?)[”\"’']? in"
    r"|(?:accused|suspected|guilty|convicted|acquitted|cleared) of"
    r"|(?:charged|indicted) with|(?:wanted|blamed|responsible|held accountable) for"
    r"|(?:role|roles|part|involvement|participation|complicity|complicit|implicated|involved) in"
    r"|(?:which|that) (?:condemned|deplored|denounced|demanded an end to|called for an end to)"
    r"|because of|on account of|as an? (?:direct )?result of|stemming from"
    r"|(?:related|linked|connected|relating) (?:to|with)"
)
"""Wordings that name what an answer is for, wherever they stand in the sentence."""

WEAK = r"over|for|of|with|into|against|about"
"""Words that name it only close to the answer's own word."""

_CONNECTIVE = re.compile(
    rf"\b(?:(?P<strong>{STRONG})|(?P<weak>(?<!called )(?<!calls )(?<!calling )(?:{WEAK})))\b", re.I
)
_CLEARED = re.compile(r"\b(?:not guilty|acquitted|cleared) of$", re.I)
_LEADING = re.compile(rf"\W*(?:{STRONG}|over|for)\b", re.I)
AWAY = re.compile(
    r"[;:()—–]|,\s"
    r"|\b(?:after|before|while|when|since|until|but|although|though|despite|following|during|amid|and|or|nor|who|whom"
    r"|which|that|because|as|if|was|were|is|are|be|been|had|has|have|said|says|say|will|would|not|without)\b",
    re.I,
)
ASIDE = re.compile(r"[;]|\b(?:but|while|whereas|although|though)\b", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:after|because|before|following|amid|during|since|until|when|despite|who|which|said|says)\b", re.I
)
_SOME_OF = re.compile(
    r"\b(?:all|both|dozens|each|hundreds|many|most|none|one|parts?|several|some|thousands)\s+$|\band\s+\w+\s+$", re.I
)
"""Words before an "of" that goes with them: "held, many of them beaten", "arrests and reports of"."""
_ALSO = re.compile(r"(?:\b(?:and|or|then|later|also|was|were|been|being|he|she|they|found|put)\b|,|\s)*", re.I)
SUFFERED = "endured|faced|subjected|suffered|underwent"
"""What is told of whom an act befell: "sentenced for treason and subjected to" "torture"."""
_TELLS = (
    r"(?!(?:was|were|is|are|am|be|been|being|has|have|had|then|later|also|adding|calling|saying|stating|said|says"
    rf"|{SUFFERED})\b)"
)
"""What begins another saying stands in no list of acts: "labelled as terrorists and were beaten", "subjected to"."""
_LISTED = re.compile(
    r",?\s*(?:\b(?:and|or)\b)?\s*(?:(?:the|a|an|of|his|her|their)\s+)?" rf"(?:{_TELLS}[\w'’-]+\s+){{0,2}}", re.I
)
_LISTS_ON = re.compile(rf"\s*(?:,|(?:,\s*)?\b(?:and|or|as well as))\s*(?:{_TELLS}[\w'’-]+\s+){{0,2}}")
_AND_FOR = re.compile(r",?\s+and\s+(?:for|of|over)\s+(?:(?:the|an?|her|his|their)\s+)?", re.I)
"""From one thing that a step is for to the next: "for fraud" ", and for" "robbing a bank"."""
_DENIED_ASIDE = re.compile(
    r",\s+(?:which|that)\s+(?:[\w'’-]+\s+){1,3}?(?:den(?:y|ies|ied)|(?:reject|contest)(?:s|ed)?|disput(?:es?|ed))\s*,"
)
"""What the accused says of it, put into the words for it: "over allegations, which she denies, of"."""
_APART = re.compile(
    r"\b(?:nothing|little)\s+to\s+do\s+with\b|\bno\s+(?:connection|link|relation)\b|\bunrelated\s+to\b", re.I
)
_OPENING = re.compile(
    r"\s*(?:,|\(|—|–|-\s|\b(?:who|whom|that|accused|suspected|convicted|responsible|wanted|leading|blamed|charged|"
    r"believed|behind|thought|alleged|allegedly)\b)",
    re.I,
)
_INVOLVING = re.compile(r",?\s+(involving)\s+(?:(?!(?:and|but|in|who)\b)[\w’'-]+\s+){0,3}", re.I)
"""From charges to what they are for: "charges" ", involving " "arson"."""
_AGENT = re.compile(
    r"\b(?:led|leading|leader of|behind|accused of|suspected of|responsible for|wanted for|convicted of|guilty of|"
    r"mastermind\w*|organis\w+|organiz\w+|plann\w+|plott\w+|orchestrat\w+|carr(?:ied|ying) out|committ\w+|"
    r"order(?:ed|ing)|perpetrat\w+|command(?:ed|ing)|overs(?:aw|eeing)|participat\w+ in|took part in|role in"
    r"|involved in)\b",
    re.I,
)
_CLOSED = re.compile(
    r"[;.]|\b(?:and|but|while|after|before|when|since|until|following|during|despite|because|as)\b", re.I
)
_DIRECT = re.compile(
    r"\s+(?:(?:into|on|of|about|over|for|against|at|to|regarding|concerning)\s+)?"
    r"(?:(?!(?:by|in|through|under|with)\b)[\w'’.,-]+\s+){0,4}"
)
"""How something was done is not what it was done about: "tried in mass trials", "retaliated by attacking"."""
_DESCRIBED = re.compile(r"\b(?:about|behind|for|in|of|over|that|who)\b", re.I)
_DOERS = re.compile(r"(?<!murd)(?<!slaught)(?:er|or|ist)s$", re.I)
_UNDERGONE = re.compile(r"\b(?:am|are|be|been|being|is|was|were)\s+(?:\w+ly\s+)?$", re.I)

_BROUGHT_ON = re.compile(
    r"\b(?:because|after|following|over|in (?:response|reaction) to|in protest (?:at|over|against))\b", re.I
)
_BROKEN_OFF = re.compile(
    r"[;:()—–]|,\s|\b(?:but|while|whereas|although|though|despite|who|whom|which|unless|if)\b", re.I
)

_ACCUSING = re.compile(r"\baccus(?:es|ing)\s+(?:[\w'’.-]+,?\s+){1,12}?of\s", re.I)
_ALLEGING = re.compile(r"\balleg(?:es|ing)(?:\s+that)?\s", re.I)
_DRAWS = r"(?:arous|caus|draw|ignit|prompt|provok|rais|spark|stirr|trigger)"
_DRAWING = re.compile(rf"(?P<head>[^,;]*),\s+(?:\w+ing\b[^,;]*\band\s+)?{_DRAWS}ing\s+(?:[\w-]+\s+){{0,3}}", re.I)
_DREW = re.compile(
    rf"(?P<head>[^,;]*?)\b(?:(?:has|have|had)\s+)?(?:drawn|drew|{_DRAWS}ed|(?:been|was|were)\s+met\s+with)"
    r"\s+(?:[\w-]+\s+){0,3}",
    re.I,
)
_GENERIC = re.compile(
    r"(?:the|this|that|these|those|such)\s+(?:[\w-]+\s+){0,2}(?:act|atrocity|case|crime|deed|incident|matter|outrage"
    r"|(?P<several>acts|atrocities|crimes|deeds|incidents|outrages))",
    re.I,
)
"""Words for an act that do not say which: "this cowardly act"."""

_ACCUSED = re.compile(
    r"\W*(?P<who>he|she|they|the (?:man|woman|men|women|suspects?|defendants?|two|three|pair|group|gang)(?: of \w+)?"
    r"|[A-Z][\w'’-]+)\s+"
    r"(?:is|are|was|were|has been|have been|had been|stands?|stood)\s+(?:(?:also|all|both|each)\s+)?"
    r"(?:accused of|suspected of|alleged to have|believed to have|said to have|wanted (?:for|over)|charged with)\b",
    re.I,
)
_ACCUSES = re.compile(
    r"\b(?:wants?|wanted|accuses?|accused|suspects?|suspected|blames?|blamed)\s+"
    r"(?P<who>him|her|them|[A-Z][\w'’-]+)\s+(?:of|for|over)\b"
)
_BACK = (
    frozenset({"he", "she", "they", "him", "her", "them"})
    | {
        f"the {each}"
        for each in ("man", "woman", "men", "women", "suspect", "suspects", "defendant", "defendants", "two")
    }
    | {"the three", "the pair", "the group", "the gang"}
)

_FINDS = re.compile(
    r"(?:\s+[\w'’-]+){0,3}?\s+(?:has\s+|had\s+|have\s+)?"
    r"(?:found|concluded|established|confirmed|determined|ruled|held|finds|concludes)\s+that\b",
    re.I,
)
_OTHER_CLAUSE = re.compile(
    r"[;:()—–]|\b(?:but|after|before|while|when|who|whom|which|that|because|if|not|never|no|without|said|says)\b", re.I
)

_HELD_FOR = re.compile(
    r",?\s*(?:(?:who|both)\s+)?(?:(?:was|were|is|are|has been|have been|had been|being)\s+)?"
    r"(?:convicted|jailed|sentenced|imprisoned|held|detained|arrested|charged|indicted|found guilty|wanted)"
    r"[^,;:.()—–]*?\b(?:of|over|for|in|with)\s+(?:(?:the|a|an|his|her|their|carrying|leading|part|role|in|out)\s+)*"
    r"(?:[\w'’-]+\s+){0,2}",
    re.I,
)
_DESCRIBES = re.compile(
    r"\s*(?:,\s*)?(?:(?:the|a|an|once|then)(?:\s+(?!(?:and|but|or|who|whom|which)\b)[a-z][a-z-]*){1,4}?)?\s*(?:,\s*)?"
    r"(?:(?:who|both|all|each)\s+)*(?:(?:was|were|is|are|has been|have been|had been|being)\s+)?"
    r"(?:(?:first|also|earlier|later|wrongly|originally)\s+)?"
)
_OWNED = re.compile(r"\b(whose|his|her|their)\s+(?:(?!own\b)[\w-]+\s+){0,2}$", re.I)

LONGEST = 10
_LONGEST_APPOSITION = 15


def names_reason(between: str, *, legal: bool = False, charges: bool = True, convicts: bool = False) -> int:
    """Where in the words between an answer and an act the wording begins that makes the act the answer's reason.

    Args:
        between: these words.
        legal: whether the answer is a step of the law, which nobody takes in protest.
        charges: whether it is a charge: of it alone "with" says what it is for.
        convicts: whether it finds somebody guilty, which it does not of what he is "not guilty of".

    Returns:
        An offset in `between`, or -1 where nothing does.
    """
    if charges and (found := _INVOLVING.fullmatch(between)) is not None:
        return found.start(1)
    between = _DENIED_ASIDE.sub(lambda aside: " " * len(aside[0]), between)
    every = list(_CONNECTIVE.finditer(between))
    if not every:
        return -1
    found = every[-1]
    before, tail = between[: found.start()], between[found.end() :]
    if AWAY.search(tail) or len(tail.split()) > LONGEST or ASIDE.search(before) or _APART.search(between):
        return -1
    if convicts and _CLEARED.search(between[: found.end()]):
        return -1
    if found["weak"] and (_ELSEWHERE.search(before) or not _close(found["weak"].lower(), before)):
        return -1
    word = found[0].lower()
    if (word == "of" and _SOME_OF.search(before)) or (word == "with" and not charges):
        return -1
    return -1 if legal and word.startswith("in protest") else found.start()


def _close(word: str, before: str) -> bool:
    reach = {"over": 15, "for": 15, "with": 8, "into": 4}.get(word, 2)
    return len(before.split()) <= reach


def accuses(between: str) -> int:
    """Where in the words between an answer and an act "accusing X of" begins, with the act as what X is accused of.

    Returns:
        An offset in `between`, or -1 where nothing does.
    """
    return _opens_accusation(_ACCUSING, between, AWAY)


def alleges(between: str) -> int:
    """Where in the words between a charge or a suit and an act "alleging that" begins, with the act as alleged.

    Returns:
        An offset in `between`, or -1 where nothing does.
    """
    return _opens_accusation(_ALLEGING, between, _OTHER_CLAUSE)


def _opens_accusation(opening: re.Pattern[str], between: str, other: re.Pattern[str]) -> int:
    found = opening.search(between)
    if found is None or ASIDE.search(between[: found.start()]):
        return -1
    tail = between[found.end() :]
    return -1 if other.search(tail) or len(tail.split()) > LONGEST else found.start()


def draws(between: str) -> bool:
    """Whether an act is said to have brought on what is told behind it: "executed ten men, drawing" "criticism"."""
    found = _DRAWING.fullmatch(between) or _DREW.fullmatch(between)
    return found is not None and not AWAY.search(found["head"]) and len(found["head"].split()) <= LONGEST


_LED_TO = re.compile(
    r"(?P<head>[^,;:]*?),?\s+(?:(?:has|have|had|eventually|later)\s+)*(?:led|leads|leading|resulted|resulting|ended|ending)"
    r"\s+(?:to|in|with)\s+(?:(?!(?:and|or)\b)[\w'’-]+\s+){0,5}",
    re.I,
)
_CASE = re.compile(r"[^;:()—–]*?\b(?:in|at|over)\s+(?:the|an?|this|that|his|her|their)\s+(?:[\w'’.-]+\s+){0,4}", re.I)
_OF_CASE = re.compile(
    r"(?:\s+(?:and|or)\s+[\w-]+)?\s+(?:cases?|trial|affair|scandal|proceedings|investigation|inquiry|probe)\b", re.I
)
_MODIFIES = re.compile(r"\s+(?:(?:and|or)\s+(?:(?:other|further|related|various)\s+)?(?:(?:[\w-]+\s+){0,3})?)?", re.I)
_NAMED_STEP = re.compile(
    r"(?:charges?|counts?|indictments?|trials?|convictions?|acquittals?|sentences?|verdicts?|probe|investigations?|inquir(?:y|ies)"
    r"|inquest|hearings?|warrants?|cases?|prosecutions?)\b",
    re.I,
)
_CHARGED_FIRST = re.compile(
    r"(?:[^;:]*\s)?(?:accused|suspected|charged|tried|prosecuted|indicted|on\s+trial|wanted)\s+"
    r"(?:of|with|for|over|in\s+connection\s+with)\s+[^;:]*",
    re.I,
)
_THEN_JUDGED = re.compile(
    r"[^;:()—–]*?,?\s+(?:but|and)\s+(?:(?:was|were|is|are|has|have|had|been|being|both|all|each|he|she|they|later|then|also"
    r"|finally|eventually|subsequently|found)\s+)*",
    re.I,
)
_RIGHT_AFTER = re.compile(r"[^;:()—–]*?\b(?:after|while|when|as(?!\s+(?:an?|the|part)\b)|for)\s+[^;:()—–]*", re.I)
_TOLD_BEFORE = re.compile(
    rf"^[^.;:]*?\b(?:{STRONG}|over|for|behind|associated with)\s+"
    r"(?P<what>(?:the|this|that|these|those)\s+(?:[\w-]+\s+)?(?:acts?|atrocit(?:y|ies)|crimes?|deeds?|incidents?|outrages?))"
    r"(?=\s*[,.;:!?”\"]|\s*$|\s+(?:after|and|but|last|on|this|when|while)\b)",
    re.I,
)


def leads_to(between: str) -> bool:
    """Whether an act is said to have led to a step: "The plot" "led to the group's" "indictment"."""
    found = _LED_TO.fullmatch(between)
    return found is not None and not AWAY.search(found["head"]) and len(found["head"].split()) <= LONGEST


def names_case(between: str, after: str) -> bool:
    """Whether a step is taken in the case of an act: "jailed two men in the Marl" "arson" "case".

    Args:
        between: the words from the step to the act.
        after: the words behind the act.
    """
    close = len(between.split()) <= _LONGEST_APPOSITION and not _ELSEWHERE.search(between)
    return close and _OF_CASE.match(after) is not None and _CASE.fullmatch(between) is not None


def modifies(between: str, step: str) -> bool:
    """Whether a step is called after an act: "murder" "trial", "kidnapping" "and other" "charges".

    Args:
        between: the words from the act to the step.
        step: the words of the step.
    """
    return _NAMED_STEP.match(step) is not None and _MODIFIES.fullmatch(between) is not None


def accused_and_judged(before: str, between: str) -> bool:
    """Whether a sentence tells of what its subject was accused, and then what came of it, of the same subject.

    "They were accused of" "fraud" ", but both were" "acquitted".

    Args:
        before: the words from the head of the sentence to the act.
        between: the words from the act to the step.
    """
    short = len(between.split()) <= _LONGEST_APPOSITION
    return short and _CHARGED_FIRST.fullmatch(before) is not None and _THEN_JUDGED.fullmatch(between) is not None


def is_right_after(between: str) -> bool:
    """Whether the words between a step and an act put the act right before it: "arrested" "after he" "shot"."""
    return _RIGHT_AFTER.fullmatch(between) is not None and len(between.split()) <= 2 * _LONGEST_APPOSITION


def told_before(after: str) -> tuple[int, int] | None:
    """Where in the words behind a step those stand that only point back: "in connection with" "the incident"."""
    found = _TOLD_BEFORE.match(after)
    return None if found is None else found.span("what")


def points_at_what_was_told(charge: str) -> str:
    """Whether a charge only points back: "one" for "the incident", "several" for "these acts", else empty."""
    found = _GENERIC.fullmatch(charge.strip(" “”\"'’"))
    return "" if found is None else "several" if found["several"] else "one"


def is_case(charge: str) -> bool:
    """Whether a charge that points back is "the case", which is one of one act."""
    return charge.rstrip(" ”\"'’").endswith("case")


def leads_with_reason(before: str, between: str) -> bool:
    """Whether the sentence begins with the act as the reason: "Over the killing of X, the council imposed …".

    Args:
        before: the words from the head of the sentence to the act.
        between: the words from the act to the answer.
    """
    found = _LEADING.match(before)
    if found is None or AWAY.search(before[found.end() :]) or len(before.split()) > LONGEST:
        return False
    return "," in between and not ASIDE.search(between)


def brings_on(between: str) -> int:
    """Where in the words between a measure and a legal step the wording begins that says the step brought it on.

    Returns:
        An offset in `between`, or -1 where nothing does.
    """
    found = _BROUGHT_ON.search(between)
    if found is None or _BROKEN_OFF.search(between[: found.start()]):
        return -1
    tail = between[found.end() :]
    return -1 if _BROKEN_OFF.search(tail) or len(tail.split()) > LONGEST else found.start()


def same_subject(between: str) -> bool:
    """Whether the words between two legal steps go on with the same person: "convicted X of fraud and jailed him"."""
    return re.search(r"\band\b", between) is not None and re.search(r"[;:()—–]|\bbut\b", between) is None


def points_back(charge: str) -> bool:
    """Whether a charge is "the", "this" or "that" with one word: "the murder", "the murder charges"."""
    return re.fullmatch(r"(?:the|this|that)\s+[\w-]+(?:\s+(?:case|charge|count)s?)?", charge.strip(), re.I) is not None


def goes_on_listing(between: str) -> bool:
    """Whether an act is in the list that a charge began: "crimes against humanity" ", torture", "and for" "rape"."""
    return _LISTS_ON.fullmatch(between) is not None or _AND_FOR.fullmatch(between) is not None


def lists_another(between: str) -> bool:
    """Whether the words between two acts only list them: "the torture and killing of"."""
    return _LISTED.fullmatch(between) is not None and (
        "," in between or re.search(r"\b(?:and|or)\b", between) is not None
    )


def accuses_back(before: str, names: Sequence[str]) -> bool:
    """Whether a sentence accuses whom the sentence before it named: "He is accused of leading the …".

    Args:
        before: the words from the head of the sentence to the act.
        names: of the persons that the sentence before it named.
    """
    found = _ACCUSED.match(before) or _ACCUSES.search(before)
    if found is None or ASIDE.search(before[found.end() :]):
        return False
    who = found["who"].casefold().partition(" of ")[0]
    return who in _BACK or any(name.casefold().endswith(who) for name in names)


def goes_on(between: str) -> bool:
    """Whether the words between two answers only go on from one to the other: "arrested and charged"."""
    return _ALSO.fullmatch(between) is not None


def is_pluperfect(before: str) -> bool:
    """Whether the words before a verb put it before what was told: "Police had", "He had already been"."""
    return re.search(r"\bhad\s+(?:(?:already|earlier|first|previously|been)\s+)*$", before, re.I) is not None


def opens_apposition(between: str) -> bool:
    """Whether the words between a person and an act are still about that person: ", the envoy behind the failed"."""
    if not _OPENING.match(between) or _CLOSED.search(between) or len(between.split()) > _LONGEST_APPOSITION:
        return False
    last = between.rpartition(",")[2]
    return between.count(",") <= 1 or _OPENING.match(last) is not None


def names_agent(between: str) -> bool:
    """Whether the words say that the person did it, and did not suffer or see it."""
    return _AGENT.search(between) is not None


def finds(between: str) -> bool:
    """Whether an act is what an inquiry comes to: "the inquiry found that X and Y had killed"."""
    found = _FINDS.match(between)
    return (
        found is not None and not _OTHER_CLAUSE.search(between[found.end() :]) and len(between.split()) <= 2 * LONGEST
    )


def is_direct(between: str) -> bool:
    """Whether the act is the object of the answer's own word: "condemned the recent attack"."""
    return _DIRECT.fullmatch(between) is not None and not AWAY.search(between)


def describes_by(before: str, act: str, after: str, *, undergone: bool) -> bool:
    """Whether an act within the words for persons tells which persons, and is not itself what the words name.

    Args:
        before: of these words, those up to the act.
        act: those of the act; "kidnappers" names who did it.
        after: those behind it.
        undergone: whether it may be what was done to them: "apologised to those who were tortured by the guards".
    """
    by = re.match(r"\s*by\b", after) is not None
    if not undergone and (by or _UNDERGONE.search(before)):
        return False
    return by or bool(after.strip()) or _DESCRIBED.search(before) is not None or _DOERS.search(act) is not None


def held_for(between: str) -> bool:
    """Whether the words between persons and an act say that they were judged for it: "officers jailed over the"."""
    return _HELD_FOR.fullmatch(between) is not None


def describes(between: str) -> bool:
    """Whether the words between persons and a step tell who they are by it: ", the investor", ", who had been"."""
    return _DESCRIBES.fullmatch(between) is not None


def owned(before: str) -> int:
    """Where "whose" or "his" begins that makes a step somebody's own: "half of his sentence"; -1 for none.

    Args:
        before: the words from the head of the sentence to the step.
    """
    found = _OWNED.search(before)
    return -1 if found is None else found.start(1)


def is_beside(between: str) -> bool:
    """Whether two triggers stand together as a verb and its object: "lifted the", "sanctions were finally"."""
    return len(between.split()) <= 4 and not re.search(
        r"[,;:.()—–]|\b(?:and|or|but|after|before|over|for|by|who|which|not|no|never|without)\b|n['’]t\b", between, re.I
    )


_RESULT = re.compile(r"[^,;:()—–]*\b(?:in)?to\s+(?:an?\s+)?(?:(?!(?:the|his|her|its|their)\b)[\w-]+\s+){0,3}")
_ANEW = re.compile(r"re-?(?:arrest|detain|imprison|convict|sentenc|jail|charg|indict|impos)\w*", re.I)
_AGAIN = re.compile(r"\b(?:again|once more|anew|a second time)\b", re.I)
_STILL = re.compile(r"\b(?:(?:is|are)\s+still|remains?|stays?)\s+(?:[a-z]+ly\s+)?$", re.I)
_LATER = re.compile(
    r"\W*(?:(?:and|but)\s+)?(?:(?:(?:a\s+few|some|several|many|\w+)\s+)?(?:hours|days|weeks|months|years)\s+)?"
    r"(?:later|afterwards?|thereafter|subsequently|since\s+then)\b",
    re.I,
)
_NEAR_AGAIN = 4
"""Words around a step within which "again" is said of it."""


def is_result(between: str) -> bool:
    """Whether a step is what another makes of something: "commuted the death penalty" "to a" "prison term"."""
    return _RESULT.fullmatch(between) is not None


def is_later(before: str) -> bool:
    """Whether a sentence begins as what came after the sentence before it: "Later, she was jailed"."""
    return _LATER.match(before) is not None


def still_stands(before: str) -> bool:
    """Whether the words before a step say that it is still in force: "he is still barred", "remains banned"."""
    return _STILL.search(before) is not None


def is_anew(before: str, trigger: str, after: str) -> bool:
    """Whether a step is told as one that was taken before: "was rearrested", "was jailed again".

    Args:
        before: the words before its own word.
        trigger: its own word.
        after: the words behind it in its sentence.
    """
    near = (" ".join(before.split()[-_NEAR_AGAIN:]), " ".join(after.split()[:_NEAR_AGAIN]))
    return _ANEW.match(trigger) is not None or any(map(_AGAIN.search, near))


_SERVED = re.compile(
    r"[^,;:()—–]*\bafter\s+(?:[\w-]+\s+){0,3}?[\w-]+\s+(?:hours|days|weeks|months|years)['’]?\s+(?:[\w-]+\s+){0,3}"
)
_COMPLEMENT = re.compile(r"\s+(?:against|of|for)\b")
_POINTED = {
    "suspension": r"suspensions?",
    "sentence": r"sentences?|terms?|punishments?|penalt(?:y|ies)",
    "conviction": r"convictions?|verdicts?|judge?ments?",
    "charge": r"charges|indictments?",
    "inquiry": r"inquir(?:y|ies)|investigations?|probes?",
    "case": r"cases?|law\s?suits?|suits?|proceedings",
    "ruling": r"decisions?|rulings?",
}
_THE = r"\b(?:the|this|that|these|those|his|her|their|its|both|all)\s+(?:[\w-]+\s+)?"
_AUXILIARY = r"be|was|were|is|are|has|have|had|been|being|also|later|then|finally|eventually|since"
_POINTS_TO = {
    noun: (
        re.compile(rf"(?:.*\bthat\s+)?\W*{_THE}(?:{words})\s+(?:(?:{_AUXILIARY})\s+)*", re.I),
        re.compile(rf".*?{_THE}(?:{words})", re.I),
        re.compile(rf"\s+{_THE}(?:{words})\b(?!\s+(?:against|of|for)\b)", re.I),
    )
    for noun, words in _POINTED.items()
}
"""What a reversal is said of: as the subject of its sentence, in its words, or behind them."""


def is_served(between: str) -> bool:
    """Whether the words from a release to a prison say how long it was: "on bail after three days" "behind bars"."""
    return _SERVED.fullmatch(between) is not None


def points_to(before: str, trigger: str, after: str) -> str:
    """What a reversal is of that the text told before: "sentence" for "The sentence was" "reduced"; empty for nothing.

    Args:
        before: the words from the head of its sentence to its own.
        trigger: its own words: "reduced", "dropped the case".
        after: the words behind them.
    """
    for noun, (subject, object_, behind) in _POINTS_TO.items():
        if subject.fullmatch(before) is not None or behind.match(after) is not None:
            return noun
        if object_.fullmatch(trigger) is not None and _COMPLEMENT.match(after) is None:
            return noun
    return ""


_ASIDE_OF_SUBJECT = re.compile(
    r"(?:\s+(?:against|on|of|over|in)(?:\s+[\w’'-]+){1,5})?"
    r"(?:,\s[^;:()—–]*,\s*(?P<verb>(?:(?:was|were|is|are|has|have|had|been|finally|then|also|at last)\s*)*)"
    r"|(?:,\s(?:(?!which|who)[\w’' -]+,\s){1,2}|\s)for(?:\s+(?!by\b|and\b|who\b|which\b)[\w’'-]+){1,8}?"
    r"\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:finally\s+|also\s+|later\s+|then\s+)?)"
)


def is_subject(between: str) -> bool:
    """Whether a verb stands behind its subject and an aside on it: "the embargo" ", imposed in 1990, was" "lifted".

    Or behind what it was for: "the conviction" " of Tarn, 23, for robbery was" "quashed".
    """
    return _ASIDE_OF_SUBJECT.fullmatch(between) is not None


NAME = re.compile(r"[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)*")
"""A run of words with capitals, or of a script without them."""

TOWARDS = re.compile(
    r"\b(?:(?:prepar|pav|clear|open|lay|smooth)\w*\s+(?:the\s+)?(?:ground|groundwork|way|path|road|door)s?\s+(?:for|to)"
    r"|aim\w*\s+(?:to|at)|design\w*\s+to|intend\w*\s+to|in order to|so as to|allow\w*|enabl\w+|permit\w*"
    r"|would|could|will)\b",
    re.I,
)
"""Wordings that say where a measure leads: "to prepare the ground for X's release"."""

UNDOING = re.compile(
    r"\b(?:undermin\w+|overturn\w*|undo\w*|undid|revers\w+|annul\w*|quash\w*|nullif\w+|disregard\w*|ignor\w+|bypass\w*|overr\w+)\s+"
    r"(?P<what>(?:its|their|his|her|the|\w+'s|\w+’s)\s+(?:own\s+)?(?:[\w-]+\s+)?(?:court|judge|tribunal|jury|judiciar\w+|justice)\w*"
    r"(?:['’]s|['’])?\s+(?:own\s+)?(?:decision|verdict|ruling|judgment|judgement|sentence|conviction)\w*)",
    re.I,
)
"""Wordings that say a court's decision is undone, with the decision: "overturned its own court's ruling"."""
