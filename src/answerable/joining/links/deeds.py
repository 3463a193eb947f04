"""Whether an act in the words for what an answer is for is the deed itself, and not what the deed was about.

"Charged with denying the massacre" is for the denial, "held for a march against the killings" for the march, and
"convicted of collaboration with rebels who attacked the town" for the collaboration.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from answerable.joining.links.wording import SUFFERED
from answerable.joining.tagging import tagged
from answerable.reading.language.words import Word

_SPOKEN = frozenset({"harassment", "incitement", "threat"})
"""Kinds of act that are done by words: "posting threats" is the deed."""
_TELLING = re.compile(
    r"\b(?:(?:belittl|broadcast|call|campaign|celebrat|comment|commemorat|complain|condemn|criticis|criticiz|debat"
    r"|demand|demonstrat|denigrat|denounc|deny|discuss|distort|document|expos|film|glorify|highlight|investigat"
    r"|justify|march|minimi[sz]|mock|moneti[sz]|mourn|oppos|petition|photograph|post|prais|protest|publicis"
    r"|publiciz|publish|question|rally|record|report|repost|research|reveal|shar|speak|stream|talk|testify"
    r"|trivialis|tweet|uncover|writ)ing|covering(?!\s+up))\b",
    re.I,
)
"""What is done by telling of another's act or by speaking up against it."""
_ABOUT = (
    r"\b(?:(?:articles?|blogs?|books?|campaigns?|claims?|comments?|complaints?|coverage|criticism|demonstrations?"
    r"|denials?|documentar(?:y|ies)|films?|footage|interviews?|march(?:es)?|messages?|opposition|petitions?"
    r"|poems?|posts?|(?<!\bin )protests?|rall(?:y|ies)|remarks?|reports?|sit-ins?|songs?|speech(?:es)?"
    r"|statements?|stor(?:y|ies)|tweets?|videos?|vigils?)"
    r"(?:\s+[\w'’-]+){0,2}?\s+(?:about|against|at|on|over|to)"
    r"|(?:coverage|criticism|denials?)\s+of)\b"
)
"""Words for what is told or shown of an act, with those that lead to the act."""
_TOLD_IN = (
    r"\b(?:(?:an?|her|his|one|our|the|their)\s+(?:[\w'’-]+\s+){0,2}?report|articles?|blogs?|books?|broadcasts?|columns?"
    r"|editorials?|posts?|stor(?:y|ies)|tweets?)\s+(?:accusing|alleging|claiming|exposing|revealing)\b"
)
"""Words for what somebody published of another's act: "arrested over a report alleging that"."""
_ABOUT_IT = re.compile(f"{_ABOUT}|{_TOLD_IN}", re.I)
_ACCUSES = re.compile(
    r"\W*(?:(?:falsely|publicly|wrongly)\s+)?(?:accusing|alleging|claiming)\b(?!\s+(?:her|him|them)\b)", re.I
)
_OF_VICTIMS = re.compile(
    r"\b(?:belong|defraud|exploit|extort|harass|insult|loot|rob|scam|steal|theft|threat)\w*\b.*"
    r"\b(?:survivors?|victims?)\s+of\b",
    re.I,
)
"""What was done to those whom an act befell: "theft of clothes belonging to the victims of the massacre"."""
_LEADS_UP = re.compile(
    rf"(?:{_ABOUT}|\baftermath\s+of|\b(?:resulting|resulted|results|ending|ended|ends)\s+(?:in|with)"
    r"|\b(?:leading|led|leads)\s+to|\b(?:nothing|little)\s+to\s+do\s+with|\bunrelated\s+to)\s*$",
    re.I,
)
_UNCONNECTED = re.compile(
    r"\b(?:not|never|un)\s*-?(?:\s+\w+)?\s*(?:connected|linked|related)\b|\bother\s+than\b|\bexcept\b", re.I
)
_SAYS = re.compile(r"\b(?:adding|arguing|noting|saying|stating)\b", re.I)
_WHO = re.compile(r"\b(?:who|whose)\b", re.I)
_HAS_PART = re.compile(
    r"\b(?:abett?|aid|arm|assist|command|conspir|direct|financ|fund|harbour|harbor|help|hid|hir|lead|led|order|pa(?:y|id)"
    r"|plan|plot|recruit|shelter|support|suppl[iy]|train)\w*",
    re.I,
)
"""Words for a part in what others did: "arming the men who"."""
_STATES = re.compile(r"captivity|custody|detention|exile|hiding|jail|prison", re.I)
_WITHIN = re.compile(r"\bin\s+$", re.I)
_PARTICIPLE = re.compile(r"\w+(?:ed|ain)", re.I)
_BEFORE_NOUN = frozenset({"ADJ", "DET", "POS", "PREP", "PRON"})
_NEXT_ITEM = re.compile(r"[,;]|\b(?:and|or)\b(?=\s+\w+ing\b)", re.I)
_LAST_ITEM = re.compile(r"\b(?:and|or)\s*$", re.I)
_JOINS = re.compile(r"\b(?:and|but|while|whereas)\b", re.I)
_ITEM_ENDS = re.compile(r"[,;:—–]|--|\b(?:and|or|including|as well as)\b", re.I)
_RELATIVE = re.compile(r",\s+(?:who|whose|whom|which|where|when)\b[^,;:—–]*(?=,)", re.I)
_ELSEWHEN = frozenset(
    {
        "after",
        "amid",
        "because",
        "before",
        "despite",
        "during",
        "following",
        "since",
        "then",
        "until",
        "while",
        "without",
    }
)
"""What leads from the list of what an answer is for to another time."""
_SAYING = frozenset({"said", "says", "say", "told", "added", "according", "reported", "reports"})
_SUFFERED = re.compile(rf"\b(?:{SUFFERED})\b", re.I)
_PART_OF_DEED = re.compile(
    r"\b(?:acts?|attempts?|cases?|charges?|complicity|counts?|crimes?|instances?|involvement|part|roles?)\s+(?:at|in|of)\b",
    re.I,
)
"""What may lead to the deed within an item: "two counts of"; not "the site of"."""
_CRIMES_ARE = frozenset({"aggravated", "alleged", "armed", "attempted", "forced", "organised", "organized"})
_LONGEST_LIST = 40
_LONGEST_ITEM = 5
"""Words of a list, and those of an item before its act."""
_BEHIND_ACT = 12
_NOMINAL = frozenset({"ADJ", "ADV", "DET", "N", "NAME", "NUM", "POS", "PRON"})
_SUBJECT = frozenset({"N", "NAME", "PRON"})
_PRESENT = frozenset({"base", "s"})


