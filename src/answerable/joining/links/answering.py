"""Which answers of a text are tied to which acts, and by which words.

Having one defendant or standing side by side ties nothing by itself; where the wording leaves a doubt, no tie is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from answerable.joining.events.other_words import KILLED
from answerable.joining.facts.charges import acts_of_life, charge_of
from answerable.joining.facts.occasions import JUDGED
from answerable.joining.links import wording
from answerable.joining.links.deeds import (
    accuses,
    is_deed,
    is_led_up_to,
    is_subject,
    lists_on,
    opens_clause,
    says_which,
)
from answerable.joining.links.passages import (
    Passages,
    at_one_time,
    inside,
    not_before,
    overlap,
    right_before,
    same_person,
)
from answerable.joining.links.tie import Tie, span, words
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.event import Family
from answerable.model.link import OVER_DEATH, Evidence, Relation
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import ACCUSING, GUILT, INQUIRIES
from answerable.model.vocabulary.told_as import all_may_be_one

Found = tuple[Evidence, float]

_OF_ACTS = frozenset({"statement", "reparation", "diplomatic", "military"})
_ON_ACTS = frozenset({"investigation", "fact_finding", "trial", "lawsuit", "complaint", "court_order"})

_ALLEGED = frozenset({"charge", "complaint", "lawsuit"})
"""Kinds that are themselves allegations."""
_REACTIONS = frozenset({"diplomatic", "statement"})
"""Sorts of answers that may be to a step of the law: "condemned the release of the man jailed for the killing"."""
_DRAWN = frozenset({"condemnation", "statement"})
"""Kinds that an act draws."""

_ON_THE_DEED = frozenset({"arrest", "arrest_warrant", "charge", "complaint", "investigation", "trial"})
"""Steps that are taken right after a deed."""
_OF_AUTHORITIES = frozenset(
    {"arbitrary_detention", "censorship", "crackdown", "denial_of_aid", "discrimination", "harassment", "ill_treatment"}
    | {"persecution", "seizure", "surveillance", "torture", "unfair_trial"}
)
"""Acts that lead to steps against those whom they befell: "torture led to his conviction"."""
_FORCED = re.compile(r"(?:the\s+)?(?:raid|sweep|operation|search|clash)\w*", re.I)

_SUSPECT = re.compile(
    r"\b(?:abductors?|assailants?|assassins?|attackers?|bombers?|culprits?|gunm[ae]n|hijackers?|kidnappers?|killers?|murderers?"
    r"|perpetrators?|shooters?|suspects?)$",
    re.I,
)
"""Words for those who are held to have done what the text tells of."""
_FOR_WHICH = re.compile(
    r"(?:(?!\b(?:and|but|who|that|which|when|while)\b)[^,;:()])*,?\s+(?:for|of)\s+which\b[^,;:()]*", re.I
)
"""From an act to the step that was taken for it: "the robbery" ", for which he has" "served"."""
_ORDERED = re.compile(r"order", re.I)
_FURTHER_TERM = re.compile(
    r"\b(?:and|then)\s+(?:to\s+)?(?:another\s+)?[\w-]+\s+(?:day|week|month|year)s?(?:['’]\s+\w+)?\s+(?:for|on|over)\b",
    re.I,
)
"""From one punishment to the next: "life for murder" "and eight years for" "robbery"."""
_UNDER = re.compile(r"\bunder\s+$", re.I)
"""Before a law: "was arrested under" "the act"."""
_THE_INCIDENT = re.compile(r"(?:the|this)\s+(?:case|crime|incident)", re.I)
_DEATH = frozenset({"death", "deaths"})
_DEATH_OF = re.compile(r"\bdeaths?\s+of\b", re.I)

_ACCUSED_OF = re.compile(
    r"(?:\w+\s+){1,4}?(?:accus|alleg|charg|claim|suspic)\w+\s+(?:of|that)\b|(?!because\b)\w+\s+of\b", re.I
)
"""What somebody is held, not made good, for: "damages to a man jailed" "over accusations of" "plotting"."""

_OPENS_QUOTATION = '“"«„'

_OF_THE_ACCUSER = JUDGED | {"arrest"}
"""Steps that may be taken for an accusation, against who makes it."""

_GRAVE = 4
"""Severity from which an act is violence."""


def answering(text: Passages) -> Iterator[Tie]:
    """Answers to the acts that their own sentence ties them to; a reversal that names an act itself follows it."""
    for relation, claims in ((Relation.ANSWERS, text.answers), (Relation.FOLLOWS, text.reversals)):
        for claim in claims:
            tied: Claim | None = None
            for act in text.beside(claim):
                if not _may_be_answered(text, claim, act) or overlap(claim, act):
                    continue
                found = told_of(text, claim, act)
                if found is None and relation is Relation.FOLLOWS:
                    found = _by_convict(claim, act)
                found = found or (_listed(text, claim, tied, act) if tied is not None else None)
                if found is not None:
                    tied = act
                    yield Tie.make(claim, act, relation, *found)


def _may_be_answered(text: Passages, claim: Claim, act: Claim) -> bool:
    """Whether a claim of its sentence is of an act, or of a death that the law asks about, which may be a killing."""
    if text.is_act(act) or act not in text.deaths:
        return text.is_act(act)
    charges = (each for each in claim.arguments if each.role is Role.CHARGE)
    if text.kind(claim).answers != "legal":
        return False
    noun = act.trigger.quote.lower() in _DEATH
    return any((noun and inside(act, each)) or _tells_death(act, each) for each in charges)


def _tells_death(act: Claim, charge: Argument) -> bool:
    """Whether a step is for the death of whom its sentence goes on to tell: "over the death of Ost, who died of"."""
    if act.kind != "death" or _DEATH_OF.search(charge.span.quote) is None or inside(act, charge):
        return False
    dead = (each.span for each in act.arguments if each.role is Role.RECIPIENT)
    return any(charge.span.start <= each.start and each.end <= charge.span.end for each in dead)


def told_of(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """How the words of one sentence tie a claim to what else it tells of; None where they do not."""
    if _is_anothers(text, claim, act):
        return None
    charge = _by_charge(text, claim, act)
    if charge is not None or any(each.role is Role.CHARGE and inside(act, each) for each in claim.arguments):
        return charge
    return (
        _by_recipient(text, claim, act)
        or _by_reason(text, claim, act)
        or _by_object(text, claim, act)
        or _by_apposition(text, claim, act)
    )


def _by_charge(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """The act stands inside the words for what the answer is for, or in the list that they begin."""
    for each in claim.arguments:
        start, end = each.span.start, each.span.end
        if each.role is not Role.CHARGE or not _is_its_charge(claim, start):
            continue
        if _tells_death(act, each):
            return span(claim, each.span, OVER_DEATH), 0.8
        listed = end <= act.trigger.start and wording.goes_on_listing(claim.between(end, act.trigger.start))
        listed = (listed and not is_subject(_behind(act))) or _is_further_item(text, claim, act, end)
        if not (listed or inside(act, each)) or not _is_deed(text, claim, act, start):
            continue
        if listed:
            return words(claim, start, act.trigger.end, "charge_listed"), 0.8
        if act in text.deaths:
            return span(claim, each.span, OVER_DEATH), 0.8
        return span(claim, each.span, "charge"), 0.9
    return None


def _is_anothers(text: Passages, claim: Claim, act: Claim) -> bool:
    """Whether an act is what a step around this one is for: "held Tarn, who was cleared of murder, for fraud"."""
    own = (each for each in claim.arguments if each.role is Role.CHARGE and each.span.start >= claim.trigger.end)
    first = min(own, key=lambda each: each.span.start, default=None)
    if first is None or inside(act, first):
        return False
    around = (
        [each for each in other.arguments if each.role is Role.CHARGE]
        for other in text.beside(claim)
        if other.trigger.end <= claim.trigger.start and text.kind(other).answers == "legal"
    )
    return any(
        any(inside(act, each) for each in its) and not any(each.span.start == first.span.start for each in its)
        for its in around
    )


def _is_further_item(text: Passages, claim: Claim, act: Claim, start: int) -> bool:
    """Whether an act is an item of the list that goes on behind `start`, for a step of the law.

    "Three counts, among them robbery with a knife, disguise with intent, kidnapping".
    """
    if not start <= act.trigger.start or text.kind(claim).answers != "legal":
        return False
    steps = (each for each in text.beside(claim) if text.kind(each).answers)
    if any(start <= each.trigger.start < act.trigger.start for each in steps):
        return False
    gap = claim.between(start, act.trigger.start)
    return lists_on(gap, act.trigger.quote, _behind(act)) and _is_deed(text, claim, act, start)


def _behind(claim: Claim) -> str:
    """The words of its sentence behind a claim's own."""
    return claim.between(claim.trigger.end, claim.sentence.end)


