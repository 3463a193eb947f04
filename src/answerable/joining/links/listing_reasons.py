"""Which acts the reasons of a list's entry give for the designation: those laid to the person or body listed.

An act that the reasons lay to somebody else, or tell as background, is tied to nothing. "He was involved in the torture
of detainees" ties; "she supports the government, which is responsible for the shootings" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.joining.actors.names import fold, same_in_text
from answerable.joining.actors.states import state
from answerable.joining.links.passages import Passages, between, not_before
from answerable.joining.links.tie import Tie, words
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.link import Evidence, Relation

Found = tuple[Evidence, float]

_CUE = re.compile(
    r"\b(?:responsib(?:le|ility) for|accountable for|guilty of|blamed for|accused of|suspected of|key figure in"
    r"|involve(?:d|ment)(?: persons)? in|complicit(?:y)? in|implicated in|engag(?:ed|es|ing) in|role in|part in"
    r"|instrumental in|participat(?:ed|es|ing|ion) in|contribut(?:ed|es|ing) to|carr(?:ied|ies|ying) out"
    r"|order(?:ed|s|ing)|subject to (?:judicial|criminal) proceedings"
    r"|g(?:ave|iven|ives|iving) orders|instruct(?:ed|s|ing)|authori[sz](?:ed|es|ing)|command(?:ed|s|ing)"
    r"|direct(?:ed|s|ing)|organi[sz](?:ed|es|ing)|oversaw|oversees|overseeing|supervis(?:ed|es|ing)|plann(?:ed|ing)"
    r"|lead(?:s|ing)?|led|committ(?:ed|ing)|commits|perpetrat(?:ed|es|ing|or of)|facilitat(?:ed|es|ing)"
    r"|orchestrat(?:ed|es|ing)|incit(?:ed|es|ing)|instigat(?:ed|es|ing)|coordinat(?:ed|es|ing)|conduct(?:ed|s|ing)"
    r"|(?P<support>(?<!\bin )support(?:s|ed|ing)?))\b(?!\s+by\b)",
    re.I,
)
_LEADING = re.compile(
    r"(?:\b(?:one of(?: the)?(?: most| key| main| leading)?(?: persons| people| individuals| officials)?"
    r"|is|was|are|were|be|been|being|has|have|had|bears?|bore|shares?|shared|plays?|played|takes?|took|taken|a|an|the|its"
    r"|his|her"
    r"|therefore|thus|also|hence|thereby|as such|furthermore|moreover|direct|key|active|leading|major|central"
    r"|significant|important|prominent|ultimate|overall|personal|personally|\w+ly)\s+)+$",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:he|she|it)$", re.I)
_RELATIVE = re.compile(r",?\s*\b(?:who|which|that)$", re.I)
_GERUND = re.compile(r"\b(?:for|in|of|by|to|and|or|including|through|actions|policies|activities)$|,$", re.I)
_LED = re.compile(
    r"\b(?:under|through|by)\s+(?:the\s+)?(?:(?P<his>his|her|its)|(?P<name>[^,;]{2,60}?)['’]s?)\s+(?:\w+\s+)?"
    r"(?:command|leadership|direction|authority|control|orders?|supervision)\b",
    re.I,
)
_UNDER = re.compile(
    r"\b(?:under the (?:\w+ )?(?:command|leadership|direction|authority|control|orders|supervision) of|subordinate to"
    r"|led by|commanded by|headed by)\s+(?P<whom>[\w'’-]+(?:\s+[\w'’-]+){0,6})",
    re.I,
)
_COMMANDED = re.compile(
    r"\b(?:under\s+(?:his|her|its)\s+(?:\w+\s+)?(?:command|leadership|direction|authority|control|orders)"
    r"|(?:commanded|led|headed|supervised|directed)\s+by\s+(?:him|her|it))\b",
    re.I,
)
_OWN = re.compile(r"^(?:his|her|its)\s", re.I)
_BREAK = re.compile(
    r"[;:]|\b(?:which|who|whom|whose|that|while|whereas|after|before|because|when|since|until|although|despite|against"
    r"\s+the\s+background|following|used|victims?|sanctions?|investigat\w+|reporting|documenting|condemn\w+"
    r"|in support of|to aid|during|prior|arising|oppos\w+|protest(?:s|ed|ing)?\s+against|calling|is|are|was|were)\b",
    re.I,
)
_DESCRIBES = re.compile(
    r"\b(?:the|a|an|of|in|from|to|with|against|its|their|other|\w+ly)\s+(?:(?:illegally|unlawfully|temporarily)\s+)?$",
    re.I,
)
_ABSTRACT = re.compile(
    r"\W+(?:(?:and|or|,)\s*\w+\s+)*(?:the\s+)?(?:\w+\s+of\s+)?(?:peace|security|stability|territorial|sovereignty|integrity|democra\w+"
    r"|political|rule|transition|independence)\b",
    re.I,
)
_POST = re.compile(
    r"(?:(?:former|first|second|deputy|vice|senior|acting|ex)\W+)*(?:head|chief|commander|director|member|minister|leader|officer"
    r"|governor|general|judge|prosecutor|chair\w*|president|colonel|major|brigadier|lieutenant|captain|warden|manager"
    r"|organi[sz]ation|company|unit)\b",
    re.I,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|does)\b", re.I)
_FIRST = re.compile(
    r"(?:(?:therefore|thus|moreover|furthermore|in addition),?\s+)?(in\s+(?:his|her|its)\b|[\w'’-]+)", re.I
)
_IS_ONE = re.compile(
    r"\b(?:is|was)\s+(?:also\s+)?(?:an?|the|one of)\s(?:(?!\b(?:who|which|that|son|daughter|brother|sister|wife|husband"
    r"|widow|\w+ing|relative|associate|advis[eo]r|ally|aide|close|part|member|subsidiary)\b)[^,;])*$",
    re.I,
)
_WHICH = re.compile(r"\b(?:who|whom|whose|which|that)\b", re.I)
_NOBODY = frozenset({"", "person", "entity"})
"""What a list writes where the one listed is understood."""

_FARTHEST = 40
"""Words between the reason's verb and the act: the lists enumerate at length."""
_NAME_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class _Listed:
    """Who is listed, by the words of the name."""

    name: str

    def is_called(self, words: str) -> bool:
        """Whether a name in the reasons may be short for the listed one's: all its words are in it, or its initials."""
        mine, its = _name_words(self.name), _name_words(words)
        if not its or state(fold(words)):
            return False
        if set(its) <= set(mine) and any(len(word) > 2 for word in its):
            return True
        return its == ["".join(word[0] for word in mine)] or same_in_text(fold(self.name), fold(words))

    def ends(self, before: str) -> bool:
        """Whether words end in the name or in its last words."""
        mine = set(_name_words(self.name))
        last = _name_words(re.sub(r"\s*\([^()]*\)$", "", before))[-1:]
        return bool(last) and len(last[0]) > 2 and last[0] in mine and not state(last[0])