def is_deed(before: str, act: str, kind: str, *, legal: bool) -> bool:
    """Whether an act that stands in the words for what an answer is for is that deed.

    Args:
        before: these words up to the act.
        act: the words that say the act.
        kind: id of its kind.
        legal: whether the answer is a step of the law, so that the deed is that of whom it is directed at.
    """
    item = _item(before, act)
    told = kind not in _SPOKEN and (_TELLING.search(item) or _ABOUT_IT.search(item))
    others = legal and _WHO.search(item) and not _HAS_PART.search(item)
    if legal and _STATES.fullmatch(act) and _WITHIN.search(before):
        return False  # "warrants for activists in exile"
    if legal and _OF_VICTIMS.search(before):
        return False
    if told or others or _UNCONNECTED.search(before) or _SAYS.search(before):
        return False
    return not opens_clause(before)


def accuses(before: str) -> bool:
    """Whether what somebody is judged for is to have said of another that he did the act: "for accusing a baker of".

    Args:
        before: the words for what it is for, up to the act.
    """
    return _ACCUSES.match(before) is not None


def says_which(before: str, act: str, after: str) -> bool:
    """Whether an act only tells of whom the words speak: "criticism of" "slain" "leader Tarn".

    Args:
        before: the words up to the act.
        act: its own.
        after: the words behind it.
    """
    if _PARTICIPLE.fullmatch(act) is None:
        return False
    words = tagged(f"{before}{act}{after}")
    at = next((i for i, word in enumerate(words) if word.start >= len(before)), len(words))
    near = words[at - 1].tag if at else ""
    return near in _BEFORE_NOUN and at + 1 < len(words) and words[at + 1].tag in {"N", "NAME", "ADJ"}


def is_led_up_to(before: str) -> bool:
    """Whether the words before a charge make it what was protested against, what came of the answer, or a time.

    "After demonstrations over the killing, police charged"; "was held for a day, which led to the seizure of".
    """
    return _LEADS_UP.search(before) is not None