def _is_its_charge(claim: Claim, start: int) -> bool:
    """Whether the words that lead to a charge leave it what the answer is for: no other clause, no protest over it."""
    if claim.trigger.end > start:
        return not is_led_up_to(claim.between(claim.sentence.start, start))
    lead = claim.between(claim.trigger.end, start)
    return not is_led_up_to(lead) and not opens_clause(lead)


def _is_deed(text: Passages, claim: Claim, act: Claim, start: int) -> bool:
    """Whether the words from `start` to an act leave it what the answer is for, and not what that was about."""
    sort, before = text.kind(claim).answers, claim.between(start, act.trigger.start)
    if sort != "reparation" and says_which(before, act.trigger.quote, _behind(act)):
        return False
    if sort != "legal" and _is_over_step(text, claim, act, start):
        return False
    if claim.kind in _OF_THE_ACCUSER and accuses(before):
        return False
    return is_deed(before, act.trigger.quote, act.kind, legal=sort == "legal")


def _is_over_step(text: Passages, claim: Claim, act: Claim, start: int) -> bool:
    """Whether what is said or done is over a step that is for the act: "sacked him for charging her with"."""
    reaction = claim.kind == "apology" or text.kind(claim).answers in _REACTIONS
    return any(
        (claim.trigger.end <= step.trigger.start or (reaction and step.trigger.end <= start < claim.trigger.start))
        and step.trigger.end <= act.trigger.start
        and (reaction or step.trigger.quote.endswith("ing"))
        and any(each.role is Role.CHARGE and inside(act, each) for each in step.arguments)
        for step in text.beside(claim)
        if step is not claim and text.is_act(act) and not text.is_act(step) and text.kind(step).legal
    )


