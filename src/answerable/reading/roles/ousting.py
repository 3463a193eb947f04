"""What it is to oust somebody: a coup where force or an army drives a ruler out, a dismissal where a post is lost."""

from __future__ import annotations

import re

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set

_OUSTING = word_set("oust ouster ousting depose topple overthrow")
_FROM_A_POST = word_set("oust ouster ousting")
_ENDING = word_set("in after over for and but when while with")
_POSTS = re.compile(
    r"\b(?:advis[eo]rs?|aides?|chief\s+(?:executive|of\s+staff|justice)|ceo|chair(?:man|woman|person)?|coach|manager|"
    r"directors?|editor|treasurer|captain|principal|dean|(?<!prime )ministers?|secretary|judges?|ambassador|envoy|"
    r"spokes\w+|police\s+chief|chief\s+of\s+police|head\s+of\s+(?:the\s+)?(?!state|government|the\s+state)\w+|"
    r"speaker|boss|trustees?|officials?)\b",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:government|regime|president|prime\s+minister|premier|dictator|ruler|king|queen|emir|sultan)\b", re.I
)
_BODIES = re.compile(r"\b(?:board|shareholders|directors|trustees|company|club|owners|party|caucus)\b", re.IGNORECASE)
_FORCE = re.compile(
    r"\b(?:coup|army|military|soldiers?|troops|junta|generals|rebels?|armed|by\s+force)\b", re.IGNORECASE
)
_BY_VOTE = re.compile(
    r"\b(?:in|by|after|at|through)\s+(?:[\w'’-]+\s+){0,4}?(?:no[- ]confidence|confidence\s+vote|elections?|"
    r"ballot|polls|votes?|impeachment|referendum)\b",
    re.IGNORECASE,
)
_NEAR = 8


def kind_of_ousting(shape: Shape, trigger: Trigger) -> str:
    """The kind that words for a coup tell of: `coup`, `dismissal`, or "" where a vote did it by the rules.

    "Ousted his adviser", "ousted as chief executive" tell of a post that is lost; "the army ousted the minister of
    war" of a coup, since force is told of.

    Args:
        shape: of the sentence.
        trigger: of the kind `coup`.
    """
    if trigger.base not in _OUSTING or _FORCE.search(" ".join(word.text for word in shape.words)):
        return trigger.kind
    behind = [word.text for word in shape.words[trigger.last : trigger.last + _NEAR]]
    if trigger.base in _FROM_A_POST:
        whom, by = _sides(shape, trigger)
        posts = _POSTS.search(whom) or _BODIES.search(by)
        if posts and not _RULE.search(whom):
            return "dismissal"
    return "" if _BY_VOTE.search(" ".join(behind)) else trigger.kind


def _sides(shape: Shape, trigger: Trigger) -> tuple[str, str]:
    """Who is ousted, with the post that is told with him, and by whom."""
    words = [word.text for word in shape.words]
    end = next(
        (
            i
            for i in range(trigger.last, len(words))
            if shape.words[i].tag in {"TIME", "PUNCT", "V", "AUX", "MD"} or shape.words[i].lower in _ENDING
        ),
        len(words),
    )
    behind = words[trigger.last : end]
    group = shape.group_at.get(trigger.main)
    if group is None:
        return " ".join(behind), ""
    subjects = " ".join(" ".join(words[each.begins : each.last]) for each in group.subjects)
    if group.passive:
        said = " ".join(behind).partition(" by ")
        return f"{subjects} {said[0]}", said[2]
    return " ".join(behind), subjects