def lists_on(gap: str, act: str, after: str) -> bool:
    """Whether an act is an item of the list that another began, over items that may be no acts.

    "Robbery" " with a firearm, disguise with intent, " "kidnapping"; "charges" ", including " "fraud". What a clause of
    its own is about is no item: "fraud, and the murder of Tarn was never solved".

    Args:
        gap: from the end of the first to the act.
        act: its own words.
        after: the words of the sentence behind the act.
    """
    gap = _RELATIVE.sub("", gap)
    ends = list(_ITEM_ENDS.finditer(gap))
    item = gap[ends[-1].end() :] if ends else ""
    if not ends or len(gap.split()) > _LONGEST_LIST or len(item.split()) > _LONGEST_ITEM or _SUFFERED.search(item):
        return False
    words = tagged(f"{gap}{act}{after}")
    first = next((i for i, word in enumerate(words) if word.start >= len(gap)), len(words))
    if first == len(words) or (words[first].tag == "V" and words[first].form != "ing") or not _is_deed_of(item):
        return False
    if any(word.lower in _ELSEWHEN | _SAYING or word.tag in {"AUX", "MD", "SUB", "PRON"} for word in words[:first]):
        return False
    return not any(_is_verb_of_clause(words[:first], i) for i in range(first)) and not is_subject(after)


def _is_deed_of(item: str) -> bool:
    """Whether the words of an item before its act lead to the act as the item's own: not "the site of"."""
    bare = _PART_OF_DEED.sub("", item)
    return not any(word.tag == "PREP" for word in tagged(bare))


def _is_verb_of_clause(words: Sequence[Word], i: int) -> bool:
    """Whether a word between an act and the next is a verb with a time of its own.

    A gerund is none, nor is the participle of "crimes committed in" and of "armed robbery", nor a noun so tagged.
    """
    word = words[i]
    if word.tag != "V" or word.form == "ing":
        return False
    behind_noun = i == 0 or words[i - 1].tag in {*_SUBJECT, "ADV"}
    if word.form == "base":
        return i > 0 and behind_noun
    if i + 1 == len(words) or word.lower in _CRIMES_ARE:
        return False
    return not (behind_noun and words[i + 1].tag == "PREP")


def is_subject(after: str) -> bool:
    """Whether the words behind an act make it what a clause is about: " of Tarn was never solved"."""
    for word in tagged(after)[:_BEHIND_ACT]:
        if word.tag in {"AUX", "MD"} or (word.tag == "V" and word.form == "s"):
            return True
        if word.tag in {"PUNCT", "CONJ", "SUB", "V"} or _WHO.fullmatch(word.lower) or word.lower in {"that", "which"}:
            return False
    return False


def _item(before: str, act: str) -> str:
    """The words before an act that belong to its own item of a list: "denying a massacre and killing" begins anew."""
    starts = [found.end() for found in _NEXT_ITEM.finditer(before)]
    last = _LAST_ITEM.search(before)
    if last is not None and act.split()[0].lower().endswith("ing"):
        starts.append(last.end())
    return before[max(starts, default=0) :]


@lru_cache(maxsize=4096)
def opens_clause(before: str) -> bool:
    """Whether a clause of its own begins in the words: "inciting violence and the reporter spent a month in"."""
    if _JOINS.search(before) is None:
        return False
    words = tagged(before)
    return any(_is_clause(words, i + 1) for i, word in enumerate(words) if _JOINS.fullmatch(word.lower))


def _is_clause(words: Sequence[Word], first: int) -> bool:
    """Whether a subject and a verb that makes a clause stand at an index."""
    verb = next((i for i in range(first, len(words)) if words[i].tag not in _NOMINAL), len(words))
    if verb == len(words) or not any(word.tag in _SUBJECT for word in words[first:verb]):
        return False
    word, rest = words[verb], words[verb + 1 :]
    if word.tag != "V":
        return word.tag in {"AUX", "MD"}
    if word.form in _PRESENT:
        return True
    after = rest[0].tag if rest else "CONJ"
    counted = len(rest) > 1 and rest[1].tag == "NUM"  # "spent over two months", not "used in the raid"
    return word.form != "ing" and (counted or after not in {"PREP", "CONJ", "PUNCT"})
