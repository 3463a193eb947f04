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
from answerable.joining.links.passages import Passages, not_before
from answerable.joining.links.tie import Tie, words
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.link import Evidence, Relation

Found = tuple[Evidence, float]

_CUE = re.compile(
    r"\b(?:responsib(?:le|ility) for|in charge of|accountable for|guilty of|blamed for|accused of|suspected of"
    r"|key figure in"
    r"|involve(?:d|ment)(?: persons)? in|complicit(?:y)? in|implicated in|engag(?:ed|es|ing) in|role in|part in"
    r"|instrumental in|participat(?:ed|es|ing|ion) in|contribut(?:ed|es|ing) to|carr(?:ied|ies|ying) out"
    r"|order(?:ed|s|ing)|subject to (?:judicial|criminal) proceedings"
    r"|(?:issu(?:ed|es|ing)|g(?:ave|iven|ives|iving)) orders"
    r"|instruct(?:ed|s|ing)|authori[sz](?:ed|es|ing)|command(?:ed|s|ing)"
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
    r"|significant|important|prominent|instrumental|decisive|crucial|essential|pivotal|vital|considerable|ultimate"
    r"|overall|personal|personally|(?:holds|held)\s+an?\s+(?:[\w-]+\s+){0,3}(?:position|post|role|office)|\w+ly)\s+)+$",
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
    r"\s+the\s+background|following|used|designed|victims?|sanctions?|investigat\w+|reporting|documenting|condemn\w+"
    r"|in support of|to aid|during|prior|arising|oppos\w+|protest(?:s|ed|ing)?\s+against|calling|is|are|was|were)\b",
    re.I,
)
_DESCRIBES = re.compile(
    r"\b(?:the|a|an|of|in|from|to|with|against|its|their|other"
    r"|(?<!\bhe )(?<!\bshe )(?<!\bhas )(?<!\bhad )\w+ly)\s+(?:(?:illegally|unlawfully|temporarily)\s+)?$",
    re.I,
)
_ABSTRACT = re.compile(
    r"\W+(?:(?:and|or|,)\s*\w+\s+)*(?:the\s+)?(?:\w+\s+of\s+)?(?:peace|security|stability|territorial|sovereignty|integrity|democra\w+"
    r"|political|rule|transition|independence)\b",
    re.I,
)
_POST = re.compile(
    r"(?:(?:former|first|second|deputy|vice|senior|acting|ex|military|police|prison)\W+)*(?:official|head|chief|commander|director|member|minister|leader|officer"
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
_INCLUDING = re.compile(
    r"\b(?:(?:that|which)\s+)?(?:includ(?:ing|es?|ed)|comprising|such as|among them|in particular|notably|namely)\b",
    re.I,
)
_ABUSE = re.compile(
    r"\b(?:violations?|abuses?|crimes?|atrocit(?:y|ies)|repression|offences?|breaches|persecution|violence|crackdowns?"
    r"|ill-treatment|mistreatment|acts?)\b",
    re.I,
)
_TELLS_ON = re.compile(
    r"[;:]|,\s+(?:and|but)\b|\b(?:while|whereas|although|because|used|oppos\w+|condemn\w+|investigat\w+|sanctions?)\b"
    r"|(?<!that )(?<!which )\b(?:is|are|was|were|has|have|had)\b",
    re.I,
)
"""What goes on to something else between abuses and the words that say what they include."""
_THESE = re.compile(
    r"(?:among\s+)?(?:these|those|such)(?:\s+(?:\w+\s+){0,2}?(?:violations|abuses|crimes|atrocities|acts|offences"
    r"|practices)(?:\s+of\s+human\s+rights)?)?\s+(?:also\s+)?(?:include[sd]?|comprise[sd]?|consist(?:s|ed)?\s+(?:of|in)|were|are)\b",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[a-z)’'\]][.])\s+(?=[^\W\d_a-z])")
_LEADS = re.compile(
    r"(?:^|(?<=\.\s)|\b(?:is|was|been|as|[Aa]s)\s)\s*(?:also\s+|currently\s+|previously\s+)?(?:an?\s+|[Tt]he\s+)?"
    r"(?:(?!deputy|vice|assistant|member)[a-z]+\s+){0,2}"
    r"(?:[Hh]ead|[Cc]hief|[Cc]ommander(?:-in-[Cc]hief)?|[Cc]ommanding [Oo]fficer|[Dd]irector(?:[- ][Gg]eneral)?"
    r"|[Ll]eader|[Ff]ounder|[Gg]overnor|[Ww]arden|[Cc]hair(?:man|woman|person)?)\s+of\s+(?:the\s+)?"
    r"(?P<body>[^\W\d_a-z][\w’'-]*(?:\s+(?:(?:of|for|and|the|in|on|against|at)\s+)*[^\W\d_a-z][\w’'-]*){0,9})"
    r"(?:\s*\(\s*(?:the\s+)?[‘'“\"]?(?P<short>[\w-]{2,})[’'”\"]?\s*\))?",
    re.M,
)
_LED_BY = re.compile(
    r"\b(?P<body>[^\W\d_a-z][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+)*[^\W\d_a-z][\w’'-]*){0,9})"
    r",?\s+(?:(?:which\s+is|is)\s+)?(?:led|commanded|headed)\s+by\s+(?P<whom>[\w'’-]+(?:\s+[\w'’-]+){0,6})"
)
_ACTIVE = re.compile(
    r"(?:^(?:(?:in|on|at|from|by|during)\s[^,;:]{0,40}\s)?|[,;:]\s*|\b(?:and|that|where|when)\s+)(?:he|she)\s+(?:(?:has|had|also|then|later|repeatedly|\w+ly)\s+)*$",
    re.I,
)
_REDUCED = re.compile(
    r"\b(?:is|was)\s+(?:also\s+)?(?:an?|the|one of(?:\s+the)?)\s(?:(?!\b(?:who|which|that|of|in|at|for|with|by|to|from"
    r"|son|daughter|brother|sister|wife|husband|widow|\w+ing|relative|associate|advis[eo]r|ally|aide|close|part|member"
    r"|subsidiary)\b)[^,;])*$",
    re.I,
)
_OF_MANY = re.compile(r"(?:member|company|unit|organi[sz]ation)\b", re.I)
_NOBODY = frozenset({"", "person", "entity"})
"""What a list writes where the one listed is understood."""

_FARTHEST = 40
"""Words between the reason's verb and the act: the lists enumerate at length."""
_ITS_MEN = re.compile(r"\s+(?:fighters|members|soldiers|militants|militiamen|operatives|gunmen|recruits)$")
"""Those who act for a body, behind its name."""
_NAME_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class _Listed:
    """Who is listed, by the words of the name."""

    name: str

    def is_called(self, words: str) -> bool:
        """Whether a name in the reasons may be short for the listed one's: all its words are in it, or its initials."""
        mine, its = _name_words(self.name), _name_words(_ITS_MEN.sub("", words))
        if not its or state(fold(words)):
            return False
        if set(its) <= set(mine) and any(len(word) > 2 for word in its):
            return True
        return its == ["".join(word[0] for word in mine)] or same_in_text(fold(self.name), fold(words))

    def ends(self, before: str) -> bool:
        """Whether words end in the name or in its last words."""
        mine = set(_name_words(self.name))
        last = _name_words(_ITS_MEN.sub("", re.sub(r"\s*\([^()]*\)$", "", before)))[-1:]
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
            if not not_before(claim, act):
                continue
            found = (
                _laid_to(text, listed, act) or _by_pointing(listed, act, charge) or _by_body(text, listed, act, charge)
            )
            if found is not None:
                yield Tie.make(claim, act, Relation.ANSWERS, *found)


def _laid_to(text: Passages, listed: _Listed, act: Claim) -> Found | None:
    if _is_background(act):
        return None
    return _by_words(listed, act) or _by_doer(text, listed, act) or _by_pronoun(act)


def _is_background(act: Claim) -> bool:
    """Whether an act is told in passing, "the annexed territory", or is none: "threaten the peace"."""
    trigger = act.trigger.quote.lower()
    if trigger.endswith("ed") and _DESCRIBES.search(act.between(act.sentence.start, act.trigger.start)):
        return True
    return act.kind == "threat" and _ABSTRACT.match(act.between(act.trigger.end, act.sentence.end)) is not None


def _by_words(listed: _Listed, act: Claim) -> Found | None:
    """ "He is responsible for the torture of", "complicit in", "ordered the shooting of"."""
    before = act.between(act.sentence.start, act.trigger.start)
    end = len(before)
    for cue in reversed(list(_CUE.finditer(before))):
        gap = before[cue.end() : end]
        if not _leads_to(gap) or len(gap.split()) > _FARTHEST:
            return None
        subject = _LEADING.sub("", before[: cue.start()]).rstrip()
        if _subject(listed, subject):
            rule, sure = ("listing_support", 0.6) if cue["support"] else ("listing_reason", 0.8)
            return words(act, act.sentence.start + cue.start(), act.trigger.end, rule), sure
        if not _GERUND.search(subject):
            return None
        end = cue.start()
    return None


def _leads_to(gap: str) -> bool:
    """Whether words go on from a reason's verb to an act: all of them, or to abuses and from what these include on."""
    if _BREAK.search(gap) is None:
        return True
    including, abuse = list(_INCLUDING.finditer(gap)), _ABUSE.search(gap)
    if not including or abuse is None or abuse.end() > (at := including[-1]).start():
        return False
    told, between_them, rest = gap[: abuse.start()], gap[abuse.end() : at.start()], gap[at.end() :]
    return not (_BREAK.search(told) or _TELLS_ON.search(between_them) or _BREAK.search(rest))


def _by_pointing(listed: _Listed, act: Claim, charge: Argument) -> Found | None:
    """ "These violations include torture", where the sentence before lays them to the one listed."""
    these = _THESE.match(act.sentence.quote)
    before = act.between(act.sentence.start, act.trigger.start)
    if these is None or _is_background(act) or these.end() > len(before) or _BREAK.search(before[these.end() :]):
        return None
    told = _SENTENCE.split(charge.span.quote[: act.sentence.start - charge.span.start].rstrip())[-1]
    abuses = list(_ABUSE.finditer(told))
    if not abuses or not any(_cue_before(listed, told[: each.start()]) for each in abuses):
        return None
    return words(act, act.sentence.start, act.trigger.end, "listing_reason"), 0.7


def _cue_before(listed: _Listed, before: str) -> bool:
    """Whether words that end where abuses are named lay them to the one listed."""
    cue = next(iter(reversed(list(_CUE.finditer(before)))), None)
    if cue is None or cue["support"] or not _leads_to(before[cue.end() :]):
        return False
    return _subject(listed, _LEADING.sub("", before[: cue.start()]).rstrip())


def _by_body(text: Passages, listed: _Listed, act: Claim, charge: Argument) -> Found | None:
    """The act is laid to a body that the reasons say the listed one leads; a deputy does not lead it."""
    if _is_background(act):
        return None
    for name in _led(listed, charge.span.quote):
        if re.match(rf"(?:[Tt]he\s+)?{re.escape(name)}\b", act.sentence.quote):
            body = _Listed(name)
            found = _by_words(body, act) or _by_doer(text, body, act)
            if found is not None and found[0].rule != "listing_support":
                return words(act, act.sentence.start, act.trigger.end, "listing_command"), 0.55
    return None


def _led(listed: _Listed, reasons: str) -> Iterator[str]:
    """The names of the bodies that the listed one is said to lead."""
    for leads in _LEADS.finditer(reasons):
        before = _LEADING.sub("", _SENTENCE.split(reasons[: leads.start()])[-1] + " ").strip()
        if before.lower() in _NOBODY or _PRONOUN.search(before) or listed.ends(before):
            yield from filter(None, (leads["short"], leads["body"]))
    for found in _LED_BY.finditer(reasons):
        if any(listed.ends(word) for word in found["whom"].split()):
            yield found["body"]


def _by_pronoun(act: Claim) -> Found | None:
    """ "In June he publicly threatened": the one listed is the subject of the act's own verb."""
    before = act.between(act.sentence.start, act.trigger.start)
    found = _ACTIVE.search(before) if act.trigger.quote.split()[0].lower().endswith("ed") else None
    return (words(act, act.sentence.start + found.start(), act.trigger.end, "listing_doer"), 0.7) if found else None


def _subject(listed: _Listed, before: str) -> bool:
    """Whether the one of whom the words after `before` are said is the one listed."""
    if before.lower() in _NOBODY or _PRONOUN.search(before) or listed.ends(before):
        return True
    relative = _RELATIVE.search(before)
    if relative is not None:
        noun = before[: relative.start()]
        restricts = not relative[0].startswith(",") and _IS_ONE.search(noun) is not None
        return listed.ends(noun) or (restricts and _opens(listed, noun))
    if _REDUCED.search(before) is not None:
        return _opens(listed, before)
    if _FINITE.search(before) is None and _POST.match(before) is not None and _OF_MANY.match(before) is None:
        return True
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
        if _COMMANDED.search(act.between(start, end)) or _OWN.match(doer.span.quote):
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
    beside = len(", ")  # "the brigade, led by him, shot"
    return start < act.trigger.start and any(each.start < start <= each.end + beside for each in doers)


def _with(act: Claim, under: re.Match[str]) -> Evidence:
    start, end = act.sentence.start + under.start(), act.sentence.start + under.end()
    return words(act, min(start, act.trigger.start), max(end, act.trigger.end), "listing_command")


def _is_another_story(text: Passages, doer: Argument, act: Claim) -> bool:
    """Whether another's clause or an earlier answer stands between: "jailed for theft", "a brigade, which shot"."""
    first, last = sorted((doer.span, act.trigger), key=lambda span: span.start)
    gap = re.sub(r"^,?\s*(?:who|which|that)\b", "", act.between(first.end, last.start), flags=re.I)
    which = _WHICH.search(gap)
    if which is not None and (_IS_ONE.search(gap[: which.start()]) is None or _WHICH.search(gap, which.end())):
        return True
    return any(first.end <= each.trigger.start < last.start for each in text.beside(act) if not text.is_act(each))


def _is(listed: _Listed, doer: Argument) -> bool:
    if listed.is_called(doer.span.quote) or listed.is_called(doer.value):
        return True
    return _PRONOUN.fullmatch(doer.span.quote.strip()) is not None and not doer.name
