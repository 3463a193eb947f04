"""Whether an act in the words for what an answer is for is the deed itself, and not what the deed was about.

"Charged with denying the massacre" is for the denial, "held for a march against the killings" for the march, and
"convicted of collaboration with rebels who attacked the town" for the collaboration.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

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
_ABOUT_IT = re.compile(_ABOUT, re.I)
_LEADS_UP = re.compile(
    rf"(?:{_ABOUT}|\baftermath\s+of|\b(?:resulting|resulted|results|ending|ended|ends)\s+(?:in|with)"
    r"|\b(?:leading|led|leads)\s+to)\s*$",
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
_NEXT_ITEM = re.compile(r"[,;]|\b(?:and|or)\b(?=\s+\w+ing\b)", re.I)
_LAST_ITEM = re.compile(r"\b(?:and|or)\s*$", re.I)
_JOINS = re.compile(r"\b(?:and|but|while|whereas)\b", re.I)
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
    if told or others or _UNCONNECTED.search(before) or _SAYS.search(before):
        return False
    return not opens_clause(before)


def is_led_up_to(before: str) -> bool:
    """Whether the words before a charge make it what was protested against, what came of the answer, or a time.

    "After demonstrations over the killing, police charged"; "was held for a day, which led to the seizure of".
    """
    return _LEADS_UP.search(before) is not None


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