def _name_words(words: str) -> list[str]:
    return _NAME_WORD.findall(fold(words))


def reasons(text: Passages) -> Iterator[Tie]:
    """Designations on a list to the acts that their reasons lay to whom they list.

    Args:
        text: the claims of one entry. A designation that stands in running prose has its reason in its own sentence,
            and is left to `answering`.
    """
    for claim in text.answers:
        charge, recipient = claim.argument(Role.CHARGE), claim.argument(Role.RECIPIENT)
        if claim.kind != "designation" or charge is None or recipient is None:
            continue
        if charge.span.start < claim.sentence.end:
            continue
        listed = _Listed(recipient.span.quote)
        for act in text.acts:
            if not charge.span.start <= act.trigger.start < charge.span.end or act.modality is Modality.DENIED:
                continue
            found = _laid_to(text, listed, act) if not_before(claim, act) else None
            if found is not None:
                yield Tie.make(claim, act, Relation.ANSWERS, *found)


def _laid_to(text: Passages, listed: _Listed, act: Claim) -> Found | None:
    if _is_background(act):
        return None
    return _by_words(listed, act) or _by_doer(text, listed, act)


def _is_background(act: Claim) -> bool:
    """Whether an act is told in passing, "the annexed territory", or is none: "threaten the peace"."""
    trigger = act.trigger.quote.lower()
    if trigger.endswith("ed") and _DESCRIBES.search(between(act, act.sentence.start, act.trigger.start)):
        return True
    return act.kind == "threat" and _ABSTRACT.match(between(act, act.trigger.end, act.sentence.end)) is not None