def _by_bare_charge(text: Passages, claim: Claim) -> Tie | None:
    """The words for what it is for only point back, "the murder", and the text tells of one such act."""
    meant: dict[str, Found] = {}
    for each in claim.arguments:
        if each.role is Role.CHARGE and wording.points_back(each.span.quote):
            what = charge_of(each.span.quote).what
            alike = [other for other in text.acts if what & acts_of_life(other.kind)]
            if alike and one_act(alike):
                for act in alike:
                    meant.setdefault(act.id, (span(claim, each.span, "charge_pointing"), 0.65))
    if not meant:
        return None
    first = next((act for act in text.acts if act.id in meant and not_before(claim, act)), None)
    return Tie.make(claim, first, Relation.ANSWERS, *meant[first.id]) if first is not None else None


def pointing(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """Answers that no act of their sentence is tied to, to the act that their charge points back to.

    "The murder" is the only one of the text, "the incident" what the words right before tell of.

    Args:
        text: the claims.
        found: the ties of `answering`.
    """
    tied = {tie.source_claim for tie in found}
    for claim in text.answers:
        if claim.id in tied:
            continue
        tie = _by_bare_charge(text, claim)
        if tie is not None:
            yield tie
        else:
            yield from _by_generic_charge(text, claim)


def honouring(text: Passages) -> Iterator[Tie]:
    """Memorials to the killing of whom they honour: "mourned X", of whom the text tells that he was shot dead."""
    killings = [act for act in text.acts if act.kind in KILLED and act.modality is not Modality.ATTEMPTED]
    for claim in text.answers:
        for person in text.persons(claim) if claim.kind == "memorial" else ():
            for act in killings:
                if is_victim(person, act) and not_before(claim, act):
                    yield Tie.make(claim, act, Relation.ANSWERS, span(claim, person.span, "honoured"), 0.7)


def against_suspects(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """Steps against "the suspects", "a gunman", to the one act of violence that the text has told of till then.

    None where the text tells of such a step for something else: "arrested for theft from the dead".

    Args:
        text: the claims.
        found: the ties that the words for what a step is for make.
    """
    tied = {tie.source_claim for tie in found}
    sought = {each.id: _suspects(each) for each in text.answers if each.kind in ACCUSING}
    if any(sought.get(each.id) and each.id not in tied and _is_over_another(text, each) for each in text.answers):
        return
    for claim in text.answers:
        if claim.id in tied or claim.argument(Role.CHARGE) is not None:
            continue
        meant = sought.get(claim.id, [])
        told = [act for act in text.acts if act.trigger.end <= claim.trigger.start and _is_grave(act)]
        act = _only_incident(told) if meant else None
        if act is not None and not_before(claim, act):
            yield Tie.make(claim, act, Relation.ANSWERS, span(claim, meant[0].span, "suspected"), 0.6)


def _suspects(claim: Claim) -> list[Argument]:
    """Those whom a step is against, where they are told of by what they are held to have done."""
    return [each for each in claim.arguments if each.role is Role.RECIPIENT and _SUSPECT.search(each.span.quote)]


def _is_over_another(text: Passages, claim: Claim) -> bool:
    """Whether the words for what a step is for tell of violence that it is not for: "theft from victims of the"."""
    charge = claim.argument(Role.CHARGE)
    return charge is not None and any(text.is_act(act) and inside(act, charge) for act in text.beside(claim))


def _only_incident(told: Sequence[Claim]) -> Claim | None:
    """The last of the acts of violence that a text has told of, if all may be one."""
    kinds_told = frozenset(act.kind for act in told)
    if not told or not all_may_be_one(kinds_told, kinds_told) or not at_one_time(told) or _on_others(told):
        return None
    return max(told, key=lambda each: each.trigger.start)


def _is_grave(act: Claim) -> bool:
    return kinds()[act.kind].severity >= _GRAVE


def _by_generic_charge(text: Passages, claim: Claim) -> Iterator[Tie]:
    """The words for what it is for only point back, "this act", "the crimes", to what was told right before."""
    charges = [(each.span.start, each.span.end) for each in claim.arguments if each.role is Role.CHARGE]
    behind = wording.told_before(_behind(claim)) if text.kind(claim).answers == "legal" else None
    if behind is not None:
        charges.append((claim.trigger.end + behind[0], claim.trigger.end + behind[1]))
    for start, end in charges:
        told = wording.points_at_what_was_told(claim.between(start, end))
        if not told or _UNDER.search(claim.between(claim.sentence.start, start)) is not None:
            continue
        acts = [act for act in text.beside(claim) if text.is_act(act) and act.trigger.end <= start]
        acts = acts or [act for act in text.acts if _told_right_before(act, claim)]
        if not acts and _is_step(text, claim) and _THE_INCIDENT.fullmatch(claim.between(start, end)) is not None:
            only = _only_incident([act for act in text.acts if act.trigger.end <= start and _is_grave(act)])
            acts = [only] if only is not None else []
        scene = not wording.is_case(claim.between(start, end)) and _one_scene(acts)
        if told == "several" or one_act(acts) or scene:
            for act in acts:
                if not_before(claim, act):
                    yield Tie.make(claim, act, Relation.ANSWERS, words(claim, start, end, "charge_before"), 0.6)
            return


def _told_right_before(act: Claim, claim: Claim) -> bool:
    """Whether an act is in the sentence right before the claim's; a quotation goes on from a quotation only."""
    return right_before(act, claim) and (
        claim.sentence.quote[0] not in _OPENS_QUOTATION or act.sentence.quote[0] in _OPENS_QUOTATION
    )


def _by_recipient(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """The act tells who it is that is answered: "the suspects in the bombing", "the victims of the massacre"."""
    legal = text.kind(claim).answers == "legal"
    repaid = text.kind(claim).answers == "reparation"
    for each in claim.arguments:
        if repaid and _is_told_by(each, act) and not claim.between(each.span.end, act.trigger.start).strip():
            return words(claim, each.span.start, act.trigger.end, "recipient"), 0.75
        if each.role is Role.RECIPIENT and not each.name and inside(act, each):
            before = claim.between(each.span.start, act.trigger.start)
            after = claim.between(act.trigger.end, each.span.end)
            if wording.describes_by(before, act.trigger.quote, after, undergone=not legal):
                return span(claim, each.span, "recipient"), 0.75
    return None


def _is_told_by(recipient: Argument, act: Claim) -> bool:
    """Whether an act behind somebody tells what befell them: "paid the families of ten citizens" "killed by troops"."""
    behind = recipient.role is Role.RECIPIENT and recipient.span.end <= act.trigger.start
    return behind and is_victim(recipient, act)


def _by_reason(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """The sentence says "for his role in", "over", "in connection with", "convicted of" …"""
    start, end = claim.trigger.end, act.trigger.start
    if start <= end:
        legal = text.kind(claim).answers == "legal"
        if _FURTHER_TERM.search(claim.between(start, end)) is not None:
            return None
        told = {"legal": legal, "charges": claim.kind == "charge", "convicts": claim.kind in GUILT}
        at = wording.names_reason(claim.between(start, end), **told)
        if at >= 0 and not legal and _ACCUSED_OF.match(claim.between(start + at, end)) is not None:
            at = -1 if text.kind(claim).answers == "reparation" else at
        if at >= 0 and not _another_comes_first(text, claim, start + at) and _is_deed(text, claim, act, start + at):
            return words(claim, start + at, act.trigger.end, "reason"), 0.85
        return _by_accusation(text, claim, act) or (_by_step(text, claim, act) if _is_step(text, claim) else None)
    if act.trigger.end <= claim.trigger.start:
        before = claim.between(claim.sentence.start, act.trigger.start)
        if wording.leads_with_reason(before, claim.between(act.trigger.end, claim.trigger.start)):
            return words(claim, claim.sentence.start, act.trigger.end, "leading_reason"), 0.75
        gap = claim.between(act.trigger.end, claim.trigger.start)
        if claim.kind in _DRAWN and wording.draws(gap):
            return words(claim, act.trigger.start, claim.trigger.end, "brought_on"), 0.75
        if _is_step(text, claim):
            return _step_behind(claim, act, before, gap)
    return None


def _is_step(text: Passages, claim: Claim) -> bool:
    """Whether a claim is of a step of the law, and of none that undoes one."""
    return text.kind(claim).answers == "legal" and text.kind(claim).family is Family.ANSWER


def _by_step(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """A step of the law before an act: "jailed in the Marl arson case", "arrested after he allegedly shot"."""
    gap = claim.between(claim.trigger.end, act.trigger.start)
    if _another_comes_first(text, claim, act.trigger.start):
        return None
    if wording.names_case(gap, _behind(act)):
        return words(claim, claim.trigger.start, act.trigger.end, "case"), 0.75
    seized = claim.kind in _ON_THE_DEED and claim.argument(Role.CHARGE) is None
    own = seized and wording.is_right_after(gap) and _is_done_by(text, claim, act)
    if own and _is_deed(text, claim, act, claim.trigger.end):
        return words(claim, claim.trigger.start, act.trigger.end, "right_after"), 0.7
    return None


def _step_behind(claim: Claim, act: Claim, before: str, gap: str) -> Found | None:
    """A step of the law behind an act: "the murder trial", "accused of fraud but acquitted", "led to her indictment".

    Args:
        claim: of the step.
        act: before it.
        before: the words from the head of the sentence to the act.
        gap: the words from the act to the step.
    """
    start, end = act.trigger.start, claim.trigger.end
    if _FOR_WHICH.fullmatch(gap) is not None:
        return words(claim, start, end, "reason"), 0.75
    if act.kind not in _OF_AUTHORITIES and wording.modifies(gap, claim.trigger.quote):
        return words(claim, start, end, "case"), 0.75
    if claim.argument(Role.CHARGE) is not None:
        return None
    if claim.kind in JUDGED and wording.accused_and_judged(before, gap):
        return words(claim, start, end, "accused_before"), 0.75
    if act.kind not in _OF_AUTHORITIES and _FORCED.fullmatch(act.trigger.quote) is None and wording.leads_to(gap):
        return words(claim, start, end, "brought_on"), 0.7
    return None


def _is_done_by(text: Passages, claim: Claim, act: Claim) -> bool:
    """Whether whom a step is against is who did the act, by name."""
    doers = [each for each in act.arguments if each.role is Role.PERPETRATOR and each.name]
    return any(same_person(person, doer) for person in text.recipients(claim) for doer in doers)


def _by_accusation(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """The sentence goes on with whom it accuses of what: "a suit alleging that", "held Tarn, accusing him of"."""
    start = claim.trigger.end
    gap = claim.between(start, act.trigger.start)
    ats = (wording.accuses(gap), wording.alleges(gap) if claim.kind in _ALLEGED else -1)
    at = next((each for each in ats if each >= 0), -1)
    if at < 0 or _another_comes_first(text, claim, start + at):
        return None
    return words(claim, start + at, act.trigger.end, "reason"), 0.75


def _another_comes_first(text: Passages, claim: Claim, end: int) -> bool:
    """Whether another answer stands before the reason or in it, so that it is that one's: "held X, convicted of …"."""
    start = claim.trigger.end
    return any(
        start <= other.trigger.start <= end
        and other.trigger != claim.trigger
        and not wording.goes_on(claim.between(start, other.trigger.start))
        for other in text.beside(claim)
        if not text.is_act(other)
    )


def _by_object(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """The act is what a statement, an inquiry or a memorial is of: "condemned the attack"."""
    kind = text.kind(claim)
    if (kind.answers not in _OF_ACTS and kind.id not in _ON_ACTS) or act.trigger.start < claim.trigger.end:
        return None
    if kind.id in INQUIRIES and wording.finds(claim.between(claim.trigger.end, act.trigger.start)):
        return words(claim, claim.trigger.start, act.trigger.end, "finding"), 0.8
    if any(each.role is Role.PERPETRATOR and each.span.start < claim.trigger.end for each in act.arguments):
        return None  # "the inquiry covered up"
    if kind.id == "court_order" and _ORDERED.match(claim.trigger.quote):
        return None  # "the general ordered the execution of"
    direct = wording.is_direct(claim.between(claim.trigger.end, act.trigger.start))
    if not direct or not _is_deed(text, claim, act, claim.trigger.end):
        return None
    return words(claim, claim.trigger.start, act.trigger.end, "object"), 0.85


def _by_apposition(text: Passages, claim: Claim, act: Claim) -> Found | None:
    """A clause on the answer's recipient names what that person did: "… to X, the diplomat leading a plot"."""
    doers = [each for each in act.arguments if each.role is Role.PERPETRATOR]
    for person in claim.arguments:
        end = person.span.end
        if person.role is not Role.RECIPIENT or not claim.sentence.start < end <= act.trigger.start:
            continue
        gap = claim.between(end, act.trigger.start)
        if not wording.opens_apposition(gap) or _answer_within(text, claim, end, act.trigger.start):
            continue
        honoured = text.kind(claim).answers == "reparation" and is_victim(person, act)
        his = any(same_person(person, doer) for doer in doers)
        behind = (each for each in doers if end <= each.span.start < act.trigger.start)
        if honoured or his or any(not _suffers(text, claim, doer) for doer in behind):
            return words(claim, person.span.start, act.trigger.end, "apposition"), 0.75
        if not doers and wording.names_agent(gap):
            return words(claim, person.span.start, act.trigger.end, "apposition"), 0.7
    return None


def _suffers(text: Passages, claim: Claim, doer: Argument) -> bool:
    """Whether who does an act is whom another's act of the sentence befalls: "Tarn, who shot a man who stabbed Ost"."""
    return any(
        each.role is Role.VICTIM and each.span.start < doer.span.end and doer.span.start < each.span.end
        for other in text.beside(claim)
        if text.is_act(other)
        for each in other.arguments
    )


def _by_convict(claim: Claim, act: Claim) -> Found | None:
    """The act is what the persons set free were judged for: "The officers jailed over the shooting were freed"."""
    for person in claim.arguments:
        end = person.span.end
        if person.role is not Role.RECIPIENT or not end <= act.trigger.start < claim.trigger.start:
            continue
        if wording.held_for(claim.between(end, act.trigger.start)):
            return words(claim, person.span.start, act.trigger.end, "judged_for"), 0.75
    return None


def _answer_within(text: Passages, claim: Claim, start: int, end: int) -> bool:
    return any(
        other is not claim and start <= other.trigger.start < end
        for other in text.beside(claim)
        if not text.is_act(other)
    )


def _listed(text: Passages, claim: Claim, tied: Claim, act: Claim) -> Found | None:
    """The act is listed with one that the answer is tied to: "the torture and killing of"."""
    gap = claim.between(tied.trigger.end, act.trigger.start)
    listed = wording.lists_another(gap) and not is_subject(_behind(act))
    listed = listed and _is_deed(text, claim, act, tied.trigger.end)
    if listed or _is_further_item(text, claim, act, tied.trigger.end):
        return words(claim, tied.trigger.start, act.trigger.end, "listed"), 0.75
    return None


def is_victim(person: Argument, act: Claim) -> bool:
    """Whether an act was done to a person, who is not said to have done it as well."""
    told = {each.role for each in act.arguments if same_person(each, person)}
    return Role.VICTIM in told and Role.PERPETRATOR not in told


def one_act(acts: Sequence[Claim]) -> bool:
    """Whether the acts are one, told once or more: of one kind and time, or a plan with its aim ("a plot to bomb").

    Acts on different persons by name are several.
    """
    ordered = sorted(acts, key=lambda act: act.trigger.start)
    heads = [
        act
        for place, act in enumerate(ordered)
        if not any(act.between(plan.trigger.end, act.trigger.start).strip() == "to" for plan in ordered[:place])
    ]
    return len({act.kind for act in heads}) == 1 and at_one_time(heads) and not _on_others(heads)


def _one_scene(acts: Sequence[Claim]) -> bool:
    """Whether acts of violence of one sentence are one incident: "was shot dead, and his companion wounded"."""
    grave = all(map(_is_grave, acts))
    return len({act.sentence.start for act in acts}) == 1 and grave and at_one_time(acts) and not _on_others(acts)


def _on_others(acts: Sequence[Claim]) -> bool:
    """Whether two of the acts name those they were done to, and none of the one is of the other."""
    named = [[each for each in act.arguments if each.role is Role.VICTIM and each.name] for act in acts]
    return any(
        not any(same_person(one, other) for one in ones for other in others)
        for ones, others in combinations(filter(None, named), 2)
    )