def _by_words(listed: _Listed, act: Claim) -> Found | None:
    """ "He is responsible for the torture of", "complicit in", "ordered the shooting of"."""
    before = between(act, act.sentence.start, act.trigger.start)
    end = len(before)
    for cue in reversed(list(_CUE.finditer(before))):
        gap = before[cue.end() : end]
        if _BREAK.search(gap) or len(gap.split()) > _FARTHEST:
            return None
        subject = _LEADING.sub("", before[: cue.start()]).rstrip()
        if _subject(listed, subject):
            rule, sure = ("listing_support", 0.6) if cue["support"] else ("listing_reason", 0.8)
            return words(act, act.sentence.start + cue.start(), act.trigger.end, rule), sure
        if not _GERUND.search(subject):
            return None
        end = cue.start()
    return None


def _subject(listed: _Listed, before: str) -> bool:
    """Whether the one of whom the words after `before` are said is the one listed."""
    if before.lower() in _NOBODY or _PRONOUN.search(before) or listed.ends(before):
        return True
    relative = _RELATIVE.search(before)
    if relative is not None:
        noun = before[: relative.start()]
        restricts = not relative[0].startswith(",") and _IS_ONE.search(noun) is not None
        return listed.ends(noun) or (restricts and _opens(listed, noun))
    if before.endswith((",", " and", ";")):
        return _WHICH.search(before) is None and _opens(listed, before)
    return False


def _opens(listed: _Listed, before: str) -> bool:
    """Whether a sentence begins with the one listed or the post held: "Commander of the prison, responsible for"."""
    first = _FIRST.match(before)
    if first is None:
        return False
    if first[1].lower() in {"he", "she", "it", "as"} or first[1].lower().startswith("in ") or listed.ends(first[1]):
        return True
    return _POST.match(before) is not None and _FINITE.search(before) is None


def _by_doer(text: Passages, listed: _Listed, act: Claim) -> Found | None:
    """The act is said to be done by the listed one, or by those under the listed one's command."""
    for doer in (each for each in act.arguments if each.role is Role.PERPETRATOR):
        start, end = min(doer.span.start, act.trigger.start), max(doer.span.end, act.trigger.end)
        if not act.sentence.start <= start <= end <= act.sentence.end:
            continue
        if _is(listed, doer):
            return None if _is_another_story(text, doer, act) else (words(act, start, end, "listing_doer"), 0.75)
        if _COMMANDED.search(between(act, start, end)) or _OWN.match(doer.span.quote):
            return words(act, start, end, "listing_command"), 0.65
    under = _LED.search(act.sentence.quote)
    if under is not None and (under["his"] or listed.ends(under["name"])):
        return _with(act, under), 0.65
    for found in _UNDER.finditer(act.sentence.quote):
        if _are_of(act, found) and any(listed.ends(word) for word in found["whom"].split()):
            return _with(act, found), 0.65
    return None


def _are_of(act: Claim, under: re.Match[str]) -> bool:
    """Whether the words under whose command stand right after those who acted, and before what they did."""
    start = act.sentence.start + under.start()
    doers = (each.span for each in act.arguments if each.role is Role.PERPETRATOR)
    return start < act.trigger.start and any(each.start < start <= each.end + 1 for each in doers)


def _with(act: Claim, under: re.Match[str]) -> Evidence:
    start, end = act.sentence.start + under.start(), act.sentence.start + under.end()
    return words(act, min(start, act.trigger.start), max(end, act.trigger.end), "listing_command")


def _is_another_story(text: Passages, doer: Argument, act: Claim) -> bool:
    """Whether another's clause or an earlier answer stands between: "jailed for theft", "a brigade, which shot"."""
    first, last = sorted((doer.span, act.trigger), key=lambda span: span.start)
    gap = re.sub(r"^,?\s*(?:who|which|that)\b", "", between(act, first.end, last.start), flags=re.I)
    which = _WHICH.search(gap)
    if which is not None and (_IS_ONE.search(gap[: which.start()]) is None or _WHICH.search(gap, which.end())):
        return True
    return any(first.end <= each.trigger.start < last.start for each in text.beside(act) if not text.is_act(each))


def _is(listed: _Listed, doer: Argument) -> bool:
    if listed.is_called(doer.span.quote) or listed.is_called(doer.value):
        return True
    return _PRONOUN.fullmatch(doer.span.quote.strip()) is not None and not doer.name
